"""A list of rows, as the panel and the start page show them: ground, ring, keys and menu.

What stands in a row is its face's. There may be as many rows as a novel has readings in doubt: each
is made when it is drawn, none before.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from reader.qt.style.focusring import shows_ring
from reader.qt.style.hairline import hairline
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import fitted, text_width
from reader.qt.widgets.buttons import ring_or_frame
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.scrollbar import OverlayScrollBar, give_viewport
from reader.qt.widgets.tooltips import plain_tip
from reader.qt.widgets.typing import types

MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
RIGHT = Qt.AlignmentFlag.AlignRight | MIDDLE
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SAID = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole,
)  # fmt: skip
_CHOSEN = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
)
"""What a row can be that is no title; the tree asks it of every row, several times."""
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowShape:
    """Pixels of a row: how high it is, where its ground begins and its text in the ground."""

    height: int
    margin: int
    padding: int
    radius: float
    ring_radius: float
    is_ruled: bool = False  # with a line under each row but the last


PANEL_ROW = RowShape(height=34, margin=8, padding=12, radius=7, ring_radius=7)
"""The rows of the panel's lists."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """What a row says where it is not drawn: read aloud, told by a tooltip, and what can be asked
    of it besides by who cannot see that."""

    title: str
    spoken: str
    tip: str = ""
    described: str = ""


@dataclass(frozen=True, slots=True)
class RowColours:
    """A theme's colours on a row's ground; on a marked one nothing is fainter than the text."""

    theme: Theme
    is_marked: bool

    @property
    def text(self) -> QColor:
        """What a row is known by."""
        return self.theme.text

    @property
    def muted(self) -> QColor:
        """What is told beside it."""
        return self.theme.text if self.is_marked else self.theme.muted

    @property
    def ruby(self) -> QColor:
        """A reading."""
        return self.theme.text if self.is_marked else self.theme.ruby


class RowFace(Protocol):
    """What the rows of a list show."""

    @property
    def shape(self) -> RowShape:
        """How a row is laid out."""

    def words(self, row: Any) -> RowWords:
        """What a row says."""

    def draw(self, painter: QPainter, box: QRectF, row: Any, colours: RowColours) -> None:
        """Draw a row on its ground; `box` is the room for its text."""


class RowList(QTreeView):
    """Rows of one height, one below the other.

    Signals, of a row's number: `row_chosen` by Enter, or by what a list adds to that; `row_removed`
    by Delete. A row that is marked has a ground; that of the keyboard has a ring, which shows for
    the keyboard alone. Esc is left to what the list stands on.
    """

    row_chosen = Signal(int)
    row_removed = Signal(int)

    def __init__(
        self, theme: Theme, name: str, face: RowFace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._model = _Rows(face, self)
        self._delegate = _Row(face, theme, self)
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
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)  # the style would draw it too
        self.setStyleSheet(
            "QTreeView { background: transparent; outline: none; show-decoration-selected: 0;"
            " selection-background-color: transparent; }"
        )
        self._bar = OverlayScrollBar(self, theme)
        self.customContextMenuRequested.connect(self._show_menu)

    def set_rows(self, count: int, make: Callable[[int], Any]) -> None:
        """Show these, each as `make` gives it for its number and as the face knows it; none is
        marked, none is the keyboard's.
        """
        self._delegate.marked = frozenset()
        self._model.set_rows(count, make)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._model.rowCount()

    @property
    def current(self) -> int:
        """The number of the keyboard's row, -1 for none."""
        return self.currentIndex().row()

    def set_current_row(self, row: int) -> None:
        """Make this the keyboard's row, and scroll it into view."""
        index = self._model.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @property
    def marked(self) -> int:
        """The number of the row that has the ground, -1 for none."""
        return min(self._delegate.marked, default=-1)

    def mark(self, row: int) -> None:
        """Give this row the ground, -1 for none."""
        self.mark_all({row} - {-1})

    def mark_all(self, rows: Collection[int]) -> None:
        """Give these rows the ground, and no others."""
        self._delegate.marked = frozenset(rows)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._delegate.theme = theme
        self._bar.set_theme(theme)
        self.viewport().update()

    def row_height(self, row: int) -> int:
        """Pixels that a row is high; asked of every row unless `uniformRowHeights`."""
        return self._delegate.height

    def is_title(self, row: int) -> bool:
        """Whether a row only names those below it, and cannot be chosen."""
        return False

    @property
    def theme(self) -> Theme:
        """Whose colours it is drawn in."""
        return self._delegate.theme

    def menu_of(self, row: int) -> Sequence[tuple[str, Callable[[], object]]]:
        """What the menu of a row offers: words, and what they do. A list without any has none."""
        return ()

    def fill_menu(self, menu: Menu, row: int) -> None:
        """Put into the menu of a row what it offers, as in `menu_of` or otherwise."""
        for words, act in self.menu_of(row):
            menu.addAction(words, act)

    def drawBranches(self, painter: QPainter, rect: QRect, index: _Index) -> None:
        """Nothing: there are none."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.current, event.key()
        if row >= 0 and key in _ENTER:
            self.row_chosen.emit(row)
        elif row >= 0 and key == Qt.Key.Key_Delete:
            self.row_removed.emit(row)
        elif key == Qt.Key.Key_Escape or types(event):
            event.ignore()  # of a list nothing is found by typing: its letters are the page's keys
        else:
            self._show_ring(shown=True)
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()  # the window hears them
        else:
            super().mousePressEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell tools of the row itself: a tree would count its header too."""
        QAbstractItemView.currentChanged(self, current, previous)
        if QAccessible.isActive() and current.isValid() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._show_ring(shown=shows_ring(event.reason(), self._delegate.shows_ring))
        super().focusInEvent(event)

    def _show_ring(self, *, shown: bool) -> None:
        self._delegate.shows_ring = shown
        self.viewport().update()

    def _show_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if not index.isValid():
            return
        menu = Menu(self._delegate.theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, index.row())
        if menu.actions():
            menu.popup(self.viewport().mapToGlobal(at))
        else:
            menu.setParent(None)
            menu.deleteLater()


class _Rows(QAbstractListModel):
    """So many rows, and the way to make one."""

    def __init__(self, face: RowFace, parent: "RowList") -> None:
        super().__init__(parent)
        self._face, self._view, self._count = face, parent, 0
        self._make: Callable[[int], Any] | None = None

    def set_rows(self, count: int, make: Callable[[int], Any]) -> None:
        """Be these rows."""
        self.beginResetModel()
        self._count, self._make = count, make
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def flags(self, index: _Index) -> Qt.ItemFlag:
        is_row = index.isValid() and not self._view.is_title(index.row())
        return _CHOSEN if is_row else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        if self._make is None or not 0 <= index.row() < self._count:
            return None
        if role == roles.UserRole:
            return self._make(index.row())
        if role not in _SAID:
            return None
        words = self._face.words(self._make(index.row()))
        if role == roles.ToolTipRole:
            return plain_tip(words.tip)
        if role == roles.AccessibleDescriptionRole:
            return words.described
        return words.title if role == roles.DisplayRole else words.spoken


class _Row(QStyledItemDelegate):
    """Draws a row's ground and what is the same in all lists, and lets the face draw the rest."""

    def __init__(self, face: RowFace, theme: Theme, view: RowList) -> None:
        super().__init__(view)
        self.theme, self.shows_ring, self.marked = theme, False, frozenset[int]()
        self._face, self._view = face, view

    @property
    def height(self) -> int:
        return self._face.shape.height

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._view.row_height(index.row()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shape = self._face.shape
        is_marked = index.row() in self.marked
        is_title = self._view.is_title(index.row())
        is_hovered = not is_title and _is_hovered(self._view.viewport(), option)
        has_ring = self.shows_ring and _has_focus(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(option.rect).adjusted(shape.margin, 0, -shape.margin, 0)
        text = ground.adjusted(shape.padding, 0, -shape.padding, 0)
        if is_marked or is_hovered or has_ring:
            self._draw_ground(painter, ground, is_marked, is_hovered, has_ring)
        elif shape.is_ruled and index.row() < self._view.count - 1:
            line = QRectF(text.left(), text.bottom() - 1, text.width(), 1)
            hairline(painter, line, self.theme.line)
        row = index.data(Qt.ItemDataRole.UserRole)
        self._face.draw(painter, text, row, RowColours(self.theme, is_marked))
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, box: QRectF, is_marked: bool, is_hovered: bool, has_ring: bool
    ) -> None:
        shape, theme = self._face.shape, self.theme
        painter.setPen(ring_or_frame(theme, has_ring, is_marked))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_marked or is_hovered:
            painter.setBrush(theme.pressed if is_marked else theme.hover)
        inset, radius = (1, shape.ring_radius) if has_ring else (0, shape.radius)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)


def _is_hovered(viewport: QWidget, option: QStyleOptionViewItem) -> bool:
    """Of rows that the pointer is far from Qt's words of styles are not loaded to ask that."""
    if not viewport.underMouse():
        return False
    from PySide6.QtWidgets import QStyle

    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def _has_focus(option: QStyleOptionViewItem) -> bool:
    from PySide6.QtWidgets import QStyle

    return bool(option.state & QStyle.StateFlag.State_HasFocus)


def draw_note(painter: QPainter, box: QRectF, font: QFont, note: str, gap: float) -> QRectF:
    """Write a note at the right end, in the painter's pen; gives the room that it leaves."""
    painter.setFont(font)
    painter.drawText(box, RIGHT, note)
    return box.adjusted(0, 0, -text_width(font, note) - gap, 0)


def draw_fitted(painter: QPainter, box: QRectF, font: QFont, text: str) -> None:
    """Write a text from the left, in the painter's pen, with an ellipsis where it is too long."""
    painter.setFont(font)
    painter.drawText(box, MIDDLE, fitted(font, text, box.width()))
