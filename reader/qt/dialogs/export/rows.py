"""The rows of the export dialog: what is chosen of a form, the file's name, its folder."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QSizePolicy

from reader.exports import Carried
from reader.pinyin import Style
from reader.qt.actions.table import QT_TRANSLATE_NOOP
from reader.qt.dialogs.export.handed import CARDS, PDF, Handed
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, fitted, write_in
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.settingrows import ChoiceRow, Row, SettingRow, SwitchRow
from reader.qt.widgets.tooltips import plain_tip
from reader.script import Script
from reader.settings import Control, Declaration, ReadingsShown

_ROW, CONTROL = 46, 200

_SCRIPTS = {
    Script.SOURCE: QT_TRANSLATE_NOOP("ExportDialog", "As written"),
    Script.SIMPLIFIED: QT_TRANSLATE_NOOP("ExportDialog", "Simplified"),
    Script.TRADITIONAL: QT_TRANSLATE_NOOP("ExportDialog", "Traditional"),
    Script.TAIWAN: QT_TRANSLATE_NOOP("ExportDialog", "Taiwan"),
    Script.HONGKONG: QT_TRANSLATE_NOOP("ExportDialog", "Hong Kong"),
    Script.SIMPLIFIED_WORDS: QT_TRANSLATE_NOOP("ExportDialog", "Simplified, mainland words"),
    Script.TAIWAN_WORDS: QT_TRANSLATE_NOOP("ExportDialog", "Taiwan, Taiwan words"),
    Script.HONGKONG_WORDS: QT_TRANSLATE_NOOP("ExportDialog", "Hong Kong, Hong Kong words"),
}
_STYLES = {
    Style.MARKS: QT_TRANSLATE_NOOP("ExportDialog", "Pinyin (zhōng)"),
    Style.DIGITS: QT_TRANSLATE_NOOP("ExportDialog", "With digits (zhong1)"),
    Style.PLAIN: QT_TRANSLATE_NOOP("ExportDialog", "Without tones (zhong)"),
    Style.ZHUYIN: QT_TRANSLATE_NOOP("ExportDialog", "Zhuyin (ㄓㄨㄥ)"),
}
_READINGS = {
    ReadingsShown.ALL: QT_TRANSLATE_NOOP("ExportDialog", "Over all words"),
    ReadingsShown.UNKNOWN: QT_TRANSLATE_NOOP("ExportDialog", "Over unknown words"),
    ReadingsShown.FILE: QT_TRANSLATE_NOOP("ExportDialog", "Only those in the file"),
    ReadingsShown.NONE: QT_TRANSLATE_NOOP("ExportDialog", "None"),
}
_WHY_NOT = {
    Carried.READINGS: QT_TRANSLATE_NOOP("ExportDialog", "This form has the characters alone."),
    Carried.STYLE: QT_TRANSLATE_NOOP("ExportDialog", "This form has one spelling of its own."),
    Carried.BY_WORDS: QT_TRANSLATE_NOOP("ExportDialog", "This form is always by words."),
    Carried.TONE_COLOURS: QT_TRANSLATE_NOOP("ExportDialog", "This form is text, without colours."),
    Carried.PICTURES: QT_TRANSLATE_NOOP("ExportDialog", "This form is text, without pictures."),
}
_IN_PAGES = QT_TRANSLATE_NOOP("ExportDialog", "It is chosen beside the pages, in the next step.")
_WITH_WORDS = QT_TRANSLATE_NOOP("ExportDialog", "It is chosen with the words, in the next step.")
_NONE_SHOWN = QT_TRANSLATE_NOOP("ExportDialog", "No readings are handed on.")
_NO_PICTURES = QT_TRANSLATE_NOOP("ExportDialog", "The article has no pictures.")


def made_rows(theme: Theme) -> Iterator[SettingRow]:
    """A row for each choice, named as in `Handed`."""
    for name, label, choices in (
        ("script", QT_TRANSLATE_NOOP("ExportDialog", "Script"), _SCRIPTS),
        ("readings", QT_TRANSLATE_NOOP("ExportDialog", "Readings"), _READINGS),
        ("style", QT_TRANSLATE_NOOP("ExportDialog", "Written in"), _STYLES),
    ):
        told = {value: _tr(words) for value, words in choices.items()}
        row = ChoiceRow(theme, _declared(name, label, next(iter(told)), told))
        row.drop_down.setFixedWidth(CONTROL)
        yield _low(row)
    for name, label in (
        ("by_words", QT_TRANSLATE_NOOP("ExportDialog", "By words")),
        ("tone_colours", QT_TRANSLATE_NOOP("ExportDialog", "Tone colours")),
        ("pictures", QT_TRANSLATE_NOOP("ExportDialog", "Pictures of the article")),
    ):
        yield _low(SwitchRow(theme, _declared(name, label, False)))


def why_not(name: str, handed: Handed) -> str:
    """Why a choice cannot be made for what is handed on; "" where it can."""
    if handed.form == CARDS:
        return _tr(_WITH_WORDS)
    if handed.form == PDF:
        return _tr(_IN_PAGES)
    if name not in {each.value for each in Carried}:
        return ""
    what, carried = Carried(name), handed.carried
    if Carried.READINGS not in carried and what in (Carried.STYLE, Carried.BY_WORDS):
        return _tr(_WHY_NOT[Carried.READINGS])
    if what not in carried:
        return _tr(_WHY_NOT[what])
    if what is Carried.PICTURES and not handed.composer.article.images:
        return _tr(_NO_PICTURES)
    is_of_readings = what not in (Carried.READINGS, Carried.PICTURES)
    if is_of_readings and handed.readings is ReadingsShown.NONE:
        return _tr(_NONE_SHOWN)
    return ""


def offer(row: SettingRow, handed: Handed, *, is_free: bool) -> None:
    """Let a row be used, or have it say why not."""
    reason = why_not(row.declaration.name, handed)
    row.setEnabled(is_free and not reason)
    row.setToolTip(plain_tip(reason))
    row.setAccessibleDescription(reason)


class NameRow(Row):
    """How the file is called, without its ending."""

    changed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _tr(QT_TRANSLATE_NOOP("ExportDialog", "Name")), height=_ROW)
        self.field = QLineEdit()
        write_in(self.field, Type())
        self.field.setFixedWidth(CONTROL)
        self.field.setAccessibleName(self.label.text())
        self.label.setBuddy(self.field)
        self.field.textChanged.connect(self.changed)
        self.add(self.field)


class FolderRow(Row):
    """Where the file goes: `changed(Path)` when a person chose another folder."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _tr(QT_TRANSLATE_NOOP("ExportDialog", "Folder")), height=_ROW)
        self.folder = Path.home()
        self._told = Label(theme, "", "muted", NOTE)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.told.addWidget(self._told)
        change = _tr(QT_TRANSLATE_NOOP("ExportDialog", "Change…"))
        self._button = TextButton(theme, change)
        self._button.setAccessibleName(f"{self.label.text()}: {change}")
        self._button.clicked.connect(self._ask)
        self.add(self._button)

    def set_folder(self, folder: Path) -> None:
        """Show this folder."""
        self.folder = folder
        self._tell()

    def _tell(self) -> None:
        told = str(self.folder)
        if self.folder.is_relative_to(Path.home()):
            told = str(Path("~") / self.folder.relative_to(Path.home()))
        room = max(40, self.width() - self._button.sizeHint().width() - 24)
        self._told.setText(fitted(self._told.font(), told, room, Qt.TextElideMode.ElideMiddle))
        self._told.setToolTip(plain_tip(str(self.folder)))

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._tell()

    def _ask(self) -> None:
        title = _tr(QT_TRANSLATE_NOOP("ExportDialog", "Folder"))
        chosen = QFileDialog.getExistingDirectory(self.window(), title, str(self.folder))
        if chosen:
            self.set_folder(Path(chosen))
            self.changed.emit(self.folder)


def _low(row: SettingRow) -> SettingRow:
    row.setMinimumHeight(_ROW)
    return row


def _declared(
    name: str, label: str, default: Any, choices: dict[Any, str] | None = None
) -> Declaration:
    control = Control.SWITCH if isinstance(default, bool) else Control.CHOICE
    return Declaration(name, default, control=control, label=_tr(label), choices=choices or {})


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportDialog", text)
