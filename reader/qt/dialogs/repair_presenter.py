"""Repairing a traditional text that a program left half converted: offered, listed, decided."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from reader.composition.composer import Composer
from reader.language import said
from reader.qt.dialogs.repair import Offered, RepairDialog
from reader.qt.dialogs.surroundings import Surroundings
from reader.qt.jobs.workers import Priority
from reader.qt.messages import wording
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme
from reader.review import repairs
from reader.review.repairs import Alike
from reader.script import Ground, Script, are_telling, repairs as proposed_in

_REST = 1000  # ms from an article that is read to a look through it, which nobody waits for
_LOOKED_AT = 100_000  # characters of an article that are looked through before a repair is offered


class RepairPresenter(QObject):
    """Works on the article that is open. Nothing is changed before the reader says so.

    As written an article is shown with what its file has, repaired or not; every other script is
    made of the repaired text. So what was accepted can be compared, and taken back.
    """

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session, self._page = around, session, around.page
        self._dialog: RepairDialog | None = None
        self._offered: list[Alike] = []
        self._session.opened.connect(self._close)
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self._look_through)
        self._page.readings_known.connect(self._rest.start)
        around.themes.changed.connect(self._take_theme)

    def _take_theme(self, theme: Theme) -> None:
        if self._dialog is not None:
            self._dialog.set_theme(theme)

    @property
    def _composer(self) -> Composer | None:
        return self._session.current.composer if self._session.current else None

    @property
    def switched_on(self) -> frozenset[Alike]:
        """What is switched on in the list, while that is open."""
        is_open = self._dialog is not None and self._dialog.isVisible()
        return self._dialog.switched_on if self._dialog is not None and is_open else frozenset()

    def show_repairs(
        self, switched_on: frozenset[Alike] | None = None, shown: Callable[[], None] | None = None
    ) -> None:
        """List what "Repair traditional" would change: with these switched on, else with what it
        finds sure; `shown` is called once the list is there."""
        composer = self._composer
        if composer is None:
            return
        text, found = composer.article.text, composer.found
        self._session.background.run(
            self,
            lambda: repairs.proposals(text, found),
            partial(self._offer, composer, switched_on, shown),
        )

    def _offer(
        self,
        composer: Composer,
        switched_on: frozenset[Alike] | None,
        shown: Callable[[], None] | None,
        offered: list[Alike],
    ) -> None:
        around = self._around
        if composer is not self._composer:
            return
        kept = repairs.accepted(composer.own_characters)
        if not offered and not kept:
            around.messages.post(wording.nothing_to_repair(composer.found.script))
            return
        if self._dialog is None:
            self._dialog = RepairDialog(around.themes.theme, self._page.window())
            self._dialog.place_chosen.connect(self._page.point_out)
            self._dialog.decided.connect(self._decide)
        self._offered = offered
        if switched_on is None:
            switched_on = frozenset(
                one
                for one in offered
                if (not kept.isdisjoint(one.offsets) if kept else not one.is_taste)
            )
        rows = [Offered(one, one in switched_on) for one in offered]
        self._dialog.tell(wording.repairs_listed())
        self._dialog.offer(rows, around.fonts.base, bool(kept))
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        if shown is not None:
            shown()

    def _decide(self, chosen: tuple[Alike, ...]) -> None:
        composer, session = self._composer, self._session
        if composer is None:
            return
        text = composer.article.text
        change = repairs.deciding(text, composer.own_characters, self._offered, chosen)
        session.edits.rewrite(change, said("repair"))
        self._around.messages.withdraw("repair")
        count = len(repairs.accepted(composer.own_characters))
        if count and session.script is Script.SOURCE:
            session.set_script(Script.TRADITIONAL)
        undo = session.edits.stack.undo
        self._around.messages.post(wording.repaired(count, undo))

    def _look_through(self) -> None:
        """Offer to repair an article in which a machine was plainly at work."""
        composer = self._composer
        if composer is None or composer.found.script is not Script.TRADITIONAL:
            return
        if composer.own_characters.repairs or self._session.places.resume_at[0]:
            return  # it was repaired, or offered when the reader began
        text, found = composer.article.text[:_LOOKED_AT], composer.found

        def done(count: int) -> None:
            if count and composer is self._composer and not composer.own_characters.repairs:
                self._around.messages.post(wording.half_converted(count, self.show_repairs))

        def work() -> int:
            proposed = proposed_in(text, found)
            sure = [one for one in proposed if one.ground is not Ground.TASTE]
            return len(sure) if are_telling(proposed, len(text)) else 0

        self._session.background.run(self, work, done, priority=Priority.REST)

    def _close(self) -> None:
        self._rest.stop()
        if self._dialog is not None:
            self._dialog.close()
