"""What is asked in a round, and what its answers do: words that were collected, or readings."""

from collections.abc import Sequence
from typing import Protocol

from reader.corrections.places import Place
from reader.dictionaries.glosses import glosses
from reader.learning.headwords import Headword, codes_of
from reader.learning.kept import Collected
from reader.learning.practice.agenda import Agenda
from reader.learning.practice.days import day_begin
from reader.learning.practice.polyphones import PolyphoneQuestion, meaning_of, worth_asking
from reader.learning.practice.questions import Question, question
from reader.learning.practice.schedule import Answer, Item, Kind, answered
from reader.pinyin import SILENT, Style, base_of, spell
from reader.qt.practice import wording
from reader.qt.practice.collectedwords import CollectedWords
from reader.qt.practice.ledger import Ledger
from reader.qt.practice.sentence import ShownSentence
from reader.qt.practice.shown import ShownQuestion
from reader.qt.session.session import Session

_NEW_READINGS = 20  # a day


class Round(Protocol):
    """One kind of practice: `ask` gives the next question, `answer` takes what was said to it."""

    left: int
    """How many were left as the last one was asked for."""

    @property
    def agenda(self) -> Agenda:
        """What is left today."""
        ...

    def ask(self) -> ShownQuestion | None:
        """The next question; None where none is left."""
        ...

    def again(self, item: Item) -> ShownQuestion | None:
        """The question whose answer was taken back."""
        ...

    def shown(self) -> ShownQuestion | None:
        """What was asked last, by the settings as they are now."""
        ...

    def place(self) -> tuple[int, Place] | None:
        """The article, by its key, and the place where what is asked now was met."""
        ...

    def rate(self, number: int) -> None:
        """Keep how well it was known."""
        ...

    def choose(self, number: int) -> None:
        """Keep which of the choices was taken."""
        ...


class WordRound:
    """Words that were collected and are not called known."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        self._session, self._ledger = session, ledger
        self._collected = CollectedWords(session, ledger)
        self.left = 0
        self._asked: Question | None = None

    @property
    def agenda(self) -> Agenda:
        """Of the words as they are known now."""
        return self._collected.agenda

    def due(self) -> int:
        """How many words are due now."""
        return self._collected.due()

    def is_enough(self, seconds: float, questions: int) -> bool:
        """Whether the reader's measure of a day is full."""
        return self._collected.is_enough(seconds, questions)

    def ask(self) -> ShownQuestion | None:
        """The next question in the sentence whose turn it is."""
        agenda = self.agenda
        self.left, item = len(agenda.all), agenda.next(self._ledger.last)
        return self.again(item) if item is not None else None

    def again(self, item: Item) -> ShownQuestion | None:
        """This question."""
        sentences = self._collected.sentences.get(item.headword)
        self._asked = question(item, sentences, self._ledger.clock()) if sentences else None
        return self.shown()

    def shown(self) -> ShownQuestion | None:
        """What was asked last."""
        return self._shown(self._asked) if self._asked is not None else None

    def place(self) -> tuple[int, Place] | None:
        """Where the word was met."""
        met = self._asked.met if self._asked is not None else None
        return (met.article, met.place) if met is not None and met.article else None

    def rate(self, number: int) -> None:
        """Keep how well it was known."""
        if self._asked is not None:
            self._ledger.answer(self._asked.item, Answer(number))

    def choose(self, number: int) -> None:
        """There is nothing to choose."""

    def _shown(self, asked: Question) -> ShownQuestion:
        met, item, style = asked.met, asked.item, self._session.settings.style
        word = met.sentence[met.start : met.start + met.length]
        codes = codes_of(item.headword.reading) or _codes(met)[met.start : met.start + met.length]
        is_cloze = item.kind is Kind.CLOZE
        known = {gloss.codes: gloss.full for gloss in glosses(item.headword.word)}
        now, before = self._ledger.clock(), self._ledger.kept.get(item)
        return ShownQuestion(
            wording.prompt(item.kind),
            ShownSentence(met.sentence, _codes(met), met.start, met.length, is_cloze),
            word,
            _spelled(codes, style),
            known.get(codes) or next(iter(known.values()), ""),
            met.title,
            self._session.library.entry(met.article) is not None if met.article else False,
            comes_again=tuple(
                wording.comes_again(answered(item, before, each, now).due_at - now)
                for each in Answer
            ),
        )


class ReadingRound:
    """Characters with several readings, in sentences whose reading is sure."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        self._session, self._ledger = session, ledger
        self._questions: dict[Headword, list[PolyphoneQuestion]] = {}
        self._words: tuple[Headword, ...] = ()
        self._mixed_up: list[Headword] = []
        self.left = 0
        self._asked: PolyphoneQuestion | None = None
        self._turn = 0

    def take(self, found: Sequence[PolyphoneQuestion]) -> None:
        """Ask these."""
        self._questions = {}
        for one in found:
            self._questions.setdefault(one.headword, []).append(one)
        self._words = worth_asking(found)

    @property
    def agenda(self) -> Agenda:
        """Of the readings that were found; those that were mixed up come before what is new."""
        now = self._ledger.clock()
        words = tuple(dict.fromkeys((*self._mixed_up, *self._words)))
        kinds = (Kind.POLYPHONE,)
        return Agenda(words, self._ledger.kept, now, day_begin(now), _NEW_READINGS, kinds)

    def ask(self) -> ShownQuestion | None:
        """The next question."""
        agenda = self.agenda
        self.left, item = len(agenda.all), agenda.next(self._ledger.last)
        return self.again(item) if item is not None else None

    def again(self, item: Item) -> ShownQuestion | None:
        """This question, in another of its sentences each time."""
        places = self._questions.get(item.headword)
        if not places:
            return None
        self._turn += 1
        self._asked = places[self._turn % len(places)]
        return self.shown()

    def shown(self) -> ShownQuestion | None:
        """What was asked last."""
        return self._shown(self._asked) if self._asked is not None else None

    def place(self) -> tuple[int, Place] | None:
        """Where the character stands."""
        asked = self._asked
        return (asked.article, asked.place) if asked is not None and asked.article else None

    def rate(self, number: int) -> None:
        """One says nothing of how well it was known."""

    def choose(self, number: int) -> None:
        """Keep whether the right one was chosen; the other one comes up soon where it was not."""
        asked = self._asked
        if asked is None:
            return
        is_right = asked.choices[number] == asked.right
        self._ledger.answer(asked.item, Answer.GOOD if is_right else Answer.AGAIN)
        other = Headword(asked.headword.word, spell(asked.choices[number], Style.DIGITS))
        if not is_right and other in self._questions and other not in self._mixed_up:
            self._mixed_up.append(other)

    def _shown(self, asked: PolyphoneQuestion) -> ShownQuestion:
        style, image = self._session.settings.style, asked.headword.word
        meanings = tuple(
            meaning_of(asked.character, code) or meaning_of(image, code) for code in asked.choices
        )
        right = asked.choices.index(asked.right)
        return ShownQuestion(
            wording.prompt(Kind.POLYPHONE, asked.character),
            ShownSentence(asked.sentence, codes_of(asked.reading), asked.start, 1),
            asked.character,
            spell(asked.right, style),
            meanings[right],
            asked.title,
            self._session.library.entry(asked.article) is not None if asked.article else False,
            choices=tuple(spell(code, style) for code in asked.choices),
            meanings=meanings,
            right=right,
        )


def _codes(met: Collected) -> tuple[int, ...]:
    """A syllable for each character of its sentence, as far as they were kept."""
    codes = codes_of(met.reading)
    return codes if len(codes) == len(met.sentence) else (0,) * len(met.sentence)


def _spelled(codes: Sequence[int], style: Style) -> str:
    """A word's reading in one piece, with an apostrophe before a, o and e (GB/T 16159, 6.5)."""
    syllables = [spell(code, style) for code in codes if code not in (0, SILENT)]
    if style in (Style.DIGITS, Style.ZHUYIN):
        return " ".join(syllables)
    rest = zip(codes[1:], syllables[1:], strict=False)
    parts = [f"'{each}" if base_of(code)[:1] in _VOWELS else each for code, each in rest]
    return "".join((*syllables[:1], *parts))


_VOWELS = ("a", "o", "e", "ê")
