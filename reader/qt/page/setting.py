"""From the settings and an article to how its page is set: look, fonts, size, colours of ink."""

from functools import lru_cache

from reader.composition import look
from reader.composition.composer import Composer
from reader.pinyin import Style
from reader.qt.page.fonts import PageFonts, Region, base_families, region_of, ruby_families
from reader.qt.page.linepainter import Ink
from reader.qt.page.view import Setting
from reader.script import Script
from reader.settings import ReadingsShown, Settings


def setting_of(settings: Settings, composer: Composer, script: Script) -> Setting:
    """How an article is to be set in a script."""
    region = region_of(script, composer.found)
    fonts = page_fonts(settings.base_font, settings.ruby_font, region, settings.spelling)
    shown = settings.readings_shown
    ink = Ink(
        draws_readings=shown is not ReadingsShown.NONE,
        peeked=settings.last_readings_shown if shown is ReadingsShown.NONE else shown,
        tone_colours=settings.tone_colours,
        shows_origins=settings.show_origins,
        marks_doubts=settings.mark_doubts,
        marks_forms=settings.mark_forms,
    )
    return Setting(look.look_of(settings, script), fonts, settings.text_size, ink)


@lru_cache(maxsize=8)
def page_fonts(base: str, ruby: str, region: Region, spelling: Style) -> PageFonts:
    """The fonts chosen, measured once and kept: going back to them costs nothing."""
    families = ruby_families(ruby)
    if base == "kai" and not ruby:
        families = [f for f in base_families(base, region)[:1] if f in families] + families
    return PageFonts(base_families(base, region), families, spelling)
