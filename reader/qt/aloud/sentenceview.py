"""One sentence of the article, large, lit as it sounds."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.composition.pointing import character_at
from reader.qt.page.alone import LEFT, Extract, SetAlone
from reader.qt.page.marks import NOTHING_LIT, Lit, Marks
from reader.qt.page.painting.light import light_of
from reader.qt.page.setting import Setting
from reader.qt.style.theme import Theme


class LargeSentence(QWidget):
    """As high as its lines ask for in the width that it has. Signal `chosen(at)`: a press on a
    character of the sentence."""

    chosen = Signal(int)
    accessible_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._extract: Extract | None = None
        self._setting_at: Callable[[int], Setting] | None = None
        self._text_size = 0
        self._alone: SetAlone | None = None
        self._marks = Marks()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self.update()

    def show_sentence(
        self, extract: Extract, setting_at: Callable[[int], Setting], text_size: int
    ) -> None:
        """Show a sentence, set so at a size of its characters in pixels; and how large the page's
        are."""
        self._extract, self._setting_at, self._text_size = extract, setting_at, text_size
        self._marks.lit = NOTHING_LIT
        self.setAccessibleName(extract.text)
        self._lay_out()

    def light(self, lit: Lit) -> QRect:
        """Light what sounds, as parts of the sentence: the sentence itself is all there is. Where
        the syllable stands; an empty box for none."""
        before, self._marks.lit = self._marks.lit, lit
        for part in (before.word, before.syllable, lit.word, lit.syllable):
            for box in self._boxes(part):
                self.update(box)
        return next(self._boxes(lit.syllable), QRect())

    def _boxes(self, part: tuple[int, int]) -> Iterator[QRect]:
        """Where a part of the sentence stands, a box for each of its lines."""
        if self._alone is not None and part[0] < part[1]:
            painted = light_of(self._alone.column)
            for line in self._alone.column.visible_lines():
                for box in painted.boxes(line, part, LEFT):
                    yield box.translated(0, -self._alone.above).toAlignedRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def _lay_out(self) -> None:
        self._alone = None
        if self._extract is not None and self._setting_at is not None and self.width() > 4 * LEFT:
            self._alone = SetAlone(
                self._extract.composer, self._setting_at, self.width(), self._text_size
            )
        self.setFixedHeight(self._alone.height if self._alone is not None else 0)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._alone is None:
            return
        at = event.position()
        found = character_at(self._alone.column, at.x() - LEFT, at.y() + self._alone.above)
        if found >= 0:
            self.chosen.emit(found)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._alone is not None:
            self._alone.paint(QPainter(self), self._marks, self._theme)
