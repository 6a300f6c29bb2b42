"""How a row of the start page's list is drawn: what it is at the left, how far and when right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.qt.start.recentmodel import ARTICLE, RecentArticle, RecentModel, moment
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, interface_font, tabular

ROW = 62
OVERHANG = 14  # px by which a row's ground is wider than its text, at each side
_TITLE, _TITLE_LINE, _TITLE_TOP = 17, 22, 10
_META_LINE, _META_TOP = 17, 35
_RADIUS = 10
_BAR_WIDTH, _BAR_HEIGHT = 84, 3
_BAR_RIGHT = 124  # px from the row's text edge, room for the date
_GAP = 10
_NARROW = 560  # px; below it percentage and date stand one above the other
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE
_LEFT = Qt.AlignmentFlag.AlignLeft | _MIDDLE


class RecentRow(QStyledItemDelegate):
    """Draws a row. The row under the pointer has a ground, that of the keyboard a ring."""

    def __init__(self, model: RecentModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.shows_ring = False
        self._model = model
        self._note = tabular(interface_font(NOTE))
        self.set_title_font(interface_font(_TITLE))

    def set_title_font(self, font: QFont) -> None:
        """Write titles in this font, at the row's own size."""
        self._title = QFont(font)
        self._title.setPointSizeF(interface_font(_TITLE).pointSizeF())

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        article: RecentArticle = index.data(ARTICLE)
        row, state = QRectF(option.rect), option.state
        has_ring = self.shows_ring and bool(state & QStyle.StateFlag.State_HasFocus)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = row.adjusted(OVERHANG, 0, -OVERHANG, 0)
        if is_hovered or has_ring:
            self._draw_ground(painter, row, is_hovered=is_hovered, has_ring=has_ring)
        elif index.row() < self._model.rowCount() - 1:
            line = QRectF(text.left(), row.top() + ROW - 1, text.width(), 1)
            painter.fillRect(line, self.theme.line)
        draw_right = self._draw_stack if text.width() < _NARROW else self._draw_columns
        room = draw_right(painter, text, article)
        self._draw_left(painter, QRectF(text.left(), text.top(), room, ROW), article)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, row: QRectF, *, is_hovered: bool, has_ring: bool
    ) -> None:
        painter.setPen(QPen(self.theme.accent, 2) if has_ring else Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.hover if is_hovered else Qt.BrushStyle.NoBrush)
        inset = 1 if has_ring else 0
        box = row.adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, _RADIUS - inset, _RADIUS - inset)

    def _draw_left(self, painter: QPainter, room: QRectF, article: RecentArticle) -> None:
        for top, height, font, colour, text in (
            (_TITLE_TOP, _TITLE_LINE, self._title, self.theme.text, article.title),
            (_META_TOP, _META_LINE, self._note, self.theme.muted, self._model.meta(article)),
        ):
            painter.setFont(font)
            painter.setPen(colour)
            elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(
                QRectF(room.left(), room.top() + top, room.width(), height), _LEFT, elided
            )

    def _draw_stack(self, painter: QPainter, row: QRectF, article: RecentArticle) -> float:
        """How far above when; returns how wide the text at the left may be."""
        progress, when = self._model.progress(article), moment(article)
        self._note_pen(painter)
        top = QRectF(row.left(), row.top() + _TITLE_TOP, row.width(), _TITLE_LINE)
        painter.drawText(top, _RIGHT, progress)
        bottom = QRectF(row.left(), row.top() + _META_TOP, row.width(), _META_LINE)
        painter.drawText(bottom, _RIGHT, when)
        return row.width() - max(self._width(progress), self._width(when)) - 2 * _GAP

    def _draw_columns(self, painter: QPainter, row: QRectF, article: RecentArticle) -> float:
        """How far beside when; returns how wide the text at the left may be."""
        self._note_pen(painter)
        painter.drawText(row, _RIGHT, moment(article))
        box = row.adjusted(0, 0, -_BAR_RIGHT, 0)
        progress = self._model.progress(article)
        width = self._width(progress)
        if article.is_finished:
            painter.drawText(box, _RIGHT, progress)
            tick = QRectF(box.right() - width - 22, box.center().y() - 8, 16, 16)
            paint_icon(painter, "check", self.theme.accent, tick, 14)
        else:
            painter.drawText(box.adjusted(0, 0, -_BAR_WIDTH - _GAP, 0), _RIGHT, progress)
            self._draw_bar(painter, box, article.share_read)
        return box.width() - _BAR_WIDTH - 2 * _GAP - width

    def _draw_bar(self, painter: QPainter, box: QRectF, share: float) -> None:
        left, top = box.right() - _BAR_WIDTH, round(box.center().y() - _BAR_HEIGHT / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        done = _BAR_WIDTH * share
        for width, colour in ((_BAR_WIDTH, self.theme.groove), (done, self.theme.accent)):
            painter.setBrush(colour)
            if width:
                bar = QRectF(left, top, max(_BAR_HEIGHT, width), _BAR_HEIGHT)
                painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)

    def _note_pen(self, painter: QPainter) -> None:
        painter.setFont(self._note)
        painter.setPen(self.theme.muted)

    def _width(self, text: str) -> float:
        return QFontMetricsF(self._note).horizontalAdvance(text)
