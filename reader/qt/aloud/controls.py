"""What is seen of reading aloud at the window's foot: the player, and the way back to the voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.qt.aloud.surroundings import Surroundings
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme
from reader.settings import Settings

if TYPE_CHECKING:  # loaded once something sounds
    from reader.qt.aloud.backbutton import BackButton
    from reader.qt.aloud.player import PlayerRow

_LATEST = 250  # ms after which they are seen, though nothing sounds yet


@dataclass(frozen=True, slots=True)
class Playing:
    """What a player shows. `told` stands beside the percentage; without it nothing is on."""

    told: Sequence[str] = ()
    is_sounding: bool = False
    is_repeating: bool = False
    is_recorded: bool = False


class Controls(QObject):
    """Made when they are first seen.

    Signals: `changed(name, value)` of a setting, `closed`, `back_wanted`.
    """

    changed = Signal(str, object)
    closed = Signal()
    back_wanted = Signal()

    def __init__(self, around: Surroundings, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._around, self._session = around, session
        self._playing, self._under = Playing(), 0
        self._made: tuple[PlayerRow, BackButton] | None = None
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._show)
        around.themes.changed.connect(self._set_theme)
        session.settings_changed.connect(self._follow)

    def await_sound(self) -> None:
        """Something is about to sound, which must not wait until they are made: they come with it,
        or a little later."""
        if self._made is None:
            self._waiting.start(_LATEST)

    def come(self) -> None:
        """It sounds: be seen once that is lit."""
        if self._waiting.isActive():
            self._waiting.start(0)

    def show(self, playing: Playing) -> None:
        """Show what is so now."""
        self._playing = playing
        if not playing.told:
            self._waiting.stop()
            self._leave_keyboard()
        if not self._waiting.isActive():
            self._show()

    def _show(self) -> None:
        playing = self._playing
        if self._made is None and not playing.told:
            return
        player, _ = self._parts()
        player.set_repeating(is_repeating=playing.is_repeating)
        player.set_sounding(is_sounding=playing.is_sounding)
        player.set_recorded(is_recorded=playing.is_recorded)
        self._around.status.set_voice(playing.told)

    def _parts(self) -> tuple[PlayerRow, BackButton]:
        if self._made is None:
            from reader.qt.aloud.backbutton import BackButton
            from reader.qt.aloud.player import PlayerRow

            around, theme = self._around, self._around.themes.theme
            player = PlayerRow(theme, around.actions, self._session.settings)
            back = BackButton(theme, around.desk)
            self._made = player, back
            around.status.hold(player)
            player.changed.connect(self.changed)
            player.closed.connect(self.closed)
            back.clicked.connect(self.back_wanted)
            back.rise(self._under)
        return self._made

    def _leave_keyboard(self) -> None:
        """Whose keys the player had, has them again."""
        if self._made is not None:
            player, _ = self._made
            if player.isAncestorOf(player.window().focusWidget()):
                self._around.page.setFocus()

    def offer_back(self, is_offered: bool) -> None:
        """Offer the way back, or not."""
        if is_offered or self._made is not None:
            self._parts()[1].offer(is_offered=is_offered)

    def make_way(self, pixels: int) -> None:
        """So much of the page's foot is covered."""
        self._under = pixels
        if self._made is not None:
            self._made[1].rise(pixels)

    def _follow(self, _before: Settings, now: Settings) -> None:
        if self._made is not None:
            self._made[0].set_settings(now)

    def _set_theme(self, theme: Theme) -> None:
        for part in self._made or ():
            part.set_theme(theme)
