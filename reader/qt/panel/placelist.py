"""Places of an article in a list: headings under their headings, or the reader's bookmarks."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import (
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
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPen,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from reader.contents import ListedPlace
from reader.qt.style.focusring import BY_KEYBOARD
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, interface_font, tabular, text_width
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.scrollbar import OverlayScrollBar

ROW = 34
_INDENT, _PADDING, _RADIUS = 16, 12, 7
_MARGIN = 8  # px between a row's ground and the panel's edge
_TITLE = 14
_MANY = 300  # places whose rows take longer to make than a frame may
_LONG = 14  # characters; longer titles may be cut short and have a tooltip
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE
_PLACE = Qt.ItemDataRole.UserRole
_SHARE = Qt.ItemDataRole.UserRole + 1


class PlaceList(QTreeView):
    """`chosen(offset)` by click or Enter; `removed(key)` by Delete or menu, where it may be."""

    chosen = Signal(int)
    removed = Signal(int)

    def __init__(
        self, theme: Theme, name: str, parent: QWidget | None = None, *, lets_remove: bool = False
    ) -> None:
        super().__init__(parent)
        self._lets_remove = lets_remove
        self._items: list[QStandardItem] = []
        self._offsets: list[int] = []
        self._waiting: Sequence[ListedPlace] | None = None
        self._places = QStandardItemModel(self)
        self._rows = _PlaceRow(theme, self)
        self.setModel(self._places)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(name)
        self._prepare()
        self._scroll_bar = OverlayScrollBar(self, theme)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(_PLACE).offset))
        self.customContextMenuRequested.connect(self._show_menu)

    def set_places(self, places: Sequence[ListedPlace]) -> None:
        """Show these, in the order of the text; deeper levels under the one above."""
        self._offsets = [place.offset for place in places]
        self._waiting = places
        if self.isVisible() or len(places) < _MANY:
            self._fill()

    def _fill(self) -> None:
        """Make the rows: of a thousand chapters it is felt, so not before they are looked at."""
        places, self._waiting = self._waiting, None
        if places is None:
            return
        self._places.removeRows(0, self._places.rowCount())  # clear() takes 100 times as long
        self._items = []
        open_items: list[tuple[int, QStandardItem]] = []
        for place in places:
            item = self._item(place)
            while open_items and open_items[-1][0] >= place.level:
                open_items.pop()
            (open_items[-1][1] if open_items else self._places.invisibleRootItem()).appendRow(item)
            open_items.append((place.level, item))
            self._items.append(item)
        self.expandAll()

    def set_current(self, offset: int) -> None:
        """Mark the place in which this offset is."""
        self._fill()
        number = bisect_right(self._offsets, offset) - 1
        index = self._items[number].index() if number >= 0 else QModelIndex()
        if index != self._rows.current:
            self._rows.current = QPersistentModelIndex(index)
            if index.isValid() and not self.hasFocus():
                self.setCurrentIndex(index)
                self.scrollTo(index)
            self.viewport().update()

    def is_empty(self) -> bool:
        """Whether there is no place to go to."""
        return not self._offsets

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._rows.theme = theme
        self._scroll_bar.set_theme(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self.currentIndex().data(_PLACE)
        if place and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(place.offset)
        elif place and event.key() == Qt.Key.Key_Delete and self._lets_remove:
            self.removed.emit(place.key)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            self._show_ring(shown=True)
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._fill()
        super().showEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in BY_KEYBOARD:
            self._show_ring(shown=True)
        elif event.reason() is Qt.FocusReason.MouseFocusReason:
            self._show_ring(shown=False)
        super().focusInEvent(event)

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.setStyleSheet("QTreeView { background: transparent; outline: none; }")

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Nothing: levels are told by where a title begins."""

    def _show_ring(self, *, shown: bool) -> None:
        self._rows.shows_ring = shown
        self.viewport().update()

    def _item(self, place: ListedPlace) -> QStandardItem:
        item = QStandardItem(place.title)
        item.setData(place, _PLACE)
        share = self.tr("{share} %").format(share=round(place.share * 100))
        item.setData(share, _SHARE)
        item.setData(f"{place.title}, {share}", Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(place.title if len(place.title) > _LONG else "")
        return item

    def _show_menu(self, at: QPoint) -> None:
        place = self.indexAt(at).data(_PLACE)
        if place is None:
            return
        menu = Menu(self._rows.theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Go to this place"), lambda: self.chosen.emit(place.offset))
        if self._lets_remove:
            menu.addAction(self.tr("Remove the bookmark"), lambda: self.removed.emit(place.key))
        menu.popup(self.viewport().mapToGlobal(at))


class _PlaceRow(QStyledItemDelegate):
    """A row: title at the left, percentage at the right; the current one on a ground."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self.theme = theme
        self.current = QPersistentModelIndex()
        self.shows_ring = False
        self._view = view
        self._title, self._note = interface_font(_TITLE), tabular(interface_font(NOTE))

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect, state = option.rect, option.state
        width = self._view.viewport().width()
        is_current = self.current == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(_MARGIN, rect.top(), width - 2 * _MARGIN, ROW)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        has_ring = self.shows_ring and bool(state & QStyle.StateFlag.State_HasFocus)
        self._draw_ground(painter, ground, is_current, is_hovered, has_ring)
        share = index.data(_SHARE)
        left = rect.left() + _MARGIN + _PADDING
        right = ground.right() - _PADDING
        box = QRectF(left, rect.top(), right - left, ROW)
        painter.setFont(self._note)
        painter.setPen(self.theme.text if is_current else self.theme.muted)
        painter.drawText(box, _RIGHT, share)
        room = box.width() - text_width(self._note, share) - _PADDING
        metrics = QFontMetricsF(self._title)
        title = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(self._title)
        painter.setPen(self.theme.text)
        painter.drawText(box, _LEFT, title)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, box: QRectF, is_current: bool, is_hovered: bool, has_ring: bool
    ) -> None:
        painter.setPen(QPen(self.theme.accent, 2) if has_ring else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if is_current or is_hovered:
            painter.setBrush(self.theme.pressed if is_current else self.theme.hover)
        inset = 1 if has_ring else 0
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
