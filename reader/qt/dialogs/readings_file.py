"""The reader's own readings written to a text file, and taken in from one."""

from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QFileDialog

from reader.corrections.readings_file import (
    MOST_BYTES,
    MOST_LINES,
    ReadBack,
    Wrong,
    decoded,
    read_back,
    written,
)
from reader.language import listed, said, sentences, tr
from reader.language.system import system_reason
from reader.opening.files import without_waiting
from reader.qt.dialogs.surroundings import Surroundings
from reader.qt.messages import wording
from reader.qt.messages.bar import Importance, Message
from reader.qt.session.session import Session
from reader.qt.widgets.saving import ask_path, filters
from reader.wholefile import are_same, write_whole

_KEY = "readings file"
_LINES_TOLD = 5


class ReadingsFile(QObject):
    """Asks where, does it, and tells what came of it."""

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session = around, session
        self._folder = Path.home()

    def ask_and_write(self) -> None:
        """Write the readings to a file that the reader names."""
        current = self._session.current
        if current is None:
            return
        name = tr("{title}, readings.txt").format(title=current.article.title or "Duyin")
        suggested = self._folder / name.replace("/", "-")
        window, words = self._around.page.window(), tr("Export your readings")
        path = ask_path(window, words, suggested, self._filters(), ".txt")
        if path is not None:
            self._folder = path.parent
            self.write(path)

    def ask_and_read(self) -> None:
        """Take in the readings of a file that the reader chooses."""
        if self._session.current is None:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self._around.page.window(), tr("Import readings"), str(self._folder), self._filters()
        )
        if chosen:
            self._folder = Path(chosen).parent
            self.read(Path(chosen))

    def _filters(self) -> str:
        return filters(tr("Texts"), "*.txt")

    def write(self, path: Path) -> None:
        """Write the article's readings, and those of all articles; never over its own file."""
        current = self._session.current
        if current is None:
            return
        own = current.article.origin.path
        if own is not None and are_same(path, own):
            text = tr("The article’s own file is never written over.")
            self._around.messages.post(Message(text, Importance.ERROR, key=_KEY))
            return
        try:
            write_whole(path, written(current.composer.corrections).encode("utf-8", "replace"))
        except OSError as error:
            self._tell_failure(tr("“{name}” cannot be written: {reason}."), path, error)
        else:
            self._around.messages.post(wording.written(path))

    def read(self, path: Path) -> None:
        """Take in what a file holds for the article, as one change."""
        current = self._session.current
        if current is None:
            return
        text = current.article.text

        def work() -> ReadBack:
            with open(path, "rb", opener=without_waiting) as file:
                return read_back(decoded(file.read(MOST_BYTES) or b""), text)

        def done(read: ReadBack) -> None:
            if self._session.current is current:
                self._take(read)

        def failed(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            self._tell_failure(tr("“{name}” cannot be opened: {reason}."), path, error)

        self._session.waited_for.run(work, done, failed)

    def _take(self, read: ReadBack) -> None:
        current = self._session.current
        if current is not None:
            change = current.composer.corrections.taking(read.corrections)
            self._session.edits.correct(change, said("import of readings"))
            self._around.messages.withdraw("written")
            importance = Importance.DOUBT if read.wrong else Importance.NOTE
            self._around.messages.post(Message(_told(read), importance, key=_KEY))

    def _tell_failure(self, words: str, path: Path, error: OSError) -> None:
        text = words.format(name=path.name, reason=system_reason(error))
        self._around.messages.post(Message(text, Importance.ERROR, key=_KEY))


def _told(read: ReadBack) -> str:
    """How many readings came in, and which lines did not."""
    told = [tr("%n readings came in.", "", len(read.corrections))]
    unclear = [line.number for line in read.wrong if line.wrong is not Wrong.NO_PLACE]
    if unclear:
        words = tr("%n lines are not understood: {lines}.", "", len(unclear))
        told.append(words.format(lines=_lines(unclear)))
    placeless = [line.number for line in read.wrong if line.wrong is Wrong.NO_PLACE]
    if placeless:
        words = tr("%n lines have no place in this article: {lines}.", "", len(placeless))
        told.append(words.format(lines=_lines(placeless)))
    if read.is_cut:
        words = tr(
            "The file goes on after its first %n lines; the rest was left out.", "", MOST_LINES
        )
        told.append(words)
    return sentences(told)


def _lines(numbers: list[int]) -> str:
    """The numbers of lines: all of a few, else the first and how many more."""
    told = listed(map(QLocale().toString, numbers[:_LINES_TOLD]))
    more = len(numbers) - _LINES_TOLD
    return told if more <= 0 else tr("{lines} and %n more", "", more).format(lines=told)
