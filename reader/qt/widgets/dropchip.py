"""One of a few, shown as a chip: the choice that holds and an angle, a menu of all."""

from collections.abc import Collection, Hashable, Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, text_width, write_in
from reader.qt.widgets.buttons import paint_ground, painter_of, shape_colour
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.themedbutton import ThemedTool
from reader.qt.widgets.tooltips import plain_tip

HEIGHT = 28
PADDING, _ANGLE, _GAP = 10, 12, 8


class DropChip(ThemedTool):
    """`chosen(value)` by its menu, `value` one of the choices; `name` says what is chosen.

    With `strong` the choice is written in the text's colour, as what a list is about.
    """

    accessible_role = QAccessible.Role.ButtonMenu
    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[tuple[Hashable, str]],
        parent: QWidget | None = None,
        *,
        strong: bool = False,
    ) -> None:
        super().__init__(theme, "", 7, parent)
        self._name, self._words, self._is_strong = name, dict(choices), strong
        self.is_on = False  # looks so: what is chosen is no usual state
        self._value, self._offered = choices[0][0], [value for value, _ in choices]
        write_in(self, Type())
        self.setToolTip(plain_tip(name))
        self.clicked.connect(self._open)
        self.set_value(self._value)

    @property
    def name(self) -> str:
        """What is chosen here."""
        return self._name

    @property
    def value(self) -> Hashable:
        """What is chosen."""
        return self._value

    def set_value(self, value: Hashable) -> None:
        """Show what holds."""
        self._value = value
        self.setText(self._words[value])
        self.setAccessibleName(f"{self._name}: {self._words[value]}")
        self.updateGeometry()
        self.update()

    def offer(self, values: Collection[Hashable]) -> None:
        """Have only these choices in the menu."""
        self._offered = [value for value in self._words if value in values]

    def sizeHint(self) -> QSize:
        width = text_width(self.font(), self.text()) + 2 * PADDING + _GAP + _ANGLE
        return QSize(round(width + 0.5), max(HEIGHT, self.fontMetrics().height() + 6))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        menu = Menu(self._theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        if self._value in self._offered:
            menu.setActiveAction(menu.actions()[self._offered.index(self._value)])
        menu.popup(self.mapToGlobal(QPoint(self._menu_left(menu), self.height() + 4)))

    def fill(self, menu: Menu) -> None:
        """Offer the choices in a menu."""
        for value in self._offered:
            action = menu.addAction(self._words[value])
            action.setCheckable(True)
            action.setChecked(value == self._value)
            action.triggered.connect(lambda _on, value=value: self.chosen.emit(value))

    def _menu_left(self, menu: Menu) -> int:
        """Their right edges are in line, unless that would leave the window at its left."""
        left = self.width() - menu.sizeHint().width()
        return left if self.mapTo(self.window(), QPoint(left, 0)).x() >= 0 else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = self._theme, painter_of(self), QRectF(self.rect())
        paint_ground(painter, self, theme, 7, self.is_on)
        colour = shape_colour(self, theme, self.is_on, self._focus.is_shown)
        colour = theme.text if self._is_strong and not self.is_on else colour
        painter.setPen(colour)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(PADDING, 0, 0, 0), left, self.text())
        angle = QRectF(box.right() - PADDING - _ANGLE, 0, _ANGLE, box.height())
        paint_icon(painter, "down", colour, angle, _ANGLE)
