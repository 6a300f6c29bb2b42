"""Speech written down: as WAV by the standard library, as MP3 and Ogg Vorbis by libsndfile.

Sound goes into a file as it is made: of a book that is read for ten hours nothing is held but a
sentence.
"""

import errno
import os
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.speaking.voice import Samples

SUFFIXES = (".wav", ".mp3", ".ogg")
"""How names of recordings end."""
MOST_BYTES = (1 << 32) - 4096
"""Of a WAV file: it tells its size in 32 bits."""
_SUBTYPES = {".mp3": ("MP3", "MPEG_LAYER_III"), ".ogg": ("OGG", "VORBIS")}


_PROBE = 1 << 16  # bytes, more than a full disk takes


class EncoderMissing(Exception):
    """The package soundfile is not there, or its library cannot write this format."""


class TooLong(Exception):
    """There is more sound than a WAV file can hold."""


Write = Callable[[Samples], None]


@contextmanager
def recording(path: Path, suffix: str, rate: int) -> Iterator[Write]:
    """Write a new file of one channel, piece by piece, in the form that a suffix names.

    Raises EncoderMissing, TooLong, OSError.
    """
    if suffix == ".wav":
        yield from _wave(path, rate)
    else:
        yield from _encoded(path, suffix, rate)


def _wave(path: Path, rate: int) -> Iterator[Write]:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)

        def write(samples: Samples) -> None:
            if 2 * (file.tell() + len(samples)) > MOST_BYTES:
                raise TooLong
            file.writeframesraw(samples.astype("<i2").tobytes())

        yield write


def _encoded(path: Path, suffix: str, rate: int) -> Iterator[Write]:
    try:
        import soundfile
    except (ImportError, OSError) as error:  # OSError: without its library
        raise EncoderMissing from error
    form, subtype = _SUBTYPES[suffix]
    if not soundfile.check_format(form, subtype):
        raise EncoderMissing
    try:
        with soundfile.SoundFile(path, "w", rate, 1, subtype, format=form) as file:
            yield file.write
    except soundfile.LibsndfileError as error:
        _raise_reason(path)
        raise OSError(errno.EIO, os.strerror(errno.EIO)) from error


def _raise_reason(path: Path) -> None:
    """The system's own error, as of a full disk, which libsndfile calls a system error."""
    with open(path, "ab") as file:
        file.write(bytes(_PROBE))
