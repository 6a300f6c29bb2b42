"""The player of a voice, in the status line while that is on: again, back, play, on, one sentence
at a time in its middle; timer, times, speed and close at its right. What has no room there stands
in a menu.
"""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from reader.language import tr
from reader.qt.actions.qactions import ActionSet
from reader.qt.aloud.playertools import (
    OVER_AND_OVER,
    MoreButton,
    PlayButton,
    TimerButton,
    TimesChip,
)
from reader.qt.style.theme import Theme, hand_down
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.dropchip import DropChip
from reader.qt.widgets.tooltips import plain_tip
from reader.settings import Settings, declaration

_GAP, _EDGE = 4, 12
_LEFT = 72  # px that what is told at the left has at least
_CLOSE_ICON = 16


class PlayerRow(QWidget):
    """Lies over the status line, whose ground and words it leaves to be seen.

    Setters: `set_sounding(bool)`, `set_recorded(bool)`, `set_repeating(bool)`, `set_settings`,
    `set_theme`. Signals: `changed(name, value)` of a setting, `closed`.
    """

    accessible_role = QAccessible.Role.ToolBar
    changed = Signal(str, object)
    closed = Signal()

    def __init__(self, theme: Theme, actions: ActionSet, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Reading aloud"))
        self._play = PlayButton(theme)
        self._play.setDefaultAction(actions["pause_voice"])
        self._tools = [
            _tool(theme, actions, name)
            for name in ("sentence_again", "sentence_back", "sentence_on", "sentence_mode")
        ]
        choices = [(True, tr("Recording")), (False, tr("Voice"))]
        self._heard = DropChip(theme, tr("What is heard"), choices)
        self._heard.chosen.connect(lambda value: self.changed.emit("voice_recorded", value))
        self._is_recorded = self._is_repeating = False
        self._said_times = 1
        self._timer = TimerButton(theme)
        self._timer.chosen.connect(lambda value: self.changed.emit("voice_minutes", value))
        self._times = TimesChip(theme, actions["repeat_sentence"])
        self._times.chosen.connect(lambda value: self.changed.emit("voice_times", value))
        self._times.pause_chosen.connect(lambda value: self.changed.emit("voice_pause", value))
        self._speed = DropChip(theme, tr("Speed"), _speeds(), strong=True)
        self._speed.chosen.connect(lambda value: self.changed.emit("voice_speed", value))
        self._more = MoreButton(theme)
        self._close = IconButton(theme, "close", tr("Close"), icon_size=_CLOSE_ICON)
        self._close.setToolTip(plain_tip(tr("Stop reading aloud")))
        self._close.clicked.connect(self.closed)
        self._lay_out()
        self.set_settings(settings)
        self.set_sounding(is_sounding=False)

    def _lay_out(self) -> None:
        """The keyboard goes through the tools in the order in which they are put here."""
        again, back, on, alone = self._tools
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(_EDGE, 1, _EDGE, 0)
        grid.setSpacing(0)
        for column in (0, 2):
            grid.setColumnStretch(column, 1)
        self._middle = _row((again, back, self._play, on, alone))
        grid.addLayout(self._middle, 0, 1, Qt.AlignmentFlag.AlignCenter)
        self._right = QWidget(self)
        self._right.setLayout(_row((self._more, *self._choices, self._close)))
        edge = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._right, 0, 2, edge)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        hand_down(self, theme)

    def set_sounding(self, *, is_sounding: bool) -> None:
        """Offer to pause, or to go on."""
        self._play.set_icon("pause" if is_sounding else "play")
        self._play.setAccessibleName(tr("Pause") if is_sounding else tr("Play"))

    def set_recorded(self, *, is_recorded: bool) -> None:
        """Offer to hear the recording or the voice, where there are both."""
        if is_recorded is not self._is_recorded:
            self._is_recorded = is_recorded
            self._fit()

    def set_repeating(self, *, is_repeating: bool) -> None:
        """Show that the sentence is said over and over."""
        if is_repeating is not self._is_repeating:
            self._is_repeating = is_repeating
            self._times.set_value(OVER_AND_OVER if is_repeating else self._said_times)
            self._fit()

    def set_settings(self, settings: Settings) -> None:
        """Show what holds."""
        self._speed.set_value(declaration("voice_speed").fit(settings.voice_speed))
        self._said_times = settings.voice_times
        self._times.set_value(OVER_AND_OVER if self._is_repeating else self._said_times)
        self._times.set_pause(settings.voice_pause)
        self._heard.set_value(settings.voice_recorded)
        self._timer.set_minutes(settings.voice_minutes)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is a key of the page, which one of the tools has in its place."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _choices(self) -> tuple[DropChip | TimerButton, ...]:
        return self._heard, self._timer, self._times, self._speed

    @property
    def _yielding(self) -> Sequence[DropChip | TimerButton]:
        """The choices that there are, in the order in which they leave for want of room."""
        heard = (self._heard,) if self._is_recorded else ()
        if self._is_repeating:  # that is to be seen
            return (*heard, self._timer, self._speed, self._times)
        return (*heard, self._timer, self._times, self._speed)

    def _fit(self) -> None:
        """Show as many choices as there is room for beside the middle, one at least; the others
        stand in a menu."""
        inside, middle = self.width() - 2 * _EDGE, self._middle.sizeHint().width()
        shown = list(self._yielding)
        while len(shown) > 1 and self._wide(shown) > (inside - middle) // 2:
            shown.pop(0)
        hidden = [one for one in self._yielding if one not in shown]
        for part in self._choices:
            part.setVisible(part in shown)
        self._more.setVisible(bool(hidden))
        self._more.set_tools([one for one in self._choices if one in hidden])
        right = self._wide(shown)
        self._right.setFixedWidth(right)
        left = min(right, max(_LEFT, inside - middle - right))  # so that the middle is the window's
        for column, width in ((0, left), (2, right)):
            self._grid.setColumnMinimumWidth(column, width)

    def _wide(self, shown: Sequence[DropChip | TimerButton]) -> int:
        """How wide the right side is with these choices."""
        ends = [self._close] if len(shown) == len(self._yielding) else [self._more, self._close]
        parts = [*shown, *ends]
        widths = (part.minimumWidth() or part.sizeHint().width() for part in parts)
        return sum(widths) + _GAP * (len(parts) - 1)


def _row(parts: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    for part in parts:
        row.addWidget(part)
    return row


def _tool(theme: Theme, actions: ActionSet, name: str) -> IconButton:
    from reader.qt.actions.table import entry

    described = entry(name)
    made = IconButton(theme, described.icon, tr(described.text))
    made.setDefaultAction(actions[name])
    return made


def _speeds() -> list[tuple[float, str]]:
    declared, number = declaration("voice_speed"), QLocale()
    steps = round((declared.most - declared.least) / declared.step)
    values = [declared.fit(declared.least + step * declared.step) for step in range(steps + 1)]
    return [(value, number.toString(value, "f", 1)) for value in values]
