"""The words that are practised: those that were collected and are not called known, and which of
them are due."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from reader.learning.headwords import Headword, State
from reader.learning.practice.agenda import Agenda
from reader.learning.practice.days import day_begin
from reader.learning.practice.questions import by_word

if TYPE_CHECKING:
    from reader.learning.kept import Collected
    from reader.learning.knowledge import Knowledge
    from reader.qt.practice.ledger import Ledger
    from reader.qt.session.session import Session


class CollectedWords:
    """As they are known now, by what the ledger keeps."""

    def __init__(self, session: Session, ledger: Ledger) -> None:
        self._session, self._ledger = session, ledger
        self._knowledge: Knowledge | None = None
        self._left: tuple[Headword, ...] = ()
        self.sentences: Mapping[Headword, tuple[Collected, ...]] = {}

    @property
    def agenda(self) -> Agenda:
        """What is to be asked now."""
        words, now = self._session.words, self._ledger.clock()
        if self._knowledge is not words.knowledge:
            self._knowledge, self.sentences = words.knowledge, by_word(words.collected)
            self._left = tuple(_not_known(self.sentences, words.knowledge))
        new = self._session.settings.practise_new
        return Agenda(self._left, self._ledger.kept, now, day_begin(now), new)

    def due(self) -> int:
        """How many are due, as the library has them; 0 where it is enough for today."""
        self._ledger.refresh()
        if self.is_enough(*self._ledger.today()) or not self._ledger.kept:
            return 0
        return self.agenda.due_words

    def is_enough(self, seconds: float, questions: int) -> bool:
        """Whether the reader's measure of a day is full."""
        settings = self._session.settings
        return seconds >= 60 * settings.practise_minutes or questions >= settings.practise_questions


def _not_known(words: Iterable[Headword], knowledge: Knowledge) -> Iterator[Headword]:
    """The words that the reader has not said to know; a level says nothing of what is kept."""
    states = knowledge.states
    for word in words:
        if (states.get(word) or states.get(word.in_any_reading)) is not State.KNOWN:
            yield word
