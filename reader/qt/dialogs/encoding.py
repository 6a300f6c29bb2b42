"""Reading a file again in another encoding, chosen by how its first line looks in each."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from reader.language import tr
from reader.opening.encoding import ENCODINGS, decode
from reader.qt.messages.encodings import encoding_name, encoding_note
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, interface_font, write_in
from reader.qt.widgets.buttons import paint_shape, painter_of
from reader.qt.widgets.dialog import Scroller, ThemedDialog
from reader.qt.widgets.labels import Label
from reader.qt.widgets.themedbutton import ThemedButton

_SIZE = QSize(520, 480)
_SIDE, _TOP, _ROW, _RADIUS, _REACH = 24, 20, 58, 8, 12
_SAMPLE = 4096  # bytes looked at
_PREVIEW = 80  # characters
_TEXT = 17
_LIKELY = (
    (0x20, 0x52F),  # Latin, Greek, Cyrillic
    (0x1E00, 0x2BFF),
    (0x2E80, 0x9FFF),
    (0xAC00, 0xD7AF),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
    (0x20000, 0x3FFFF),
)
_LINE_ENDS = "\r\n\f\v\x85\u2028\u2029"


class EncodingDialog(ThemedDialog):
    """`chosen(encoding)`; the dialog closes itself then."""

    only_tells = True

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", _SIZE, parent)
        self.setWindowTitle(tr("Reopen with encoding"))
        self._font = interface_font(_TEXT)
        self._scroller = Scroller(theme)
        self._rows: list[_EncodingRow] = []
        side = _SIDE - _REACH
        self._scroller.column.setContentsMargins(side, _TOP, side, _TOP)
        words = tr("In which of these does the first line look right?")
        question = Label(theme, words, "muted", NOTE).let_wrap()
        question.setContentsMargins(_REACH, 0, _REACH, 8)
        self._scroller.column.addWidget(question)
        self._scroller.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroller)

    def set_text_font(self, font: QFont) -> None:
        """Write the first lines in this font; its size is the list's own."""
        self._font = QFont(font)
        self._font.setPointSizeF(interface_font(_TEXT).pointSizeF())

    def set_file(self, data: bytes, encoding: str) -> None:
        """Show the first line of these bytes in each encoding; `encoding` is the one in use."""
        for row in self._rows:
            row.deleteLater()
        self._rows = []
        for each in ENCODINGS:
            row = _EncodingRow(self._theme, each, first_line(data, each), self._font)
            row.setChecked(each == encoding)
            row.clicked.connect(lambda _on, each=each: self._choose(each))
            self._scroller.column.insertWidget(self._scroller.column.count() - 1, row)
            self._rows.append(row)

    def _choose(self, encoding: str) -> None:
        self.chosen.emit(encoding)
        self.close()


def first_line(data: bytes, encoding: str) -> str:
    """The beginning of the first line that is not empty, as it reads in this encoding."""
    text = decode(data[:_SAMPLE], encoding).text
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    line = next((line.strip() for line in text.split("\n") if line.strip(" \u3000\t\0")), "")
    return "".join(each if _is_likely(each) else "�" for each in line[:_PREVIEW])


def _is_likely(character: str) -> bool:
    """Whether it may stand in a text that Duyin reads; what else comes out was read wrongly.

    So no font is asked for scripts that need shaping, as wrongly read bytes are full of.
    """
    is_known = any(least <= ord(character) <= most for least, most in _LIKELY)
    return is_known and character.isprintable()


class _EncodingRow(ThemedButton):
    """An encoding: its name, and the first line as it reads in it."""

    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, theme: Theme, encoding: str, line: str, font: QFont) -> None:
        super().__init__(theme, encoding_name(encoding), _RADIUS)
        self._line, self._line_font = line, font
        self._told = encoding_note(encoding)
        write_in(self, Type(NOTE))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"{self.text()}: {line}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = painter_of(self), self.theme
        box = QRectF(self.rect())
        is_strong = self.isChecked() or self.isDown()
        if is_strong or self.is_lit:
            paint_shape(painter, box, theme.pressed if is_strong else theme.hover, _RADIUS)
        if self.isChecked():
            paint_icon(painter, "check", theme.accent, QRectF(box.right() - 34, 0, 24, _ROW), 16)
        box.adjust(_REACH, 0, -40, 0)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.text if is_strong else theme.muted)
        told = f"{self.text()} – {self._told}" if self._told else self.text()
        painter.drawText(box.adjusted(0, 7, 0, -33), left, told)
        metrics = QFontMetricsF(self._line_font)
        line = metrics.elidedText(self._line, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(self._line_font)
        painter.setPen(theme.text)
        painter.drawText(box.adjusted(0, 26, 0, -7), left, line)
