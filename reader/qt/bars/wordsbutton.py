"""The tool beside the scripts that puts the words of the region for the file's: 詞, 34 × 34."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.language import tr
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import sized
from reader.qt.widgets.buttons import IconButton, paint_ground, painter_of, shape_colour

_SIZE, _RADIUS = 15, 8


class WordsButton(IconButton):
    """Give it the action with `setDefaultAction`; `set_base_font` is the page's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", tr("Words of the region"), parent, radius=_RADIUS)
        self._base = self.font()

    def set_base_font(self, font: QFont) -> None:
        """The page's font for characters; the size is the button's own."""
        self._base = sized(font, _SIZE)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_of(self)
        paint_ground(painter, self, self._theme, _RADIUS, self.isChecked())
        painter.setFont(self._base)
        painter.setPen(shape_colour(self, self._theme, self.isChecked(), self._focus.is_shown))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, "詞")
