"""The reader's notes, highlights and bookmarks written to a Markdown file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.language import tr
from reader.qt.dialogs.surroundings import Surroundings
from reader.qt.messages import wording
from reader.qt.messages.bar import Importance, Message
from reader.qt.session.session import Session
from reader.qt.widgets.saving import ask_path, filters, writable_folder
from reader.wholefile import sweep_unfinished, write_whole

if TYPE_CHECKING:  # loaded once notes are exported
    from reader.exports.notes import Noted

_KEY = "notes file"


class NotesFile(QObject):
    """Asks where, writes off the window's thread, and tells what came of it."""

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session = around, session
        self._folder: Path | None = None

    def ask_and_write(self) -> None:
        """Write what was left in the open article to a file that the reader names."""
        from reader.exports.notes import noted

        current, entry, session = self._session.current, self._session.entry, self._session
        if current is None:
            return
        found: list[Noted] = []
        if entry is not None and session.library.entry(entry.key) is not None:
            found = [noted(session.library, entry.key, session.settings, session.script)]
        name = tr("{title}, notes").format(title=current.article.title or "Duyin")
        self._ask(found, name, current.article.origin.path)

    def ask_and_write_all(self) -> None:
        """The same of all articles of the library."""
        from reader.exports.notes import all_noted

        found = all_noted(self._session.library, self._session.settings)
        self._ask(found, tr("Notes from Duyin"), None)

    def _ask(self, found: "Sequence[Noted]", name: str, own: Path | None) -> None:
        from reader.exports.filename import file_name
        from reader.exports.notes import SUFFIX

        if not any(found):
            text = tr("There are no notes, highlights or bookmarks to export.")
            self._around.messages.post(Message(text, key=_KEY))
            return
        self._folder = writable_folder(self._folder or (own.parent if own else None))
        suggested = self._folder / (file_name(name) + SUFFIX)
        told = filters("Markdown", "*.md")
        title, window = tr("Export notes"), self._around.page.window()
        path = ask_path(window, title, suggested, told, SUFFIX)
        if path is not None:
            self._folder = path.parent
            self.write(path, found)

    def write(self, path: Path, found: "Sequence[Noted]") -> None:
        """Write these; never over the file of an article."""
        from reader.exports.notes import written

        if self._session.library.shelf.has_file(path):
            text = tr("An article’s own file is never written over.")
            self._around.messages.post(Message(text, Importance.ERROR, key=_KEY))
            return

        def work() -> None:
            write_whole(path, (piece.encode("utf-8", "replace") for piece in written(found)))
            sweep_unfinished(path.parent)

        def failed(error: Exception) -> None:
            if not isinstance(error, OSError):
                raise error
            words = wording.not_written(path, error)
            self._around.messages.post(Message(words, Importance.ERROR, key=_KEY))

        self._session.waited_for.run(work, lambda _done: self._tell(path), failed)

    def _tell(self, path: Path) -> None:
        self._around.messages.post(wording.written(path))
