"""The page shown while no article is open: open one, go on with one, try a sample."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.qt.start.buttons import StartButton
from reader.qt.start.recentarticle import RecentArticle
from reader.qt.start.recentlist import OVERHANG, ROW, RecentList
from reader.qt.start.samplecard import Sample, SampleCard
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE, interface_font
from reader.qt.widgets.brand import Brand
from reader.qt.widgets.labels import Ground, Label
from reader.qt.widgets.scrollbar import OverlayScrollBar

_COLUMN, _MARGIN = 760, 24
_TOP, _BOTTOM = 10, 38
_BETWEEN_GROUPS = 38
_UNDER_TITLE = 7
_CARD_GAP, _CARD_LEAST, _CARDS_MOST = 12, 168, 4
_BESIDE_BUTTONS = 640  # px of column from which the note stands beside the buttons


class StartPage(QScrollArea):
    """One column in the middle of the window, scrolled as a whole."""

    open_requested = Signal()
    paste_requested = Signal()
    article_chosen = Signal(int)  # key
    forget_requested = Signal(int)  # key
    sample_chosen = Signal(object)  # Path

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Start page"))
        self._cards: list[SampleCard] = []
        self._base, self._ruby = interface_font(), interface_font()
        self._brand = Brand(theme)
        self._open = StartButton(theme, "folder", self.tr("Open a file…"), is_main=True)
        self._paste = StartButton(theme, "clipboard", self.tr("Paste text"))
        drop = self.tr("or drop a file anywhere in this window")
        self._drop = Label(theme, drop, "muted").let_wrap()
        self._recent_title = _title(theme, self.tr("Continue reading"))
        self._recent = RecentList(theme)
        empty = self.tr("Articles you open appear here. Try a sample below.")
        self._empty = Label(theme, empty, "muted").let_wrap()
        self._samples_title = _title(theme, self.tr("Samples"))
        self._grid = QGridLayout()
        self._lay_out()
        self._scroll_bar = OverlayScrollBar(self, theme)
        self._connect()
        self.set_articles(())
        self.set_samples(())

    def set_articles(self, articles: Sequence[RecentArticle]) -> None:
        """Show these under "Continue reading", the last opened first."""
        had_focus = self._recent.hasFocus()
        self._recent.set_articles(articles)
        self._recent.setVisible(bool(articles))
        self._empty.setVisible(not articles)
        if had_focus and not articles:
            self._open.setFocus()

    def set_samples(self, samples: Sequence[Sample]) -> None:
        """Show a card for each of these."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.deleteLater()
        self._cards = [SampleCard(sample, self._theme) for sample in samples]
        for card in self._cards:
            card.set_fonts(self._base, self._ruby)
            card.clicked.connect(lambda _on, path=card.sample.path: self.sample_chosen.emit(path))
        self._samples_title.setVisible(bool(samples))
        self._place_cards()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """Write titles in `base` and their readings in `ruby`; sizes are the page's own."""
        self._base, self._ruby = QFont(base), QFont(ruby)
        self._brand.set_fonts(base, ruby)
        self._recent.set_title_font(base)
        for card in self._cards:
            card.set_fonts(base, ruby)

    def set_shortcuts(self, open_file: QKeySequence, paste: QKeySequence) -> None:
        """Name the keys that do what the two buttons do."""
        self._open.name_key(open_file)
        self._paste.name_key(paste)

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
        self._place_cards()
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QWidget()
        column.setMaximumWidth(_COLUMN + 2 * OVERHANG)
        groups = QVBoxLayout(column)
        groups.setContentsMargins(0, _TOP, 0, _BOTTOM)
        groups.setSpacing(0)
        self._grid.setSpacing(_CARD_GAP)
        self._grid.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
        groups.addLayout(_inset(self._brand))
        groups.addSpacing(_BETWEEN_GROUPS)
        groups.addLayout(self._button_row())
        groups.addSpacing(_BETWEEN_GROUPS)
        groups.addLayout(_inset(self._recent_title))
        groups.addSpacing(_UNDER_TITLE)
        groups.addWidget(self._recent)
        groups.addLayout(_inset(self._empty))
        groups.addSpacing(_BETWEEN_GROUPS)
        groups.addLayout(_inset(self._samples_title))
        groups.addSpacing(_UNDER_TITLE)
        groups.addLayout(self._grid)
        groups.addStretch(1)
        self._whole = Ground(self._theme)
        middle = QHBoxLayout(self._whole)
        middle.setContentsMargins(_MARGIN - OVERHANG, 0, _MARGIN - OVERHANG, 0)
        middle.addWidget(column)
        self.setWidget(self._whole)

    def _button_row(self) -> QBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self._open)
        buttons.addWidget(self._paste)
        buttons.addStretch(1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
        self._buttons.addLayout(buttons)
        self._buttons.addWidget(self._drop, 1)
        return self._buttons

    def _connect(self) -> None:
        self._open.clicked.connect(self.open_requested)
        self._paste.clicked.connect(self.paste_requested)
        self._recent.chosen.connect(self.article_chosen)
        self._recent.forgotten.connect(self.forget_requested)
        self._recent.selectionModel().currentChanged.connect(self._show_row)

    def _show_row(self) -> None:
        """Scroll so that the row the keyboard is on can be seen."""
        if self._recent.hasFocus():
            row = self._recent.visualRect(self._recent.currentIndex())
            centre = self._recent.mapTo(self._whole, row.center())
            self.ensureVisible(centre.x(), centre.y(), 0, ROW)

    def _place_cards(self) -> None:
        width = min(_COLUMN, self.viewport().width() - 2 * _MARGIN)
        fitting = max(1, (width + _CARD_GAP) // (_CARD_LEAST + _CARD_GAP))
        columns = max(1, min(fitting, _CARDS_MOST, len(self._cards)))
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(_CARDS_MOST):
            self._grid.setColumnStretch(column, int(column < columns))
        is_wide = width >= _BESIDE_BUTTONS
        direction = QBoxLayout.Direction
        self._buttons.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._buttons.setSpacing(20 if is_wide else 12)


def _title(theme: Theme, text: str) -> Label:
    return Label(theme, text, "muted", NOTE, QFont.Weight.DemiBold)


def _inset(widget: QWidget) -> QHBoxLayout:
    """The widget within the text's edges: rows reach over them."""
    row = QHBoxLayout()
    row.setContentsMargins(OVERHANG, 0, OVERHANG, 0)
    row.addWidget(widget)
    return row
