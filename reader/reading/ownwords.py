"""Stretches of a text that the reader parts into words otherwise than the engine does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from reader.article import Offsets


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Where the words of a stretch begin, and where the last of them ends: ascending offsets."""

    borders: tuple[int, ...]

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.borders[0]

    @property
    def end(self) -> int:
        """Where the last one ends."""
        return self.borders[-1]

    @property
    def words(self) -> Iterable[tuple[int, int]]:
        """Each word's start and end."""
        return pairwise(self.borders)

    def moved(self, by: int) -> "OwnWords":
        """The same so much further on."""
        return OwnWords(tuple(at + by for at in self.borders))


def with_own_words(starts: Offsets, length: int, own: tuple[OwnWords, ...]) -> Offsets:
    """The starts of the words of a text, so long, where some stretches are parted so; all else as
    it is."""
    if not own:
        return starts
    is_start = np.zeros(length + 1, np.bool_)
    is_start[starts] = True
    for one in own:
        is_start[one.start : one.end] = False
        is_start[list(one.borders)] = True
    return np.flatnonzero(is_start[:length]).astype(np.int32)


def own_words_within(own: Iterable[OwnWords], start: int, end: int) -> tuple[OwnWords, ...]:
    """Those that lie in a part of the text, counted from where it begins."""
    return tuple(one.moved(-start) for one in own if start <= one.start and one.end <= end)


def laid_end_to_end(
    lengths: Sequence[int], owns: Iterable[Iterable[OwnWords]]
) -> tuple[list[int], tuple[OwnWords, ...]]:
    """Where texts of these lengths begin that are laid end to end, and their own words there."""
    begins = [0, *accumulate(lengths)][:-1]
    pairs = zip(owns, begins, strict=True)
    return begins, tuple(one.moved(begin) for own, begin in pairs for one in own)
