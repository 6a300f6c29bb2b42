"""The colours of the window and the page: three themes, each one file of roles.

A `Theme` is a value: widgets get it by `set_theme` and paint with its roles, Qt's own widgets get
the palette and the style sheet made from it. `ThemeSource` follows the system's light or dark
where the reader has not chosen.
"""

import json
from dataclasses import dataclass, fields
from functools import cache
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reader.resources import resource
from reader.settings import ThemeChoice


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Colours by their role. Two calls of `theme` with one name give the same object."""

    name: str
    is_dark: bool
    paper: QColor
    surface: QColor  # panel, find bar, message
    raised: QColor  # popover, menu, field
    line: QColor
    control: QColor  # edge of a field, a switch that is off
    groove: QColor  # the rest of a slider or a progress line
    hover: QColor
    pressed: QColor  # also the selected row
    track: QColor  # checked button, ground of segments
    thumb: QColor
    text: QColor
    muted: QColor
    ruby: QColor
    accent: QColor
    on_accent: QColor
    error: QColor
    selection: QColor
    hit: QColor
    current_hit: QColor
    current_hit_text: QColor
    doubt: QColor  # also the frame of the current hit and the ticks of hits
    tone1: QColor
    tone2: QColor
    tone3: QColor
    tone4: QColor
    tone5: QColor  # the neutral tone
    shadow: QColor  # with its opacity

    @property
    def tones(self) -> tuple[QColor, ...]:
        """Colours by tone; a tone that was not given is drawn as neutral."""
        return (self.tone5, self.tone1, self.tone2, self.tone3, self.tone4, self.tone5)


@cache
def theme(name: str) -> Theme:
    """The theme "light", "sepia" or "dark"."""
    entries = json.loads(resource("themes", f"{name}.json").read_text("utf-8"))
    roles = {
        field.name: QColor(entries[field.name]) for field in fields(Theme) if field.type is QColor
    }
    return Theme(name=entries["name"], is_dark=entries["is_dark"], **roles)


def hand_down(parent: QWidget, new: Theme) -> None:
    """Give the theme to the nearest descendants with a `set_theme`; they give it to their own."""
    for child in parent.children():
        if hasattr(child, "set_theme"):
            child.set_theme(new)
        elif isinstance(child, QWidget):
            hand_down(child, new)


def faded(colour: QColor, opacity: float) -> QColor:
    """The colour at this part of its opacity."""
    result = QColor(colour)
    result.setAlphaF(colour.alphaF() * opacity)
    return result


DISABLED_OPACITY = 0.4


def palette(shown: Theme) -> QPalette:
    """The theme for Qt's own widgets."""
    role = QPalette.ColorRole
    result = QPalette()
    for roles, colour in (
        ((role.Window,), shown.paper),
        ((role.Base, role.Button, role.ToolTipBase), shown.raised),
        ((role.AlternateBase,), shown.surface),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), shown.text),
        ((role.PlaceholderText, role.BrightText), shown.muted),
        ((role.Highlight,), shown.selection),
        ((role.HighlightedText,), shown.text),
        ((role.Link, role.LinkVisited, role.Accent), shown.accent),
        ((role.Light, role.Midlight), shown.line),
        ((role.Mid, role.Dark), shown.control),
        ((role.Shadow,), faded(shown.text, 0.3)),
    ):
        for one in roles:
            result.setColor(one, colour)
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        result.setColor(QPalette.ColorGroup.Disabled, one, faded(shown.text, DISABLED_OPACITY))
    return result


@cache
def style_sheet(shown: Theme) -> str:
    """The theme for what a palette cannot say: edges, radii, room inside Qt's own widgets."""
    roles = {
        field.name: _written(getattr(shown, field.name))
        for field in fields(Theme)
        if field.type is QColor
    }
    return Template(resource("themes", "sheet.qss").read_text("utf-8")).substitute(
        roles,
        text_disabled=_written(faded(shown.text, DISABLED_OPACITY)),
        control_half=_written(faded(shown.control, 0.45)),
        control_most=_written(faded(shown.control, 0.75)),
    )


def dress(application: QApplication, shown: Theme) -> None:
    """Give Qt's own widgets the theme. Before any widget of ours takes it: Qt puts every palette
    back that was set under the last style sheet."""
    application.setPalette(palette(shown))
    application.setStyleSheet(style_sheet(shown))


def _written(colour: QColor) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"


def system_theme() -> Theme:
    """Light or dark as the system wants it; light where it does not say."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return theme("dark" if scheme is Qt.ColorScheme.Dark else "light")


class ThemeSource(QObject):
    """The theme to show: the one chosen, or the system's as long as none is.

    `choose(ThemeChoice)` · `theme` · signal `changed(Theme)`, also when the system changes. The
    application is dressed in it.
    """

    changed = Signal(object)

    def __init__(
        self, choice: ThemeChoice = ThemeChoice.SYSTEM, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._choice = choice
        self.theme = self._wanted()
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._look)

    def choose(self, choice: ThemeChoice) -> None:
        """Show this theme from now on."""
        self._choice = choice
        self._look()

    def following(self) -> ThemeChoice:
        """What the key L goes to: light, sepia, dark and round again, from what is shown."""
        order = (ThemeChoice.LIGHT, ThemeChoice.SEPIA, ThemeChoice.DARK)
        names = [choice.value for choice in order]
        return order[(names.index(self.theme.name) + 1) % len(order)]

    def _wanted(self) -> Theme:
        if self._choice is ThemeChoice.SYSTEM:
            return system_theme()
        return theme(self._choice.value)

    def _look(self) -> None:
        wanted = self._wanted()
        if wanted is not self.theme:
            self.theme = wanted
            self._dress()
            self.changed.emit(wanted)

    def _dress(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, self.theme)
