"""Where the reader wants readings in the open article, or none: made, undone and kept."""

import time

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.composition.sparing import Chosen
from reader.corrections.change import Change
from reader.marginalia.wishes import Wish, Wishes
from reader.qt.session.keeper import Keeper, UndoableChange


class WantedReadings(QObject):
    """Whatever is wished holds at once, can be undone, and is kept; only of the whole article, and
    where its text stands as usual: there its places are.

    Signal: `changed`, by the reader's hand; `chosen` is another now.
    """

    changed = Signal()

    def __init__(self, keeper: Keeper, stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.wishes = Wishes()
        self._keeper, self._stack = keeper, stack
        self._text = ""
        self._since = 0.0  # when they were read from the library, seconds
        self._made = dict[object, float]()  # when each was that was made in this window
        keeper.remembered.connect(self._restore)
        keeper.written.connect(self._read_again)

    def set_article(self, text: str) -> None:
        """Turn to another article, whose entry the keeper has; "" for none."""
        self._text = text
        self._made.clear()
        self._read()

    @property
    def can_wish(self) -> bool:
        """Whether places of what is open can be chosen."""
        return bool(self._text) and self._keeper.has_places

    @property
    def chosen(self) -> tuple[Chosen, ...]:
        """The stretches with and without readings, in the order of the text."""
        return tuple(Chosen(one.start, one.end, one.wish.is_shown) for one in self.wishes.placed)

    def wish(self, start: int, end: int, is_shown: bool | None, name: str) -> bool:
        """Have readings over a stretch, or none, or (None) as usual again; whether it is kept.

        `name` is what undo calls it.
        """
        if self.can_wish and (change := self.wishes.wishing(start, end, is_shown)):
            self._stack.push(UndoableChange(name, change, self._apply))
        return self._keeper.trouble is None

    def _read(self) -> None:
        """Take what the library has."""
        entry, self._since = self._keeper.entry, time.time()
        wishes: tuple[Wish, ...] = ()
        if entry is not None and self.can_wish:
            wishes = self._keeper.library.wishes.of(entry.key)
        self.wishes = Wishes(self._text if self.can_wish else "", wishes)

    def _read_again(self) -> None:
        before = self.chosen
        self._read()
        if self.chosen != before:
            self.changed.emit()

    def _apply(self, change: Change[Wish]) -> None:
        now = time.time()
        self._made |= {one.where: now for one in change.added}
        self.wishes = self.wishes.changed(change)
        kept = self._keeper.library.wishes
        self._keeper.keep_of_article(lambda key: kept.change(key, change))
        self.changed.emit()

    def _restore(self) -> None:
        """The article was forgotten and is remembered anew: what is seen is kept."""
        entry = self._keeper.entry
        if entry is not None:
            made = [(one, self._made.get(one.where, self._since)) for one in self.wishes.wishes]
            kept = self._keeper.library.wishes
            self._keeper.keep(lambda: kept.restore(entry.key, made))
