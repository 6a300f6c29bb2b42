"""The way back to the voice, over the page's foot while one has scrolled away from it."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type, text_width, write_in
from reader.qt.widgets.buttons import paint_edged, painter_of
from reader.qt.widgets.themedbutton import ThemedTool

_HEIGHT, _PADDING, _RADIUS, _FOOT = 34, 14, 10, 12


class BackButton(ThemedTool):
    """Keeps itself in the middle of its parent's foot."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, tr("Back to the voice"), _RADIUS, parent)
        self.setText(tr("Back to the voice"))
        write_in(self, Type(weight=QFont.Weight.Medium))
        self._under = 0
        parent.installEventFilter(self)
        self.hide()

    def offer(self, *, is_offered: bool) -> None:
        """Be seen, or not."""
        if is_offered:
            self._place()
            self.raise_()
        self.setVisible(is_offered)

    def rise(self, pixels: int) -> None:
        """So much of the foot is covered."""
        self._under = pixels
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.font(), self.text()) + 2 * _PADDING), _HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            size = self.sizeHint()
            left = (parent.width() - size.width()) // 2
            top = parent.height() - self._under - _FOOT - size.height()
            self.setGeometry(left, top, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = self._theme, painter_of(self), QRectF(self.rect())
        ground = theme.hover if self.underMouse() else theme.raised
        paint_edged(painter, box, theme.pressed if self.isDown() else ground, theme.frame, _RADIUS)
        painter.setPen(theme.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.text())
