"""The fonts of the page: what their tables say of a glyph is what they say when they are asked."""

import numpy as np
import pytest
from PySide6.QtGui import QRawFont
from pytestqt.qtbot import QtBot

from reader.pinyin import Style
from reader.qt.page.fonts import PageFonts
from reader.qt.page.fonttables import full_width_glyphs
from reader.qt.style.families import MEASURE, chinese_families, raw_font, ruby_families
from reader.settings import Weight
from reader.text import code_points

TEXT = "湖边的船又少了一只，水却还很高。龘𠀀 Boat 26 ～「」……龙龍国國"


@pytest.mark.parametrize("weight", Weight)
def test_every_character_is_as_wide_as_its_font_draws_it(qtbot: QtBot, weight: Weight) -> None:
    codes = np.unique(code_points(TEXT))
    for family in chinese_families():
        metrics = PageFonts([family], ruby_families(""), Style.MARKS, weight).metrics
        metrics.learn(codes)
        raw = raw_font([family], MEASURE, weight)
        for code in codes.tolist():
            (glyph,) = raw.glyphIndexesForString(chr(code))[:1] or [0]
            if glyph:
                (drawn,) = raw.advancesForGlyphIndexes([glyph])
                assert metrics.advance[code] == np.float32(drawn.x() / MEASURE), (family, chr(code))


def test_a_font_without_tables_says_nothing(qtbot: QtBot) -> None:
    assert not full_width_glyphs(QRawFont()).any()
