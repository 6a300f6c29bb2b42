"""Moving about in an article: by lines and screens, to a place, to an end; and the scroll bar."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.composition.column import Column
from reader.qt.page.glide import Glide

WHOLE = (0.0, 1.0)
"""The part of an article that a page has when it has all of it."""
_HIT_HEIGHT = 1 / 3  # of the view, where what was gone to stands
_END_HEIGHT = 0.6  # of the view, where the last line stands
_UNDER_TOP = 8  # pixels between the view's top and a line that was gone to


class Scrollable(Protocol):
    """The view that is moved over its column."""

    @property
    def column(self) -> Column | None: ...

    def viewport(self) -> QWidget: ...

    def verticalScrollBar(self) -> QScrollBar: ...


class Navigation(QObject):
    """Takes the reader to any place of the article, and has the scroll bar tell which it is.

    `part` says what stands before and behind the beginning and the end of what the view has, as
    shares of the article; the scroll bar shows the place in all of it.

    Signals: `moved` when another place is in view or the same in another look, `scrolled` when it
    was the reader who moved it.
    """

    moved = Signal()
    scrolled = Signal()

    def __init__(self, page: Scrollable, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._is_following = False  # the scroll bar is being set by us
        self.part = WHOLE
        self.glide = Glide(self, page.viewport())
        page.verticalScrollBar().valueChanged.connect(self._bar_moved)

    @property
    def column(self) -> Column | None:
        """What the view is moved over, None while there is nothing."""
        return self._page.column

    @property
    def _view_height(self) -> int:
        return self._page.viewport().height()

    # Where the view is -----------------------------------------------------------------------

    @property
    def place(self) -> tuple[int, float]:
        """The first character in view, and how much of its line is out of sight, in em."""
        if self.column is None:
            return 0, 0.0
        line = self.column.line_of(self.column.top_offset)
        return self.column.top_offset, max(0.0, -line.top / self.column.em)

    @property
    def place_share(self) -> float:
        """How many of the characters stand before the first one in view, 0 to 1."""
        return self.column.part_read if self.column is not None else 0.0

    def shows(self, offset: int) -> bool:
        """Whether the line of an offset is wholly in view."""
        if self.column is None:
            return False
        line = self.column.line_of(offset)
        return line.top >= 0 and line.top + line.height <= self._view_height

    # Step by step ----------------------------------------------------------------------------

    @property
    def line_step(self) -> float:
        """Pixels that an arrow key moves: a line."""
        column = self.column
        return column.look.style.pitch * column.em if column else 20.0

    @property
    def screen_step(self) -> float:
        """Pixels that a press of Space moves: a screen less a line."""
        return max(self.line_step, self._view_height - self.line_step)

    def by_lines(self, count: float) -> None:
        """Glide on by so many lines, back where they are fewer than none."""
        self.glide.by(count * self.line_step)

    def by_screens(self, count: int) -> None:
        """Glide on by so many screens, or back."""
        self.glide.by(count * self.screen_step)

    def scroll_by(self, pixels: float) -> None:
        """Move the view by pixels."""
        if self.column is not None:
            self.scroll_to(self.column.scroll + pixels)

    def scroll_to(self, position: float) -> None:
        """Move the view to a height of the column, in pixels."""
        if self.column is not None:
            self.column.scroll_to(position)
            self.tell_change()
            self.scrolled.emit()

    # To a place ------------------------------------------------------------------------------

    def go_to_start(self) -> None:
        """Show the beginning of the text."""
        self.glide.stop()
        self.scroll_to(0.0)

    def go_to_end(self) -> None:
        """Show the end of the text."""
        column = self.column
        if column is None:
            return
        self.glide.stop()
        text = column.composer.article.text
        column.show(max(0, len(text) - 1), self._view_height * _END_HEIGHT)
        self.scroll_to(column.furthest)

    def go_to_top(self, offset: int, above: float = 0.0) -> None:
        """Show the line of an offset at the top of the view, `above` em of it out of sight."""
        if self.column is None:
            return
        line = self.column.line_of(offset)
        at_top = line.baseline - line.top - above * self.column.em
        self.column.show(offset, at_top + (0 if above else _UNDER_TOP))
        self.tell_change()

    def go_to_share(self, share: float) -> None:
        """Show the place that this share (0 to 1) of the characters stands before."""
        if self.column is None:
            return
        length = len(self.column.composer.article.text)
        if share <= 0:
            self.scroll_to(0.0)
        else:
            self.go_to_top(min(length - 1, round(length * min(share, 1.0))) if length else 0)

    def reveal(self, offset: int) -> None:
        """Bring an offset into view, a third down, unless it is well in view."""
        column = self.column
        if column is None or self.shows(offset):
            return
        view, line = self._view_height, column.line_of(offset)
        target = column.scroll + line.baseline - view * _HIT_HEIGHT
        if abs(target - column.scroll) < 2 * view:
            self.glide.to(target)
        else:
            self._show(column, offset)

    def bring(self, offset: int) -> None:
        """Bring an offset into view at once: no further than needed, else a third down."""
        column = self.column
        if column is None or self.shows(offset):
            return
        view, line = self._view_height, column.line_of(offset)
        self.glide.stop()
        if -line.height < line.top < view:
            self.scroll_by(line.top if line.top < 0 else line.top + line.height - view)
        else:
            self._show(column, offset)

    def _show(self, column: Column, offset: int) -> None:
        column.show(offset, self._view_height * _HIT_HEIGHT)
        self.tell_change()

    # The scroll bar --------------------------------------------------------------------------

    def tell_change(self) -> None:
        """Something else is in view: have it painted, and tell all whom it concerns."""
        self.follow()
        self._page.viewport().update()
        self.moved.emit()

    def follow(self) -> None:
        """Tell the scroll bar what it shows. It clamps and emits: that must not move the view."""
        column, bar = self.column, self._page.verticalScrollBar()
        self._is_following = True
        above, furthest = self._beyond_part()
        bar.setRange(0, round(furthest))
        bar.setPageStep(self._view_height)
        bar.setSingleStep(round(self.line_step))
        bar.setValue(round(above + column.scroll) if column else 0)
        self._is_following = False

    def _bar_moved(self, value: int) -> None:
        if not self._is_following and self.column is not None:
            self.glide.stop()
            self.scroll_to(value - self._beyond_part()[0])

    def _beyond_part(self) -> tuple[float, float]:
        """Pixels above the part of the article that is there, and the furthest scroll position
        of all of it: guessed from the part's length while that is all we have."""
        if self.column is None:
            return 0.0, 0.0
        first, last = self.part
        whole = self.column.furthest / max(1e-6, last - first)
        return first * whole, whole
