"""A recording of an hour in the place of the voice: how long until a place of it is heard."""

import shutil
import subprocess
import time
from pathlib import Path

import numpy as np

from reader.opening.decoding import can_be_heard
from reader.opening.decoding.mp3 import frames_in
from tests.benchmarks import program
from tests.benchmarks.figures import Case, Figure

TITLE = "A recording of an hour"
_KINDS = ("MP3", "film")
_PLACES = {"at the beginning": 0, "in the middle": 1800, "at the end": 3590}  # s
_MOST_FIRST = {"MP3": 200.0, "film": 300.0}  # ms, with the start of what decodes
_MOST_NEXT = {"MP3": 100.0, "film": 150.0}  # ms


def cases() -> list[Case]:
    """Places in a recording, and in a film with the same sound."""
    return [Case(f"{kind}, {place}") for kind in _KINDS for place in _PLACES]


def prepare(_case: Case) -> None:
    """Make the files: a minute of noise, encoded once, sixty times."""
    import soundfile

    mp3, film = _file("MP3"), _file("film")
    if not mp3.exists():
        minute = np.random.default_rng(7).normal(0, 0.1, 44_100 * 60)
        soundfile.write(mp3, minute, 44_100, format="MP3", bitrate_mode="VARIABLE")
        frames = frames_in(mp3)
        assert frames is not None
        mp3.write_bytes(mp3.read_bytes()[frames.offsets[0] : frames.offsets[-1]] * 60)
    if not film.exists() and shutil.which("ffmpeg"):
        copied = ("ffmpeg", "-v", "error", "-y", "-i", str(mp3), "-c", "copy", str(film))
        subprocess.run(copied, check=True, stdin=subprocess.DEVNULL)


def measure(case: Case) -> list[Figure]:
    """Measure as the window asks: two seconds from there on."""
    from reader.speaking.recorded.text import Recorded
    from reader.speaking.recorded.voice import RecordedVoice

    kind, _, place = case.name.partition(", ")
    if not can_be_heard(_file(kind)):
        return []
    took, second = list[float](), _PLACES[place]
    begin = time.perf_counter()
    voice = RecordedVoice(_file(kind))
    for at in (second, (second + 900) % 3600):
        voice.speak(Recorded(0, 0, (), begin=1000 * at, end_ms=1000 * at + 2000))
        took.append(1000 * (time.perf_counter() - begin))
        begin = time.perf_counter()
    voice.close()
    first, next_ = took
    return [
        Figure("until it is heard, its process started", first, most=_MOST_FIRST[kind]),
        Figure("until another place is heard", next_, most=_MOST_NEXT[kind]),
    ]


def _file(kind: str) -> Path:
    return program.a_home() / ("hour.mp3" if kind == "MP3" else "hour.mkv")
