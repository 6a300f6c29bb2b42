"""The lists of readings in the panel: shown, gone to, settled one by one or all alike."""

from typing import Protocol

import numpy as np
from PySide6.QtCore import QLocale, QObject, Signal

from reader.article import Codes
from reader.composition.composer import Composer
from reader.composition.selection import paragraph_around
from reader.corrections.change import Change
from reader.corrections.readings import Correction, Scope
from reader.figures import percent
from reader.language import tr
from reader.qt.messages.readings import name_of, spelled
from reader.qt.page.shownfonts import ShownFonts
from reader.qt.page.trail import Jump
from reader.qt.page.view import PageView
from reader.qt.panel.panel import ContentsPanel, Tab
from reader.qt.panel.readingstab import Listed
from reader.qt.panel.reviewlist import ReviewRow
from reader.qt.session.session import Session
from reader.review.questions import Question, Questioned, own_readings, settled
from reader.script import configuration, convert
from reader.text import code_points, is_hanzi

_AROUND = 2  # characters at each side of the one in question, so that it is known again
_WHY = {Listed.DISPUTES: Question.DISPUTE, Listed.DOUBTS: Question.DOUBT}


class Surroundings(Protocol):
    """The parts of the window's frame that the lists need."""

    @property
    def page(self) -> PageView: ...
    @property
    def panel(self) -> ContentsPanel: ...
    @property
    def fonts(self) -> ShownFonts: ...


class ReadingsPresenter(QObject):
    """Keeps the lists at what is known, and does what is answered; all can be undone.

    Signals: `panel_wanted` when a list is to be seen, `reading_asked(offset)` when the reader wants
    to choose a reading himself.
    """

    panel_wanted = Signal()
    reading_asked = Signal(int)

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session = around, session
        self._tab = tab = around.panel.changes
        self._questions = Questioned()
        self._own: list[tuple[int, Correction]] = []
        self._filled: tuple[Composer, Listed] | None = None  # of what and with what the list is
        tab.list_chosen.connect(self.show)
        tab.pointed.connect(self._point)
        tab.asked.connect(self._ask)
        tab.kept.connect(lambda row: self._settle(row, self._questions.codes))
        tab.replaced.connect(lambda row: self._settle(row, self._questions.others))
        tab.removed.connect(self._remove)
        around.panel.tab_shown.connect(self.show)
        session.opened.connect(self.show)
        session.completed.connect(self.show)
        session.script_changed.connect(self.show)
        session.review.changed.connect(self._take)
        session.edits.readings_changed.connect(self._look_again)
        around.page.readings_known.connect(session.review.go_on)
        around.page.ahead.all_set.connect(self._look_again)  # what was out of view is read anew

    @property
    def _composer(self) -> Composer | None:
        return self._session.current.composer if self._session.current else None

    @property
    def _is_shown(self) -> bool:
        panel = self._around.panel
        return panel.tab is Tab.CHANGES and panel.isVisible()

    # Lists -------------------------------------------------------------------------------------

    def show(self) -> None:
        """Fill the list that is seen, and begin to look for what it needs."""
        composer, listed = self._composer, self._tab.listed
        if not self._is_shown or composer is None:
            return
        self._tab.set_fonts(*self._around.fonts.pair)
        if listed in _WHY:
            self._session.review.want(_WHY[listed])
        self._fill()

    def open_doubts(self) -> None:
        """Open the panel at the doubtful readings."""
        self._tab.show_list(Listed.DOUBTS)
        self._around.panel.show_tab(Tab.CHANGES)
        self.panel_wanted.emit()

    def _take(self, why: Question) -> None:
        if _WHY.get(self._tab.listed) is why and self._is_shown:
            self._fill()

    def _look_again(self, *_changed: object) -> None:
        self._session.review.look_again()
        if self._is_shown and self._tab.listed is Listed.OWN:
            self._fill()

    def _fill(self) -> None:
        """Show what is known; the current row stays the current place, or what follows it."""
        composer, tab = self._composer, self._tab
        if composer is None:
            return
        current = tab.current if self._filled == (composer, tab.listed) else -1
        self._filled = composer, tab.listed
        if tab.listed is Listed.OWN:
            self._own = own_readings(composer)
            tab.set_rows(len(self._own), self._own_row, current, self._nothing())
        else:
            before = self._questions.offsets
            here = int(before[current]) if 0 <= current < len(before) else -1
            self._questions = self._session.review.questions(_WHY[tab.listed])
            if here >= 0:
                current = int(self._questions.offsets.searchsorted(here))
            tab.set_rows(len(self._questions), self._question_row, current, self._nothing())
        self._offer(tab.current)

    def _nothing(self) -> str:
        review, listed = self._session.review, self._tab.listed
        if listed is Listed.OWN:
            return tr("You have not changed a reading here.")
        if review.has_failed(_WHY[listed]):
            return tr("They could not be looked for.")
        if not review.is_whole(_WHY[listed]):
            return tr("Looking for them…")
        if listed is Listed.DOUBTS:
            return tr("No reading here is doubtful.")
        if self._composer is not None and not self._composer.given.any():
            return tr("No readings in the file.")
        return tr("The file and Duyin read everything alike.")

    def _spelled(self, *codes: int) -> str:
        return spelled(codes, self._session.settings.style)

    def _as_shown(self, text: str) -> str:
        """A piece of the text in the script shown, where that has a character for each."""
        composer = self._composer
        config = configuration(composer.found, self._session.script) if composer else None
        shown = convert(text, config).text if config else text
        return shown if len(shown) == len(text) else text

    def _own_row(self, row: int) -> ReviewRow:
        offset, one = self._own[row]
        said = [at for at, code in enumerate(one.codes) if code]
        marked = (said[0], said[-1] + 1) if said else (0, 0)
        word, where = self._as_shown(one.word), self._where(offset, one.scope)
        return ReviewRow(word, marked, self._spelled(*one.codes), where)

    def _where(self, offset: int, scope: Scope) -> str:
        if offset < 0:
            return tr("not found")
        if scope is not Scope.HERE:
            names = {Scope.ARTICLE: tr("article"), Scope.EVERYWHERE: tr("everywhere")}
            return names[scope]
        share = percent(offset / max(1, len(self._session.text)))
        return tr("{share} %").format(share=QLocale().toString(share))

    def _question_row(self, row: int) -> ReviewRow:
        questions, text = self._questions, self._session.text
        offset = int(questions.offsets[row])
        first, last = paragraph_around(text, offset)
        first = max(first, min(int(questions.starts[row]), offset - _AROUND))
        last = min(last, max(int(questions.ends[row]), offset + _AROUND + 1))
        reading = self._spelled(int(questions.codes[row]))
        if other := int(questions.others[row]):
            reading = f"{reading} · {self._spelled(other)}"
        marked = (offset - first, offset - first + 1)
        around, where = self._as_shown(text[first:last]), self._where(offset, Scope.HERE)
        return ReviewRow(around, marked, reading, where)

    # Answers -----------------------------------------------------------------------------------

    def _has(self, row: int) -> bool:
        """Whether a row is one of the list as it was filled; a hidden list may be an older one."""
        composer, listed = self._composer, self._tab.listed
        count = len(self._own if listed is Listed.OWN else self._questions)
        return 0 <= row < count and self._filled == (composer, listed)

    def _place(self, row: int) -> int:
        """The source offset of a row, -1 where it is nowhere."""
        if self._tab.listed is not Listed.OWN:
            return int(self._questions.offsets[row])
        offset, one = self._own[row]
        said = next((at for at, code in enumerate(one.codes) if code), 0)
        return offset + said if offset >= 0 else -1

    def _point(self, row: int) -> None:
        """Show a row's place on the page."""
        self._offer(row)
        if self._has(row) and (offset := self._place(row)) >= 0:
            self._around.page.point_out(offset, Jump.ROW)

    def _ask(self, row: int) -> None:
        """Open the card at a row's place."""
        offset = self._place(row) if self._has(row) else -1
        if offset >= 0 and is_hanzi(code_points(self._session.text[offset]))[0]:
            self.reading_asked.emit(offset)

    def _offer(self, row: int) -> None:
        """Say what can be done with a row."""
        tab = self._tab
        if not self._has(row):
            tab.offer("")
        elif tab.listed is Listed.OWN:
            tab.offer(tr("Remove"))
        else:
            keep, use = tr("Keep {reading}"), tr("Use {reading}")
            read, other = int(self._questions.codes[row]), int(self._questions.others[row])
            alike = len(self._questions.alike(row, self._session.text))
            use = use.format(reading=self._spelled(other)) if other else ""
            tab.offer(keep.format(reading=self._spelled(read)), use, alike)

    def _settle(self, row: int, codes: Codes) -> None:
        """Take one of the readings of a question for the reader's own, or of all alike."""
        questions, text, composer = self._questions, self._session.text, self._composer
        if composer is None or self._tab.listed is Listed.OWN or not self._has(row):
            return
        code = int(codes[row])
        which = questions.alike(row, text) if self._tab.takes_all else np.array([row])
        change = composer.corrections.taking(settled(questions.part(which), text, code))
        offset = int(questions.offsets[row])
        self._tab.forget_all()
        self._session.edits.correct(change, name_of(text[offset]), offset)
        self._point(self._tab.current)

    def _remove(self, row: int) -> None:
        if self._has(row):
            offset, one = self._own[row]
            self._session.edits.correct(Change(removed=(one,)), name_of(one.word), offset)
