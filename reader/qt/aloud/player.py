"""The player of a voice, in the status line while that is on: again, back, play, on, one sentence
at a time in its middle; timer, times, speed and close at its right.
"""

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from reader.language import tr
from reader.qt.actions.qactions import ActionSet
from reader.qt.bars.toolbar import NARROW
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme, hand_down
from reader.qt.widgets.buttons import IconButton, paint_chosen, paint_shape, painter_of
from reader.qt.widgets.dropchip import DropChip
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.tooltips import plain_tip
from reader.settings import Settings, declaration

_GAP, _EDGE = 4, 12
_PLAY = (48, 34)
_CLOSE_ICON = 16
_MINUTES = (0, 5, 10, 15, 20, 30, 45, 60)


class PlayerRow(QWidget):
    """Lies over the status line, whose ground and words it leaves to be seen.

    Setters: `set_sounding(bool)`, `set_settings`, `set_theme`. Signals: `changed(name, value)` of a
    setting, `closed`.
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
        self._is_recorded = False
        self._timer = TimerButton(theme)
        self._timer.chosen.connect(lambda value: self.changed.emit("voice_minutes", value))
        self._times = DropChip(theme, tr("How often each sentence is said"), _times())
        self._times.chosen.connect(lambda value: self.changed.emit("voice_times", value))
        self._speed = DropChip(theme, tr("Speed"), _speeds(), strong=True)
        self._speed.chosen.connect(lambda value: self.changed.emit("voice_speed", value))
        self._close = IconButton(theme, "close", tr("Close"), icon_size=_CLOSE_ICON)
        self._close.setToolTip(plain_tip(tr("Stop reading aloud")))
        self._close.clicked.connect(self.closed)
        self._lay_out()
        self.set_settings(settings)
        self.set_sounding(is_sounding=False)

    def _lay_out(self) -> None:
        again, back, on, alone = self._tools
        self._right = QWidget(self)
        middle, right = QHBoxLayout(), QHBoxLayout(self._right)
        for row, parts in (
            (middle, (again, back, self._play, on, alone)),
            (right, (self._heard, self._timer, self._times, self._speed, self._close)),
        ):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(_GAP)
            for part in parts:
                row.addWidget(part)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(_EDGE, 1, _EDGE, 0)
        grid.setSpacing(0)
        grid.addLayout(middle, 0, 1, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(
            self._right, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        for column in (0, 2):
            grid.setColumnStretch(column, 1)

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

    def set_settings(self, settings: Settings) -> None:
        """Show what holds."""
        self._speed.set_value(declaration("voice_speed").fit(settings.voice_speed))
        self._times.set_value(settings.voice_times)
        self._heard.set_value(settings.voice_recorded)
        self._timer.set_minutes(settings.voice_minutes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= NARROW
        self._heard.setVisible(is_wide and self._is_recorded)
        for part in (self._timer, self._times):
            part.setVisible(is_wide)
        self._right.adjustSize()
        width = self._right.sizeHint().width()
        for column in (0, 2):  # so that the middle is the window's
            self._grid.setColumnMinimumWidth(column, width)


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

    def set_minutes(self, minutes: int) -> None:
        """Show what holds."""
        self._minutes = minutes
        self.set_open(minutes > 0)
        told = tr("Stops after %n minutes", "", minutes) if minutes else tr("Stop by itself")
        self.setToolTip(plain_tip(told))
        self.setAccessibleName(told)

    def _open(self) -> None:
        menu = Menu(self._theme, parent=self)
        menu.aboutToHide.connect(lambda: self.set_minutes(self._minutes))
        menu.aboutToHide.connect(menu.deleteLater)
        for minutes in sorted({*_MINUTES, self._minutes}):
            told = tr("After %n minutes", "", minutes) if minutes else tr("Never")
            action = menu.addAction(told)
            action.setCheckable(True)
            action.setChecked(minutes == self._minutes)
            action.triggered.connect(lambda _on, minutes=minutes: self.chosen.emit(minutes))
        menu.open_under(self)


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


def _times() -> list[tuple[int, str]]:
    declared = declaration("voice_times")
    return [
        (times, tr("{times} ×").format(times=times))
        for times in range(round(declared.least), round(declared.most) + 1)
    ]
