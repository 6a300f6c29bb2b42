"""What the reader decides about the open article: its readings, how its characters are written,
and where its words begin.

All are changed, undone and kept in the same way, on one stack; so are marks (`margins`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QUndoCommand, QUndoStack

from reader.composition.composer import Composer
from reader.corrections.change import Change, Decided
from reader.corrections.characters import OwnCharacter, OwnCharacters
from reader.corrections.cuts import Cut, Cuts
from reader.corrections.readings import Correction, Corrections
from reader.library import Library
from reader.qt.session.keeper import Keeper, UndoableChange
from reader.qt.session.margins import Margins

NO_TURN = -1


class Edits(QObject):
    """Whatever is decided stands on the page at once, can be undone, and is kept.

    Signals: `readings_changed(sections, offset)`, `characters_changed` and `cuts_changed`: in those
    sections; `offset` is of the character that was asked about, -1 where it is not one alone.
    `undo_changed`: another change would be undone now, or done again.
    """

    readings_changed = Signal(object, int)
    characters_changed = Signal(object, int)
    cuts_changed = Signal(object, int)
    undo_changed = Signal()

    def __init__(self, keeper: Keeper, stack: QUndoStack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stack = stack
        self.stack.indexChanged.connect(self._tell)  # the stack tells even of its own end
        self._keeper = keeper
        self.margins = Margins(keeper, self.stack, self)
        self._composer: Composer | None = None
        self._readings: _Kind[Correction] = _Kind(
            lambda composer, change: composer.correct(composer.corrections.changed(change)),
            Library.change_corrections,
            self.readings_changed,
        )
        self._characters: _Kind[OwnCharacter] = _Kind(
            lambda composer, change: composer.rewrite(composer.own_characters.changed(change)),
            Library.change_own_characters,
            self.characters_changed,
        )
        self._cuts: _Kind[Cut] = _Kind(
            lambda composer, change: composer.recut(composer.article_readings.cuts.changed(change)),
            lambda library, key, change: library.cuts.change(key, change),
            self.cuts_changed,
        )

    @property
    def changes(self) -> tuple[SignalInstance, ...]:
        """All signals that tell of sections that are to be shown anew."""
        return self.readings_changed, self.characters_changed, self.cuts_changed

    def _tell(self) -> None:
        self.undo_changed.emit()

    def set_article(self, composer: Composer | None) -> None:
        """Turn to another article, whose entry the keeper has; what was done stays done.

        What the library keeps is laid over it.
        """
        self.stack.clear()
        self._composer, entry = composer, self._keeper.entry
        if composer is not None and entry is not None:
            library, text = self._keeper.library, composer.article.text
            composer.correct(Corrections(text, library.corrections(entry.key)))
            composer.rewrite(OwnCharacters(text, library.own_characters(entry.key)))
            composer.recut(Cuts(library.cuts.of(entry.key)))
        self.margins.set_article(composer.article.text if composer is not None else "")

    def say_again(self) -> None:
        """Have undo call all changes so in the language in use by now."""
        for number in range(self.stack.count()):
            _say_again(self.stack.command(number))
        self.undo_changed.emit()

    def correct(
        self, change: Change[Correction], name: str, offset: int = -1, turn: int = NO_TURN
    ) -> bool:
        """Change readings, which is called `name` ("reading of 行"); whether it is kept.

        Changes of one turn are undone together.
        """
        return self._make(self._readings, change, name, offset, turn)

    def rewrite(self, change: Change[OwnCharacter], name: str, offset: int = -1) -> bool:
        """Change how characters are written; whether it is kept."""
        return self._make(self._characters, change, name, offset, NO_TURN)

    def recut(self, change: Change[Cut], name: str, offset: int = -1) -> bool:
        """Join words or part them; whether it is kept."""
        return self._make(self._cuts, change, name, offset, NO_TURN)

    def _make(
        self, kind: "_Kind[Decided]", change: Change[Decided], name: str, offset: int, turn: int
    ) -> bool:
        if change:
            self.stack.push(_Edit(name, change, lambda now: self._apply(kind, now, offset), turn))
        return self._keeper.trouble is None

    def _apply(self, kind: "_Kind[Decided]", change: Change[Decided], offset: int) -> None:
        composer, library = self._composer, self._keeper.library
        if composer is not None:
            touched = kind.lay(composer, change)
            self._keeper.note(change)
            self._keeper.keep_of_article(lambda key: kind.keep(library, key, change))
            kind.changed.emit(touched, offset)


def _say_again(command: QUndoCommand) -> None:
    """Of several that are undone together the whole is called like its parts."""
    if isinstance(command, UndoableChange):
        command.say_again()
    for number in range(command.childCount()):
        part = command.child(number)
        if isinstance(part, UndoableChange):
            part.say_again()
            command.setText(part.text())


@dataclass(frozen=True, slots=True)
class _Kind(Generic[Decided]):
    """Of one kind of decision: how a change is laid over the text, kept, and told."""

    lay: Callable[[Composer, Change[Decided]], list[int]]
    keep: Callable[[Library, int, Change[Decided]], None]
    changed: SignalInstance


class _Edit(UndoableChange):
    """A change on the stack; further ones of its turn become part of it."""

    def __init__(
        self, name: str, change: Change[Any], apply: Callable[[Any], None], turn: int
    ) -> None:
        super().__init__(name, change, apply)
        self._turn = turn

    def id(self) -> int:
        return self._turn

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Edit) or self._turn == NO_TURN:
            return False
        self.change = self.change.then(other.change)
        self.setObsolete(not self.change)
        return True
