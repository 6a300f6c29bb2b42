"""Work that can be stopped, and that tells how far it has come."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject
from shiboken6 import isValid

from reader.opening.pacing import Stopped


class Task:
    """Belongs to whoever asked for the work: nobody waits for it any more once that was deleted,
    or has stopped it."""

    def __init__(self) -> None:
        self.share = 0.0
        self._is_stopped = False
        self._owner: QObject | None = None
        self._give_way: Callable[[float], None] = lambda _piece: None
        self._paced = time.monotonic()

    def begin(self, owner: QObject, give_way: Callable[[float], None]) -> None:
        """The work was handed over for `owner`; `give_way(seconds)` rests after a piece of it."""
        self._owner, self._give_way = owner, give_way

    def stop(self) -> None:
        """Let it end between two pieces; its result is not told any more.

        Called in the window's thread, where alone the owner may be let go of.
        """
        self._is_stopped = True
        self._owner = None

    @property
    def is_stopped(self) -> bool:
        """Whether nobody waits for it. Any thread may ask."""
        owner = self._owner
        return self._is_stopped or (owner is not None and not isValid(owner))

    def pace(self, share: float) -> None:
        """What the work calls between two pieces; raises `Stopped` once nobody waits for it."""
        if self.is_stopped:
            raise Stopped
        self.share = share
        self._give_way(time.monotonic() - self._paced)
        self._paced = time.monotonic()
