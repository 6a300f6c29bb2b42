"""The page follows what is read aloud, until the reader scrolls away from it."""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.qt.page.navigation import Navigation

_LOWEST = 2 / 3  # of the view: a line that is lit lower down is brought up


class Following(QObject):
    """A line that leaves the middle third of the view is brought to the upper one by one scroll.

    Signal `strayed(bool)`: the reader has scrolled away, or is back.
    """

    strayed = Signal(bool)

    def __init__(self, navigation: Navigation) -> None:
        super().__init__(navigation)
        self._navigation = navigation
        self._offset = -1
        self._goal: float | None = None  # of a scroll of its own
        self._is_leading = False
        self.is_away = False
        navigation.scrolled.connect(self._look)
        navigation.trail_changed.connect(self._look_later)

    def follow(self, offset: int) -> None:
        """This is read aloud now."""
        self._offset = offset
        is_moving = self._navigation.glide.goal is not None
        if not (self.is_away or is_moving or self._is_in_view()):
            self._lead()

    def come_back(self) -> None:
        """Back to where it is read aloud, and follow it again."""
        if self._offset >= 0:
            self._set_away(is_away=False)
            if not self._is_in_view():
                self._lead()

    def end(self) -> None:
        """Nothing is read aloud any more."""
        self._offset, self._goal = -1, None
        self._set_away(is_away=False)

    def _lead(self) -> None:
        self._is_leading = True
        self._goal = self._navigation.lead(self._offset)
        self._is_leading = False

    def _is_in_view(self) -> bool:
        """Whether the line is in view and not too far down; what was never set is not."""
        column = self._navigation.column
        if column is None:
            return True
        if not column.galley.is_set(column.galley.section_of(self._offset)):
            return False
        line = column.line_of(self._offset)
        return line.top >= 0 and line.baseline <= column.view_height * _LOWEST

    def _look_later(self) -> None:
        """A jump is about to be made."""
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        """The view was moved: by the reader, unless it is its own scroll."""
        goal = self._navigation.glide.goal
        if self._offset < 0 or self._is_leading or (goal is not None and goal == self._goal):
            return
        self._set_away(is_away=not self._is_in_view())

    def _set_away(self, *, is_away: bool) -> None:
        if is_away is not self.is_away:
            self.is_away = is_away
            self.strayed.emit(is_away)
