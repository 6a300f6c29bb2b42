"""Lists of rows for assistive tools: flat lists, and none of their rows while they are not seen.

Qt tells of a tree with a table's header, and that rows of a list show, and one has the keyboard,
though the list is hidden or the keyboard elsewhere.
"""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from PySide6.QtWidgets import QAbstractItemView, QAccessibleWidget

from reader.qt.widgets.accessible.casting import Kind, address_of
from reader.qt.widgets.lists.rowlist import RowList

_Role, _Text = QAccessible.Role, QAccessible.Text


class ListRow(QObject):
    """A row of a list, by its number, for as long as the list has these rows and is seen."""

    def __init__(self, view: QAbstractItemView, number: int) -> None:
        super().__init__(view)
        self.view, self.number = view, number

    @property
    def index(self) -> QModelIndex:
        """Its place in the list's model."""
        return self.view.model().index(self.number, 0)


class ListInterface(QAccessibleWidget):
    """A list, or tabs one below the other; the row with the keyboard is told as focused."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view, getattr(view, "accessible_role", _Role.List))
        self._view = view
        self._watch = _Watch(view)

    def childCount(self) -> int:
        return self._rows if self._view.isVisible() else 0

    @property
    def _rows(self) -> int:
        model = self._view.model()
        return model.rowCount() if model is not None else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # Qt takes none
        """The row of a number, of a list that is not seen too: Qt tells of what is chosen there."""
        if not 0 <= index < self._rows:
            return None
        return QAccessible.queryAccessibleInterface(self._watch.row(index))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        thing = child.object() if child is not None else None
        return thing.number if isinstance(thing, ListRow) and thing.view is self._view else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # Qt takes none
        viewport = self._view.viewport()
        index = self._view.indexAt(viewport.mapFromGlobal(QPoint(x, y)))
        return self.child(index.row()) if index.isValid() else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # Qt takes none
        current = self._view.currentIndex()
        if self._view.hasFocus() and current.isValid():
            return self.child(current.row())
        return None


class _Watch(QObject):
    """Keeps the rows that tools have asked for, and tells of the one that the keyboard finds."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._rows: dict[int, ListRow] = {}
        self._model: QAbstractItemModel | None = None
        view.installEventFilter(self)

    def row(self, number: int) -> ListRow:
        """The row of a number."""
        self._follow(self._view.model())
        if number not in self._rows:
            self._rows[number] = ListRow(self._view, number)
        return self._rows[number]

    def _follow(self, model: QAbstractItemModel) -> None:
        """A list may be given another model at any time, or have none when it is made."""
        if model is not self._model:
            self._forget()
            self._model = model
            for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                changed.connect(self._forget)

    def _forget(self) -> None:
        for row in self._rows.values():
            row.deleteLater()
        self._rows.clear()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            QTimer.singleShot(0, self, self._tell)  # the list itself is told first
        elif event.type() == QEvent.Type.Hide:
            self._forget()
        return False

    def _tell(self) -> None:
        current = self._view.currentIndex()
        if QAccessible.isActive() and self._view.hasFocus() and current.isValid():
            row = self.row(current.row())
            QAccessible.updateAccessibility(QAccessibleEvent(row, QAccessible.Event.Focus))


class RowInterface(QAccessibleObject):
    """A row: what it says, where it stands, whether the keyboard is there."""

    def __init__(self, row: ListRow) -> None:
        super().__init__(row)
        self._row = row
        self._actions = _Choosing(row)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        return address_of(self._actions if kind is Kind.ActionInterface else None)

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._row.view)

    def window(self) -> QWindow | None:  # type: ignore[override] # Qt takes none
        return self._row.view.window().windowHandle()

    def role(self) -> QAccessible.Role:
        is_tab = self.parent().role() is _Role.PageTabList
        return _Role.PageTab if is_tab else _Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        roles = Qt.ItemDataRole
        if kind is _Text.Name:
            index = self._row.index
            return str(index.data(roles.AccessibleTextRole) or index.data(roles.DisplayRole) or "")
        return ""

    def rect(self) -> QRect:
        view = self._row.view
        box = view.visualRect(self._row.index) & view.viewport().rect()
        return QRect(view.viewport().mapToGlobal(box.topLeft()), box.size())

    def state(self) -> QAccessible.State:
        view, index = self._row.view, self._row.index
        is_current = view.currentIndex().row() == index.row()
        marked = view.marked if isinstance(view, RowList) else view.currentIndex().row()
        state = QAccessible.State()
        state.focusable = state.selectable = True
        state.focused = is_current and view.hasFocus()
        state.selected = index.row() == marked
        state.invisible = not view.isVisible()
        state.offscreen = not view.visualRect(index).intersects(view.viewport().rect())
        return state

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override] # Qt takes none
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1


class _Choosing(QAccessibleActionInterface):
    """What a row does: it is chosen as by Enter."""

    def __init__(self, row: ListRow) -> None:
        super().__init__()
        self._row = row

    def actionNames(self) -> list[str]:
        return [self.pressAction()]

    def doAction(self, _name: str) -> None:
        view, index = self._row.view, self._row.index
        view.setCurrentIndex(index)
        if isinstance(view, RowList):
            view.row_chosen.emit(index.row())

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []
