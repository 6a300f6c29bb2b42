"""A scroll bar that lies over what it scrolls and takes no room from it.

Its handle is exact: the share of the whole that is in view. Marks of what was found stand along it.
`MiddleColumn` is what pages of parts scroll in under one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from reader.language import tr
from reader.qt.style.theme import Theme, faded
from reader.qt.widgets.labels import Ground

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

GUTTER = 10
_HANDLE, _LEAST_HANDLE, _RADIUS = 6, 36, 3
_TICK = 2  # px high
_EDGE = 2  # px free at both ends and at the right
_REST, _HOVERED = 0.45, 0.75  # opacity of the handle


class OverlayScrollBar(QScrollBar):
    """The scroll bar of an area, laid over the area's right edge, or over its lower one for what
    goes on to the left: its beginning is at the right then.

    The area's own vertical scroll bar is hidden and stays the one that counts: code goes on to use
    `area.verticalScrollBar()`.
    """

    def __init__(self, area: QAbstractScrollArea, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area, self._theme = area, theme
        self._source = area.verticalScrollBar()
        self._ticks: Floats | None = None
        self._grip: float | None = None  # where the handle is held, px from its top
        self._is_hovered = False
        self.setAccessibleName(tr("Scroll bar"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._source.rangeChanged.connect(self._follow)
        self._source.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._source.setValue)
        area.installEventFilter(self)
        area.viewport().installEventFilter(self)
        self._follow()
        self._place()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def lie_at(self, edge: Qt.Edge) -> None:
        """Lie over the right edge of the area, or over its lower one."""
        is_level = edge is Qt.Edge.BottomEdge
        way = Qt.Orientation.Horizontal if is_level else Qt.Orientation.Vertical
        if way is not self.orientation():
            self.setOrientation(way)
            self.setInvertedAppearance(is_level)
            self._place()
            self.update()

    @property
    def _is_level(self) -> bool:
        return self.orientation() is Qt.Orientation.Horizontal

    def _along(self, event: QMouseEvent) -> float:
        """Pixels from the bar's beginning."""
        at = event.position()
        return self.width() - at.x() if self._is_level else at.y()

    def set_ticks(self, shares: Sequence[float] | Floats) -> None:
        """Mark these places, each 0 (the top of everything that scrolls) to 1 (its end)."""
        import numpy as np

        self._ticks = np.asarray(shares, np.float64) if len(shares) else None
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_level:  # what follows is of one at the right edge
            painter.setTransform(QTransform(0, 1, -1, 0, self.width(), 0), combine=True)
        if self.maximum() > self.minimum():
            is_lit = self._is_hovered or self._grip is not None
            painter.setBrush(faded(self._theme.control, _HOVERED if is_lit else _REST))
            top, height = self._handle()
            painter.drawRoundedRect(QRectF(self._left(), top, _HANDLE, height), _RADIUS, _RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for top in self._tick_tops():
            painter.fillRect(QRectF(self._left(), top, _HANDLE, _TICK), self._theme.doubt)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        at = self._along(event)
        top, height = self._handle()
        if top <= at <= top + height:
            self._grip = at - top
            self.setSliderDown(True)
        elif (near := self._tick_near(at)) is not None:
            self._show(near)
        elif self._goes_to_click:
            self._grip = height / 2
            self._drag(at)
        else:
            action = QScrollBar.SliderAction
            self.setPageStep(self._source.pageStep())
            self.setRepeatAction(action.SliderPageStepSub if at < top else action.SliderPageStepAdd)
            self.triggerAction(self.repeatAction())
        self.update()

    @property
    def _goes_to_click(self) -> bool:
        from PySide6.QtWidgets import QStyle

        hint = QStyle.StyleHint.SH_ScrollBar_LeftClickAbsolutePosition
        return bool(self.style().styleHint(hint))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._drag(self._along(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.setRepeatAction(QScrollBar.SliderAction.SliderNoAction)
        self.setSliderDown(False)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._is_hovered = False
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turned over the bar, the wheel does what it does over the area."""
        viewport = self._area.viewport()
        here = self.mapTo(self._area, event.position().toPoint()) - viewport.pos()
        over = QWheelEvent(
            here, event.globalPosition(), event.pixelDelta(), event.angleDelta(),
            event.buttons(), event.modifiers(), event.phase(), event.inverted(), event.source(),
        )  # fmt: skip
        QCoreApplication.sendEvent(viewport, over)

    def _follow(self) -> None:
        """Take over the range of the area's own scroll bar, without moving it."""
        # a page step of the area's changes without a signal: it is asked again where it counts
        source = self._source
        self.blockSignals(True)
        self.setRange(source.minimum(), source.maximum())
        self.setPageStep(source.pageStep())
        self.setSingleStep(source.singleStep())
        self.setValue(source.value())
        self.blockSignals(False)
        self.setVisible(source.maximum() > source.minimum() or self._ticks is not None)
        self.update()

    def _place(self) -> None:
        view = self._area.viewport().geometry()
        if self._is_level:
            self.setGeometry(view.left(), view.bottom() + 1 - GUTTER, view.width(), GUTTER)
        else:
            self.setGeometry(view.right() + 1 - GUTTER, view.top(), GUTTER, view.height())
        self.raise_()

    def _left(self) -> int:
        return GUTTER - _EDGE - _HANDLE

    def _length(self) -> int:
        return self.width() if self._is_level else self.height()

    def _track(self) -> float:
        return max(1.0, self._length() - 2.0 * _EDGE)

    def _handle(self) -> tuple[float, float]:
        """Top and height of the handle in pixels."""
        span, page = self.maximum() - self.minimum(), max(1, self._source.pageStep())
        height = min(self._track(), max(_LEAST_HANDLE, self._track() * page / (span + page)))
        share = (self.sliderPosition() - self.minimum()) / span if span else 0.0
        return _EDGE + share * (self._track() - height), height

    def _drag(self, at: float) -> None:
        height = self._handle()[1]
        room = max(1.0, self._track() - height)
        share = min(max((at - (self._grip or 0) - _EDGE) / room, 0.0), 1.0)
        self.setValue(self.minimum() + round(share * (self.maximum() - self.minimum())))

    def _tick_tops(self) -> Sequence[int]:
        """Where the ticks begin, one for all that fall on the same pixel."""
        if self._ticks is None:
            return ()
        import numpy as np

        from reader.arrays import distinct

        room = self._length() - _TICK
        places = np.round(np.clip(self._ticks, 0, 1) * room)
        tops: list[int] = distinct(places.astype(np.int64)).tolist()
        return tops

    def _tick_near(self, at: float) -> float | None:
        """The mark under the pointer, as a share of the whole."""
        if self._ticks is None:
            return None
        import numpy as np

        tops = np.round(np.clip(self._ticks, 0, 1) * (self._length() - _TICK))
        near = np.flatnonzero(np.abs(tops + _TICK / 2 - at) <= _TICK)
        return float(self._ticks[near[0]]) if len(near) else None

    def _show(self, share: float) -> None:
        """Scroll so that a place stands a third down the view."""
        page = self._source.pageStep()
        whole = self.maximum() - self.minimum() + page
        self.setValue(self.minimum() + round(share * whole - page / 3))


def give_viewport(
    area: QAbstractScrollArea, ground: QPalette.ColorRole = QPalette.ColorRole.Base
) -> None:
    """Have an area scroll in a widget that is made here, like Qt's own; before anything else.

    To hand out one that Qt made, PySide looks for its class among all widgets that there are, and
    makes each of them for that: 8 ms and 0.7 MB, the first time.
    """
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(ground)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)


class MiddleColumn(QScrollArea):
    """A column in the middle of a page, which scrolls where there is not room for all its `parts`.

    It takes no keys: whose page it is scrolls by them as it likes."""

    def __init__(self, theme: Theme, widest: int, margin: int) -> None:
        """`widest` is how wide the column may be, `margin` what stays free at both sides, pixels;
        both before the size of the interface."""
        super().__init__()
        give_viewport(self, QPalette.ColorRole.NoRole)
        column = QWidget()
        column.setMaximumWidth(widest)
        self.parts = QVBoxLayout(column)
        self.parts.setSpacing(0)
        whole = Ground(theme)
        middle = QHBoxLayout(whole)
        middle.setContentsMargins(margin, 0, margin, 0)
        middle.addWidget(column)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(whole)
        self._bar = OverlayScrollBar(self, theme)
