"""The sound of WAV, FLAC, Ogg Vorbis and MP3, by the library miniaudio."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from reader.opening.decoding import Undecodable
from reader.opening.decoding.miniaudio import loaded
from reader.opening.decoding.mp3 import Cut, Frames, frames_in

_AT_ONCE = 16_384  # frames
_NEAR = 10  # s from the beginning on, which are decoded sooner than a file is looked through


def pieces(path: Path, rate: int, start: int) -> Iterator[array[int]]:
    """As `decoding.pieces` has them."""
    if start > _NEAR * rate and path.suffix.lower() == ".mp3" and (frames := _frames(path)):
        if (cut := frames.cut(start / rate)) is not None:
            yield from _from_the_middle(cut, rate)
        return
    miniaudio = loaded()

    is_there = start > 0  # or it is behind the end
    try:
        for piece in miniaudio.stream_file(
            str(path), nchannels=1, sample_rate=rate, frames_to_read=_AT_ONCE, seek_frame=start
        ):
            is_there = True
            yield piece
    except miniaudio.MiniaudioError as error:
        if not start:
            raise Undecodable from error
    if not is_there:
        raise Undecodable


@cache
def _frames(path: Path) -> Frames | None:
    return frames_in(path)


def _from_the_middle(cut: Cut, rate: int) -> Iterator[array[int]]:
    miniaudio = loaded()

    class Source(miniaudio.StreamableSource):  # type: ignore[misc,name-defined] # no types
        """The file that the cut is, read as one."""

        at = 0

        def read(self, count: int) -> bytes:
            data = cut.read(self.at, count)
            self.at += len(data)
            return data

        def seek(self, offset: int, origin: Any) -> bool:
            if origin not in (miniaudio.SeekOrigin.START, miniaudio.SeekOrigin.CURRENT):
                raise ValueError(origin)
            self.at = offset if origin is miniaudio.SeekOrigin.START else self.at + offset
            return True

    source, over = Source(), round(cut.over * rate)  # held here: the decoder does not
    stream = miniaudio.stream_any(
        source, miniaudio.FileFormat.MP3, nchannels=1, sample_rate=rate, frames_to_read=_AT_ONCE
    )
    for piece in stream:
        passed = min(over, len(piece))
        over -= passed
        if piece := piece[passed:]:
            yield piece
