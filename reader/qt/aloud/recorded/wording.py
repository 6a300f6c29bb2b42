"""What is said where a recording cannot be heard."""

from reader.language import tr
from reader.language.system import system_reason
from reader.opening import NotFound, TooLargeInside
from reader.opening.decoding import DecoderMissing
from reader.opening.loudness import NotSound, TooLongToHear
from reader.speaking.recorded.book import SoundNotTakenOut
from reader.speaking.recorded.voice import RecordingFailed
from reader.speaking.wording import told


def trouble(error: Exception) -> str:
    """The sentence about it; none about what is no trouble of recordings."""
    match error:
        case SoundNotTakenOut():
            return _not_taken_out(error)
        case DecoderMissing() | RecordingFailed():
            return told(error)
        case TooLongToHear():
            return tr("“{name}” lasts longer than a day.").format(name=error.path.name)
        case NotSound():
            return tr("“{name}” has no sound that can be heard.").format(name=error.path.name)
    return ""


def _not_taken_out(error: SoundNotTakenOut) -> str:
    name = error.path.name
    match error.cause:
        case NotFound():
            return tr("“{name}” is not there any more.").format(name=name)
        case TooLargeInside(limit=limit):
            words = tr("The sound in “{name}” is larger than {size} MB.")
            return words.format(name=name, size=limit >> 20)
        case OSError() as reason:
            words = tr("The sound in “{name}” cannot be taken out: {reason}.")
            return words.format(name=name, reason=system_reason(reason))
    return tr("The sound in “{name}” is damaged.").format(name=name)
