"""What is made ready while the window opens: the reading engine, in a thread of its own."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from reader.qt.jobs.memory import give_back_large_blocks

if TYPE_CHECKING:
    from reader.reading import Engine


class EngineInPreparation:
    """Loads the engine in a thread once it is begun or asked for; a call waits for it."""

    def __init__(self) -> None:
        self._engine: Engine | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._load, name="duyin engine", daemon=True)
        self._begun = threading.Lock()

    def begin(self) -> None:
        """Load it from now on; all its modules are loaded first, or both want the interpreter."""
        if self._begun.acquire(blocking=False):
            give_back_large_blocks()
            self._thread.start()

    def _load(self) -> None:
        try:
            from reader.reading import shared_engine

            self._engine = shared_engine()  # what reads a file's words has the same
        except Exception as error:  # told to whoever waits
            self._error = error

    def __call__(self) -> Engine:
        self.begin()
        self._thread.join()
        if self._engine is None:
            raise (self._error or RuntimeError("no engine")).with_traceback(None)
        return self._engine
