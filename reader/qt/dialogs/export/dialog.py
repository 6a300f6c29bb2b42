"""Handing an article on: in which form, script and spelling, and where to.

All is as on the screen until it is changed, and a line of the article shows what that makes. The
work is done off the window's thread and can be cancelled; a file is written whole or not at all,
and never over the article's own.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.exports import known_formats, read_text
from reader.exports.filename import file_name
from reader.exports.sample import about_size
from reader.journal import sentence_about, write_error
from reader.language import tr
from reader.opening.pacing import Pace, part_of
from reader.qt.dialogs.export.formlist import FormList
from reader.qt.dialogs.export.forms import GROUPS, form_names
from reader.qt.dialogs.export.handed import PDF, Handed
from reader.qt.dialogs.export.rows import FolderRow, NameRow, made_rows, offer
from reader.qt.dialogs.export.sample import Sample
from reader.qt.dialogs.export.sounding import no_recording, sound_of, trouble
from reader.qt.dialogs.handing import HandingDialog
from reader.qt.jobs.background import Background
from reader.qt.messages import wording
from reader.qt.style.theme import Theme
from reader.qt.widgets.saving import may_be_written, writable_folder
from reader.wholefile import are_same, sweep_unfinished, write_whole

_SIZE = 900, 640
_NARROW = 760  # px; below it the forms stand above what is chosen of them
_CHOICES = 330  # px, the least of the right column with its sides
_SHARES = 5, 4  # of the width, forms and choices
_READ_SHARE = 0.6  # of the work is finding readings, the rest writing
_SAID_SHARE = 0.8  # of all of it is having a voice say the text


class ExportDialog(HandingDialog):
    """`form_chosen(name)` and `folder_chosen(Path)` when another is; `pages_requested` for a PDF,
    whose pages are set up in the dialog for printing; `written(Path)` after a file was: then the
    dialog closes. Before it `readings_left_out(int)` says how many paragraphs lack readings that
    the form cannot hold.
    """

    form_chosen = Signal(str)
    folder_chosen = Signal(object)
    pages_requested = Signal()
    words_requested = Signal()
    written = Signal(object)
    readings_left_out = Signal(int)

    def __init__(self, theme: Theme, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(theme, background, QSize(*_SIZE), _NARROW, parent)
        self.setWindowTitle(tr("Export"))
        self._handed: Handed | None = None
        self._size = 0  # bytes of the file, about; 0 where that is not known
        self._list = FormList(theme, GROUPS, form_names())
        self._list.chosen.connect(lambda form: self._change("form", form))
        self._sample = Sample(theme, background)
        self._rows = {row.declaration.name: row for row in made_rows(theme)}
        for row in self._rows.values():
            row.changed.connect(self._change)
        self._name, self._folder = NameRow(theme), FolderRow(theme)
        self._name.changed.connect(lambda _name: self._tell_file())
        self._folder.changed.connect(self.folder_chosen)
        self._folder.has_line = False
        rows = (*self._rows.values(), self._name, self._folder)
        self._lay_out(self._list, self._sample, rows, _SHARES)

    # What is handed on -------------------------------------------------------------------------

    def set_article(self, handed: Handed, folder: Path | None = None) -> None:
        """Offer this; what was under way is stopped. `folder` is where files went before."""
        self._stop()
        self._news.tell_wrong("")
        known = handed.form if handed.form in form_names() else "html"
        self._handed = handed = replace(handed, form=known)
        beside = handed.source.parent if handed.source is not None else None
        is_kept = folder is not None and writable_folder(folder) == folder
        self._folder.set_folder(writable_folder(folder if is_kept else beside))
        self._name.field.setText(file_name(handed.title))
        self._list.set_value(handed.form)
        for name, row in self._rows.items():
            row.set_value(getattr(handed, name))
        self._show_form()

    @property
    def file(self) -> Path | None:
        """The file that an export makes now."""
        if self._handed is None:
            return None
        name = self._name.field.text().strip() or self._handed.title
        return self._folder.folder / f"{file_name(name)}{self._handed.suffix}"

    def _change(self, name: str, value: Any) -> None:
        if self._handed is None:
            return
        self._handed = replace(self._handed, **{name: value})
        if name == "form":
            self.form_chosen.emit(value)
        self._show_form()

    def _show_form(self) -> None:
        handed = self._handed
        is_led_on = handed is not None and handed.is_led_on
        self._button.setText(self._next_step(handed) if is_led_on else tr("Export"))
        self._button.updateGeometry()
        if handed is None:
            return
        is_free = not self._is_working
        for row in self._rows.values():
            offer(row, handed, is_free=is_free)
        for part in (self._name, self._folder, self._list):
            part.setEnabled(is_free and (part is self._list or not is_led_on))
        obstacle = _obstacle(handed)
        self._button.setEnabled(not obstacle)
        self._news.tell_wrong(obstacle)
        if is_free:
            self._sample.show_handed(handed)
            self._guess_size(handed)

    def _next_step(self, handed: Handed | None) -> str:
        is_pdf = handed is not None and handed.form == PDF
        return tr("Set up the pages…") if is_pdf else tr("Choose the words…")

    # The file ----------------------------------------------------------------------------------

    def _guess_size(self, handed: Handed) -> None:
        self._size = 0
        self._tell_file()
        # what is wrong is told where it is to be written
        self._look_ahead(lambda pace: _sizing(handed, pace), self._know_size, lambda _error: None)

    def _know_size(self, size: int) -> None:
        self._size = size
        self._tell_file()

    def _tell_file(self) -> None:
        file, handed = self.file, self._handed
        if file is None or handed is None or handed.is_led_on:
            self._news.tell("")
            return
        told = file.name
        if self._size:
            places = 0 if self._size < 1_000_000 else 1
            about = QLocale().formattedDataSize(
                self._size, places, QLocale.DataSizeFormat.DataSizeSIFormat
            )
            told = tr("{name} · about {size}").format(name=told, size=about)
        self._news.tell(told)

    def _begin(self) -> None:
        handed, file = self._handed, self.file
        if handed is None or file is None:
            return
        if handed.is_led_on:
            self.close()
            (self.pages_requested if handed.form == PDF else self.words_requested).emit()
        elif self._is_own(file) or may_be_written(self, file):
            self.export(file)

    # Writing ---------------------------------------------------------------------------------

    def export(self, path: Path) -> None:
        """Write the article there; `written` tells once it is done."""
        handed = self._handed
        if handed is None:
            return
        if obstacle := _obstacle(handed):
            self._news.tell_wrong(obstacle)
            return
        if self._is_own(path):
            self._news.tell_wrong(tr("The article’s own file is never written over."))
            return
        self._do(
            lambda pace: _work(handed, path, pace),
            lambda left_out: self._end(path, left_out),
            lambda error: self._fail(path, error),
        )

    def _is_own(self, path: Path) -> bool:
        source = self._handed.source if self._handed is not None else None
        return source is not None and source.exists() and are_same(path, source)

    def _end(self, path: Path, left_out: int) -> None:
        self._stop()
        self.close()
        if left_out:
            self.readings_left_out.emit(left_out)
        self.written.emit(path)

    def _fail(self, path: Path, error: Exception) -> None:
        self._stop()
        if words := trouble(error):
            self._news.tell_wrong(words)
            return
        if not isinstance(error, OSError):
            write_error(error)
            self._news.tell_wrong(sentence_about(error))
            return
        self._news.tell_wrong(wording.not_written(path, error))

    def _stop(self) -> None:
        self._sample.stop()
        super()._stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroller.setMinimumWidth(0 if self._is_narrow else _CHOICES)


def _obstacle(handed: Handed) -> str:
    """Why it cannot be handed on so; "" where it can."""
    if handed.lacks_recording:
        return no_recording()
    if not handed.lacks_times:
        return ""
    return tr(
        "This form tells when each line is heard, and the article has no times: subtitles and"
        " lyrics have."
    )


def _sizing(handed: Handed, pace: Pace) -> Callable[[], int]:
    def work() -> int:
        form = known_formats()[handed.form]
        return about_size(
            handed.composer,
            form,
            handed.script,
            handed.options(),
            handed.readings,
            handed.view,
            pace,
        )

    return work


def _work(handed: Handed, path: Path, pace: Pace) -> Callable[[], int]:
    """What is done off the window's thread; it tells how many paragraphs lack readings."""

    def work() -> int:
        left_out = set[int]()
        sound, cues = sound_of(handed, part_of(pace, 0.0, _SAID_SHARE))
        rest = part_of(pace, _SAID_SHARE if sound is not None else 0.0, 1.0)
        read = read_text(
            handed.composer,
            handed.script,
            handed.readings,
            handed.view,
            part_of(rest, 0.0, _READ_SHARE),
            cues,
        )
        pieces = known_formats()[handed.form].write(read, handed.options(left_out.add, sound))

        def at_pace() -> Iterator[bytes]:
            for piece in pieces:
                yield piece.encode("utf-8", "replace") if isinstance(piece, str) else piece
                rest(_READ_SHARE)
            pace(0.99)

        write_whole(path, at_pace())
        sweep_unfinished(path.parent)
        return len(left_out)

    return work
