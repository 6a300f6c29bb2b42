"""What we are compared with: Qt's text widget, the same text plain or with ruby objects."""

import gc
import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QTextEdit

from reader.pinyin import spell
from tests.benchmarks import timing

SIZE = 26  # px, as our page's
WINDOW = (1280, 860)
_RUBY_OBJECT = QTextFormat.ObjectTypes.UserObject + 1
_RUBY_SIZE = 0.46


class PaintedTextEdit(QTextEdit):
    """A text widget whose painting can be timed: Python must see it."""

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)


def an_edit(family: str) -> PaintedTextEdit:
    """An empty one in the page's font, as large as our window."""
    edit = PaintedTextEdit()
    edit.setReadOnly(True)
    font = QFont(family)
    font.setPixelSize(SIZE)
    edit.setFont(font)
    edit.resize(*WINDOW)
    edit.show()
    return edit


def opened(path: Path) -> tuple[PaintedTextEdit, str, float]:
    """One with a file's text, the text, and the milliseconds until its first page was painted."""
    from reader.qt.style.families import Region, base_families

    edit = an_edit(base_families("", Region.MAINLAND)[0])
    paints = timing.Paints(PaintedTextEdit)
    timing.run_for(0.2)
    gc.collect()
    begin = time.perf_counter()
    text = path.read_bytes().decode("utf-8")
    edit.setPlainText(text)
    return edit, text, (paints.next() - begin) * 1000


class RubyObjects(QPyTextObject):
    """Draws every hanzi as an inline object with its reading above, if readings are shown."""

    def __init__(self, text: str, readings: list[int], font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self.shows_readings = True
        self._text, self._readings, self._font = text, readings, font
        self._ruby = QFont(font)
        self._ruby.setPixelSize(round(SIZE * _RUBY_SIZE))
        self._widths: dict[int, float] = {}

    def intrinsicSize(self, _document: QTextDocument, at: int, _format: QTextFormat) -> QSizeF:
        if not self.shows_readings:
            return QSizeF(SIZE, SIZE)
        code = self._readings[at]
        if code not in self._widths:
            metrics = QFontMetricsF(self._ruby)
            self._widths[code] = max(SIZE, metrics.horizontalAdvance(spell(code)) + 3)
        return QSizeF(self._widths[code], SIZE * 1.5)

    def drawObject(
        self, painter: QPainter, rect: QRectF, _document: QTextDocument, at: int, _f: QTextFormat
    ) -> None:
        painter.setFont(self._font)
        left = rect.center().x() - SIZE / 2
        painter.drawText(QPointF(left, rect.bottom() - SIZE * 0.12), self._text[at])
        if self.shows_readings:
            painter.setFont(self._ruby)
            painter.drawText(
                QPointF(rect.left(), rect.top() + SIZE * 0.4), spell(self._readings[at])
            )


def with_ruby(edit: QTextEdit, text: str, readings: list[int]) -> RubyObjects:
    """Fill a text widget with one inline object for each character that has a reading."""
    objects = RubyObjects(text, readings, edit.font(), edit)
    document = edit.document()
    document.setUndoRedoEnabled(False)
    document.documentLayout().registerHandler(_RUBY_OBJECT, objects)
    ruby, plain = QTextCharFormat(), QTextCharFormat()
    ruby.setObjectType(_RUBY_OBJECT)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    start = 0
    while start < len(text):
        end, has_reading = start + 1, readings[start] > 0
        while end < len(text) and (readings[end] > 0) == has_reading:
            end += 1
        if has_reading:
            cursor.insertText("\ufffc" * (end - start), ruby)
        else:
            cursor.insertText(text[start:end], plain)
        start = end
    cursor.endEditBlock()
    return objects


def toggle_ruby(edit: QTextEdit, objects: RubyObjects) -> None:
    """Hide the readings, or show them."""
    objects.shows_readings = not objects.shows_readings
    document = edit.document()
    document.markContentsDirty(0, document.characterCount())
