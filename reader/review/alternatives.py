"""The places of an article that a conversion might as well have written otherwise, and what stands
where words were exchanged. Offsets are the source's.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from reader.article import Offsets
from reader.composition.composer import Composer
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.places import Place
from reader.corrections.readings import Scope
from reader.script import Script


@dataclass(frozen=True, slots=True)
class Alternatives:
    """The forms that a character may have in the script shown, and which of them is shown."""

    offset: int
    forms: tuple[str, ...]
    current: int
    scope: Scope | None  # how far the reader's own choice reaches, None while there is none


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A word of the source and the one that stands in its place."""

    start: int
    end: int
    written: str
    shown: str


def alternatives(composer: Composer, offset: int, script: Script) -> Alternatives | None:
    """The forms of the character at an offset; None where a word decided it, or it has but one."""
    number = composer.section_of(offset)
    section, found = composer.sections[number], composer.texts.undecided(number, script)
    at = bisect_left(found.offsets, offset - section.start)
    if at >= len(found) or found.offsets[at] != offset - section.start:
        return None
    if is_exchanged(composer, offset, script):
        return None
    forms, shown = found.alternatives[at], composer.text_shown(offset, offset + 1, script)
    current = forms.index(shown) if shown in forms else 0
    return Alternatives(offset, forms, current, _scope_of(composer, offset))


def choice(composer: Composer, offset: int, form: str, scope: Scope) -> Change[OwnCharacter]:
    """The change after which a character is written so here, or all alike in the article."""
    word = composer.article.text[offset]
    if scope is Scope.HERE:
        one = OwnCharacter(Layer.CHOICE, scope, word, form, Place.of(composer.article.text, offset))
    else:
        one = OwnCharacter(Layer.CHOICE, Scope.ARTICLE, word, form)
    return composer.own_characters.choosing(one)


def undecided_places(
    composer: Composer, number: int, script: Script, start: int = 0, end: int | None = None
) -> Offsets:
    """Where in a section, and between two offsets, the reader has yet to choose."""
    section, found = composer.sections[number], composer.texts.undecided(number, script)
    offsets = found.offsets + np.int32(section.start)
    last = section.end if end is None else end
    offsets = offsets[(offsets >= start) & (offsets < last)]
    if not len(offsets):
        return offsets
    text, forms = composer.article.text, composer.own_characters
    settled = {at for at, one in forms.placed if one.layer is Layer.CHOICE}
    alignment = composer.shown(number, script).alignment
    exchanged = alignment.lexical.any()
    left = [
        at
        for at in offsets.tolist()
        if at not in settled
        and text[at] not in forms.alike
        and not (exchanged and is_exchanged(composer, at, script))
    ]
    return np.array(left, np.int32)


def next_undecided(composer: Composer, offset: int, step: int, script: Script) -> int | None:
    """The next such place after an offset (step 1) or before it (-1); the ends are joined."""
    here, count = composer.section_of(offset), len(composer.sections)
    for distance in range(count + 1):
        number = (here + step * distance) % count
        places = undecided_places(composer, number, script)
        if distance == 0:
            places = places[places > offset] if step > 0 else places[places < offset]
        if len(places):
            return int(places[0] if step > 0 else places[-1])
    return None


def exchanged_at(composer: Composer, offset: int, script: Script) -> Exchanged | None:
    """The exchanged word that an offset is in."""
    number = composer.section_of(offset)
    here = offset - composer.sections[number].start
    return next((one for one in _exchanged(composer, number, script, here, here + 1)), None)


def is_exchanged(composer: Composer, offset: int, script: Script) -> bool:
    """Whether the character at an offset gave way with its word."""
    return exchanged_at(composer, offset, script) is not None


def exchanged_words(composer: Composer, script: Script) -> list[Exchanged]:
    """All words that were exchanged, in the order of the text."""
    return [one for n in range(len(composer.sections)) for one in _exchanged(composer, n, script)]


def by_words(words: list[Exchanged]) -> list[tuple[tuple[str, str], list[int]]]:
    """The same words together: written and shown, with their places; the most frequent first."""
    counts = Counter((one.written, one.shown) for one in words)
    places: dict[tuple[str, str], list[int]] = {pair: [] for pair, _ in counts.most_common()}
    for one in words:
        places[one.written, one.shown].append(one.start)
    return list(places.items())


def _exchanged(
    composer: Composer, number: int, script: Script, first: int = 0, last: int | None = None
) -> Iterator[Exchanged]:
    """Those of a section that touch a part of it."""
    shown, start = composer.shown(number, script), composer.sections[number].start
    found, text = shown.alignment, composer.text(number)
    if not len(found):
        return
    last = len(text) if last is None else last
    touched = found.lexical & (found.source_ends > first) & (found.source_starts < last)
    for at in np.flatnonzero(touched).tolist():
        begin, end = int(found.source_starts[at]), int(found.source_ends[at])
        word = shown.text[found.shown_starts[at] : found.shown_ends[at]]
        yield Exchanged(start + begin, start + end, text[begin:end], word)


def _scope_of(composer: Composer, offset: int) -> Scope | None:
    forms = composer.own_characters
    if any(at == offset and one.layer is Layer.CHOICE for at, one in forms.placed):
        return Scope.HERE
    return Scope.ARTICLE if composer.article.text[offset] in forms.alike else None
