"""The sound that goes along with a book: a recording as it is, or made by a voice."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.article import Cues
from reader.exports.sound import LONGEST, Sound, sound_in, sound_inside
from reader.language import tr
from reader.opening.pacing import Pace
from reader.qt.dialogs.export.handed import Handed, Heard

if TYPE_CHECKING:
    from reader.speaking.utterance import Utterance

_SUFFIX = ".mp3"  # what every reading system plays


class TooMuchToSay(Exception):
    """A text is too long for a book with a voice."""


class NothingToSay(Exception):
    """Nothing of a text can be said."""


def sound_of(handed: Handed, pace: Pace) -> tuple[Sound | None, Cues | None]:
    """The sound of what is handed on, and where a voice has made it its cues.

    Raises what `trouble` knows, OSError.
    """
    if not handed.has_sound:
        return None, None
    if handed.sound is Heard.RECORDING and handed.recording is not None:
        inside = handed.composer.article.sound
        if inside is not None and inside.path == handed.recording:
            return sound_inside(inside), None
        return sound_in(handed.recording, pace), None
    return _spoken(handed, pace)


def _spoken(handed: Handed, pace: Pace) -> tuple[Sound, Cues]:
    from reader.speaking.chosen import voice_in
    from reader.speaking.spokenfile import speak_into
    from reader.speaking.spokentext import SpokenText

    composer, length = handed.composer, len(handed.composer.article.text)
    if length > LONGEST:
        raise TooMuchToSay
    said = SpokenText(composer, handed.script, taiwan=handed.view.taiwan).utterances()
    voice, at = voice_in(handed.settings.voice_folder), 0
    try:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, f"sound{_SUFFIX}")

            def told() -> Iterator[Utterance]:
                nonlocal at
                for utterance in said:
                    at = utterance.start
                    yield utterance

            cues = speak_into(path, told(), voice, lambda _share: pace(at / length))
            data = path.read_bytes()
    finally:
        voice.close()
    if not len(cues):
        raise NothingToSay
    return Sound(_SUFFIX, lambda: data), cues


def trouble(error: Exception) -> str:
    """The sentence about why there is no sound; none about what is something else."""
    from reader.speaking.player import NoSoundDevice
    from reader.speaking.recorded.voice import RecordingFailed
    from reader.speaking.recording import EncoderMissing
    from reader.speaking.voice import VoiceFailed, VoiceMissing
    from reader.speaking.wording import told

    match error:
        case TooMuchToSay():
            return tr("The article is too long for a book with a voice.")
        case NothingToSay():
            return tr("Nothing in the article can be spoken.")
        case (
            EncoderMissing() | RecordingFailed() | VoiceFailed() | VoiceMissing() | NoSoundDevice()
        ):
            return told(error)
    return ""


def no_recording() -> str:
    """What is to be done before a recording can go along."""
    return tr("The article has no recording with times yet: choose one under “Recording…”.")
