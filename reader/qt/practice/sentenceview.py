"""The sentence of a question, large, its word on a ground of its own or a gap in its place."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.composition.column import Column
from reader.composition.composer import Composer
from reader.find.hits import Hits
from reader.qt.page.alone import LEFT, SetAlone
from reader.qt.page.marks import Marks
from reader.qt.page.painting.grounds import Grounds
from reader.qt.page.setting import Setting
from reader.qt.practice.sentence import ShownSentence, sentence_setting
from reader.qt.style.focusring import KeyboardFocus
from reader.qt.style.theme import Theme
from reader.script import Script
from reader.settings import Settings


class SentenceView(QWidget):
    """As high as its lines ask for in the width that it has. `is_answered` once it was revealed."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence: ShownSentence | None = None
        self._composer: Composer | None = None
        self._settings, self._script = Settings(), Script.SOURCE
        self._set: SetAlone | None = None
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
        return round(self._set.column.em) if self._set is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _lay_out(self) -> None:
        self._set = None
        if self._sentence is not None and self._composer is not None and self.width() > 2 * LEFT:
            text_size = self._settings.text_size
            self._set = SetAlone(self._composer, self._setting_at, self.width(), text_size)
        self.setFixedHeight(self._set.height if self._set is not None else 0)
        self.update()

    def _setting_at(self, size: int) -> Setting:
        assert self._composer is not None
        return sentence_setting(
            self._settings, self._composer, self._script, size, shows_reading=self.is_answered
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        is_set, sentence = self._set, self._sentence
        if is_set is None or sentence is None:
            return
        painter, marks = QPainter(self), _marks(sentence)
        is_set.paint(painter, marks, self._theme)
        if sentence.has_gap and not self.is_answered:
            self._paint_gap(painter, is_set.column, marks)

    def _paint_gap(self, painter: QPainter, column: Column, marks: Marks) -> None:
        """Over the word, whose room it has: so nothing moves when the word comes."""
        grounds, theme = Grounds(column.em), self._theme
        painter.setBrush(theme.hit)
        painter.setPen(QPen(theme.control, 1))
        for line in column.visible_lines():
            for start, end, _, _ in marks.found(line):
                painter.drawRoundedRect(grounds.behind(line, start, end, LEFT), 4, 4)


def _marks(sentence: ShownSentence) -> Marks:
    starts, ends = np.array([sentence.start], np.int32), np.array([sentence.end], np.int32)
    return Marks(hits=Hits(starts, ends, np.zeros(1, np.bool_)))
