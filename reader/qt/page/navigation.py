"""Moving about in an article: by lines and screens, to a place, to an end; and the scroll bar."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.composition.column import Column
from reader.qt.page.glide import Glide
from reader.qt.page.trail import Jump, Spot, Trail

WHOLE = (0.0, 1.0)
"""The part of an article that a page has when it has all of it."""
_HIT_HEIGHT = 1 / 3  # of the view, where what was gone to stands
_END_HEIGHT = 0.6  # of the view, where the last line stands
_UNDER_TOP = 8  # pixels between the view's top and a line that was gone to
_JUMP = 0.5  # of the view: who goes further has left the place where he was
_LED_TO = 0.25  # of the view, where the line is brought that a voice reads


def put_at_top(column: Column, offset: int, above: float = 0.0) -> None:
    """Have a column begin with the line of an offset, `above` em of it out of sight."""
    line = column.line_of(offset)
    at_top = line.baseline - line.top - above * column.em
    column.show(offset, at_top + (0 if above else _UNDER_TOP))


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
    was the reader who moved it, `trail_changed` when there may be more or less to go `back` to.
    """

    moved = Signal()
    scrolled = Signal()
    trail_changed = Signal()

    def __init__(self, page: Scrollable, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._is_following = False  # the scroll bar is being set by us
        self.part = WHOLE
        self._trail = Trail()
        self.glide = Glide(self, page.viewport())
        page.verticalScrollBar().valueChanged.connect(self._bar_moved)

    @property
    def column(self) -> Column | None:
        """What the view is moved over, None while there is nothing."""
        return self._page.column

    @property
    def _view_height(self) -> float:
        column = self.column
        return column.view_height if column is not None else float(self._page.viewport().height())

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

    # Back and forward ------------------------------------------------------------------------

    @property
    def can_go_back(self) -> bool:
        """Whether a jump was made in this article."""
        return bool(self._trail.behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back, and nowhere else since."""
        return bool(self._trail.ahead)

    @property
    def trail(self) -> Trail:
        """The jumps that were made in this article."""
        return self._trail

    def set_trail(self, trail: Trail) -> None:
        """Go on from these jumps, made in the same article in another window."""
        self._trail = trail
        self.trail_changed.emit()

    def back(self) -> None:
        """To where one was before the last jump."""
        self._return(self._trail.back)

    def forward(self) -> None:
        """To where one was before going back."""
        self._return(self._trail.forward)

    def begin_trail(self, shift: int | None = None) -> None:
        """Forget all jumps: another article is shown, or, with a shift, the whole of this one."""
        self._trail = self._trail.moved(shift) if shift is not None else Trail()
        self.trail_changed.emit()

    def _return(self, turn: Callable[[Spot], Spot | None]) -> None:
        column = self.column
        if column is None:
            return
        self.glide.stop()
        if (spot := turn(self._spot(column))) is not None:
            line = column.line_of(spot.offset)
            column.show(spot.offset, line.baseline - line.top + spot.top * column.em)
            self.tell_change()
        self.trail_changed.emit()

    @staticmethod
    def _spot(column: Column) -> Spot:
        offset = column.top_offset
        return Spot(offset, column.line_of(offset).top / column.em)

    def _leave(self, column: Column, offset: int, way: float, by: Jump) -> None:
        """One goes to an offset, so many pixels on: is that a jump, keep the place left by it."""
        if abs(way) > _JUMP * self._view_height:
            self._trail.leave(self._spot(column), offset, by)
            self.trail_changed.emit()

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
        if self.column is not None:
            self._leave(self.column, 0, -self.column.scroll, Jump.PLACE)
        self.scroll_to(0.0)

    def go_to_end(self) -> None:
        """Show the end of the text."""
        column = self.column
        if column is None:
            return
        self.glide.stop()
        last = max(0, len(column.composer.article.text) - 1)
        self._leave(column, last, column.furthest - column.scroll, Jump.PLACE)
        column.show(last, self._view_height * _END_HEIGHT)
        self.scroll_to(column.furthest)

    def go_to_top(self, offset: int, above: float = 0.0, by: Jump = Jump.PLACE) -> None:
        """Show the line of an offset at the top of the view, `above` em of it out of sight."""
        column = self.column
        if column is None:
            return
        self.glide.stop()
        self._leave(column, offset, column.line_of(offset).top - _UNDER_TOP, by)
        put_at_top(column, offset, above)
        self.tell_change()

    def go_to_share(self, share: float) -> None:
        """Show the place that this share (0 to 1) of the characters stands before."""
        column = self.column
        if column is None:
            return
        length = len(column.composer.article.text)
        if share <= 0:
            self._leave(column, 0, -column.scroll, Jump.SHARE)
            self.scroll_to(0.0)
        else:
            at = min(length - 1, round(length * min(share, 1.0))) if length else 0
            self.go_to_top(at, by=Jump.SHARE)

    def reveal(self, offset: int, by: Jump = Jump.PLACE) -> None:
        """Bring an offset into view, a third down, unless it is well in view."""
        column = self.column
        if column is None or self.shows(offset):
            return
        view, line = self._view_height, column.line_of(offset)
        way = line.baseline - view * _HIT_HEIGHT
        self._leave(column, offset, way, by)
        if abs(way) < 2 * view:
            self.glide.to(column.scroll + way)
        else:
            self._show(column, offset)

    def bring(self, offset: int, by: Jump = Jump.PLACE) -> None:
        """Bring an offset into view at once: no further than needed, else a third down."""
        column = self.column
        if column is None or self.shows(offset):
            return
        view, line = self._view_height, column.line_of(offset)
        self.glide.stop()
        near = self.line_step  # half in view, or the next one
        if -line.height - near < line.top < view + near:
            self.scroll_by(line.top if line.top < 0 else line.top + line.height - view)
        else:
            self._leave(column, offset, line.baseline - view * _HIT_HEIGHT, by)
            self._show(column, offset)

    def lead(self, offset: int) -> float | None:
        """Bring a line to the view's upper third, as somebody reads on there; the scroll position
        that it glides to, None where it went at once."""
        column = self.column
        if column is None:
            return None
        view, line = self._view_height, column.line_of(offset)
        way = line.baseline - view * _LED_TO
        if abs(way) >= 2 * view:
            self._show(column, offset, _LED_TO)
            return None
        goal = min(max(0.0, column.scroll + way), column.furthest)
        if abs(goal - column.scroll) >= 1:
            self.glide.to(goal)
        return goal

    def _show(self, column: Column, offset: int, height: float = _HIT_HEIGHT) -> None:
        column.show(offset, self._view_height * height)
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
        bar.setPageStep(round(self._view_height))
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
