"""Readings of the words that a conversion put in the place of others: found on what is shown.

Readings are of the source text and are carried along with its characters. Where another word
stands there (软件, 軟體) they are the wrong ones, the file's and the reader's own too: that word is
read anew with what is shown around it. Nothing else is. And the other way round, where a reading
tells which form a character has, it is shown in that form. Views of readings hang on the shown text
as well: on its words.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes
from reader.composition.deciding import forms_by_reading
from reader.composition.kept import Kept
from reader.composition.readings import ArticleReadings
from reader.composition.texts import Texts
from reader.reading import Engine, Passage
from reader.reading.ownwords import OwnWords
from reader.reading.views import View, viewed_each
from reader.script import Script, Shown, shown_image
from reader.text import code_points, to_text

_OTHERWISE_KEPT = 64  # sections in other scripts
_AROUND = 10
"""Characters at each side of a word that the engine reads it by."""


def of_other_words(shown: Shown) -> NDArray[np.bool_]:
    """Which characters of a shown text belong to words that the source has not."""
    return _covered(
        shown.alignment.shown_starts[shown.alignment.lexical],
        shown.alignment.shown_ends[shown.alignment.lexical],
        len(shown.text),
    )


class DecidedTexts:
    """The texts of an article's sections in each script, with the forms that their readings tell.
    Any thread may ask: what is kept is looked up and put in one step each."""

    def __init__(self, texts: Texts, readings: ArticleReadings) -> None:
        self._texts, self._readings = texts, readings
        self._spelled: dict[tuple[int, Script], tuple[Shown, Codes, Shown]] = {}

    def shown(self, number: int, script: Script) -> Shown:
        """A section's text in a script."""
        texts = self._texts
        shown, told = texts.shown(number, script), texts.told_by_readings(number, script)
        if not len(told):
            return shown
        readings = self._readings.of(number).heard[told.offsets]
        known = self._spelled.get((number, script))
        if known is None or known[0] is not shown or not np.array_equal(known[1], readings):
            forms = forms_by_reading(told, readings)
            known = shown, readings, texts.spelled(number, script, shown, forms)
            self._spelled[number, script] = known
        return known[2]

    def let_go(self, number: int, script: Script) -> None:
        """Let go of a section's in a script."""
        self._spelled.pop((number, script), None)

    def forget(self) -> None:
        """Let go of all of them."""
        self._spelled = {}


class Rereadings:
    """What was read anew in each section, kept as long as text and readings stay the same; and of
    the sections asked for last, what was read of them in other scripts."""

    def __init__(self, engine: Callable[[], Engine]) -> None:
        self._engine = engine
        self._known: dict[int, _Reread] = {}
        self._otherwise = Kept[tuple[int, int], _Reread](_OTHERWISE_KEPT)

    def of(self, number: int, shown: Shown, carried: Codes) -> Codes:
        """A section's carried readings, with those of other words found anew."""
        known = self._found(number, shown, carried)
        if known is None:
            known = _Reread(shown, carried, reread([(shown, carried)], self._engine())[0])
            self._put(number, known)
        return known.codes

    def read(self, sections: Iterable[tuple[int, Shown, Codes]]) -> None:
        """Find those of several sections at once, where they are not known."""
        anew = [each for each in sections if self._found(*each) is None]
        if anew:
            read = reread([(shown, carried) for _, shown, carried in anew], self._engine())
            for (number, shown, carried), codes in zip(anew, read, strict=True):
                self._put(number, _Reread(shown, carried, codes))

    def forget(self) -> None:
        """Let go of all of it."""
        self._known, self._otherwise = {}, Kept(_OTHERWISE_KEPT)

    def _put(self, number: int, made: "_Reread") -> None:
        before = self._known.get(number)
        if before is not None and before.shown is not made.shown:
            self._otherwise.put((number, id(before.shown)), before)
        self._known[number] = made

    def _found(self, number: int, shown: Shown, carried: Codes) -> "_Reread | None":
        known = self._known.get(number)  # another thread may set it to another script meanwhile
        if known is None or not known.is_of(shown, carried):
            known = self._otherwise.get((number, id(shown)))
        return known if known is not None and known.is_of(shown, carried) else None


class _Reread(NamedTuple):
    """A shown text with the readings carried to it, and those that it has then."""

    shown: Shown
    carried: Codes
    codes: Codes

    def is_of(self, shown: Shown, carried: Codes) -> bool:
        """Whether these would be found of that text with those readings."""
        return self.shown is shown and np.array_equal(self.carried, carried)


class Viewable(NamedTuple):
    """A section of an article as it is read before any view: its shown text, its readings, where
    these are free, and the words that the reader parts herself."""

    number: int
    shown: Shown
    codes: Codes
    is_free: NDArray[np.bool_]
    own: tuple[OwnWords, ...]

    def is_like(self, other: "Viewable") -> bool:
        """Whether both have the same readings in a view."""
        is_same = self.shown is other.shown and self.own == other.own
        arrays = (self.codes, other.codes), (self.is_free, other.is_free)
        return is_same and all(np.array_equal(*pair) for pair in arrays)


class Views:
    """The readings of sections in a view; those asked for last are kept."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._known = Kept[tuple[int, int, View], tuple[Viewable, Codes]](_OTHERWISE_KEPT)

    def of(self, sections: Sequence[Viewable], view: View) -> list[Codes]:
        """Those of several sections, in less time than one after another."""
        found = [self._find(each, view) for each in sections]
        anew = [each for each, known in zip(sections, found, strict=True) if known is None]
        images = self._texts.images([(each.number, each.shown) for each in anew])
        texts = [(image, *each[2:]) for image, each in zip(images, anew, strict=True)]
        made = viewed_each(texts, view)
        for each, codes in zip(anew, made, strict=True):
            self._known.put((each.number, id(each.shown), view), (each, codes))
        rest = iter(made)
        return [known if known is not None else next(rest) for known in found]

    def _find(self, section: Viewable, view: View) -> Codes | None:
        known = self._known.get((section.number, id(section.shown), view))
        return known[1] if known is not None and known[0].is_like(section) else None


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
