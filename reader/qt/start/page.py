"""The page shown while no article is open: open one, go on with one, find one, try a sample."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.language import tr
from reader.qt.start.buttons import StartButton
from reader.qt.start.covers import Covers
from reader.qt.start.shelf import Shelf
from reader.qt.start.shelfface import OVERHANG, ROW
from reader.qt.start.shelflist import ShelfList
from reader.qt.start.shownarticle import ShownArticle
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, interface_font, scaled
from reader.qt.widgets.brand import Brand
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Ground, Label
from reader.qt.widgets.scrollbar import OverlayScrollBar, give_viewport
from reader.qt.widgets.wrapping import Wrapping

if TYPE_CHECKING:
    from reader.qt.start.samplecard import Sample, SampleCard

_COLUMN, _MARGIN = 760, 24
_TOP, _BOTTOM = 14, 38
_BETWEEN_GROUPS = 38
_UNDER_TITLE = 7
_BUTTON_PADDING = 8  # px that the words of a button stand further in
_CARD_GAP, _CARD_LEAST, _CARDS_MOST = 12, 168, 4
_BRAND_WIDTH = 120  # px of column that it needs where the buttons stand beside it
FEW = 6
"""Articles beyond which there are no samples any more, and beyond half of which there are cards of
those that one goes on with: until then the list itself shows them at a glance."""


class StartPage(QScrollArea):
    """One column in the middle of the window, scrolled as a whole.

    `shelf` holds the articles; what is done there is told by its parts.
    """

    open_requested = Signal()
    paste_requested = Signal()
    article_chosen = Signal(int)  # key
    sample_chosen = Signal(object)  # Path
    practice_requested = Signal()

    def __init__(
        self, theme: Theme, covers: Covers | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        give_viewport(self, QPalette.ColorRole.NoRole)
        self._theme = theme
        self.setAccessibleName(tr("Start page"))
        self.covers = covers or Covers(lambda _key: None, None, self)
        self._cards: list[SampleCard] = []
        self._base, self._ruby = interface_font(), interface_font()
        self._whole = Ground(theme)
        self.setWidget(self._whole)
        self._column = QWidget(self._whole)
        self._brand = Brand(theme)
        self._open = StartButton(theme, "folder", tr("Open a file…"), is_main=True)
        self._paste = StartButton(theme, "clipboard", tr("Paste text"))
        self.shelf = Shelf(theme, self.covers, self._column)
        empty = tr("Articles you open appear here. Try a sample below.")
        self._empty = Label(theme, empty, "muted").let_wrap()
        drop = tr("A file can be dropped anywhere in this window.")
        self._drop = Label(theme, drop, "muted").let_wrap()
        self._due = TextButton(theme, "")
        self._due.hide()
        self._samples_title = Label(theme, tr("Samples"), "muted", NOTE, QFont.Weight.DemiBold)
        self._grid = QGridLayout()
        self._samples = QWidget(self._column)
        self._has_samples = self._is_listing = False
        self._reached: tuple[QWidget, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Start page"))
        self._lay_out()
        self._scroll_bar = OverlayScrollBar(self, theme)
        self._connect()
        self._samples.hide()
        self.set_articles(())
        self._place_parts()

    @property
    def articles(self) -> ShelfList:
        """The list of articles."""
        return self.shelf.articles

    def set_articles(
        self,
        articles: Sequence[ShownArticle],
        going_on: Sequence[ShownArticle] = (),
        *,
        of: int | None = None,
        nothing: str = "",
    ) -> None:
        """List these `of` so many, all if nothing is said, with cards for those that one goes on
        with; `nothing` is said where only some are looked for and none is found.
        """
        had_focus = self.articles.hasFocus()
        count = len(articles) if of is None else of
        self._is_listing = True
        self.shelf.set_articles(articles, going_on if count > FEW // 2 else (), nothing)
        self._is_listing = False
        self.shelf.setVisible(bool(count))
        for part in (self._empty, self._drop):
            part.setVisible(not count)
        self._has_samples = count <= FEW and not nothing
        self._samples.setVisible(self._has_samples and bool(self._cards))
        if had_focus and not len(articles):
            self._open.setFocus()
        self._order_tabs()

    def set_samples(self, samples: Sequence[Sample]) -> None:
        """Show a card for each of these."""
        from reader.qt.start.samplecard import SampleCard

        for card in self._cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self._cards = [SampleCard(sample, self._theme) for sample in samples]
        for card in self._cards:
            card.set_fonts(self._base, self._ruby)
            card.clicked.connect(lambda _on, path=card.sample.path: self.sample_chosen.emit(path))
        self._samples.setVisible(self._has_samples and bool(samples))
        self._place_parts()
        self._order_tabs()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """Write titles in `base` and their readings in `ruby`; sizes are the page's own."""
        self._base, self._ruby = QFont(base), QFont(ruby)
        self._brand.set_fonts(base, ruby)
        self.covers.set_font(base)
        self.shelf.set_title_font(base)
        for card in self._cards:
            card.set_fonts(base, ruby)

    def set_shortcuts(self, open_file: QKeySequence, paste: QKeySequence) -> None:
        """Name the keys that do what the two buttons do."""
        self._open.name_key(open_file)
        self._paste.name_key(paste)

    def set_due(self, count: int) -> None:
        """Say in a line how many words are due; nothing where none is."""
        from reader.qt.practice.wording import due

        self._due.setText(due(count) if count else "")
        self._due.setAccessibleName(self._due.text())
        self._due.setVisible(bool(count))
        self._due.updateGeometry()
        self._order_tabs()

    @property
    def brand_box(self) -> QRect:
        """Where the name stands in the view, with its readings."""
        corner = self._brand.mapTo(self._whole, QPoint(0, 0))
        return QRect(self._whole.mapTo(self.viewport(), corner), self._brand.size())

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        hand_down(self, theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_parts()
        super().resizeEvent(event)

    def fit(self) -> None:
        """Lay out for the width there is and the interface's size."""
        self._buttons.fit()
        self._place_parts()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        groups = QVBoxLayout(self._column)
        groups.setContentsMargins(0, _TOP, 0, _BOTTOM)
        groups.setSpacing(0)
        groups.addLayout(self._head())
        groups.addLayout(_inset(self._due, is_wide=False))
        groups.addSpacing(_BETWEEN_GROUPS)
        groups.addWidget(self.shelf)
        for part in (self._empty, self._drop):
            groups.addLayout(_inset(part))
        groups.addWidget(self._sample_part())
        groups.addStretch(1)
        middle = QHBoxLayout(self._whole)
        middle.setContentsMargins(_MARGIN - OVERHANG, 0, _MARGIN - OVERHANG, 0)
        middle.addWidget(self._column)

    def _head(self) -> QBoxLayout:
        """The brand, and the two buttons at its right or below it."""
        self._buttons = Wrapping(gap=12, between=8)
        self._buttons.set_parts((self._open, self._paste))
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
        self._beside.addWidget(self._brand, 1)
        self._beside.addWidget(self._buttons)
        return self._beside

    def _sample_part(self) -> QWidget:
        part = QVBoxLayout(self._samples)
        part.setContentsMargins(0, _BETWEEN_GROUPS, 0, 0)
        part.setSpacing(_UNDER_TITLE)
        part.addLayout(_inset(self._samples_title))
        self._grid.setSpacing(_CARD_GAP)
        self._grid.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
        part.addLayout(self._grid)
        return self._samples

    def _connect(self) -> None:
        self._open.clicked.connect(self.open_requested)
        self._paste.clicked.connect(self.paste_requested)
        self._due.clicked.connect(self.practice_requested)
        self.articles.chosen.connect(self.article_chosen)
        self.shelf.cards.chosen.connect(self.article_chosen)
        self.articles.selectionModel().currentChanged.connect(self._show_row)

    def _order_tabs(self) -> None:
        """Tab goes through all from the top, as it is seen."""
        reached = (self._open, self._paste, self._due, *self.shelf.reached(), *self._cards)
        if reached != self._reached:
            self._reached = reached
            for one, other in zip(reached, reached[1:], strict=False):
                self.setTabOrder(one, other)

    def show_list(self) -> None:
        """Have the keyboard in the list, at its current row."""
        if self.articles.isVisible():
            self.articles.setFocus(Qt.FocusReason.TabFocusReason)
            self._show_row()

    def _show_row(self) -> None:
        """Scroll so that the row the keyboard is on can be seen; not where others list anew what
        one is looking through.
        """
        if self.articles.hasFocus() and not self._is_listing:
            row = self.articles.visualRect(self.articles.currentIndex())
            centre = self.articles.mapTo(self._whole, row.center())
            self.ensureVisible(centre.x(), centre.y(), 0, ROW)

    def _place_parts(self) -> None:
        widest = scaled(_COLUMN)
        self._column.setMaximumWidth(widest + 2 * OVERHANG)
        width = min(widest, self.viewport().width() - 2 * _MARGIN)
        fitting = max(1, (width + _CARD_GAP) // (_CARD_LEAST + _CARD_GAP))
        columns = max(1, min(fitting, _CARDS_MOST, len(self._cards)))
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(_CARDS_MOST):
            self._grid.setColumnStretch(column, int(column < columns))
        is_wide = width >= _BRAND_WIDTH + self._buttons.sizeHint().width()
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._beside.setSpacing(0 if is_wide else 18)
        edge = Qt.AlignmentFlag.AlignBottom if is_wide else Qt.AlignmentFlag(0)
        self._beside.setAlignment(self._buttons, edge)
        self.shelf.fit(width)
        self.articles.page_height = self.viewport().height()


def _inset(widget: QWidget, *, is_wide: bool = True) -> QHBoxLayout:
    """The widget within the text's edges: rows reach over them. One that is not wide has its words
    at their left."""
    row = QHBoxLayout()
    row.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
    if is_wide:
        row.addWidget(widget)
        return row
    row.addSpacing(-_BUTTON_PADDING)
    row.addWidget(widget)
    row.addStretch(1)
    return row
