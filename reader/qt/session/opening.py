"""What is wanted, being opened, and open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.journal import write_error
from reader.opening import OpeningError
from reader.opening.head import Near
from reader.qt.jobs.background import Background
from reader.qt.session.loading import Loading, Opened
from reader.qt.session.wanted import Wanted
from reader.reading import Engine


class Opening(QObject):
    """What is open stays until what is wanted is there, and each thing that fails is tried once.

    `current` is what is open, `shown` how that was wanted. Signals: `turning(Wanted)`, while what
    was open still is: whoever changes how articles are shown does it here, for what is shown on the
    page belongs to `current`; then `taken(Opened, before)`, for a large file first its head and
    then the whole; `failed(OpeningError)`; `progressed(share)` while it takes long, 1 once nothing
    is under way.
    """

    turning = Signal(object)
    taken = Signal(object, object)
    failed = Signal(object)
    progressed = Signal(float)

    def __init__(
        self,
        background: Background,
        engine: Callable[[], Engine],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.current: Opened | None = None
        self.shown = self._wanted = Wanted()
        self._loading = Loading(background, engine, self)
        self._loading.opened.connect(self._take)
        self._loading.failed.connect(self._fail)
        self._loading.progressed.connect(self.progressed)

    def open(self, wanted: Wanted, near: Near | None = None, *, reads: bool = True) -> None:
        """Open something, of a large file first what is near a place; `reads` as in `Loading`."""
        self._wanted = wanted
        self._loading.begin(wanted.steps(near), reads=reads)

    def close(self) -> None:
        """Have nothing open, and want nothing."""
        self._loading.stop()
        self.current = None
        self.shown = self._wanted = Wanted()

    def _take(self, opened: Opened) -> None:
        self.turning.emit(self._wanted)
        before, self.current = self.current, opened
        self.shown = self._wanted
        self.taken.emit(opened, before)

    def _fail(self, error: Exception) -> None:
        """Tell it, and go on with what was not all there yet, unless it is that which failed."""
        if not isinstance(error, OpeningError):
            write_error(error)
            error = OpeningError(self._wanted.path)
        current = self.current
        if current is not None and not current.is_whole and self._wanted is not self.shown:
            self._wanted = self.shown
            self._loading.begin(self.shown.whole, current.head)
        self.failed.emit(error)
