"""The lines of cues in the order of their times; what stays on the screen is said once.

Captions made by machine roll: a line is shown while it is spoken, once more for a moment, and again
above the next one. Live ones grow by a word in each cue.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from typing import TypeAlias

from reader.opening.dialects.guards import GUARD

_GAP = 100  # ms between two cues of which the second goes on with what the first shows
_MOST_LINES = 4  # of a screen that rolls
_LEAST_ROLLED = 2  # pairs of cues


Words: TypeAlias = tuple[tuple[int, int], ...]
"""Where words begin in their line, and when, in milliseconds; at its end, when the last ends."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is said, and when: from and until, in milliseconds."""

    start: int
    end: int
    text: str
    words: Words = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """What stands on the screen at one time, in milliseconds."""

    start: int
    end: int
    lines: tuple[str, ...]
    words: tuple[Words, ...] = ()  # of each line, where they have times of their own


def unguarded(text: str, marks: str) -> str:
    """A text without the joiner behind each of these marks: exports put it there, so that the mark
    is what it says."""
    return re.sub(rf"(?<=[{re.escape(marks)}]){GUARD}", "", text) if GUARD in text else text


def in_words(parts: Iterable[tuple[int | None, str]]) -> tuple[str, Words]:
    """A line of pieces, each with when it begins where that is known; no blanks at its ends.

    Of times for one place, as of a silence before a word, the last holds.
    """
    pieces, length, words = list[str](), 0, list[tuple[int, int]]()
    for time, piece in parts:
        if time is not None:
            words.append((length, time))
        pieces.append(piece)
        length += len(piece)
    text = "".join(pieces)
    blanks, line = len(text) - len(text.lstrip()), text.strip()
    return line, tuple({min(max(0, at - blanks), len(line)): time for at, time in words}.items())


def lines_of(cues: Iterable[Cue]) -> list[Line]:
    """Every line that is said, those of a cue together."""
    shown = sorted((cue for cue in cues if cue.lines), key=lambda cue: cue.start)
    goes_on = [_goes_on(before, after) for before, after in pairwise(shown)]
    rolls = _rolls(shown, goes_on)
    lines = list[Line]()
    for number, cue in enumerate(shown):
        kept = max(0, goes_on[number - 1]) if rolls and number else 0
        said = list(zip(cue.lines, cue.words or repeat(()), strict=False))
        for back in range(kept, 0, -1):
            before, (text, words) = lines[-back], said[kept - back]
            words = before.words + tuple(w for w in words if w[0] >= len(before.text))
            lines[-back] = Line(before.start, max(before.end, cue.end), text, words)
        lines += [Line(cue.start, cue.end, *each) for each in said[kept:]]
    return lines


def _goes_on(before: Cue, after: Cue) -> int:
    """How many of a cue's first lines are the last ones of the cue before, the last perhaps grown;
    -1 for a cue that does not follow at once."""
    if after.start > before.end + _GAP:
        return -1
    most = min(len(before.lines), len(after.lines), _MOST_LINES)
    for count in range(most, 0, -1):
        if _is_kept(before.lines, after.lines, count):
            return count
    return 0


def _is_kept(before: Sequence[str], after: Sequence[str], count: int) -> bool:
    are_same = after[: count - 1] == before[len(before) - count : -1]
    return are_same and after[count - 1].startswith(before[-1])


def _rolls(cues: Sequence[Cue], goes_on: list[int]) -> bool:
    """Whether these are rolling captions: a song or a talk that repeats a line is none, nor is what
    an export wrote, which says so by a joiner behind a line of the first."""
    if cues and any(line.endswith(GUARD) for line in cues[0].lines):
        return False
    rolled = sum(count > 0 for count in goes_on)
    following = sum(count >= 0 for count in goes_on)
    least = 1 if any(any(cue.words) for cue in cues) else _LEAST_ROLLED
    return rolled >= least and 2 * rolled >= following
