"""The reader's own readings of the open article: changed, undone, kept in the library."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.composition.composer import Composer
from reader.corrections.readings import Change, Corrections
from reader.library import Entry

if TYPE_CHECKING:
    from reader.qt.session.session import Session

NO_TURN = -1


class Correcting(QObject):
    """Holds the undo stack. `changed(sections, offset)`: those sections' readings have changed.

    `offset` is of the character that was asked about, -1 where it is not one alone.
    `undo_changed`: another change would be undone now, or done again.
    """

    changed = Signal(object, int)
    undo_changed = Signal()

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self.stack = QUndoStack(self)
        self.stack.indexChanged.connect(self._tell)  # the stack tells even of its own end
        self._session = session
        self._composer: Composer | None = None
        self._entry: Entry | None = None

    def _tell(self) -> None:
        self.undo_changed.emit()

    def set_article(self, composer: Composer | None, entry: Entry | None) -> None:
        """Change the readings of another article; what was done before cannot be undone any more.

        What the library keeps is laid over its readings.
        """
        self.stack.clear()
        self._composer, self._entry = composer, entry
        if composer is not None and entry is not None:
            kept = self._session.library.corrections(entry.key)
            composer.correct(Corrections(composer.article.text, kept))

    def make(self, change: Change, name: str, offset: int = -1, turn: int = NO_TURN) -> None:
        """Do a change called `name` ("reading of 行"). Changes of one turn are undone together."""
        if change:
            self.stack.push(_Doing(self, change, name, offset, turn))

    def apply(self, change: Change, offset: int) -> None:
        """Change the readings, without a way back."""
        composer, entry = self._composer, self._entry
        if composer is None:
            return
        touched = composer.correct(composer.corrections.changed(change))
        if entry is not None:
            key = entry.key
            self._session.keep(lambda: self._session.library.change_corrections(key, change))
        self.changed.emit(touched, offset)


class _Doing(QUndoCommand):
    """A change on the stack; further ones of its turn become part of it."""

    def __init__(
        self, correcting: Correcting, change: Change, name: str, offset: int, turn: int
    ) -> None:
        super().__init__(name)
        self.change = change
        self._correcting, self._offset, self._turn = correcting, offset, turn

    def redo(self) -> None:
        self._correcting.apply(self.change, self._offset)

    def undo(self) -> None:
        self._correcting.apply(self.change.inverse, self._offset)

    def id(self) -> int:
        return self._turn

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Doing) or self._turn == NO_TURN:
            return False
        self.change = self.change.then(other.change)
        self.setObsolete(not self.change)
        return True
