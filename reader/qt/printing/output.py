"""What a dialog draws on paper or writes into files: some at a time, told at the dialog's foot.

A file is written whole or not at all, and never over the text's own.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from reader.journal import sentence_about, write_error
from reader.language import tr
from reader.qt.jobs.stepping import Stepping
from reader.qt.messages import wording
from reader.qt.printing.sheets import NotDrawn
from reader.qt.widgets.workfoot import WorkNews
from reader.wholefile import are_same, sweep_unfinished, write_whole

Drawn = Callable[[QPrinter, int, int | None], Iterator[float]]
"""Draws sheets on a printer, from the first to the last of these, None for all behind."""


class Output(QObject):
    """Signals: `working(bool)`, something is drawn or written, or no more; `written(Path)`;
    `printed`, the printer has it all. What went wrong is told at the foot.
    """

    working = Signal(bool)
    written = Signal(object)
    printed = Signal()

    def __init__(self, news: WorkNews, dialog: QWidget) -> None:
        super().__init__(dialog)
        self.source: Path | None = None  # the text's own file
        self._news, self._dialog = news, dialog
        self._work: Stepping | None = None

    @property
    def is_at_work(self) -> bool:
        """Whether something is drawn or written."""
        return self._work is not None

    def ask_printer(self, layout: QPageLayout, name: str, drawn: Drawn) -> None:
        """Let the reader choose a printer and pages, and draw on it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(layout)
        printer.setFullPage(True)
        printer.setDocName(name)
        asking = QPrintDialog(printer, self._dialog)
        asking.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if asking.exec() == QDialog.DialogCode.Accepted and self.may_be(printer.outputFileName()):
            first = max(0, printer.fromPage() - 1)
            last = printer.toPage() - 1 if printer.toPage() else None
            self.begin(drawn(printer, first, last), self.printed.emit)

    def may_be(self, path: str) -> bool:
        """Whether a file, "" for none, is another than the text's own; else that is told."""
        source = self.source
        if not path or source is None or not source.is_file() or not are_same(Path(path), source):
            return True
        self._news.tell_wrong(tr("The article’s own file is never written over."))
        return False

    def write(self, path: Path, content: bytes) -> None:
        """Write a file."""
        try:
            write_whole(path, content)
            sweep_unfinished(path.parent)
        except OSError as error:
            self._news.tell_wrong(wording.not_written(path, error))
        else:
            self.written.emit(path)

    def begin(self, work: Iterator[float], done: Callable[[], None]) -> None:
        """Do some work between frames, telling how far it is, and `done` at its end."""
        self.stop()
        self._news.tell_wrong("")
        self._work = Stepping(work, self)
        self._work.advanced.connect(self._news.show_work)
        self._work.ended.connect(self.stop)
        self._work.ended.connect(done)
        self._work.failed.connect(self.tell_error)
        self._news.show_work(0.0)
        self.working.emit(True)

    def stop(self) -> None:
        """Leave what is under way."""
        if self._work is not None:
            self._work.cancel()
            self._work.deleteLater()
            self._work = None
        self._news.show_work(None)
        self.working.emit(False)

    def tell_error(self, error: Exception) -> None:
        """Say what went wrong, and leave what is under way."""
        self.stop()
        if isinstance(error, NotDrawn):
            self._news.tell_wrong(tr("The printer cannot be reached."))
        else:
            write_error(error)
            self._news.tell_wrong(sentence_about(error))
