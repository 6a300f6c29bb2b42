"""Work that somebody waits for: a file of the reader's own that is read or written."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from reader.qt.jobs.background import Background


class WaitedFor(QObject):
    """Done off the window's thread; `is_under_way` until the last of it was told."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._count = 0

    @property
    def is_under_way(self) -> bool:
        """Whether somebody waits."""
        return self._count > 0

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do some work, then tell of its result or of its error; see `Background.run`."""
        self._count += 1

        def ended(tell: Callable[[Any], None], told: Any) -> None:
            self._count -= 1
            tell(told)

        self._background.run(
            self, work, lambda result: ended(done, result), lambda error: ended(failed, error)
        )
