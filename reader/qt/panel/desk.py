"""Where the page lies: the whole room, with the contents in its margin."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.qt.page.view import PageView
from reader.qt.panel.panel import ContentsPanel
from reader.qt.widgets.slide import Slide

OVERLAID_UNDER = 900
"""Narrower than this the panel lies over the page."""
LEAST_BETWEEN = 32
"""Pixels between panel and text; were there fewer, the page moves."""


class Desk(QWidget):
    """Lays out page and panel; the panel takes the margin, not the text.

    Signal `panel_shown(is_open)`: the panel opens or closes.
    """

    panel_shown = Signal(bool)

    def __init__(self, page: PageView, panel: ContentsPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page, self.panel = page, panel
        page.setParent(self)
        panel.setParent(self)
        panel.hide()
        panel.installEventFilter(self)
        self._slide = Slide(panel)
        self._slide.moved.connect(lambda _share: self._place_panel())
        self._slide.ended.connect(self._slide_ended)

    @property
    def panel_is_open(self) -> bool:
        """Whether the panel is open, or opening."""
        return self._slide.is_in

    @property
    def is_overlaid(self) -> bool:
        """Whether the panel lies over the page."""
        return self.width() < OVERLAID_UNDER

    def show_panel(self, is_open: bool) -> None:
        """Slide the panel in or out."""
        if is_open == self.panel_is_open:
            return
        if is_open:
            self.panel.set_overlay(self.is_overlaid)
            self._place_panel()
            self.panel.show()
            self.panel.raise_()
        focused = self.window().focusWidget()
        if not is_open and focused is not None and self.panel.isAncestorOf(focused):
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)  # at once: who types does not wait
        self._slide.go(inside=is_open, at_once=not self.isVisible())
        self.panel_shown.emit(is_open)

    def make_way(self) -> bool:
        """Close the panel if it lies over the page, which is wanted now; whether it did."""
        lies_over = self.panel_is_open and self.is_overlaid
        if lies_over:
            self.show_panel(False)
        return lies_over

    def _place_panel(self) -> None:
        left = round((self._slide.share - 1) * self.panel.width())
        self.panel.setGeometry(left, 0, self.panel.width(), self.height())

    def _slide_ended(self, is_in: bool) -> None:
        self.panel.setVisible(is_in)
        self._place_page()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The panel became wider, or less wide."""
        if isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width():
            self._place_panel()
            self._place_page()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.set_overlay(self.is_overlaid)
        self._place_panel()
        self._place_page()

    @property
    def _text_left(self) -> float:
        """Where text would begin, or what stands before it, had the page the whole room."""
        setting = self.page.setting
        left = setting.left_in(self.width()) if setting is not None else 0.0
        return left - self.page.characters.before

    def _place_page(self) -> None:
        """The page has the whole room, or what the panel leaves where it came too near the text."""
        whole = QRect(0, 0, self.width(), self.height())
        left = 0
        if self.panel_is_open and not self.is_overlaid:
            is_near = self._text_left < self.panel.width() + LEAST_BETWEEN
            left = self.panel.width() if is_near else 0
        self.page.setGeometry(whole.adjusted(left, 0, 0, 0))
