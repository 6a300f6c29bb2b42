"""Choosing between the forms of a character where no word decided: on the card, and one by one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.composition.composer import Composer
from reader.corrections.readings import Scope
from reader.qt.card.forms import FormsPart
from reader.qt.jobs.sweep import Sweep
from reader.qt.messages import wording
from reader.qt.messages.wording import tr
from reader.review import alternatives
from reader.review.alternatives import Alternatives
from reader.settings import Settings

if TYPE_CHECKING:
    from reader.qt.window.window import Window


class FormChoosing(QObject):
    """Works on the window's article in the script that is shown."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window, self._session, self._page = window, window.session, window.page
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
            font = self._window.showing.fonts()[0]
            self._part = FormsPart(self._window.themes.theme, found.forms, found.current, font)
            self._part.chosen.connect(lambda number: self._choose(found, number))
        return self._part

    def step_form(self) -> None:
        """Take the next form of the character that the card is about."""
        if self._part is not None:
            self._part.step()

    def _choose(self, found: Alternatives, number: int) -> None:
        composer, card = self._composer, self._window.parts.choosing.card
        if composer is None:
            return
        scope = card.scope if card is not None else Scope.HERE
        if card is not None and scope is Scope.EVERYWHERE:
            scope = Scope.ARTICLE  # a form is one article's; the card says so
            card.set_scope(scope)
        form = found.forms[number]
        change = alternatives.choice(composer, found.offset, form, scope)
        self._session.forming.make(change, tr("form of {form}").format(form=form), found.offset)

    def go_to_next(self, step: int = 1) -> None:
        """To the next character that could be written in two ways; the card comes along."""
        composer, choosing = self._composer, self._window.parts.choosing
        if composer is None:
            return
        here = self._page.selection.start if self._page.selection else self._page.place[0] - 1
        if choosing.offset >= 0:
            here = choosing.offset
        found = alternatives.next_undecided(composer, here, step, self._session.script)
        if found is None:
            self._window.messages.post(wording.no_undecided())
        elif choosing.offset >= 0:
            choosing.ask(found)
        else:
            self._page.point_out(found)

    def _count(self) -> None:
        """Tell how many there are, where they are marked."""
        composer, script = self._composer, self._session.script
        self._sweep.stop()
        self._window.messages.withdraw("undecided")
        if composer is None or not self._session.settings.mark_forms or not composer.is_read:
            return

        def work(number: int) -> list[int]:
            places: list[int] = alternatives.undecided_places(composer, number, script).tolist()
            return places

        def done(found: list[int]) -> None:
            if found:
                self._window.messages.post(wording.undecided(len(found), self.go_to_next))

        self._sweep.begin(composer, work, done)

    def _show_change(self, sections: list[int], offset: int) -> None:
        self._page.reread(sections, offset)
        self._session.search.find_again()
        self._window.parts.choosing.tell_again()
        told = self._window.messages.current()
        if told is not None and told.key == wording.UNDECIDED:
            self._count()

    def _show_settings(self, before: Settings, now: Settings) -> None:
        if before.mark_forms is not now.mark_forms:
            self._count()
