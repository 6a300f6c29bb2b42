"""A worksheet on sheets: tasks one under the other, two short ones side by side, none broken; then
the same with the answers. For the window's thread only, as all that uses fonts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QRawFont

from reader.exports.worksheets.sheet import (
    Boxes,
    Choose,
    Cloze,
    Label,
    Match,
    Task,
    WordList,
    Worksheet,
    Write,
)
from reader.qt.printing.sheets import PAGE_SIZES
from reader.qt.printing.worksheets.bodies import BoxesBody, ChooseBody, ClozeBody
from reader.qt.printing.worksheets.ink import Ink, elided, fitted, put, rule, width
from reader.qt.printing.worksheets.squares import ListBody, MatchBody, WriteBody
from reader.qt.style.families import Region
from reader.settings import PaperSize

_PIXELS = 0.75  # points a pixel
_SIDE = 17 / 25.4 * 96
_TOP, _FOOT = 64.0, 60.0  # of a sheet, free of tasks
_NAME_ROW, _TITLE_ROW, _HEADING = 34, 60, 32
_NAME, _TITLE, _LEAST_TITLE, _NUMBERED, _SMALL, _PAGE = 13, 30, 20, 15, 12, 11
_TO_NAME, _NAMED, _DATED, _BETWEEN = 30, 150, 110, 28
_APART = 38  # between tasks
_GUTTER = 24  # between two side by side
_REGIONS = {"zh-TW": Region.TAIWAN, "zh-Hant": Region.TAIWAN, "zh-HK": Region.HONGKONG}


class Body(Protocol):
    """What stands under a task's heading."""

    @property
    def width(self) -> float:
        """Pixels of what it draws."""

    @property
    def height(self) -> float:
        """Pixels down to its end."""

    def draw(self, painter: QPainter, answers: bool) -> None:
        """Draw it from its upper left corner."""


@dataclass(frozen=True, slots=True)
class Block:
    """A task as it is drawn."""

    number: str
    heading: str
    body: Body
    is_half: bool

    @property
    def height(self) -> float:
        """Pixels from the heading to the end."""
        return _HEADING + self.body.height


@dataclass(frozen=True, slots=True)
class Placed:
    """A task on its sheet: where its corner is, and how much smaller it is where it must be."""

    block: Block
    left: float
    top: float
    scale: float


class WorksheetPaper:
    """All sheets, known at once. `answers`: those with the answers follow."""

    share, is_whole = 1.0, True

    def __init__(
        self, sheet: Worksheet, size: PaperSize = PaperSize.A4, *, answers: bool = False
    ) -> None:
        self._sheet = sheet
        self._ink = Ink(_REGIONS.get(sheet.language, Region.MAINLAND))
        self.base_font: QRawFont = self._ink.base_font
        self.text = sheet.title
        self.layout = QPageLayout(
            QPageSize(PAGE_SIZES[size]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
        whole = self.layout.fullRect(QPageLayout.Unit.Point)
        self.size = QSizeF(whole.width(), whole.height())
        self._width, self._height = whole.width() / _PIXELS, whole.height() / _PIXELS
        self._measure = self._width - 2 * _SIDE
        self.pages: list[list[Placed]] = self._paged(list(self._blocks()))
        self._has_answers = answers

    @property
    def sheets(self) -> Sequence[object]:
        """The sheets, those with answers after the others."""
        return self.pages * (2 if self._has_answers else 1)

    def step(self) -> None:
        """All is known."""

    # Layout --------------------------------------------------------------------------------------

    def _blocks(self) -> Iterator[Block]:
        half = (self._measure - _GUTTER) / 2
        for number, heading, task in self._sheet.numbered():
            narrow = _narrow(task, self._ink, half)
            body = narrow or _body(task, self._ink, self._measure, self._sheet)
            yield Block(number, heading, body, narrow is not None)

    def _paged(self, blocks: list[Block]) -> list[list[Placed]]:
        pages, top = [list[Placed]()], self._first_top
        bottom = self._height - _FOOT
        for row in _rows(blocks):
            height = max(block.height for block in row)
            if top + height > bottom and pages[-1]:
                pages.append([])
                top = _TOP
            scale = min(1.0, (bottom - top) / height)
            for column, block in enumerate(row):
                left = column * (self._measure + _GUTTER) / 2
                pages[-1].append(Placed(block, left, top, scale))
            top += height * scale + _APART
        return pages

    @property
    def _first_top(self) -> float:
        name = _NAME_ROW if self._sheet.has_name_line else 0
        return _TOP + name + (_TITLE_ROW if self._sheet.title else 0) + 4

    # Drawing -------------------------------------------------------------------------------------

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw a sheet; the painter's unit is a point."""
        page, answers = number % len(self.pages), number >= len(self.pages)
        painter.save()
        painter.scale(_PIXELS, _PIXELS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_SIDE, 0)
        self._draw_head(painter, page == 0, answers)
        for placed in self.pages[page]:
            painter.save()
            painter.translate(placed.left, placed.top)
            painter.scale(placed.scale, placed.scale)
            self._draw_block(painter, placed.block, answers)
            painter.restore()
        self._draw_number(painter, str(number + 1))
        painter.restore()

    def _draw_head(self, painter: QPainter, is_first: bool, answers: bool) -> None:
        middle, sheet = _TOP + 11, self._sheet
        small = self._ink.song(_NAME)
        if answers:
            told = sheet.label(Label.ANSWERS)
            put(painter, told, small, self._measure - width(small, told), middle)
        if not is_first:
            return
        if sheet.has_name_line:
            self._draw_name_line(painter, middle, small)
        if sheet.title:
            title = self._ink.song(_TITLE)
            title = max(fitted(title, sheet.title, self._measure), self._ink.song(_LEAST_TITLE),
                        key=QFont.pixelSize)  # fmt: skip
            told = elided(title, sheet.title, self._measure)
            top = _TOP + (_NAME_ROW if sheet.has_name_line else 0)
            put(painter, told, title, 0, top + 30)

    def _draw_name_line(self, painter: QPainter, middle: float, small: QFont) -> None:
        left = 0.0
        for label, wide in ((Label.NAME, _NAMED), (Label.DATE, _DATED)):
            told = self._sheet.label(label)
            put(painter, told, small, left, middle)
            left += width(small, told) + 4
            rule(painter, left, left + wide, middle + 8)
            left += wide + _BETWEEN

    def _draw_block(self, painter: QPainter, block: Block, answers: bool) -> None:
        bold = self._ink.plain(_NUMBERED)
        bold.setBold(True)
        put(painter, block.number, bold, 0, 11)
        after = max(24.0, width(bold, block.number) + 9)
        put(painter, block.heading, self._ink.song(_NUMBERED), after, 11)
        painter.translate(0, _HEADING)
        block.body.draw(painter, answers)

    def _draw_number(self, painter: QPainter, told: str) -> None:
        font = self._ink.plain(_PAGE)
        left = (self._measure - width(font, told)) / 2
        put(painter, told, font, left, self._height - _FOOT / 2 - 8)


def _rows(blocks: list[Block]) -> Iterator[list[Block]]:
    """Tasks in rows: two short ones that follow each other side by side."""
    row = list[Block]()
    for block in blocks:
        if row and not (block.is_half and len(row) == 1 and row[0].is_half):
            yield row
            row = []
        row.append(block)
    if row:
        yield row


def _narrow(task: Task, ink: Ink, measure: float) -> Body | None:
    """The body that stands in half a row; None where it has no room there."""
    if isinstance(task, Match):
        match = MatchBody(task, ink, measure)
        return match if match.is_short else None
    if isinstance(task, Cloze):
        cloze = ClozeBody(task, ink, measure)
        return cloze if cloze.is_short and cloze.width <= measure else None
    return None


def _body(task: Task, ink: Ink, measure: float, sheet: Worksheet) -> Body:
    match task:
        case Boxes():
            return BoxesBody(task, ink, measure)
        case Write():
            return WriteBody(task, ink, measure, sheet.square)
        case Match():
            return MatchBody(task, ink, measure)
        case Cloze():
            return ClozeBody(task, ink, measure)
        case Choose():
            return ChooseBody(task, ink, measure)
        case WordList():
            return ListBody(task, ink, measure)
