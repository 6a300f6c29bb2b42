"""The reader's marks in the open article: highlights and notes, made, undone and kept."""

import time

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.corrections.change import Change
from reader.marginalia.margin import Margin
from reader.marginalia.mark import Mark
from reader.qt.session.keeper import Keeper, UndoableChange


class Margins(QObject):
    """Whatever is marked is seen at once, can be undone, and is kept; only of the whole article,
    and where its text stands as usual: there its places are.

    Signals: `changed(offset)`: `margin` is another now; `offset` is where something was marked,
    -1 where another article, or the marks of another window, are shown. `undone(offset)` besides,
    where that was undone or done again.
    """

    changed = Signal(int)
    undone = Signal(int)

    def __init__(self, keeper: Keeper, stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.margin = Margin()
        self._keeper, self._stack = keeper, stack
        self._text = ""
        self._since = 0.0  # when the marks were read from the library, seconds
        self._is_making = False
        self._made = dict[object, float]()  # when each was that was made in this window
        keeper.remembered.connect(self._restore)
        keeper.written.connect(self._read)

    def set_article(self, text: str) -> None:
        """Turn to another article, whose entry the keeper has; "" for none."""
        self._text = text
        self._made.clear()
        self._read()

    @property
    def can_mark(self) -> bool:
        """Whether places of what is open can be marked."""
        return bool(self._text) and self._keeper.has_places

    def _read(self) -> None:
        """Show what the library has."""
        entry, self._since = self._keeper.entry, time.time()
        marks: tuple[Mark, ...] = ()
        if entry is not None and self.can_mark:
            marks = self._keeper.library.marginalia.marks(entry.key)
        self.margin = Margin(self._text if self.can_mark else "", marks)
        self.changed.emit(-1)

    def make(self, change: Change[Mark], name: str, offset: int) -> bool:
        """Change marks, which is called `name` ("highlight"); whether it is kept."""
        if change and self.can_mark:
            self._is_making = True
            self._stack.push(UndoableChange(name, change, lambda now: self._apply(now, offset)))
            self._is_making = False
        return self._keeper.trouble is None

    def _apply(self, change: Change[Mark], offset: int) -> None:
        now, marginalia = time.time(), self._keeper.library.marginalia
        self._made |= {one.where: now for one in change.added}
        self.margin = self.margin.changed(change)
        self._keeper.keep_of_article(lambda key: marginalia.change_marks(key, change))
        self.changed.emit(offset)
        if not self._is_making:
            self.undone.emit(offset)

    def _restore(self) -> None:
        """The article was forgotten and is remembered anew: what is seen is kept."""
        entry = self._keeper.entry
        if entry is not None:
            made = [(one, self._made.get(one.where, self._since)) for one in self.margin.marks]
            marginalia = self._keeper.library.marginalia
            self._keeper.keep(lambda: marginalia.restore_marks(entry.key, made))
