"""The forms of a character where no word decided: offered on the card, counted, chosen."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.composition.composer import Composer
from reader.corrections.readings import Scope
from reader.qt.card.forms import FormsPart
from reader.qt.card.surroundings import Surroundings
from reader.qt.jobs.sweep import Sweep
from reader.qt.messages import wording
from reader.qt.messages.wording import tr
from reader.qt.session.session import Session
from reader.review import alternatives
from reader.review.alternatives import Alternatives
from reader.settings import Settings


class FormsPresenter(QObject):
    """Works on the article that is open, in the script that is shown.

    Signals: `chosen(Alternatives, form)` on the card, `changed` when the text is written
    otherwise, `next_requested` when the reader wants to see one of those that were counted.
    """

    chosen = Signal(object, str)
    changed = Signal()
    next_requested = Signal()

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session, self._page = around, session, around.page
        self._part: FormsPart | None = None
        self._sweep = Sweep(self._session.background, self)
        self._session.forming.changed.connect(self._show_change)
        for signal in (self._session.script_changed, self._session.opened):
            signal.connect(self._count)
        self._session.settings_changed.connect(self._show_settings)
        self._page.readings_known.connect(self._count)

    @property
    def _composer(self) -> Composer | None:
        return self._session.current.composer if self._session.current else None

    def part(self, offset: int) -> QWidget | None:
        """What the card about a character says of its forms; None where there is no choice."""
        composer = self._composer
        found = (
            alternatives.alternatives(composer, offset, self._session.script) if composer else None
        )
        self._part = None
        if found is not None:
            theme, font = self._around.themes.theme, self._around.fonts.base
            self._part = FormsPart(theme, found.forms, found.current, font)
            self._part.chosen.connect(lambda n: self.chosen.emit(found, found.forms[n]))
        return self._part

    def step_form(self) -> None:
        """Take the next form of the character that the card is about."""
        if self._part is not None:
            self._part.step()

    def choose(self, found: Alternatives, form: str, scope: Scope) -> None:
        """Write a character in this form from now on, there or wherever the scope says."""
        if (composer := self._composer) is not None:
            change = alternatives.choice(composer, found.offset, form, scope)
            name = tr("form of {form}").format(form=form)
            self._session.forming.make(change, name, found.offset)

    def _count(self) -> None:
        """Tell how many there are, where they are marked."""
        composer, script = self._composer, self._session.script
        self._sweep.stop()
        self._around.messages.withdraw("undecided")
        if composer is None or not self._session.settings.mark_forms or not composer.is_read:
            return

        def work(number: int) -> list[int]:
            places: list[int] = alternatives.undecided_places(composer, number, script).tolist()
            return places

        def done(found: list[int]) -> None:
            if found:
                self._around.messages.post(wording.undecided(len(found), self.next_requested.emit))

        self._sweep.begin(composer, work, done)

    def _show_change(self, sections: list[int], offset: int) -> None:
        self._page.reread(sections, offset)
        self._session.search.find_again()
        self.changed.emit()
        told = self._around.messages.current()
        if told is not None and told.key == wording.UNDECIDED:
            self._count()

    def _show_settings(self, before: Settings, now: Settings) -> None:
        if before.mark_forms is not now.mark_forms:
            self._count()
