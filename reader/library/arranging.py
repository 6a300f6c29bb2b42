"""Which articles of the shelf are wanted, and in which order.

An article is found by its title, its author or its file's name, in any script, and by the pinyin of
title and author; by all words of a query, if not by the query as a whole. Titles are ordered by
their pinyin, numbers in them by what they count.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol

from reader import pinyin
from reader.figures import number_in
from reader.library.shelf import Listed
from reader.ondemand import expression
from reader.settings import LibraryOrder

if TYPE_CHECKING:
    from reader.find.query import Step

_KEPT = 4096  # titles whose image and order are at hand
_LONGEST = 200  # characters of a query, or a title, that are looked at
_PARTS = expression(r"\d+|[a-zß-ž]+|\w")
_GREATEST = 10**9
_ENDED = 1.0
_BEYOND = 1 << 8  # behind all levels
_LAST = (2 * _BEYOND, 0.0)
_NONE: Mapping[int, Any] = MappingProxyType({})

_Bases = frozenset[int]
_Walk = tuple[tuple[int, _Bases, str], ...]
"""The ways on from a letter of a query: up to which, by which syllables, or by which character."""


class Demanding(Protocol):
    """What an article asks of its reader."""

    @property
    def level(self) -> int:
        """The level of its words, 0 beyond all levels."""

    @property
    def known(self) -> float:
        """The share of its words that the reader knows."""


def arranged(
    articles: Iterable[Listed],
    query: str = "",
    tag: str = "",
    order: LibraryOrder | None = None,
    demands: Mapping[int, Demanding] = _NONE,
) -> tuple[Listed, ...]:
    """Those that have the tag and what is looked for, ordered; "" for any.

    `demands` tells by their keys what articles ask; one of which that is not known comes last. Of
    two that are equal the one that stood first does so still.
    """
    wanted = [one for one in articles if not tag or tag in one.tags]
    if query := query.strip()[:_LONGEST]:
        is_meant = _meant(query)
        wanted = [one for one in wanted if is_meant(one)]
    if order in _BY_DEMANDS:
        by = _BY_DEMANDS[order]
        wanted.sort(key=lambda one: by(demands[one.key]) if one.key in demands else _LAST)
    elif (key := _KEYS.get(order or LibraryOrder.LAST_READ)) is not None:
        wanted.sort(key=key)
    return tuple(wanted)


def _meant(query: str) -> Callable[[Listed], bool]:
    """Whether an article is meant by a query, as a whole or by each of its words."""
    whole, words = _Wanted(query), [_Wanted(word) for word in query.split()]
    if len(words) == 1:
        return whole.is_in
    return lambda one: whole.is_in(one) or all(word.is_in(one) for word in words)


class _Wanted:
    """Something that is looked for, ready to be looked for in many titles."""

    def __init__(self, written: str) -> None:
        from reader.find.query import steps

        self._image = _image(written)
        walks = steps(written, match_tones=False, unfinished=True)
        self._walks = tuple(tuple(map(_way, ways)) for ways in walks)
        firsts = self._walks[0] if self._walks else ()
        self._bases = frozenset[int]().union(*(bases for _, bases, _ in firsts))
        self._characters = {character for _, _, character in firsts}

    def is_in(self, one: Listed) -> bool:
        if self._image in _image(f"{one.title[:_LONGEST]}\n{one.author}\n{one.source}"):
            return True
        return bool(self._walks) and any(
            self._is_read_in(_spelled(text[:_LONGEST])) for text in (one.title, one.author)
        )

    def _is_read_in(self, text: Sequence[tuple[str, _Bases]]) -> bool:
        for at, (character, bases) in enumerate(text):
            begins = character in self._characters or not bases.isdisjoint(self._bases)
            if begins and self._goes_on(text, at):
                return True
        return False

    def _goes_on(self, text: Sequence[tuple[str, _Bases]], at: int) -> bool:
        """Whether the whole query is walked, a character a step, from here."""
        reached = {0}
        for character, bases in text[at:]:
            reached = {
                end
                for letter in reached
                for end, syllables, wanted in self._walks[letter]
                if (wanted == character if wanted else not bases.isdisjoint(syllables))
            }
            if len(self._walks) in reached:
                return True
            if not reached:
                break
        return False


def _way(step: Step) -> tuple[int, _Bases, str]:
    import numpy as np

    bases = frozenset((np.flatnonzero(step.syllables) // 6).tolist())
    return step.end, bases, _image(step.character)


@lru_cache(maxsize=_KEPT)
def _image(text: str) -> str:
    """The same for all scripts, widths and cases."""
    from reader.script.folding import folding

    return folding().text(unicodedata.normalize("NFKC", text).casefold())


@lru_cache(maxsize=_KEPT)
def _spelled(text: str) -> tuple[tuple[str, _Bases], ...]:
    """Each character, and the syllables that it may be read as, without tones; marks left out."""
    told = (character for character in text if character.isalnum())
    return tuple((_image(each), _bases(each)) for each in told)


@lru_cache(maxsize=1 << 14)
def _bases(character: str) -> _Bases:
    from reader.dictionaries.characters import known_readings

    return frozenset(reading // 6 for reading in known_readings(character))


@lru_cache(maxsize=_KEPT)
def _by_title(title: str) -> tuple[tuple[str, ...], str]:
    """As a dictionary orders words: by syllable and tone, others by their letters."""
    parts = _PARTS.findall(unicodedata.normalize("NFKC", title[:_LONGEST]).casefold())
    return tuple(map(_sounded, parts)), title


def _sounded(part: str) -> str:
    if part.isdecimal():
        return f"{number_in(part, _GREATEST, 0):010d}"
    from reader.dictionaries.characters import known_readings

    readings = known_readings(part)
    return pinyin.BASES[readings[0] // 6] + str(readings[0] % 6) if readings else part


_KEYS: dict[LibraryOrder, Callable[[Listed], Any]] = {
    LibraryOrder.TITLE: lambda one: _by_title(one.title),
    LibraryOrder.LENGTH: lambda one: one.characters,
    # What is nearly done first, what is done last.
    LibraryOrder.PROGRESS: lambda one: (one.share_read >= _ENDED, -one.share_read),
    LibraryOrder.ADDED: lambda one: -one.added_at,
}
_BY_DEMANDS: dict[LibraryOrder | None, Callable[[Demanding], tuple[float, float]]] = {
    # The easiest first, and of a level what is best known.
    LibraryOrder.LEVEL: lambda one: (one.level or _BEYOND, -one.known),
    LibraryOrder.KNOWN: lambda one: (-one.known, one.level or _BEYOND),
}
