"""The status line's count of words with a reading, made off the window's thread."""

from PySide6.QtCore import QObject, QTimer

from reader.composition.composer import Composer
from reader.composition.sparing import Share
from reader.dictionaries.levels import title_of
from reader.qt.jobs.sweep import Sweep
from reader.qt.session.session import Session
from reader.qt.window.frame import Frame
from reader.settings import ReadingsShown, Settings

_REST = 150  # ms without another change before it is counted anew
_TOLD_BY = ("readings_shown", "level_list")


class WordCounts(QObject):
    """Tells it while readings stand over unknown words, once all readings are known."""

    def __init__(self, frame: Frame, session: Session) -> None:
        super().__init__(frame.page)
        self._frame, self._session = frame, session
        self._sweep = Sweep(session.background, self)
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self._count)
        for may_change in (session.words.spared, session.completed, frame.page.readings_known):
            may_change.connect(self._count_soon)
        session.edits.readings_changed.connect(self._count_soon)
        session.opened.connect(self._begin)
        session.settings_changed.connect(self._follow)

    def _count_soon(self, *_told: object) -> None:
        self._rest.start()

    def _follow(self, before: Settings, now: Settings) -> None:
        if any(getattr(before, name) != getattr(now, name) for name in _TOLD_BY):
            self._begin()

    def _begin(self) -> None:
        """Tell nothing of what was before."""
        self._sweep.stop()
        self._tell(Share())
        self._rest.start()

    @property
    def _composer(self) -> Composer | None:
        current = self._session.current
        is_told = self._session.settings.readings_shown is ReadingsShown.UNKNOWN
        return current.composer if current is not None and current.is_whole and is_told else None

    def _count(self) -> None:
        composer = self._composer
        if composer is None or not composer.is_read:
            return  # it is told again once it is

        def done(found: list[Share]) -> None:
            if composer is self._composer:
                self._tell(sum(found, Share()))

        which = ReadingsShown.UNKNOWN
        self._sweep.begin(composer, lambda number: [composer.share_shown(number, which)], done)

    def _tell(self, share: Share) -> None:
        levels = title_of(self._session.settings.level_list) if self._composer is not None else ""
        self._frame.status.set_words(share.shown, share.words, levels)
