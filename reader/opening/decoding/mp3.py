"""Where the frames of an MP3 lie, so that it can be decoded from any of them on.

Its decoder finds a moment by decoding all before it: seconds for one late in an hour. Frames are of
different lengths, and one may have its data in those before it, the bit reservoir (ISO 11172-3,
2.4.2.7; 13818-3). So the headers are read through once, each of which tells its length; and what is
decoded from the middle on begins with a silent frame made here, behind whose silence lies what the
frames before it have in reserve.
"""

from __future__ import annotations

import mmap
from array import array
from dataclasses import dataclass
from pathlib import Path

_HEADER, _CHECK = 4, 2  # bytes
_MPEG_1 = 3  # in the second byte of a header; 2 is MPEG 2, and 0 what is called 2.5
_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
_KBITS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
_KBITS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0)
_HIGHEST = 14  # the number of the highest bitrate
_SETTLING = 4  # frames before the one that is wanted: each overlaps with those before it
_LEAST = 32  # frames of a file that is worth it
_DECODER_DELAY = 529  # samples by which a decoder is late, which a file does not count
_TAGS_BEHIND = (b"TAG", b"APETAGEX", b"LYRICSBEGIN")


@dataclass(frozen=True, slots=True)
class _Kind:
    """What all frames of a file have in common."""

    mpeg: int
    rate: int
    is_mono: bool

    @property
    def length(self) -> int:
        """Samples of a frame."""
        return 1152 if self.mpeg == _MPEG_1 else 576

    @property
    def side(self) -> int:
        """Bytes of side information."""
        if self.mpeg == _MPEG_1:
            return 17 if self.is_mono else 32
        return 9 if self.is_mono else 17

    @property
    def reserve(self) -> int:
        """Bytes that a frame can look back at most."""
        return 511 if self.mpeg == _MPEG_1 else 255

    def size(self, packing: int) -> int:
        """Bytes of a frame by the third byte of its header; 0 where none has that."""
        kbits = (_KBITS_1 if self.mpeg == _MPEG_1 else _KBITS_2)[packing >> 4]
        if not kbits or packing >> 2 & 3 == 3 or _RATES[self.mpeg][packing >> 2 & 3] != self.rate:
            return 0
        return self.length // 8 * kbits * 1000 // self.rate + (packing >> 1 & 1)


@dataclass(frozen=True, slots=True)
class Cut:
    """A file from a frame on, `head` before it; what is wanted begins `over` seconds later."""

    head: bytes
    data: mmap.mmap
    start: int
    over: float

    def read(self, at: int, count: int) -> bytes:
        """Bytes of it, fewer at its end."""
        if at < len(self.head):
            return self.head[at : at + count]
        begin = self.start + at - len(self.head)
        return self.data[begin : begin + count]


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of a file, each in the bytes from one of `offsets` to the next.

    The first `delay` samples of them are not heard: what stands there is the encoder's.
    """

    data: mmap.mmap
    kind: _Kind
    offsets: array[int]
    delay: int

    def cut(self, seconds: float) -> Cut | None:
        """The file from a moment on; None behind its end."""
        sample = round(seconds * self.kind.rate) + self.delay
        first = max(0, sample // self.kind.length - _SETTLING)
        if first >= len(self.offsets) - 1:
            return None
        over = sample - (first - 1) * self.kind.length  # the silent one stands before it
        return Cut(self._silent(first), self.data, self.offsets[first], over / self.kind.rate)

    def _silent(self, number: int) -> bytes:
        """A frame that says nothing and ends with what the frame of a number may look back at."""
        reserve, most = b"", self.kind.reserve
        while number > 0 and len(reserve) < most:
            number -= 1
            reserve = self._body(number) + reserve
        mpeg, packing, mode = self.data[self.offsets[0] + 1 : self.offsets[0] + _HEADER]
        packing = _HIGHEST << 4 | packing & 0b1100
        filled = self.kind.size(packing) - _HEADER
        return bytes((0xFF, mpeg | 1, packing, mode)) + reserve[-most:].rjust(filled, b"\0")

    def _body(self, number: int) -> bytes:
        """What a frame has for itself and those behind it."""
        start, end = self.offsets[number], self.offsets[number + 1]
        return self.data[_side_of(self.data, start) + self.kind.side : end]

    def without_what_is_lost(self) -> Frames:
        """The same where the file is cut of a longer one: its decoder leaves out the frames at its
        beginning that look back before it."""
        lost = had = 0
        for number in range(min(_LEAST, len(self.offsets) - 1)):
            lost += self._looks_back(number) > had
            had = min(self.kind.reserve, had + len(self._body(number)))
        delay = self.delay + lost * self.kind.length
        return Frames(self.data, self.kind, self.offsets, delay)

    def _looks_back(self, number: int) -> int:
        at = _side_of(self.data, self.offsets[number])
        if self.kind.mpeg == _MPEG_1:
            return self.data[at] << 1 | self.data[at + 1] >> 7
        return self.data[at]


def frames_in(path: Path) -> Frames | None:
    """The frames of a file, some hundred thousand in an hour; None where it is not one after the
    other of one kind, but for what players keep before and behind them. OSError."""
    with open(path, "rb") as file:
        try:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:  # it is empty
            return None
    at = _behind_tags(data)
    kind = _kind(data, at)
    if kind is None:
        return None
    offsets = _chain(data, at, kind)
    if len(offsets) <= _LEAST or not _ends_so(data, offsets[-1]):
        return None
    delay = _delay_told(data, at, kind)
    if delay is not None:
        del offsets[0]
    return Frames(data, kind, offsets, delay or 0).without_what_is_lost()


def _behind_tags(data: mmap.mmap) -> int:
    """Where what ID3v2 keeps before the sound ends (ID3v2.4.0, 3.1)."""
    at = 0
    while data[at : at + 3] == b"ID3" and at + 10 <= len(data):
        has_footer = data[at + 5] >> 4 & 1
        size = 0
        for seven in data[at + 6 : at + 10]:
            size = size << 7 | seven & 0x7F
        at += 10 + size + 10 * has_footer
    return at


def _kind(data: mmap.mmap, at: int) -> _Kind | None:
    head = data[at : at + _HEADER]
    if len(head) < _HEADER or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:  # layer III
        return None
    mpeg, rate = head[1] >> 3 & 3, head[2] >> 2 & 3
    if mpeg not in _RATES or rate == 3:
        return None
    return _Kind(mpeg, _RATES[mpeg][rate], head[3] >> 6 == 3)


def _chain(data: mmap.mmap, at: int, kind: _Kind) -> array[int]:
    """Where each frame begins from a place on, and where the last one ends."""
    sizes = [kind.size(packing) for packing in range(256)]
    second, is_mono = data[at + 1] | 1, kind.is_mono
    offsets, last = array("Q"), len(data) - _HEADER
    while at <= last:
        head = data[at : at + _HEADER]
        size = sizes[head[2]]
        is_next = head[0] == 0xFF and head[1] | 1 == second and (head[3] >> 6 == 3) is is_mono
        if not is_next or not size or at + size > len(data):
            break
        offsets.append(at)
        at += size
    offsets.append(at)
    return offsets


def _ends_so(data: mmap.mmap, at: int) -> bool:
    """Whether the sound ends here: with the file, a frame cut off, or what is told of it."""
    return len(data) - at < 2048 or data[at : at + 11].startswith(_TAGS_BEHIND)


def _side_of(data: mmap.mmap, at: int) -> int:
    """Where the side information of a frame begins."""
    return at + _HEADER + (0 if data[at + 1] & 1 else _CHECK)


def _delay_told(data: mmap.mmap, at: int, kind: _Kind) -> int | None:
    """How many samples are not heard, where the first frame is one that only tells that; None where
    it is sound (Xing's and LAME's, as all encoders write it and players take it)."""
    tag = _side_of(data, at) + kind.side
    if data[tag : tag + 4] not in (b"Xing", b"Info"):
        return None
    has = data[tag + 7]
    encoder = (
        tag + 8 + 4 * (has & 1) + 4 * (has >> 1 & 1) + 100 * (has >> 2 & 1) + 4 * (has >> 3 & 1)
    )
    if not data[encoder]:
        return 0
    first, second = data[encoder + 21 : encoder + 23]
    return (first << 4 | second >> 4) + _DECODER_DELAY
