"""What is made ready while the window opens: the reading engine, in a thread of its own."""

import threading

from reader.reading import Engine, load_engine


class EngineInPreparation:
    """Begins to load the engine at once; a call waits until it is there."""

    def __init__(self) -> None:
        self._engine: Engine | None = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._load, name="duyin engine", daemon=True)
        self._thread.start()

    def _load(self) -> None:
        try:
            self._engine = load_engine()
        except Exception as error:  # told to whoever waits
            self._error = error

    def __call__(self) -> Engine:
        self._thread.join()
        if self._engine is None:
            raise self._error or RuntimeError("no engine")
        return self._engine
