"""Characters of the open article that are written otherwise: changed, undone, kept."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from reader.composition.composer import Composer
from reader.corrections.characters import FormChange, Forms
from reader.library import Entry

if TYPE_CHECKING:
    from reader.qt.session.session import Session


class Forming(QObject):
    """`changed(sections, offset)`: those sections are written otherwise now.

    `offset` is of the character that was asked about, -1 where it is not one alone. What is done
    stands on the session's one stack of undoing.
    """

    changed = Signal(object, int)

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._composer: Composer | None = None
        self._entry: Entry | None = None

    def set_article(self, composer: Composer | None, entry: Entry | None) -> None:
        """Change the forms of another article, which has those that the library keeps."""
        self._composer, self._entry = composer, entry
        if composer is not None and entry is not None:
            kept = self._session.library.forms(entry.key)
            composer.reform(Forms(composer.article.text, kept))

    def make(self, change: FormChange, name: str, offset: int = -1) -> None:
        """Do a change called `name`."""
        if change:
            self._session.correcting.stack.push(_Forming(self, change, name, offset))

    def apply(self, change: FormChange, offset: int) -> None:
        """Change the forms, without a way back."""
        composer, entry = self._composer, self._entry
        if composer is None:
            return
        touched = composer.reform(composer.forms.changed(change))
        if entry is not None:
            key = entry.key
            self._session.keep(lambda: self._session.library.change_forms(key, change))
        self.changed.emit(touched, offset)


class _Forming(QUndoCommand):
    """A change on the stack."""

    def __init__(self, forming: Forming, change: FormChange, name: str, offset: int) -> None:
        super().__init__(name)
        self._forming, self._change, self._offset = forming, change, offset

    def redo(self) -> None:
        self._forming.apply(self._change, self._offset)

    def undo(self) -> None:
        self._forming.apply(self._change.inverse, self._offset)
