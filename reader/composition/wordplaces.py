"""Where each word of an article stands: counted, listed and gone to without reading it again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.composition.composer import Composer
from reader.learning.asked import WordCounts


@dataclass(frozen=True, eq=False)
class WordPlaces:
    """The running words of an article that have a Chinese character; never changed.

    8 bytes a word: a million characters take 5 MB.
    """

    words: tuple[str, ...]
    """Each once, in the simplified image, in the order in which they first stand in the text."""
    numbers: NDArray[np.int32]
    """Which of `words` each running word is."""
    starts: Offsets
    """The source offset of each running word; it is as long as its image."""

    def __len__(self) -> int:
        return len(self.numbers)

    def counts(self, start: int = 0, end: int | None = None) -> WordCounts:
        """How often each word stands between two source offsets."""
        first, last = np.searchsorted(self.starts, (start, _BEYOND if end is None else end))
        within = self.numbers[first:last]
        if not len(within):
            return WordCounts({})
        found, at, times = np.unique(within, return_index=True, return_counts=True)
        order = np.argsort(at, kind="stable")
        rows = zip(found[order].tolist(), times[order].tolist(), strict=True)
        return WordCounts({self.words[number]: count for number, count in rows})

    def of(self, word: str) -> Offsets:
        """The source offsets at which a word stands, ascending."""
        number = self._number.get(word)
        if number is None:
            return self.starts[:0]
        found: Offsets = self.starts[self.numbers == number]
        return found

    def first(self, word: str) -> int:
        """Where a word stands first, -1 for nowhere."""
        places = self.of(word)
        return int(places[0]) if len(places) else -1

    @cached_property
    def firsts(self) -> dict[str, int]:
        """Where each word stands first."""
        _, at = np.unique(self.numbers, return_index=True)
        return dict(zip(self.words, self.starts[at].tolist(), strict=True))

    @cached_property
    def _number(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self.words)}


_BEYOND = np.iinfo(np.int32).max


def word_places(
    composer: Composer, goes_on: Callable[[float], None] = lambda _share: None
) -> WordPlaces:
    """Those of an article: a second for a million characters; nothing is read for it.

    `goes_on` is told after each section how far it is, and may raise to end it.
    """
    numbers, found, count = dict[str, int](), list[NDArray[np.int32]](), len(composer.sections)
    starts = list[Offsets]()
    for number in range(count):
        spellings, begins = composer.words.places(number)
        for word in spellings:
            numbers.setdefault(word, len(numbers))
        found.append(_numbered(spellings, numbers))
        starts.append(begins)
        goes_on((number + 1) / count)
    return WordPlaces(
        tuple(numbers),
        np.concatenate(found, dtype=np.int32),
        np.concatenate(starts, dtype=np.int32),
    )


def _numbered(spellings: Sequence[str], numbers: dict[str, int]) -> NDArray[np.int32]:
    return np.fromiter((numbers[word] for word in spellings), np.int32, len(spellings))
