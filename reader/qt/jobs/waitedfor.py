"""Work that the reader asked for and waits for, as a file that is written."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject

from reader.qt.jobs.background import Background


class Run(Protocol):
    """Does some work off the window's thread, then tells of its result or of its error."""

    def __call__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> object: ...


class WaitedFor:
    """Runs it off the window's thread, and knows whether some is under way."""

    def __init__(self, background: Background, owner: QObject) -> None:
        self._background, self._owner = background, owner
        self._count = 0

    @property
    def is_under_way(self) -> bool:
        """Whether somebody is to be told of an end yet."""
        return self._count > 0

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do some work; see `Background.run`."""

        def end(tell: Callable[[Any], None], told: Any) -> None:
            self._count -= 1
            tell(told)

        self._count += 1
        self._background.run(self._owner, work, partial(end, done), partial(end, failed))
