"""Practice in the window: asks, takes answers, ends for today; and tells that something is due."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import Article
from reader.corrections.places import Place
from reader.dictionaries import glosses
from reader.journal import write_error
from reader.learning.headwords import State
from reader.learning.practice import schedule
from reader.learning.practice.polyphones import PolyphoneQuestion
from reader.learning.practice.schedule import Kind
from reader.opening import ENCODINGS, open_file, open_text
from reader.qt.actions.qactions import ActionSet
from reader.qt.actions.table import key_text
from reader.qt.messages.bar import Message, MessageBar, Offer
from reader.qt.page.shownfonts import ShownFonts
from reader.qt.page.view import PageView
from reader.qt.practice import wording
from reader.qt.practice.ledger import Ledger
from reader.qt.practice.rounds import ReadingRound, Round, WordRound
from reader.qt.practice.shown import Mode, ShownEnd, ShownQuestion, Stage
from reader.qt.session.session import Session
from reader.qt.style.theme import ThemeSource
from reader.review.polyphones import polyphones_elsewhere, polyphones_in, polyphones_of
from reader.script import Script
from reader.settings import Settings

if TYPE_CHECKING:  # loaded once one practises
    from reader.qt.practice.page import PracticePage

_FEW = 60  # questions about readings, below which other articles are looked at
_OTHERS = 4  # articles
_LARGEST = 400_000  # characters of an article that is only looked at


class Parts(Protocol):
    """What practice needs of the window."""

    @property
    def page(self) -> PageView: ...
    @property
    def actions(self) -> ActionSet: ...
    @property
    def fonts(self) -> ShownFonts: ...
    @property
    def messages(self) -> MessageBar: ...
    @property
    def themes(self) -> ThemeSource: ...


class PracticePresenter(QObject):
    """Signals: `opened` and `left`, the page is to be shown, and no more; `due_told(count)`: so
    many words are due."""

    opened = Signal()
    left = Signal()
    due_told = Signal(int)

    def __init__(self, frame: Parts, session: Session, ledger: Ledger | None = None) -> None:
        super().__init__(frame.page)
        self._frame, self._session = frame, session
        self._ledger = ledger or Ledger(session)
        self._words = WordRound(session, self._ledger)
        self._readings = ReadingRound(session, self._ledger)
        self._mode, self._is_open, self._goes_past = Mode.WORDS, False, False
        self._answers = 0
        self._learned: tuple[str, ...] = ()
        self._wanted: tuple[int, Place] | None = None
        self._connect()

    @cached_property
    def page(self) -> "PracticePage":
        """On which it is asked; made once one practises."""
        from reader.qt.practice.page import PracticePage

        page = PracticePage(self._frame.themes.theme)
        self._frame.themes.changed.connect(page.set_theme)
        page.rated.connect(self._rate)
        page.chosen.connect(self._choose)
        page.next_wanted.connect(self._ask)
        page.taken_back.connect(self.take_back)
        page.left.connect(self.leave)
        page.place_wanted.connect(self._go_to_place)
        page.known_wanted.connect(self._call_known)
        page.going_on.connect(self._go_past)
        page.mode_chosen.connect(self.open)
        return page

    def _connect(self) -> None:
        session = self._session
        session.opened.connect(self._give_way)
        session.failed.connect(self._stay)
        session.completed.connect(self._arrive_soon)
        session.settings_changed.connect(self._follow)
        session.script_changed.connect(self._set_look)
        session.words.changed.connect(self.tell_due)
        session.library_changed.connect(self.tell_due)

    # Coming and going ----------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether one practises."""
        return self._is_open

    @property
    def mode(self) -> Mode:
        """What is practised, or was."""
        return self._mode

    def toggle(self) -> None:
        """Sit down to practise, or leave."""
        if self._is_open:
            self.leave()
        else:
            self.open(self._mode)

    def open_words(self) -> None:
        """Practise words, as the start page offers."""
        self.open(Mode.WORDS)

    def open(self, mode: Mode = Mode.WORDS) -> None:
        """Practise words, or readings."""
        if not self._is_open:
            self._session.words.refresh()
            self._ledger.begin()
            self._is_open, self._goes_past, self._answers = True, False, 0
            self.page.set_fonts(*self._frame.fonts.pair)
            self.opened.emit()
        self._mode = mode
        self.page.set_mode(mode)
        if mode is Mode.WORDS:
            self.page.wait()
            self._run(_ready, lambda _ready: self._begin(Mode.WORDS))
        else:
            self.page.wait(wording.looking())
            self._run(self._gathering(), self._take)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do some work off the window's thread; one practises with what there is if it fails."""

        def failed(error: Exception) -> None:
            write_error(error)
            self._begin(self._mode)

        self._session.background.run(self, work, done, failed)

    def leave(self) -> None:
        """Go back to what was there."""
        if self._is_open:
            self._is_open = False
            self.left.emit()
            self.tell_due()

    def _give_way(self) -> None:
        """Another article is shown, or none."""
        self._is_open = False
        current = self._session.current
        if current is None:
            self.tell_due()
        elif current.is_whole:
            QTimer.singleShot(0, self, self._arrive)  # once the page shows it

    def _arrive_soon(self, *_before: object) -> None:
        QTimer.singleShot(0, self, self._arrive)

    def _stay(self, *_error: object) -> None:
        """What was to be opened could not be: where no article is, the start page comes instead."""
        self._wanted = None
        self._is_open &= self._session.current is not None

    def tell_due(self) -> None:
        """Say how many words are due, while the start page is there to say it."""
        if self._session.current is None and not self._is_open:
            self.due_told.emit(self._words.due())

    # Asking --------------------------------------------------------------------------------------

    @property
    def _round(self) -> Round:
        return self._words if self._mode is Mode.WORDS else self._readings

    def _begin(self, mode: Mode) -> None:
        if self._is_open and self._mode is mode:
            self._ask()

    def _take(self, found: Sequence[PolyphoneQuestion]) -> None:
        self._readings.take(found)
        self._begin(Mode.READINGS)

    def _ask(self) -> None:
        """Ask the next question, unless it is enough for today or none is left."""
        self._session.words.refresh()
        self._ledger.refresh()
        is_enough = not self._goes_past and self._words.is_enough(*self._ledger.today())
        question = None if is_enough else self._round.ask()
        if question is None:
            self.page.show_end(self._end(is_enough=is_enough))
        else:
            self._show(question)

    def _show(self, question: ShownQuestion) -> None:
        share = self._answers / max(1, self._answers + self._round.left)
        settings, script = self._session.settings, self._script
        self.page.show_question(question, settings, script, share)
        self._ledger.ask()

    def _rate(self, number: int) -> None:
        self._answers += 1
        self._round.rate(number)
        self._ask()

    def _choose(self, number: int) -> None:
        self._answers += 1
        self._round.choose(number)

    def take_back(self) -> None:
        """Have the last answer of this sitting not given, and ask that again."""
        if not self._is_open or (item := self._ledger.take_back()) is None:
            return
        self._answers = max(0, self._answers - 1)
        mode = Mode.READINGS if item.kind is Kind.POLYPHONE else Mode.WORDS
        if mode is not self._mode:
            self._mode = mode
            self.page.set_mode(mode)
        self._ledger.refresh()
        if (question := self._round.again(item)) is not None:
            self._show(question)
        else:
            self._ask()

    def _go_past(self) -> None:
        self._goes_past = True
        self._ask()

    # The end -------------------------------------------------------------------------------------

    def _end(self, *, is_enough: bool) -> ShownEnd:
        agenda = self._round.agenda
        seconds, _ = self._ledger.today()
        words, readings = self._words.agenda.practised_words, self._readings.agenda.practised_words
        said, note = wording.nothing_due(), ""
        if words or readings:
            said = wording.done(words, readings, seconds)
        if is_enough:
            note = wording.time_is_up()
        elif not agenda.headwords:
            said, note = self._nothing(said if words or readings else "")
        elif (at := agenda.next_due_at) is not None:
            note = wording.next_due(at - agenda.now)
        learned = self._words.agenda.learned if self._mode is Mode.WORDS else ()
        can_go_on = is_enough and agenda.next(self._ledger.last) is not None
        return ShownEnd(said, note, tuple(one.word for one in learned), can_go_on)

    def _nothing(self, said: str) -> tuple[str, str]:
        """What is said where there is nothing to ask at all."""
        if self._mode is Mode.READINGS:
            return said or wording.nothing_due(), wording.no_readings()
        if self._session.words.collected:
            return said or wording.nothing_due(), ""
        return said or wording.nothing_collected(), wording.how_to_collect(self._key_of("keep"))

    def _key_of(self, name: str) -> str:
        """The key of an action, "" where it has none."""
        actions = self._frame.actions
        keys = actions.keys(name) if name in actions else ()
        return key_text(keys[0]) if keys else ""

    def _call_known(self) -> None:
        """As the reader wishes: the words that are learned well are known from now on."""
        words, learned = self._session.words, self._words.agenda.learned
        words.set_state(learned, State.KNOWN, wording.known_since(), "practice")
        undo = Offer(wording.undo(), self._call_unknown)
        self._frame.messages.post(Message(wording.known_now(len(learned)), offers=(undo,)))
        self.page.show_end(self._end(is_enough=False))

    def _call_unknown(self) -> None:
        """They are what they were before, unless something else was done since."""
        stack = self._session.edits.stack
        if stack.undoText() == wording.known_since():
            stack.undo()
        if self._is_open and self.page.stage is Stage.END:
            self.page.show_end(self._end(is_enough=False))

    # Sentences ---------------------------------------------------------------------------------

    @property
    def _script(self) -> Script:
        """That of the page, without the words of a region: the word that is asked stays itself."""
        return self._session.script.plain

    def _follow(self, before: Settings, now: Settings) -> None:
        self._set_look()
        is_asking = self._is_open and self.page.stage in (Stage.ANSWER, Stage.RATING)
        if is_asking and now.style is not before.style:  # readings are written otherwise
            question = self._round.shown()
            if question is not None:
                self._show(question)

    def _set_look(self) -> None:
        if self._is_open:
            self.page.set_fonts(*self._frame.fonts.pair)
            self.page.set_look(self._session.settings, self._script)

    def _gathering(self) -> Callable[[], list[PolyphoneQuestion]]:
        """Finds the questions about readings, off the window's thread."""
        session, current, entry = self._session, self._session.current, self._session.entry
        here = None
        if current is not None and entry is not None and session.keeper.has_places:
            begin = self._frame.page.navigation.place[0]
            here = partial(polyphones_in, current.composer, entry.key, begin)
        others = self._others(entry.key if entry is not None else 0)
        collected, engine = session.words.collected, session.engine

        def work() -> list[PolyphoneQuestion]:
            _ready()
            found = here() if here is not None else []
            found += polyphones_of(collected, engine)
            return found + polyphones_elsewhere(others, engine, _FEW - len(found))

        return work

    def _others(self, but: int) -> list[tuple[int, Callable[[], Article]]]:
        """Articles of the library that may be looked at, the last opened first."""
        found = list[tuple[int, Callable[[], Article]]]()
        for entry in self._session.recent():
            if entry.key == but or entry.length > _LARGEST or len(found) >= _OTHERS:
                continue
            if entry.path is not None:
                encoding = entry.encoding if entry.encoding in ENCODINGS else None
                found.append((entry.key, partial(open_file, entry.path, encoding)))
            elif (text := self._session.library.pasted_text(entry.key)) is not None:
                found.append((entry.key, partial(open_text, text)))
        return found

    def _go_to_place(self) -> None:
        """Go to where the word was met, in its article."""
        self._wanted = self._round.place()
        if self._wanted is None:
            return
        entry = self._session.entry
        if entry is not None and entry.key == self._wanted[0]:
            self.leave()
            self._arrive()
        else:
            self._session.open_entry(self._wanted[0])

    def _arrive(self) -> None:
        """The article is there: go to the place that was wanted in it."""
        entry, wanted = self._session.entry, self._wanted
        if wanted is not None and entry is not None and entry.key == wanted[0]:
            self._wanted = None
            at = wanted[1].found_in(self._session.text)
            self._frame.page.navigation.go_to_top(at)


def _ready() -> None:
    """Have at hand what a question needs."""
    schedule.load()
    glosses.load()
