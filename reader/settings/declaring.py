"""How a setting is declared: its default, its values, its place in the dialog and its words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from reader.language import translatable
from reader.ondemand import expression


class SettingsPage(Enum):
    """A page of the settings dialog, in its order; the value is its name in English."""

    READING = translatable("Reading")
    PAGE = translatable("Page")
    COLOURS = translatable("Colours")
    READINGS = translatable("Readings")
    WORDS = translatable("Words")
    VOICE = translatable("Voice")
    ACCESSIBILITY = translatable("Accessibility")
    KEYS = translatable("Keys")


class Control(Enum):
    """What a person changes a setting with."""

    SWITCH = "switch"  # bool
    SLIDER = "slider"  # int or float between least and most
    CHOICE = "choice"  # an Enum
    CHARACTER_FONT = "character font"  # a family with Chinese characters, "" automatic
    PINYIN_FONT = "pinyin font"  # a family that has every tone mark, "" automatic
    LEVEL = "level"  # a level of the list of levels, 0 for none
    FLAG = "flag"  # bool, as one of two words that stand side by side
    KEYS = "keys"  # action name -> key sequence
    COLOURS = "colours"  # role of a theme -> "#RRGGBB"
    NONE = "none"  # kept by the window, in no dialog


@dataclass(frozen=True, slots=True)
class Declaration:
    """What is known of a setting besides its value. Words are English sources for `tr()`."""

    name: str = ""
    default: Any = None
    page: SettingsPage | None = None
    control: Control = Control.NONE
    label: str = ""
    note: str = ""
    least: float = 0
    most: float = 0
    step: float = 1
    unit: str = ""
    choices: Mapping[Enum, str] = field(default_factory=dict)
    passing: frozenset[Enum] = frozenset()  # of the choices: hold for one article, and not offered
    segments: tuple[str, str] = ("", "")  # of a flag that is off, and on

    @property
    def offered(self) -> Mapping[Enum, str]:
        """The choices that hold for all articles."""
        return {value: told for value, told in self.choices.items() if value not in self.passing}

    def fit(self, number: float) -> Any:
        """The nearest number that a slider can stand on, of the setting's own type."""
        steps = round((min(max(number, self.least), self.most) - self.least) / self.step)
        nearest = round(self.least + steps * self.step, 6)
        return type(self.default)(min(nearest, self.most))

    def accepts(self, value: object) -> bool:
        """Whether a value may stand in the setting."""
        if isinstance(self.default, Enum):
            return value in self.choices if self.choices else isinstance(value, type(self.default))
        if isinstance(self.default, Mapping):
            return isinstance(value, Mapping) and all(
                _is_text(part) for pair in value.items() for part in pair
            )
        if type(value) is not type(self.default):
            return False
        if isinstance(value, str):
            return _is_text(value)
        is_bounded = self.control in (Control.SLIDER, Control.LEVEL)
        return not is_bounded or self.least <= value <= self.most  # type: ignore[operator]


def _is_text(value: object) -> bool:
    """Whether it is text that can be shown and written: without half a character."""
    return isinstance(value, str) and not _HALF.search(value)


_HALF = expression("[\ud800-\udfff]")
_CONTROLS: dict[type, Control] = {
    bool: Control.SWITCH,
    int: Control.SLIDER,
    float: Control.SLIDER,
}


def setting(default: Any, page: SettingsPage | None = None, **declared: Any) -> Any:
    """A field of `Settings` that carries its `Declaration`."""
    if page is not None and "control" not in declared:
        declared["control"] = _CONTROLS.get(type(default), Control.CHOICE)
    declaration = Declaration(default=default, page=page, **declared)
    if isinstance(default, Mapping):
        return field(
            default_factory=lambda: default, hash=False, metadata={"declaration": declaration}
        )
    return field(default=default, metadata={"declaration": declaration})
