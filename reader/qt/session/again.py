"""What could not be done now is tried again: soon at first, then ever more seldom."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_FIRST = 1_000  # ms
_LONGEST = 300_000  # ms


class Again(QObject):
    """Calls `act` after pauses that double, from `begin` until `stop`."""

    def __init__(self, act: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tries = 0
        self._act = act
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._try)

    def begin(self) -> None:
        """Try again from now on, if that is not under way."""
        if not self._timer.isActive():
            self._timer.start(_FIRST)

    def stop(self) -> None:
        """It is done."""
        self._timer.stop()
        self.tries = 0

    def _try(self) -> None:
        self.tries += 1
        self._timer.start(min(_FIRST << min(self.tries, 20), _LONGEST))
        self._act()
