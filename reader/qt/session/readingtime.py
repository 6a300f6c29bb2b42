"""How long the open article is read: counted while the reader does something, kept in the library.

No clock runs for it, and nothing of it leaves the library.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.library.marginalia import Sat
from reader.marginalia.sitting import Sitting, TimeLeft, TimeRead, time_left
from reader.qt.session.places import Seen
from reader.qt.session.session import Session
from reader.settings import Settings

_LEAST = 5.0  # seconds; less is a glance
_KEPT_EVERY = 60.0  # seconds of reading: so much is lost at most if the program is killed


class ReadingTime(QObject):
    """Told what the reader does: `touch`, `see`, `pause`; asked what is known: `read`, `left`."""

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._session, self._clock = session, clock
        self._sitting = Sitting()
        self._seen: Seen | None = None
        self._article = -1  # that the sitting is of
        self._begun_at = 0.0
        self._kept = (0.0, 0)  # seconds and characters of the sitting that are written
        session.opened.connect(self._begin)
        session.completed.connect(self._begin)
        session.keeper.remembered.connect(self._find_article)
        session.settings_changed.connect(self._follow)

    @property
    def _is_wanted(self) -> bool:
        return self._session.settings.keep_reading_time

    def _begin(self, *_before: object) -> None:
        """Another article is read from now on, or the whole of this one."""
        self.pause()
        self._find_article()
        self._seen = None
        self._begin_anew()

    def _find_article(self) -> None:
        entry, current = self._session.entry, self._session.current
        is_whole = current is not None and current.is_whole
        self._article = entry.key if entry is not None and is_whole else -1

    def touch(self) -> None:
        """The reader does something with the page."""
        if self._article >= 0 and self._is_wanted:
            self._sitting.touch(self._clock())
            if self._sitting.seconds - self._kept[0] >= _KEPT_EVERY:
                self._keep()

    def see(self, seen: Seen) -> None:
        """The reader has this in view now."""
        if self._article >= 0 and self._is_wanted and not self._session.is_as_it_is:
            before, self._seen = self._seen, seen
            is_jump = before is not None and not seen.follows(before)
            self._sitting.touch(self._clock())
            self._sitting.read_to(seen.first, is_jump=is_jump)
        self.touch()

    def pause(self) -> None:
        """The reader turns to something else."""
        self._sitting.pause(self._clock())
        self._keep()

    def _keep(self) -> None:
        sitting = self._sitting
        if self._article < 0 or not self._is_wanted or sitting.seconds < _LEAST:
            return
        if (read := (sitting.seconds, sitting.characters)) != self._kept:
            self._kept = read
            sat = Sat(self._begun_at, time.time(), *read)
            article, marginalia = self._article, self._session.library.marginalia
            self._session.keeper.keep_in_passing(lambda: marginalia.keep_sitting(article, sat))

    def _follow(self, before: Settings, now: Settings) -> None:
        if before.keep_reading_time is not now.keep_reading_time:
            self._begin_anew()

    def _begin_anew(self) -> None:
        self._sitting, self._kept, self._begun_at = Sitting(), (0.0, 0), time.time()

    def forget(self) -> bool:
        """Keep of no article how long it was read; whether that is written."""
        self._begin_anew()
        return self._session.keeper.keep(self._session.library.marginalia.forget_time)

    @property
    def read(self) -> TimeRead:
        """How long the open article was read, now included."""
        self._keep()
        entry = self._session.entry
        found = TimeRead()
        if entry is not None and self._is_wanted:
            found = self._session.library.marginalia.time_read(entry.key)
        return found

    def left(self, characters: float) -> TimeLeft:
        """How long so many characters take."""
        in_all = self._session.library.marginalia.time_read_in_all()
        return time_left(characters, in_all if self._is_wanted else TimeRead())
