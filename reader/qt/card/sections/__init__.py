"""Further parts of the card about a character, one module each.

A module of this package is one when it satisfies `Maker`; it is found by being here. Its part
stands below the readings, in the order of the modules' names.
"""

from collections.abc import Iterator
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from reader.corrections.readings import Scope
from reader.qt.card.surroundings import Surroundings
from reader.qt.session.session import Session
from reader.resources import modules_of


class Section(QWidget):
    """What the card has to say of one thing; the card takes it away with the character."""

    is_of_word = False
    """Whether it stands on the page about the word, not on that about the reading."""

    def press(self, key: int) -> bool:
        """Do what a key asks that the card itself does not know; whether it asked for anything."""
        return False


class Card(Protocol):
    """What a section may know of its card."""

    @property
    def scope(self) -> Scope:
        """How far a choice is to reach."""

    def set_scope(self, scope: Scope) -> None:
        """Show that it reaches so far, where the reader asked for more than there is."""

    def take_keyboard(self) -> None:
        """Have the keyboard again, after a part of the card."""

    def fit(self) -> None:
        """Take as much room as its parts ask for now."""


class Maker(Protocol):
    """The module of a section."""

    def section(
        self, offset: int, card: Card, around: Surroundings, session: Session
    ) -> Section | None:
        """The section about the character at a source offset, None where there is nothing to say.

        All of the article is there, and its readings are known.
        """


def sections_about(
    offset: int, card: Card, around: Surroundings, session: Session
) -> Iterator[Section]:
    """All that there is to say of a character, as widgets without a parent."""
    for module in modules_of(__name__):
        made = cast(Maker, module).section(offset, card, around, session)
        if made is not None:
            yield made
