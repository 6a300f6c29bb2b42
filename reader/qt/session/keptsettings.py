"""The settings of this window, in the file that it shares with all others."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.qt.session.again import Again
from reader.settings import Busy, Settings, open_settings, save_changes

_HELD = 3  # tries, about seven seconds, after which another window that writes stands still


class KeptSettings(QObject):
    """What cannot be written waits, and is tried again, at the end for the last time.

    `opened` are the settings as they were at the start, `aside` is where a damaged file lies since
    then, None without one; `trouble` tells why nothing is written, None while all is.

    Signal `changed`: aside or trouble is another now.
    """

    changed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        found = open_settings(path)
        self.opened, self.aside, self.trouble = found.settings, found.aside, found.trouble
        self._path = path
        self._written = self._wanted = found.settings
        self._is_damaged = found.trouble is not None
        self._again = Again(self._write, self)
        if self._is_damaged:
            self._again.begin()

    def keep(self, settings: Settings) -> None:
        """Write what was changed since the last time; waits a tenth of a second at most."""
        self._wanted = settings
        self._write()

    def end(self) -> None:
        """Write what still waits, though another window holds the file: it is the last moment."""
        self._write(is_urgent=True)
        self._again.stop()

    def _write(self, *, is_urgent: bool = False) -> None:
        try:
            aside = self._save(is_urgent or self._again.tries >= _HELD)
        except Busy:
            self._again.begin()
        except OSError as error:
            self._again.begin()
            self._take(error, self.aside)
        else:
            self._again.stop()
            self._written, self._is_damaged = self._wanted, False
            self._take(None, aside or self.aside)

    def _save(self, is_urgent: bool) -> Path | None:
        if self._is_damaged:
            return self._wanted.save(self._path)
        return save_changes(self._path, self._written, self._wanted, is_urgent=is_urgent)

    def _take(self, trouble: OSError | None, aside: Path | None) -> None:
        before = (_kind(self.trouble), self.aside)
        self.trouble, self.aside = trouble, aside
        if before != (_kind(trouble), aside):
            self.changed.emit()


def _kind(trouble: OSError | None) -> object:
    return trouble and (type(trouble), trouble.errno)
