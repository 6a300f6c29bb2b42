"""Words taken in that are known already: from a list of HSK, or from a file.

What it would come to is told before anything is set. The file is read off the window's thread, and
never written to.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.dictionaries.levels import level_name, levels_of, title_of
from reader.language import tr
from reader.learning.headwords import Headword, State
from reader.learning.intake.files import read_source
from reader.learning.intake.lists import LISTS, listed
from reader.learning.intake.source import Kind, Source
from reader.learning.intake.taking import Choice, Outcome, outcome
from reader.learning.kept import Collected, KeptWord
from reader.qt.dialogs.words.rows import FileRow, OneOf, Switched, show_only
from reader.qt.dialogs.words.wording import failure, told_outcome, told_wrong
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, scaled
from reader.qt.widgets.buttons import DialogButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.labels import Label
from reader.qt.widgets.workfoot import WorkNews
from reader.settings import LevelList

_SIZE = 560, 520
_SIDE, _TOP, _CONTROL = 24, 12, 240
_FILE, _NONE = "file", "-"
_LONGEST = 24  # characters of a sample beside a column's name


class WordsImportDialog(ThemedDialog):
    """`file_wanted` when a person wants to choose one, which `set_file` takes;
    `taken(Outcome)` when its words are to be set: then the dialog closes.
    """

    file_wanted = Signal()
    taken = Signal(object)

    def __init__(self, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", QSize(*map(scaled, _SIZE)), parent)
        self.setWindowTitle(tr("Import words that you know"))
        self._background = background
        self._kept: Mapping[Headword, KeptWord] = {}
        self._collected: tuple[Collected, ...] = ()
        self._from, self._level = _FILE, 1
        self._path: Path | None = None
        self._source: Source | None = None
        self._choice, self._outcome = Choice(), Outcome()
        self._task: Task | None = None
        self._button = self.main = DialogButton(theme, tr("Import"), is_main=True)
        self._button.clicked.connect(self._take)
        self._news = WorkNews(theme, (self._button,))
        self._news.left.connect(self.close)
        self._told = Label(theme).let_wrap()
        self._wrong = Label(theme, "", "muted", NOTE).let_wrap()
        self._make_rows(theme)
        scroller = Scroller(theme)
        scroller.column.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        for row in self._rows:
            scroller.column.addWidget(row)
        scroller.column.addSpacing(14)
        scroller.column.addWidget(self._told)
        scroller.column.addSpacing(6)
        scroller.column.addWidget(self._wrong)
        scroller.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroller, 1)
        whole.addWidget(self._news)

    def _make_rows(self, theme: Theme) -> None:
        def row(label: str, note: str = "") -> OneOf:
            return OneOf(theme, label, note, _CONTROL)

        self._origin, self._up_to = row(tr("From")), row(tr("Up to"))
        self._file = FileRow(theme)
        self._table = row(tr("Note type"))
        self._word, self._reading = row(tr("Words stand in")), row(tr("Readings stand in"))
        self._state = row(tr("They are"), tr("What you know better already stays"))
        self._mature = Switched(
            theme, tr("Only mature cards are known"), tr("All others are being learned")
        )
        self._rows = (
            self._origin, self._up_to, self._file, self._table, self._word, self._reading,
            self._mature, self._state,
        )  # fmt: skip
        self._origin.chosen.connect(self._choose_origin)
        self._up_to.chosen.connect(self._choose_level)
        self._file.wanted.connect(self.file_wanted)
        self._table.chosen.connect(self._choose_table)
        self._word.chosen.connect(lambda key: self._choose(word_at=int(key)))
        self._reading.chosen.connect(
            lambda key: self._choose(reading_at=None if key == _NONE else int(key))
        )
        self._mature.changed.connect(lambda is_on: self._choose(by_maturity=is_on))
        self._state.chosen.connect(lambda key: self._choose(state=State(key)))

    # What is taken in ----------------------------------------------------------------------------

    def set_kept(
        self, kept: Mapping[Headword, KeptWord], collected: tuple[Collected, ...] = ()
    ) -> None:
        """Begin anew, beside what was said of words, and the sentences kept, so far."""
        self._stop()
        self._kept, self._path, self._source = kept, None, None
        self._collected = collected
        self._choice, self._outcome = Choice(), Outcome()
        self._news.tell_wrong("")
        self._file.set_file(None)
        self._from = _FILE
        self._show()

    def set_file(self, path: Path) -> None:
        """Look into this file."""
        self._from, self._path = _FILE, path
        self._file.set_file(path)
        self._read(lambda task: read_source(path, task.pace))

    def _choose_origin(self, key: str) -> None:
        self._from = key
        if key != _FILE:
            self._level = min(self._level, max(levels_of(LevelList(key))))
            self._list()
        elif self._path is not None:
            self.set_file(self._path)
        else:
            self._forget()

    def _choose_level(self, key: str) -> None:
        self._level = int(key)
        self._list()

    def _list(self) -> None:
        which, level = LevelList(self._from), self._level
        self._read(lambda _task: listed(which, level))

    def _choose_table(self, key: str) -> None:
        if self._source is not None:
            table = self._source.tables[int(key)]
            self._choose(table=int(key), word_at=table.word_at, reading_at=table.reading_at)

    def _choose(self, **values: Any) -> None:
        self._choice = replace(self._choice, **values)
        source = self._source
        if source is not None:
            self._look(lambda _task: source)

    def _forget(self) -> None:
        self._stop()
        self._source, self._outcome = None, Outcome()
        self._show()

    # Work ------------------------------------------------------------------------------------

    def _read(self, make: Callable[[Task], Source]) -> None:
        """Take another source, of which what seems to be meant is chosen."""
        self._source = None
        state = self._choice.state
        self._look(make, lambda source: replace(Choice.likely(source), state=state))

    def _look(
        self,
        make: Callable[[Task], Source],
        choose: Callable[[Source], Choice] | None = None,
    ) -> None:
        self._stop()
        self._news.tell_wrong("")
        task, choice, kept, collected = Task(), self._choice, self._kept, self._collected
        self._task = task

        def work() -> tuple[Source, Choice, Outcome]:
            source = make(task)
            chosen = choose(source) if choose is not None else choice
            return source, chosen, outcome(source, chosen, kept, task.pace, collected)

        self._background.run(
            self, work, self._know, self._fail, priority=Priority.EXPORT, task=task
        )
        self._show()

    def _know(self, found: tuple[Source, Choice, Outcome]) -> None:
        self._task = None
        self._source, self._choice, self._outcome = found
        self._show()

    def _fail(self, error: Exception) -> None:
        self._forget()
        self._news.tell_wrong(failure(self._path, error))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()
            self._task = None

    def _take(self) -> None:
        found = self._outcome
        self.close()
        if not found.is_empty:
            self.taken.emit(found)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)

    # What is shown -------------------------------------------------------------------------------

    def _show(self) -> None:
        source, is_file = self._source, self._from == _FILE
        table = source.tables[self._choice.table] if source is not None and source.tables else None
        self._show_choices()
        has_columns = is_file and table is not None and len(table.columns) > 1
        is_deck = is_file and source is not None and source.kind is Kind.DECK
        is_free = source is None or source.kind is not Kind.BACKUP
        show_only(
            (
                (self._origin, True), (self._up_to, not is_file), (self._file, is_file),
                (self._table, is_deck and source is not None and len(source.tables) > 1),
                (self._word, has_columns), (self._reading, has_columns),
                (self._mature, is_deck),
                (self._state, is_free and not (is_deck and self._choice.by_maturity)),
            )
        )  # fmt: skip
        is_known = source is not None and self._task is None
        self._told.setText(told_outcome(self._outcome) if is_known else "")
        self._wrong.setText(told_wrong(self._outcome) if is_known else "")
        self._news.tell(tr("Reading …") if self._task is not None else "")
        self._button.setEnabled(is_known and not self._outcome.is_empty)

    def _show_choices(self) -> None:
        lists = {each.value: title_of(each) for each in LISTS}
        self._origin.set_choices({_FILE: tr("A file"), **lists}, self._from)
        if self._from != _FILE:
            which = LevelList(self._from)
            levels = {str(level): level_name(level, which) for level in levels_of(which)}
            self._up_to.set_choices(levels, str(self._level))
        choice, states = self._choice, (State.KNOWN, State.LEARNING, State.MET)
        self._state.set_choices(
            {each.value: _states()[each] for each in states}, choice.state.value
        )
        self._mature.set_on(choice.by_maturity)
        if self._source is None or not self._source.tables:
            return
        tables = self._source.tables
        names = {str(at): table.name or tr("Without a name") for at, table in enumerate(tables)}
        self._table.set_choices(names, str(choice.table))
        table = tables[choice.table]
        columns = {
            str(at): _told_column(name, table.sample(at)) for at, name in enumerate(table.columns)
        }
        self._word.set_choices(columns, str(choice.word_at))
        reading = _NONE if choice.reading_at is None else str(choice.reading_at)
        self._reading.set_choices({_NONE: tr("None"), **columns}, reading)


def _told_column(name: str, sample: str) -> str:
    sample = " ".join(sample.split())
    short = sample if len(sample) <= _LONGEST else sample[:_LONGEST] + "…"
    return f"{name} · {short}" if short else name


def _states() -> Mapping[State, str]:
    return {State.KNOWN: tr("Known"), State.LEARNING: tr("Being learned"), State.MET: tr("Met")}
