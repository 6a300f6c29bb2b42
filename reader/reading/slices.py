"""A long text in pieces that are worked one after another, so that no thread waits for long."""

from collections.abc import Iterator, Sequence

import numpy as np

from reader.text import CodePoints, is_hanzi

SLICE = 1 << 15
"""Code points worked at once: some milliseconds."""


def slices(text: CodePoints) -> Iterator[tuple[int, int]]:
    """Starts and ends of slices that lie end to end and end, where they can, after no hanzi."""
    first = 0
    while first < len(text):
        end = min(first + SLICE, len(text))
        if end < len(text):
            tail = text[end - SLICE // 4 : end]
            breaks = np.flatnonzero(~is_hanzi(tail))
            if len(breaks):
                end -= len(tail) - int(breaks[-1]) - 1
        yield first, end
        first = end


def whole_lines(texts: Sequence[str]) -> Iterator[range]:
    """Numbers of texts that may be laid end to end and worked as one, each as it is by itself: all
    but the last of such a run end with a line feed, which no word reaches across."""
    first = 0
    for number, text in enumerate(texts, 1):
        if number == len(texts) or not text.endswith("\n"):
            yield range(first, number)
            first = number
