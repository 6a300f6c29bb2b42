"""The sound of a recording written down anew: of what a film is, or no player has, a file that each
plays. Its moments stay: encoders put some before it, and tell players how much."""

from itertools import count
from pathlib import Path

from reader.opening.pacing import Pace, unhurried
from reader.speaking.recorded.text import Recorded
from reader.speaking.recorded.voice import RecordedVoice
from reader.speaking.recording import recording

_PIECE = 10_000  # ms
_USUAL = 600_000  # ms, of which half are done when as many are


def copy_sound(source: Path, path: Path, pace: Pace = unhurried) -> None:
    """Write the sound of a file into a new one, in the form that its name tells.

    Raises RecordingFailed, and what `recording` does.
    """
    voice = RecordedVoice(source)
    try:
        with recording(path, path.suffix.lower(), voice.rate) as write:
            for begin in count(0, _PIECE):
                speech = voice.speak(Recorded(0, 0, (), begin=begin, end_ms=begin + _PIECE))
                if not len(speech.samples):
                    break
                write(speech.samples)
                pace(begin / (begin + _USUAL))
    finally:
        voice.close()
