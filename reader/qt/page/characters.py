"""Where the characters stand in the view, and which one is at a point of it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from reader.article import IMAGE
from reader.composition.column import Column
from reader.composition.pointing import character_at
from reader.qt.page.axes import Axes
from reader.qt.page.marks import Marks, part_of
from reader.qt.page.painting.grounds import Grounds
from reader.qt.page.setting import line_start
from reader.text import code_points, is_hanzi

_READING = 0.62  # em above a character that its reading takes


class Typeset(Protocol):
    """A view of a column, whose text stands in its middle."""

    @property
    def column(self) -> Column | None: ...

    def viewport(self) -> QWidget: ...


class Characters:
    """Says where each character of the article stands in the view, and which one a point is on.

    Offsets are the source's, points and rectangles pixels of the view; -1 is no character.
    """

    def __init__(self, page: Typeset) -> None:
        self._page = page
        self.foot_taken: Callable[[], int] = lambda: 0
        """Pixels that bars have taken from the view's foot for a while."""
        self.before = 0
        """Pixels before lines, at least, for what stands in the margin there."""

    @property
    def room(self) -> QSize:
        """What lines are set to: the view, with what bars have taken from its foot, so that no text
        moves when they come and go."""
        size = self._page.viewport().size()
        return QSize(size.width(), size.height() + self.foot_taken())

    @property
    def axes(self) -> Axes:
        """How lines run in the view."""
        column = self._page.column
        if column is None:
            return Axes()
        return Axes(column.look.style.writing, float(self._page.viewport().width()))

    @property
    def text_left(self) -> float:
        """Whole pixels from the view's edge, along the lines, to where they begin."""
        column = self._page.column
        if column is None:
            return 0.0
        along, _ = self.axes.extents(self.room)
        return line_start(column.look.style, column.em, along, self.before)

    def rect(self, offset: int) -> QRectF:
        """Where a character's em box stands, or that of the word that replaced its; behind the text
        the last one's."""
        return self.axes.box_in_view(self._box(offset))

    def _box(self, offset: int) -> QRectF:
        """The same, of set lines."""
        column = self._page.column
        if column is None:
            return QRectF()
        line = column.line_of(offset)
        part = part_of(offset, line)
        if part is None:  # behind the last character, or nothing is shown of it
            at = min(line.section.to_shown(offset), len(line.section.cells.advance) - 1)
            part = (at, at + 1)
        return Grounds(column.em).behind(line, *part, self.text_left)

    def cell(self, offset: int) -> QRectF:
        """A character's em box with the room of the reading above it, or beside a vertical line.

        The room belongs to it while no reading is drawn too: what is placed over the page keeps
        its place when readings come and go.
        """
        column, box = self._page.column, self._box(offset)
        if column is not None:
            box.setTop(box.top() - _READING * column.em)
        return self.axes.box_in_view(box)

    def under(self, at: QPointF) -> int:
        """The character whose cell a point is on: its glyph, its reading, half the gap around."""
        column = self._page.column
        if column is None:
            return -1
        point = self.axes.to_lines(at)
        offset = character_at(column, point.x() - self.text_left, point.y())
        text = column.composer.article.text
        return offset if 0 <= offset < len(text) and text[offset] != IMAGE else -1

    def hanzi_under(self, at: QPointF) -> int:
        """The character under a point if it is a hanzi."""
        column, offset = self._page.column, self.under(at)
        if offset < 0 or column is None:
            return -1
        return offset if is_hanzi(code_points(column.composer.article.text[offset]))[0] else -1

    def pointed_at(self) -> int:
        """The hanzi under the pointer."""
        viewport = self._page.viewport()
        if not viewport.underMouse():
            return -1
        return self.hanzi_under(QPointF(viewport.mapFromGlobal(QCursor.pos())))


class Marked(Typeset, Protocol):
    """A page on which the character under the pointer may be marked."""

    marks: Marks

    def set_hover(self, offset: int, word: tuple[int, int] = ...) -> None: ...


class Pointer(QObject):
    """Where the mouse is on the page, as long as the page has not moved away under it.

    Signal `hovered(offset or -1)`: it is on another character.
    """

    hovered = Signal(int)

    def __init__(self, page: Marked, characters: Characters, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._characters = page, characters
        self.at: QPointF | None = None

    @property
    def height(self) -> float | None:
        """The line at this height of the column's view is looked at; None where nobody knows."""
        return self._characters.axes.to_lines(self.at).y() if self.at is not None else None

    def move(self, to: QPointF | None) -> None:
        """It is there now; None once it is elsewhere."""
        self.at = to
        offset = self._characters.under(to) if to is not None else -1
        marks = self._page.marks
        if offset != marks.hover:
            start, end = marks.word
            if marks.hover >= 0 and not start <= offset < end:
                self._page.set_hover(-1)
            self.hovered.emit(offset)

    def forget(self) -> None:
        """Another line is under it than the one that it was brought to."""
        self.at = None
