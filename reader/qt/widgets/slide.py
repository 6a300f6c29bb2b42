"""Panels that slide in by their own geometry: 140 ms, eased, and at once where nothing animates."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from reader.qt.style.motion import SLIDE, animation_ms


class Slide(QObject):
    """How far a panel is in: `share` goes to 1 or 0 and `moved(float)` tells each step."""

    moved = Signal(float)
    ended = Signal(bool)  # whether the panel is in

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self.share = 0.0
        self.is_in = False
        self._way = QVariantAnimation(self)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._way.valueChanged.connect(self._step)
        self._way.finished.connect(self._end)

    def go(self, *, inside: bool, at_once: bool = False) -> None:
        """Slide in or out, from where the panel is."""
        self.is_in = inside
        self._way.stop()
        milliseconds = 0 if at_once else animation_ms(self._panel, SLIDE)
        if not milliseconds:
            self._step(float(inside))
            self._end()
            return
        self._way.setDuration(milliseconds)
        self._way.setStartValue(self.share)
        self._way.setEndValue(float(inside))
        self._way.start()

    def _step(self, share: float) -> None:
        self.share = share
        self.moved.emit(share)

    def _end(self) -> None:
        self.ended.emit(self.is_in)
