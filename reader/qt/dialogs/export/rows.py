"""The rows of the export dialog: what is chosen of a form, the file's name, its folder."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QSizePolicy

from reader.exports import Carried, carries_sound, known_formats
from reader.language import tr, translatable
from reader.pinyin import Style
from reader.qt.dialogs.export.handed import CARDS, PDF, Handed, Heard
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
    Script.SOURCE: translatable("As written"),
    Script.SIMPLIFIED: translatable("Simplified"),
    Script.TRADITIONAL: translatable("Traditional"),
    Script.TAIWAN: translatable("Taiwan"),
    Script.HONGKONG: translatable("Hong Kong"),
    Script.SIMPLIFIED_WORDS: translatable("Simplified, mainland words"),
    Script.TAIWAN_WORDS: translatable("Taiwan, Taiwan words"),
    Script.HONGKONG_WORDS: translatable("Hong Kong, Hong Kong words"),
}
_STYLES = {
    Style.MARKS: translatable("Pinyin (zhōng)"),
    Style.DIGITS: translatable("With digits (zhong1)"),
    Style.PLAIN: translatable("Without tones (zhong)"),
    Style.ZHUYIN: translatable("Zhuyin (ㄓㄨㄥ)"),
}
_READINGS = {
    ReadingsShown.ALL: translatable("Over all words"),
    ReadingsShown.UNKNOWN: translatable("Over unknown words"),
    ReadingsShown.FILE: translatable("Only those in the file"),
    ReadingsShown.NONE: translatable("None"),
}
_SOUNDS = {
    Heard.NOTHING: translatable("None", "of sounds"),
    Heard.RECORDING: translatable("The recording"),
    Heard.VOICE: translatable("The voice"),
}
_WHY_NOT = {
    Carried.READINGS: translatable("This form has the characters alone."),
    Carried.STYLE: translatable("This form has one spelling of its own."),
    Carried.BY_WORDS: translatable("This form is always by words."),
    Carried.TONE_COLOURS: translatable("This form is text, without colours."),
    Carried.PICTURES: translatable("This form is text, without pictures."),
}
_IN_PAGES = translatable("It is chosen beside the pages, in the next step.")
_WITH_WORDS = translatable("It is chosen with the words, in the next step.")
_SILENT = translatable("This form has no sound.")
_NONE_SHOWN = translatable("No readings are handed on.")
_NO_PICTURES = translatable("The article has no pictures.")


def made_rows(theme: Theme) -> Iterator[SettingRow]:
    """A row for each choice, named as in `Handed`."""
    for name, label, choices in (
        ("script", translatable("Script"), _SCRIPTS),
        ("readings", translatable("Readings"), _READINGS),
        ("style", translatable("Written in"), _STYLES),
        ("sound", translatable("Sound"), _SOUNDS),
    ):
        told = {value: tr(words) for value, words in choices.items()}
        row = ChoiceRow(theme, _declared(name, label, next(iter(told)), told))
        row.drop_down.setFixedWidth(CONTROL)
        yield _low(row)
    for name, label in (
        ("by_words", translatable("By words")),
        ("tone_colours", translatable("Tone colours")),
        ("pictures", translatable("Pictures of the article")),
    ):
        yield _low(SwitchRow(theme, _declared(name, label, False)))


def why_not(name: str, handed: Handed) -> str:
    """Why a choice cannot be made for what is handed on; "" where it can."""
    if handed.form == CARDS:
        return tr(_WITH_WORDS)
    if handed.form == PDF:
        return tr(_IN_PAGES)
    if name == "sound" and not carries_sound(known_formats()[handed.form]):
        return tr(_SILENT)
    if name not in {each.value for each in Carried}:
        return ""
    what, carried = Carried(name), handed.carried
    if Carried.READINGS not in carried and what in (Carried.STYLE, Carried.BY_WORDS):
        return tr(_WHY_NOT[Carried.READINGS])
    if what not in carried:
        return tr(_WHY_NOT[what])
    if what is Carried.PICTURES and not handed.composer.article.images:
        return tr(_NO_PICTURES)
    is_of_readings = what not in (Carried.READINGS, Carried.PICTURES)
    if is_of_readings and handed.readings is ReadingsShown.NONE:
        return tr(_NONE_SHOWN)
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
        super().__init__(theme, tr("Name"), height=_ROW)
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
        super().__init__(theme, tr("Folder"), height=_ROW)
        self.folder = Path.home()
        self._told = Label(theme, "", "muted", NOTE)
        self._told.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.told.addWidget(self._told)
        change = tr("Change…")
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
        title = tr("Folder")
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
    return Declaration(name, default, control=control, label=tr(label), choices=choices or {})
