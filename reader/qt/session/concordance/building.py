"""Articles written down in the concordance, one after another, while the program rests.

The open one comes first, then those of the library that are not there yet or whose file has
changed. Nobody waits for it: it has a thread of its own, gives way to all other work, and a file
that is missing, or cannot be opened, is left.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import Article
from reader.concordance import Concordance, Held
from reader.journal import write_error
from reader.library import Entry, Library
from reader.opening import OpeningError, open_file, open_text
from reader.opening.pacing import Pace, part_of
from reader.opening.stamps import Stamp
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.session.wanted import Wanted

_REST = 2_000  # ms after the last change before anything is begun
_BETWEEN = 100  # ms between two articles
_AGAIN = 2_000  # ms after which it is tried again where nothing could be written, then ever more
_LONG = 300_000  # ms, at most
_LOOK = 300_000  # ms between two looks at what has changed by itself
_PASTED = "pasted"
_OPENED = 0.3  # of the work


@dataclass(frozen=True, slots=True)
class _Shelved:
    """An article that the library holds; `path` is None for a pasted one."""

    key: int
    since: float
    title: str
    read_at: float
    path: Path | None


class Building(QObject):
    """Signal `changed(key)`: other sentences of an article can be found now, with 0 of any."""

    changed = Signal(int)

    def __init__(
        self, concordance: Concordance, background: Background, library: Library, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._concordance, self._background, self._library = concordance, background, library
        self.keeps_lines = False
        self._is_on: bool | None = None  # while nothing was said
        self._task = Task()
        self._open: tuple[Held, Article] | None = None  # that is to be written down first
        self._wanted: list[Held] = []
        self._left = set[tuple[int, str]]()  # those that could not be opened, in that state
        self._is_surveyed, self._failures = False, 0
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._go_on)

    def set_on(self, is_on: bool) -> None:
        """Write articles down from now on; or forget all of them."""
        if is_on is self._is_on:
            return
        self._is_on = is_on
        if is_on:
            self.look()
            return
        self._stop()
        self._run(lambda _pace: self._concordance.clear(), lambda _made: self.changed.emit(0))

    def look(self) -> None:
        """The library may hold other articles than before."""
        self._is_surveyed = False
        self._begin(_REST)

    def take(self, entry: Entry, article: Article, shown: Wanted) -> None:
        """Write down what is open, before all others."""
        state = _PASTED if entry.path is None else _state(shown.stamp, shown.keeps_lines)
        held = Held(entry.key, entry.added_at, entry.title, entry.opened_at, state)
        self._open = held, article
        self._begin(_REST)

    def end(self) -> None:
        """Write down nothing any more."""
        self._is_on = False
        self._stop()

    def _stop(self) -> None:
        self._rest.stop()
        self._task.stop()
        self._open, self._wanted, self._is_surveyed = None, [], False

    # One thing at a time ------------------------------------------------------------------------

    def _begin(self, rest: int) -> None:
        if self._is_on:
            self._rest.start(rest)

    def _go_on(self) -> None:
        """The next that is to be done, if nothing else is."""
        if self._background.is_busy:
            self._begin(_REST)
        elif self._open is not None:
            (held, article), self._open = self._open, None
            self._put(held, lambda _pace: article)
        elif not self._is_surveyed:
            self._survey_library()
        elif self._wanted:
            self._write_down(self._wanted.pop(0))
        else:
            self._is_surveyed = False
            self._begin(_LOOK)

    def _survey_library(self) -> None:
        """See which articles are to be written down, and forget those that are no more."""
        if not self._library.is_kept:  # it may hold more than can be seen
            self._begin(_LONG)
            return
        self._is_surveyed = True
        shelved = [
            _Shelved(one.key, one.added_at, one.title, one.opened_at, one.path)
            for one in self._library.shelf.listed()
        ]
        keeps_lines, concordance = self.keeps_lines, self._concordance

        def look(pace: Pace) -> tuple[bool, bool, list[Held]]:
            held = _held(shelved, keeps_lines, pace)
            before = concordance.known()
            concordance.follow(held, pace)
            now = concordance.known()
            is_followed = now.keys() <= {one.key for one in held}
            return before != now, is_followed, list(concordance.wanted(held))

        self._run(look, self._take_wanted)

    def _take_wanted(self, found: tuple[bool, bool, list[Held]]) -> None:
        has_changed, is_followed, wanted = found
        self._wanted = [one for one in wanted if (one.key, one.state) not in self._left]
        if has_changed:
            self.changed.emit(0)
        if not is_followed:  # another was reading or writing: what is forgotten is still there
            self._is_surveyed = False
        self._begin(_BETWEEN if is_followed else _AGAIN)

    def _write_down(self, held: Held) -> None:
        entry, pasted = self._library.entry(held.key), self._library.pasted_text(held.key)
        if entry is None or (entry.path is None and pasted is None):  # forgotten meanwhile
            self._begin(_BETWEEN)
            return
        path, encoding, keeps_lines = entry.path, entry.encoding or None, self.keeps_lines
        concordance = self._concordance

        def opened(pace: Pace) -> Article | None:
            if not concordance.wanted([held]):  # another process has written it down
                return None
            if path is None:
                return open_text(pasted or "", keeps_lines=keeps_lines, pace=pace)
            return open_file(path, encoding, keeps_lines=keeps_lines, pace=pace)

        self._put(held, opened)

    def _put(self, held: Held, opened: Callable[[Pace], Article | None]) -> None:
        """Open an article and write it down."""

        def write(pace: Pace) -> bool:
            article = opened(part_of(pace, 0, _OPENED))
            put = self._concordance.put
            return article is None or put(held, article, part_of(pace, _OPENED, 1))

        def done(is_written: bool) -> None:
            self._failures = 0 if is_written else self._failures + 1
            if is_written:
                self.changed.emit(held.key)
                self._begin(_BETWEEN)
            else:  # no room, or another window writes
                self._wanted.insert(0, held)
                self._begin(min(_LONG, _AGAIN << min(self._failures, 10)))

        def failed(error: Exception) -> None:
            if not isinstance(error, OpeningError):
                write_error(error)
            self._left.add((held.key, held.state))
            self._begin(_BETWEEN)

        self._run(write, done, failed)

    def _run(
        self,
        work: Callable[[Pace], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] = write_error,
    ) -> None:
        task = self._task = Task()
        self._background.run(
            self, lambda: work(task.pace), done, failed, priority=Priority.REST, task=task
        )


def _held(shelved: Collection[_Shelved], keeps_lines: bool, pace: Pace) -> list[Held]:
    """The articles with the state of their files."""
    held = list[Held]()
    for place, one in enumerate(shelved):
        state = _PASTED if one.path is None else _state(Stamp.of(one.path), keeps_lines)
        held.append(Held(one.key, one.since, one.title, one.read_at, state))
        pace(place / len(shelved))
    return held


def _state(stamp: Stamp | None, keeps_lines: bool) -> str:
    """What tells that the same text comes from a file; "" where it is not there."""
    return f"{stamp.size} {stamp.changed} {int(keeps_lines)}" if stamp is not None else ""
