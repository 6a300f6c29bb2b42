"""Whether there is a voice, and what plays and writes down its sound; the program goes without."""

import sys
from collections.abc import Iterator
from importlib.util import find_spec

from reader.diagnosis.finding import Finding, good, lacks
from reader.diagnosis.requirements import PROJECT
from reader.language import translatable
from reader.opening.decoding import Way

_PACKAGES = ("miniaudio", "soundfile")


def findings() -> Iterator[Finding]:
    """The voice, asked in its own process, which may end as it likes; then the packages."""
    from reader.speaking.espeak import EspeakVoice
    from reader.speaking.voice import VoiceFailed, VoiceMissing
    from reader.speaking.wording import FILM_COMMAND, VOICE_COMMAND

    try:
        voice = EspeakVoice()
        yield good("voice", translatable("{name} reads aloud"), name=voice.name)
        voice.close()
    except VoiceMissing:
        yield lacks("voice", translatable("There is none: nothing is read aloud"), VOICE_COMMAND)
    except VoiceFailed as error:
        told = translatable("It has failed ({reason})")
        yield lacks("voice", told, VOICE_COMMAND, reason=error.reason)
    yield from _films(FILM_COMMAND)
    absent = [name for name in _PACKAGES if find_spec(name) is None]
    if absent:
        yield lacks(
            "voice",
            translatable("Without {names} nothing is played, or no MP3 and Ogg are written"),
            _install(absent),
            names=", ".join(absent),
        )


def _films(command: str) -> Iterator[Finding]:
    if Way.FILM.is_there:
        yield good("films", translatable("The sound of films is heard by ffmpeg"))
    else:
        told = translatable("Without ffmpeg no sound of films is heard, nor M4A and Opus")
        yield lacks("films", told, command)


def _install(absent: list[str]) -> str:
    if PROJECT.is_file():
        return "./dev run"
    return " ".join((f"{sys.executable} -m pip install", *absent))
