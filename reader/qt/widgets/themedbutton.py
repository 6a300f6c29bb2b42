"""What buttons that paint themselves have in common: theme, keyboard's ring, Enter and Space."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget

from reader.qt.style.focusring import KeyboardFocus
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, write_in


class ThemedButton(QAbstractButton):
    """A button without a face of its own; `is_lit` while the pointer or the keyboard is on it."""

    accessible_role: QAccessible.Role | None = None

    def __init__(self, theme: Theme, name: str, radius: float) -> None:
        super().__init__()
        self.theme = theme
        self._focus = KeyboardFocus(self, theme, radius)
        self.setText(name)
        write_in(self, Type())
        let_be_reached(self, name)

    @property
    def is_lit(self) -> bool:
        """Whether it looks as under the pointer."""
        return self.underMouse() or self._focus.is_shown

    @property
    def raised_ground(self) -> QColor:
        """The colour of its ground, where it stands out at rest too."""
        if self.isDown():
            return self.theme.pressed
        return self.theme.hover if self.is_lit else self.theme.raised

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


class ThemedTool(QToolButton):
    """A tool without a face of its own, as large as it asks to be."""

    accessible_role: QAccessible.Role | None = None

    def __init__(
        self, theme: Theme, name: str, radius: float, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._focus = KeyboardFocus(self, theme, radius)
        let_be_reached(self, name)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self._focus.set_theme(theme)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def let_be_reached(button: QAbstractButton, name: str) -> None:
    """Reached with Tab, named for screen readers, painted anew under the pointer."""
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
