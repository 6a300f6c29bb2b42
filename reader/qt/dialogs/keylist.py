"""The list of keys: every action that has one, under its topic, as the keys are now."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.language import listed, tr
from reader.qt.actions.table import ENTRIES, Entry, Topic, key_text, keys_of
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import BODY, NOTE
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.labels import Ground, Label

_SIZE = QSize(760, 600)
_SIDE, _TOP, _BETWEEN, _ROW = 28, 20, 24, 26
_FOOTER = 56
_TWO_COLUMNS = 620  # px of width from which topics stand in two columns


class KeyList(ThemedDialog):
    """`set_changed` gives the keys that were changed; `change_requested` asks for the settings."""

    only_tells = True

    change_requested = Signal()

    def __init__(
        self, theme: Theme, changed: Mapping[str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", _SIZE, parent)
        self.setWindowTitle(tr("Keys"))
        self._changed: Mapping[str, str] = {}
        self._scroller = Scroller(theme)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(2 * _BETWEEN)
        self._halves = (QVBoxLayout(), QVBoxLayout())
        for half in self._halves:
            half.setSpacing(0)
            self._columns.addLayout(half, 1)
        self._scroller.column.addLayout(self._columns)
        self._scroller.column.addStretch(1)
        self._scroller.column.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroller, 1)
        whole.addWidget(self._foot())
        self._topics: list[_TopicKeys] = []
        self.set_changed(changed or {})

    def _foot(self) -> Ground:
        change = TextButton(self._theme, tr("Change keys…"))
        change.clicked.connect(self.change_requested)
        foot = Ground(self._theme)
        foot.setFixedHeight(_FOOTER)
        row = QHBoxLayout(foot)
        row.setContentsMargins(_SIDE - 8, 0, _SIDE, 4)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroller.overflows.connect(
            lambda does: foot.set_edges(Qt.Edge.TopEdge if does else None)
        )
        return foot

    def set_changed(self, changed: Mapping[str, str]) -> None:
        """List the keys anew."""
        self._changed = changed
        for topic in self._topics:
            topic.deleteLater()
        self._topics = [
            made for topic in Topic if (made := _TopicKeys(self._theme, topic, changed)).rows
        ]
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Two columns of about the same height, or one."""
        for half in self._halves:
            while half.count():
                half.takeAt(0)
        rows = sum(topic.rows for topic in self._topics)
        above = 0
        for topic in self._topics:
            is_right = self.width() >= _TWO_COLUMNS and above + topic.rows / 2 > rows / 2
            self._halves[int(is_right)].addWidget(topic)
            above += topic.rows
        for half in self._halves:
            half.addStretch(1)
        has_right = self._halves[1].count() > 1
        self._columns.setStretch(1, int(has_right))
        self._columns.setSpacing(2 * _BETWEEN if has_right else 0)


class _TopicKeys(QWidget):
    """A topic with its actions and their keys."""

    def __init__(self, theme: Theme, topic: Topic, changed: Mapping[str, str]) -> None:
        super().__init__()
        self._theme = theme
        self.rows = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, _BETWEEN)
        self._column.setSpacing(0)
        self._column.addWidget(Label(theme, tr(topic.value), "muted", NOTE, QFont.Weight.DemiBold))
        self._column.addSpacing(6)
        for one in ENTRIES:
            if one.topic is topic:
                self._add(one, changed)

    def _add(self, one: Entry, changed: Mapping[str, str]) -> None:
        # Return and Enter are one word in Chinese.
        keys = list(dict.fromkeys(key_text(key) for key in keys_of(one, changed)))
        if keys:
            self._add_row(tr(one.text).removesuffix("…"), listed(keys))
        if keys and one.is_held:
            self._add_row(tr("Show while the key is held"), tr("hold {key}").format(key=keys[0]))

    def _add_row(self, told: str, keys: str) -> None:
        self.rows += 1
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(self._theme, told).let_wrap(), 1)
        row.addWidget(Label(self._theme, keys, "muted", BODY))
        self._column.addLayout(row)
        self._column.addSpacing(_ROW - 18)
