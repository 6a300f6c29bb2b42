"""A reading to choose: a radio button with all that it means, who reads so, and the digit that is
its key.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from reader.language import listed
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, STATUS, Type, sized, text_width
from reader.qt.widgets.buttons import RADIO, paint_chosen, paint_radio, paint_shape, painter_of

HEIGHT = 34
_READING, _MEANING = 17, 12.5
_EDGE, _GAP, _RADIUS = 12, 10, 7
_LEFT = _EDGE + RADIO + _GAP  # px before the reading
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | _MIDDLE
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_MOST_HEIGHT = 1 << 14  # px of a meaning


class ReadingRow(QRadioButton):
    """`said_by` is told at the right; `fit(column, width)` says how wide the readings of all rows
    are, and the row.
    """

    _meaning_font, _note = Type(_MEANING), Type(NOTE)
    _key_font = Type(STATUS, is_tabular=True)

    def __init__(
        self,
        theme: Theme,
        font: QFont,
        reading: str,
        meaning: str,
        said_by: str,
        key: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading, self._meaning, self._said_by, self._key = reading, meaning, said_by, key
        self._reading_font = sized(font, _READING)
        self._column, self._is_reached = self.reading_width, False
        told = (reading, meaning, said_by)
        self.setAccessibleName(listed(told))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def fit(self, column: float, width: int) -> None:
        """Be as high as the meaning asks for."""
        self._column = column
        box = self._meaning_box(QRectF(0, 0, width, HEIGHT))
        box.setHeight(_MOST_HEIGHT)
        metrics = QFontMetricsF(self._meaning_font)
        lines = metrics.boundingRect(box, _WRAPS, self._meaning).height()
        self.setFixedHeight(max(HEIGHT, round(HEIGHT - metrics.height() + lines + 0.5)))

    def set_reached(self, is_reached: bool) -> None:
        """Whether the keyboard is here."""
        self._is_reached = is_reached
        self.update()

    @property
    def reading_width(self) -> float:
        """How wide the reading is drawn."""
        return text_width(self._reading_font, self._reading)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, painter_of(self)
        self._paint_ground(painter)
        muted = theme.text if self.isChecked() or self.isDown() else theme.muted
        paint_radio(painter, _EDGE, HEIGHT / 2, theme, self.isChecked())
        box = QRectF(_LEFT, 0, self.width() - _LEFT - _EDGE, HEIGHT)
        painter.setPen(theme.text)
        painter.setFont(self._reading_font)
        painter.drawText(box, _MIDDLE, self._reading)
        painter.setPen(muted)
        painter.setFont(self._key_font)
        if self._key < 10:
            painter.drawText(box, _RIGHT, str(self._key))
        box.setRight(box.right() - text_width(self._key_font, "8") - _GAP)
        painter.setFont(self._note)
        painter.setPen(theme.text if self.isDown() or self.isChecked() else theme.accent)
        painter.drawText(box, _RIGHT, self._said_by)
        painter.setFont(self._meaning_font)
        painter.setPen(muted)
        painter.drawText(self._meaning_box(QRectF(self.rect())), _WRAPS, self._meaning)

    def _meaning_box(self, row: QRectF) -> QRectF:
        """Where the meaning is written, its first line beside the reading."""
        left = _LEFT + self._column + _GAP + 4
        right = row.right() - _EDGE - text_width(self._key_font, "8") - _GAP
        if self._said_by:
            right -= text_width(self._note, self._said_by) + _GAP
        top = (HEIGHT - QFontMetricsF(self._meaning_font).height()) / 2
        return QRectF(left, top, right - left, row.height() - top)

    def _paint_ground(self, painter: QPainter) -> None:
        theme, box = self._theme, QRectF(self.rect())
        if self.isChecked() or self.isDown():
            paint_chosen(painter, box, theme, _RADIUS)
        elif self.underMouse() or self._is_reached:
            paint_shape(painter, box, theme.hover, _RADIUS)
        if self._is_reached:
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)
