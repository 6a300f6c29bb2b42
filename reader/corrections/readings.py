"""The reader's own readings: of one place, of a word in one article, of a word in all articles.

They are kept by the characters of the source text and by what stands around them, never by an
offset alone, so that they survive when the file is edited. The narrowest scope wins. A word holds
wherever it stands as a word of its own; one of two characters and more in every script.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from reader import pinyin
from reader.corrections.change import Change
from reader.corrections.places import Place, found_now
from reader.pinyin import SILENT

if TYPE_CHECKING:
    from reader.article import Borders, Codes

_LEFT, _NONE = "-", "none"  # in place of a spelling: left as it is, silent
_MOST_FORMS = 64  # of a word in all scripts; a word of more keeps to its own


class Scope(Enum):
    """How far a correction reaches; the values are kept in files."""

    HERE = "here"
    ARTICLE = "article"
    EVERYWHERE = "everywhere"


@dataclass(frozen=True, slots=True)
class Correction:
    """The reader's reading of some characters of a source text.

    `codes` has a syllable for each character of `word`, 0 where one is left as it is, `SILENT`
    where none is to be shown. `place` is where it holds; of scope HERE alone.
    """

    scope: Scope
    word: str
    codes: tuple[int, ...]
    place: Place = field(default_factory=Place)

    def __post_init__(self) -> None:
        if not self.word or len(self.word) != len(self.codes):
            raise ValueError("a syllable, or 0, for each character of a word")

    @property
    def where(self) -> tuple[Scope, str, int]:
        """What no two corrections of an article have in common."""
        return self.scope, self.word, self.place.offset

    @property
    def forms(self) -> tuple[str, ...]:
        """Its word in every script."""
        return _forms(self.word)

    def may_hold(self, text: str, start: int, end: int) -> bool:
        """Whether its word is found between two offsets of a text, in any script."""
        return any(text.find(form, start, end) >= 0 for form in self.forms)

    def over(self, other: Correction) -> Correction:
        """This one, with the other's syllables where it leaves a character as it is."""
        pairs = zip(self.codes, other.codes, strict=True)
        return replace(self, codes=tuple(own or theirs for own, theirs in pairs))


def spelled_out(code: int, style: pinyin.Style = pinyin.Style.DIGITS) -> str:
    """What a correction has for a character, as a file keeps it."""
    return _NONE if code == SILENT else pinyin.spell(code, style) or _LEFT


def spelled_in(part: str) -> int:
    """What that stands for; 0 for what is left as it is, and for what is no syllable."""
    return SILENT if part == _NONE else pinyin.parse(part)


class Corrections:
    """The corrections that hold in one text, found in it. A value: a change makes another."""

    def __init__(
        self,
        text: str = "",
        entries: Iterable[Correction] = (),
        before: Corrections | None = None,
    ) -> None:
        """`before` are those of the same text that these were made from."""
        self.entries = tuple(entries)
        self._text = text
        self._placed: Placed = _placed(text, self.entries, before.placed if before else [])
        self._starts = [start for start, _ in self._placed]
        self._longest = max((len(one.word) for _, one in self._placed), default=0)
        self._wide = {
            scope: [one for one in self.entries if one.scope is scope]
            for scope in (Scope.EVERYWHERE, Scope.ARTICLE)
        }
        self._words: dict[str, list[tuple[str, Correction]]]
        is_same = before is not None and before._wide == self._wide
        self._words = before._words if before is not None and is_same else self._index()

    def _index(self) -> dict[str, list[tuple[str, Correction]]]:
        """The words in every script by their first characters; those that win come last."""
        words: dict[str, list[tuple[str, Correction]]] = {}
        for one in (*self._wide[Scope.EVERYWHERE], *self._wide[Scope.ARTICLE]):
            for form in one.forms:
                words.setdefault(form[0], []).append((form, one))
        return words

    def changed(self, change: Change[Correction]) -> Corrections:
        """These after a change."""
        return Corrections(self._text, change.applied_to(self.entries), self)

    @property
    def placed(self) -> Placed:
        """Those of one place whose place is still in the text, in its order, with their offsets."""
        return self._placed

    def reaching(self, offset: int, word: tuple[int, int]) -> list[tuple[int, Correction]]:
        """The corrections of a character with their offsets, the narrowest first.

        `word` is where the word that the character stands in starts and ends.
        """
        found = [
            (start, one)
            for start, one in self._over(offset, offset + 1)
            if one.codes[offset - start]
        ]
        found.sort(key=lambda pair: len(pair[1].word))
        said, at = self._text[word[0] : word[1]], offset - word[0]
        for scope in (Scope.ARTICLE, Scope.EVERYWHERE):
            found += [
                (word[0], one)
                for one in self._wide[scope]
                if len(one.word) == len(said) and one.codes[at] and said in one.forms
            ]
        return found

    def readings(self, start: int, end: int, borders: Callable[[], Borders]) -> Codes:
        """The reader's syllables between two offsets, 0 where there is none.

        `borders` gives those of that part of the text; asked only where a word is found.
        """
        import numpy as np

        own, part = np.zeros(end - start, np.uint16), self._text[start:end]
        for first in self._words.keys() & set(part) if self._words else ():
            for form, one in self._words[first]:
                for at in occurrences(form, part):
                    if borders()[at] and borders()[at + len(form)]:
                        _put(own, at, one.codes)
        for at, one in sorted(self._over(start, end), key=lambda pair: -len(pair[1].word)):
            _put(own, at - start, one.codes)
        return own

    def _over(self, start: int, end: int) -> Placed:
        """Those of one place that reach into a part of the text."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [(at, one) for at, one in self._placed[first:last] if at + len(one.word) > start]

    def putting(self, one: Correction, at: int) -> Change[Correction]:
        """The change after which a correction holds at an offset: what would outrank it there goes.

        One of the same scope and word is taken up in it, with the syllables it leaves alone.
        """
        removed, added = list[Correction](), list[Correction]()
        for start, other in self._narrower(one, at):
            left = tuple(
                0 if 0 <= n - at < len(one.word) and one.codes[n - at] else code
                for n, code in enumerate(other.codes, start)
            )
            if left != other.codes:
                removed.append(other)
                added += [replace(other, codes=left)] if any(left) else []
        for other in self.entries:
            if other.where == one.where:
                removed.append(other)
                one = one.over(other)
        return Change(tuple(dict.fromkeys(removed)), (*added, one))

    def taking(self, new: Iterable[Correction]) -> Change[Correction]:
        """The change that takes others in, over those of the same word or place."""
        added, known = dict.fromkeys(new), set(self.entries)
        gone = dict.fromkeys(self._replaced(added))
        return Change(
            tuple(one for one in gone if one not in added),
            tuple(one for one in added if one not in known),
        )

    def _replaced(self, new: Iterable[Correction]) -> Iterator[Correction]:
        """What stands where new ones are to stand."""
        places = {(at, one.word): one for at, one in self._placed}
        known = {one.where: one for one in self.entries}
        for one in new:
            at = (one.place.offset, one.word)
            if one.scope is Scope.HERE and at in places:
                yield places[at]
            elif one.where in known:
                yield known[one.where]

    def _narrower(self, one: Correction, at: int) -> Iterator[tuple[int, Correction]]:
        """What lies over a correction at an offset, itself not."""
        end = at + len(one.word)
        longest = len(one.word) if one.scope is Scope.HERE else len(self._text)
        for start, other in self._over(at, end):
            if len(other.word) <= longest and other.where != one.where:
                yield start, other
        if one.scope is Scope.EVERYWHERE:
            for other in self._wide[Scope.ARTICLE]:
                if one.word in other.forms:
                    yield at, other


Placed = list[tuple[int, Correction]]
"""Corrections of one place with their offsets, in the order of the text."""


def _placed(text: str, entries: Iterable[Correction], known: Placed) -> Placed:
    """Where corrections of one place are now; `known` tells it of some."""
    wanted = {one for one in entries if one.scope is Scope.HERE}
    found = [(at, one) for at, one in known if one in wanted]
    wanted -= {one for _, one in found}
    return sorted(found + found_now(text, wanted), key=lambda pair: pair[0])


def _put(own: Codes, at: int, codes: tuple[int, ...]) -> None:
    """Lay syllables over those from an offset on, which may be before the first."""
    for offset, code in enumerate(codes, at):
        if code and 0 <= offset < len(own):
            own[offset] = code


def occurrences(form: str, text: str) -> Iterator[int]:
    """Where a word stands in a text."""
    at = text.find(form)
    while at >= 0:
        yield at
        at = text.find(form, at + 1)


@lru_cache(1 << 14)
def _forms(word: str) -> tuple[str, ...]:
    """A word in every script. A character alone is itself: 乾 is not 干."""
    if len(word) == 1:
        return (word,)
    from reader.script.variants import same_characters

    same = [sorted(same_characters(character)) for character in word]
    if prod(map(len, same)) > _MOST_FORMS:
        return (word,)
    return tuple(map("".join, product(*same)))
