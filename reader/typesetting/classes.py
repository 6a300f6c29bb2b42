"""What each character is for the breaking of lines, and between which two a line may end.

The rules are clreq's "Line breaking rules" at its stricter level (dashes and ellipses do not
begin a line either), and UAX #14 for Latin text. Quotes “ ” ‘ ’ are openers and closers here.
"""

from enum import IntEnum
from functools import cache

import numpy as np
from numpy.typing import NDArray

from reader.text import CodePoints, by_code_point
from reader.typesetting.punctuation import WIDE_CLOSERS, WIDE_OPENERS

Flags = NDArray[np.bool_]


class Kind(IntEnum):
    """A character's part in line breaking."""

    HANZI = 0  # may stand anywhere: hanzi, kana, hangul, emoji, symbols
    OPENER = 1  # never ends a line
    CLOSER = 2  # never begins a line
    WORD = 3  # letters and digits of every alphabet, and signs inside words
    SPACE = 4
    MARK = 5  # combining: belongs to the character before
    DASH = 6  # dash and ellipsis: never begins a line, never torn apart
    GLUE = 7  # no-break space and word joiner
    NEWLINE = 8


_OPENERS = WIDE_OPENERS + "([{¿¡«‹$£¥￥＄￡€₩#№§"
_NO_START = (
    "·・‧•／～－–‐‑゛゜ヽヾゝゞ々〻ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％‰‱℃℉°′″¢￠"
)
_CLOSERS = WIDE_CLOSERS + _NO_START + ")]}!?,.;:%»›｡､･"
_DASHES = "—―…‥⋯⸺⸻"
_SPACES = "\t \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f\u3000"
_GLUE = "\u00a0\u202f\u2007\u2060\ufeff"
_ZERO_WIDTH_JOINER = 0x200D
_Blocks = tuple[tuple[int, int], ...]
# fmt: off
_WORD_BLOCKS: _Blocks = (
    (0x21, 0x24FF), (0x2C00, 0x2E7F), (0xA4D0, 0xABFF), (0xFB00, 0xFE0F), (0xFE70, 0xFEFF),
    (0x10000, 0x16FFF), (0x1D400, 0x1D7FF),
)
_HANZI_BLOCKS: _Blocks = ((0x1100, 0x11FF), (0x2190, 0x23FF), (0x2460, 0x24FF))
_MARK_BLOCKS: _Blocks = (
    (0xAD, 0xAD), (0x300, 0x36F), (0x483, 0x489), (0x591, 0x5BD), (0x610, 0x61A), (0x64B, 0x65F),
    (0x6D6, 0x6DC), (0x900, 0x903), (0x93A, 0x94F), (0xE31, 0xE31), (0xE34, 0xE3A),
    (0xE47, 0xE4E), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x200C, 0x200F), (0x202A, 0x202E),
    (0x2066, 0x2069), (0x20D0, 0x20FF), (0x302A, 0x302F), (0x3099, 0x309A), (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F), (0x1F3FB, 0x1F3FF), (0xE0000, 0xE01FF),
)
# fmt: on


@cache
def _kinds_by_code() -> NDArray[np.uint8]:
    table = by_code_point(np.uint8)
    for first, last in _WORD_BLOCKS:
        table[first : last + 1] = Kind.WORD
    for first, last in _HANZI_BLOCKS:
        table[first : last + 1] = Kind.HANZI
    for first, last in _MARK_BLOCKS:
        table[first : last + 1] = Kind.MARK
    table[_ZERO_WIDTH_JOINER] = Kind.MARK
    for characters, kind in (
        (_OPENERS, Kind.OPENER),
        (_CLOSERS, Kind.CLOSER),
        (_DASHES, Kind.DASH),
        (_SPACES, Kind.SPACE),
        (_GLUE, Kind.GLUE),
        ("\n", Kind.NEWLINE),
    ):
        table[[ord(c) for c in characters]] = kind
    return table


def kinds(codes: CodePoints) -> NDArray[np.uint8]:
    """The `Kind` of each character of a text, seen in its place."""
    kind = _kinds_by_code()[codes]
    _join_sequences(codes, kind)
    _tell_straight_quotes(codes, kind)
    _keep_apostrophes(codes, kind)
    return kind


def _join_sequences(codes: CodePoints, kind: NDArray[np.uint8]) -> None:
    """What follows a joiner, and the second letter of a flag, belong to what stands before."""
    if len(codes) < 2 or int(codes.max()) < _ZERO_WIDTH_JOINER:
        return
    joined = np.flatnonzero(codes[:-1] == _ZERO_WIDTH_JOINER) + 1
    following = codes[joined]  # between letters or hanzi a joiner joins nothing to see
    is_emoji = ((following > 0x203B) & (following < 0x2C00)) | (following >> 12 == 0x1F)
    kind[joined[is_emoji]] = Kind.MARK
    flags = np.flatnonzero((codes >= 0x1F1E6) & (codes <= 0x1F1FF))
    previous, open_flag = -2, False
    for at in flags.tolist():
        open_flag = not (open_flag and at == previous + 1)
        if not open_flag:
            kind[at] = Kind.MARK
        previous = at


def _tell_straight_quotes(codes: CodePoints, kind: NDArray[np.uint8]) -> None:
    """The first straight quote of a paragraph opens, the second closes, and so on."""
    quotes = np.flatnonzero(codes == ord('"'))
    if not len(quotes):
        return
    newlines = np.flatnonzero(codes == 0x0A)
    paragraph = np.searchsorted(newlines, quotes)
    first = np.searchsorted(paragraph, paragraph)
    opens = (np.arange(len(quotes)) - first) % 2 == 0
    kind[quotes] = np.where(opens, Kind.OPENER, Kind.CLOSER)


def _keep_apostrophes(codes: CodePoints, kind: NDArray[np.uint8]) -> None:
    """’ between letters is part of its word (don’t)."""
    at = np.flatnonzero(codes[1:-1] == ord("’")) + 1
    inside = (kind[at - 1] == Kind.WORD) & (kind[at + 1] == Kind.WORD)
    kind[at[inside]] = Kind.WORD


def may_break(codes: CodePoints, kind: NDArray[np.uint8], firsts: NDArray[np.intp]) -> Flags:
    """Whether a line may end after each character; False for the last one. `firsts` are those
    before which nothing stands: where texts begin."""
    allowed = np.zeros(len(codes), np.bool_)
    before, after = _without_spaces_inside(_without_marks(kind, firsts))[:-1], kind[1:]
    allowed[:-1] = _PAIRS[before, after]
    narrow = codes < 0x80
    allowed[:-1] &= ~(narrow[1:] & (after == Kind.OPENER) & (before == Kind.WORD))
    allowed[:-1] &= ~(narrow[:-1] & (before == Kind.CLOSER) & (after == Kind.WORD))
    return allowed


def _without_marks(kind: NDArray[np.uint8], firsts: NDArray[np.intp]) -> NDArray[np.uint8]:
    """A mark taken for what it stands on, so that é in two pieces is a letter (UAX #14, LB9)."""
    is_mark = kind == Kind.MARK
    if not is_mark.any():
        return kind
    is_mark[firsts] = False
    base = np.maximum.accumulate(np.where(is_mark, 0, np.arange(len(kind))))
    carried: NDArray[np.uint8] = kind[base]
    return carried


def _without_spaces_inside(kind: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Spaces after an opener taken for it: no line ends between them and what it opens (LB14)."""
    is_space = kind == Kind.SPACE
    if not (is_space[1:] & (kind[:-1] == Kind.OPENER)).any():
        return kind
    base = np.maximum.accumulate(np.where(is_space, 0, np.arange(len(kind))))
    carried: NDArray[np.uint8] = np.where(kind[base] == Kind.OPENER, Kind.OPENER, kind)
    return carried


def may_break_in_word(codes: CodePoints) -> Flags:
    """Whether a line may end after a hyphen or slash between two letters."""
    letter = ((codes >= 0x41) & (codes <= 0x5A)) | ((codes >= 0x61) & (codes <= 0x7A))
    allowed = np.zeros(len(codes), np.bool_)
    joint = (codes == ord("-")) | (codes == ord("/"))
    allowed[1:-1] = joint[1:-1] & letter[:-2] & letter[2:]
    return allowed


def _pairs() -> Flags:
    pairs = np.ones((len(Kind), len(Kind)), np.bool_)
    for kind in (Kind.CLOSER, Kind.MARK, Kind.SPACE, Kind.DASH, Kind.GLUE, Kind.NEWLINE):
        pairs[:, kind] = False
    for kind in (Kind.OPENER, Kind.GLUE):
        pairs[kind, :] = False
    pairs[Kind.WORD, Kind.WORD] = False
    pairs[Kind.NEWLINE, :] = True
    return pairs


_PAIRS = _pairs()
