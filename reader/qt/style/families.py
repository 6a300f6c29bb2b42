"""Which families of fonts there are for the page, and a font of them.

Only the window's thread may use what stands here (QRawFont in another one crashes).
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from reader.qt.style.typeface import installed_families
from reader.script.kinds import Script
from reader.settings import Weight

if TYPE_CHECKING:
    from reader.script import Found

MEASURE = 100
"""Pixels at which fonts are asked."""
_TONE_MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜǹń"


class Region(Enum):
    """Whose shapes of the characters are drawn; the value ends the names of Noto's families."""

    MAINLAND = "SC"
    TAIWAN = "TC"
    HONGKONG = "HK"


class Face(Enum):
    """A kind of Chinese type, as the text popover offers them; the value is kept in settings."""

    SONG = ""
    KAI = "kai"
    HEI = "hei"


_FAMILIES: dict[tuple[Face, Region], tuple[str, ...]] = {
    (Face.SONG, Region.MAINLAND): (
        "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN",
        "Songti SC", "STSong", "SimSun", "NSimSun", "AR PL UMing CN",
    ),
    (Face.SONG, Region.TAIWAN): (
        "Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "Source Han Serif TW",
        "Songti TC", "PMingLiU", "MingLiU", "AR PL UMing TW",
    ),
    (Face.SONG, Region.HONGKONG): (
        "Noto Serif CJK HK", "Noto Serif HK", "Source Han Serif HC", "MingLiU_HKSCS",
        "AR PL UMing HK",
    ),
    (Face.KAI, Region.MAINLAND): (
        "LXGW WenKai", "LXGW WenKai GB", "Kaiti SC", "STKaiti", "KaiTi", "AR PL UKai CN",
    ),
    (Face.KAI, Region.TAIWAN): (
        "LXGW WenKai TC", "LXGW WenKai", "Kaiti TC", "BiauKai", "BiauKaiTC", "DFKai-SB",
        "AR PL UKai TW",
    ),
    (Face.KAI, Region.HONGKONG): ("LXGW WenKai TC", "LXGW WenKai", "AR PL UKai HK"),
    (Face.HEI, Region.MAINLAND): (
        "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
        "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei",
        "Droid Sans Fallback",
    ),
    (Face.HEI, Region.TAIWAN): (
        "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "Source Han Sans TW",
        "PingFang TC", "Microsoft JhengHei",
    ),
    (Face.HEI, Region.HONGKONG): (
        "Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HC", "PingFang HK",
    ),
}  # fmt: skip
RUBY_FAMILIES = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "LXGW WenKai", "Noto Sans",
    "PingFang SC", "Segoe UI", "Helvetica Neue", "DejaVu Sans",
)  # fmt: skip


def region_of(script: Script, found: Found) -> Region:
    """Whose shapes suit the script shown; "as written" follows what the text is written in."""
    shown = (found.script or Script.SIMPLIFIED) if script is Script.SOURCE else script.plain
    if shown is Script.TRADITIONAL and found.region is Script.HONGKONG:
        shown = Script.HONGKONG
    regions = {Script.SIMPLIFIED: Region.MAINLAND, Script.HONGKONG: Region.HONGKONG}
    return regions.get(shown, Region.TAIWAN)


def has_chinese_font() -> bool:
    """Whether any font of this system draws Chinese."""
    system = QFontDatabase.WritingSystem
    return any(
        QFontDatabase.families(each)
        for each in (system.SimplifiedChinese, system.TraditionalChinese)
    )


def base_families(choice: str, region: Region) -> list[str]:
    """Installed families for the characters, best first; `choice` is a `Face` or a family."""
    faces = [face for face in Face if face.value == choice] or [Face.SONG]
    wanted = [] if any(face.value == choice for face in Face) else [choice]
    others = [face for face in (Face.SONG, Face.HEI, Face.KAI) if face not in faces]
    for face in (*faces, *others):
        for near in (region, *(each for each in Region if each is not region)):
            wanted += _FAMILIES[face, near]
    found = [family for family in dict.fromkeys(wanted) if family in installed_families()]
    return found or QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)[:1]


def has_face(face: Face) -> bool:
    """Whether a family of this kind of type is installed."""
    return any(
        family in installed_families()
        for region in Region
        for family in _FAMILIES.get((face, region), ())
    )


@cache
def draws_tone_marks(family: str) -> bool:
    """Whether a family draws every marked vowel; some map them to empty glyphs (WenQuanYi)."""
    raw = raw_font([family], MEASURE)
    glyphs = raw.glyphIndexesForString(_TONE_MARKED)
    return all(glyph and not raw.pathForGlyph(glyph).isEmpty() for glyph in glyphs)


def ruby_families(choice: str) -> list[str]:
    """Installed families for pinyin, best first: the chosen one if it has every tone mark. Those
    behind the first are not looked at, for which each would be opened."""
    wanted = ([choice] if choice else []) + list(RUBY_FAMILIES)
    there = [family for family in wanted if family in installed_families()]
    firsts = (at for at, family in enumerate(there) if draws_tone_marks(family))
    first = next(firsts, len(there))
    return there[first:] or [QFont().family()]


def chinese_families() -> list[str]:
    """All families that the settings offer for characters."""
    system = QFontDatabase.WritingSystem
    found = QFontDatabase.families(system.SimplifiedChinese)
    found += QFontDatabase.families(system.TraditionalChinese)
    return sorted({family for family in found if not QFontDatabase.isPrivateFamily(family)})


def pinyin_families() -> list[str]:
    """All families that the settings offer for pinyin: those that draw every tone mark."""
    latin = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    return [f for f in latin if not QFontDatabase.isPrivateFamily(f) and draws_tone_marks(f)]


def font(families: list[str], size: float, weight: Weight = Weight.REGULAR) -> QFont:
    """An unhinted font of `size` pixels; what its first family lacks the next ones draw."""
    made = QFont(families)
    made.setBold(weight is Weight.BOLD)
    made.setPixelSize(max(1, round(size)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferQuality)
    if hasattr(QFont, "Tag"):  # else a painter takes the interface's narrow marks over
        made.setFeature(QFont.Tag("pwid"), 0)
    return made


def raw_font(families: list[str], size: float, weight: Weight = Weight.REGULAR) -> QRawFont:
    raw = QRawFont.fromFont(font(families, MEASURE, weight), QFontDatabase.WritingSystem.Any)
    raw.setPixelSize(size)
    return raw
