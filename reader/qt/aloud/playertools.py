"""The player's tools that are its own: to play, to choose how long and how often, and a menu of
what has no room in a narrow window."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QLocale, QRectF, Signal
from PySide6.QtGui import QAccessible, QAction, QPaintEvent

from reader.language import tr
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import IconButton, paint_chosen, paint_shape, painter_of
from reader.qt.widgets.dropchip import DropChip
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.tooltips import plain_tip
from reader.settings import declaration

OVER_AND_OVER = 0
"""In place of a number of times."""
_PLAY = (48, 34)
_MINUTES = (0, 5, 10, 15, 20, 30, 45, 60)
_PAUSES = (0.0, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0)


class Tool(Protocol):
    """A choice that can be made in a menu of its own, or in a part of another."""

    @property
    def name(self) -> str: ...

    def fill(self, menu: Menu) -> None: ...


class PlayButton(IconButton):
    """The one button of the player with a ground at rest."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "play", tr("Play"))
        self.setFixedSize(*_PLAY)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = self._theme, painter_of(self), QRectF(self.rect())
        is_lit = self.isDown() or self.underMouse()
        if theme.is_high_contrast:
            paint_chosen(painter, box, theme, self._radius)
        else:
            paint_shape(painter, box, theme.pressed if is_lit else theme.track, self._radius)
        paint_icon(painter, self._icon, theme.accent, box, self._icon_size)


class TimerButton(IconButton):
    """A menu of minutes after which the voice stops; lit while it will. Signal `chosen(minutes)`,
    0 for never."""

    accessible_role = QAccessible.Role.ButtonMenu
    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "timer", tr("Stop by itself"))
        self._minutes = 0
        self.clicked.connect(self._open)

    @property
    def name(self) -> str:
        """What is chosen here."""
        return tr("Stop by itself")

    def set_minutes(self, minutes: int) -> None:
        """Show what holds."""
        self._minutes = minutes
        self.set_open(minutes > 0)
        told = tr("Stops after %n minutes", "", minutes) if minutes else tr("Stop by itself")
        self.setToolTip(plain_tip(told))
        self.setAccessibleName(told)

    def fill(self, menu: Menu) -> None:
        """Offer the minutes in a menu."""
        for minutes in sorted({*_MINUTES, self._minutes}):
            told = tr("After %n minutes", "", minutes) if minutes else tr("Never")
            _add(menu, told, minutes == self._minutes, partial(self.chosen.emit, minutes))

    def _open(self) -> None:
        menu = Menu(self._theme, parent=self)
        menu.aboutToHide.connect(lambda: self.set_minutes(self._minutes))
        menu.aboutToHide.connect(menu.deleteLater)
        self.fill(menu)
        menu.open_under(self)


class TimesChip(DropChip):
    """How often each sentence is said, once to five times or over and over, and how long the pause
    after it is. Signal `pause_chosen(seconds)`."""

    pause_chosen = Signal(float)

    def __init__(self, theme: Theme, repeat: QAction) -> None:
        """`repeat` turns whether the sentence is said over and over."""
        declared = declaration("voice_times")
        times = [
            (number, tr("{times} ×").format(times=number))
            for number in range(round(declared.least), round(declared.most) + 1)
        ]
        name = tr("How often each sentence is said")
        super().__init__(theme, name, [*times, (OVER_AND_OVER, "∞")])
        self.offer([number for number, _ in times])
        self._repeat, self._seconds = repeat, 0.0

    def set_pause(self, seconds: float) -> None:
        """Show how long the pause is."""
        self._seconds = seconds

    def set_value(self, value: object) -> None:
        self.is_on = value == OVER_AND_OVER
        super().set_value(value)
        if self.is_on:
            told = tr("The sentence is said over and over")
            self.setAccessibleName(told)
            self.setToolTip(plain_tip(told))
        else:
            self.setToolTip(plain_tip(self.name))

    def fill(self, menu: Menu) -> None:
        super().fill(menu)
        menu.addAction(self._repeat)
        menu.addSeparator()
        pauses = Menu(self._theme, tr("Pause after a sentence"), menu)
        for seconds in sorted({*_PAUSES, self._seconds}):
            number = QLocale().toString(seconds, "g", 3)
            told = tr("{seconds} s").format(seconds=number) if seconds else tr("No pause")
            chosen = partial(self.pause_chosen.emit, seconds)
            _add(pauses, told, seconds == self._seconds, chosen)
        menu.addMenu(pauses)


class MoreButton(IconButton):
    """A menu of the tools that have no room beside it."""

    accessible_role = QAccessible.Role.ButtonMenu

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "more", tr("More of the player"))
        self.setToolTip(plain_tip(tr("More")))
        self._tools: Sequence[Tool] = ()
        self.clicked.connect(self._open)

    def set_tools(self, tools: Sequence[Tool]) -> None:
        """Offer these."""
        self._tools = tools

    def made_menu(self) -> Menu:
        """A menu of them, each with what can be chosen there; it goes with this button."""
        menu = Menu(self._theme, parent=self)
        for tool in self._tools:
            part = Menu(self._theme, tool.name, menu)
            tool.fill(part)
            menu.addMenu(part)
        return menu

    def _open(self) -> None:
        menu = self.made_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_under(self)


def _add(menu: Menu, words: str, is_chosen: bool, choose: Callable[[], object]) -> None:
    action = menu.addAction(words)
    action.setCheckable(True)
    action.setChecked(is_chosen)
    action.triggered.connect(lambda _on: choose())
