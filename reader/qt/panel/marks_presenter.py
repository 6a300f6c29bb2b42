"""The list of the reader's marks in the panel: filled, gone to, removed."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, Signal

from reader.composition.composer import Composer
from reader.composition.selection import Selection
from reader.corrections.change import Change
from reader.corrections.readings import Correction
from reader.figures import percent
from reader.language import said, tr
from reader.library import Bookmark
from reader.marginalia.mark import Mark
from reader.qt.messages.readings import name_of, spelled
from reader.qt.page.trail import Jump
from reader.qt.page.view import PageView
from reader.qt.panel.markslist import Group, MarkRow
from reader.qt.panel.panel import ContentsPanel, Tab
from reader.qt.session.session import Session
from reader.review.questions import own_readings
from reader.script import configuration, convert
from reader.settings import Settings
from reader.typesetting.punctuation import widened

_SHOWN = 60  # characters of a stretch
_WRITTEN = 500  # pieces of the text that are kept as they are shown
_Where = tuple[int, int] | None


class Surroundings(Protocol):
    """The parts of the window's frame that the list needs."""

    @property
    def page(self) -> PageView: ...
    @property
    def panel(self) -> ContentsPanel: ...


class MarksListPresenter(QObject):
    """Keeps the list at what is marked, while it is seen.

    Signals: `note_requested(stretch)` where a note is to be written; `went` after the page was
    brought to a mark.
    """

    note_requested = Signal(object)
    went = Signal()

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session = around, session
        self._tab = around.panel.marks
        self._marks: list[tuple[Mark, _Where]] = []
        self._bookmarks: list[tuple[Bookmark, int]] = []
        self._readings: list[tuple[int, Correction]] = []
        self._tab.marks.chosen.connect(self._go)
        self._tab.marks.removed.connect(self._remove)
        self._tab.marks.note_wanted.connect(self._write)
        around.panel.tab_shown.connect(self.show)
        for signal in (session.opened, session.completed, session.script_changed):
            signal.connect(self.show)
        session.settings_changed.connect(self._follow)
        session.places.bookmarks_changed.connect(self.show)
        session.edits.margins.changed.connect(self.show)
        session.edits.readings_changed.connect(self.show)

    def show(self, *_changed: object) -> None:
        """Fill the list, if it is seen."""
        panel, current = self._around.panel, self._session.current
        if panel.tab is not Tab.MARKS or not panel.isVisible():
            return
        if current is None or not current.is_whole:
            self._marks, self._bookmarks, self._readings = [], [], []
            self._tab.set_marks(())
            return
        margin, text = self._session.edits.margins.margin, self._session.text
        self._marks = [(one.mark, (one.start, one.end)) for one in margin.placed]
        self._marks += [(mark, None) for mark in margin.lost]
        bookmarks = self._session.places.bookmarks
        self._bookmarks = [(one, one.place.found_in(text)) for one in bookmarks]
        rows = [*self._rows_of(Group.NOTES, lambda mark: bool(mark.note)),
                *self._rows_of(Group.HIGHLIGHTS, lambda mark: not mark.note),
                *self._rows_of_bookmarks(), *self._rows_of_readings(current.composer)]  # fmt: skip
        self._tab.set_marks(rows, self._writer())

    def _follow(self, before: Settings, now: Settings) -> None:
        if before.full_width_marks is not now.full_width_marks:
            self.show()

    def _rows_of(self, group: Group, belongs: Callable[[Mark], bool]) -> list[MarkRow]:
        names = {Group.NOTES: tr("Notes"), Group.HIGHLIGHTS: tr("Highlights")}
        rows = [
            MarkRow(
                group, self._quoted(mark, where), self._share(where), mark.note, mark.colour, at
            )
            for at, (mark, where) in enumerate(self._marks)
            if belongs(mark)
        ]
        return list(_under(group, names[group], rows))

    def _rows_of_bookmarks(self) -> list[MarkRow]:
        rows = [
            MarkRow(Group.BOOKMARKS, one.label, self._share((offset, offset)), number=at)
            for at, (one, offset) in enumerate(self._bookmarks)
        ]
        return list(_under(Group.BOOKMARKS, tr("Bookmarks"), rows))

    def _rows_of_readings(self, composer: Composer) -> list[MarkRow]:
        """The reader's own, each where it first stands."""
        self._readings, style = own_readings(composer), self._session.settings.style
        rows = [
            MarkRow(
                Group.READINGS,
                one.word,
                self._share((offset, offset) if offset >= 0 else None),
                spelled(one.codes, style),
                number=at,
            )
            for at, (offset, one) in enumerate(self._readings)
        ]
        return list(_under(Group.READINGS, tr("Changed readings"), rows))

    def _quoted(self, mark: Mark, where: _Where) -> str:
        words = mark.words[:_SHOWN]
        if where is not None:
            words = self._session.text[where[0] : min(where[1], where[0] + _SHOWN)]
        return " ".join(words.split())

    def _writer(self) -> Callable[[str], str]:
        """Writes a piece of the text as the page shows it."""
        current, session = self._session.current, self._session
        config = configuration(current.composer.found, session.script) if current else None
        is_wide = session.settings.full_width_marks

        @lru_cache(maxsize=_WRITTEN)
        def written(words: str) -> str:
            shown = convert(words, config).text if config else words
            return widened(shown) if is_wide else shown

        return written

    def _share(self, where: _Where) -> str:
        if where is None:
            return ""
        share = percent(where[0] / max(1, len(self._session.text)))
        return tr("{share} %").format(share=QLocale().toString(share))

    # What is done -------------------------------------------------------------------------------

    def _go(self, group: Group, number: int) -> None:
        """Bring the page there; the way back is kept."""
        page = self._around.page
        if group is Group.BOOKMARKS:
            page.navigation.go_to_top(self._bookmarks[number][1])
        elif (where := self._stretch(group, number)) is not None:
            start, end = where
            page.select(Selection((start, start), (end, end)))
            page.navigation.reveal(start, Jump.ROW)
        self.went.emit()

    def _stretch(self, group: Group, number: int) -> _Where:
        if group is not Group.READINGS:
            return self._marks[number][1]
        offset, one = self._readings[number]
        return (offset, offset + len(one.word)) if offset >= 0 else None

    def _remove(self, group: Group, number: int) -> None:
        if group is Group.BOOKMARKS:
            self._session.places.remove_bookmark(self._bookmarks[number][0].key)
        elif group is Group.READINGS:
            offset, one = self._readings[number]
            self._session.edits.correct(Change(removed=(one,)), name_of(one.word), offset)
        else:
            mark, where = self._marks[number]
            offset = where[0] if where is not None else -1
            name = said("removal of a note") if mark.note else said("removal of a highlight")
            self._session.edits.margins.make(Change((mark,)), name, offset)

    def _write(self, number: int) -> None:
        if (where := self._marks[number][1]) is not None:
            self.note_requested.emit(where)


def _under(group: Group, title: str, rows: list[MarkRow]) -> Iterator[MarkRow]:
    """Rows under the title of their group, which says how many there are."""
    if rows:
        yield MarkRow(group, f"{title}  {QLocale().toString(len(rows))}")
        yield from rows
