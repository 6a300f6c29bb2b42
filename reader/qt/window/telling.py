"""What the window tells of itself, with an article or without one: what is not kept, what was set
aside, errors that nobody expected."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.qt.session.session import Session
from reader.qt.style.families import has_chinese_font
from reader.qt.window.entrance import Entrance


class Telling(QObject):
    """Follows the session; its words are loaded once there is something to say.

    Signal `error_told(sentence)` may be emitted in any thread.
    """

    error_told = Signal(str)

    def __init__(self, entrance: Entrance, session: Session) -> None:
        super().__init__(entrance.messages)
        self._messages, self._session = entrance.messages, session
        self._told_aside = set[Path]()
        self.error_told.connect(self._tell_error)
        session.kept_settings.changed.connect(self._tell_settings)
        session.kept_changed.connect(self._tell_aside)
        for may_change in (session.kept_changed, session.opened):
            may_change.connect(self.tell_trouble)
        QTimer.singleShot(0, self, self._tell_first)

    def tell_trouble(self) -> None:
        """Say that nothing is kept, until something is; it is said of each article anew."""
        from reader.qt.messages import wording

        trouble = self._session.trouble
        if trouble is None:
            self._messages.withdraw(wording.NOT_KEPT)
        else:
            self._messages.post(wording.not_kept(trouble))

    def _tell_error(self, sentence: str) -> None:
        from reader.qt.messages import wording

        self._messages.post(wording.unexpected(sentence))

    def _tell_settings(self) -> None:
        """Say once that settings cannot be written, until they are."""
        from reader.qt.messages import wording

        kept, path = self._session.kept_settings, self._session.folders.settings
        if kept.trouble is None:
            self._messages.withdraw(wording.SETTINGS_NOT_KEPT)
        else:
            self._messages.post(wording.settings_not_kept(path, kept.trouble))
        self._tell_aside()

    def _tell_aside(self) -> None:
        """Say of each damaged file once where it lies now."""
        from reader.qt.messages import wording

        library, settings = self._session.library, self._session.kept_settings
        asides = {
            library.set_aside: lambda aside: wording.library_set_aside(aside, library.saved),
            settings.aside: wording.settings_set_aside,
        }
        for aside, told in asides.items():
            if aside is not None and aside not in self._told_aside:
                self._told_aside.add(aside)
                self._messages.post(told(aside))

    def _tell_first(self) -> None:
        """What stands in the way from the start, if anything does."""
        kept = self._session.kept_settings
        if self._session.trouble is not None:
            self.tell_trouble()
        if not has_chinese_font():
            from reader.qt.messages import wording

            self._messages.post(wording.no_chinese_font())
        if kept.trouble is not None or kept.aside or self._session.library.set_aside:
            self._tell_settings()
