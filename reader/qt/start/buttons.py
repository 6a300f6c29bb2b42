"""What is pressed on the start page, above its lists: two large buttons."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import STATUS, Type, text_width, write_in
from reader.qt.widgets.buttons import paint_edged, painter_of
from reader.qt.widgets.themedbutton import ThemedButton

_HEIGHT, _RADIUS, _PADDING = 38, 8, 15
_ICON, _ICON_GAP, _KEY_GAP = 18, 8, 15
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class StartButton(ThemedButton):
    """A large button: icon, words, and the key that does the same."""

    _key_font = Type(STATUS)

    def __init__(self, theme: Theme, icon: str, text: str, *, is_main: bool = False) -> None:
        super().__init__(theme, text, _RADIUS)
        self._icon, self._is_main = icon, is_main
        self._key = ""
        write_in(self, Type(weight=QFont.Weight.Medium))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def name_key(self, key: QKeySequence) -> None:
        """Show the key that does the same; the button itself does not listen to it."""
        self._key = key.toString(QKeySequence.SequenceFormat.NativeText)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        key = _KEY_GAP + text_width(self._key_font, self._key) if self._key else 0
        text = text_width(self.font(), self.text())
        return QSize(round(2 * _PADDING + _ICON + _ICON_GAP + text + key), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = painter_of(self), self.theme
        box = QRectF(self.rect())
        paint_edged(painter, box, self.raised_ground, theme.line, _RADIUS)
        icon = QRectF(_PADDING, 0, _ICON, box.height())
        paint_icon(painter, self._icon, theme.accent if self._is_main else theme.muted, icon, _ICON)
        text = box.adjusted(_PADDING + _ICON + _ICON_GAP, 0, -_PADDING, 0)
        painter.setPen(theme.text)
        painter.drawText(text, _LEFT, self.text())
        painter.setFont(self._key_font)
        painter.setPen(theme.text if self.isDown() else theme.muted)
        painter.drawText(
            text, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._key
        )
