"""Which CC-CEDICT readings and meanings come from, and a newer one in its place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.dictionaries import own, sources
from reader.dictionaries.own import Edition, NoDictionary
from reader.language import sentences, tr
from reader.ownfiles import NotAFile
from reader.qt.jobs.waitedfor import Run
from reader.qt.messages import wording
from reader.qt.messages.dates import told_day
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.saving import filters
from reader.qt.widgets.settingrows import Row


class _Told(NamedTuple):
    edition: Edition
    is_taken: bool


class DictionaryRow(Row):
    """Tells the edition, and lets the reader open a newer one, or have Duyin's own again."""

    def __init__(self, theme: Theme, run: Run) -> None:
        super().__init__(theme, tr("Dictionary (CC-CEDICT)"))
        self._run, self._folder = run, Path.home()
        self._note = Label(theme, " ", "muted", NOTE).let_wrap()
        self.told.addWidget(self._note)
        self._own = TextButton(theme, tr("Use Duyin’s"))
        self._newer = TextButton(theme, tr("Open a newer one…"))
        for button in (self._own, self._newer):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._own.hide()
        self.add(self._own, self._newer)
        self._newer.clicked.connect(self._ask)
        self._own.clicked.connect(lambda: self._do(own.give_back))
        self._look()

    def take(self, path: Path) -> None:
        """Use the dictionary in this file from the next start."""
        self._do(partial(own.take, path), path)

    def _ask(self) -> None:
        kinds = filters("CC-CEDICT", "*.u8 *.txt *.gz *.zip")
        title = tr("Open a newer CC-CEDICT")
        window: QWidget = self.window()
        chosen, _ = QFileDialog.getOpenFileName(window, title, str(self._folder), kinds)
        if chosen:
            self._folder = Path(chosen).parent
            self.take(Path(chosen))

    def _do(self, change: Callable[[], None], path: Path | None = None) -> None:
        self._set_busy(True)

        def failed(error: Exception) -> None:
            self._set_busy(False)
            name = path.name if path else tr("The dictionary")
            if isinstance(error, NoDictionary | NotAFile):
                self._note.setText(tr("“{name}” is no CC-CEDICT.").format(name=name))
            elif isinstance(error, OSError):
                self._note.setText(wording.not_taken(name, error))
            else:
                raise error

        def work() -> _Told:
            change()
            return _told()

        self._run(work, partial(self._show, is_changed=True), failed)

    def _look(self) -> None:
        def failed(error: Exception) -> None:
            raise error

        self._run(_told, self._show, failed)

    def _show(self, told: _Told, is_changed: bool = False) -> None:
        self._set_busy(False)
        self._own.setVisible(told.is_taken)
        self._note.setText(_words(told, is_changed))

    def _set_busy(self, is_busy: bool) -> None:
        for button in (self._own, self._newer):
            button.setEnabled(not is_busy)


def _told() -> _Told:
    return _Told(sources.edition(), own.is_taken())


def _words(told: _Told, is_changed: bool) -> str:
    """The edition; and what is to come of a change, or where a newer one can be had."""
    count = told.edition.entries
    day = QDate.fromString(told.edition.date, Qt.DateFormat.ISODate)
    if day.isValid():
        entries = tr("Of {day}, with %n entries.", "", count).format(day=told_day(day))
    else:
        entries = tr("With %n entries.", "", count)
    after = (
        tr("Used from the next start.")
        if is_changed
        else tr("It was opened by you.")
        if told.is_taken
        else tr("Newer ones are at www.mdbg.net.")
    )
    return sentences((entries, after))
