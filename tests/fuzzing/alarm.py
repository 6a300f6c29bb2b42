"""What must never happen while somebody works in the window, noticed wherever it comes from.

Errors that nobody caught, in any thread, or that were journalled; warnings of Qt's; an event loop
that does not turn; messages that say that nothing is kept, or that something went wrong.
"""

import faulthandler
import logging
import os
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from reader.qt.messages.bar import Message

_BEAT = 50  # ms between two turns of the event loop that are looked at
_HANG = 2.0  # s without one that a reader takes for a hang
_WORKED = 2.0  # s that the process worked meanwhile; else it was others that kept the machine
_LONG = 12.0  # s that are too long whoever works
_DEAD = 80.0  # s after which the process is ended
_HARMLESS = (
    "This plugin does not support",  # what offscreen is not able to
    "QPainter::begin(): Returned false",  # no printer there: the dialog says so
)
_ALARMING = {"unexpected", "not kept", "settings", "library"}  # keys of messages
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Alarm(logging.Handler):
    """`at` is set to what is being done; `found` has what went wrong, and at what."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        logging.getLogger("duyin").addHandler(self)
        self.at = "the start"
        self.found: list[str] = []
        self.longest = 0.0  # s between two turns of the event loop
        self._turned, self._worked, self._stack = time.monotonic(), time.process_time(), ""
        sys.excepthook = self._take_error
        threading.excepthook = self._take_thread_error
        qInstallMessageHandler(self._take_warning)
        self._beat = QTimer(interval=_BEAT)
        self._beat.timeout.connect(self._turn)
        self._beat.start()
        threading.Thread(target=self._watch, name="alarm", daemon=True).start()

    def tell(self, what: str) -> None:
        """Note that this went wrong."""
        self.found.append(f"{self.at}: {what}")

    def emit(self, record: logging.LogRecord) -> None:
        """Note an error that the program has journalled itself."""
        self.tell(self.format(record))

    def look_at(self, message: Message | None) -> None:
        """Note a message that tells of what must not happen."""
        if message is not None and message.key in _ALARMING:
            self.tell(f"the window says: {message.text}")

    def _take_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.tell("".join(traceback.format_exception(kind, error, trace)))

    def _take_thread_error(self, told: threading.ExceptHookArgs) -> None:
        self.tell(f"in a thread: {told.exc_value!r}")

    def _take_warning(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        is_bug = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if is_bug and not text.startswith(_HARMLESS):
            stack = "".join(traceback.format_stack(limit=12)[:-1])
            self.tell(f"Qt says: {text} ({context.category})\n{stack}")

    # Hangs -----------------------------------------------------------------------------------

    def _turn(self) -> None:
        now, work = time.monotonic(), time.process_time()
        took, self._turned = now - self._turned, now
        worked, self._worked = work - self._worked, work
        self.longest = max(self.longest, min(took, worked))
        if (took > _HANG and worked > _WORKED) or took > _LONG:
            told = f"for {took:.1f} s the event loop did not turn, of which {worked:.1f} s of work"
            self.tell(f"{told}\n{self._stack}")
        self._stack = ""

    def _watch(self) -> None:
        while True:
            time.sleep(0.1)
            still = time.monotonic() - self._turned
            if still > _HANG and not self._stack:
                self._stack = _stacks()
            if still > _DEAD:
                print(*self.found, f"{self.at}: hangs\n{self._stack}", sep="\n", flush=True)
                os._exit(3)


def _stacks() -> str:
    """Where all threads are; no frame is held meanwhile, nor what painters are in it."""
    with tempfile.TemporaryFile("w+") as file:
        faulthandler.dump_traceback(file)
        file.seek(0)
        return file.read()


def memory() -> float:
    """Megabytes of memory that this process has now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / (1 << 20)
