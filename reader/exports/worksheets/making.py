"""Makes a worksheet of a passage and the words that were picked: the same for the same seed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from reader.dictionaries.frequencies import rank
from reader.dictionaries.levels import level_name, level_of, title_of
from reader.exports.worksheets.boxes import boxes
from reader.exports.worksheets.meanings import meaning, short_meaning
from reader.exports.worksheets.passage import Passage, Word
from reader.exports.worksheets.picking import Picked
from reader.exports.worksheets.polyphones import choices, is_taught
from reader.exports.worksheets.sentences import LONGEST_SENTENCE, clause_around, whole_sentence
from reader.exports.worksheets.sheet import (
    Boxes,
    Choose,
    Cloze,
    Gap,
    Match,
    Question,
    Spelled,
    Square,
    Task,
    TaskKind,
    WordList,
    Worksheet,
    Write,
)
from reader.pinyin import Style, spell
from reader.settings import LevelList

_WRITTEN, _MATCHED, _GAPS, _ASKED, _LISTED = 12, 5, 4, 2, 24  # as make a sheet
_MOST_SQUARES, _MOST_MATCHED, _MOST_GAPS, _MOST_LISTED = 84, 10, 10, 26  # as fit on a page
_LONGEST_WRITTEN, _USUAL = 6, 2  # characters
_SHORT = 16  # characters of a sentence that has room in half a line
_PLACES = 50  # of a word at which a sentence is looked for
_RARE = 1 << 20  # the rank of a word that is in no list
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a sheet is to be: readings in a style, levels by a list, squares, and the seed by which
    things are put in another order."""

    style: Style = Style.MARKS
    levels: LevelList = LevelList.HSK2021
    square: Square = Square.TIAN
    has_name_line: bool = True
    seed: int = 0


def worksheet(passage: Passage, picked: Picked, wanted: Wanted) -> Worksheet:
    """All tasks that there is something for; `Worksheet.only` leaves out those not asked for."""
    return Worksheet(
        passage.title,
        tuple(_Maker(passage, picked, wanted).tasks()),
        passage.language,
        wanted.style,
        wanted.square,
        wanted.has_name_line,
    )


class _Maker:
    """Of one sheet. `_places` are the words that may be asked, the most useful first."""

    def __init__(self, passage: Passage, picked: Picked, wanted: Wanted) -> None:
        self._passage, self._picked, self._wanted = passage, picked, wanted
        found = list(picked.distinct.values())
        self._places = found if picked.is_by_hand else sorted(found, key=_usefulness)
        self._shown = tuple[tuple[int, int], ...]()  # what of the text a task has already

    def tasks(self) -> Iterator[Task]:
        """One after another; only those with something in them, none without words."""
        if not self._places:
            return
        yield from self._boxes()
        yield from self._write()
        yield from self._match()
        yield from self._cloze()
        yield from self._choose()
        yield from self._list()

    def _random(self, kind: TaskKind) -> Random:
        """Of a task's own, so that none depends on what the others are."""
        return Random(f"{self._wanted.seed} {kind.value}")

    def _text(self, word: Word) -> str:
        return self._passage.text[word.start : word.end]

    def _read(self, word: Word) -> tuple[str, ...]:
        return tuple(spell(code, self._wanted.style) for code in word.codes)

    def _some(self, most: int, places: Sequence[list[Word]]) -> Sequence[list[Word]]:
        """As many as make a sheet in the order of the text; all of those that were meant."""
        if self._picked.is_by_hand:
            return places
        return sorted(places[:most], key=lambda each: each[0].start)

    # Text and characters -----------------------------------------------------------------------

    def _boxes(self) -> Iterator[Boxes]:
        for task, spans in boxes(self._passage, self._picked, self._read):
            self._shown += spans
            yield task

    def _write(self) -> Iterator[Write]:
        able = [each for each in self._places if self._may_be_written(each[0])]
        words = [self._spelled(each[0]) for each in self._some(_WRITTEN, able)]
        for part in _parts(words, lambda word: len(word.word), _MOST_SQUARES):
            yield Write(part)

    def _may_be_written(self, word: Word) -> bool:
        return self._picked.is_by_hand or len(word.codes) <= _LONGEST_WRITTEN

    def _spelled(self, word: Word) -> Spelled:
        levels = self._wanted.levels
        level = level_name(level_of(word.image, levels), levels)
        return Spelled(self._text(word), self._read(word), meaning(word), level)

    def _list(self) -> Iterator[WordList]:
        words = [self._spelled(each[0]) for each in self._some(_LISTED, self._places)]
        for part in _parts(words, lambda _word: 1, _MOST_LISTED):
            yield WordList(part, title_of(self._wanted.levels))

    # Meanings ----------------------------------------------------------------------------------

    def _match(self) -> Iterator[Match]:
        pairs = list(self._pairs())
        random = self._random(TaskKind.MATCH)
        for part in _parts(pairs, lambda _pair: 1, _MOST_MATCHED):
            if len(part) > 1:  # one alone is no question
                yield _matched(part, random)

    def _pairs(self) -> Iterator[tuple[str, str]]:
        """Words and meanings, none of which fits two of them."""
        words, meanings = set[str](), set[str]()
        most = len(self._places) if self._picked.is_by_hand else _MATCHED
        for each in self._places:
            if len(words) == most:
                break
            text, meant = self._text(each[0]), short_meaning(each[0])
            if meant and text not in words and meant.casefold() not in meanings:
                words.add(text)
                meanings.add(meant.casefold())
                yield text, meant

    # Sentences ---------------------------------------------------------------------------------

    def _cloze(self) -> Iterator[Cloze]:
        most = len(self._places) if self._picked.is_by_hand else _GAPS
        gaps = list[Gap]()
        for is_elsewhere in (True, False):  # than in the text with boxes, which tells the word
            for longest in (_SHORT, LONGEST_SENTENCE):
                for each in self._places:
                    if len(gaps) < most and (gap := self._gap(each, gaps, longest, is_elsewhere)):
                        gaps.append(gap)
        random = self._random(TaskKind.CLOZE)
        for part in _parts(gaps, lambda _gap: 1, _MOST_GAPS):
            if len(part) > 1:
                words = [gap.word for gap in part]
                yield Cloze(_shuffled(words, random), part)

    def _gap(
        self, places: list[Word], gaps: list[Gap], longest: int, is_elsewhere: bool
    ) -> Gap | None:
        word = self._text(places[0])
        if any(word in gap.word or gap.word in word or word in _said(gap) for gap in gaps):
            return None
        others = [gap.word for gap in gaps]
        for place in places[:_PLACES]:
            span = whole_sentence(self._passage.text, place.start, longest)
            if span is None or span[1] < place.end or self._is_shown(span) is is_elsewhere:
                continue
            said = self._passage.text[span[0] : span[1]]
            if said.count(word) == 1 and not any(one in said for one in others):
                at = place.start - span[0]
                return Gap(said[:at], word, said[at + len(word) :])
        return None

    def _is_shown(self, span: tuple[int, int]) -> bool:
        spans = (*self._shown, *self._passage.headings)
        return any(start < span[1] and end > span[0] for start, end in spans)

    def _choose(self) -> Iterator[Choose]:
        random, asked = self._random(TaskKind.CHOOSE), list[Question]()
        for character, word, at in self._polyphones():
            if len(asked) == _ASKED:
                break
            if not any(character in one.before + one.character + one.after for one in asked):
                question = self._question(word, at, random)
                asked += [question] if question is not None else []
        if asked:
            yield Choose(tuple(asked))

    def _polyphones(self) -> Iterator[tuple[str, Word, int]]:
        """Characters with several readings: of the words that were picked, then of all."""
        picked = [word for each in self._places for word in each[:1]]
        for words in (picked, self._passage.words):
            for word in words:
                if word.is_sure and len(word.image) == len(word.codes):
                    for at, character in enumerate(word.image):
                        if is_taught(character):
                            yield self._passage.text[word.start + at], word, at

    def _question(self, word: Word, at: int, random: Random) -> Question | None:
        text, place, code = self._passage.text, word.start + at, word.codes[at]
        span, readings = clause_around(text, place), choices(word.image[at])
        told = tuple(dict.fromkeys(spell(each, self._wanted.style) for each in readings))
        if span is None or code not in readings or len(told) < 2:
            return None
        if text.count(text[place], *span) != 1:
            return None
        order = _shuffled(told, random)
        right = order.index(spell(code, self._wanted.style))
        return Question(text[span[0] : place], text[place], text[place + 1 : span[1]], order, right)


def _usefulness(places: list[Word]) -> tuple[bool, bool, int, int]:
    """What a word is sorted by: with a meaning before without, of two characters before others,
    those that come again, then those that are frequent anywhere."""
    word = places[0]
    return (
        not short_meaning(word), len(word.codes) != _USUAL, -len(places), rank(word.image) or _RARE,
    )  # fmt: skip


def _parts(
    items: Sequence[Item], size: Callable[[Item], int], most: int
) -> Iterator[tuple[Item, ...]]:
    """Items in parts that fit on a page each."""
    part, filled = list[Item](), 0
    for item in items:
        if part and filled + size(item) > most:
            yield tuple(part)
            part, filled = [], 0
        part.append(item)
        filled += size(item)
    if part:
        yield tuple(part)


def _shuffled(items: Sequence[str], random: Random) -> tuple[str, ...]:
    """Another order than theirs, where there is one."""
    order = list(items)
    while len(set(items)) > 1 and order == list(items):
        random.shuffle(order)
    return tuple(order)


def _matched(pairs: Sequence[tuple[str, str]], random: Random) -> Match:
    words, meanings = tuple(zip(*pairs, strict=True))
    order = _shuffled(meanings, random)
    return Match(words, order, tuple(order.index(each) for each in meanings))


def _said(gap: Gap) -> str:
    return gap.before + gap.after
