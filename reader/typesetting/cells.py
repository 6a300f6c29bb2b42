"""How wide each character of a section stands, with its reading and beside its neighbours.

A cell is a character's advance and what is added after it: tracking, the room that a wide reading
borrows, the gap before Latin text, less the blank that two marks in a row give up.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes
from reader.pinyin import BASES, CODES, NEUTRAL, tone_of, zhuyin_symbols
from reader.reading.orthography import NO_GROUPS, Groups
from reader.text import CodePoints, among, code_points, is_hanzi
from reader.typesetting.classes import (
    Flags,
    Kind,
    kinds,
    may_break,
    may_break_in_word,
)
from reader.typesetting.joined import Floats, Joined, Text
from reader.typesetting.metrics import Metrics
from reader.typesetting.orientation import stand_short
from reader.typesetting.punctuation import (
    NARROW_MARKS,
    WIDE_CLOSERS,
    WIDE_MARKS,
    WIDE_OPENERS,
)
from reader.typesetting.style import Side, Style

_MARK_GAP = 0.2  # em of blank that two squeezed marks keep between their ink
_HALF = 0.5  # em, the most that a mark gives up
_DOT = 0.2  # em that the neutral tone's dot takes, and as much below, for signs stand centred
_WIDENED = np.array([ord(c) for c in WIDE_MARKS], np.uint32)


@dataclass(frozen=True, slots=True)
class Cells:
    """A section's characters, each with its place on one endless line. Arrays are parallel.

    `pen` (one longer) is where each cell begins; `right` where its ink may end a line; `lead` what
    an opener gives up at a line's start; all em. `codes` is what is drawn, `ruby` its readings'
    widths (0 for none), `groups` the words whose readings are written together, none where every
    reading stands by itself.
    """

    codes: CodePoints
    kind: NDArray[np.uint8]
    readings: Codes
    advance: Floats
    pen: Floats
    right: Floats
    lead: Floats
    ruby: Floats
    may_break: Flags
    may_stretch: Flags
    scale: Floats
    upright: Flags  # in vertical lines: all else is turned with its line
    groups: Groups = NO_GROUPS

    def part(self, first: int, end: int, groups: Groups) -> "Cells":
        """Those of some characters, of which words have these readings."""
        part = slice(first, end)
        return Cells(
            codes=self.codes[part],
            kind=self.kind[part],
            readings=self.readings[part],
            advance=self.advance[part],
            pen=self.pen[first : end + 1],
            right=self.right[part],
            lead=self.lead[part],
            ruby=self.ruby[part],
            may_break=self.may_break[part],
            may_stretch=self.may_stretch[part],
            scale=self.scale[part],
            upright=self.upright[part],
            groups=groups,
        )


def drawn_together(texts: Sequence[str], style: Style) -> list[CodePoints]:
    """`drawn_codes` of several texts, each as it is by itself."""
    drawn = drawn_codes(code_points("\n".join(texts)), style)
    ends = accumulate(len(text) + 1 for text in texts)
    return [drawn[end - 1 - len(text) : end - 1] for text, end in zip(texts, ends, strict=True)]


def drawn_codes(codes: CodePoints, style: Style) -> CodePoints:
    """The characters to draw: half-width marks after a hanzi drawn full width, ’ in words as '."""
    drawn = codes.copy()
    if len(codes) > 2:
        kind = kinds(codes)
        drawn[(codes == ord("’")) & (kind == Kind.WORD)] = ord("'")
    if style.full_width_marks and len(codes) > 1:
        marks = np.flatnonzero(among(codes[1:], NARROW_MARKS)) + 1
        before = codes[marks - 1]
        marks = marks[is_hanzi(before) | among(before, WIDE_CLOSERS)]
        order = {ord(c): i for i, c in enumerate(NARROW_MARKS)}
        drawn[marks] = _WIDENED[[order[c] for c in codes[marks].tolist()]]
    return drawn


def set_cells(text: Text, metrics: Metrics, style: Style) -> Cells:
    """The cells of a section's text, all of whose characters are known to `metrics`."""
    return set_together((text,), metrics, style)[0]


def set_together(texts: Sequence[Text], metrics: Metrics, style: Style) -> list[Cells]:
    """Those of several sections, each as it is by itself, in a third of the time."""
    made: dict[int, Cells] = {}
    for by_words in (False, True):
        numbers = [at for at, text in enumerate(texts) if bool(text.groups) is by_words]
        if numbers:
            joined = Joined.of([texts[at] for at in numbers])
            whole = _set(joined, metrics, style)
            for at, (first, end) in zip(numbers, joined.bounds(), strict=True):
                made[at] = whole.part(first, end, texts[at].groups)
    return [made[at] for at in range(len(texts))]


def _set(text: Joined, metrics: Metrics, style: Style) -> Cells:
    codes, scale = text.codes, text.scale
    kind, hanzi = kinds(codes), is_hanzi(codes)
    advance, upright = _standing(codes, kind, metrics, style)
    advance *= scale
    advance[(kind == Kind.MARK) | (kind == Kind.NEWLINE) | _leading_spaces(codes, kind)] = 0
    after = _tracking(kind, hanzi, scale, style)
    after += _latin_gaps(kind, hanzi, style)
    after -= _squeeze(codes, advance, metrics)
    ruby = _ruby_widths(text, metrics, style)
    after += _borrowed(text, ruby, advance, after, style)
    pen = text.summed(advance + after)
    breaks = may_break(codes, kind, text.firsts)
    breaks[text.ends - 1] = False
    return Cells(
        codes=codes,
        kind=kind,
        readings=text.readings,
        advance=advance,
        pen=pen,
        right=_right_edges(text, kind, pen, advance, metrics, style),
        lead=_leads(codes, advance, metrics),
        ruby=ruby,
        may_break=breaks | may_break_in_word(codes),
        may_stretch=breaks,
        scale=scale,
        upright=upright,
    )


def _standing(
    codes: CodePoints, kind: NDArray[np.uint8], metrics: Metrics, style: Style
) -> tuple[Floats, Flags]:
    """How far each character reaches along a line of its own size, and whether it stands upright;
    of `kind` that of letters and digits that do so is changed."""
    advance = metrics.advance[codes].astype(np.float64)
    if not style.is_vertical:
        return advance, np.zeros(len(codes), np.bool_)
    short = stand_short(codes, kind)
    advance[short] = 1.0
    return advance, metrics.upright[codes] | short


def _leading_spaces(codes: CodePoints, kind: NDArray[np.uint8]) -> Flags:
    """Spaces that a file indents a paragraph with: the page has its own indent."""
    index = np.arange(len(codes))
    starts = np.where(kind == Kind.NEWLINE, index + 1, 0)
    begin = np.concatenate((np.zeros(1, np.int64), np.maximum.accumulate(starts)[:-1]))
    solid = np.where(kind != Kind.SPACE, index, -1)
    last_solid = np.concatenate((np.full(1, -1), np.maximum.accumulate(solid)[:-1]))
    found: Flags = (kind == Kind.SPACE) & (last_solid < begin)
    return found


def _tracking(kind: NDArray[np.uint8], hanzi: Flags, scale: Floats, style: Style) -> Floats:
    """Room after each hanzi; with readings above, only before what is no mark and no Latin."""
    if style.side is Side.NONE:
        return np.zeros(len(hanzi))
    if style.reads_in_line:
        return np.where(hanzi, style.zhuyin_column * scale, 0.0)
    takes = hanzi.copy()
    takes[:-1] &= (kind[1:] != Kind.CLOSER) & (kind[1:] != Kind.WORD)
    return np.where(takes, style.tracking, 0.0)


def _latin_gaps(kind: NDArray[np.uint8], hanzi: Flags, style: Style) -> Floats:
    """An eighth of an em between hanzi and Latin (clreq, "Mixed text composition")."""
    gaps = np.zeros(len(kind))
    word = kind == Kind.WORD
    gaps[:-1] = ((hanzi[:-1] & word[1:]) | (word[:-1] & hanzi[1:])) * style.latin_gap
    return gaps


def _squeeze(codes: CodePoints, advance: Floats, metrics: Metrics) -> Floats:
    """What neighbouring full-width marks give up of the blank between them, at most half an em."""
    squeezed = np.zeros(len(codes))
    marks = among(codes, WIDE_OPENERS + WIDE_CLOSERS) & (advance > 0.75)
    first = np.flatnonzero(marks[:-1] & marks[1:])
    blank = metrics.right_blank[codes[first]] + metrics.left_blank[codes[first + 1]]
    squeezed[first] = np.clip(blank - _MARK_GAP, 0, _HALF)
    return squeezed


def _ruby_widths(text: Joined, metrics: Metrics, style: Style) -> Floats:
    """How far the readings over the line reach along it; zhuyin is larger at a larger character."""
    if text.groups:
        return metrics.spelled(text.groups.pieces) * style.ruby_size
    readings = text.readings
    if not style.reads_above:
        return np.zeros(len(readings))
    if style.side is Side.BESIDE:
        signs, dots = _zhuyin_signs()
        widths: Floats = (signs[readings] * style.zhuyin_size + dots[readings] * _DOT) * text.scale
    else:
        widths = metrics.ruby[readings].astype(np.float64) * style.ruby_size
    widths[readings == 0] = 0
    return widths


@cache
def _zhuyin_signs() -> tuple[Floats, Floats]:
    """How many signs of zhuyin each syllable has, one below the other, and dots above them."""
    signs = [float(len(zhuyin_symbols(BASES[code // 6]))) for code in range(CODES)]
    dots = [float(tone_of(code) == NEUTRAL) for code in range(CODES)]
    return np.array(signs), np.array(dots)


def _borrowed(text: Joined, ruby: Floats, advance: Floats, after: Floats, style: Style) -> Floats:
    """What is added so that two readings in a row keep the least gap.

    A wide reading may stand over what its character's neighbours leave free, a mark or a short
    reading, before anything is widened (clreq, "Positioning of Romanized Interlinear Annotations").
    """
    if text.groups:
        return _borrowed_by_words(text, ruby, advance, after, style)
    added = np.zeros(len(ruby))
    at = np.flatnonzero(ruby)
    if len(at) < 2:
        return added
    pen = text.summed(advance + after)
    centre = pen[at] + advance[at] / 2
    needed = (ruby[at[:-1]] + ruby[at[1:]]) / 2 + style.reading_gap
    missing = np.maximum(0, needed - np.diff(centre))
    added[at[1:] - 1] = np.where(text.are_apart(at[:-1], at[1:]), 0, missing)
    return added


def _borrowed_by_words(
    text: Joined, ruby: Floats, advance: Floats, after: Floats, style: Style
) -> Floats:
    """What is added before words so that their readings keep the gap between words.

    A word may be parted by a line's end, and each part's reading then stands over it alone. So the
    farthest that the reading of any part at a word's edge reaches beyond the word counts.
    """
    added = np.zeros(len(ruby))
    starts, ends = text.groups.starts, text.groups.ends
    pen, spelled = text.summed(advance + after), text.summed(ruby)
    sizes = ends - starts
    first, last = np.repeat(starts, sizes), np.repeat(ends, sizes) - 1
    heads = np.cumsum(sizes) - sizes
    at = np.arange(len(first)) + np.repeat(starts - heads, sizes)
    to_here = spelled[at + 1] - spelled[first] - (pen[at] + advance[at] - pen[first])
    from_here = spelled[last + 1] - spelled[at] - (pen[last] + advance[last] - pen[at])
    left, right = (np.maximum.reduceat(over, heads) / 2 for over in (to_here, from_here))
    needed = right[:-1] + left[1:] + style.word_gap
    there = pen[starts[1:]] - (pen[ends[:-1] - 1] + advance[ends[:-1] - 1])
    is_apart = text.are_apart(ends[:-1] - 1, starts[1:])
    added[starts[1:] - 1] = np.where(is_apart, 0, np.maximum(0, needed - there))
    return added


def _right_edges(
    text: Joined,
    kind: NDArray[np.uint8],
    pen: Floats,
    advance: Floats,
    metrics: Metrics,
    style: Style,
) -> Floats:
    """Where a line would end after each character: spaces hang, a closer's blank does too."""
    codes, right = text.codes, pen + advance
    if style.reads_in_line:
        right += np.where(is_hanzi(codes), style.zhuyin_column * text.scale, 0.0)
    closers = among(codes, WIDE_CLOSERS) & (advance > 0.75)
    right -= np.where(closers, np.clip(metrics.right_blank[codes], 0, _HALF), 0)
    right[(kind == Kind.SPACE) | (kind == Kind.NEWLINE)] = 0
    return text.highest(right)


def _leads(codes: CodePoints, advance: Floats, metrics: Metrics) -> Floats:
    """What an opener's blank gives up at the start of a line."""
    openers = among(codes, WIDE_OPENERS) & (advance > 0.75)
    return np.where(openers, np.clip(metrics.left_blank[codes], 0, _HALF), 0.0)
