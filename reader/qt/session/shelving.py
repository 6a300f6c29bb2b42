"""What is done to articles as a whole: forgotten, tagged, each so that it can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.qt.session.keeper import Keeper

if TYPE_CHECKING:  # loaded once something is taken out
    from reader.library.taking import Taken

_MOST = 10  # deeds that can be taken back, the last first


@dataclass(frozen=True, slots=True)
class Removed:
    """What was taken out of the library: articles with these titles, or a tag."""

    taken: Taken
    titles: tuple[str, ...] = ()
    has_files: bool = True  # else some of them were pasted, and are nowhere else
    tag: str = ""


class Shelving(QObject):
    """Signals: `changed`, other articles or tags are there; `removed(Removed)`, which `undo` brings
    back.
    """

    changed = Signal()
    removed = Signal(object)

    def __init__(self, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._done: list[Removed] = []

    @property
    def last(self) -> Removed | None:
        """What `undo` would bring back."""
        return self._done[-1] if self._done else None

    def forget(self, keys: Sequence[int]) -> bool:
        """Take articles out of the library, with all that belongs to them; whether it is written.

        Their files stay.
        """
        library = self._keeper.library
        taken: list[Taken] = []
        entries = [entry for key in keys if (entry := library.entry(key)) is not None]
        is_kept = self._keep(lambda: taken.append(library.shelf.forget(keys)))
        if taken and taken[0].count:
            titles = tuple(entry.title for entry in entries)
            has_files = all(entry.path is not None for entry in entries)
            self._remember(Removed(taken[0], titles, has_files))
        return is_kept

    def remove_tag(self, name: str) -> bool:
        """Take a tag from all articles; whether it is written."""
        taken: list[Taken] = []
        shelf = self._keeper.library.shelf
        is_kept = self._keep(lambda: taken.append(shelf.remove_tag(name)))
        if taken:
            self._remember(Removed(taken[0], tag=name))
        return is_kept

    def undo(self) -> None:
        """Bring back what was removed last."""
        if self._done:
            last = self._done[-1]
            brought = list[bool]()

            def bring() -> None:
                self._keeper.library.shelf.bring_back(last.taken)
                brought.append(True)

            self._keep(bring)
            if brought:
                self._done.remove(last)
                self.changed.emit()

    def tag(self, keys: Sequence[int], name: str, is_on: bool = True) -> None:
        """Give articles a tag, or take it from them; without any it is made all the same."""
        shelf = self._keeper.library.shelf
        self._keep(lambda: (shelf.tag if is_on else shelf.untag)(keys, name))

    def rename_tag(self, name: str, other: str) -> None:
        """Call a tag otherwise."""
        self._keep(lambda: self._keeper.library.shelf.rename_tag(name, other))

    def _remember(self, removed: Removed) -> None:
        self._done = [*self._done, removed][-_MOST:]
        self.changed.emit()
        self.removed.emit(removed)

    def _keep(self, act: Callable[[], object]) -> bool:
        is_kept = self._keeper.keep(act)
        self.changed.emit()
        return is_kept
