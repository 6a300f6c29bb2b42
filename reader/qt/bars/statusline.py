"""The status line: how far one has read as a line of two pixels on its top edge and in per cent,
how many characters there are, over how many words readings stand, that nothing is kept while that
is so, the script found and shown, the list that words have levels by, that lines are vertical, the
readings that the file holds and those that are doubtful. While a voice is on it grows by as much as
its player needs, and tells how long that still takes in place of all that.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.figures import percent
from reader.language import listed, tr
from reader.qt.bars.toolbar import NARROW
from reader.qt.page.painting.dots import paint_dots
from reader.qt.style.hairline import hairline
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import STATUS, Type, write_in
from reader.qt.widgets.slide import Slide
from reader.script import Script

HEIGHT = 28
_GROWN = 48  # px, with a player
_MIDDLE = 212  # px that its player has in the middle
_DOT = " · "
_PADDING, _GAP = 18, 18
_PROGRESS = 2
_DOTS = 24  # px of the dots before the count of doubts, with the room after them


class StatusLine(QWidget):
    """Setters: `set_progress(part)` from 0 to 1, `set_characters(count or None)`,
    `set_words(shown, count, list)` with `count` 0 where nothing is to be told of words,
    `set_script(found, shown)` with `found` None where there is nothing to tell,
    `set_vertical(bool)`, `set_file_readings(count)`, `set_doubts(count)` with 0 for none to tell,
    `set_theme`. Narrow, it keeps percentage, count and, where there is room, the doubts, the
    script and that lines are vertical. A press on the doubts is told by `doubts_chosen`, with the
    right button by `doubts_listed`, one on what `set_kept(False)` says by `trouble_chosen`.

    `hold` gives it a player; it is seen from `set_voice(words)` to `set_voice()`.
    """

    accessible_role = QAccessible.Role.StatusBar
    doubts_chosen = Signal()
    doubts_listed = Signal()
    trouble_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._progress = 0.0
        self._characters: int | None = None
        self._words = (0, 0)  # with a reading, and all
        self._list = ""
        self._found: Script | None = None
        self._script = Script.SOURCE
        self._is_vertical = False
        self._file_readings = 0
        self._doubts = 0
        self._is_kept = True
        self._voice: Sequence[str] = ()
        self._player: QWidget | None = None
        self._slide = Slide(self)
        self._slide.moved.connect(self._grow)
        self._slide.ended.connect(self._let_player_go)
        write_in(self, Type(STATUS, is_tabular=True))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self.update()

    def set_progress(self, part: float) -> None:
        """How far one has read, 0 to 1."""
        before = (self.percentage(), round(self._progress * self.width()))
        self._progress = min(max(part, 0.0), 1.0)
        if before != (self.percentage(), round(self._progress * self.width())):
            self._say()

    def set_characters(self, count: int | None) -> None:
        """How many characters the article has; None while it is still being opened."""
        self._characters = count
        self._say()

    def set_words(self, shown: int, count: int, levels: str) -> None:
        """Over how many of so many words readings stand, and by which list; "" for no list."""
        self._words, self._list = (shown, count), levels
        self._say()

    def set_script(self, found: Script | None, shown: Script) -> None:
        """The script that the file is written in, and the one that is shown."""
        self._found, self._script = found, shown.plain
        self._say()

    def set_vertical(self, is_vertical: bool) -> None:
        """Whether lines run from above and follow one another from the right: so does the line that
        shows how far one has read."""
        self._is_vertical = is_vertical
        self._say()

    def set_file_readings(self, count: int) -> None:
        """How many readings the file itself gives."""
        self._file_readings = count
        self._say()

    def set_doubts(self, count: int) -> None:
        """How many doubtful readings are marked."""
        self._doubts = count
        self._say()

    def set_kept(self, is_kept: bool) -> None:
        """Whether what the reader does is kept; it is told for as long as it is not."""
        self._is_kept = is_kept
        self._say()

    def hold(self, player: QWidget) -> None:
        """Let a voice's player stand in the middle and at the right, while one is on."""
        self._player = player
        player.setParent(self)
        player.setVisible(self._slide.is_in)
        player.setGeometry(self.rect())

    def set_voice(self, told: Sequence[str] = ()) -> None:
        """A voice is on, of which this is told beside the percentage; nothing where none is."""
        self._voice, is_on = told or self._voice, bool(told)
        if is_on is not self._slide.is_in:
            if is_on and self._player is not None:
                self._player.show()
            self._slide.go(inside=is_on, at_once=not self.isVisible())
        self._say()

    @property
    def height_taken(self) -> int:
        """Pixels that the player has taken from what stands above."""
        return self.minimumHeight() - HEIGHT

    def _grow(self, share: float) -> None:
        self.setFixedHeight(round(HEIGHT + (_GROWN - HEIGHT) * share))

    def _let_player_go(self, is_in: bool) -> None:
        if self._player is not None and not is_in:
            self._player.hide()
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._player is not None:
            self._player.setGeometry(self.rect())

    @property
    def _is_player(self) -> bool:
        """Whether a player stands here, or is about to go."""
        return self._slide.is_in or self._slide.share > 0

    def percentage(self) -> str:
        """How far one has read, as the reader's country writes it."""
        return tr("{number}\u00a0%").format(number=percent(self._progress))

    def left_texts(self) -> list[str]:
        """What stands at the left, in order."""
        if self._is_player:
            return [self.percentage(), *self._voice_text()]
        texts = [self.percentage(), self._length_text()]
        if (words := self._words_text()) and self.width() >= NARROW:
            texts.append(words)
        return texts if self._is_kept else [*texts, tr("Nothing is kept")]

    def _voice_text(self) -> list[str]:
        """As much of what is told of the voice as there is room for beside the player."""
        told, room = list(self._voice), (self.width() - _MIDDLE) / 2
        while told:
            text = _DOT.join(told)
            if self._needed_width([self.percentage(), text]) - _PADDING <= room:
                return [text]
            told.pop()
        return []

    def _words_text(self) -> str:
        shown, count = self._words
        told = tr("{shown} of %n words with a reading", "", count)
        return told.format(shown=QLocale().toString(shown)) if count else ""

    def _length_text(self) -> str:
        if self._characters is None:
            return tr("Opening…")
        return tr("%n characters", "", self._characters)

    def right_texts(self) -> list[str]:
        """What stands at the right, in order: as much as there is room for."""
        if self._is_player:
            return []
        script, doubts = self._script_text(), self.doubts_text()
        of_file = self._readings_text() if self.width() >= NARROW and not self._hides_file else ""
        texts = [script, self._list, self._writing_text(), of_file, doubts]
        texts = [text for text in texts if text]
        while texts and self._needed_width([*self.left_texts(), *texts]) > self.width():
            texts.pop(-1 if len(texts) == 1 or not doubts else -2)
        return texts

    @property
    def _hides_file(self) -> bool:
        """Whether that there are no readings in the file makes way for what is told of words."""
        return bool(self._list) and not self._file_readings

    def _needed_width(self, texts: list[str]) -> float:
        width = QFontMetricsF(self.font()).horizontalAdvance
        dots = _DOTS if self.doubts_text() in texts else 0
        return 2 * _PADDING + dots + sum(width(text) + _GAP for text in texts)

    def _script_text(self) -> str:
        if self._found is None:
            return ""
        found = self._script_name(self._found)
        if self._script in (Script.SOURCE, self._found):
            return tr("Written in {script}").format(script=found)
        shown = self._script_name(self._script)
        return tr("{found}, shown in {shown}").format(found=found, shown=shown)

    def _writing_text(self) -> str:
        return tr("Vertical") if self._is_vertical else ""

    def _script_name(self, script: Script) -> str:
        return {
            Script.SOURCE: tr("both scripts"),
            Script.SIMPLIFIED: tr("Simplified"),
            Script.TRADITIONAL: tr("Traditional"),
            Script.TAIWAN: tr("Traditional (Taiwan)"),
            Script.HONGKONG: tr("Traditional (Hong Kong)"),
        }[script]

    def _readings_text(self) -> str:
        if self._characters is None:
            return ""
        if not self._file_readings:
            return tr("No readings in the file")
        return tr("%n readings in the file", "", self._file_readings)

    def doubts_text(self) -> str:
        """How many readings are doubtful, "" for none to tell."""
        if not self._doubts:
            return ""
        return tr("%n doubtful", "", self._doubts)

    def _doubts_left(self) -> float:
        """Where the dots of the doubts begin; beyond the right edge where there are none."""
        text = self.doubts_text()
        if not text or text not in self.right_texts():
            return float(self.width())
        width = QFontMetricsF(self.font()).horizontalAdvance(text)
        return self.width() - _PADDING - width - _DOTS

    def _trouble(self) -> tuple[float, float]:
        """Where it is told that nothing is kept: left and right edge; beyond the left for none."""
        if self._is_kept or self._is_player:
            return -1.0, -1.0
        width = QFontMetricsF(self.font()).horizontalAdvance
        *before, told = self.left_texts()
        left = _PADDING + sum(width(text) + _GAP for text in before)
        return left, left + width(told)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left, right = self._trouble()
        if left <= event.position().x() <= right:
            self.trouble_chosen.emit()
        elif event.position().x() >= self._doubts_left():
            is_left = event.button() is Qt.MouseButton.LeftButton
            (self.doubts_chosen if is_left else self.doubts_listed).emit()
        else:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """None of the page's: a press on the doubts has been told."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            is_on_doubts = event.pos().x() >= self._doubts_left()
            tip = tr("To the next doubtful reading; with the right button, a list of them")
            QToolTip.showText(event.globalPos(), tip if is_on_doubts else "", self)
            return True
        return super().event(event)

    def _say(self) -> None:
        texts = [
            *self.left_texts(), self._script_text(), self._list, self._writing_text(),
            self._readings_text(), self.doubts_text(),
        ]  # fmt: skip
        self.setAccessibleName(listed(texts))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.fillRect(self.rect(), theme.paper)
        hairline(painter, QRectF(0, 0, self.width(), 1), theme.line)
        read = self.width() * self._progress
        left = self.width() - read if self._is_vertical else 0.0
        painter.fillRect(QRectF(left, 0, read, _PROGRESS), theme.accent)
        painter.setFont(self.font())
        width = QFontMetricsF(self.font()).horizontalAdvance
        middle = Qt.AlignmentFlag.AlignVCenter
        x = float(_PADDING)
        told = self.left_texts()
        colours = [theme.text, *[theme.muted] * (len(told) - 1)]
        if not (self._is_kept or self._is_player):
            colours[-1] = theme.error
        for text, colour in zip(told, colours, strict=True):
            painter.setPen(colour)
            painter.drawText(QRectF(x, 1, width(text) + 1, self.height()), middle, text)
            x += width(text) + _GAP
        x = self.width() - _PADDING + _GAP
        for text in reversed(self.right_texts()):
            x -= width(text) + _GAP
            painter.setPen(theme.muted)
            painter.drawText(QRectF(x, 1, width(text) + 1, self.height()), middle, text)
            if text == self.doubts_text():
                x -= _DOTS
                paint_dots(painter, QPointF(x, self.height() / 2 + 1), _DOTS - 6, theme)
