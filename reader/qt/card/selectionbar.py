"""What may be done with a selection, at the selection: a colour, a note, pinyin here or none. The
keyboard stays on the page.
"""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.language import tr
from reader.qt.card.colours import ColourDots
from reader.qt.style.shadow import MARGIN, paint_shadow
from reader.qt.style.theme import Theme, hand_down
from reader.qt.widgets.buttons import IconButton, paint_edged, painter_of
from reader.qt.widgets.labels import Divider
from reader.qt.widgets.tooltips import plain_tip

_RADIUS, _PADDING, _AWAY, _EDGE = 9, 3, 6, 4
_SIDE = 30


class SelectionBar(QWidget):
    """`show_at(first, last)`: above the one rectangle of its parent, else below the other.

    Signals: `note_requested`; `readings_requested(bool)`, to have them here or not; the colours'
    are those of `dots`. Setter: `set_has_readings`, whether some stand here now.
    """

    accessible_role = QAccessible.Role.ToolBar
    note_requested = Signal()
    readings_requested = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.dots = ColourDots(theme, self)
        note = IconButton(theme, "pencil", tr("Note"), self, side=_SIDE, icon_size=16)
        note.setToolTip(tr("Note (N)"))
        note.clicked.connect(self.note_requested)
        self._readings = IconButton(theme, "readings", "", self, side=_SIDE, icon_size=16)
        self._has_readings = False
        self.set_has_readings(True)
        self._readings.clicked.connect(lambda: self.readings_requested.emit(not self._has_readings))
        row = QHBoxLayout(self)
        around = MARGIN + _PADDING
        row.setContentsMargins(around, around, around, around)
        row.setSpacing(0)
        for part in (self.dots, Divider(theme, 4, 4), note, self._readings):
            row.addWidget(part)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Highlight"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def set_has_readings(self, has: bool) -> None:
        """Offer to have readings here, or, where there are some, to have none."""
        self._has_readings = has
        words = tr("No pinyin here") if has else tr("Pinyin here")
        self._readings.setToolTip(plain_tip(words))
        self._readings.setAccessibleName(words)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        hand_down(self, theme)
        self.update()

    def show_at(self, first: QRect, last: QRect, *, beside: bool = False) -> None:
        """Stand clear of a selection that begins and ends in these, never beyond the parent: above
        it, or beside it at the right where its lines are vertical."""
        parent = self.parentWidget()
        if parent is None:
            return
        size = self.sizeHint()
        width, height = size.width() - 2 * MARGIN, size.height() - 2 * MARGIN
        room = parent.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        place = _beside if beside else _above
        left, top = place(first, last, QSize(width, height), room)
        self.setGeometry(left - MARGIN, top - MARGIN, size.width(), size.height())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        card = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN).toRectF()
        paint_shadow(painter, self._theme, card)
        paint_edged(painter, card, self._theme.raised, self._theme.frame, _RADIUS)


def _above(first: QRect, last: QRect, size: QSize, room: QRect) -> tuple[int, int]:
    """The corner of a bar above the first character, or below the last one."""
    top = first.top() - _AWAY - size.height()
    if top < room.top():
        top = min(last.bottom() + 1 + _AWAY, room.bottom() + 1 - size.height())
    left = first.center().x() - size.width() // 2
    return max(room.left(), min(left, room.right() + 1 - size.width())), top


def _beside(first: QRect, last: QRect, size: QSize, room: QRect) -> tuple[int, int]:
    """The same at the right of the first character's column, or at the left of the last one's."""
    left = first.right() + 1 + _AWAY
    if left + size.width() > room.right() + 1:
        left = max(room.left(), last.left() - _AWAY - size.width())
    top = first.center().y() - size.height() // 2
    return left, max(room.top(), min(top, room.bottom() + 1 - size.height()))
