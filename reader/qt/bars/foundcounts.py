"""What a search found, as it stands in the text: the forms found most, with their counts."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.language import listed
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, text_width

_AFTER_TEXT, _AFTER_COUNT = 7, 16


@dataclass(frozen=True, slots=True)
class FoundCount:
    """Characters that were found, and how often."""

    text: str
    count: int


class FoundCounts(QWidget):
    """As many forms as there is room for, in one line."""

    accessible_role = QAccessible.Role.StaticText
    _font, _count_font = Type(), Type(NOTE, is_tabular=True)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._forms: tuple[FoundCount, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def set_forms(self, forms: Sequence[FoundCount]) -> None:
        """Show these, the most frequent first."""
        self._forms = tuple(forms)
        told = (f"{form.text} {QLocale().toString(form.count)}" for form in forms)
        self.setAccessibleName(listed(told))
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(sum(map(self._width, self._forms)) + 0.5), 28)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, at = QPainter(self), 0.0
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for form in self._forms:
            end = at + self._width(form)
            if end - _AFTER_COUNT > self.width():
                return
            painter.setFont(self._font)
            painter.setPen(self._theme.text)
            painter.drawText(QRectF(at, 0, end - at, self.height()), left, form.text)
            at += text_width(self._font, form.text) + _AFTER_TEXT
            painter.setFont(self._count_font)
            painter.setPen(self._theme.muted)
            painter.drawText(QRectF(at, 0, end - at, self.height()), left, self._count(form))
            at = end

    def _width(self, form: FoundCount) -> float:
        count = text_width(self._count_font, self._count(form))
        return text_width(self._font, form.text) + _AFTER_TEXT + count + _AFTER_COUNT

    @staticmethod
    def _count(form: FoundCount) -> str:
        return QLocale().toString(form.count)
