"""Text files whose lines were broken at a fixed width: found out, and joined into paragraphs.

Many novels on the net have a line break every 35 characters or 72 columns, and paragraphs that
begin with two full-width spaces or behind an empty line. Joined is only what is clearly so: nearly
all lines that do not end a paragraph are of one width, and few of them end a sentence. Verse,
dialogue, lists and code are left alone.
"""

from array import array
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader.opening.annotations.cleaning import Cleaned, Findings, clean
from reader.opening.plain.headings import is_chapter
from reader.text import CodePoints, among, code_points

SAMPLE = 1 << 16
"""Characters of a text that are looked at."""
_FEWEST = 10  # lines to judge by
_NARROWEST, _WIDEST = 28, 170  # columns
_SLACK = 4  # columns that a full line may lack: two characters moved for a mark's sake
_WORD_SLACK = 14  # and where the next line begins with a long word
_MOST_WIDER = 0.01  # of the lines
_FULL = 0.4  # of the lines at least; the others end paragraphs
_MOST_ENDING = 0.4  # of the full lines end a sentence
_LEAST_STRUCTURE = 0.02  # of the lines begin a paragraph visibly
_SENTENCE_ENDS = "。！？!?…”」』’】.:："
_SPACES = " \u00a0\u3000"
_LINE_FEED, _FIRST_WIDE = 0x0A, 0x1100


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a text; arrays have one entry a line."""

    starts: NDArray[np.intp]  # of what stands behind its indent
    ends: NDArray[np.intp]  # before the blanks at its end
    widths: NDArray[np.int32]  # columns, indent and all, a Chinese character two
    is_blank: NDArray[np.bool_]
    is_indented: NDArray[np.bool_]
    breaks: NDArray[np.intp]  # where its line feed stands, the text's end for the last


def width_of(text: str) -> int:
    """The columns at which a text's lines are broken; 0 where they are not, or not clearly."""
    sample = text[:SAMPLE]
    if len(text) > len(sample):
        sample = sample[: sample.rfind("\n") + 1]
    codes = code_points(sample)
    lines = _lines_of(codes)
    solid = ~lines.is_blank
    widths = lines.widths[solid]
    if len(widths) < _FEWEST:
        return 0
    width = int(np.quantile(widths, 1 - _MOST_WIDER, method="lower"))
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = solid & (lines.widths >= width - _SLACK)
    begins = lines.is_indented | np.append(True, lines.is_blank[:-1])
    last = codes[np.maximum(lines.ends - 1, 0)]
    ending = among(last, _SENTENCE_ENDS)
    is_wrapped = (
        np.count_nonzero(full) >= _FULL * len(widths)
        and np.count_nonzero(full & ending) <= _MOST_ENDING * np.count_nonzero(full)
        and np.count_nonzero(begins & solid) >= max(2, _LEAST_STRUCTURE * len(widths))
        and np.count_nonzero(solid & ~full & ~_ends_paragraph(lines, begins)) <= 0.1 * len(widths)
    )
    return width if is_wrapped else 0


def _ends_paragraph(lines: _Lines, begins: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether what follows each line is empty, or begins a paragraph."""
    following: NDArray[np.bool_] = np.append(begins[1:] | lines.is_blank[1:], True)
    return following


def joined(text: Cleaned, width: int) -> tuple[Cleaned, int]:
    """The text with its paragraphs in one line each, and how many line breaks that took."""
    codes = code_points(text.text)
    lines = _lines_of(codes)
    goes_on = _goes_on(text.text, codes, lines, width)
    places = np.flatnonzero(goes_on)
    if not len(places):
        return text, 0
    findings = Findings()
    first, last = codes[lines.starts[places + 1]], codes[lines.ends[places] - 1]
    # Files broken by columns alone break words and numbers too, just where the line is full.
    is_brim = lines.widths[places] >= width - _SLACK
    is_broken = is_brim & (np.count_nonzero(_is_narrow(codes)) < len(codes) / 2)
    is_spaced = _is_narrow(first) & _is_narrow(last) & ~is_broken
    spans = np.stack((lines.ends[places] + is_spaced, lines.starts[places + 1]), axis=1)
    spans = spans[spans[:, 0] < spans[:, 1]]
    findings.removed = array("i", spans.ravel().tolist())
    findings.replaced = [(at, " ") for at in lines.ends[places[is_spaced]].tolist()]
    return clean(text, findings), len(places)


def _goes_on(text: str, codes: CodePoints, lines: _Lines, width: int) -> NDArray[np.bool_]:
    """Whether each line's paragraph goes on in the next one."""
    goes_on = np.zeros(len(lines.widths), np.bool_)
    if len(goes_on) < 2:
        return goes_on
    solid = ~lines.is_blank
    first = codes[np.minimum(lines.starts[1:], len(codes) - 1)]
    slack = np.where(_is_narrow(first), _WORD_SLACK, _SLACK)
    is_full = lines.widths[:-1] >= width - slack
    goes_on[:-1] = solid[:-1] & solid[1:] & is_full & ~lines.is_indented[1:]
    for number in np.flatnonzero(goes_on[:-1] & (lines.widths[1:] < width - _SLACK)).tolist():
        if is_chapter(text[lines.starts[number + 1] : lines.ends[number + 1]]):
            goes_on[number] = False
    return goes_on


def _lines_of(codes: CodePoints) -> _Lines:
    breaks = np.append(np.flatnonzero(codes == _LINE_FEED), len(codes))
    begins = np.concatenate((np.zeros(1, np.intp), breaks[:-1] + 1))
    is_space = among(codes, _SPACES)
    index = np.arange(len(codes))
    is_solid = ~is_space & (codes != _LINE_FEED)
    following = np.append(np.where(is_solid, index, len(codes)), len(codes))
    following = np.minimum.accumulate(following[::-1])[::-1]
    before = np.maximum.accumulate(np.append(-1, np.where(is_solid, index, -1)))
    starts = np.minimum(following[begins], breaks)
    ends = np.maximum(before[breaks] + 1, begins)
    is_blank = starts >= breaks
    columns = np.append(0, np.cumsum(np.where(codes >= _FIRST_WIDE, 2, 1)))
    widths = (columns[ends] - columns[begins]).astype(np.int32)
    return _Lines(starts, ends, widths, is_blank, starts > begins, breaks)


def _is_narrow(codes: CodePoints) -> NDArray[np.bool_]:
    narrow: NDArray[np.bool_] = codes < _FIRST_WIDE
    return narrow
