"""The colours of the window and the page: each theme is one file of roles.

A `Theme` is a value: widgets get it by `set_theme` and paint with its roles, Qt's own widgets get
the palette and the style sheet made from it. `ThemeSource` follows the system's light or dark
where the reader has not chosen, and its wish for a high contrast.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache, lru_cache
from string import Template
from typing import Any, Protocol

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
    highlight_yellow: QColor
    highlight_green: QColor
    highlight_lilac: QColor
    highlight_rose: QColor
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


OWN_ROLES = ("paper", "text", "ruby", "tone1", "tone2", "tone3", "tone4", "tone5")
"""What a reader may colour; all else follows from it."""


def own_theme(colours: Mapping[str, str]) -> Theme:
    """The light or the dark theme, as the paper is, in the colours that a reader chose for
    `OWN_ROLES`; what is no colour is left out. The same object for the same colours."""
    chosen = {role: QColor.fromString(colours.get(role, "")) for role in OWN_ROLES}
    return _own_theme(*(one.name() if one.isValid() else "" for one in chosen.values()))


@lru_cache(maxsize=16)
def _own_theme(*names: str) -> Theme:
    written = zip(OWN_ROLES, names, strict=True)
    chosen: dict[str, Any] = {role: QColor(name) for role, name in written if name}
    paper: QColor = chosen.get("paper", theme("light").paper)
    base = theme("dark" if contrast(paper, _WHITE) > contrast(paper, _BLACK) else "light")
    made = replace(base, name="own", **chosen)
    mixed: dict[str, Any] = {
        role: _mixed(paper, made.text, share) for role, share in _OF_INK.items()
    }
    if not base.is_dark:
        mixed["raised"] = _mixed(paper, _WHITE, 0.6)
    on_accent = max(paper, _WHITE, _BLACK, key=lambda colour: contrast(colour, made.ruby))
    return replace(made, **mixed, thumb=mixed["raised"], accent=made.ruby, on_accent=on_accent)


_WHITE, _BLACK = QColor("#FFFFFF"), QColor("#000000")
_OF_INK = {
    "surface": 0.03, "raised": 0.08, "line": 0.13, "control": 0.5, "groove": 0.2, "hover": 0.05,
    "pressed": 0.12, "track": 0.08, "muted": 0.7,
}  # fmt: skip
"""How much of the ink is in what lies between it and the paper; as in the light theme."""


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    return QColor(
        *(
            round(a + (b - a) * share)
            for a, b in (
                (one.red(), other.red()),
                (one.green(), other.green()),
                (one.blue(), other.blue()),
            )
        )
    )


def contrast(one: QColor, other: QColor) -> float:
    """How far two colours stand apart, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def hand_down(parent: QWidget, new: Theme) -> None:
    """Give the theme to the nearest descendants with a `set_theme`; they give it to their own.

    Nothing of ours is in Qt's line edits, but an object of a class that only Qt knows: PySide would
    look for it among all classes, and make each of them for that: 9 ms and 1.2 MB, the first time.
    """
    for child in parent.children():
        if hasattr(child, "set_theme"):
            child.set_theme(new)
        elif isinstance(child, QWidget) and not child.inherits("QLineEdit"):
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


@lru_cache(maxsize=16)
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
    sheet = style_sheet(shown)
    if application.styleSheet() != sheet:  # Qt goes through every widget of every window for one
        application.setStyleSheet(sheet)


def _written(colour: QColor) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alpha()})"


class Wish(Protocol):
    """What is wished for: the settings, or something like them."""

    @property
    def theme(self) -> ThemeChoice: ...
    @property
    def contrast(self) -> Contrast: ...
    @property
    def own_colours(self) -> Mapping[str, str]: ...


class ThemeSource(QObject):
    """The theme to show: the one chosen, or the system's as long as none is.

    `choose(Settings)`, what they say of it · `theme` · signal `changed(Theme)`, also when the
    system changes. The application is dressed in it.
    """

    changed = Signal(object)

    def __init__(self, wish: Wish, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wish = wish
        self.theme = self._wanted()
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._look)
        if (told := _hints()[1]) is not None:
            told.contrastPreferenceChanged.connect(self._look)

    def choose(self, wish: Wish) -> None:
        """Show the theme that is wished for from now on."""
        self._wish = wish
        self._look()

    def following(self) -> ThemeChoice:
        """What the key L goes to: light, sepia, dark and round again, from what is shown; in high
        contrast, where sepia is light, the other of two."""
        if self.theme.is_high_contrast:
            return ThemeChoice.LIGHT if self.theme.is_dark else ThemeChoice.DARK
        order = (ThemeChoice.LIGHT, ThemeChoice.SEPIA, ThemeChoice.DARK)
        names = [choice.value for choice in order]
        if self.theme.name not in names:
            return order[0]
        return order[(names.index(self.theme.name) + 1) % len(order)]

    def _wanted(self) -> Theme:
        found, wish = self._chosen(), self._wish.contrast
        is_high = wish is Contrast.HIGH
        if is_high or (wish is Contrast.SYSTEM and system_wants_contrast()):
            return theme("contrast-dark" if found.is_dark else "contrast-light")
        return found

    def _chosen(self) -> Theme:
        choice = self._wish.theme
        if choice is ThemeChoice.SYSTEM:
            return theme("dark" if system_is_dark() else "light")
        if choice is ThemeChoice.OWN:
            return own_theme(self._wish.own_colours)
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
