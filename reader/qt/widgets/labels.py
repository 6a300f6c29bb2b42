"""Words on a ground: labels in a role of the theme, panels filled with one."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QEnterEvent, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.qt.style.hairline import fill, hairline
from reader.qt.style.theme import DISABLED_OPACITY, Theme, faded, hand_down
from reader.qt.style.typeface import BODY, Type, write_in


class Label(QLabel):
    """Plain words in one of the interface's sizes and one of the theme's roles."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        role: str = "text",
        size: float = BODY,
        weight: QFont.Weight = QFont.Weight.Normal,
    ) -> None:
        super().__init__(text)
        self._role, self._may_select = role, False
        self.setTextFormat(Qt.TextFormat.PlainText)
        write_in(self, Type(size, weight))
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Write in this theme's colour."""
        colours = self.palette()
        role, colour = QPalette.ColorRole.WindowText, getattr(theme, self._role)
        colours.setColor(role, colour)
        colours.setColor(QPalette.ColorGroup.Disabled, role, faded(colour, DISABLED_OPACITY))
        self.setPalette(colours)

    def let_wrap(self) -> "Label":
        """Break the words into lines where they do not fit; gives the label back."""
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(60)
        return self

    def let_select(self) -> "Label":
        """Let the mouse select the words; gives the label back.

        Only from when the pointer is there: a label that may be selected from tells assistive
        tools of a text that its interface does not have, and Qt complains of each.
        """
        self._may_select = True
        return self

    def enterEvent(self, event: QEnterEvent) -> None:
        if self._may_select:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)


class Ground(QWidget):
    """A widget filled with a role of the theme, with edges of `line` where they are asked for."""

    def __init__(
        self,
        theme: Theme,
        role: str = "paper",
        parent: QWidget | None = None,
        edges: Qt.Edge | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._role, self._edges = theme, role, edges
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_theme(self, theme: Theme) -> None:
        """Fill with this theme's colours, and so all that stands here."""
        self._theme = theme
        hand_down(self, theme)
        self.update()

    def set_edges(self, edges: Qt.Edge | None) -> None:
        """Draw a line along these edges."""
        self._edges = edges
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill(painter, event.rect(), getattr(self._theme, self._role))
        for edge, x, y, width, height in (
            (Qt.Edge.TopEdge, 0, 0, self.width(), 1),
            (Qt.Edge.BottomEdge, 0, self.height() - 1, self.width(), 1),
            (Qt.Edge.LeftEdge, 0, 0, 1, self.height()),
            (Qt.Edge.RightEdge, self.width() - 1, 0, 1, self.height()),
        ):
            if self._edges is not None and edge in self._edges:
                hairline(painter, QRectF(x, y, width, height), self._theme.line)


class Divider(QWidget):
    """A short upright line between groups of controls, with the room around it."""

    def __init__(self, theme: Theme, before: int, after: int, height: int = 20) -> None:
        super().__init__()
        self._theme = theme
        self._before = before
        self.setFixedSize(before + 1 + after, height)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        line = QRectF(self._before, 0, 1, self.height())
        hairline(QPainter(self), line, self._theme.line)


class LineAcross(QWidget):
    """A thin line from side to side, but for so many pixels at both."""

    def __init__(self, theme: Theme, inset: int = 0) -> None:
        super().__init__()
        self._theme, self._inset = theme, inset
        self.setFixedHeight(1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self._inset, 0, self.width() - 2 * self._inset, 1)
        hairline(QPainter(self), box, self._theme.line)
