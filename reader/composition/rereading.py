"""Readings of the words that a conversion put in the place of others: found on what is shown.

Readings are of the source text and are carried along with its characters. Where another word
stands there (软件, 軟體) they are the wrong ones, the file's and the reader's own too: that word is
read anew with what is shown around it. Nothing else is.
"""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes
from reader.reading import Engine, Passage
from reader.script import Shown, shown_image
from reader.text import code_points, to_text

_AROUND = 10
"""Characters at each side of a word that the engine reads it by."""


def of_other_words(shown: Shown) -> NDArray[np.bool_]:
    """Which characters of a shown text belong to words that the source has not."""
    return _covered(
        shown.alignment.shown_starts[shown.alignment.lexical],
        shown.alignment.shown_ends[shown.alignment.lexical],
        len(shown.text),
    )


class Rereadings:
    """What was read anew in each section, kept as long as text and readings stay the same."""

    def __init__(self, engine: Callable[[], Engine]) -> None:
        self._engine = engine
        self._known: dict[int, tuple[Shown, Codes, Codes]] = {}

    def of(self, number: int, shown: Shown, carried: Codes) -> Codes:
        """A section's carried readings, with those of other words found anew."""
        known = self._known.get(number)  # another thread may set it to another script meanwhile
        if known is None or not _is_of(known, shown, carried):
            known = (shown, carried, reread([(shown, carried)], self._engine())[0])
            self._known[number] = known
        return known[2]

    def read(self, sections: Iterable[tuple[int, Shown, Codes]]) -> None:
        """Find those of several sections at once, where they are not known."""
        anew = [each for each in sections if not self._is_known(*each)]
        if anew:
            read = reread([(shown, carried) for _, shown, carried in anew], self._engine())
            for (number, shown, carried), codes in zip(anew, read, strict=True):
                self._known[number] = (shown, carried, codes)

    def forget(self) -> None:
        """Let go of all of it."""
        self._known = {}

    def _is_known(self, number: int, shown: Shown, carried: Codes) -> bool:
        known = self._known.get(number)
        return known is not None and _is_of(known, shown, carried)


def _is_of(known: tuple[Shown, Codes, Codes], shown: Shown, carried: Codes) -> bool:
    return known[0] is shown and np.array_equal(known[1], carried)


def reread(texts: Sequence[tuple[Shown, Codes]], engine: Engine) -> list[Codes]:
    """The readings carried to each of these texts, with those of other words found anew: of all
    texts together, in less time than one after another."""
    passages = [_passage(*text) for text in texts]
    found = iter(engine.read_each([each[0] for each in passages if each is not None]))
    return [
        carried if passage is None else _with_found(shown, carried, passage[1], next(found).codes)
        for (shown, carried), passage in zip(texts, passages, strict=True)
    ]


def _passage(shown: Shown, carried: Codes) -> tuple[Passage, NDArray[np.intp]] | None:
    """What of a text is to be read anew, and where it stands there; None for nothing."""
    other = of_other_words(shown)
    if not other.any():
        return None
    places = _places_to_read(shown)
    is_given = (places >= 0) & ~other[places]
    text = to_text(np.where(places >= 0, code_points(shown.text)[places], 0x0A))
    given = np.where(is_given, carried[places], 0).astype(np.uint16)
    return Passage(shown_image(text), text, given), places


def _with_found(shown: Shown, carried: Codes, places: NDArray[np.intp], found: Codes) -> Codes:
    other = of_other_words(shown)
    anew = np.flatnonzero((places >= 0) & other[places])
    result = np.where(other, 0, carried).astype(np.uint16)
    result[places[anew]] = found[anew]
    return result


def _places_to_read(shown: Shown) -> NDArray[np.intp]:
    """The places of what is to be read, parts of paragraphs, with -1 between two parts."""
    alignment, length = shown.alignment, len(shown.text)
    starts = np.maximum(alignment.shown_starts[alignment.lexical] - _AROUND, 0)
    ends = np.minimum(alignment.shown_ends[alignment.lexical] + _AROUND, length)
    is_near = _covered(starts, ends, length)
    places = np.flatnonzero(is_near & (code_points(shown.text) != 0x0A))
    return np.insert(places, np.flatnonzero(np.diff(places) > 1) + 1, -1)


def _covered(starts: NDArray[np.int32], ends: NDArray[np.int32], length: int) -> NDArray[np.bool_]:
    """Which places lie in one of these stretches."""
    changes = np.bincount(starts, minlength=length + 1) - np.bincount(ends, minlength=length + 1)
    covered: NDArray[np.bool_] = np.cumsum(changes)[:length] > 0
    return covered
