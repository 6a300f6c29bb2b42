"""What is said where a recording cannot be heard."""

from pathlib import Path

from reader.language import listed, tr
from reader.language.system import system_reason
from reader.opening import NotFound, TooLargeInside
from reader.opening.loudness import SUFFIXES, DecoderMissing, NotSound, TooLongToHear
from reader.speaking.recorded.book import SoundNotTakenOut
from reader.speaking.recorded.voice import RecordingFailed
from reader.speaking.recorded.within import Trouble
from reader.speaking.wording import DECODER_COMMAND


def trouble(error: Exception) -> str:
    """The sentence about it; none about what is no trouble of recordings."""
    match error:
        case SoundNotTakenOut():
            return _not_taken_out(error)
        case RecordingFailed(trouble=Trouble.GONE):
            return tr("“{name}” is not there any more.").format(name=error.path.name)
        case DecoderMissing() | RecordingFailed(trouble=Trouble.DECODER):
            told = tr("Recordings need the package miniaudio; to install it: {command}")
            return told.format(command=DECODER_COMMAND)
        case TooLongToHear():
            return tr("“{name}” lasts longer than a day.").format(name=error.path.name)
        case RecordingFailed() | NotSound():
            return _unreadable(error.path)
    return ""


def _not_taken_out(error: SoundNotTakenOut) -> str:
    name = error.path.name
    match error.cause:
        case NotFound():
            return tr("“{name}” is not there any more.").format(name=name)
        case TooLargeInside(limit=limit):
            told = tr("The sound in “{name}” is larger than {size} MB.")
            return told.format(name=name, size=limit >> 20)
        case OSError() as reason:
            told = tr("The sound in “{name}” cannot be taken out: {reason}.")
            return told.format(name=name, reason=system_reason(reason))
    return tr("The sound in “{name}” is damaged.").format(name=name)


def _unreadable(path: Path) -> str:
    kinds = listed(suffix.removeprefix(".").upper() for suffix in SUFFIXES)
    told = tr("“{name}” is no sound that can be heard here: {kinds} can.")
    return told.format(name=path.name, kinds=kinds)
