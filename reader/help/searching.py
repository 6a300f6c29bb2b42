"""Find in all topics at once: in either script, in any case, by pinyin once readings are known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from reader.article import Codes
from reader.find.finder import Finder
from reader.help.rendering import Page
from reader.reading.engine import Engine
from reader.reading.passages import Passage
from reader.script import found_script, simplified_image

_IN_TITLE = 1000  # more than any topic has hits


@dataclass(frozen=True, slots=True)
class Found:
    """A topic in which all words of a query stand, and where in its text, in order."""

    topic: str
    places: tuple[tuple[int, int], ...]
    is_in_title: bool


class Search:
    """Over the text of these pages. `set_readings` lets pinyin find what is written in Chinese."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._pages = tuple(pages)
        self._finders = [
            Finder(page.text, np.zeros(len(page.text), np.uint16)) for page in self._pages
        ]

    def set_readings(self, readings: Mapping[str, Codes]) -> None:
        """How each character of the topics' texts is read."""
        self._finders = [Finder(page.text, readings[page.topic]) for page in self._pages]

    def find(self, query: str) -> tuple[Found, ...]:
        """The topics in which every word of the query is found: first those whose title has one,
        then those that have most."""
        words = query.split()
        if not words:
            return ()
        found = [
            one
            for page, finder in zip(self._pages, self._finders, strict=True)
            if (one := _found_in(page, finder, words)) is not None
        ]
        return tuple(sorted(found, key=_weight, reverse=True))


def _found_in(page: Page, finder: Finder, words: Sequence[str]) -> Found | None:
    places = set[tuple[int, int]]()
    for word in words:
        hits = finder.find(word)
        if not len(hits):
            return None
        places |= set(zip(hits.starts.tolist(), hits.ends.tolist(), strict=True))
    ordered = tuple(sorted(places))
    return Found(page.topic, ordered, ordered[0][0] < len(page.title))


def _weight(found: Found) -> int:
    return len(found.places) + _IN_TITLE * found.is_in_title


def readings_of(pages: Sequence[Page], engine: Engine) -> Mapping[str, Codes]:
    """How each character of these topics' texts is read; takes a moment."""
    passages = [
        Passage(
            simplified_image(page.text, found_script(page.text)),
            page.text,
            np.zeros(len(page.text), np.uint16),
        )
        for page in pages
    ]
    read = engine.read_each(passages)
    return {page.topic: one.codes for page, one in zip(pages, read, strict=True)}
