"""Where the page lies: the whole room, the contents in its margin, messages over its top."""

from PySide6.QtCore import QRect, QVariantAnimation
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.qt.contents import ContentsPanel
from reader.qt.messages import MessageBar
from reader.qt.motion import SLIDE, animation_ms
from reader.qt.page import PageView

PANEL = 248
"""Pixels that the contents take."""
OVERLAID_UNDER = 900
"""Narrower than this the panel lies over the page."""
LEAST_BETWEEN = 32
"""Pixels between panel and text; were there fewer, the page moves."""


class Desk(QWidget):
    """Lays out page, panel and message bar; the panel takes the margin, not the text."""

    def __init__(
        self, page: PageView, panel: ContentsPanel, messages: MessageBar, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.page, self.panel, self.messages = page, panel, messages
        for child in (page, panel, messages):
            child.setParent(self)
        messages.raise_()
        panel.raise_()
        panel.hide()
        self._shown = 0.0  # of the panel, 0 to 1
        self._slide = QVariantAnimation(self)
        self._slide.valueChanged.connect(self._slid)
        self._slide.finished.connect(self._slide_ended)

    @property
    def panel_is_open(self) -> bool:
        """Whether the panel is open, or opening."""
        return self._goal > 0

    _goal = 0.0

    def show_panel(self, is_open: bool) -> None:
        """Slide the panel in or out."""
        self._goal = 1.0 if is_open else 0.0
        if is_open:
            self.panel.set_overlay(self.width() < OVERLAID_UNDER)
            self.panel.show()
            self.panel.raise_()
        milliseconds = animation_ms(self, SLIDE) if self.isVisible() else 0
        self._slide.stop()
        if not milliseconds:
            self._slid(self._goal)
            self._slide_ended()
            return
        self._slide.setDuration(milliseconds)
        self._slide.setStartValue(self._shown)
        self._slide.setEndValue(self._goal)
        self._slide.start()

    def _slid(self, shown: object) -> None:
        self._shown = shown if isinstance(shown, float) else 0.0
        left = round((self._shown - 1) * PANEL)
        self.panel.setGeometry(left, 0, PANEL, self.height())

    def _slide_ended(self) -> None:
        self.panel.setVisible(self._goal > 0)
        self._place_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.set_overlay(self.width() < OVERLAID_UNDER)
        self._slid(self._shown)
        self._place_page()
        self.messages.place(self.width())

    def _place_page(self) -> None:
        """The page has the whole room, or what the panel leaves where it came too near the text."""
        whole = QRect(0, 0, self.width(), self.height())
        self.page.setGeometry(whole)
        is_beside = self._goal > 0 and self.width() >= OVERLAID_UNDER
        if is_beside and self.page.text_left < PANEL + LEAST_BETWEEN:
            self.page.setGeometry(whole.adjusted(PANEL, 0, 0, 0))
