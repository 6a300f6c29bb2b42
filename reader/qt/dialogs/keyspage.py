"""The settings' page of keys: each action with its keys, each of which can be changed."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.language import listed, tr
from reader.qt.actions.table import (
    ENTRIES,
    Entry,
    Topic,
    clashes,
    entry,
    key_text,
    keys_of,
    usual_keys,
)
from reader.qt.dialogs.keyfield import KeyField
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.settingrows import CONTROL, Row

_ROW, _BETWEEN = 44, 24


class KeysPage(QWidget):
    """`changed(dict)`: the keys that differ from the usual ones, by the action's name."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._changed: dict[str, str] = {}
        self._rows: dict[str, _KeyRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        hint = tr("Press a field, then the key that you want. Backspace takes the key away.")
        column.addWidget(Label(theme, hint, "muted", NOTE).let_wrap())
        for topic in Topic:
            column.addSpacing(_BETWEEN if topic is not Topic.READINGS else 16)
            title = tr(topic.value)
            column.addWidget(Label(theme, title, "muted", NOTE, QFont.Weight.DemiBold))
            for one in (each for each in ENTRIES if each.topic is topic):
                column.addWidget(self._row(theme, one))
            self._rows[one.name].has_line = False
        self.set_changed({})

    def set_changed(self, changed: Mapping[str, str]) -> None:
        """Show the keys there are, without telling."""
        self._changed = dict(changed)
        for name, row in self._rows.items():
            told = listed(key_text(key) for key in keys_of(entry(name), self._changed))
            row.set_keys(told)

    def _row(self, theme: Theme, one: Entry) -> "_KeyRow":
        row = _KeyRow(theme, tr(one.text).removesuffix("…"))
        row.recorded.connect(lambda key: self._record(one, key))
        row.taken_over.connect(lambda key: self._take_over(one, key))
        self._rows[one.name] = row
        return row

    def _record(self, one: Entry, key: QKeySequence) -> None:
        """Give the action this key, unless another action has it: then say which."""
        changed = self._with(one, key)
        users = [name for name in clashes(changed).get(key.toString(), ()) if name != one.name]
        for row in self._rows.values():
            row.forget_conflict()
        if users:
            names = listed(tr(entry(name).text).removesuffix("…") for name in users)
            self._rows[one.name].tell_conflict(key, names)
        else:
            self._tell(changed)

    def _take_over(self, one: Entry, key: QKeySequence) -> None:
        """Give the action this key and take it from all others."""
        changed = self._with(one, key)
        for name in clashes(changed).get(key.toString(), ()):
            if name != one.name:
                left = [each for each in keys_of(entry(name), changed) if each != key]
                changed[name] = QKeySequence.listToString(left, _PORTABLE)
        self._tell(changed)

    def _with(self, one: Entry, key: QKeySequence) -> dict[str, str]:
        return {**self._changed, one.name: key.toString(_PORTABLE)}

    def _tell(self, changed: dict[str, str]) -> None:
        different = {n: keys for n, keys in changed.items() if keys != usual_keys(entry(n))}
        self.set_changed(different)
        self.changed.emit(different)


_PORTABLE = QKeySequence.SequenceFormat.PortableText


class _KeyRow(Row):
    """An action and its keys; under it, who else has a key that was pressed."""

    recorded = Signal(QKeySequence)
    taken_over = Signal(QKeySequence)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, height=_ROW)
        self._key = QKeySequence()
        self._field = KeyField(theme, name)
        self._field.setFixedWidth(CONTROL)
        self.label.setBuddy(self._field)
        self.add(self._field)
        self._conflict = Label(theme, "", "error", NOTE).let_wrap()
        self._take = TextButton(theme, tr("Use it here"))
        self._told = QWidget()
        line = QHBoxLayout(self._told)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._conflict, 1)
        line.addWidget(self._take)
        self.told.addWidget(self._told)
        self._field.recorded.connect(self.recorded)
        self._take.clicked.connect(lambda: self.taken_over.emit(self._key))
        self.forget_conflict()

    def set_keys(self, told: str) -> None:
        """Show the keys there are; a conflict told before is over."""
        self._field.set_keys(told)
        self.forget_conflict()

    def tell_conflict(self, key: QKeySequence, names: str) -> None:
        """Say who has the key."""
        self._key = key
        sentence = tr("{key} is already the key of: {names}.")
        self._conflict.setText(sentence.format(key=key_text(key), names=names))
        self._told.show()

    def forget_conflict(self) -> None:
        """Say nothing more."""
        self._told.hide()
