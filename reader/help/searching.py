"""Find in all topics at once: in either script, in any case, by pinyin once readings are known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from reader.article import Codes
from reader.find.finder import Finder
from reader.help.rendering import Page
from reader.reading.engine import Engine
from reader.script import found_script, simplified_image

_IN_TITLE = 1000  # more than any topic has hits
_Places = set[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Found:
    """A topic in which all words of a query stand, and where in its text, in order."""

    topic: str
    places: tuple[tuple[int, int], ...]
    is_in_title: bool


class Search:
    """Over the text of these pages. `set_readings` lets pinyin find what is written in Chinese."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._pages = tuple(pages)
        lengths = [len(page.text) + 1 for page in self._pages]
        self._starts = np.cumsum([0, *lengths])[:-1]
        self.text = "\n".join(page.text for page in self._pages)
        self._finder = Finder(self.text, np.zeros(len(self.text), np.uint16))

    def set_readings(self, readings: Codes) -> None:
        """How each character of `text` is read."""
        self._finder = Finder(self.text, readings)

    def find(self, query: str) -> tuple[Found, ...]:
        """The topics in which every word of the query is found: first those whose title has one,
        then those that have most.

        Each word is looked for once, and none after no topic has all so far: a whole page may have
        been pasted.
        """
        if not query.split():
            return ()
        together: dict[int, _Places] = {number: set() for number in range(len(self._pages))}
        for word in dict.fromkeys(query.split()):
            places = self._places_of(word)
            together = {at: before | places[at] for at, before in together.items() if places[at]}
            if not together:
                break
        found = [_found_in(self._pages[at], places) for at, places in together.items()]
        return tuple(sorted(found, key=_weight, reverse=True))

    def _places_of(self, word: str) -> Sequence[_Places]:
        """Where a word stands, page by page."""
        hits = self._finder.find(word)
        places: list[_Places] = [set() for _ in self._pages]
        pages = np.searchsorted(self._starts, hits.starts, side="right") - 1
        for page, start, end in zip(
            pages.tolist(), hits.starts.tolist(), hits.ends.tolist(), strict=True
        ):
            first = int(self._starts[page])
            places[page].add((start - first, end - first))
        return places


def _found_in(page: Page, places: _Places) -> Found:
    ordered = tuple(sorted(places))
    return Found(page.topic, ordered, ordered[0][0] < len(page.title))


def _weight(found: Found) -> int:
    return len(found.places) + _IN_TITLE * found.is_in_title


def readings_of(text: str, engine: Engine) -> Codes:
    """How each character of the topics' text is read; takes a moment."""
    image = simplified_image(text, found_script(text))
    return engine.read(image, text, np.zeros(len(text), np.uint16)).codes
