"""The page of one sentence, over the article's: it large, a line, its words below."""

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.aloud.sentenceview import LargeSentence
from reader.qt.aloud.wordsbelow import WordsBelow
from reader.qt.page.marks import Lit
from reader.qt.style.motion import animation_ms
from reader.qt.style.theme import Theme, hand_down
from reader.qt.widgets.labels import LineAcross
from reader.qt.widgets.scrollbar import MiddleColumn

_COLUMN, _MARGIN, _SPACE, _ABOVE_WORDS = 884, 24, 38, 16
_WAY = 160  # ms of a scroll
_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Backspace: -1,
    Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: 1,
}  # fmt: skip
_SCROLLS = {
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QScrollBar.SliderAction.SliderSingleStepAdd,
}


class SentencePage(QWidget):
    """Keys of its own: Left and Right go to the sentence before and the next, Enter says it again,
    Esc leaves; all others are the window's.

    Signals: `stepped(±1)`, `again_wanted`, `left`, `pressed(QKeySequence)` by any other key.
    """

    stepped = Signal(int)
    again_wanted = Signal()
    left = Signal()
    pressed = Signal(QKeySequence)

    def __init__(self, theme: Theme, beside: QWidget) -> None:
        """`beside` is the page that it lies over."""
        super().__init__(beside.parentWidget())
        self._theme, self._page = theme, beside
        self.setAccessibleName(tr("One sentence at a time"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sentence, self.words = LargeSentence(theme), WordsBelow(theme)
        self._line = LineAcross(theme)
        self._lay_out()
        self._bar, self._lit = self._area.verticalScrollBar(), QRect()
        self._way = QPropertyAnimation(self._bar, b"value", self)
        self._way.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.hide()
        beside.installEventFilter(self)

    def _lay_out(self) -> None:
        self._area = MiddleColumn(self._theme, _COLUMN, _MARGIN)
        parts = self._area.parts
        parts.setContentsMargins(0, _SPACE, 0, _SPACE)
        parts.addWidget(self.sentence)
        parts.addSpacing(_SPACE)
        parts.addWidget(self._line)
        parts.addSpacing(_ABOVE_WORDS)
        parts.addWidget(self.words)
        parts.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def open(self) -> None:
        """Lie over the page, with the keyboard."""
        self.setGeometry(self._page.geometry())
        self.stackUnder(self._page)
        self._page.stackUnder(self)  # below all else that lies over the page
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Another sentence is shown: from its beginning."""
        self._way.stop()
        self._bar.setValue(0)
        self._lit = QRect()

    def light(self, lit: Lit) -> None:
        """Light what sounds, and have it in view; but not where the reader has scrolled away."""
        at = self.sentence.light(lit)
        if not at.isEmpty():
            top = self.sentence.mapTo(self, QPoint()).y() + self._bar.value()
            here = at.translated(0, top)
            was_seen = self._lit.isEmpty() or self._shows(self._lit)
            self._lit = here
            if was_seen and not self._shows(here):
                self._scroll_to(here.top() - _SPACE)

    def _shows(self, box: QRect) -> bool:
        """Whether this part of the column is in view, all of it, and not below the player."""
        top = self._bar.value()
        return top <= box.top() and box.bottom() <= top + self._area.height() - _SPACE

    def _scroll_to(self, value: int) -> None:
        self._way.stop()
        self._way.setDuration(animation_ms(self, _WAY))
        self._way.setEndValue(min(max(0, value), self._bar.maximum()))
        self._way.start()

    def set_meanings(self, *, are_shown: bool) -> None:
        """Show the words below, or not."""
        self._line.setVisible(are_shown)
        self.words.setVisible(are_shown)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        hand_down(self, theme)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts."""
        self.words.set_fonts(base, ruby)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._page.geometry())
        return False

    def contextMenuEvent(self, _event: QContextMenuEvent) -> None:
        """None of the page's, which cannot be seen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held:
            self.pressed.emit(QKeySequence(event.keyCombination()))
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.again_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _SCROLLS:
            self._way.stop()
            self._bar.triggerAction(_SCROLLS[key])
        else:
            self.pressed.emit(QKeySequence(event.keyCombination()))
            super().keyPressEvent(event)
