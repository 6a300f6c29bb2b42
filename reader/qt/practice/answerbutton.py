"""A button of practice: what it answers, and at its right the key that does the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from reader.language import listed, tr
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import STATUS, Type, text_width, write_in
from reader.qt.widgets.buttons import paint_edged, painter_of
from reader.qt.widgets.themedbutton import ThemedButton

_HEIGHT, _RADIUS, _PADDING, _GAP, _ICON = 34, 8, 14, 10, 16


class AnswerButton(ThemedButton):
    """34 high, as wide as its words ask for or as there is room. It can be told right or wrong."""

    _key_font = Type(STATUS)

    def __init__(self, theme: Theme, text: str, key: str, *, font: QFont | None = None) -> None:
        super().__init__(theme, text, _RADIUS)
        self._key, self._icon, self._own_font = key, "", font
        write_in(self, Type(weight=QFont.Weight.Medium))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, *, is_right: bool) -> None:
        """Say by a shape whether this was right."""
        self._icon = "check" if is_right else "close"
        told = tr("right") if is_right else tr("wrong")
        self.setAccessibleName(listed((self.text(), told)))
        self.updateGeometry()
        self.update()

    @property
    def _written(self) -> QFont:
        """Its own font, which no theme takes from it, or the interface's."""
        return self._own_font or self.font()

    def sizeHint(self) -> QSize:
        icon = _ICON + _GAP if self._icon else 0
        words = text_width(self._written, self.text()) + text_width(self._key_font, self._key)
        return QSize(round(words + icon + _GAP + 2 * _PADDING + 0.5), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, box = painter_of(self), self.theme, QRectF(self.rect())
        is_right = self._icon == "check"
        edge = theme.accent if is_right else theme.control
        paint_edged(painter, box, self.raised_ground, edge, _RADIUS, 1.5 if is_right else 1)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        if self._icon:
            colour = theme.accent if is_right else theme.error
            place = QRectF(inner.left(), 0, _ICON, box.height())
            paint_icon(painter, self._icon, colour, place, _ICON)
            inner.setLeft(inner.left() + _ICON + _GAP)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._written)
        painter.setPen(theme.text)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(self._key_font)
        painter.setPen(theme.muted)
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, self._key)
