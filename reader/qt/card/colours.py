"""The four colours of highlights to choose from, as dots, and an eraser."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.language import tr
from reader.marginalia.mark import COLOUR_NAMES, Colour
from reader.qt.page.painting.grounds import highlight
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import IconButton, paint_ground, painter_of
from reader.qt.widgets.themedbutton import ThemedTool
from reader.qt.widgets.tooltips import plain_tip

_SIDE, _DOT, _TICK = 30, 18, 12


def colour_name(colour: Colour) -> str:
    """What a colour is called, as an action says it."""
    return tr(COLOUR_NAMES[colour])


class ColourDots(QWidget):
    """`chosen(Colour)` by a press on one, `cleared` by the last; `set_current` ticks one."""

    accessible_role = QAccessible.Role.Grouping

    chosen = Signal(object)
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Highlight"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._dots = {colour: _Dot(theme, colour) for colour in Colour}
        for colour, dot in self._dots.items():
            dot.clicked.connect(lambda _on=False, colour=colour: self.chosen.emit(colour))
            row.addWidget(dot)
        self._clear = IconButton(
            theme, "close", tr("Remove the highlight"), side=_SIDE, icon_size=14
        )
        self._clear.setToolTip(tr("Remove the highlight"))
        self._clear.clicked.connect(self.cleared)
        row.addWidget(self._clear)
        self.set_current(None)

    def set_current(self, colour: Colour | None) -> None:
        """Show which one it has; there is nothing to remove without one."""
        for each, dot in self._dots.items():
            dot.set_ticked(each is colour)
        self._clear.setVisible(colour is not None)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        for part in (*self._dots.values(), self._clear):
            part.set_theme(theme)


class _Dot(ThemedTool):
    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, theme: Theme, colour: Colour) -> None:
        super().__init__(theme, colour_name(colour), 7)
        self._colour, self._is_ticked = colour, False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setToolTip(plain_tip(colour_name(colour)))
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def set_ticked(self, is_ticked: bool) -> None:
        self._is_ticked = is_ticked
        self.setAutoExclusive(False)  # none may be ticked
        self.setChecked(is_ticked)
        self.setAutoExclusive(True)
        self.update()

    def nextCheckState(self) -> None:
        """A press ticks nothing by itself: what it asks for may be undone, or not be done."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = painter_of(self), self._theme
        paint_ground(painter, self, theme, 7, False)
        dot = QRectF(0, 0, _DOT, _DOT)
        dot.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(theme.text if self._is_ticked else theme.control, 1))
        painter.setBrush(highlight(theme, self._colour))
        painter.drawEllipse(dot)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._is_ticked:
            paint_icon(painter, "check", theme.text, dot, _TICK)
