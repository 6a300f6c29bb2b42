"""The shelf on the start page: what one is in the middle of, all articles, their tags and order."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.start.continuecard import ContinueCard
from reader.qt.start.covers import Covers
from reader.qt.start.orderbutton import OrderButton
from reader.qt.start.shelfface import OVERHANG
from reader.qt.start.shelflist import ShelfHeads, ShelfList
from reader.qt.start.shownarticle import ShownArticle
from reader.qt.start.tagchips import TagChips
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, interface_font, scaled
from reader.qt.widgets.dropchip import PADDING
from reader.qt.widgets.labels import Label
from reader.settings import LevelList

MOST_CARDS = 3
_CARD_GAP, _CARD_LEAST = 12, 200
_BETWEEN_GROUPS, _UNDER_TITLE = 34, 8


class ContinueCards(QWidget):
    """As many cards in a row as there is room for. `chosen(key)` opens one."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, covers: Covers) -> None:
        super().__init__()
        self._theme, self._covers = theme, covers
        self._font = interface_font()
        self._cards: list[ContinueCard] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_CARD_GAP)

    def set_articles(self, articles: Sequence[ShownArticle]) -> None:
        """Show a card for each of these, which are few."""
        for article in articles[len(self._cards) :]:
            self._add(article)
        for card in self._cards[len(articles) :]:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        del self._cards[len(articles) :]
        for card, article in zip(self._cards, articles, strict=True):
            card.set_article(article)
        self.fit(self.width())

    def refresh(self, made: Callable[[int], ShownArticle | None]) -> None:
        """Tell what is known now of the same articles, by their keys."""
        for card in self._cards:
            if (article := made(card.article.key)) is not None:
                card.set_article(article)

    @property
    def parts(self) -> Sequence[QWidget]:
        """The cards."""
        return tuple(self._cards)

    def _add(self, article: ShownArticle) -> None:
        card = ContinueCard(article, self._covers, self._theme)
        card.set_title_font(self._font)
        card.clicked.connect(lambda: self.chosen.emit(card.article.key))
        self._row.addWidget(card, 1)
        self._cards.append(card)

    def fit(self, width: int) -> None:
        """Show those that this many pixels have room for."""
        fitting = max(1, (width + _CARD_GAP) // (scaled(_CARD_LEAST) + _CARD_GAP))
        for number, card in enumerate(self._cards):
            card.setVisible(number < fitting)

    def set_title_font(self, font: QFont) -> None:
        """Write titles in this font."""
        self._font = QFont(font)
        for card in self._cards:
            card.set_title_font(font)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        hand_down(self, theme)


class Shelf(QWidget):
    """`cards`, `chips`, `order` and `articles` tell what is done there by their own signals."""

    def __init__(self, theme: Theme, covers: Covers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._continue = Label(theme, tr("Continue reading"), "muted", NOTE, _BOLD)
        self.cards = ContinueCards(theme, covers)
        self._title = Label(theme, tr("All articles"), "muted", NOTE, _BOLD)
        self._count = Label(theme, "", "muted", NOTE)
        self.chips = TagChips(theme)
        self.order = OrderButton(theme)
        self._heads = ShelfHeads(theme)
        self.articles = ShelfList(theme, covers)
        self._nothing = Label(theme, "", "muted").let_wrap()
        self._whole_grid = QGridLayout()
        self._lay_out()
        self.fit(760)

    def set_articles(
        self, articles: Sequence[ShownArticle], going_on: Sequence[ShownArticle], nothing: str
    ) -> None:
        """List these, with cards for those that one goes on with; `nothing` is said of none."""
        self._count.setText(QLocale().toString(len(articles)))
        self.cards.set_articles(going_on[:MOST_CARDS])
        for part in (self._continue, self.cards, self._gap):
            part.setVisible(bool(going_on))
        self.articles.set_articles(articles)
        self._nothing.setText(nothing)
        self._nothing.setVisible(not articles)
        for part in (self.articles, self._heads):
            part.setVisible(bool(articles))

    def set_tags(self, tags: Sequence[str], chosen: str, *, is_search: bool = False) -> None:
        """Offer these tags, of which one is chosen, or none (""); list what was looked for."""
        self.chips.set_tags(tags, chosen)
        self.articles.set_tags(tags)
        title = tr("Articles") if chosen else tr("All articles")
        self._title.setText(tr("Found") if is_search else title)

    def refresh(self, made: Callable[[int], ShownArticle | None]) -> None:
        """Tell what is known now of the same articles; `made` gives one by its key."""
        self.cards.refresh(made)
        self.articles.viewport().update()

    def set_demands(self, which: LevelList | None) -> None:
        """Tell what articles ask of the reader, levels by this list; None to tell nothing."""
        self._heads.set_demands(which)
        self.articles.set_demands(which is not None)
        self.order.set_demands(which is not None)

    def set_title_font(self, font: QFont) -> None:
        """Write titles in this font."""
        self.cards.set_title_font(font)
        self.articles.set_title_font(font)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        hand_down(self, theme)

    def reached(self) -> Sequence[QWidget]:
        """What Tab goes through here, from the top."""
        return (*self.cards.parts, *self.chips.parts, self.order, self.articles)

    def fit(self, width: int) -> None:
        """Lay out for a column of this many pixels: narrow, the tags stand below the title."""
        self.cards.fit(width)
        self.articles.fit()
        self.chips.fit()
        for label in (self._title, self._count):
            label.setMinimumHeight(self.order.sizeHint().height())
        grid, is_narrow = self._whole_grid, width < _CHIPS_BESIDE
        grid.addWidget(self.chips, int(is_narrow), 0 if is_narrow else 1, 1, 3 if is_narrow else 1)
        grid.setVerticalSpacing(6 if is_narrow else 0)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._gap = QWidget()
        self._gap.setFixedHeight(_BETWEEN_GROUPS)
        for part, below in (
            (self._continue, _UNDER_TITLE), (self.cards, 0), (self._gap, 0)
        ):  # fmt: skip
            row = QHBoxLayout()
            row.setContentsMargins(OVERHANG, 0, OVERHANG, below)
            row.addWidget(part)
            whole.addLayout(row)
        named = QHBoxLayout()
        named.setSpacing(5)
        named.addWidget(self._title)
        named.addWidget(self._count)
        grid = self._whole_grid
        grid.setContentsMargins(OVERHANG, 0, OVERHANG - PADDING, 0)
        grid.setHorizontalSpacing(_CARD_GAP)
        grid.setColumnStretch(1, 1)
        grid.addLayout(named, 0, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.order, 0, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        whole.addLayout(grid)
        whole.addWidget(self._heads)
        whole.addWidget(self.articles)
        said = QHBoxLayout()
        said.setContentsMargins(OVERHANG, _UNDER_TITLE, OVERHANG, 0)
        said.addWidget(self._nothing)
        whole.addLayout(said)


_BOLD = QFont.Weight.DemiBold
_CHIPS_BESIDE = 560  # px of column from which the tags stand beside the title
