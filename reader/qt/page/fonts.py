"""The fonts of the page: what their glyphs measure.

All sizes are em; a font is asked once, unhinted, at a large size, so that zooming never moves a
line break. Only the window's thread may use what stands here (QRawFont in another one crashes).
"""

from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLoggingCategory, QPointF, QRectF
from PySide6.QtGui import QFontDatabase, QFontMetricsF, QPainterPath, QRawFont

from reader.article import Codes
from reader.pinyin import BASES, CODES, Style, spell, tone_of, zhuyin_symbols
from reader.qt.page.fonttables import full_width_glyphs
from reader.qt.page.verticalforms import VerticalForms
from reader.qt.style.families import MEASURE, RUBY_FAMILIES, font, raw_font
from reader.settings import Weight
from reader.text import CodePoints, among, by_code_point, code_points, is_hanzi, to_text
from reader.typesetting.metrics import Em, Measured, Metrics
from reader.typesetting.punctuation import WIDE_CLOSERS, WIDE_OPENERS
from reader.typesetting.style import WritingMode

_SIZES_KEPT = 24
_OUTLINES_KEPT = 4_000
_SAMPLES = "一国龙"
_ZHUYIN_TONES = {2: "ˊ", 3: "ˇ", 4: "ˋ", 5: "˙"}
# A scrap of a script that no font here draws is normal, and so is an image with mistakes in it;
# Qt would tell of every one.
_UNTOLD = "\n".join(f"{name}=false" for name in ("qt.text.font.db", "qt.svg", "qt.gui.imageio*"))
_ZHUYIN_FAMILIES = ("Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC", "PingFang TC",
                    "Microsoft JhengHei")  # fmt: skip


class PageFonts:
    """The base and reading fonts of a page, their metrics, and raw fonts of any size."""

    def __init__(
        self, base: list[str], ruby: list[str], spelling: Style, weight: Weight = Weight.REGULAR
    ) -> None:
        QLoggingCategory.setFilterRules(_UNTOLD)
        self.base_families, self.ruby_families, self.spelling = base, ruby, spelling
        self.weight = weight
        self._sizes: dict[tuple[int, float], QRawFont] = {}
        self._outlines: dict[tuple[str, float, int], QPainterPath] = {}
        self._base = raw_font(base, MEASURE, weight)
        self._fallback = QFontMetricsF(font(base, MEASURE, weight))
        self._glyphs = by_code_point(np.uint32)
        self.reading = _reading_glyphs(tuple(ruby), spelling, weight)
        self.metrics = Metrics(self._measure, self.reading.widths, self.reading.letters)

    @cached_property
    def zhuyin(self) -> "_ZhuyinGlyphs":
        """Zhuyin's symbols; their font is loaded when there are any."""
        return _zhuyin_glyphs(tuple(self.ruby_families), self.weight)

    @cached_property
    def vertical(self) -> VerticalForms:
        """What the base font draws in vertical lines; made when there are any."""
        made = font(self.base_families, MEASURE, self.weight)
        return VerticalForms(self._base, made, self.metrics)

    def metrics_of(self, writing: WritingMode) -> Metrics:
        """What characters measure along lines that run this way."""
        is_vertical = writing is WritingMode.VERTICAL
        return self.vertical.metrics if is_vertical else self.metrics

    def base_at(self, size: float) -> QRawFont:
        """The base font at a size in pixels; the same object again, with its rendered glyphs."""
        return self._sized(self._base, size)

    def ruby_at(self, size: float) -> QRawFont:
        """The readings' font at a size in pixels."""
        return self._sized(self.reading.raw, size)

    def zhuyin_at(self, size: float) -> QRawFont:
        """The font of zhuyin symbols of `size` pixels."""
        return self._sized(self.zhuyin.raw, size)

    def outline(self, raw: QRawFont, glyph: int) -> QPainterPath:
        """The outline of a glyph of one of these fonts, in pixels from its origin."""
        key = (raw.familyName(), raw.pixelSize(), glyph)
        if key not in self._outlines:
            if len(self._outlines) >= _OUTLINES_KEPT:
                self._outlines.clear()
            self._outlines[key] = raw.pathForGlyph(glyph)
        return self._outlines[key]

    def _sized(self, raw: QRawFont, size: float) -> QRawFont:
        key = (id(raw), size)
        if key not in self._sizes:
            if len(self._sizes) >= _SIZES_KEPT:
                self._sizes.clear()
            made = QRawFont(raw)
            made.setPixelSize(size)
            self._sizes[key] = made
        return self._sizes[key]

    def glyphs(self, codes: CodePoints) -> NDArray[np.uint32]:
        """Glyphs of measured characters in the base font; 0 for what a fallback font draws."""
        found: NDArray[np.uint32] = self._glyphs[codes]
        return found

    def _measure(self, codes: CodePoints) -> Measured:
        glyphs = np.array(self._base.glyphIndexesForString(to_text(codes)), np.uint32)
        if len(glyphs) != len(codes):  # one at a time, should a font ever merge characters
            glyphs = np.array([self._glyph(chr(code)) for code in codes.tolist()], np.uint32)
        self._glyphs[codes] = glyphs
        advance = np.full(len(codes), self._advances(self._samples)[0], np.float32)
        asked = np.flatnonzero(~(is_hanzi(codes) & self._full_width[glyphs]))
        advance[asked] = self._advances(glyphs[asked].tolist())
        for at in np.flatnonzero(glyphs == 0).tolist():
            advance[at] = self._fallback.horizontalAdvance(chr(codes[at])) / MEASURE
        advance[(glyphs == 0) & is_hanzi(codes)] = 1
        left, right = np.zeros(len(codes), np.float32), np.zeros(len(codes), np.float32)
        for at in np.flatnonzero(among(codes, WIDE_OPENERS + WIDE_CLOSERS) & (glyphs > 0)).tolist():
            ink: QRectF = self._base.boundingRect(int(glyphs[at]))
            left[at] = max(0.0, ink.left() / MEASURE)
            right[at] = max(0.0, float(advance[at]) - ink.right() / MEASURE)
        return advance, left, right

    def _advances(self, glyphs: list[int]) -> NDArray[np.float64]:
        """Of glyphs of the base font, em."""
        return np.array([a.x() for a in self._base.advancesForGlyphIndexes(glyphs)]) / MEASURE

    @cached_property
    def _samples(self) -> list[int]:
        """Glyphs of some hanzi in the base font, 0 where it has none."""
        return [self._glyph(each) for each in _SAMPLES]

    @cached_property
    def _full_width(self) -> NDArray[np.bool_]:
        """Which glyphs of the base font are as wide as the samples, as its own table says: such a
        hanzi is not asked for by itself, for which the font would make its outline."""
        are_alike = len(set(self._advances(self._samples).tolist())) == 1
        found = full_width_glyphs(self._base)
        return found & (are_alike and bool(found[self._samples].all()))

    def _glyph(self, character: str) -> int:
        found = self._base.glyphIndexesForString(character)
        return found[0] if len(found) == 1 else 0


@cache
def _reading_glyphs(ruby: tuple[str, ...], spelling: Style, weight: Weight) -> "_ReadingGlyphs":
    return _ReadingGlyphs(raw_font(list(ruby), MEASURE, weight), spelling)


@cache
def _zhuyin_glyphs(ruby: tuple[str, ...], weight: Weight) -> "_ZhuyinGlyphs":
    return _ZhuyinGlyphs(raw_font([*_ZHUYIN_FAMILIES, *ruby], MEASURE, weight))


class _ReadingGlyphs:
    """Each syllable's glyphs, and where they stand, in em of the readings' font; those of all
    syllables one behind the other."""

    def __init__(self, raw: QRawFont, spelling: Style) -> None:
        self.raw = raw
        spelled = [spell(code, spelling if spelling is not Style.ZHUYIN else Style.MARKS)
                   for code in range(CODES)]  # fmt: skip
        every = "".join(spelled)
        capitals = {each[:1].upper() for each in spelled}
        letters = "".join(sorted(set(every) | capitals | set(_BETWEEN_SYLLABLES)))
        glyphs = raw.glyphIndexesForString(letters)
        advance = [a.x() / MEASURE for a in raw.advancesForGlyphIndexes(glyphs)]
        self.letters = dict(zip(letters, advance, strict=True))
        self._letters, self._advance = code_points(letters), np.array(advance)
        self._glyph = np.array(glyphs, np.uint32)
        self._counts = np.fromiter(map(len, spelled), np.intp, CODES)
        self._firsts = np.cumsum(self._counts) - self._counts
        which = np.searchsorted(self._letters, code_points(every))
        self._glyphs, self._steps = self._glyph[which], np.zeros(len(every))
        self.widths: Em = np.zeros(CODES, np.float32)
        self._measure(self._advance[which])

    def _measure(self, advance: NDArray[np.float64]) -> None:
        """Find where each letter begins, and how far the syllables reach."""
        for at in range(int(self._counts.max())):
            having = np.flatnonzero(self._counts > at)
            here = self._firsts[having] + at
            ends = self._steps[here] + advance[here]
            self.widths[having] = ends
            on = self._counts[having] > at + 1
            self._steps[here[on] + 1] = ends[on]

    def written(
        self, syllables: Codes
    ) -> tuple[NDArray[np.uint32], NDArray[np.float64], NDArray[np.intp]]:
        """The glyphs that spell some syllables, where each begins, em from the first one of its
        syllable, and how many each syllable has."""
        counts = self._counts[syllables]
        beyond = np.cumsum(counts)
        at = np.arange(len(beyond) and beyond[-1])
        at += np.repeat(self._firsts[syllables] - (beyond - counts), counts)
        return self._glyphs[at], self._steps[at], counts

    def letters_of(self, text: str) -> tuple[NDArray[np.uint32], NDArray[np.float64]]:
        """The glyphs that spell words, and how far each of them reaches, em."""
        which = np.searchsorted(self._letters, code_points(text))
        return self._glyph[which], self._advance[which]


_BETWEEN_SYLLABLES = "'-"
_BESIDE = 0.03  # em of the base between a character and its zhuyin


class _ZhuyinGlyphs:
    """Each syllable's zhuyin symbols and tone, placed at the right of a character's em box."""

    def __init__(self, raw: QRawFont) -> None:
        symbols = "".join(sorted({s for base in BASES for s in zhuyin_symbols(base)} | {*"ˊˇˋ˙"}))
        if not all(raw.glyphIndexesForString(symbols)):
            system = QFontDatabase.WritingSystem.TraditionalChinese
            raw = raw_font([*QFontDatabase.families(system)[:1], *RUBY_FAMILIES], MEASURE)
        self.raw = raw
        self._glyph = dict(zip(symbols, raw.glyphIndexesForString(symbols), strict=True))
        self._ink = {s: raw.boundingRect(glyph) for s, glyph in self._glyph.items()}
        self._cache: dict[tuple[int, float], tuple[list[int], list[QPointF]]] = {}

    def placed(self, syllable: int, size: float) -> tuple[list[int], list[QPointF]]:
        """Glyphs, and their origins from the right end of the character's base line; these and
        the size of a symbol in em of the character."""
        key = (syllable, size)
        if key not in self._cache:
            self._cache[key] = self._place(syllable, size)
        return self._cache[key]

    def _place(self, syllable: int, size: float) -> tuple[list[int], list[QPointF]]:
        symbols, tone = zhuyin_symbols(BASES[syllable // 6]), tone_of(syllable)
        middle = 0.38  # em above the base line, the middle of an em box
        top = middle + size * len(symbols) / 2
        marks, points = list(symbols), list[QPointF]()
        for number in range(len(symbols)):
            points.append(QPointF(_BESIDE, -(top - size * (number + 0.88))))
        if tone in _ZHUYIN_TONES:
            marks.append(_ZHUYIN_TONES[tone])
            points.append(self._tone_place(marks[-1], tone, top, len(symbols), size))
        return [self._glyph[mark] for mark in marks], points

    def _tone_place(self, mark: str, tone: int, top: float, count: int, size: float) -> QPointF:
        """Tones 2 to 4 at the upper right of the last symbol, the neutral dot above the first."""
        ink = self._ink[mark]
        centre = ink.center() * (size / MEASURE)
        if tone == 5:
            return QPointF(_BESIDE + size / 2 - centre.x(), -(top + 0.05) - centre.y())
        last_top = top - size * (count - 1)
        return QPointF(_BESIDE + size + 0.06 - centre.x(), -(last_top - 0.02) - centre.y())
