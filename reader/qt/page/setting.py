"""How a page is set, and how the settings have an article set: look, fonts, size, ink."""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from reader.composition import look
from reader.composition.composer import Composer, Look
from reader.pinyin import Style
from reader.qt.page.fonts import PageFonts, Region, base_families, region_of, ruby_families
from reader.qt.page.painting.linepainter import Ink
from reader.script import Script
from reader.settings import HeardText, ReadingsShown, Settings, Weight

LEAST_MARGIN = 24
"""Pixels at each side of the text; edge readings hang out into them."""
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
    spelling: Style = Style.MARKS

    def fitted(self, width: int, height: int, *, has_images: bool) -> Look:
        """The look with the measure that a view of this many pixels has room for, whole characters
        where it can, and images no taller than the view.
        """
        room = (width - 2 * LEAST_MARGIN) / self.em
        measure = max(1.0, min(self.look.style.measure, float(int(room)) if room > 8 else room))
        tallest = inf
        if has_images:
            tallest = max(_LEAST_TALLEST, float(int(height / self.em)) - 1)
        style = replace(self.look.style, measure=measure, tallest=tallest)
        return replace(self.look, style=style)

    def left_in(self, width: int) -> float:
        """Pixels from the edge of a view of this width to text of the widest measure."""
        return max(float(LEAST_MARGIN), (width - self.look.style.measure * self.em) / 2)


def setting_of(settings: Settings, composer: Composer, script: Script) -> Setting:
    """How an article is to be set in a script."""
    region = region_of(script, composer.found)
    fonts = page_fonts(
        settings.base_font, settings.ruby_font, region, settings.spelling, settings.weight
    )
    shown = settings.readings_shown
    ink = Ink(
        draws_readings=shown is not ReadingsShown.NONE,
        peeked=settings.last_readings_shown if shown is ReadingsShown.NONE else shown,
        tone_colours=settings.tone_colours,
        shows_origins=settings.show_origins,
        marks_doubts=settings.mark_doubts,
        marks_forms=settings.mark_forms,
    )
    shown_as = look.look_of(settings, script)
    size, heard = settings.text_size, settings.heard_text
    return Setting(shown_as, fonts, size, ink, heard, settings.style)


@lru_cache(maxsize=8)
def page_fonts(
    base: str, ruby: str, region: Region, spelling: Style, weight: Weight = Weight.REGULAR
) -> PageFonts:
    """The fonts chosen, measured once and kept: going back to them costs nothing."""
    families = ruby_families(ruby)
    if base == "kai" and not ruby:
        families = [f for f in base_families(base, region)[:1] if f in families] + families
    return PageFonts(base_families(base, region), families, spelling, weight)
