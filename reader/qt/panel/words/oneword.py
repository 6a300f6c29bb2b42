"""One word in the panel: what it is, and every sentence in which it was met."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.panel.words.sentencerows import SentenceRow, SentenceRows
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, interface_font, text_width, widen
from reader.qt.widgets.buttons import (
    HearButton,
    IconButton,
    TextButton,
    asks_to_hear,
    paint_ground,
    painter_of,
    shape_colour,
)
from reader.qt.widgets.labels import Ground, Label, LineAcross
from reader.qt.widgets.rubytext import RubyPainter, RubyText
from reader.qt.widgets.tooltips import plain_tip

_SIDE, _FOOT, _HANZI = 20, 44, 30
_READING = 16 / _HANZI  # em


@dataclass(frozen=True, slots=True)
class ToldWord:
    """A word as its head tells it: the characters with a reading each, what it means, its level
    and since when it is known so."""

    characters: str
    readings: tuple[str, ...]
    meaning: str
    about: str
    is_collected: bool


class OneWord(Ground):
    """Signals: `back_requested`, `collect_requested`, `hear_requested`, by a key too;
    `place_chosen(number)` of a sentence."""

    back_requested = Signal()
    hear_requested = Signal()
    collect_requested = Signal()
    place_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent)
        self.setAccessibleName(tr("One word"))
        self._back = _BackButton(theme, tr("All words"))
        self.hear = HearButton(theme)
        self._collect = IconButton(theme, "bookmark", tr("Collect"))
        self._collect.setCheckable(True)
        self._word = _Head(theme)
        self._meaning = Label(theme).let_wrap()
        self._about = Label(theme, "", "muted", NOTE).let_wrap()
        self.sentences = SentenceRows(theme, tr("Sentences"))
        self._foot = Ground(theme, "surface", edges=Qt.Edge.TopEdge)
        self._met = Label(theme, "", "muted", NOTE)
        self._lay_out()
        self._back.clicked.connect(self.back_requested)
        self.hear.clicked.connect(self.hear_requested)
        self._collect.clicked.connect(self.collect_requested)
        self.sentences.chosen.connect(self.place_chosen)

    def set_word(self, told: ToldWord) -> None:
        """Tell of this word."""
        self._word.set_text(RubyText(told.characters, told.readings))
        self._meaning.setText(told.meaning)
        self._meaning.setVisible(bool(told.meaning))
        self._about.setText(told.about)
        words = tr("Keep no more") if told.is_collected else tr("Keep with sentence")
        self._collect.setChecked(told.is_collected)
        self._collect.set_icon("bookmark-filled" if told.is_collected else "bookmark")
        self._collect.setToolTip(plain_tip(words))
        self._collect.setAccessibleName(words)

    def set_sentences(self, rows: Sequence[SentenceRow], met: str) -> None:
        """List these, and say at the foot how often the word was met."""
        self.sentences.set_sentences(rows)
        self._met.setText(met)
        if rows and self._back.hasFocus():
            self.focus_list()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts."""
        self._word.set_fonts(base, ruby)
        self.sentences.set_fonts(base)

    def focus_list(self) -> None:
        """Give the keyboard to the sentences."""
        target = self.sentences if self.sentences.count else self._back
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        """What is a key of the page elsewhere is of the word here."""
        if event.type() == QEvent.Type.ShortcutOverride and asks_to_hear(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if asks_to_hear(event):
            self.hear_requested.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Backspace):
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 0, 11, 4)
        bar.addWidget(self._back)
        bar.addStretch(1)
        bar.addWidget(self.hear)
        bar.addWidget(self._collect)
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE, 4, _SIDE, 10)
        head.setSpacing(3)
        for part in (self._word, self._meaning, self._about):
            head.addWidget(part)
        column.addLayout(bar)
        column.addLayout(head)
        column.addWidget(LineAcross(self._theme, inset=8))
        column.addWidget(self.sentences, 1)
        widen(self._foot, height=_FOOT)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(_SIDE, 0, _SIDE, 0)
        foot.addWidget(self._met)
        column.addWidget(self._foot)


class _BackButton(TextButton):
    """An angle and where it leads back to, 34 high."""

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.font(), self.text()) + 38), 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, box = painter_of(self), QRectF(self.rect())
        paint_ground(painter, self, self._theme, 6, False)
        colour = shape_colour(self, self._theme, False, self._focus.is_shown)
        paint_icon(painter, "left", colour, QRectF(0, 0, 26, box.height()), 16)
        painter.setPen(self._theme.text)
        painter.drawText(box.adjusted(28, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


class _Head(QWidget):
    """The word with its readings, drawn as on the page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._text = theme, RubyText("", ())
        self._painter = RubyPainter(interface_font(), interface_font(), _HANZI, _READING)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts."""
        self._painter = RubyPainter(base, ruby, _HANZI, _READING)
        self.updateGeometry()
        self.update()

    def set_text(self, text: RubyText) -> None:
        """Show this word."""
        self._text = text
        readings = " ".join(each for each in text.readings if each)
        self.setAccessibleName(f"{text.characters}, {readings}" if readings else text.characters)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, round(self._painter.ascent + self._painter.descent) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text = self._painter.fitted(self._text, self.width())
        at = QPointF(0, round(self._painter.ascent) + 1)
        self._painter.draw(painter, at, text, self._theme.text, self._theme.ruby)
