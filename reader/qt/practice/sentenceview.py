"""The sentence of a question, large, its word on a ground of its own or a gap in its place."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.composition.column import Column
from reader.composition.composer import Composer
from reader.find.hits import Hits
from reader.qt.page.marks import Marks
from reader.qt.page.painting.grounds import Grounds
from reader.qt.page.painting.painter import PagePainter
from reader.qt.page.setting import Setting
from reader.qt.practice.sentence import ShownSentence, sentence_setting
from reader.qt.style.focusring import KeyboardFocus
from reader.qt.style.theme import Theme
from reader.script import Script
from reader.settings import Settings

SIZES = (44, 38, 32, 28)
"""Pixels of its characters: the largest in which it takes few enough lines."""
_MOST_LINES = 4
_TOP = 6  # px above the readings of the first line
_LEFT = 4  # px at both sides, for what hangs over


class SentenceView(QWidget):
    """As high as its lines ask for in the width that it has. `is_answered` once it was revealed."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence: ShownSentence | None = None
        self._composer: Composer | None = None
        self._settings, self._script = Settings(), Script.SOURCE
        self._column: Column | None = None
        self._setting: Setting | None = None
        self.is_answered = False
        self._focus = KeyboardFocus(self, theme, 8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self._focus.set_theme(theme)
        self.update()

    def show_sentence(
        self, sentence: ShownSentence | None, settings: Settings, script: Script
    ) -> None:
        """Show a sentence without its reading, or none."""
        self._sentence, self._settings, self._script = sentence, settings, script
        self._composer = sentence.composed() if sentence is not None else None
        self.is_answered = False
        self._lay_out()

    def set_look(self, settings: Settings, script: Script) -> None:
        """Show the same otherwise."""
        self._settings, self._script = settings, script
        self._lay_out()

    def reveal(self) -> None:
        """Show the word, and its reading."""
        self.is_answered = True
        self._lay_out()

    @property
    def size_shown(self) -> int:
        """Pixels of its characters; 0 where there is none."""
        return round(self._column.em) if self._column is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _lay_out(self) -> None:
        self._column = self._setting = None
        if self._sentence is not None and self._composer is not None and self.width() > 2 * _LEFT:
            for size in SIZES:
                self._set(self._composer, size)
                if self._line_count <= _MOST_LINES:
                    break
        column = self._column
        height = column.galley.height * column.em + 2 * _TOP if column is not None else 0
        self.setFixedHeight(round(height))
        self.update()

    def _set(self, composer: Composer, size: int) -> None:
        setting = sentence_setting(
            self._settings, composer, self._script, size, shows_reading=self.is_answered
        )
        room = QSize(self.width() - 2 * _LEFT + 48, 1 << 14)  # the margins of a page are none here
        look = setting.fitted(room, has_images=False)
        column = setting.column(composer, look, room)
        for number in range(len(composer.sections)):
            column.section(number)
        self._column, self._setting = column, setting

    @property
    def _line_count(self) -> int:
        column = self._column
        return sum(1 for _ in column.visible_lines()) if column is not None else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        column, setting, sentence = self._column, self._setting, self._sentence
        if column is None or setting is None or sentence is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, _TOP - column.margin)
        marks = _marks(sentence)
        whole = QRectF(0, 0, self.width(), self.height() + column.margin)
        PagePainter(column, setting, setting.ink).paint(painter, whole, _LEFT, marks, self._theme)
        if sentence.has_gap and not self.is_answered:
            self._paint_gap(painter, column, marks)

    def _paint_gap(self, painter: QPainter, column: Column, marks: Marks) -> None:
        """Over the word, whose room it has: so nothing moves when the word comes."""
        grounds, theme = Grounds(column.em), self._theme
        painter.setBrush(theme.hit)
        painter.setPen(QPen(theme.control, 1))
        for line in column.visible_lines():
            for start, end, _, _ in marks.found(line):
                painter.drawRoundedRect(grounds.behind(line, start, end, _LEFT), 4, 4)


def _marks(sentence: ShownSentence) -> Marks:
    starts, ends = np.array([sentence.start], np.int32), np.array([sentence.end], np.int32)
    return Marks(hits=Hits(starts, ends, np.zeros(1, np.bool_)))
