"""The colours of the window and the page: each theme is one file of roles.

A `Theme` is a value: widgets get it by `set_theme` and paint with its roles, Qt's own widgets get
the palette and the style sheet made from it. `ThemeSource` follows the system's light or dark
where the reader has not chosen, and its wish for a high contrast.
"""

import json
from dataclasses import dataclass, fields
from functools import cache
from string import Template
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from reader.resources import resource
from reader.settings import Contrast, ThemeChoice


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Colours by their role. Two calls of `theme` with one name give the same object."""

    name: str
    is_dark: bool
    is_high_contrast: bool
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

    @property
    def frame(self) -> QColor:
        """The edge of what lies over other things: popovers, menus, messages."""
        return self.control if self.is_high_contrast else self.line


@cache
def theme(name: str) -> Theme:
    """The theme "light", "sepia", "dark", "contrast-light" or "contrast-dark"."""
    entries = json.loads(resource("themes", f"{name}.json").read_text("utf-8"))
    roles = {
        field.name: QColor(entries[field.name]) for field in fields(Theme) if field.type is QColor
    }
    return Theme(
        name=entries["name"],
        is_dark=entries["is_dark"],
        is_high_contrast=entries.get("is_high_contrast", False),
        **roles,
    )


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


class ThemeSource(QObject):
    """The theme to show: the one chosen, or the system's as long as none is.

    `choose(ThemeChoice, Contrast)` · `theme` · signal `changed(Theme)`, also when the system
    changes. The application is dressed in it.
    """

    changed = Signal(object)

    def __init__(
        self,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        contrast: Contrast = Contrast.USUAL,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._choice, self._contrast = choice, contrast
        self.theme = self._wanted()
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._look)
        if (told := _hints()[1]) is not None:
            told.contrastPreferenceChanged.connect(self._look)

    def choose(self, choice: ThemeChoice, contrast: Contrast = Contrast.USUAL) -> None:
        """Show this theme from now on."""
        self._choice, self._contrast = choice, contrast
        self._look()

    def following(self) -> ThemeChoice:
        """What the key L goes to: light, sepia, dark and round again, from what is shown; in high
        contrast, where sepia is light, the other of two."""
        if self.theme.is_high_contrast:
            return ThemeChoice.LIGHT if self.theme.is_dark else ThemeChoice.DARK
        order = (ThemeChoice.LIGHT, ThemeChoice.SEPIA, ThemeChoice.DARK)
        names = [choice.value for choice in order]
        return order[(names.index(self.theme.name) + 1) % len(order)]

    def _wanted(self) -> Theme:
        choice = self._choice
        if choice is ThemeChoice.SYSTEM:
            choice = ThemeChoice.DARK if system_is_dark() else ThemeChoice.LIGHT
        if self._contrast is Contrast.HIGH or (
            self._contrast is Contrast.SYSTEM and system_wants_contrast()
        ):
            return theme("contrast-dark" if choice is ThemeChoice.DARK else "contrast-light")
        return theme(choice.value)

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


def system_is_dark() -> bool:
    """Whether the system wants dark colours; not where it does not say."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def system_wants_contrast() -> bool:
    """Whether the system asks for a high contrast; not where Qt does not tell, before 6.10."""
    _, told = _hints()
    return told is not None and told.contrastPreference() is Qt.ContrastPreference.HighContrast


@cache
def _hints() -> tuple[QStyleHints, Any]:
    """The second with the first, since PySide takes it for gone as soon as nobody holds that."""
    hints = QGuiApplication.styleHints()
    return hints, hints.accessibility() if hasattr(hints, "accessibility") else None
