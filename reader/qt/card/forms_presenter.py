"""How many characters could be written in several ways: counted and told, where they are marked."""

from PySide6.QtCore import QObject, Signal

from reader.qt.card.surroundings import Surroundings
from reader.qt.jobs.sweep import Sweep
from reader.qt.messages import wording
from reader.qt.session.session import Session
from reader.review.alternatives import undecided_places
from reader.settings import Settings


class FormsPresenter(QObject):
    """Works on the article that is open, in the script that is shown.

    Signal `next_requested`: the reader wants to see one of those that were counted.
    """

    next_requested = Signal()

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._messages, self._session = around.messages, session
        self._sweep = Sweep(session.background, self)
        for signal in (session.script_changed, session.opened, around.page.readings_known):
            signal.connect(self._count)
        session.settings_changed.connect(self._follow_settings)
        session.edits.characters_changed.connect(self._count_anew)

    def _count(self) -> None:
        current, script = self._session.current, self._session.script
        self._sweep.stop()
        self._messages.withdraw(wording.UNDECIDED)
        if current is None or not self._session.settings.mark_forms or not current.composer.is_read:
            return
        composer = current.composer

        def work(number: int) -> list[int]:
            places: list[int] = undecided_places(composer, number, script).tolist()
            return places

        def done(found: list[int]) -> None:
            if found:
                self._messages.post(wording.undecided(len(found), self.next_requested.emit))

        self._sweep.begin(composer, work, done)

    def _count_anew(self) -> None:
        """Characters are written otherwise: what is told of them would be wrong."""
        told = self._messages.current()
        if told is not None and told.key == wording.UNDECIDED:
            self._count()

    def _follow_settings(self, before: Settings, now: Settings) -> None:
        if before.mark_forms is not now.mark_forms:
            self._count()
