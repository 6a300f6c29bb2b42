"""What is said where a recording cannot be heard."""

from reader.language import tr
from reader.opening.decoding import DecoderMissing
from reader.opening.loudness import NotSound, TooLongToHear
from reader.speaking.recorded.voice import RecordingFailed
from reader.speaking.wording import told


def trouble(error: Exception) -> str:
    """The sentence about it; none about what is no trouble of recordings."""
    match error:
        case DecoderMissing() | RecordingFailed():
            return told(error)
        case TooLongToHear():
            return tr("“{name}” lasts longer than a day.").format(name=error.path.name)
        case NotSound():
            return tr("“{name}” has no sound that can be heard.").format(name=error.path.name)
    return ""
