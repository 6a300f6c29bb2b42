"""The articles opened last, in a list: a row each, opened or forgotten from here."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from reader.qt.start.recentmodel import ARTICLE, RecentArticle, RecentModel
from reader.qt.start.recentrow import ROW, RecentRow
from reader.qt.style.focusring import BY_KEYBOARD
from reader.qt.style.theme import Theme
from reader.qt.widgets.menu import Menu


class RecentList(QListView):
    """The list itself, as high as its rows: the page that holds it scrolls.

    Enter or a click opens, Delete forgets, and so does the menu.
    """

    chosen = Signal(int)  # the article's key
    forgotten = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._articles = RecentModel(self)
        self._rows = RecentRow(self._articles, theme, self)
        self.setModel(self._articles)
        self.setItemDelegate(self._rows)
        self.setAccessibleName(self.tr("Continue reading"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.clicked.connect(lambda index: self.chosen.emit(index.data(ARTICLE).key))
        self.set_articles(())

    def set_articles(self, articles: Sequence[RecentArticle]) -> None:
        """Show these, the first on top; the current row stays where it was."""
        row = self.currentIndex().row()
        self._articles.set_articles(articles)
        self.setFixedHeight(ROW * len(articles))
        if articles:
            self.setCurrentIndex(self._articles.index(min(max(row, 0), len(articles) - 1)))

    def set_title_font(self, font: QFont) -> None:
        """Write titles in this font; its size is the list's own."""
        self._rows.set_title_font(font)
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = self._rows.theme = theme
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(760, self.maximumHeight())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        article = self.currentIndex().data(ARTICLE)
        if article and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(article.key)
        elif article and event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(article.key)
        else:
            self._show_ring(shown=True)
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in BY_KEYBOARD:
            self._show_ring(shown=True)
        elif event.reason() is Qt.FocusReason.MouseFocusReason:
            self._show_ring(shown=False)
        super().focusInEvent(event)

    def _show_ring(self, *, shown: bool) -> None:
        self._rows.shows_ring = shown
        self.viewport().update()

    def _show_menu(self, at: QPoint) -> None:
        article = self.indexAt(at).data(ARTICLE)
        if article is None:
            return
        menu = Menu(self._theme, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.chosen.emit(article.key))
        menu.addAction(self.tr("Forget"), lambda: self.forgotten.emit(article.key))
        menu.popup(self.viewport().mapToGlobal(at))
