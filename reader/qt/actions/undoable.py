"""A change of what the reader has, on the stack of what can be undone."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QUndoCommand

from reader.corrections.change import Change


class UndoableChange(QUndoCommand):
    """A change that `apply` makes, and takes back; `name` is what undo calls it."""

    def __init__(self, name: str, change: Change[Any], apply: Callable[[Any], None]) -> None:
        super().__init__(name)
        self.change, self._apply = change, apply

    def redo(self) -> None:
        self._apply(self.change)

    def undo(self) -> None:
        self._apply(self.change.inverse)
