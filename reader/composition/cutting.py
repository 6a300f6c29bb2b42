"""Joining words and parting them: the change that makes the reader's words of what stands here."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from reader.article import Borders
from reader.composition.readings import ArticleReadings
from reader.corrections.change import Change
from reader.corrections.cuts import LONGEST, Cut, Cuts
from reader.reading.ownwords import OwnWords
from reader.script import Shown
from reader.text import code_points, is_hanzi


def joining(readings: ArticleReadings, text: str, at: int) -> Change[Cut] | None:
    """The change after which no word begins at a source offset; None where none may be joined."""
    return _changing(readings, text, at, begins=False)


def parting(readings: ArticleReadings, text: str, at: int) -> Change[Cut] | None:
    """The change after which a word begins at a source offset; None where none can."""
    return _changing(readings, text, at, begins=True)


def own_words_shown(readings: ArticleReadings, number: int, shown: Shown) -> tuple[OwnWords, ...]:
    """The reader's own words of a section where they stand in its shown text; not those that gave
    way to others."""
    found = readings.own_words(number)
    if not len(shown.alignment):
        return found
    moved = []
    for one in found:
        first, last = shown.alignment.shown_span(one.start, one.end)
        is_same = shown.alignment.source_span(first, last) == (one.start, one.end)
        if is_same and last - first == one.end - one.start:
            moved.append(one.moved(first - one.start))
    return tuple(moved)


@dataclass(frozen=True, slots=True)
class _Here:
    """A section's text with its words, as the engine parts it and as it is to be parted."""

    text: str
    borders: Borders
    own: tuple[OwnWords, ...]
    cuts: Cuts

    def stretch_around(self, at: int) -> tuple[int, int]:
        """From border to border around a place, with all that the reader has parted there."""
        first = int(np.flatnonzero(self.borders[:at])[-1])
        last = at + 1 + int(np.argmax(self.borders[at + 1 :]))
        for _ in self.own:
            over = [one for one in self.own if one.start < last and one.end > first]
            first = min((first, *(one.start for one in over)))
            last = max((last, *(one.end for one in over)))
        return first, last

    def pieces(self, first: int, last: int) -> tuple[str, ...]:
        """The words of a stretch."""
        inside = first + np.flatnonzero(self.borders[first : last + 1])
        pairs = zip(inside[:-1].tolist(), inside[1:].tolist(), strict=True)
        return tuple(self.text[start:end] for start, end in pairs)


def _changing(readings: ArticleReadings, text: str, at: int, *, begins: bool) -> Change[Cut] | None:
    start, end, number = readings.section_around(at)
    place = at - start
    if not 0 < place < end - start or not _are_hanzi(text[at - 1 : at + 1]):
        return None
    borders = readings.borders(number).copy()
    if bool(borders[place]) is begins:
        return None
    borders[place] = begins
    here = _Here(text[start:end], borders, readings.own_words(number), readings.cuts)
    first, last = here.stretch_around(place)
    if last - first > LONGEST:
        return None
    one = Cut(here.pieces(first, last))
    undone = _taken_back(here, readings.engine_borders(number), first, last, one)
    return undone or readings.cuts.parting(one)


def _taken_back(
    here: _Here, engines: Borders, first: int, last: int, wanted: Cut
) -> Change[Cut] | None:
    """The change that takes the stretch's own words away, where the engine has the wanted ones."""
    before = here.cuts.of(wanted.stretch)
    if before is None:
        return None
    change = Change((before,), ())
    left = here.cuts.changed(change).within(here.text, engines)
    if any(one.start < last and one.end > first for one in left):
        return None
    is_same = np.array_equal(engines[first : last + 1], here.borders[first : last + 1])
    return change if is_same else None


def _are_hanzi(characters: Iterable[str]) -> bool:
    return all(bool(is_hanzi(code_points(each))[0]) for each in characters)
