"""Scrolling that glides: a short eased way to where the reader wants to be."""

from typing import Protocol

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtWidgets import QWidget

from reader.composition.column import Column
from reader.qt.style.motion import animation_ms

_WAY = 160  # ms


class Gliding(Protocol):
    """What is moved over a column."""

    @property
    def column(self) -> Column | None: ...

    def scroll_to(self, position: float) -> None: ...


class Glide:
    """Moves a view to a height in 160 ms; a further step while it moves is added to the way."""

    def __init__(self, moved: Gliding, view: QWidget) -> None:
        self._moved, self._view = moved, view
        self._goal = self._gone = 0.0
        self._way = QVariantAnimation(view)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._step)

    @property
    def goal(self) -> float | None:
        """The height that it is on its way to, None at rest."""
        is_moving = self._way.state() is QVariantAnimation.State.Running
        return self._goal if is_moving else None

    def by(self, pixels: float) -> None:
        """Go on by so many pixels."""
        column = self._moved.column
        if column is not None:
            goal = self.goal
            self.to((goal if goal is not None else column.scroll) + pixels)

    def to(self, goal: float) -> None:
        """Go to a height of the column; what is set on the way may move the goal with it."""
        column = self._moved.column
        if column is None:
            return
        self._goal = min(max(0.0, goal), column.furthest)
        self._way.stop()
        milliseconds = animation_ms(self._view, _WAY)
        if not milliseconds:
            self._moved.scroll_to(self._goal)
            return
        self._way.setDuration(milliseconds)
        self._way.setStartValue(0.0)
        self._way.setEndValue(self._goal - column.scroll)
        self._gone = 0.0
        self._way.start()

    def shift(self, pixels: float) -> None:
        """The column has grown above the view: the same goal stands so much lower."""
        self._goal += pixels

    def stop(self) -> None:
        """Stay where the view is."""
        self._way.stop()

    def _step(self, gone: object) -> None:
        # Setting the ends of a way at rest tells a value too: the new goal, before the first step.
        column = self._moved.column
        is_moving = self._way.state() is QVariantAnimation.State.Running
        if column is not None and is_moving and isinstance(gone, float):
            delta, self._gone = gone - self._gone, gone
            is_there = gone == self._way.endValue()  # where sums of steps only nearly come to
            self._moved.scroll_to(self._goal if is_there else column.scroll + delta)
