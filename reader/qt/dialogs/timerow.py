"""Forgetting how long one has read."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.settingrows import Row


class ReadingTimeRow(Row):
    """Its button forgets the time of all articles; `forget` says whether that is written."""

    def __init__(self, theme: Theme, forget: Callable[[], bool]) -> None:
        super().__init__(theme, tr("How long you have read"))
        self._forget = forget
        self._note = Label(theme, tr("Of all articles"), "muted", NOTE).let_wrap()
        self.told.addWidget(self._note)
        self._button = TextButton(theme, tr("Forget it"))
        self._button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._button.clicked.connect(self._act)
        self.add(self._button)

    def _act(self) -> None:
        is_written = self._forget()
        self._note.setText(tr("Forgotten.") if is_written else tr("It could not be forgotten."))
