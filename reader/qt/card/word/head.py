"""The head of the card: the word with its readings, in both scripts, and how hard it is."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.language import listed, tr
from reader.pinyin import Style, base_of, spell, tone_of, zhuyin_symbols
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, fitted, sized, text_width
from reader.qt.widgets.buttons import HearButton, IconButton, paint_shape, painter_of
from reader.qt.widgets.tooltips import plain_tip

_HEIGHT, _LEVEL = 86, 28  # px of the word, of what stands below it
_HANZI, _READING, _OTHER = 36, 16, 22
_SIGN, _TONES = 11, 9  # px of zhuyin, and of its tone beside it
_EDGE, _BETWEEN, _GAP = 12, 4, 14
_READING_LINE, _HANZI_LINE = 30, 67  # px, where their base lines are
_BUTTONS = 3 * (34 + _BETWEEN)  # px that stand free at the right
_RADIUS = 6
_LEAST = 0.4  # of its size, for a very long word


@dataclass(frozen=True, slots=True)
class ToldHead:
    """What the head says; `codes` is parallel to `word`, 0 for what has no reading."""

    word: str
    codes: tuple[int, ...]
    other: str
    style: Style
    level: str  # how hard it is
    list_name: str  # by which list
    asked: int = -1  # the character whose reading is asked about


class WordHead(QWidget):
    """`tell` says all at once. Signals: `character_chosen(number)` by a press on one of the word's
    characters; `collect_pressed`, `hear_pressed`, `more_pressed`.
    """

    character_chosen = Signal(int)
    collect_pressed = Signal()
    hear_pressed = Signal()
    more_pressed = Signal()
    accessible_role = QAccessible.Role.StaticText
    _level_font, _interface = Type(NOTE), Type()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told = ToldHead("", (), "", Style.MARKS, "", "")
        self._boxes: list[QRectF] = []
        self.collect = CollectButton(theme, self)
        self.hear = HearButton(theme, self)
        self.more = IconButton(theme, "more", tr("Join or part words"), self, side=34)
        self.more.setToolTip(plain_tip(tr("Join or part words")))
        self.set_fonts(self._interface, self._interface)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT + _LEVEL)
        self.collect.clicked.connect(self.collect_pressed)
        self.hear.clicked.connect(self.hear_pressed)
        self.more.clicked.connect(self.more_pressed)

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self.collect.set_theme(theme)
        self.hear.set_theme(theme)
        self.more.set_theme(theme)
        self.update()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The fonts of characters and of readings."""
        self._base, self._ruby = base, ruby
        self.update()

    def tell(self, told: ToldHead) -> None:
        """Say what is known of a word."""
        self._told = told
        readings = " ".join(spell(code, told.style) for code in told.codes if code)
        parts = (told.word, readings, told.other, told.level, told.list_name)
        self.setAccessibleName(listed(parts))
        level = round(QFontMetricsF(self._level_font).height()) + _GAP // 2
        self.setFixedHeight(_HEIGHT + max(_LEVEL, level))
        self.update()

    def resizeEvent(self, event: object) -> None:
        top = _HANZI_LINE - 30
        for number, button in enumerate((self.collect, self.hear, self.more), 1):
            button.move(self.width() - number * (_BETWEEN + 34), top)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = next((n for n, box in enumerate(self._boxes) if box.contains(event.position())), -1)
        if at >= 0:
            self.character_chosen.emit(at)

    # Painting ------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, told = painter_of(self), self._told
        share = self._share()
        is_zhuyin = told.style is Style.ZHUYIN
        self._boxes, x = [], float(_EDGE)
        for number, width in enumerate(self._widths(share)):
            box = QRectF(x, _HANZI_LINE - 36 * share, width, 44 * share)
            self._boxes.append(box)
            self._paint_character(painter, number, box, share)
            if is_zhuyin:
                self._paint_zhuyin(painter, told.codes[number], box, share)
            x += width
        self._paint_other(painter, x + _GAP)
        self._paint_level(painter)

    def _share(self) -> float:
        """How much of its size the word has, so that it fits."""
        room = self.width() - 2 * _EDGE - _BUTTONS
        return max(_LEAST, min(1.0, room / max(1.0, sum(self._widths(1.0)))))

    def _widths(self, share: float) -> list[float]:
        told = self._told
        hanzi, reading = sized(self._base, _HANZI * share), sized(self._ruby, _READING * share)
        widths = []
        for character, code in zip(told.word, told.codes, strict=False):
            width = text_width(hanzi, character)
            if told.style is Style.ZHUYIN:
                width += (_SIGN + _TONES) * share if code else 0
            elif code:
                width = max(width, text_width(reading, spell(code, told.style)) + _BETWEEN)
            widths.append(width)
        return widths

    def _paint_character(self, painter: QPainter, number: int, box: QRectF, share: float) -> None:
        told, theme = self._told, self._theme
        font, code = sized(self._base, _HANZI * share), told.codes[number]
        is_zhuyin, advance = told.style is Style.ZHUYIN, text_width(font, told.word[number])
        if number == told.asked and len(told.word) > 1:
            ground = QRectF(
                box.left(), box.top(), advance if is_zhuyin else box.width(), box.height()
            )
            paint_shape(painter, ground, theme.pressed, _RADIUS)
        painter.setFont(font)
        painter.setPen(theme.text)
        left = box.left() if is_zhuyin else box.center().x() - advance / 2
        painter.drawText(QPointF(left, _HANZI_LINE), told.word[number])
        if code and not is_zhuyin:
            reading, small = spell(code, told.style), sized(self._ruby, _READING * share)
            painter.setFont(small)
            painter.setPen(theme.ruby)
            x = box.center().x() - text_width(small, reading) / 2
            above = _HANZI_LINE - (_HANZI_LINE - _READING_LINE) * share
            painter.drawText(QPointF(x, above), reading)

    def _paint_zhuyin(self, painter: QPainter, code: int, box: QRectF, share: float) -> None:
        """The signs one below another at the right of the character, the tone beside the last."""
        if not code:
            return
        signs = zhuyin_symbols(base_of(code))
        mark = _TONE_MARKS.get(tone_of(code), "")
        font = sized(self._ruby, _SIGN * share)
        painter.setFont(font)
        painter.setPen(self._theme.ruby)
        step = (_SIGN + 1) * share
        x = box.right() - (_SIGN + _TONES) * share
        y = box.center().y() - step * len(signs) / 2 + step * 0.85
        if mark == _NEUTRAL:
            painter.drawText(QPointF(x, y - step), mark)
        for sign in signs:
            painter.drawText(QPointF(x, y), sign)
            y += step
        if mark and mark != _NEUTRAL:
            painter.drawText(QPointF(x + (_SIGN + 1) * share, y - step), mark)

    def _paint_other(self, painter: QPainter, left: float) -> None:
        """The other script, on the same base line."""
        font, room = sized(self._base, _OTHER), self.width() - _EDGE - _BUTTONS - left
        if self._told.other and room > _OTHER:
            painter.setFont(font)
            painter.setPen(self._theme.muted)
            painter.drawText(QPointF(left, _HANZI_LINE), fitted(font, self._told.other, room))

    def _paint_level(self, painter: QPainter) -> None:
        told, theme = self._told, self._theme
        box = QRectF(
            _EDGE, _HEIGHT, self.width() - 2 * _EDGE, QFontMetricsF(self._level_font).height()
        )
        painter.setFont(self._level_font)
        painter.setPen(theme.muted)
        right = Qt.AlignmentFlag.AlignRight
        painter.drawText(box, right, told.list_name)
        box.setRight(box.right() - text_width(self._level_font, told.list_name) - _GAP)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignLeft, fitted(self._level_font, told.level, box.width())
        )


_NEUTRAL = "˙"
_TONE_MARKS = {2: "ˊ", 3: "ˇ", 4: "ˋ", 5: _NEUTRAL}


class CollectButton(IconButton):
    """A bookmark's shape, filled while the word is collected."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "bookmark", tr("Collect"), parent)
        self.setCheckable(True)
        self.set_collected(is_collected=False)

    def set_collected(self, *, is_collected: bool) -> None:
        """Show whether the word is kept with a sentence."""
        self._icon = "bookmark-filled" if is_collected else "bookmark"
        self.setChecked(is_collected)
        name = (
            tr("Collected with its sentence") if is_collected else tr("Collect with its sentence")
        )
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name + " (V)"))
        self.update()
