"""The page for assistive tools: a document of the paragraphs in view, and what lies over them.

Tools are told where the caret is and what is selected, and when other paragraphs are in view. All
of it is made when a tool asks first; without one nothing here runs.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from reader.qt.page.accessible.mirror import TextMirror
from reader.qt.page.accessible.paragraphs import Paragraph, ParagraphInterface, Paragraphs
from reader.qt.page.view import PageView

_SETTLED = 200  # ms without a move after which tools are told that other paragraphs are in view


def interface_of(thing: QObject) -> QAccessibleInterface | None:
    """What tools are told of a page or one of its paragraphs; None for anything else."""
    if isinstance(thing, PageView):
        return _PageInterface(thing)
    if isinstance(thing, Paragraph):
        return ParagraphInterface(thing)
    return None


class _PageInterface(QAccessibleWidget):
    """A document: its paragraphs in view, then the widgets that lie over it."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page, QAccessible.Role.Document, "")
        self._page = page
        self._paragraphs = paragraphs = Paragraphs(page)
        # Later: tools may know a page before it is made to its end.
        QTimer.singleShot(0, page, lambda: _Follower(page, paragraphs))

    def text(self, kind: QAccessible.Text) -> str:
        column = self._page.column
        if kind is QAccessible.Text.Name and column is not None:
            return column.composer.article.title or super().text(kind)
        return super().text(kind)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.focused = bool(state.focused) and self._paragraphs.with_caret() is None
        return state

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override] # Qt takes none
        here = self._paragraphs.with_caret()
        if here is not None:
            return QAccessible.queryAccessibleInterface(here)
        return super().focusChild()

    def childCount(self) -> int:
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # Qt takes none
        children = self._children()
        if not 0 <= index < len(children):
            return None
        return QAccessible.queryAccessibleInterface(children[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        children = self._children()
        thing = child.object() if child is not None else None
        return children.index(thing) if thing in children else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # Qt takes none
        """The child at a point of the screen; what lies over the page comes first."""
        for each in reversed(self._children()):
            found = QAccessible.queryAccessibleInterface(each)
            if found is not None and found.rect().contains(QPoint(x, y)):
                return found
        return None

    def _children(self) -> list[QObject]:
        return [*self._paragraphs.in_view(), *_overlays(self._page)]


def _overlays(page: PageView) -> Iterator[QWidget]:
    for child in page.children():
        if (
            isinstance(child, QWidget)
            and not isinstance(child, TextMirror)
            and child.isVisibleTo(page)
            and not child.isWindow()
        ):
            is_viewport = child is page.viewport()
            if not is_viewport or child.findChild(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            ):
                yield child


class _Follower(QObject):
    """Tells tools where the caret has gone, what is selected, and that other text is in view."""

    def __init__(self, page: PageView, paragraphs: Paragraphs) -> None:
        super().__init__(page)
        self._page, self._paragraphs = page, paragraphs
        self._here: int | None = None  # the paragraph that was told to have the caret
        self._caret = -1
        self._selected: dict[int, tuple[int, int]] = {}
        self._in_view: frozenset[int] = frozenset()
        self._rest = QTimer(self, interval=_SETTLED, singleShot=True)
        self._rest.timeout.connect(self._tell_view)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._tell)
        page.navigation.moved.connect(self._rest.start)
        page.selection_changed.connect(self._soon.start)
        page.caret.changed.connect(self._soon.start)
        page.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._here = None
            self._soon.start()
        return False

    def _tell_view(self) -> None:
        """Tell of each paragraph that has come; of those that go Qt tells by itself."""
        if QAccessible.isActive():
            now = {each.seen.key: each for each in self._paragraphs.in_view()}
            for key in now.keys() - self._in_view:
                _say(QAccessibleEvent(now[key], QAccessible.Event.ObjectCreated))
            self._in_view = frozenset(now)

    def _tell(self) -> None:
        if QAccessible.isActive() and self._page.column is not None:
            self._tell_caret()
            self._tell_selection()

    def _tell_caret(self) -> None:
        here, before = self._paragraphs.with_caret(), self._here
        key = here.seen.key if here is not None else None
        caret = here.range[1] if here is not None else -1
        if key != before and self._page.hasFocus():
            _say(QAccessibleEvent(here or self._page, QAccessible.Event.Focus))
        if here is not None and (key, caret) != (before, self._caret):
            _say(QAccessibleTextCursorEvent(here, caret))
        self._here, self._caret = key, caret

    def _tell_selection(self) -> None:
        selected: dict[int, tuple[int, int]] = {}
        for each in self._paragraphs.in_view():
            first, last = sorted(each.range)
            key = each.seen.key
            if first < last:
                selected[key] = (first, last)
            if selected.get(key) != self._selected.get(key):
                _say(QAccessibleTextSelectionEvent(each, first, last))
        self._selected = selected


def _say(event: QAccessibleEvent) -> None:
    QAccessible.updateAccessibility(event)
