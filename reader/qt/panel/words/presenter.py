"""The list of the article's words in the panel: filled, gone through, set known, collected."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from reader.composition.collecting import headword_at
from reader.dictionaries import glosses
from reader.language import said
from reader.learning.headwords import Headword, State
from reader.learning.knowledge import Knowledge
from reader.learning.wordlist import (
    Findable,
    Group,
    Listed,
    Order,
    Which,
    findable,
    finder,
    grouped,
    is_of,
    listed,
)
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.page.shownfonts import ShownFonts
from reader.qt.page.view import PageView
from reader.qt.panel.panel import ContentsPanel, Tab
from reader.qt.panel.words import wording
from reader.qt.panel.words.going import Going
from reader.qt.panel.words.telling import Telling
from reader.qt.panel.words.wording import number
from reader.qt.panel.words.wordrows import WordRow
from reader.qt.session.asking import Answer
from reader.qt.session.session import Session
from reader.settings import Settings

_SHOWN = ("full_width_marks", "notation", "spelling")
_ROWS_KEPT = 200  # that were drawn


class Surroundings(Protocol):
    """The parts of the window's frame that the list needs."""

    @property
    def page(self) -> PageView: ...
    @property
    def panel(self) -> ContentsPanel: ...
    @property
    def fonts(self) -> ShownFonts: ...


@dataclass(frozen=True, slots=True)
class _List:
    """What was listed of an answer, and what finds its words if anything was typed."""

    answer: Answer
    rows: tuple[Listed | WordRow, ...]
    unknown: int
    collected: int
    findable: Mapping[str, Findable] | None

    @property
    def titles(self) -> frozenset[int]:
        return frozenset(at for at, row in enumerate(self.rows) if isinstance(row, WordRow))

    def row_of(self, word: str) -> int:
        """The number of a word's row, -1 for none."""
        rows = enumerate(self.rows)
        return next((at for at, one in rows if isinstance(one, Listed) and one.word == word), -1)


class WordsPresenter(QObject):
    """Keeps the list at what is known, while it is seen; all that it sets can be undone.

    Signals: `panel_wanted` when the list is to be seen, `opened(word)` when one word is, with its
    sentences; `kept(words)` after words, as the page writes them, were collected;
    `hear_wanted(start, end)`.
    """

    panel_wanted = Signal()
    opened = Signal(str)
    kept = Signal(object)
    hear_wanted = Signal(int, int)

    def __init__(self, around: Surroundings, session: Session, going: Going) -> None:
        super().__init__(around.page)
        self._around, self._session, self._going = around, session, going
        self._tab = tab = around.panel.words
        self._list: _List | None = None
        self._task = Task()
        self._chosen = ""
        tab.asked.connect(self.show)
        tab.rows.chosen.connect(self._go)
        tab.rows.opened.connect(lambda row: self.opened.emit(self._word(row)))
        tab.rows.state_wanted.connect(lambda row, state: self.set_state(self._word(row), state))
        tab.rows.known_wanted.connect(lambda row: self.turn_known(self._word(row)))
        tab.rows.collect_wanted.connect(lambda row: self.turn_collected(self._word(row)))
        tab.rows.hear_wanted.connect(lambda row: self._hear(self._word(row)))
        going.went.connect(self._mark)
        around.panel.tab_shown.connect(self.show)
        session.opened.connect(self._begin_anew)
        for signal in (session.asking.changed, session.script_changed):
            signal.connect(self.show)
        session.settings_changed.connect(self._follow)
        around.page.ahead.all_set.connect(self._tell_rows)

    @property
    def chosen(self) -> str:
        """The word that is chosen in the list, while that is seen; "" for none."""
        return self._chosen if self._is_shown else ""

    @property
    def _is_shown(self) -> bool:
        panel = self._around.panel
        return panel.tab is Tab.WORDS and panel.isVisible()

    # The list ------------------------------------------------------------------------------------

    def show(self, *_changed: object) -> None:
        """Fill the list, if it is seen; what it needs is counted first."""
        asking, tab = self._session.asking, self._tab
        if not self._is_shown:
            return
        tab.set_fonts(*self._around.fonts.pair)
        asking.want()
        if asking.answer is None:
            self._task.stop()
            self._list = None
            tab.rows.set_words(0, lambda _row: WordRow(""), frozenset(), -1)
            tab.tell("")
        else:
            self._look(asking.answer)

    def open(self, which: Which = Which.UNKNOWN) -> None:
        """Open the panel at the words of a kind."""
        self._tab.show_one(False)
        self._tab.ask(which)
        self._around.panel.show_tab(Tab.WORDS)
        self.panel_wanted.emit()

    def _begin_anew(self) -> None:
        self._task.stop()
        self._chosen, self._list = "", None
        self._tab.show_one(False)
        self.show()

    def _follow(self, before: Settings, now: Settings) -> None:
        if any(getattr(before, name) != getattr(now, name) for name in _SHOWN):
            self._tell_rows()

    def _look(self, answer: Answer) -> None:
        """List what is asked for, off the window's thread: a novel has 20,000 words."""
        tab, before = self._tab, self._list
        is_same = before is not None and before.answer.counted is answer.counted
        found = before.findable if before is not None and is_same else None
        which, order, typed = tab.which, tab.order, tab.typed.strip()
        self._task.stop()
        self._task = self._session.background.run(
            self,
            lambda: _made(answer, which, order, typed, found),
            self._take,
            priority=Priority.AHEAD,
        )

    def _take(self, made: _List) -> None:
        self._list, tab = made, self._tab
        is_empty = not made.answer.counted.whole.words
        which = Which.ALL if is_empty else tab.which
        nothing = wording.nothing(which, bool(tab.typed.strip())).format(key=tab.collect_key)
        told = wording.counts_told(made.unknown, made.collected)
        tab.tell("" if made.rows else nothing, told)
        self._tell_rows()

    def _tell_rows(self) -> None:
        """Show the rows, each as it comes into view."""
        made = self._list
        if made is None or not self._is_shown:
            return
        settings, firsts = self._session.settings, made.answer.counted.places.firsts
        telling = Telling(
            made.answer.counted.composer,
            self._session.script,
            settings.style,
            is_wide=settings.full_width_marks,
        )

        @lru_cache(maxsize=_ROWS_KEPT)
        def row(at: int) -> WordRow:
            one = made.rows[at]
            return one if isinstance(one, WordRow) else _told(one, telling, firsts[one.word])

        marked = made.row_of(self._chosen) if self._chosen else -1
        self._tab.rows.set_words(len(made.rows), row, made.titles, marked)
        if made.rows:
            self._tab.take_keyboard()

    # What is done --------------------------------------------------------------------------------

    def _word(self, row: int) -> str:
        rows = self._list.rows if self._list is not None else ()
        one = rows[row] if 0 <= row < len(rows) else None  # none is chosen of an empty list
        return one.word if isinstance(one, Listed) else ""

    def _go(self, row: int) -> None:
        word = self._word(row)
        self._going.go(word, first=word != self._chosen)

    def _mark(self, word: str) -> None:
        """The page is at a place of this word now."""
        self._chosen = word
        if self._list is not None and self._is_shown:
            row = self._list.row_of(word)
            self._tab.rows.mark(row)
            if row >= 0:
                self._tab.rows.set_current_row(row)

    def set_state(self, word: str, state: State) -> None:
        """A word is known so well from now on, as it is read where it first stands."""
        name = said("{word} is {state}", word=word, state=lambda: wording.state_name(state).lower())
        for first in self._first(word):
            composer = self._session.asking.answer.counted.composer  # type: ignore[union-attr]
            head = headword_at(composer, first, first + len(word))
            self._session.words.set_state((head,), state, name, "list")

    def turn_known(self, word: str) -> None:
        """A word is known from now on, or is not any more, in whatever reading."""
        words = self._session.words
        if not words.knowledge.is_known(word):
            self.set_state(word, State.KNOWN)
            return
        heads = [*(each for each in words.knowledge.states if each.word == word), Headword(word)]
        words.unlearn(heads, said("{word} is not known", word=word))

    def turn_collected(self, word: str) -> None:
        """Keep a word with the sentence in which it first stands, or keep it no more."""
        words = self._session.words
        if words.knowledge.is_collected(word):
            words.drop((Headword(word),), said("keeping {word} no more", word=word))
        else:
            self.collect((word,))

    def collect(self, some: Iterable[str]) -> None:
        """Keep words with the sentences in which they first stand, unless they are kept."""
        words = self._session.words
        spans = [
            (first, first + len(word))
            for word in some
            if not words.knowledge.is_collected(word)
            for first in self._first(word)
        ]
        if spans:
            kept = words.collect_here(spans, said("keeping words"))
            self.kept.emit([one.sentence[one.start : one.start + one.length] for one in kept])

    def _hear(self, word: str) -> None:
        """Have a word said as it is read where it first stands."""
        for first in self._first(word):
            self.hear_wanted.emit(first, first + len(word))

    def _first(self, word: str) -> Iterable[int]:
        """Where a word first stands, if it does."""
        answer = self._session.asking.answer
        first = answer.counted.places.firsts.get(word) if answer is not None and word else None
        return () if first is None else (first,)


def _told(one: Listed, telling: Telling, first: int) -> WordRow:
    return WordRow(
        telling.characters(one.word, first),
        telling.reading(one.word, first),
        telling.meaning(one.word, first),
        number(one.count),
        one.is_collected,
        one.state,
    )


def _made(
    answer: Answer,
    which: Which,
    order: Order,
    typed: str,
    found: Mapping[str, Findable] | None,
) -> _List:
    """What is to be listed; may be called in any thread."""
    glosses.load()
    words = listed(answer.counted.whole, answer.knowledge)
    wanted = [one for one in words if is_of(one, which)]
    if typed:
        found = found or findable(answer.counted.whole.words)
        is_meant = finder(typed)
        wanted = [one for one in wanted if is_meant(found[one.word])]
    rows = _rows(grouped(wanted, order, answer.knowledge), answer.knowledge)
    unknown = sum(one.state is not State.KNOWN for one in words)
    collected = sum(one.is_collected for one in words)
    return _List(answer, tuple(rows), unknown, collected, found)


def _rows(groups: Iterable[Group], knowledge: Knowledge) -> Iterable[Listed | WordRow]:
    for group in groups:
        if title := wording.group_title(group.of, knowledge.levels):
            yield WordRow(title, count=number(len(group.words)), is_title=True)
        yield from group.words
