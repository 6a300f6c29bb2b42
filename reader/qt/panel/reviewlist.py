"""Readings in a list: a word with one of its characters, how it is read, and where that is.

There may be as many as a novel has: a row is made when it is drawn.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from reader.qt.style.focusring import BY_KEYBOARD
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, interface_font, sized, tabular, text_width
from reader.qt.widgets.scrollbar import OverlayScrollBar

ROW = 34
_MARGIN, _PADDING, _RADIUS, _GAP = 8, 12, 7, 8
_WORD, _READING = 15, 14
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """`marked` is the part of the word that is read so; `note` stands at the right."""

    word: str
    marked: tuple[int, int]
    reading: str
    note: str


RowMaker = Callable[[int], ReviewRow]


class ReviewList(QTreeView):
    """`pointed(row)` when another is the current one by a person's doing, -1 for none;
    `asked(row)` by Enter or a double click, `answered(row)` by Space, `removed(row)` by Delete.
    """

    pointed = Signal(int)
    asked = Signal(int)
    answered = Signal(int)
    removed = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Rows(self)
        self._delegate = _Row(theme, self)
        self._is_quiet = False
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)  # a QListView would ask for the height of every row
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.setStyleSheet("QTreeView { background: transparent; outline: none; }")
        self._bar = OverlayScrollBar(self, theme)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(lambda index: self.asked.emit(index.row()))

    def set_rows(self, count: int, make: RowMaker, current: int = -1) -> None:
        """Show these; the list stays where it is scrolled to."""
        place = self.verticalScrollBar().value()
        self._is_quiet = True
        self._model.set(count, make)
        current = min(current, count - 1)
        if current >= 0:
            self.setCurrentIndex(self._model.index(current))
        self._is_quiet = False
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        if current >= 0:
            self.scrollTo(self._model.index(current))

    @property
    def current(self) -> int:
        """The number of the current row, -1 for none."""
        return self.currentIndex().row()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts."""
        self._delegate.set_fonts(base, ruby)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._delegate.theme = theme
        self._bar.set_theme(theme)
        self.viewport().update()

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Nothing: there are none."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key, keys = self.current, event.key(), Qt.Key
        if row >= 0 and key in (keys.Key_Return, keys.Key_Enter):
            self.asked.emit(row)
        elif row >= 0 and key == keys.Key_Space:
            self.answered.emit(row)
        elif row >= 0 and key in (keys.Key_Delete, keys.Key_Backspace):
            self.removed.emit(row)
        elif key == keys.Key_Escape:
            event.ignore()
        else:
            self._delegate.shows_ring = True
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._delegate.shows_ring = event.reason() in BY_KEYBOARD
        had_current = self.currentIndex().isValid()
        self._is_quiet = True
        super().focusInEvent(event)
        if not had_current:  # Qt makes the first row current: nobody went there
            self.selectionModel().clearCurrentIndex()
        self._is_quiet = False

    def _tell(self, index: QModelIndex) -> None:
        if not self._is_quiet:
            self.pointed.emit(index.row())


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = 0
        self._make: RowMaker | None = None

    def set(self, count: int, make: RowMaker) -> None:
        """Be these rows."""
        self.beginResetModel()
        self._count, self._make = count, make
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._make is None or not 0 <= index.row() < self._count:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self._make(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._make(index.row())
            return f"{row.word}, {row.reading}, {row.note}"
        return None


class _Row(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: ReviewList) -> None:
        super().__init__(view)
        self.theme = theme
        self.shows_ring = False
        self._note = tabular(interface_font(NOTE))
        self.set_fonts(interface_font(), interface_font())

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The fonts of words and of readings."""
        self._base, self._ruby = sized(base, _WORD), sized(ruby, _READING)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ReviewRow = index.data(Qt.ItemDataRole.UserRole)
        state, theme = option.state, self.theme
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        has_ring = self.shows_ring and bool(state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(_MARGIN, 0, -_MARGIN, 0)
        if is_current or state & QStyle.StateFlag.State_MouseOver or has_ring:
            inset = 1 if has_ring else 0
            painter.setPen(QPen(theme.accent, 2) if has_ring else Qt.PenStyle.NoPen)
            painter.setBrush(theme.pressed if is_current else theme.hover)
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        muted = theme.text if is_current else theme.muted
        box.adjust(_PADDING, 0, -_PADDING, 0)
        painter.setFont(self._note)
        painter.setPen(muted)
        painter.drawText(box, _RIGHT, row.note)
        box.setRight(box.right() - text_width(self._note, row.note) - _GAP)
        left = self._draw_word(painter, box, row, is_current)
        box.setLeft(left + _GAP)
        painter.setFont(self._ruby)
        painter.setPen(theme.text if is_current else theme.ruby)
        metrics = QFontMetricsF(self._ruby)
        reading = metrics.elidedText(row.reading, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _MIDDLE, reading)
        painter.restore()

    def _draw_word(self, painter: QPainter, box: QRectF, row: ReviewRow, is_current: bool) -> float:
        """The word, what is not meant in it muted; gives its right edge."""
        painter.setFont(self._base)
        metrics, left = QFontMetricsF(self._base), box.left()
        first, last = row.marked
        for part, is_meant in (
            (row.word[:first], False),
            (row.word[first:last], True),
            (row.word[last:], False),
        ):
            painter.setPen(self.theme.text if is_meant or is_current else self.theme.muted)
            painter.setOpacity(1.0 if is_meant or not is_current else 0.65)
            painter.drawText(QRectF(left, box.top(), box.width(), box.height()), _MIDDLE, part)
            left += metrics.horizontalAdvance(part)
        painter.setOpacity(1.0)
        return left
