"""A piece of text set by itself, larger than the page: a sentence that is asked about, or heard.

It is an article of its own, read as it stood where it was taken from: nothing is guessed anew.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from reader.article import Annotations, Article, Codes
from reader.composition.column import Column
from reader.composition.composer import Composer, Look
from reader.pinyin import SILENT
from reader.qt.page.marks import Marks
from reader.qt.page.painting.painter import PagePainter
from reader.qt.page.setting import Setting
from reader.qt.style.theme import Theme
from reader.reading import Passage, Readings
from reader.settings import ReadingsShown, Settings

SIZES = (44, 38, 32, 28)
"""Pixels of its characters: the largest in which it takes few enough lines; beside a page of large
text they are larger."""
_LARGER = 1.25  # times the page's text, where that is large itself
PITCH, RUBY = 2.05, 44  # em of the text, per cent of it
LEFT = 4
"""Pixels at both sides, for what hangs over."""
_MOST_LINES = 4
_TOP = 6  # px above the readings of the first line
_MARGINS = 48  # of a page, which are none here


def alone(settings: Settings, size: int, readings: ReadingsShown) -> Settings:
    """The page's settings as such a text is set by: `size` pixels an em, in short lines, with room
    for what is read of it, and nothing marked."""
    return replace(
        settings,
        text_size=size,
        line_spacing=PITCH,
        ruby_size=RUBY,
        readings_shown=readings,
        indent_paragraphs=False,
        justify_lines=False,
        vertical=False,
        line_length=40,
        show_origins=False,
        mark_doubts=False,
        mark_forms=False,
    )


def _sizes_beside(text_size: int) -> tuple[int, ...]:
    """`SIZES` beside a page whose text is so large: none is smaller than that."""
    sizes = {*SIZES, round(_LARGER * text_size), text_size}
    least = max(text_size, SIZES[-1])
    return tuple(sorted((size for size in sizes if size >= least), reverse=True))


def composed(text: str, codes: Sequence[int]) -> Composer:
    """A text as an article, with a syllable for each character, 0 where there is none."""
    given = [(at, code) for at, code in enumerate(codes[: len(text)]) if code not in (0, SILENT)]
    offsets = np.array([at for at, _ in given], np.int32)
    return Composer(
        Article(text, given=Annotations(offsets, np.array([code for _, code in given], np.uint16))),
        _AsGiven,
    )


class _AsGiven:
    """The engine of such an article: it knows what is given, and guesses nothing."""

    def read(self, image: str, source: str, given: Codes) -> Readings:
        """The readings that are given."""
        return Readings(given.copy(), np.zeros(len(given), np.uint8))

    def read_each(self, passages: Sequence[Passage]) -> list[Readings]:
        """The same of several texts."""
        return [self.read(*passage) for passage in passages]


@dataclass(frozen=True, slots=True)
class _Taken:
    """A part of a section in such a text: where it stood, and where it begins now."""

    number: int
    first: int  # in the section's shown text
    last: int
    begin: int


class Extract:
    """What an article shows between two source offsets, with the readings that it shows there."""

    def __init__(self, article: Composer, start: int, end: int, look: Look) -> None:
        self.start, self.end = start, end
        self._article, self._script = article, look.script
        self._taken: list[_Taken] = []
        texts, codes = list[str](), list[int]()
        for number in range(article.section_of(start), article.section_of(max(start, end - 1)) + 1):
            section, shown = article.sections[number], article.shown(number, look.script)
            within = max(start, section.start), min(end, section.end)
            first, last = shown.alignment.shown_span(*(at - section.start for at in within))
            self._taken.append(_Taken(number, first, last, len(codes)))
            texts.append(shown.text[first:last])
            readings = article.readings_shown(number, shown, look.readings, look.view)
            codes += readings[first:last].tolist()
        self.composer = composed("".join(texts), codes)

    @property
    def text(self) -> str:
        """It, as it is shown."""
        return self.composer.article.text

    def part(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the article, by source offsets, stands in the text; (0, 0) where none
        of it does."""
        found = list[int]()
        for taken in self._taken:
            section = self._article.sections[taken.number]
            within = max(start, section.start), min(end, section.end)
            if within[0] >= within[1]:
                continue
            shown = self._article.shown(taken.number, self._script)
            first, last = shown.alignment.shown_span(*(at - section.start for at in within))
            first, last = max(first, taken.first), min(last, taken.last)
            if first < last:
                found += [first - taken.first + taken.begin, last - taken.first + taken.begin]
        return (found[0], found[-1]) if found else (0, 0)


class SetAlone:
    """A text set in a width of pixels, in the largest size in which it takes few lines, beside a
    page whose text is so large."""

    def __init__(
        self,
        composer: Composer,
        setting_at: Callable[[int], Setting],
        width: int,
        text_size: int,
    ) -> None:
        self.width = width
        for size in _sizes_beside(text_size):
            self.setting = setting_at(size)
            self.column = self._column(composer)
            if self._line_count <= _MOST_LINES:
                break

    def _column(self, composer: Composer) -> Column:
        room = QSize(self.width - 2 * LEFT + _MARGINS, 1 << 14)
        look = self.setting.fitted(room, has_images=False)
        column = self.setting.column(composer, look, room)
        for number in range(len(composer.sections)):
            column.section(number)
        return column

    @property
    def _line_count(self) -> int:
        return sum(1 for _ in self.column.visible_lines())

    @property
    def height(self) -> int:
        """Pixels that it takes."""
        return round(self.column.galley.height * self.column.em + 2 * _TOP)

    @property
    def above(self) -> float:
        """Pixels that the column's own heights are greater by."""
        return self.column.margin - _TOP

    def paint(self, painter: QPainter, marks: Marks, theme: Theme) -> None:
        """Paint it; afterwards the painter paints in the column's heights."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.above)
        whole = QRectF(0, 0, self.width, self.height + self.column.margin)
        ink = self.setting.ink
        PagePainter(self.column, self.setting, ink).paint(painter, whole, LEFT, marks, theme)
