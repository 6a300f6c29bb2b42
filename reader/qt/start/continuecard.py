"""A card for an article that one is in the middle of: its cover, its title, how far one is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from reader.language import listed
from reader.qt.start.covers import Covers
from reader.qt.start.shelfface import TITLE, paint_share
from reader.qt.start.shownarticle import ShownArticle
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, fitted, interface_font, scaled, text_width, widen
from reader.qt.widgets.buttons import paint_edged, painter_of
from reader.qt.widgets.themedbutton import ThemedButton
from reader.qt.widgets.tooltips import plain_tip

WIDTH, HEIGHT = 245, 112
_RADIUS, _PADDING = 10, 14
_COVER_WIDTH, _COVER_HEIGHT = 60, 82
_TITLE_LINE, _META_LINE, _FOOT = 22, 20, 18
_GAP = 8


class ContinueCard(ThemedButton):
    """Opens its article when it is pressed."""

    _note = Type(NOTE, is_tabular=True)

    def __init__(self, article: ShownArticle, covers: Covers, theme: Theme) -> None:
        super().__init__(theme, article.title, _RADIUS)
        self._covers = covers
        self.article = article
        self.set_title_font(interface_font(TITLE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        widen(self, height=HEIGHT)
        self.set_article(article)
        covers.arrived.connect(self.update)

    def set_article(self, article: ShownArticle) -> None:
        """Be the card of another article."""
        self.article = article
        self.setText(article.title)
        self.setAccessibleName(article.title)
        more = article.more().replace("\n", ", ")
        told = (article.meta(), article.demand(), article.progress(), article.moment(), more)
        self.setAccessibleDescription(listed(told))
        self.setToolTip(plain_tip(self._tip()))
        self.update()

    def _tip(self) -> str:
        """The whole title, and what is too long for the card: the level, by which list, and what
        there is no room for."""
        article = self.article
        level = f"{article.demand()} ({article.levels})" if article.demand() else ""
        return "\n".join(line for line in (article.title, level, article.more()) if line)

    def set_title_font(self, font: QFont) -> None:
        """Write the title in this font, at the card's own size."""
        self._title_font = QFont(font)
        self.update()

    @property
    def _title(self) -> QFont:
        self._title_font.setPointSizeF(interface_font(TITLE).pointSizeF())
        return self._title_font

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, article = painter_of(self), self.theme, self.article
        box = QRectF(self.rect())
        paint_edged(painter, box, self.raised_ground, theme.frame, _RADIUS)
        height = scaled(_COVER_HEIGHT)
        top = round((box.height() - height) / 2)
        cover = QRectF(_PADDING, top, scaled(_COVER_WIDTH), height)
        self._covers.paint(painter, cover, article, theme)
        room = box.adjusted(cover.right() + _PADDING, top, -_PADDING, -top)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for font, text, line, at, colour in (
            (self._title, article.title, _TITLE_LINE, 0, theme.text),
            (
                self._note,
                self._told(room.width()),
                _META_LINE,
                _TITLE_LINE + 1,
                self._muted,
            ),
        ):
            height = scaled(line)
            row = QRectF(room.left(), room.top() + scaled(at), room.width(), height)
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(row, left, fitted(font, text, row.width()))
        high = scaled(_FOOT)
        foot = QRectF(room.left(), room.bottom() - high, room.width(), high)
        progress = article.progress()
        painter.drawText(
            foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, progress
        )
        bar = foot.adjusted(0, foot.height() / 2 - 1, -text_width(self._note, progress) - _GAP, 0)
        paint_share(painter, bar, article.share_read, theme)

    def _told(self, width: float) -> str:
        """What the article asks, or when it was opened, where that is not known."""
        whole = self.article.demand() or self.article.moment()
        if text_width(self._note, whole) <= width:
            return whole
        return self.article.shorter_demand() or whole

    @property
    def _muted(self) -> object:
        return self.theme.text if self.isDown() else self.theme.muted
