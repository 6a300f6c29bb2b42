"""The lines of CC-CEDICT, `傳統 传统 [chuan2 tong3] /tradition/…/`, all at once as columns.

By arrays: a regular expression and lists of its 120,000 groups take three times as long, and the
very first page waits for them where no tables were made ahead. And of the bytes, as all that parts
a line is ASCII: code points of ten million take four times the memory, and twice the time.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.text import CodePoints, among, code_points

Places = NDArray[np.intp]
Bytes = NDArray[np.uint8]

_SPACE, _END, _OPENS, _CLOSES, _SLASH = map(ord, " \n[]/")
_POINTERS = ("old variant", "variant of", "archaic variant", "used in ", "see ", "erroneous")
"""How the first meaning of an entry begins that only points to another."""
_NOT_IN_TRADITIONAL = "#%"
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001))))


class Lines(NamedTuple):
    """The entries in their order."""

    words: tuple[CodePoints, CodePoints]  # traditional, simplified: those of all in one row
    widths: tuple[Places, Places]  # code points of each
    spellings: list[str]  # of each syllable
    counts: Places  # of each entry's syllables
    is_variant: NDArray[np.bool_]


def lines_of(text: bytes) -> Lines:
    """All lines that are an entry: two words, a spelling, a meaning; no remark begins so.

    The text is UTF-8.
    """
    codes = np.frombuffer(text + b"\n", np.uint8)
    ends = np.flatnonzero(codes == _END)
    starts = np.append(0, ends[:-1] + 1)
    spaces = _padded(np.flatnonzero(codes == _SPACE), len(codes), 2)
    closings = _padded(np.flatnonzero(codes == _CLOSES), len(codes), 1)
    at = np.searchsorted(spaces[:-1], starts)
    first, second = spaces[at], spaces[at + 1]
    closes = closings[np.searchsorted(closings[:-1], second)]
    signs = ((second + 1, _OPENS), (closes + 1, _SPACE), (closes + 2, _SLASH))
    is_entry = (first > starts) & (second > first + 1) & (closes > second + 2) & (closes + 2 < ends)
    for places, sign in signs:
        is_entry &= codes.take(places, mode="clip") == sign
    columns = (starts, first, second, closes, at)
    starts, first, second, closes, at = (column[is_entry] for column in columns)
    both = _words(codes, starts, first), _words(codes, first + 1, second)
    words, widths = (both[0][0], both[1][0]), (both[0][1], both[1][1])
    is_sound = ~_has_one_of(words[0], widths[0], _NOT_IN_TRADITIONAL)
    is_sound &= ~_has_one_of(words[1], widths[1], _BLANKS)
    if not is_sound.all():
        words = tuple(
            row[np.repeat(is_sound, width)] for row, width in zip(words, widths, strict=True)
        )  # type: ignore[assignment]
        widths = widths[0][is_sound], widths[1][is_sound]
        second, closes, at = second[is_sound], closes[is_sound], at[is_sound]
    spelled = _between(codes, second + 2, closes + 1).tobytes().decode("utf-8").replace("]", " ")
    return Lines(
        words,
        widths,
        spelled.removesuffix(" ").split(" ") if spelled else [],
        np.searchsorted(spaces, closes) - at - 1,
        _begins_with_one_of(codes, closes + 3),
    )


def _padded(places: Places, end: int, count: int) -> Places:
    return np.append(places, [end] * count)


def _words(codes: Bytes, starts: Places, ends: Places) -> tuple[CodePoints, Places]:
    """What stands between these places as code points, and how many of them; nowhere nothing."""
    row, lengths = _between(codes, starts, ends), ends - starts
    is_first = row & 0xC0 != 0x80  # a byte that goes on with a character begins with 10
    widths = np.add.reduceat(is_first, np.cumsum(lengths) - lengths, dtype=np.intp)
    return code_points(row.tobytes().decode("utf-8")), widths


def _between(codes: Bytes, starts: Places, ends: Places) -> Bytes:
    """What stands between these places, one after another."""
    lengths = ends - starts
    shifts = starts - (np.cumsum(lengths) - lengths)
    return codes[np.repeat(shifts, lengths) + np.arange(int(lengths.sum()))]


def _has_one_of(row: CodePoints, widths: Places, characters: str) -> NDArray[np.bool_]:
    """Whether each word has one of these characters; no word is empty."""
    if not len(widths):
        return np.zeros(0, np.bool_)
    found: NDArray[np.bool_] = np.logical_or.reduceat(
        among(row, characters), np.cumsum(widths) - widths
    )
    return found


def _begins_with_one_of(codes: Bytes, places: Places) -> NDArray[np.bool_]:
    """Whether what stands at each place begins so."""
    found = np.zeros(len(places), np.bool_)
    for pointer in _POINTERS:
        left = np.arange(len(places))
        for number, character in enumerate(pointer):
            there = codes.take(places[left] + number, mode="clip")
            left = left[(there == ord(character)) & (places[left] + number < len(codes))]
        found[left] = True
    return found
