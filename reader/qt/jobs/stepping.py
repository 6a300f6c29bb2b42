"""Long work in the window's thread, a few milliseconds at a time: what draws with fonts."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

_AT_ONCE = 0.012  # s of work before the window goes on


class Stepping(QObject):
    """Goes through an iterator of shares, 0 to 1, that does some work before it gives each.

    `advanced(share)` as it goes on; then `ended`, or `failed(error)`, or nothing after `cancel`.
    """

    advanced = Signal(float)
    ended = Signal()
    failed = Signal(object)

    def __init__(self, work: Iterator[float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[float] | None = work
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(0)

    def cancel(self) -> None:
        """Leave it where it is; what it held is let go."""
        self._timer.stop()
        self._work = None

    def _go_on(self) -> None:
        until, share = perf_counter() + _AT_ONCE, 0.0
        try:
            while self._work is not None and perf_counter() < until:
                share = next(self._work)
        except StopIteration:
            self.cancel()
            self.ended.emit()
        except Exception as error:  # told by who began the work
            self.cancel()
            self.failed.emit(error)
        else:
            self.advanced.emit(share)
