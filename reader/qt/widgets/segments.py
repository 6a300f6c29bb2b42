"""One of a few: segments on a track, the chosen one on a thumb. Arrow keys move, as in a menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from reader.qt.style.theme import DISABLED_OPACITY, Theme
from reader.qt.style.typeface import Type, fitted, text_width, write_in
from reader.qt.widgets.buttons import paint_edged, painter_of
from reader.qt.widgets.themedbutton import ThemedTool
from reader.qt.widgets.tooltips import plain_tip

PADDING = 3
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A segment: what it stands for, what is written on it, its name in words."""

    value: str
    label: str
    name: str


class SegmentedControl(QWidget):
    """Exactly one of the choices; `chosen(str)` tells what a person chose, not what was set.

    `segment` is the size of a segment; with `stretches` segments share the width there is; with
    `are_tabs` each stands for a page.
    Setters: `set_value`, `set_theme`, `set_label_font(font, value=None)`, `set_tip(value, text)`,
    `set_can(value, why_not)`.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        choices: Sequence[Choice],
        name: str,
        parent: QWidget | None = None,
        *,
        segment: tuple[int, int] = (36, 28),
        stretches: bool = False,
        are_tabs: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        roles = QAccessible.Role
        self.accessible_role = roles.PageTabList if are_tabs else roles.Grouping
        self._radius = 6 + PADDING
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        row.setSpacing(0)
        self._segments = {
            choice.value: _Segment(theme, choice, QSize(*segment), self) for choice in choices
        }
        for one in self._segments.values():
            self._group.addButton(one)
            row.addWidget(one, 1 if stretches else 0)
            one.accessible_role = roles.PageTab if are_tabs else roles.RadioButton
            one.moved.connect(self._step)
            one.clicked.connect(self._tell)
        wide = QSizePolicy.Policy.Expanding if stretches else QSizePolicy.Policy.Fixed
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self._told: str | None = None
        self.set_value(choices[0].value)

    def value(self) -> str | None:
        """What is chosen; None where nothing fits."""
        return next((value for value, one in self._segments.items() if one.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        """Choose without telling; None for something that is not among the choices."""
        self._group.setExclusive(False)
        for key, one in self._segments.items():
            one.setChecked(key == value)
        self._group.setExclusive(True)
        reached = value if value in self._segments else next(iter(self._segments))
        for key, one in self._segments.items():
            one.setFocusPolicy(
                Qt.FocusPolicy.TabFocus if key == reached else Qt.FocusPolicy.NoFocus
            )
        self._told = value

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        for one in self._segments.values():
            one.set_theme(theme)
        self.update()

    def set_label_font(self, font: QFont | Type, value: str | None = None) -> None:
        """Write one segment's label, or all labels, in this font."""
        for key, one in self._segments.items():
            if value in (None, key):
                write_in(one, font)

    def set_label(self, value: str, label: str) -> None:
        """Write something else on a segment, which is called so too."""
        one = self._segments[value]
        one.setText(label)
        one.setAccessibleName(label)
        one.setToolTip(plain_tip(label))
        one.updateGeometry()

    def set_tip(self, value: str, text: str) -> None:
        """The tooltip of a segment."""
        self._segments[value].setToolTip(plain_tip(text))

    def set_mark(self, value: str, mark: "Mark | None") -> None:
        """Draw a mark before the label of a segment, or none."""
        self._segments[value].set_mark(mark)

    def set_can(self, value: str, why_not: str = "") -> None:
        """Offer a segment; not where there is a sentence that says why it cannot be chosen."""
        one = self._segments[value]
        one.setEnabled(not why_not)
        if why_not:
            self.set_tip(value, why_not)
            one.setAccessibleDescription(why_not)

    def _step(self, by: int) -> None:
        current = self.value()
        values = [key for key, one in self._segments.items() if one.isEnabled() or key == current]
        value = values[(values.index(current) + by) % len(values) if current is not None else 0]
        self._segments[value].setChecked(True)
        self._segments[value].setFocus(Qt.FocusReason.TabFocusReason)
        self._tell()

    def _tell(self) -> None:
        value, told = self.value(), self._told
        self.set_value(value)
        if value is not None and value != told:
            self.chosen.emit(value)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        box, theme = QRectF(self.rect()), self._theme
        edge = theme.control if theme.is_high_contrast else theme.track
        paint_edged(painter, box, theme.track, edge, self._radius)


Mark = Callable[[QPainter, QPointF, float, Theme], None]
"""Draws something in so many pixels from a point on."""
_MARK, _AFTER_MARK = 18, 8  # px


class _Segment(ThemedTool):
    moved = Signal(int)
    _mark: Mark | None = None

    def __init__(self, theme: Theme, choice: Choice, size: QSize, parent: QWidget) -> None:
        super().__init__(theme, choice.name, 6, parent)
        self._size = size
        self.setText(choice.label)
        self.setToolTip(plain_tip(choice.name))
        self.setCheckable(True)
        write_in(self, Type(15))
        self.setFixedHeight(size.height())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_mark(self, mark: Mark | None) -> None:
        """Draw this before the label."""
        self._mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + 20
        return QSize(max(self._size.width(), words), self._size.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 8, self._size.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        elif self.isRightToLeft():
            self.moved.emit(-step)
        else:
            self.moved.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, painter_of(self)
        if not self.isEnabled():
            painter.setOpacity(DISABLED_OPACITY)
        if self.isChecked():
            self._paint_thumb(painter)
        is_lit = self.isChecked() or self.isDown() or (self.isEnabled() and self.underMouse())
        painter.setPen(theme.text if is_lit else theme.muted)
        told, box = fitted(self.font(), self.text(), self.width()), QRectF(self.rect())
        if self._mark is not None:
            box.setLeft(box.left() + _MARK + _AFTER_MARK)
            left = box.center().x() - text_width(self.font(), told) / 2 - _MARK - _AFTER_MARK
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, told)
            self._mark(painter, QPointF(left, box.center().y()), _MARK, theme)
        else:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, told)

    def _paint_thumb(self, painter: QPainter) -> None:
        """The thumb with a line around it, so that it is told apart by more than its ground."""
        box, theme = QRectF(self.rect()), self._theme
        if theme.is_high_contrast:
            paint_edged(painter, box, theme.thumb, theme.text, 5.5, 1.5)
        else:
            paint_edged(painter, box, theme.thumb, theme.line, 5.5)
