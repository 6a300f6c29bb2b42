"""The find bar over the page: what is typed there is looked for, marked and gone to."""

from typing import Protocol

from PySide6.QtCore import QObject

from reader.qt.bars.findbar import FindBar
from reader.qt.bars.foundcounts import FoundCount
from reader.qt.bars.gotobar import GoToBar
from reader.qt.bars.statusline import StatusLine
from reader.qt.bars.toolbar import Toolbar
from reader.qt.page.trail import Jump
from reader.qt.page.view import PageView
from reader.qt.session.search import Query
from reader.qt.session.session import Session

_MOST_TAKEN = 40  # characters of a selection that are looked for


class Surroundings(Protocol):
    """The parts of the window's frame that finding needs."""

    @property
    def page(self) -> PageView: ...
    @property
    def toolbar(self) -> Toolbar: ...
    @property
    def find_bar(self) -> FindBar: ...
    @property
    def go_to(self) -> GoToBar: ...
    @property
    def status(self) -> StatusLine: ...


class FindPresenter(QObject):
    """One of the two bars is open at a time."""

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._around, self._session = around, session
        bar, search = around.find_bar, session.search
        bar.query_changed.connect(self.find)
        bar.next_requested.connect(lambda: search.go(1))
        bar.previous_requested.connect(lambda: search.go(-1))
        bar.closed.connect(self._end)
        around.go_to.share_chosen.connect(around.page.navigation.go_to_share)
        around.go_to.closed.connect(around.page.setFocus)
        around.page.readings_known.connect(search.find_again)
        for changed in (session.edits.readings_changed, session.edits.characters_changed):
            changed.connect(self._find_again)
        search.changed.connect(self._show_found)
        around.page.characters.foot_taken = lambda: (
            around.find_bar.height_taken + around.go_to.height_taken + around.status.height_taken
        )

    def _find_again(self, *_changed: object) -> None:
        self._session.search.find_again()

    def open(self) -> None:
        """Open the bar, with what is selected if that is a line or less."""
        around = self._around
        selection = around.page.selection
        end = min(selection.end, selection.start + _MOST_TAKEN)
        text = self._session.text[selection.start : end]
        is_one_line = bool(text.strip()) and "\n" not in text
        around.go_to.slide_out()
        around.toolbar.set_open("find", True)
        around.find_bar.slide_in(text if is_one_line else None)
        around.find_bar.query_changed.emit(*around.find_bar.query())

    def go(self, step: int) -> None:
        """To the next hit, or the one before; the bar opens first if it is closed."""
        if self._around.find_bar.is_open:
            self._session.search.go(step)
        else:
            self.open()

    def ask_for_place(self) -> None:
        """Open the bar in which one says where to go."""
        self._around.find_bar.slide_out()
        self._around.go_to.slide_in(self._around.page.navigation.place_share)

    def close(self) -> bool:
        """Close the bar that is open; whether one was."""
        for bar in (self._around.go_to, self._around.find_bar):
            if bar.is_open:
                bar.slide_out()
                return True
        return False

    def find(self, text: str, pinyin: bool, tones: bool) -> None:
        """Look for what was typed, from the place in view on."""
        self._session.search.find(Query(text, pinyin, tones), self._around.page.navigation.place[0])

    def _end(self) -> None:
        """Mark nothing any more."""
        self._around.toolbar.set_open("find", False)
        self._session.search.find(Query(""))
        self._around.page.setFocus()

    def _show_found(self, goes: bool) -> None:
        page, bar, search = self._around.page, self._around.find_bar, self._session.search
        page.set_hits(search.hits)
        if not search.query.text:
            bar.clear()
            return
        forms = [FoundCount(text, count) for text, count in search.forms(self._session.script)]
        bar.set_found(search.hits.current + 1, len(search.hits), forms)
        if goes and search.hits.current >= 0:
            page.navigation.reveal(int(search.hits.starts[search.hits.current]), Jump.HIT)
