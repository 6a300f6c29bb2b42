"""Holds the window of the program, and makes it anew in another language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader.language import in_use
from reader.qt.jobs.collector import look_at_all
from reader.qt.session.session import Session
from reader.qt.style.language import speak
from reader.qt.style.typeface import size_interface
from reader.qt.window.window import Window
from reader.settings import Settings

_LOOK = 200  # ms between two looks whether what a dialog writes is written, or is answered


class Renewed(QObject):
    """Holds the `window`, and another one in its place once the language is another.

    The language is the whole process's: where several windows are in it, all are made anew.
    """

    def __init__(self, application: QCoreApplication, session: Session) -> None:
        super().__init__(application)
        self._application, self._session = application, session
        self._take(Window(session))
        self._has_chosen = False  # in the session; else another window of the process did
        self._was_held = False  # at the last look
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._renew)
        session.settings_changed.connect(self._follow)

    def tell_error(self, sentence: str) -> None:
        """Tell of an unexpected error in the window; may be called in any thread."""
        self.window.tell_error_later(sentence)

    def _follow(self, before: Settings, now: Settings) -> None:
        """The dialog in which it was chosen is at work yet; it goes with the old window."""
        if now.language is not before.language:
            self._has_chosen = True
            self._again.start(0)

    def _take(self, window: Window) -> None:
        """Its words are those of the language in use while it is made."""
        self.window, self._made_in = window, in_use()
        window.language_changed.connect(self._hear)

    def _hear(self) -> None:
        if in_use() is not self._made_in:
            self._again.start(0)

    def _renew(self) -> None:
        if not self.window.isVisible():  # closed meanwhile: the program ends
            return
        was_held, self._was_held = self._was_held, self._is_held()
        if was_held or self._was_held:  # once more after an answer: who asked has not gone on yet
            self._again.start(_LOOK if self._was_held else 0)
            return
        if self._has_chosen:
            self._has_chosen = False
            speak(self._application, self._session.settings.language)
        if in_use() is self._made_in:
            return
        size_interface(self._session.settings.interface_size)  # each has its own font
        from reader.qt.window.anew.standing import stand_so, standing_of

        old, standing = self.window, standing_of(self.window)
        old.leave()
        old.hide()
        self._take(Window(self._session))
        self.window.setWindowState(standing.state)
        self.window.show()
        _tell_of_article(self._session)
        stand_so(self.window, standing)
        old.deleteLater()
        look_at_all()

    def _is_held(self) -> bool:
        """Whether something is written, or a menu or a question is open that would go unanswered
        with the window: what asked goes on in it after the answer."""
        from reader.qt.window.anew.standing import dialogs_of

        return (
            self._session.waited_for.is_under_way
            or QApplication.activeModalWidget() is not None
            or QApplication.activePopupWidget() is not None
            or any(each.is_at_work for each in dialogs_of(self.window))
        )


def _tell_of_article(session: Session) -> None:
    """All that follows the session is told, as when an article is opened."""
    if session.current is not None:
        session.opened.emit()
        session.places.bookmarks_changed.emit()
        session.edits.margins.changed.emit(-1)
        session.edits.say_again()
