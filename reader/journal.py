"""The journal of unexpected errors: a file for whoever mends them, one sentence for the reader.

An error that nobody expected is written with its traceback to a file of bounded size, and told to
a listener (the window, which lives on).
"""

import logging
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from reader.language import tr

Teller = Callable[[str], None]
"""Takes one sentence for people; called in the thread where the error happened."""

FILES = 3
BYTES_A_FILE = 256 * 1024
NAME = "duyin.log"

_log = logging.getLogger("duyin")


class _Journal(logging.FileHandler):
    """Begins a new file once this one is full. That of `logging.handlers` does the same, but loads
    sockets and pickles, which the start would wait for."""

    def emit(self, record: logging.LogRecord) -> None:
        stream = self.stream
        if stream is not None and stream.tell() + len(self.format(record)) >= BYTES_A_FILE:
            stream.close()
            self._begin_another()
        super().emit(record)

    def _begin_another(self) -> None:
        names = [self.baseFilename, *(f"{self.baseFilename}.{each}" for each in range(1, FILES))]
        for name, before in zip(reversed(names[:-1]), reversed(names[1:]), strict=True):
            with suppress(OSError):
                os.replace(name, before)
        self.stream = self._open()


def open_journal(folder: Path) -> Path | None:
    """Let the `duyin` logger write to `folder`, in `FILES` files of `BYTES_A_FILE`.

    Returns the file, or None where the folder cannot be written; the program runs without it.
    """
    close_journal()
    _log.propagate = False
    _log.setLevel(logging.INFO)
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _Journal(path, encoding="utf-8", errors="replace")
    except OSError:
        _log.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    return path


def close_journal() -> None:
    """Write no more; the file is closed."""
    for handler in _log.handlers[:]:
        _log.removeHandler(handler)
        handler.close()


def tell_unexpected_errors(tell: Teller) -> None:
    """From now on every uncaught error, in any thread, is journalled and told in one sentence.

    Ctrl+C and leaving the program stay what they are.
    """

    def in_main(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            _tell_safely(tell, error)

    def in_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not isinstance(told.exc_value, SystemExit):
            _tell_safely(tell, told.exc_value)

    sys.excepthook = in_main
    threading.excepthook = in_thread


def write_error(error: BaseException) -> None:
    """Journal an error with its traceback."""
    _log.error("%s", sentence_about(error), exc_info=error)


def sentence_about(error: BaseException) -> str:
    """What went wrong, for the message bar."""
    said = " ".join(str(error).split())
    if len(said) > 120:
        said = said[:119] + "…"
    kind = type(error).__name__
    told = f"{kind}: {said}" if said else kind
    return tr("Something unexpected went wrong ({error}).").replace("{error}", told)


def _tell_safely(tell: Teller, error: BaseException) -> None:
    """An error while telling of an error is journalled, and ends there."""
    write_error(error)
    try:
        tell(sentence_about(error))
    except Exception as second:
        write_error(second)
