"""The worksheet's dialog: what it is to be at the left, how it will look at the right.

The article is read and the sheet made off the window's thread; what only its face depends on is
drawn anew at once. A file is written whole or not at all.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.exports.filename import file_name
from reader.exports.worksheets.docx import docx
from reader.exports.worksheets.html import html
from reader.exports.worksheets.picking import WordsFrom
from reader.exports.worksheets.scopes import Scope
from reader.exports.worksheets.sheet import Worksheet
from reader.language import tr
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.printing.output import Output
from reader.qt.printing.pdf import PdfWork
from reader.qt.printing.sheets import drawn_on
from reader.qt.printing.worksheets.asked import Asked, Gathered, gathering, making
from reader.qt.printing.worksheets.paper import WorksheetPaper
from reader.qt.printing.worksheets.preview import SheetPreview
from reader.qt.printing.worksheets.rows import Rows
from reader.qt.printing.worksheets.splitbutton import SplitButton
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import DialogButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.labels import Ground
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.saving import ask_path, writable_folder
from reader.qt.widgets.workfoot import WorkNews
from reader.settings import PaperSize

_SIZE, _LEAST = QSize(904, 760), QSize(400, 420)
_SIDE, _TOP, _CONTROLS = 24, 8, 364
_NARROW = 640  # px; a narrower dialog has no room for the sheet beside its settings


class WorksheetDialog(ThemedDialog):
    """`set_asked` says what of; `written(Path)` after a file was saved and `printed` after the
    printer has it all: then the dialog closes. What went wrong it tells itself."""

    written = Signal(object)
    printed = Signal()

    def __init__(self, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _SIZE, parent)
        self.setWindowTitle(tr("Worksheet"))
        self.setMinimumSize(_LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._background = background
        self._asked: Asked | None = None
        self._scope, self._source = Scope.ARTICLE, WordsFrom.UNKNOWN
        self._gathered: Gathered | None = None
        self._paper: WorksheetPaper | None = None
        self._task: Task | None = None
        self._folder = Path.home()
        self._preview = SheetPreview(theme)
        self._news = self._made_news()
        self._output = Output(self._news, self)
        self._output.working.connect(lambda is_working: self._rows.set_enabled(not is_working))
        self._output.written.connect(self._tell_written)
        self._output.printed.connect(self._tell_printed)
        self._side = self._made_side()
        parts, whole = QHBoxLayout(), QVBoxLayout(self)
        for layout in (parts, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        parts.addWidget(self._side)
        parts.addWidget(self._preview, 1)
        whole.addLayout(parts, 1)
        whole.addWidget(self._news)

    # Layout --------------------------------------------------------------------------------------

    def _made_side(self) -> QWidget:
        side = Ground(self._theme, edges=Qt.Edge.RightEdge)
        scroller = Scroller(self._theme)
        scroller.column.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        self._rows = Rows(self._theme, scroller.column, self)
        self._rows.scope_chosen.connect(self._take_scope)
        self._rows.words_chosen.connect(self._take_words)
        self._rows.changed.connect(self._draw)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 1, 0)
        column.addWidget(scroller, 1)
        return side

    def _made_news(self) -> WorkNews:
        saving = self.main = SplitButton(self._theme, tr("Save as PDF…"))
        printing = DialogButton(self._theme, tr("Print…"))
        saving.setToolTip(tr("Save as PDF; with Down as Word or a web page"))
        saving.clicked.connect(self._ask_pdf)
        saving.more_requested.connect(self._offer_forms)
        printing.clicked.connect(self._ask_printer)
        self._buttons = printing, saving
        news = WorkNews(self._theme, self._buttons)
        news.cancelled.connect(self._stop)
        news.left.connect(self.close)
        return news

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._buttons[1].isEnabled():  # Qt would give the keyboard to any control
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        self._preview.setVisible(not is_narrow)
        self._side.setMinimumWidth(0 if is_narrow else _CONTROLS)
        self._side.setMaximumWidth(1 << 20 if is_narrow else _CONTROLS)

    # What it is made from ------------------------------------------------------------------------

    def set_asked(self, asked: Asked, paper: PaperSize) -> None:
        """Make a sheet of this; the paper is that of printing."""
        self._stop()
        self._asked, self._scope = asked, next(iter(asked.scopes))
        self._output.source = asked.source
        folder = asked.source.parent if asked.source is not None else self._folder
        self._folder = writable_folder(folder)
        self._rows.set_size(paper)
        self._rows.show_scopes(asked.scopes, self._scope)
        self._gather()

    def _take_scope(self, scope: Scope) -> None:
        self._scope = scope
        self._gather()

    def _take_words(self, source: WordsFrom) -> None:
        self._source = source
        if self._asked is not None and self._gathered is not None:
            self._begin(making(self._asked, self._gathered, source), Task())

    def _gather(self) -> None:
        if self._asked is not None:
            self._gathered = self._paper = None
            self._preview.set_paper(None)
            self._news.tell(tr("Reading the text …"))
            task = Task()
            self._begin(gathering(self._asked, self._scope, self._source, task.pace), task)

    def _begin(self, work: Callable[[], Gathered], task: Task) -> None:
        if self._task is not None:
            self._task.stop()
        self._task = self._background.run(
            self, work, self._take, self._tell_error, priority=Priority.EXPORT, task=task
        )
        self._let_write(False)

    def _take(self, gathered: Gathered) -> None:
        """The sheet is made."""
        self._task, self._gathered = None, gathered
        counts = {source: len(words) for source, words in gathered.words.items()}
        self._rows.show_words(counts, gathered.source)
        self._rows.show_counts(gathered.sheet)
        self._draw()

    @property
    def sheet(self) -> Worksheet | None:
        """What would be written; None while it is being made."""
        if self._gathered is None:
            return None
        rows = self._rows
        asked = self._gathered.sheet.only(rows.kinds)
        return replace(asked, square=rows.square, has_name_line=rows.has_name_line)

    def _draw(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        self._paper = WorksheetPaper(sheet, self._rows.size, answers=self._rows.has_answers)
        self._preview.set_paper(self._paper)
        self._let_write(bool(sheet.tasks))
        self._news.tell(self._told(sheet, self._paper))

    def _told(self, sheet: Worksheet, paper: WorksheetPaper) -> str:
        if not sheet.tasks:
            return tr("There is nothing to ask here.")
        told = self._told_pages(len(paper.pages))
        gathered = self._gathered
        left_out = gathered.words[gathered.source].left_out if gathered is not None else 0
        if not left_out:
            return told
        return tr("{pages}; %n words more are left out", "", left_out).format(pages=told)

    def _told_pages(self, count: int) -> str:
        if not self._rows.has_answers:
            return tr("%n pages", "", count)
        return tr("%n pages and as many answer sheets", "", count)

    def _let_write(self, can: bool) -> None:
        """Let it be written, or not yet; the keyboard waits for that at no other control."""
        if not can and any(button.hasFocus() for button in self._buttons):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in self._buttons:
            button.setEnabled(can)
        if can and self.focusWidget() in (None, self):
            self._buttons[1].setFocus(Qt.FocusReason.OtherFocusReason)

    # Printing and writing ------------------------------------------------------------------------

    def _offer_forms(self) -> None:
        menu = Menu(self._theme, "", self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, ask in (
            (tr("PDF…"), self._ask_pdf),
            (tr("Word (DOCX)…"), self._ask_docx),
            (tr("Web page (HTML)…"), self._ask_html),
        ):
            menu.addAction(words).triggered.connect(ask)
        button = self._buttons[1]
        corner = button.mapToGlobal(QPoint(0, 0))
        size = menu.sizeHint()
        menu.popup(QPoint(corner.x() + button.width() - size.width(), corner.y() - size.height()))

    def _ask_pdf(self) -> None:
        self._ask(tr("PDF (*.pdf)"), ".pdf")

    def _ask_docx(self) -> None:
        self._ask(tr("Word (*.docx)"), ".docx")

    def _ask_html(self) -> None:
        self._ask(tr("Web page (*.html)"), ".html")

    def _ask(self, told: str, suffix: str) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        name = tr("{title} – worksheet").format(title=file_name(sheet.title))
        wanted = self._folder / f"{name}{suffix}"
        path = ask_path(self, tr("Save the worksheet"), wanted, told, suffix)
        if path is not None:
            self._folder = path.parent
            self.save(path)

    def save(self, path: Path) -> None:
        """Write the sheet in the form that the file's name ends with, else as a PDF; `written`
        tells once it is there."""
        sheet, paper, form = self.sheet, self._paper, path.suffix.lower()
        if sheet is None or paper is None or not self._output.may_be(str(path)):
            return
        answers, size = self._rows.has_answers, self._rows.size
        if form == ".docx":
            self._output.write(path, docx(sheet, answers=answers, paper=size))
        elif form in (".html", ".htm"):
            page = "".join(html(sheet, answers=answers, paper=size))
            self._output.write(path, page.encode("utf-8", "replace"))
        else:
            work = PdfWork(paper, sheet.title)
            self._output.begin(iter(work), lambda: self._output.write(path, work.content))

    def _ask_printer(self) -> None:
        sheet, paper = self.sheet, self._paper
        if sheet is None or paper is None:
            return
        self._output.ask_printer(
            paper.layout,
            sheet.title,
            lambda printer, first, last: drawn_on(printer, paper, first, last),
        )

    def _tell_written(self, path: Path) -> None:
        self.close()
        self.written.emit(path)

    def _tell_printed(self) -> None:
        self.close()
        self.printed.emit()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()
            self._task = None
        self._output.stop()

    def _tell_error(self, error: Exception) -> None:
        self._stop()
        self._output.tell_error(error)

    @property
    def is_at_work(self) -> bool:
        return self._output.is_at_work

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)
