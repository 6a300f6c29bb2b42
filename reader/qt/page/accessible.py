"""The page for assistive tools: each paragraph in view is a child with its text and its place.

A text interface cannot be written in Python (a screen reader asking it ends the program), so the
paragraphs are plain children. Each stands on a QObject of its own: Qt forgets an interface when
its object goes, and no tool is left with one that is gone. Readings are never in a name.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleObject,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from reader.composition.column import VisibleLine
from reader.qt.page.view import PageView

_SETTLED = 200  # ms without a move after which tools are told that other paragraphs are in view


@cache
def install() -> None:
    """Let assistive tools see the paragraphs of every page; doing it again does nothing more."""
    QAccessible.installFactory(_interface)


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader, if there is one, say a sentence."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, PageView):
        return _PageInterface(thing)
    if isinstance(thing, _Paragraph):
        return _ParagraphInterface(thing)
    return None


class _PageInterface(QAccessibleWidget):
    """A document: its paragraphs in view, then the widgets that lie over it."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page, QAccessible.Role.Document, "")
        self._page = page
        self._paragraphs = _Paragraphs(page)

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
        if isinstance(child, QWidget) and child.isVisibleTo(page) and not child.isWindow():
            is_viewport = child is page.viewport()
            if not is_viewport or child.findChild(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            ):
                yield child


@dataclass(slots=True)
class _Seen:
    """What the view shows of a paragraph: its whole text, and where its visible lines stand.

    `start` is the source offset of its first character.
    """

    start: int
    text: str
    role: QAccessible.Role
    area: QRectF


class _Paragraph(QObject):
    """A paragraph that is or was in view; it follows the page."""

    def __init__(self, page: PageView, seen: _Seen) -> None:
        super().__init__(page)
        self.page = page
        self._seen = seen

    @property
    def seen(self) -> _Seen:
        """How it stands now; without an area once it is out of view."""
        now = _paragraphs_seen(self.page).get(self._seen.start)
        self._seen = now or replace(self._seen, area=QRectF())
        return self._seen


class _Paragraphs(QObject):
    """Keeps one object for each paragraph in view, and tells tools when these become others."""

    def __init__(self, page: PageView) -> None:
        super().__init__(page)
        self._page = page
        self._known: dict[int, _Paragraph] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SETTLED)
        self._rest.timeout.connect(self._tell)
        page.navigation.moved.connect(self._rest.start)

    def in_view(self) -> list[_Paragraph]:
        """The paragraphs in view, from the top.

        What is out of view goes when all calls are over: a tool may be in the middle of one.
        """
        seen = _paragraphs_seen(self._page)
        for start in [start for start in self._known if start not in seen]:
            self._known.pop(start).deleteLater()
        for start, each in seen.items():
            if start not in self._known:
                self._known[start] = _Paragraph(self._page, each)
        return [self._known[start] for start in seen]

    def _tell(self) -> None:
        if QAccessible.isActive():
            self.in_view()
            reordered = QAccessibleEvent(self._page, QAccessible.Event.ObjectReorder)
            QAccessible.updateAccessibility(reordered)


def _paragraphs_seen(page: PageView) -> dict[int, _Seen]:
    """What the view shows, by source offset; of a paragraph beyond all measure one section."""
    seen: dict[int, _Seen] = {}
    if page.column is None:
        return seen
    width = page.column.look.style.measure * page.column.em
    for line in page.column.visible_lines():
        start, end = _paragraph_of(line)
        if start == end:
            continue
        area = QRectF(page.characters.text_left, line.top, width, line.height)
        key = line.section.to_source(start)
        if key in seen:
            seen[key].area |= area
        else:
            text = line.section.shown.text[start:end]
            if line.is_image:
                text = page.image_description(key)
            seen[key] = _Seen(key, text, _role(line), area)
    return seen


def _role(line: VisibleLine) -> QAccessible.Role:
    roles = QAccessible.Role
    if line.is_image:
        return roles.Graphic
    return roles.Heading if line.scale > 1 else roles.Paragraph


def _paragraph_of(line: VisibleLine) -> tuple[int, int]:
    """Where a line's paragraph begins and ends in the shown text of its section."""
    text = line.section.shown.text
    start = text.rfind("\n", 0, line.placed.start) + 1
    end = text.find("\n", line.placed.start)
    return start, len(text) if end < 0 else end


class _ParagraphInterface(QAccessibleObject):
    """A paragraph, a heading or an image; its name is what is written in it, or what it shows."""

    def __init__(self, paragraph: _Paragraph) -> None:
        super().__init__(paragraph)
        self._paragraph = paragraph

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._paragraph.page)

    def window(self) -> QWindow | None:  # type: ignore[override] # Qt takes none
        return self._paragraph.page.window().windowHandle()

    def role(self) -> QAccessible.Role:
        return self._paragraph.seen.role

    def text(self, kind: QAccessible.Text) -> str:
        return self._paragraph.seen.text if kind is QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        viewport = self._paragraph.page.viewport()
        area = self._paragraph.seen.area.toAlignedRect() & viewport.rect()
        return QRect(viewport.mapToGlobal(area.topLeft()), area.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        state.multiLine = True
        state.offscreen = self._paragraph.seen.area.isEmpty()
        state.invisible = not self._paragraph.page.isVisible()
        return state

    def childCount(self) -> int:
        return 0

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override] # Qt takes none
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1
