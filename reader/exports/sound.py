"""Sound that goes along with a text: a recording of it, or what a voice made of it."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from reader.article import SoundInside
from reader.opening.pacing import Pace, unhurried

TYPES = {".mp3": "audio/mpeg", ".m4a": "audio/mp4"}
"""The kinds of sound that every reading system plays (EPUB 3.3, 3.2 "Core media types"), by how
their names end."""

_MADE = ".mp3"  # what is written here

LONGEST = 100_000
"""Characters of a text that goes into a book with a voice: eight hours of it, 200 MB."""


@dataclass(frozen=True, slots=True)
class Sound:
    """A file of sound: how its name ends, one of `TYPES`, and where its bytes can be had.

    When what is heard in it is told by the cues of the text that it goes with.
    """

    suffix: str
    read: Callable[[], bytes]

    @property
    def media_type(self) -> str:
        """What it is called in a package."""
        return TYPES[self.suffix]


def sound_in(path: Path, pace: Pace = unhurried) -> Sound:
    """The sound of a recording or a film: its file as it is, where a book can carry that, else made
    MP3, a minute for an hour.

    Raises RecordingFailed, EncoderMissing, OSError.
    """
    suffix = path.suffix.lower()
    if suffix in TYPES:
        return Sound(suffix, path.read_bytes)
    from reader.speaking.recorded.copied import copy_sound

    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, f"sound{_MADE}")
        copy_sound(path, made, pace)
        data = made.read_bytes()
    return Sound(_MADE, lambda: data)


def sound_inside(inside: SoundInside | None) -> Sound | None:
    """The sound that a text's own book has in it, where that is one file that any book can carry.

    OpeningError where its bytes cannot be had.
    """
    from reader.opening.takingout import bytes_inside

    if inside is None or len(inside.parts) > 1:
        return None
    ((_, part),) = inside.parts
    suffix = PurePosixPath(part).suffix.lower().replace(".mp4", ".m4a")
    return Sound(suffix, partial(bytes_inside, inside.path, part)) if suffix in TYPES else None
