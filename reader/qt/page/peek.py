"""The readings' key: a tap hides or shows the readings, a hold only for as long as it lasts."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QKeyEvent

from reader.composition.column import Column
from reader.qt.page.painting.ink import Ink
from reader.qt.page.setting import Setting
from reader.typesetting.style import Side

HOLD = 350
"""Milliseconds after which a press was a hold."""


class Inked(Protocol):
    """What is drawn in another ink for a while; `held_keys` are those that are a peek when held."""

    held_keys: frozenset[int]

    @property
    def setting(self) -> Setting | None: ...

    @property
    def column(self) -> Column | None: ...

    def draw_with(self, ink: Ink | None) -> None: ...


class Peek(QObject):
    """Follows press and release of the key; while it is down nothing on the page moves.

    Signal `tapped`: it was let go before it was a hold.
    """

    tapped = Signal()

    def __init__(self, page: Inked, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._held = QElapsedTimer()

    def press(self, event: QKeyEvent) -> bool:
        """Begin to peek; whether it was the key."""
        if event.key() not in self._page.held_keys or event.modifiers():
            return False
        if not event.isAutoRepeat():
            self._begin()
        return True

    def _begin(self) -> None:
        """Show all readings, or hide them where all are shown."""
        page = self._page
        if page.setting is None or page.column is None:
            return
        self._held.start()
        ink = page.setting.ink
        has_room = page.column.look.style.side is not Side.NONE
        if ink.draws_readings and ink.draws_all and has_room:
            page.draw_with(replace(ink, draws_readings=False))
            return
        is_all_set = has_room and ink.draws_all
        page.draw_with(replace(ink, draws_readings=True, peeks=not is_all_set))

    def release(self, event: QKeyEvent) -> bool:
        """End the peek, and ask for the readings to change if it was a tap; whether it was one."""
        is_it = event.key() in self._page.held_keys and not event.isAutoRepeat()
        if not is_it or not self._held.isValid():
            return False
        was_tap = self._held.elapsed() < HOLD
        self.end()
        if was_tap:
            self.tapped.emit()
        return True

    def end(self) -> None:
        """Draw the page as it is set, as when the keyboard goes elsewhere."""
        if self._held.isValid():
            self._held.invalidate()
            self._page.draw_with(None)
