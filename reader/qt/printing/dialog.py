"""Printing and PDF: how the sheets are to be at the left, how they will look at the right.

Nothing blocks the window: sheets are counted and drawn a few at a time, and writing can be
cancelled. A PDF is written whole or not at all.
"""

from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.exports.filename import file_name
from reader.language import tr
from reader.qt.printing.output import Output
from reader.qt.printing.pdf import PdfWork
from reader.qt.printing.sheets import (
    InkColours,
    Paper,
    Printed,
    drawn_on,
    page_layout,
)
from reader.qt.printing.sheetview import SheetView
from reader.qt.style.families import Face
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.buttons import DialogButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.dropdown import Option
from reader.qt.widgets.labels import Ground, Label
from reader.qt.widgets.saving import ask_path, writable_folder
from reader.qt.widgets.settingrows import FontRow, SegmentsRow, SettingRow, row_of
from reader.qt.widgets.workfoot import WorkNews
from reader.settings import Control, Declaration, Settings, declaration

_SIZE, _LEAST = QSize(1000, 720), QSize(720, 420)
_SIDE, _TOP, _CONTROLS = 24, 14, 400
_READINGS = "readings"
_COLOURS = "colours"
_OF_READINGS = ("notation", "by_words")
_OF_TEXT = ("base_font", "paper_text_size", "line_spacing", "vertical")
_OF_PAPER = ("paper_size", "paper_landscape", "paper_margin", "paper_numbers")


class PaperDialog(ThemedDialog):
    """`changed(Settings)` when the paper is; `written(Path)` after a PDF was saved and `printed`
    after the printer has it all: then the dialog closes. What went wrong it tells itself.
    """

    changed = Signal(object)
    written = Signal(object)
    printed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _SIZE, parent)
        self.setWindowTitle(tr("Print"))
        self.setMinimumSize(_LEAST)
        self._printed: Printed | None = None
        self._title, self._folder = "", Path.home()
        self._view = SheetView(theme)
        self._rows: dict[str, SettingRow] = {}
        self._news = self._made_news()
        self._output = Output(self._news, self)
        self._output.working.connect(self._show_work)
        self._output.written.connect(self._tell_written)
        self._output.printed.connect(self._tell_printed)
        self._news.cancelled.connect(self._output.stop)
        parts, whole = QHBoxLayout(), QVBoxLayout(self)
        for layout in (parts, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        parts.addWidget(self._controls())
        parts.addWidget(self._view, 1)
        whole.addLayout(parts, 1)
        whole.addWidget(self._news)
        self._view.counted.connect(self._count)
        self._view.failed.connect(self._output.tell_error)

    # Layout ----------------------------------------------------------------------------------

    def _controls(self) -> QWidget:
        side = Ground(self._theme, edges=Qt.Edge.RightEdge)
        side.setFixedWidth(_CONTROLS)
        scroller = Scroller(self._theme)
        scroller.column.setContentsMargins(_SIDE, _TOP, _SIDE, 0)
        for title, names in (
            (tr("Readings"), _OF_READINGS),
            (tr("Text"), _OF_TEXT),
            (tr("Paper"), _OF_PAPER),
        ):
            scroller.column.addWidget(self._titled(title))
            declared = [self._declared(name) for name in names]
            if names is _OF_READINGS:
                declared.insert(0, self._readings_declared())
                declared.insert(2, self._colours_declared())
            for told in declared:
                scroller.column.addWidget(self._made_row(told))
            self._rows[declared[-1].name].has_line = False
        scroller.column.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 1, 0)
        column.addWidget(scroller, 1)
        return side

    def _titled(self, title: str) -> Label:
        label = Label(self._theme, title, "muted", NOTE, QFont.Weight.DemiBold)
        label.setContentsMargins(0, _TOP, 0, 2)
        return label

    def _made_row(self, told: Declaration) -> SettingRow:
        made = SegmentsRow if told.name == _COLOURS else row_of
        row = self._rows[told.name] = made(self._theme, told)
        row.changed.connect(self._change)
        if isinstance(row, FontRow):
            faces = (Face.SONG, tr("Song 宋")), (Face.KAI, tr("Kai 楷")), (Face.HEI, tr("Hei 黑"))
            row.set_options([Option(face.value, name) for face, name in faces])
        return row

    def _made_news(self) -> WorkNews:
        printing = self.main = DialogButton(self._theme, tr("Print…"), is_main=True)
        saving = DialogButton(self._theme, tr("Save as PDF…"))
        printing.clicked.connect(self._ask_printer)
        saving.clicked.connect(self._ask_file)
        news = WorkNews(self._theme, (saving, printing))
        news.left.connect(self.close)
        return news

    def _declared(self, name: str) -> Declaration:
        """As in the settings; but what is said there of other articles is not said here."""
        told = declaration(name)
        return replace(told, note=tr("From the right")) if name == "vertical" else told

    def _readings_declared(self) -> Declaration:
        return Declaration(_READINGS, True, control=Control.SWITCH, label=tr("Show readings"))

    def _colours_declared(self) -> Declaration:
        """Of the readings; the page's wish, but for black, which is kept for paper."""
        choices: dict[Enum, str] = {
            InkColours.ONE: tr("One"),
            InkColours.TONES: tr("Tones"),
            InkColours.BLACK: tr("Black"),
        }
        one = InkColours.ONE
        return Declaration(_COLOURS, one, label=tr("Colour"), choices=choices)

    # What is printed ---------------------------------------------------------------------------

    def set_article(self, printed: Printed, title: str, source: Path | None) -> None:
        """Show this on sheets; `source` is the article's file, which is never written over."""
        self._output.stop()
        self._printed, self._title = printed, title
        self._output.source = source
        if source is not None:
            self._folder = source.parent
        self._folder = writable_folder(self._folder)
        self._rows[_READINGS].set_value(printed.readings)
        self._rows[_COLOURS].set_value(InkColours.of(printed.settings))
        for name in (*_OF_READINGS, *_OF_TEXT, *_OF_PAPER):
            self._rows[name].set_value(getattr(printed.settings, name))
        self._view.set_paper(Paper(printed))

    def _change(self, name: str, value: Any) -> None:
        if self._printed is None:
            return
        if name == _READINGS:
            self._printed = replace(self._printed, readings=value)
        else:
            before = self._printed.settings
            settings: Settings = (
                value.put_into(before) if name == _COLOURS else replace(before, **{name: value})
            )
            self._printed = replace(self._printed, settings=settings)
            self.changed.emit(settings)
        self._view.set_paper(Paper(self._printed))

    def _count(self, sheets: int, is_whole: bool) -> None:
        told = tr("%n sheets", "", sheets)
        self._news.tell(told if is_whole else tr("{told} …").format(told=told))

    # Printing and writing ------------------------------------------------------------------------

    def _ask_printer(self) -> None:
        if self._printed is None:
            return
        layout, paper = page_layout(self._printed.settings), Paper(self._printed)
        self._output.ask_printer(
            layout, self._title, lambda printer, first, last: drawn_on(printer, paper, first, last)
        )

    def _ask_file(self) -> None:
        wanted = self._folder / f"{file_name(self._title)}.pdf"
        path = ask_path(self, tr("Save as PDF"), wanted, tr("PDF (*.pdf)"), ".pdf")
        if path is not None:
            self._folder = path.parent
            self.save(path)

    def save(self, path: Path) -> None:
        """Write a PDF; `written` tells once it is there."""
        if self._printed is not None and self._output.may_be(str(path)):
            work = PdfWork(Paper(self._printed), self._title)
            self._output.begin(iter(work), lambda: self._output.write(path, work.content))

    def _tell_written(self, path: Path) -> None:
        self.close()
        self.written.emit(path)

    def _tell_printed(self) -> None:
        self.close()
        self.printed.emit()

    def _show_work(self, is_working: bool) -> None:
        for row in self._rows.values():
            row.setEnabled(not is_working)

    @property
    def is_at_work(self) -> bool:
        return self._output.is_at_work

    def closeEvent(self, event: QCloseEvent) -> None:
        self._output.stop()
        self._view.stop()
        super().closeEvent(event)
