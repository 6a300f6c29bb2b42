"""The articles opened last, in a list: a row each, opened or forgotten from here."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from reader.qt.start.recentarticle import RecentArticle
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, interface_font, text_width
from reader.qt.widgets.buttons import paint_shape
from reader.qt.widgets.lists.rowlist import (
    RIGHT,
    RowColours,
    RowList,
    RowShape,
    RowWords,
    draw_fitted,
    draw_note,
)

ROW = 62
OVERHANG = 14  # px by which a row's ground is wider than its text, at each side
_WIDTH = 760
_TITLE, _TITLE_LINE, _TITLE_TOP = 17, 22, 10
_META_LINE, _META_TOP = 17, 35
_BAR_WIDTH, _BAR_HEIGHT = 84, 3
_BAR_RIGHT = 124  # px from the row's text edge, room for the date
_TICK, _TICK_LEFT, _TICK_BOX = 14, 22, 16
_GAP = 10
_NARROW = 560  # px; below it percentage and date stand one above the other


class RecentList(RowList):
    """The list itself, as high as its rows: the page that holds it scrolls.

    Enter or a click opens, Delete forgets, and so does the menu.
    """

    chosen = Signal(int)  # the article's key
    forgotten = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._face = _RecentFace()
        super().__init__(theme, "", self._face, parent)
        self._articles: tuple[RecentArticle, ...] = ()
        self.setAccessibleName(self.tr("Continue reading"))
        self.clicked.connect(lambda index: self._choose(index.row()))
        self.row_chosen.connect(self._choose)
        self.row_removed.connect(self._forget)
        self.set_articles(())

    def set_articles(self, articles: Sequence[RecentArticle]) -> None:
        """Show these, the first on top; the current row stays where it was."""
        row = self.current
        self._articles = tuple(articles)
        self.set_rows(len(articles), self._articles.__getitem__)
        self.setFixedHeight(ROW * len(articles))
        if articles:
            self.set_current_row(min(max(row, 0), len(articles) - 1))

    def set_title_font(self, font: QFont) -> None:
        """Write titles in this font; its size is the list's own."""
        self._face.set_title_font(font)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.maximumHeight())

    def menu_of(self, row: int) -> Sequence[tuple[str, Callable[[], object]]]:
        key = self._articles[row].key  # other rows may come while the menu is open
        return (
            (self.tr("Open"), lambda: self.chosen.emit(key)),
            (self.tr("Forget"), lambda: self.forgotten.emit(key)),
        )

    def _choose(self, row: int) -> None:
        self.chosen.emit(self._articles[row].key)

    def _forget(self, row: int) -> None:
        self.forgotten.emit(self._articles[row].key)


class _RecentFace:
    """Title and file at the left, how far and when at the right."""

    _note = Type(NOTE, is_tabular=True)
    shape = RowShape(
        height=ROW, margin=0, padding=OVERHANG, radius=10, ring_radius=9, is_ruled=True
    )

    def __init__(self) -> None:
        self.set_title_font(interface_font(_TITLE))

    def set_title_font(self, font: QFont) -> None:
        """Write titles in this font, at the row's own size."""
        self._title_font = QFont(font)

    @property
    def _title(self) -> QFont:
        self._title_font.setPointSizeF(interface_font(_TITLE).pointSizeF())
        return self._title_font

    def words(self, row: RecentArticle) -> RowWords:
        """The title; read aloud, all that is drawn."""
        spoken = f"{row.title}, {row.meta()}, {row.progress()}, {row.moment()}"
        return RowWords(row.title, spoken)

    def draw(self, painter: QPainter, box: QRectF, row: RecentArticle, colours: RowColours) -> None:
        """The right side first: what it leaves is the left side's room."""
        painter.setPen(colours.muted)
        draw_right = self._draw_stack if box.width() < _NARROW else self._draw_columns
        room = draw_right(painter, box, row, colours)
        upper, lower = _lines(box)
        upper.setWidth(room)
        lower.setWidth(room)
        painter.setPen(colours.text)
        draw_fitted(painter, upper, self._title, row.title)
        painter.setPen(colours.muted)
        draw_fitted(painter, lower, self._note, row.meta())

    def _draw_stack(
        self, painter: QPainter, box: QRectF, row: RecentArticle, _colours: RowColours
    ) -> float:
        """How far above when; returns how wide the text at the left may be."""
        rooms = [
            draw_note(painter, line, self._note, told, 2 * _GAP).width()
            for line, told in zip(_lines(box), (row.progress(), row.moment()), strict=True)
        ]
        return min(rooms)

    def _draw_columns(
        self, painter: QPainter, box: QRectF, row: RecentArticle, colours: RowColours
    ) -> float:
        """How far beside when; returns how wide the text at the left may be."""
        draw_note(painter, box, self._note, row.moment(), 0)
        box = box.adjusted(0, 0, -_BAR_RIGHT, 0)
        progress = row.progress()
        width = text_width(self._note, progress)
        if row.is_finished:
            painter.drawText(box, RIGHT, progress)
            top = box.center().y() - _TICK_BOX / 2
            tick = QRectF(box.right() - width - _TICK_LEFT, top, _TICK_BOX, _TICK_BOX)
            paint_icon(painter, "check", colours.theme.accent, tick, _TICK)
        else:
            painter.drawText(box.adjusted(0, 0, -_BAR_WIDTH - _GAP, 0), RIGHT, progress)
            _draw_bar(painter, box, row.share_read, colours.theme)
        return box.width() - _BAR_WIDTH - 2 * _GAP - width


def _lines(box: QRectF) -> tuple[QRectF, QRectF]:
    """The row's two lines."""
    upper = QRectF(box.left(), box.top() + _TITLE_TOP, box.width(), _TITLE_LINE)
    lower = QRectF(box.left(), box.top() + _META_TOP, box.width(), _META_LINE)
    return upper, lower


def _draw_bar(painter: QPainter, box: QRectF, share: float, theme: Theme) -> None:
    """How far, as a bar that ends at the right."""
    left, top = box.right() - _BAR_WIDTH, round(box.center().y() - _BAR_HEIGHT / 2)
    for width, colour in ((_BAR_WIDTH, theme.groove), (_BAR_WIDTH * share, theme.accent)):
        if width:
            bar = QRectF(left, top, max(_BAR_HEIGHT, width), _BAR_HEIGHT)
            paint_shape(painter, bar, colour, _BAR_HEIGHT / 2)
