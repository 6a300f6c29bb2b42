"""What can be asked of a character: how it is read, who says so, and how else it may be read."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from reader import pinyin
from reader.composition.composer import Composer
from reader.composition.selection import paragraph_around
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.dictionaries.characters import known_readings, toned
from reader.dictionaries.glosses import glosses
from reader.pinyin import SILENT
from reader.reading.given import agree
from reader.script import Script, configuration, convert

DOUBTFUL = 10
"""Doubts from here on are told of: of the least of such readings one in twenty-five is wrong.

In text that the model has not seen these are 2.5 (spoken) to 4.1 % (encyclopedic) of the characters
for which CC-CEDICT has several readings, 1.1 to 1.8 % of all that have several in any dictionary,
and about 70 % of the wrong readings.
"""
_MOST = 7  # of the character's own readings; more are rarer than rare
_CONTEXT = 200  # characters at each side that the engine is given to choose by


@dataclass(frozen=True, slots=True)
class Choice:
    """A reading to choose: a syllable for each character from `start` on."""

    start: int
    codes: tuple[int, ...]
    meaning: str  # all that is known
    is_files: bool
    is_engines: bool
    is_current: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A character and what is known of its reading; offsets are the source's."""

    offset: int
    word: tuple[int, int]
    reading: tuple[int, ...]  # of the word, as it is shown
    meaning: str  # of the word in that reading, "" where it is not known
    choices: tuple[Choice, ...]
    own: tuple[tuple[int, Correction], ...]  # that reach the character, the narrowest first
    is_doubtful: bool
    is_disputed: bool  # file and engine read it differently

    @property
    def scope(self) -> Scope | None:
        """How far the reader's own reading of it reaches; None where there is none."""
        return self.own[0][1].scope if self.own else None


def ask(composer: Composer, offset: int) -> Asked:
    """What is known of a hanzi at a source offset."""
    composer.read(composer.section_of(offset))
    start, end = word = composer.article_readings.word_at(offset)
    for each in range(start, end):  # a word may go on where a section was cut
        composer.reading_at(each)
    reading = tuple(composer.readings[start:end].tolist())
    given, engines = int(composer.given[offset]), _engines(composer, word, offset)
    own = composer.corrections.reaching(offset, word)
    meanings = {gloss.codes: gloss.full for gloss in glosses(composer.article.text[start:end])}
    return Asked(
        offset,
        word,
        reading,
        meanings.get(reading, "") or next(iter(meanings.values()), ""),
        tuple(_choices(composer, word, offset, engines)),
        tuple(own),
        is_doubtful=bool(composer.doubts[offset] >= DOUBTFUL and not composer.own[offset]),
        is_disputed=bool(given) and not own and not _agrees(engines[offset - start], given),
    )


def correction(composer: Composer, asked: Asked, choice: Choice, scope: Scope) -> Correction:
    """The reader's own reading that makes a choice hold as far as a scope reaches.

    A character's own goes with its word, the rest of which is left as it is.
    """
    text = composer.article.text
    if scope is Scope.HERE:
        word = text[choice.start : choice.start + len(choice.codes)]
        return Correction(scope, word, choice.codes, Place.of(text, choice.start))
    start, end = asked.word
    before = choice.start - start
    codes = (0,) * before + choice.codes
    return Correction(scope, text[start:end], codes + (0,) * (end - start - len(codes)))


def typed(composer: Composer, asked: Asked, spelling: str) -> Choice | None:
    """What a reader typed: a syllable for the character, or one for each of its word.

    Without a tone it is the most usual reading of that syllable. None for what is no pinyin, or
    has no tone where the character is never read so.
    """
    text, (start, end) = composer.article.text, asked.word
    alone = [(asked.offset, codes) for codes in pinyin.split(spelling, 1)]
    whole = [(start, codes) for codes in pinyin.split(spelling, end - start)]
    for first, codes in (*alone, *whole):
        said = tuple(toned(text[at], code) for at, code in enumerate(codes, first))
        if all(said):
            return Choice(first, said, "", False, False, False)
    return None


def _engines(composer: Composer, word: tuple[int, int], offset: int) -> tuple[int, ...]:
    """What the engine alone reads in a word: what it said, where the file had no say in it."""
    start, end = word
    if not composer.given[start:end].any():
        return tuple(composer.uncorrected[start:end].tolist())
    first, last = paragraph_around(composer.article.text, offset)
    first, last = max(first, start - _CONTEXT), min(last, end + _CONTEXT)
    return tuple(
        composer.article_readings.unaided(first, last)[start - first : end - first].tolist()
    )


def _choices(
    composer: Composer, word: tuple[int, int], offset: int, engines: tuple[int, ...]
) -> Iterator[Choice]:
    """The word's own readings where there is a choice, then the character's, then none.

    Their order does not depend on what the reader chose; what he typed comes last.
    """
    (start, end), text = word, composer.article.text
    current = tuple(composer.readings[start:end].tolist())
    files = tuple(composer.given[start:end].tolist())
    known = glosses(text[start:end])
    said = tuple(composer.uncorrected[start:end].tolist())
    if end - start > 1 and {gloss.codes for gloss in known} - {said}:
        for codes, meaning in ((gloss.codes, gloss.full) for gloss in known):
            by = codes == files, codes == engines, codes == current
            yield Choice(start, codes, meaning, *by)
    at = offset - start
    found, meanings = int(composer.uncorrected[offset]), _meanings(composer, word, offset)
    every = dict.fromkeys((*known_readings(text[offset]), found, engines[at]))
    told = sorted(every, key=lambda code: code not in (*meanings, found, engines[at]))
    is_silent = int(composer.own[offset]) == SILENT
    for code in dict.fromkeys((*filter(None, told[:_MOST]), SILENT, current[at])):
        by = bool(files[at]) and code == found, code == engines[at], code == current[at]
        if code == SILENT:
            yield Choice(offset, (code,), "", False, False, is_silent)
        elif code:
            yield Choice(offset, (code,), meanings.get(code, ""), *by)


def _meanings(composer: Composer, word: tuple[int, int], offset: int) -> dict[int, str]:
    """What a character means in each reading: as its word writes it in traditional, then at all.

    后 in 后来 is 後, behind; 后 itself would be an empress. In the neutral tone it means the same.
    """
    text, (start, end) = composer.article.text, word
    config = configuration(composer.found, Script.TRADITIONAL)
    full = convert(text[start:end], config).text if config else text[start:end]
    forms = (full[offset - start], text[offset]) if len(full) == end - start else (text[offset],)
    every = [gloss for form in forms for gloss in glosses(form)]
    meanings = {gloss.codes[0]: gloss.full for gloss in reversed(every)}
    for code, meaning in tuple(meanings.items()):
        meanings.setdefault(code // 6 * 6 + pinyin.NEUTRAL, meaning)
    return meanings


def _agrees(ours: int, given: int) -> bool:
    return bool(agree(np.array([ours], np.uint16), np.array([given], np.uint16))[0])
