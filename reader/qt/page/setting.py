"""How a page is set, and how the settings have an article set: look, fonts, size, ink."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from PySide6.QtCore import QSize

from reader.composition import look
from reader.composition.column import Column
from reader.composition.composer import Composer, Look
from reader.pinyin import Style as Spelling
from reader.qt.page.axes import Axes
from reader.qt.page.fonts import PageFonts
from reader.qt.page.painting.ink import Ink
from reader.qt.style.families import Region, base_families, region_of, ruby_families
from reader.script import Script
from reader.settings import HeardText, Notation, ReadingsShown, Settings, Weight
from reader.typesetting.metrics import Metrics
from reader.typesetting.style import Style

LEAST_MARGIN = 24
"""Pixels at each side of the text; edge readings hang out into them."""
ABOVE, BELOW = 34, 48
"""Pixels above vertical lines and below them, where a bar finds room that no line is under."""
_LEAST_TALLEST = 6.0  # em; an image is no lower for a low window


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page is set: the look with its widest measure, fonts, and pixels an em; and what
    assistive tools are given of it, readings spelled in a style."""

    look: Look
    fonts: PageFonts
    em: int
    ink: Ink
    heard: HeardText = HeardText.TEXT
    spelling: Spelling = Spelling.MARKS

    @property
    def metrics(self) -> Metrics:
        """What characters measure along its lines."""
        return self.fonts.metrics_of(self.look.style.writing)

    def fitted(self, view: QSize, *, has_images: bool, before: int = 0) -> Look:
        """The look with the measure that a view of this many pixels has room for, whole characters
        where it can, and images no larger than the view; with so many pixels before lines.
        """
        width, height = Axes(self.look.style.writing).extents(view)
        room = (width - sum(_margins(self.look.style, before))) / self.em
        measure = max(1.0, min(self.look.style.measure, float(int(room)) if room > 8 else room))
        tallest = inf
        if has_images:
            tallest = max(_LEAST_TALLEST, float(int(height / self.em)) - 1)
        style = replace(self.look.style, measure=measure, tallest=tallest)
        return replace(self.look, style=style)

    def column(self, composer: Composer, look: Look, view: QSize) -> Column:
        """An article set so, in a look that fits, for a view of this many pixels."""
        return Column(composer, look, self.metrics, self.em, self.depth(view))

    def depth(self, view: QSize) -> float:
        """Pixels of a view from its first line to its last."""
        return Axes(self.look.style.writing).extents(view)[1]

    def left_in(self, width: int) -> float:
        """Pixels from the edge of a view of this width to text of the widest measure; vertical
        lines fill it."""
        if self.look.style.is_vertical:
            return 0.0
        return max(float(LEAST_MARGIN), (width - self.look.style.measure * self.em) / 2)


def line_start(style: Style, em: float, room: float, before: int = 0) -> float:
    """Whole pixels from the edge of a view to where lines of this style begin: they stand in its
    middle, with so many pixels before them at least. Vertical ones that go all the way down begin
    at the least margin."""
    left_over, margins = room - style.measure * em, _margins(style, before)
    middle = max(round(left_over / 2), before)
    if style.is_vertical and left_over < sum(margins) + em:
        return float(min(margins[0], middle))
    return float(middle)


def _margins(style: Style, before: int) -> tuple[int, int]:
    first, last = (ABOVE, BELOW) if style.is_vertical else (LEAST_MARGIN, LEAST_MARGIN)
    return max(first, before), last


def setting_of(settings: Settings, composer: Composer, script: Script) -> Setting:
    """How an article is to be set in a script."""
    region = region_of(script, composer.found)
    fonts = page_fonts(
        settings.base_font, settings.ruby_font, region, settings.spelling, settings.weight
    )
    shown_as = look.look_of(settings, script, sparing=composer.sparing)
    ink = Ink(
        draws_readings=settings.readings_shown is not ReadingsShown.NONE,
        draws_all=shown_as.readings is ReadingsShown.ALL,
        peeks_zhuyin=settings.vertical and settings.notation is Notation.ZHUYIN,
        tone_colours=settings.tone_colours,
        shows_origins=settings.show_origins,
        marks_doubts=settings.mark_doubts,
        marks_forms=settings.mark_forms,
    )
    size, heard = look.text_size_of(settings), settings.heard_text
    return Setting(shown_as, fonts, size, ink, heard, settings.style)


@lru_cache(maxsize=8)
def page_fonts(
    base: str, ruby: str, region: Region, spelling: Spelling, weight: Weight = Weight.REGULAR
) -> PageFonts:
    """The fonts chosen, measured once and kept: going back to them costs nothing."""
    families = ruby_families(ruby)
    if base == "kai" and not ruby:
        families = [f for f in base_families(base, region)[:1] if f in families] + families
    return PageFonts(base_families(base, region), families, spelling, weight)
