"""Words written to files, sent to Anki, and taken in: asks, does it, tells what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader.language import said, tr
from reader.learning.wordlist import Which
from reader.qt.dialogs.surroundings import Surroundings
from reader.qt.messages import wording
from reader.qt.messages.bar import Importance, Message, Offer
from reader.qt.session.session import Session
from reader.qt.widgets.dialog import ThemedDialog
from reader.qt.widgets.saving import ask_path, filters, writable_folder
from reader.wholefile import sweep_unfinished, write_whole

if TYPE_CHECKING:  # who never hands words on need not wait for what does it
    from reader.exports.cards.choosing import Kept
    from reader.learning.intake.taking import Outcome
    from reader.qt.dialogs.words.export import WordsExportDialog
    from reader.qt.dialogs.words.handed import Finished, HandedWords
    from reader.qt.dialogs.words.intake import WordsImportDialog

_KEY = "words file"


class WordsFile(QObject):
    """Its dialogs are made when they are first wanted."""

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session = around, session
        self._folder: Path | None = None
        self._out: WordsExportDialog | None = None
        self._in: WordsImportDialog | None = None
        around.themes.changed.connect(self._take_theme)

    def close(self) -> None:
        """Close the dialogs that are open."""
        for dialog in (self._out, self._in):
            if dialog is not None:
                dialog.close()

    # Out -----------------------------------------------------------------------------------------

    def ask_and_write(self, which: Which | None = None) -> None:
        """Offer words of the open article, else of all that is kept: those that were collected if
        nobody says which, and those that are unknown where none were."""
        from reader.qt.dialogs.words.export import WordsExportDialog

        if self._out is None:
            session, themes = self._session, self._around.themes
            is_taken = session.library.shelf.has_file
            window = self._around.page.window()
            self._out = WordsExportDialog(themes.theme, session.background, is_taken, window)
            self._out.form_chosen.connect(lambda form: session.change(words_form=form))
            self._out.folder_chosen.connect(lambda to: session.change(export_folder=str(to)))
            self._out.connect_chosen.connect(
                lambda may, port, key: session.change(
                    anki_connect=may, anki_port=port, anki_key=key
                )
            )
            self._out.finished_with.connect(self._tell_finished)
        self._out.set_fonts(*self._around.fonts.pair)
        kept_folder = self._session.settings.export_folder
        self._out.set_words(
            self._handed(which or self._usual()), Path(kept_folder) if kept_folder else None
        )
        _raise(self._out)

    def _handed(self, which: Which) -> "HandedWords":
        from reader.qt.dialogs.words.handed import SUFFIXES, HandedWords, Scope

        session = self._session
        current, entry, settings = session.current, session.entry, session.settings
        is_open = current is not None and current.is_whole
        is_of_text = is_open or which not in (Which.UNKNOWN, Which.ALL)
        return HandedWords(
            current.composer if current is not None and is_open else None,
            current.article.title if current is not None and is_open else "",
            current.article.origin.path if current is not None else None,
            entry.key if entry is not None and is_open else 0,
            self._kept(),
            settings.words_form if settings.words_form in SUFFIXES else "apkg",
            which if is_of_text else Which.COLLECTED,
            Scope.ARTICLE if is_open else Scope.LIBRARY,
            settings.level_list,
            may_connect=settings.anki_connect,
            port=settings.anki_port,
            api_key=settings.anki_key,
        )

    def _usual(self) -> Which:
        return Which.COLLECTED if self._session.words.collected else Which.UNKNOWN

    def _kept(self) -> "Kept":
        from reader.exports.cards.choosing import Kept

        session, settings = self._session, self._session.settings
        words = session.library.words
        return Kept.of(
            words.kept(), session.words.collected, settings.level_list, settings.known_up_to
        )

    def _tell_finished(self, finished: "Finished") -> None:
        from reader.qt.dialogs.words.wording import told_sent

        if finished.path is not None:
            self._around.messages.post(wording.written(finished.path))
        else:
            self._around.messages.post(Message(told_sent(finished.sent), key=_KEY))

    def ask_and_back_up(self) -> None:
        """Write all that is kept of words to a file that the reader names."""
        words = self._session.library.words
        if not words.kept() and not words.collected():
            self._tell(tr("You have not said of any word yet how well you know it."))
            return
        self._folder = writable_folder(self._folder)
        suggested = self._folder / tr("Words that I know.txt")
        told = filters(tr("Texts"), "*.txt")
        window, title = self._around.page.window(), tr("Export the words that you know")
        path = ask_path(window, title, suggested, told, ".txt")
        if path is not None:
            self._folder = path.parent
            self.back_up(path)

    def back_up(self, path: Path) -> None:
        """Write it there; never over the file of an article."""
        from reader.learning import backup
        from reader.qt.dialogs.words.wording import failure

        if self._session.library.shelf.has_file(path):
            self._tell(tr("An article’s own file is never written over."), Importance.ERROR)
            return
        words = self._session.library.words
        kept, collected = words.kept(), words.collected()

        def work() -> None:
            lines = backup.written(kept, collected)
            write_whole(path, (line.encode("utf-8", "replace") for line in lines))
            sweep_unfinished(path.parent)

        def failed(error: Exception) -> None:
            self._tell(failure(path, error), Importance.ERROR)

        def done(_nothing: None) -> None:
            self._around.messages.post(wording.written(path))

        self._session.waited_for.run(work, done, failed)

    # In ------------------------------------------------------------------------------------------

    def ask_and_read(self) -> None:
        """Offer to take in words that are known already."""
        from reader.qt.dialogs.words.intake import WordsImportDialog

        if self._in is None:
            session, window = self._session, self._around.page.window()
            theme = self._around.themes.theme
            self._in = WordsImportDialog(theme, session.background, window)
            self._in.file_wanted.connect(self._ask_file)
            self._in.taken.connect(self.take)
        words = self._session.library.words
        self._in.set_kept({one.headword: one for one in words.kept()}, words.collected())
        _raise(self._in)

    def _ask_file(self) -> None:
        told = filters(tr("Words"), "*.txt *.csv *.tsv *.apkg *.colpkg *.anki2")
        folder = str(self._folder or Path.home())
        chosen, _ = QFileDialog.getOpenFileName(self._in, tr("Import words"), folder, told)
        if chosen and self._in is not None:
            self._folder = Path(chosen).parent
            self._in.set_file(Path(chosen))

    def take(self, outcome: "Outcome") -> None:
        """Set these words, as one change that can be undone."""
        from reader.qt.dialogs.words.wording import told_taken

        session = self._session
        session.words.bring_in(outcome.words, outcome.sentences, said("import of words"))
        undo = Offer(tr("Undo"), session.edits.stack.undo)
        self._around.messages.post(Message(told_taken(outcome), offers=(undo,), key=_KEY))

    # Both ----------------------------------------------------------------------------------------

    def _tell(self, text: str, importance: Importance = Importance.NOTE) -> None:
        self._around.messages.post(Message(text, importance, key=_KEY))

    def _take_theme(self) -> None:
        for dialog in (self._out, self._in):
            if dialog is not None:
                dialog.set_theme(self._around.themes.theme)


def _raise(dialog: ThemedDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
