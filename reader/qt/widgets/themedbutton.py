"""What buttons that paint themselves have in common: theme, keyboard's ring, Enter and Space."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from reader.qt.style.focusring import KeyboardFocus
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import interface_font


class ThemedButton(QAbstractButton):
    """A button without a face of its own; `is_lit` while the pointer or the keyboard is on it."""

    def __init__(self, theme: Theme, name: str, radius: float) -> None:
        super().__init__()
        self.theme = theme
        self._focus = KeyboardFocus(self, theme, radius)
        self.setText(name)
        self.setAccessibleName(name)
        self.setFont(interface_font())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def is_lit(self) -> bool:
        """Whether it looks as under the pointer."""
        return self.underMouse() or self._focus.is_shown

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self.theme = theme
        self._focus.set_theme(theme)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
