"""Handing an article on: in which form, script and spelling, and where to.

All is as on the screen until it is changed. The work is done off the window's thread and can be
cancelled; a file is written whole or not at all, and never over the article's own.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.composition.composer import Composer
from reader.exports import Options, known_formats, read_text
from reader.exports.filename import file_name
from reader.journal import sentence_about, write_error
from reader.opening.pacing import Pace
from reader.pinyin import Style
from reader.qt.actions.table import QT_TRANSLATE_NOOP
from reader.qt.dialogs.formlist import FormGroup, FormList
from reader.qt.jobs.background import Background
from reader.qt.jobs.task import Task
from reader.qt.jobs.workers import Priority
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import DialogButton
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.saving import ask_path, writable_folder
from reader.qt.widgets.settingrows import ChoiceRow, SettingRow, SwitchRow
from reader.qt.widgets.workfoot import WorkNews
from reader.reading.views import View
from reader.script import Script
from reader.settings import Control, Declaration, ReadingsShown
from reader.wholefile import are_same, sweep_unfinished, write_whole

_SIZE = QSize(860, 600)
_NARROW = 720  # px; below it the forms stand above what is chosen of them
_SIDE, _TOP = 24, 14
_SHOWN_EVERY = 100  # ms between two looks at how far the work is
_READ_SHARE = 0.6  # of the work is finding readings, the rest writing
PDF = "pdf"
_GROUPS = (
    FormGroup(QT_TRANSLATE_NOOP("FormList", "To read"), ("epub", "html", PDF)),
    FormGroup(QT_TRANSLATE_NOOP("FormList", "To edit"), ("docx", "odt", "markdown", "latex")),
    FormGroup(QT_TRANSLATE_NOOP("FormList", "To learn"), ("anki", "words")),
    FormGroup(
        QT_TRANSLATE_NOOP("FormList", "As text"),
        ("text", "brackets", "full-width", "square", "braces", "bases", "titles", "angles", "lines",
         "interlinear"),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Handed:
    """What is handed on, and how: the form's name and what it takes."""

    composer: Composer
    title: str
    source: Path | None
    form: str
    script: Script
    style: Style
    by_words: bool
    readings: ReadingsShown
    view: View


class ExportDialog(ThemedDialog):
    """`form_chosen(name)` when another is; `pages_requested` for a PDF, whose pages are set up in
    the dialog for printing; `written(Path)` after a file was: then the dialog closes. Before it
    `readings_left_out(int)` says how many paragraphs lack readings that the form cannot hold.
    """

    form_chosen = Signal(str)
    pages_requested = Signal()
    written = Signal(object)
    readings_left_out = Signal(int)

    def __init__(self, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _SIZE, parent)
        self.setWindowTitle(self.tr("Export"))
        self._background = background
        self._handed: Handed | None = None
        self._task: Task | None = None
        self._folder = Path.home()
        self._rows: dict[str, SettingRow] = {}
        self._button = self.main = DialogButton(theme, self.tr("Export…"), is_main=True)
        self._button.clicked.connect(self._ask_file)
        self._news = WorkNews(theme, (self._button,))
        self._news.cancelled.connect(self._stop)
        self._news.left.connect(self.close)
        self._list = FormList(theme, _GROUPS, self._forms())
        self._list.chosen.connect(lambda form: self._change("form", form))
        self._watch = QTimer(self, interval=_SHOWN_EVERY)
        self._watch.timeout.connect(self._show_share)
        scroller = Scroller(theme)
        scroller.column.setContentsMargins(_SIDE, _TOP, _SIDE, 0)
        for row in self._made_rows():
            row.changed.connect(self._change)
            self._rows[row.declaration.name] = row
            scroller.column.addWidget(row)
        row.has_line = False
        scroller.column.addStretch(1)
        parts = self._parts = QHBoxLayout()
        parts.setSpacing(0)
        parts.addWidget(self._list, 3)
        parts.addWidget(scroller, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(parts, 1)
        whole.addWidget(self._news)

    # Layout ----------------------------------------------------------------------------------

    def _made_rows(self) -> list[SettingRow]:
        scripts = {
            Script.SOURCE: self.tr("As written"),
            Script.SIMPLIFIED: self.tr("Simplified"),
            Script.TRADITIONAL: self.tr("Traditional"),
            Script.TAIWAN: self.tr("Taiwan"),
            Script.HONGKONG: self.tr("Hong Kong"),
            Script.SIMPLIFIED_WORDS: self.tr("Simplified, mainland words"),
            Script.TAIWAN_WORDS: self.tr("Taiwan, Taiwan words"),
            Script.HONGKONG_WORDS: self.tr("Hong Kong, Hong Kong words"),
        }
        styles = {
            Style.MARKS: self.tr("Pinyin with marks (zhōng)"),
            Style.DIGITS: self.tr("Pinyin with digits (zhong1)"),
            Style.PLAIN: self.tr("Pinyin without tones (zhong)"),
            Style.ZHUYIN: self.tr("Zhuyin (ㄓㄨㄥ)"),
        }
        readings = {
            ReadingsShown.ALL: self.tr("Over all characters"),
            ReadingsShown.FILE: self.tr("Only those in the file"),
            ReadingsShown.NONE: self.tr("None"),
        }
        rows: list[SettingRow] = []
        for name, label, choices in (
            ("script", self.tr("Script"), scripts),
            ("readings", self.tr("Readings"), readings),
            ("style", self.tr("Written in"), styles),
        ):
            declared = _declared(name, label, next(iter(choices)), choices)
            rows.append(ChoiceRow(self._theme, declared))
        by_words = _declared("by_words", self.tr("By words"), False)
        return [*rows, SwitchRow(self._theme, by_words)]

    def _forms(self) -> dict[str, str]:
        told = {
            "html": self.tr("Web page (HTML)"),
            "epub": self.tr("Book (EPUB)"),
            "docx": self.tr("Word (DOCX)"),
            "odt": self.tr("OpenDocument (ODT)"),
            PDF: self.tr("Pages (PDF)"),
            "markdown": self.tr("Markdown {字|zì}"),
            "text": self.tr("Plain text"),
            "brackets": self.tr("Text 字(zì)"),
            "full-width": self.tr("Text 字（zì）"),
            "square": self.tr("Text 字[zì]"),
            "braces": self.tr("Text {字(zì)}"),
            "bases": self.tr("Text [字]{zì}"),
            "titles": self.tr("Text ｜字《zì》"),
            "angles": self.tr("Text 字<zi4>"),
            "lines": self.tr("Lines of pinyin above"),
            "anki": self.tr("Anki 汉字[hàn zì]"),
            "words": self.tr("Table of words (TSV)"),
            "latex": self.tr("LaTeX"),
            "interlinear": self.tr("Unicode interlinear"),
            "json": self.tr("JSON lines"),
        }
        return told | {name: name for name in known_formats() if name not in told}

    # What is handed on -------------------------------------------------------------------------

    def set_article(self, handed: Handed) -> None:
        """Offer this; what was under way is stopped."""
        self._stop()
        self._news.tell_wrong("")
        self._handed = handed
        if handed.source is not None:
            self._folder = handed.source.parent
        self._folder = writable_folder(self._folder)
        self._list.set_value(handed.form)
        for name, row in self._rows.items():
            row.set_value(getattr(handed, name))
        self._show_form()

    def _change(self, name: str, value: Any) -> None:
        if self._handed is None:
            return
        self._handed = replace(self._handed, **{name: value})
        if name == "form":
            self.form_chosen.emit(value)
            self._show_form()

    def _show_form(self) -> None:
        is_pdf = self._handed is not None and self._handed.form == PDF
        self._button.setText(self.tr("Set up the pages…") if is_pdf else self.tr("Export…"))
        self._button.updateGeometry()
        for row in self._rows.values():
            row.setEnabled(not is_pdf)

    def _ask_file(self) -> None:
        handed = self._handed
        if handed is None:
            return
        if handed.form == PDF:
            self.close()
            self.pages_requested.emit()
            return
        suffix = (*known_formats()[handed.form].SUFFIXES, ".txt")[0]
        wanted = self._folder / f"{file_name(handed.title)}{suffix}"
        told = f"{self._forms()[handed.form]} (*{suffix})"
        path = ask_path(self, self.tr("Export"), wanted, told, suffix)
        if path is not None:
            self._folder = path.parent
            self.export(path)

    # Writing ---------------------------------------------------------------------------------

    def export(self, path: Path) -> None:
        """Write the article there; `written` tells once it is done."""
        handed = self._handed
        if handed is None:
            return
        source = handed.source
        if source is not None and source.exists() and are_same(path, source):
            self._news.tell_wrong(self.tr("The article’s own file is never written over."))
            return
        self._news.tell_wrong("")
        task = self._task = Task()
        self._show_work()
        self._watch.start()
        self._background.run(
            self,
            _work(handed, path, task.pace),
            lambda left_out: self._end(path, left_out),
            lambda error: self._fail(path, error),
            priority=Priority.EXPORT,
            task=task,
        )

    def _end(self, path: Path, left_out: int) -> None:
        self._stop()
        self.close()
        if left_out:
            self.readings_left_out.emit(left_out)
        self.written.emit(path)

    def _fail(self, path: Path, error: Exception) -> None:
        self._stop()
        if not isinstance(error, OSError):
            write_error(error)
            self._news.tell_wrong(sentence_about(error))
            return
        words = self.tr("“{name}” cannot be written: {reason}.")
        reason = (error.strerror or str(error)).lower()
        self._news.tell_wrong(words.format(name=path.name, reason=reason))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()
            self._task = None
        self._watch.stop()
        self._show_work()

    def _show_work(self) -> None:
        self._show_share()
        for part in (self._list, *self._rows.values()):
            part.setEnabled(self._task is None)
        if self._task is None:
            self._show_form()

    def _show_share(self) -> None:
        self._news.show_work(self._task.share if self._task is not None else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        is_narrow = self.width() < _NARROW
        self._parts.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop()
        super().closeEvent(event)


def _declared(
    name: str, label: str, default: Any, choices: dict[Any, str] | None = None
) -> Declaration:
    control = Control.SWITCH if isinstance(default, bool) else Control.CHOICE
    return Declaration(name, default, control=control, label=label, choices=choices or {})


def _work(handed: Handed, path: Path, pace: Pace) -> Callable[[], int]:
    """What is done off the window's thread; it tells how many paragraphs lack readings."""

    def work() -> int:
        left_out = set[int]()
        read = read_text(
            handed.composer,
            handed.script,
            handed.readings,
            handed.view,
            lambda share: pace(share * _READ_SHARE),
        )
        parts = list[bytes]()
        for piece in known_formats()[handed.form].write(
            read, Options(handed.style, handed.by_words, left_out.add)
        ):
            parts.append(piece.encode("utf-8", "replace") if isinstance(piece, str) else piece)
            pace(_READ_SHARE)
        pace(0.99)
        write_whole(path, b"".join(parts))
        sweep_unfinished(path.parent)
        return len(left_out)

    return work
