"""From place to place of a word: by a click in the list of words, by a key."""

from bisect import bisect_left, bisect_right
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from reader.composition.selection import Selection
from reader.qt.page.trail import Jump
from reader.qt.page.view import PageView
from reader.qt.session.session import Session
from reader.script import simplified_image
from reader.text import code_points, is_hanzi


class Surroundings(Protocol):
    """The part of the window's frame that it needs."""

    @property
    def page(self) -> PageView: ...


class Going(QObject):
    """`went(word)` after the page was brought to a place of a word."""

    went = Signal(str)

    def __init__(self, around: Surroundings, session: Session) -> None:
        super().__init__(around.page)
        self._page, self._session = around.page, session
        self._awaited: tuple[str, int] | None = None  # a word and which way, until it is counted
        session.asking.changed.connect(self._go_on)

    @property
    def word_here(self) -> str:
        """The word that is selected, or that the caret is at, in the simplified image; "" for
        none."""
        caret, column = self._page.caret, self._page.column
        start, end = caret.taken
        if column is None or start >= end:
            return ""
        composer = column.composer
        first, last = composer.word_around(start)
        word = simplified_image(composer.article.text[first:last], composer.found)
        return word if is_hanzi(code_points(word)).any() else ""

    def go(self, word: str, step: int = 1, *, first: bool = False) -> None:
        """Bring the page to the next place of a word (1), the one before (-1), or the first one;
        the ends are joined. It waits until the words are counted."""
        if not word:
            return
        answer = self._session.asking.answer
        if answer is None:
            self._awaited = word, step
            self._session.asking.want()
            return
        places = answer.counted.places.of(word)
        if not len(places):
            return
        found = places.tolist()
        at = 0 if first else self._after(found, step)
        self.show(found[at], found[at] + len(word))
        self.went.emit(word)

    def show(self, start: int, end: int) -> None:
        """Select a stretch and have it in view; the way back is kept."""
        self._page.select(Selection((start, start), (end, end)))
        self._page.navigation.reveal(start, Jump.ROW)

    def _after(self, places: list[int], step: int) -> int:
        """The number of the next place, or the one before, from where the reader is."""
        here = self._page.selection.start if self._page.selection else self._page.caret.offset
        if here < 0:
            here = self._page.navigation.place[0] - 1
        at = bisect_right(places, here) if step > 0 else bisect_left(places, here) - 1
        return at % len(places)

    def _go_on(self) -> None:
        if self._awaited is not None and self._session.asking.answer is not None:
            (word, step), self._awaited = self._awaited, None
            self.go(word, step)
