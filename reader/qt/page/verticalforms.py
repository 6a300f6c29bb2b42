"""What a base font draws in vertical lines: which characters upright, and by which glyphs.

Marks and brackets have forms of their own: by the font's feature `vert`, else as the characters of
the block "Vertical Forms". What has neither stands or lies as UAX #50 says.
"""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QRawFont, QTextLayout

from reader.text import CodePoints, among, by_code_point
from reader.typesetting.metrics import Em, Measured, Metrics
from reader.typesetting.orientation import Orientation, orientations
from reader.typesetting.punctuation import WIDE_CLOSERS, WIDE_OPENERS
from reader.typesetting.style import BASE_BOTTOM, BASE_TOP

VERTICAL_FORMS = QFont.Tag("vert")
"""The feature by which a font exchanges glyphs for those of vertical lines."""
FORMS = dict(
    zip(
        "，、。：；！？〖〗…‥—–＿﹏（）｛｝〔〕【】《》〈〉「」『』［］“”‘’",
        "︐︑︒︓︔︕︖︗︘︙︰︱︲︳︴︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈﹃﹄﹁﹂",
        strict=True,
    )
)
"""Marks, and the characters that are their forms in vertical lines."""
_CENTRED = 0.12  # em from the middle of the em box
_LEAST_WIDE = 0.75  # em; “ ” of a Latin font are turned with its words


class VerticalForms:
    """The upright glyphs of one font, asked at `size` pixels; `metrics` are along vertical lines.

    For the window's thread only, as all that asks fonts.
    """

    def __init__(self, base: QRawFont, font: QFont, horizontal: Metrics) -> None:
        """`horizontal` are the font's metrics in horizontal lines."""
        self._base, self._size = base, base.pixelSize()
        self._font = QFont(font)
        self._font.setFeature(VERTICAL_FORMS, 1)
        self._horizontal = horizontal
        self._glyphs = by_code_point(np.uint32)
        self._indents = by_code_point(np.float32)
        self._stands = by_code_point(np.bool_)
        self.metrics = Metrics(
            self._measure, horizontal.ruby, horizontal.letters, lambda codes: self._stands[codes]
        )

    def glyphs(self, codes: CodePoints) -> NDArray[np.uint32]:
        """Glyphs of measured characters that stand upright by themselves; 0 for the usual one."""
        return self._glyphs[codes]

    def indents(self, codes: CodePoints) -> Em:
        """How far right of the em box the glyphs of upright characters begin, to stand in its
        middle, em."""
        return self._indents[codes]

    def _measure(self, codes: CodePoints) -> Measured:
        self._horizontal.learn(codes)
        advance = self._horizontal.advance[codes].copy()
        self._indents[codes] = (1 - advance) / 2
        orientation = orientations(codes)
        self._find_forms(codes, orientation)
        has_form = self._glyphs[codes] > 0
        stands = (orientation == Orientation.UPRIGHT) | has_form
        stands |= orientation == Orientation.FORM_OR_UPRIGHT
        self._stands[codes] = stands
        advance[stands] = 1.0
        before, after = self._blanks(codes)
        return advance, before, after

    def _find_forms(self, codes: CodePoints, orientation: NDArray[np.uint8]) -> None:
        wide = self._horizontal.advance[codes] > _LEAST_WIDE
        has_own = orientation >= Orientation.FORM_OR_UPRIGHT
        for code in codes[wide & has_own].tolist():
            if glyph := self._form(chr(code)):
                self._glyphs[code], self._indents[code] = glyph, 0.0

    def _form(self, character: str) -> int:
        """The glyph of a character's vertical form, 0 where the font has none of its own."""
        if not (usual := self._usual(character)):
            return 0
        substituted = self._substituted(character)
        if substituted not in (0, usual):
            return substituted
        form = FORMS.get(character)
        if form is None or self._is_centred(usual):
            return 0
        return self._usual(form)

    def _is_centred(self, glyph: int) -> bool:
        """Whether its ink is in the middle of the em box, as marks of Taiwan have it: it stands
        there in vertical lines too."""
        middle: QPointF = self._base.boundingRect(glyph).center() / self._size
        across, down = middle.x() - 0.5, middle.y() + BASE_TOP - 0.5
        return max(abs(across), abs(down)) < _CENTRED

    def _substituted(self, character: str) -> int:
        layout = QTextLayout(character, self._font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        if len(runs) != 1 or runs[0].rawFont().familyName() != self._base.familyName():
            return 0
        (glyph,) = runs[0].glyphIndexes()[:1] or [0]
        return int(glyph)

    def _blanks(self, codes: CodePoints) -> tuple[Em, Em]:
        """What is blank above and below the ink of marks, for two in a row to give up."""
        before, after = np.zeros(len(codes), np.float32), np.zeros(len(codes), np.float32)
        marks = among(codes, WIDE_OPENERS + WIDE_CLOSERS)
        horizontal = self._horizontal
        for at in np.flatnonzero(marks).tolist():
            code = int(codes[at])
            if not self._stands[code]:
                before[at], after[at] = horizontal.left_blank[code], horizontal.right_blank[code]
            elif glyph := int(self._glyphs[code]) or self._usual(chr(code)):
                ink: QRectF = self._base.boundingRect(glyph)
                before[at] = max(0.0, BASE_TOP + ink.top() / self._size)
                after[at] = max(0.0, BASE_BOTTOM - ink.bottom() / self._size)
        return before, after

    def _usual(self, character: str) -> int:
        (found,) = self._base.glyphIndexesForString(character)[:1] or [0]
        return int(found)
