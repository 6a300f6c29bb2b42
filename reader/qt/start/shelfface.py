"""What a row of the list of articles shows, and where: cover, title and file, what it asks of the
reader, how far, when."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QPainter

from reader.qt.start.covers import Covers
from reader.qt.start.shownarticle import ShownArticle
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, interface_font, scaled, text_width
from reader.qt.widgets.buttons import paint_shape
from reader.qt.widgets.lists.rowlist import RIGHT, RowColours, RowShape, RowWords, draw_fitted

ROW = 62
OVERHANG = 14  # px by which a row's ground is wider than its text, at each side
LEVEL, KNOWN, READ, DATE = "level", "known", "read", "date"
TITLE = 17
_LEAST_TITLE = 200  # px of a row's cover and title beside what is told of it
_GAP = 14
_COVER_WIDTH, _COVER_HEIGHT = 36, 48
_TITLE_LINE, _TITLE_TOP = 22, 10
_META_LINE, _META_TOP = 17, 35
_BAR_WIDTH, _BAR_HEIGHT, _BAR_GAP = 44, 3, 10
_TICK, _TICK_LEFT, _TICK_BOX = 14, 22, 16


@dataclass(frozen=True, slots=True)
class Column:
    """Something told at the right: how wide, and from which width of the list on it is."""

    name: str
    width: int
    least: int = 0


_COLUMNS = (
    Column(LEVEL, 56, least=712), Column(KNOWN, 64, least=572), Column(READ, 108),
    Column(DATE, 92, least=712),
)  # fmt: skip
_OF_DEMANDS = (LEVEL, KNOWN)
_FIRST = (READ, KNOWN, DATE, LEVEL)  # what is told, where there is no room for all


def places(box: QRectF, *, has_demands: bool = False) -> dict[str, QRectF]:
    """Where each column that there is room for stands in a row's text, the last at its right end,
    and what is left for the title, under "". `has_demands`: what articles ask is told too."""
    found, right = dict[str, QRectF](), box.right()
    for column in reversed(_columns(box.width(), has_demands)):
        width = scaled(column.width)
        found[column.name] = QRectF(right - width, box.top(), width, box.height())
        right -= width + _GAP
    return found | {"": QRectF(box.left(), box.top(), max(0.0, right - box.left()), box.height())}


def _columns(width: float, has_demands: bool) -> list[Column]:
    """Those that there is room for, where titles can be read beside them; the place always."""
    found, left = set[Column](), width
    wanted = [one for one in _COLUMNS if has_demands or one.name not in _OF_DEMANDS]
    for column in sorted(wanted, key=lambda one: _FIRST.index(one.name)):
        rest = left - scaled(column.width) - _GAP
        if column.name == READ or (width >= column.least and rest >= scaled(_LEAST_TITLE)):
            found.add(column)
            left = rest
    return [column for column in _COLUMNS if column in found]


class ShelfFace:
    """Cover, title and file at the left, how far and when at the right."""

    _note = Type(NOTE, is_tabular=True)

    def __init__(self, covers: Covers) -> None:
        self._covers = covers
        self.has_demands = False  # whether it tells what articles ask
        self._shape = RowShape(
            height=ROW, margin=0, padding=OVERHANG, radius=10, ring_radius=9, is_ruled=True
        )
        self.set_title_font(interface_font(TITLE))

    @property
    def shape(self) -> RowShape:
        """As high as the interface's size asks for."""
        return replace(self._shape, height=scaled(ROW))

    def set_title_font(self, font: QFont) -> None:
        """Write titles in this font, at the row's own size."""
        self._title_font = QFont(font)

    @property
    def _title(self) -> QFont:
        self._title_font.setPointSizeF(interface_font(TITLE).pointSizeF())
        return self._title_font

    def words(self, row: ShownArticle) -> RowWords:
        """The title; read aloud, all that is drawn; beside it what there is no room for."""
        more = row.more()
        return RowWords(row.title, row.spoken(), more, more.replace("\n", ", "))

    def draw(self, painter: QPainter, box: QRectF, row: ShownArticle, colours: RowColours) -> None:
        """Its parts, each in its place."""
        at = places(box, has_demands=self.has_demands)
        room = at[""]
        height = scaled(_COVER_HEIGHT)
        top = round(room.center().y() - height / 2)
        cover = QRectF(room.left(), top, scaled(_COVER_WIDTH), height)
        self._covers.paint(painter, cover, row, colours.theme)
        room.setLeft(cover.right() + _GAP)
        self._draw_words(painter, room, row, colours)
        painter.setFont(self._note)
        painter.setPen(colours.muted)
        for name, told in ((LEVEL, row.level), (KNOWN, row.known), (DATE, row.moment())):
            if name in at:
                painter.drawText(at[name].adjusted(-_GAP, 0, 0, 0), RIGHT, told)
        self._draw_progress(painter, at[READ], row, colours)

    def _draw_words(
        self, painter: QPainter, room: QRectF, row: ShownArticle, colours: RowColours
    ) -> None:
        upper, lower = _lines(room)
        painter.setPen(colours.text)
        draw_fitted(painter, upper, self._title, row.title)
        is_plain = colours.is_marked or not row.is_missing
        painter.setPen(colours.muted if is_plain else colours.theme.error)
        has_room = text_width(self._note, row.meta()) <= lower.width()
        draw_fitted(painter, lower, self._note, row.meta() if has_room else row.shorter_meta())

    def _draw_progress(
        self, painter: QPainter, box: QRectF, row: ShownArticle, colours: RowColours
    ) -> None:
        progress = row.progress()
        if not row.is_finished:
            figure = box.adjusted(0, 0, -_BAR_WIDTH - _BAR_GAP, 0)
            painter.drawText(figure, RIGHT, progress)
            bar = QRectF(box.right() - _BAR_WIDTH, box.center().y() - 1, _BAR_WIDTH, 0)
            paint_share(painter, bar, row.share_read, colours.theme)
            return
        painter.drawText(box, RIGHT, progress)
        left = box.right() - text_width(self._note, progress) - _TICK_LEFT
        tick = QRectF(left, box.center().y() - _TICK_BOX / 2, _TICK_BOX, _TICK_BOX)
        paint_icon(painter, "check", colours.theme.accent, tick, _TICK)


def _lines(box: QRectF) -> tuple[QRectF, QRectF]:
    """The row's two lines."""
    share = box.height() / ROW
    upper = QRectF(box.left(), box.top() + _TITLE_TOP * share, box.width(), _TITLE_LINE * share)
    lower = QRectF(box.left(), box.top() + _META_TOP * share, box.width(), _META_LINE * share)
    return upper, lower


def paint_share(painter: QPainter, box: QRectF, share: float, theme: Theme) -> None:
    """How far, as a bar of three pixels across the top of a box."""
    left, top = box.left(), round(box.top())
    for width, colour in ((box.width(), theme.groove), (box.width() * share, theme.accent)):
        if width:
            bar = QRectF(left, top, max(_BAR_HEIGHT, width), _BAR_HEIGHT)
            paint_shape(painter, bar, colour, _BAR_HEIGHT / 2)
