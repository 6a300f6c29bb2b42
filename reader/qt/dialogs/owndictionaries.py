"""Dictionaries of the reader's own, and the order of strokes: added, ordered, removed."""

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from reader.dictionaries import added, strokes
from reader.dictionaries.added import Dictionary, NoEntries, TooMany
from reader.dictionaries.strokes import NoStrokes
from reader.language import tr
from reader.opening.errors import OpeningError
from reader.opening.glossary import INSTALL, READABLE, NoReader, entries_of
from reader.ownfiles import NotAFile
from reader.qt.jobs.waitedfor import Run
from reader.qt.messages import wording
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.buttons import IconButton, TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.saving import filters
from reader.qt.widgets.settingrows import Row


class OwnDictionariesRow(Row):
    """Lists those that were taken over, below CC-CEDICT on the card, in the reader's order."""

    def __init__(self, theme: Theme, run: Run, folder: Path | None = None) -> None:
        super().__init__(theme, tr("Dictionaries of your own"))
        self._run, self._kept_in, self._folder = run, folder, Path.home()
        self._lines: list[_Line] = []
        self._note = Label(theme, tr("StarDict, MDX, CC-CEDICT and others, shown below it on the"
                           " card. Your copy stays on this computer; its licence stays with you."),
                           "muted", NOTE).let_wrap()  # fmt: skip
        self._wrong = Label(theme, "", "error", NOTE).let_wrap()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.told.addWidget(self._note)
        self.told.addLayout(self._list)
        self.told.addWidget(self._wrong)
        self._wrong.hide()
        self._add = TextButton(theme, tr("Add…"))
        self._add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add(self._add)
        self._add.clicked.connect(self._ask)
        self._do(lambda: None)

    def take(self, path: Path) -> None:
        """Take the dictionary in this file over."""
        self._say(tr("“{name}” is being read…").format(name=path.name), is_wrong=False)

        def work() -> None:
            name, entries = entries_of(path)
            added.add(name, entries, self._kept_in)

        self._do(work, path)

    def _ask(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in READABLE)
        kinds = filters(tr("Dictionaries"), patterns)
        title = tr("Add a dictionary")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, str(self._folder), kinds)
        if chosen:
            self._folder = Path(chosen).parent
            self.take(Path(chosen))

    def _do(self, change: Callable[[], Any], path: Path | None = None) -> None:
        self._add.setEnabled(False)

        def work() -> tuple[Dictionary, ...]:
            change()
            return added.dictionaries(self._kept_in)

        def failed(error: Exception) -> None:
            self._add.setEnabled(True)
            self._say(_wrong(error, path.name if path is not None else ""))

        self._run(work, self._show, failed)

    def _say(self, sentence: str, *, is_wrong: bool = True) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self._wrong.setEnabled(is_wrong)

    def _show(self, found: tuple[Dictionary, ...]) -> None:
        self._add.setEnabled(True)
        self._say("")
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [
            _Line(self._theme, one, place, len(found)) for place, one in enumerate(found)
        ]
        keys = [one.key for one in found]
        for place, line in enumerate(self._lines):
            self._list.addWidget(line)
            line.show()
            line.moved.connect(partial(self._move, keys, place))
            line.removed.connect(partial(self._remove, keys[place]))

    def _move(self, keys: list[str], place: int, step: int) -> None:
        moved = keys.copy()
        moved.insert(place + step, moved.pop(place))
        self._do(lambda: added.set_order(moved, self._kept_in))

    def _remove(self, key: str) -> None:
        self._do(lambda: added.remove(key, self._kept_in))


class _Line(QWidget):
    """One dictionary. Signals: `moved(±1)`, `removed`."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, one: Dictionary, place: int, count: int) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(2)
        told = tr("{name}, %n entries", "", one.entries).format(name=one.name)
        row.addWidget(Label(theme, told).let_wrap(), 1)
        for icon, name, step, can in (
            ("up", tr("Move up: {name}"), -1, place > 0),
            ("down", tr("Move down: {name}"), 1, place < count - 1),
        ):
            button = IconButton(theme, icon, name.format(name=one.name), side=28, icon_size=16)
            button.setEnabled(can)
            button.clicked.connect(partial(self.moved.emit, step))
            row.addWidget(button)
        remove = IconButton(
            theme, "trash", tr("Remove: {name}").format(name=one.name), side=28, icon_size=16
        )
        remove.clicked.connect(self.removed)
        row.addWidget(remove)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        hand_down(self, theme)


class StrokesRow(Row):
    """Takes hanzi-writer-data over, with which the card draws how characters are written."""

    def __init__(self, theme: Theme, run: Run, folder: Path | None = None) -> None:
        super().__init__(theme, tr("Stroke order"))
        self._run, self._kept_in, self._folder = run, folder, Path.home()
        self._note = Label(theme, " ", "muted", NOTE).let_wrap()
        self.told.addWidget(self._note)
        self._remove, self._open = TextButton(theme, tr("Remove")), TextButton(theme, tr("Open…"))
        self._open_folder = TextButton(theme, tr("Open a folder…"))
        for button in (self._remove, self._open_folder, self._open):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.add(button)
        self._remove.hide()
        self._open.clicked.connect(self._ask)
        self._open_folder.clicked.connect(self._ask_for_folder)
        self._remove.clicked.connect(
            lambda: self._do(lambda: strokes.forget_strokes(self._kept_in))
        )
        self._do(lambda: None)

    def take(self, path: Path) -> None:
        """Take the data in this file or folder over."""
        self._note.setText(tr("“{name}” is being read…").format(name=path.name))
        self._do(lambda: strokes.take_strokes(path, self._kept_in), path)

    def _ask(self) -> None:
        kinds = filters("hanzi-writer-data", "*.tgz *.json")
        title = tr("Open hanzi-writer-data")
        chosen, _ = QFileDialog.getOpenFileName(self.window(), title, str(self._folder), kinds)
        self._take_chosen(chosen)

    def _ask_for_folder(self) -> None:
        title = tr("Open hanzi-writer-data")
        self._take_chosen(QFileDialog.getExistingDirectory(self.window(), title, str(self._folder)))

    def _take_chosen(self, chosen: str) -> None:
        if chosen:
            self._folder = Path(chosen).parent
            self.take(Path(chosen))

    def _do(self, change: Callable[[], Any], path: Path | None = None) -> None:
        self._set_busy(is_busy=True)

        def work() -> int:
            change()
            return strokes.known_strokes(self._kept_in)

        def failed(error: Exception) -> None:
            self._set_busy(is_busy=False)
            self._note.setText(_wrong(error, path.name if path is not None else ""))

        self._run(work, self._show, failed)

    def _show(self, count: int) -> None:
        self._set_busy(is_busy=False)
        self._remove.setVisible(count > 0)
        for button in (self._open, self._open_folder):
            button.setVisible(not count)
        self._note.setText(
            tr("Of %n characters, on the card of a word.", "", count)
            if count
            else tr("Open the package hanzi-writer-data (npm), and the card draws how characters"
                    " are written.")
        )  # fmt: skip

    def _set_busy(self, *, is_busy: bool) -> None:
        for button in (self._remove, self._open, self._open_folder):
            button.setEnabled(not is_busy)


def _wrong(error: Exception, name: str) -> str:
    """What is wrong with what was opened, in a sentence. Raises what nobody expected."""
    if isinstance(error, NoReader):
        words = tr("To read “{name}”, install pyglossary: {line}")
        return words.format(name=name, line=INSTALL)
    if isinstance(error, NoStrokes):
        return tr("“{name}” tells no stroke order.").format(name=name)
    if isinstance(error, NoEntries):
        return tr("“{name}” has no Chinese words.").format(name=name)
    if isinstance(error, TooMany):
        return tr("“{name}” is too large.").format(name=name)
    if isinstance(error, OpeningError | NotAFile):
        return tr("“{name}” is no dictionary that can be read, or it is damaged.").format(name=name)
    if isinstance(error, OSError | sqlite3.Error):
        return wording.not_taken(name, error)
    raise error
