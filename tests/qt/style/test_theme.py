from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from reader.marginalia.mark import Colour
from reader.qt.style.theme import (
    OWN_ROLES,
    Theme,
    ThemeSource,
    contrast,
    hand_down,
    own_theme,
    palette,
    style_sheet,
    theme,
)
from reader.settings import Contrast, Settings, ThemeChoice

NAMES = ("light", "sepia", "dark")
CONTRASTED = ("contrast-light", "contrast-dark")
TEXT, MARK, HIGH = 4.5, 3.0, 7.0

# Role, the grounds it is drawn on, the least contrast (WCAG 2.2: text 4.5, marks and edges 3).
PAIRS = [
    ("text", "paper surface raised hover pressed track thumb selection hit", TEXT),
    ("muted", "paper surface raised hover track", TEXT),
    ("ruby", "paper surface raised hover", TEXT),
    ("accent", "paper surface raised hover", TEXT),
    ("on_accent", "accent", TEXT),
    ("error", "paper surface raised", TEXT),
    ("text", "highlight_yellow highlight_green highlight_lilac highlight_rose", TEXT),
    ("current_hit_text", "current_hit", TEXT),
    ("control", "paper", MARK),
    ("doubt", "paper", MARK),
    *((f"tone{tone}", "paper raised", TEXT) for tone in range(1, 6)),
]
CASES = [
    (name, role, ground, least)
    for name in (*NAMES, *CONTRASTED)
    for role, grounds, least in PAIRS
    for ground in grounds.split()
]
READ = ("text", "muted", "ruby", "accent", "error", "doubt", "line", "control",
        *(f"tone{tone}" for tone in range(1, 6)))  # fmt: skip
SEVEN_TO_ONE = [
    *((role, ground) for role in READ for ground in ("paper", "surface", "raised")),
    *(("text", ground) for ground in ("hover", "pressed", "track", "thumb", "selection", "hit")),
    *(("text", f"highlight_{name}") for name in ("yellow", "green", "lilac", "rose")),
    ("current_hit_text", "current_hit"),
    ("on_accent", "accent"),
]


@pytest.mark.parametrize(("name", "role", "ground", "least"), CASES)
def test_what_is_drawn_can_be_told_from_its_ground(
    name: str, role: str, ground: str, least: float
) -> None:
    shown = theme(name)
    assert contrast(getattr(shown, role), getattr(shown, ground)) >= least


@pytest.mark.parametrize("name", CONTRASTED)
@pytest.mark.parametrize(("role", "ground"), SEVEN_TO_ONE)
def test_in_high_contrast_all_that_is_read_or_marked_reaches_seven_to_one(
    name: str, role: str, ground: str
) -> None:
    shown = theme(name)
    assert shown.is_high_contrast
    assert round(contrast(getattr(shown, role), getattr(shown, ground)), 2) >= HIGH


@pytest.mark.parametrize(
    ("role", "contrasts"),
    [
        ("control", (3.55, 3.67, 4.15)),
        ("text", (15.98, 12.03, 11.75)),
        ("muted", (5.49, 5.92, 6.06)),
        ("ruby", (5.07, 5.78, 6.74)),
        ("accent", (6.01, 6.25, 7.24)),
        ("error", (6.33, 6.61, 6.77)),
        ("doubt", (3.47, 4.18, 6.06)),
        ("tone1", (5.86, 6.12, 6.73)),
        ("tone2", (5.09, 5.73, 8.08)),
        ("tone3", (5.42, 5.82, 7.57)),
        ("tone4", (5.63, 6.01, 7.49)),
        ("tone5", (5.49, 5.92, 6.53)),
    ],
)
def test_the_contrasts_on_paper_are_those_that_were_designed(
    role: str, contrasts: tuple[float, ...]
) -> None:
    found = tuple(contrast(getattr(theme(name), role), theme(name).paper) for name in NAMES)
    assert found == pytest.approx(contrasts, abs=0.006)


@pytest.mark.parametrize(
    ("role", "ground", "contrasts"),
    [
        ("hover", "paper", (1.11, 1.11, 1.19)),
        ("ruby", "hover", (4.57, 5.22, 5.67)),
        ("text", "pressed", (12.8, 9.4, 7.7)),
        ("accent", "pressed", (4.81, 4.89, 4.74)),
    ],
)
def test_the_light_of_reading_aloud_is_as_strong_as_was_designed(
    role: str, ground: str, contrasts: tuple[float, ...]
) -> None:
    found = tuple(contrast(getattr(theme(n), role), getattr(theme(n), ground)) for n in NAMES)
    assert found == pytest.approx(contrasts, abs=0.051 if role == "text" else 0.0051)


@pytest.mark.parametrize("name", CONTRASTED)
def test_in_high_contrast_what_sounds_is_read_as_easily_as_all_else(name: str) -> None:
    shown = theme(name)
    assert contrast(shown.ruby, shown.hover) >= HIGH
    assert contrast(shown.accent, shown.pressed) >= HIGH
    assert contrast(shown.text, shown.pressed) >= HIGH


@pytest.mark.parametrize(("name", "least"), [("light", 12.3), ("sepia", 9.3), ("dark", 6.7)])
@pytest.mark.parametrize("colour", [colour.value for colour in Colour])
def test_text_on_a_highlight_is_as_clear_as_was_designed(
    name: str, least: float, colour: str
) -> None:
    ground = getattr(theme(name), f"highlight_{colour}")
    assert round(contrast(theme(name).text, ground), 1) >= least


@pytest.mark.parametrize("name", [*NAMES, *CONTRASTED])
def test_every_theme_names_every_role(name: str) -> None:
    shown = theme(name)
    assert shown.name == name
    assert all(
        getattr(shown, field.name).isValid() for field in fields(Theme) if field.type is QColor
    )


@pytest.mark.parametrize("name", [*NAMES, *CONTRASTED])
def test_qts_own_widgets_take_the_themes_colours(qtbot, name: str) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    label.setPalette(palette(theme(name)))
    label.setStyleSheet(style_sheet(theme(name)))
    assert label.palette().color(QPalette.ColorRole.WindowText) == theme(name).text
    assert "$" not in style_sheet(theme(name))


def test_a_theme_is_handed_down_to_the_widgets_that_take_one(qtbot) -> None:
    class Taker(QLabel):
        taken: Theme | None = None

        def set_theme(self, new: Theme) -> None:
            self.taken = new

    outer = QWidget()
    qtbot.addWidget(outer)
    plain = QWidget(outer)
    near, far = Taker(outer), Taker(plain)
    hand_down(outer, theme("dark"))
    assert near.taken is far.taken is theme("dark")


def test_the_chosen_theme_is_shown_and_told_once(qtbot) -> None:
    source = ThemeSource(Settings(theme=ThemeChoice.LIGHT))
    told: list[Theme] = []
    source.changed.connect(told.append)
    source.choose(Settings(theme=ThemeChoice.DARK))
    source.choose(Settings(theme=ThemeChoice.DARK))
    assert told == [theme("dark")]


def test_the_key_goes_round_light_sepia_dark(qtbot) -> None:
    source = ThemeSource(Settings(theme=ThemeChoice.LIGHT))
    seen = []
    for _ in range(4):
        seen.append(source.theme.name)
        source.choose(Settings(theme=source.following()))
    assert seen == ["light", "sepia", "dark", "light"]


def test_the_system_is_followed_until_the_reader_chooses(qtbot) -> None:
    source = ThemeSource(Settings(theme=ThemeChoice.SYSTEM))
    assert source.theme.name in ("light", "dark")
    source.choose(Settings(theme=ThemeChoice.SEPIA))
    source.choose(Settings(theme=ThemeChoice.SYSTEM))
    assert source.theme.name in ("light", "dark")


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        (ThemeChoice.LIGHT, "contrast-light"),
        (ThemeChoice.SEPIA, "contrast-light"),
        (ThemeChoice.DARK, "contrast-dark"),
    ],
)
def test_high_contrast_is_light_or_dark_as_the_theme_is(
    qtbot, choice: ThemeChoice, shown: str
) -> None:
    source = ThemeSource(Settings(theme=choice, contrast=Contrast.HIGH))
    assert source.theme is theme(shown)
    source.choose(Settings(theme=choice))
    assert source.theme is theme(choice.value)


def test_in_high_contrast_the_key_changes_between_light_and_dark(qtbot) -> None:
    source = ThemeSource(Settings(theme=ThemeChoice.SEPIA, contrast=Contrast.HIGH))
    seen = []
    for _ in range(3):
        seen.append(source.theme.name)
        source.choose(Settings(theme=source.following(), contrast=Contrast.HIGH))
    assert seen == ["contrast-light", "contrast-dark", "contrast-light"]


@pytest.mark.parametrize(
    ("colours", "is_dark"),
    [
        ({"paper": "#E8F0E0", "text": "#102010", "ruby": "#305080"}, False),
        ({"paper": "#101830", "text": "#E0E8FF", "ruby": "#A0C0FF"}, True),
        ({}, False),
    ],
)
def test_a_reader_s_colours_give_a_whole_theme_that_can_be_read(
    colours: dict[str, str], is_dark: bool
) -> None:
    shown = own_theme(colours)
    assert shown is own_theme(dict(colours))
    assert shown.is_dark is is_dark
    assert {role: getattr(shown, role).name().upper() for role in colours} == colours
    assert contrast(shown.text, shown.raised) > TEXT
    for role, ground in (("muted", "surface"), ("on_accent", "accent"), ("text", "selection")):
        assert contrast(getattr(shown, role), getattr(shown, ground)) > TEXT


def test_what_is_no_colour_is_left_out() -> None:
    wrong = own_theme({"paper": "green with envy", "text": "", "no role": "#123456"})
    assert wrong is own_theme({})
    assert set(OWN_ROLES) <= {field.name for field in fields(Theme)}


def test_from_the_reader_s_own_colours_the_key_goes_to_light(qtbot) -> None:
    source = ThemeSource(Settings(theme=ThemeChoice.OWN, own_colours={"paper": "#203040"}))
    assert source.theme.paper == QColor("#203040")
    assert source.following() is ThemeChoice.LIGHT
