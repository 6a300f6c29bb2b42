"""An article on sheets of paper: set to their measure, cut into sheets, drawn.

The lines and their painter are the page's own. Lengths are points; a sheet is drawn from its
upper left corner.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QRawFont

from reader.composition.column import Column
from reader.composition.composer import Composer
from reader.composition.paging import Paging, Sheet
from reader.qt.page.axes import Axes
from reader.qt.page.painting.images import Images
from reader.qt.page.painting.linepainter import LinePainter
from reader.qt.page.setting import setting_of
from reader.qt.style.families import font
from reader.qt.style.theme import Theme, theme
from reader.script import Script
from reader.settings import PaperSize, ReadingsShown, Settings

_POINTS_PER_MM = 72 / 25.4
_NUMBER_SIZE = 0.7  # of the text's, the page number
_LEAST_MEASURE = 6  # em; a smaller sheet has its margins cut
PAGE_SIZES = {
    PaperSize.A4: QPageSize.PageSizeId.A4,
    PaperSize.A5: QPageSize.PageSizeId.A5,
    PaperSize.B5: QPageSize.PageSizeId.B5,
    PaperSize.LETTER: QPageSize.PageSizeId.Letter,
    PaperSize.LEGAL: QPageSize.PageSizeId.Legal,
}


class InkColours(Enum):
    """The colours of readings on paper."""

    ONE = "one"
    TONES = "tones"
    BLACK = "black"

    @staticmethod
    def of(settings: Settings) -> "InkColours":
        """Those that the settings ask for."""
        if settings.paper_black:
            return InkColours.BLACK
        return InkColours.TONES if settings.tone_colours else InkColours.ONE

    def put_into(self, settings: Settings) -> Settings:
        """The settings that ask for these; what of tones is wished for beside black stays."""
        if self is InkColours.BLACK:
            return replace(settings, paper_black=True)
        return replace(settings, paper_black=False, tone_colours=self is InkColours.TONES)


@dataclass(frozen=True, slots=True)
class Printed:
    """What is put on paper: an article's composer, how it is shown, with or without readings."""

    composer: Composer
    settings: Settings
    script: Script = Script.SOURCE
    readings: bool = True


def page_layout(settings: Settings) -> QPageLayout:
    """The sheet that the settings ask for, its whole face to be drawn on."""
    way = QPageLayout.Orientation
    return QPageLayout(
        QPageSize(PAGE_SIZES[settings.paper_size]),
        way.Landscape if settings.paper_landscape else way.Portrait,
        QMarginsF(0, 0, 0, 0),
    )


class Paper:
    """The sheets of an article. `step` sets a section more; `sheets` grows until it is whole.

    For the window's thread only, as all that uses fonts.
    """

    def __init__(self, printed: Printed) -> None:
        settings = printed.settings
        self.layout = page_layout(settings)
        whole = self.layout.fullRect(QPageLayout.Unit.Point)
        self.size = QSizeF(whole.width(), whole.height())
        self._numbers = settings.paper_numbers
        self._em = settings.paper_text_size
        self._margin = self._fitting_margin(settings.paper_margin * _POINTS_PER_MM)
        made = setting_of(_on_paper(settings, printed.readings), printed.composer, printed.script)
        self._axes = Axes(made.look.style.writing, self.size.width())
        width, height = (extent - 2 * self._margin for extent in self._axes.extents(self.size))
        measure = int(width / self._em)
        self._left = self._margin + (width - measure * self._em) / 2
        style = replace(made.look.style, measure=float(measure), tallest=height / self._em)
        look = replace(made.look, style=style)
        self._column = Column(printed.composer, look, made.metrics, self._em, height)
        self._painter = LinePainter(
            self._column, made.fonts, made.ink, Images(printed.composer.article.images)
        )
        self.base_font = made.fonts.base_at(self._em)
        self._number_font = font(made.fonts.ruby_families, self._em * _NUMBER_SIZE)
        self._paging = Paging(height / self._em)
        self._set = 0
        self._theme = _black() if settings.paper_black else theme("light")

    def _fitting_margin(self, wanted: float) -> float:
        least = min(self.size.width(), self.size.height()) - _LEAST_MEASURE * self._em
        return max(0.0, min(wanted, least / 2))

    @property
    def text(self) -> str:
        """The article's, as its file has it."""
        return self._column.composer.article.text

    @property
    def sheets(self) -> list[Sheet]:
        """The sheets that are known so far, in order."""
        return self._paging.sheets

    @property
    def share(self) -> float:
        """How much of the article is set, 0 to 1."""
        return self._set / len(self._column.composer.sections)

    @property
    def is_whole(self) -> bool:
        """Whether all sheets are known."""
        return self._set == len(self._column.composer.sections)

    def step(self) -> None:
        """Set the next section: some milliseconds."""
        if self.is_whole:
            return
        self._paging.add(self._set, self._column.section(self._set).lines)
        self._set += 1
        if self.is_whole:
            self._paging.finish()

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw a sheet that is known; the painter's unit is a point."""
        painter.save()
        painter.setTransform(self._axes.transform, combine=True)
        for piece in self.sheets[number]:
            top = self._margin + piece.top * self._em
            for each in range(piece.first, piece.end):
                line = self._column.line_put(piece.section, each, top)
                self._painter.draw(painter, line, self._left, self._theme)
                lines = line.section.lines
                top += float(lines.top[each + 1] - lines.top[each]) * self._em
        painter.restore()
        if self._numbers:
            self._draw_number(painter, number + 1)

    def _draw_number(self, painter: QPainter, number: int) -> None:
        room = max(self._margin, 2 * self._em * _NUMBER_SIZE)
        foot = QRectF(0, self.size.height() - room, self.size.width(), room)
        painter.setFont(self._number_font)
        painter.setPen(self._theme.muted)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(number))


class OnPaper(Protocol):
    """What is drawn on sheets: of an article, or another thing that has some."""

    @property
    def layout(self) -> QPageLayout: ...
    @property
    def size(self) -> QSizeF: ...
    @property
    def base_font(self) -> QRawFont: ...
    @property
    def text(self) -> str: ...
    @property
    def sheets(self) -> Sequence[object]: ...
    @property
    def share(self) -> float: ...
    @property
    def is_whole(self) -> bool: ...
    def step(self) -> None: ...
    def draw(self, painter: QPainter, number: int) -> None: ...


def drawn_on(
    device: QPagedPaintDevice, paper: OnPaper, first: int = 0, last: int | None = None
) -> Iterator[float]:
    """Draw sheets on a device, one a step; each step gives the share that is done, 0 to 1.

    `first` to `last` are numbers from 0, None for all. Raises `NotDrawn`.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise NotDrawn
    try:
        painter.scale(device.logicalDpiX() / 72, device.logicalDpiY() / 72)
        number = first
        while last is None or number <= last:
            while len(paper.sheets) <= number and not paper.is_whole:
                paper.step()
                yield _share_drawn(paper, number)
            if number >= len(paper.sheets):
                break
            if number > first and not device.newPage():
                raise NotDrawn
            paper.draw(painter, number)
            number += 1
            yield _share_drawn(paper, number)
    finally:
        painter.end()


def _share_drawn(paper: OnPaper, number: int) -> float:
    return paper.share * number / max(1, len(paper.sheets))


def _black() -> Theme:
    """All that is ink in one black, for a printer that would make dots of any other colour."""
    inks = ("text", "muted", "ruby", "accent", "doubt", *(f"tone{tone}" for tone in range(1, 6)))
    black: dict[str, Any] = dict.fromkeys(inks, QColor("#000000"))
    return replace(theme("light"), **black)


class NotDrawn(Exception):
    """The printer or the file could not be drawn on."""


def _on_paper(settings: Settings, readings: bool) -> Settings:
    """The settings as they hold on paper: those readings that are shown on the page, or none."""
    shown = settings.readings_shown
    if shown is ReadingsShown.NONE:
        shown = settings.last_readings_shown
    return replace(
        settings,
        readings_shown=shown if readings else ReadingsShown.NONE,
        hold_places=False,
        tone_colours=settings.tone_colours and not settings.paper_black,
        text_size=settings.paper_text_size,
    )
