"""Words handed on: which, in which form, and where to.

The work is done off the window's thread and can be cancelled; a file is written whole or not at
all, and never over an article's own. Anki is asked only where that was switched on, and only the
one that runs on this machine.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.exports.cards.apkg import deck_name
from reader.exports.filename import file_name
from reader.language import tr
from reader.learning.wordlist import Which
from reader.qt.dialogs.export.formlist import FormList
from reader.qt.dialogs.export.rows import FolderRow, NameRow
from reader.qt.dialogs.handing import HandingDialog
from reader.qt.dialogs.words.cardsample import CardSample
from reader.qt.dialogs.words.choices import GROUPS, choices_of, form_names, key_of, lists, of_key
from reader.qt.dialogs.words.handed import CONNECT, Finished, HandedWords, Looked, hand_on, look
from reader.qt.dialogs.words.rows import OneOf, Switched, Typed, show_only
from reader.qt.dialogs.words.wording import count_of_readings, count_of_words, failure
from reader.qt.jobs.background import Background
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import scaled
from reader.qt.widgets.saving import may_be_written, writable_folder
from reader.settings import LevelList

_SIZE = 720, 560
_NARROW = 640  # px; below it the forms stand above what is chosen of them
_LIST = 256  # px, the forms
_UNBOUND = 16_777_215  # px, QWIDGETSIZE_MAX


class WordsExportDialog(HandingDialog):
    """`form_chosen(name)`, `folder_chosen(Path)`, `connect_chosen(bool, port, key)` when another
    is; `finished_with(Finished)` once it is done: then the dialog closes.

    `is_taken(path)` says whether a file is one that is never written over.
    """

    form_chosen = Signal(str)
    folder_chosen = Signal(object)
    connect_chosen = Signal(bool, int, str)
    finished_with = Signal(object)

    def __init__(
        self,
        theme: Theme,
        background: Background,
        is_taken: Callable[[Path], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, background, QSize(*_SIZE), _NARROW, parent)
        self.setWindowTitle(tr("Export words"))
        self._is_taken = is_taken
        self._handed: HandedWords | None = None
        self._looked = Looked()
        self._list = FormList(theme, GROUPS, form_names())
        self._list.setFixedWidth(scaled(_LIST))
        self._list.chosen.connect(self._choose_form)
        self._sample = CardSample(theme)
        self._make_rows(theme)
        rows = (
            self._which, self._levels, self._connect, self._port, self._key, self._deck,
            self._name, self._folder,
        )  # fmt: skip
        self._lay_out(self._list, self._sample, rows, (0, 1))

    # Layout ----------------------------------------------------------------------------------

    def _make_rows(self, theme: Theme) -> None:
        self._which, self._levels = OneOf(theme, tr("Words")), OneOf(theme, tr("Levels of"))
        self._deck = Typed(theme, tr("Deck"))
        note = tr("Through its add-on AnkiConnect; nothing leaves this machine")
        self._connect = Switched(theme, tr("Speak with Anki"), note)
        self._port = Typed(theme, tr("Port"), width=80)
        self._port.take_numbers(1, 65535)
        self._key = Typed(theme, tr("Key"), tr("Only where its settings have an apiKey"))
        self._name, self._folder = NameRow(theme), FolderRow(theme)
        self._which.chosen.connect(self._choose_which)
        self._levels.chosen.connect(lambda key: self._change(levels=LevelList(key)))
        self._deck.changed.connect(lambda name: self._change(deck=name))
        self._connect.changed.connect(lambda is_on: self._choose_connect(may_connect=is_on))
        self._port.changed.connect(lambda text: self._choose_connect(port=int(text or 0)))
        self._key.changed.connect(lambda text: self._choose_connect(api_key=text.strip()))
        self._name.changed.connect(lambda _name: self._tell_file())
        self._folder.changed.connect(self.folder_chosen)

    # What is handed on -------------------------------------------------------------------------

    def set_words(self, handed: HandedWords, folder: Path | None = None) -> None:
        """Offer these; what was under way is stopped. `folder` is where files went before."""
        self._stop()
        self._news.tell_wrong("")
        self._handed = replace(handed, deck=handed.deck or deck_name(handed.title))
        beside = handed.source.parent if handed.source is not None else None
        self._folder.set_folder(writable_folder(folder or beside))
        title = tr("{title}, words").format(title=handed.title) if handed.title else tr("Words")
        self._name.field.setText(file_name(title))
        self._which.set_choices(choices_of(handed), key_of(handed))
        self._levels.set_choices(lists(), handed.levels.value)
        self._deck.field.setText(self._handed.deck)
        self._connect.set_on(handed.may_connect)
        self._port.field.setText(str(handed.port))
        self._key.field.setText(handed.api_key)
        self._list.set_value(handed.form)
        self._show_form()
        self._look()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts, for the card that is shown."""
        self._sample.set_fonts(base, ruby)

    @property
    def file(self) -> Path | None:
        """The file that an export makes now; None for Anki itself."""
        if self._handed is None or self._handed.form == CONNECT:
            return None
        name = self._name.field.text().strip() or tr("Words")
        return self._folder.folder / f"{file_name(name)}{self._handed.suffix}"

    def _change(self, **values: Any) -> None:
        if self._handed is not None:
            self._handed = replace(self._handed, **values)
            self._news.tell_wrong("")
            self._show_form()
            if not values.keys().isdisjoint(("which", "scope", "levels")):
                self._look()

    def _choose_form(self, form: str) -> None:
        self._change(form=form)
        self.form_chosen.emit(form)

    def _choose_which(self, key: str) -> None:
        scope, which = of_key(key)
        self._change(scope=scope, which=Which(which))

    def _choose_connect(self, **values: Any) -> None:
        self._change(**values)
        if self._handed is not None and self._handed.port:
            handed = self._handed
            self.connect_chosen.emit(handed.may_connect, handed.port, handed.api_key)

    def _show_form(self) -> None:
        handed = self._handed
        if handed is None:
            return
        is_connect = handed.form == CONNECT
        show_only(
            (
                (self._which, True), (self._levels, not handed.is_of_readings),
                (self._connect, is_connect),
                (self._port, is_connect and handed.may_connect),
                (self._key, is_connect and handed.may_connect), (self._deck, handed.is_deck),
                (self._name, not is_connect), (self._folder, not is_connect),
            )
        )  # fmt: skip
        for part in (
            self._list, self._which, self._levels, self._connect, self._port, self._key,
            self._deck, self._name, self._folder,
        ):  # fmt: skip
            part.setEnabled(not self._is_working)
        self._button.setText(tr("Add to Anki") if is_connect else tr("Export"))
        self._button.updateGeometry()
        may = handed.may_connect and 0 < handed.port <= 65535
        is_able = may if is_connect else handed.is_deck or not handed.is_of_readings
        self._button.setEnabled(self._looked.count > 0 and is_able)
        self._tell_file()

    # How many ----------------------------------------------------------------------------------

    def _look(self) -> None:
        handed = self._handed
        if handed is None:
            return
        self._looked = Looked()
        self._look_ahead(lambda pace: look(handed, pace), self._know)
        self._show_form()

    def _know(self, looked: Looked) -> None:
        self._ahead, self._looked = None, looked
        self._sample.show_entry(looked.first)
        self._show_form()

    def _tell_file(self) -> None:
        handed, file = self._handed, self.file
        is_of_readings = handed is not None and handed.is_of_readings
        if handed is not None and is_of_readings and not handed.is_deck:
            self._news.tell(tr("Readings to tell apart go into cards alone."))
            return
        if self._ahead is not None:
            counting = (
                tr("Looking for readings …") if is_of_readings else tr("Counting the words …")
            )
            self._news.tell(counting)
            return
        told = (count_of_readings if is_of_readings else count_of_words)(self._looked.count)
        self._news.tell(f"{file.name} · {told}" if file is not None else told)

    # Writing ---------------------------------------------------------------------------------

    def _begin(self) -> None:
        file = self.file
        if self._handed is not None and (
            file is None or self._is_taken(file) or may_be_written(self, file)
        ):
            self.export(file)

    def export(self, path: Path | None) -> None:
        """Write the words there, None for Anki; `finished_with` tells once it is done."""
        handed = self._handed
        if handed is None:
            return
        if path is not None and self._is_taken(path):
            self._news.tell_wrong(tr("An article’s own file is never written over."))
            return
        self._do(
            lambda pace: hand_on(handed, path, pace),
            self._end,
            lambda error: self._fail(path, error),
        )

    def _end(self, finished: Finished) -> None:
        self._stop()
        self.close()
        self.finished_with.emit(finished)

    def _fail(self, path: Path | None, error: Exception) -> None:
        self._stop()
        self._news.tell_wrong(failure(path, error))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.setMaximumWidth(_UNBOUND if self._is_narrow else scaled(_LIST))
        self._list.setMinimumWidth(0 if self._is_narrow else scaled(_LIST))
