"""Asking for a name, as of a tag: a field, and what is done with it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.language import tr
from reader.library.shelf import LONGEST_TAG, tag_name
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, scaled, write_in
from reader.qt.widgets.buttons import DialogButton
from reader.qt.widgets.dialog import ThemedDialog
from reader.qt.widgets.labels import Label

_WIDTH, _HEIGHT, _PADDING = 400, 176, 24


class NameDialog(ThemedDialog):
    """`named(name)` once Enter or the main button is pressed; Esc gives up."""

    named = Signal(str)

    def __init__(
        self, theme: Theme, title: str, label: str, deed: str, name: str, parent: QWidget | None
    ) -> None:
        size = QSize(scaled(_WIDTH), scaled(_HEIGHT))
        super().__init__(theme, title, size, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit(name)
        write_in(self.field, Type())
        self.field.setMaxLength(LONGEST_TAG)
        self.field.setAccessibleName(label)
        self.field.textChanged.connect(self._enable)
        self.main = DialogButton(theme, deed, is_main=True)
        self.main.clicked.connect(self._take)
        cancel = DialogButton(theme, tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.main)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_PADDING, _PADDING - 4, _PADDING, _PADDING - 4)
        whole.setSpacing(8)
        whole.addWidget(Label(theme, label))
        whole.addWidget(self.field)
        whole.addStretch(1)
        whole.addLayout(foot)
        self._enable()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def _enable(self) -> None:
        assert self.main is not None
        self.main.setEnabled(bool(tag_name(self.field.text())))

    def _take(self) -> None:
        name = tag_name(self.field.text())
        if name:
            self.close()
            self.named.emit(name)
