"""A paragraph's text in a field that is never shown, for tools that read with caret and selection.

Qt's text interface cannot be written in Python alone: PySide lets nobody override how a selection
is told (`QAccessibleTextInterface.selection` has output parameters, its wrapper returns at once).
Qt's own one for a text field has all of it; so each paragraph that a tool asks for has such a
field, and lends its interface. The field takes no keyboard and draws nothing; its lines are laid
out as the page's are, so that lines and places on the screen are told as they are seen.
"""

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleTextInterface,
    QFont,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextDocumentLayout, QPlainTextEdit, QWidget

from reader.qt.page.accessible.mirrored import Mirrored

_PARTING = str.maketrans(dict.fromkeys("\r\n\u2029\ufdd0\ufdd1", " "))  # a document parts there
_WIDE = 1 << 20  # px; no line is as wide


class TextMirror(QPlainTextEdit):
    """Follows a paragraph by `show_paragraph` and `set_range`; places are UTF-16 units of its text.

    Signal `moved(anchor, position)`: a tool set the caret or the selection.
    """

    moved = Signal(int, int)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._shown: Mirrored | None = None
        self._written: QTextDocument | None = None
        self._follows = False
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.cursorPositionChanged.connect(self._tell)
        self.selectionChanged.connect(self._tell)

    @property
    def interface(self) -> QAccessibleTextInterface:
        """Qt's text interface of it."""
        return QAccessible.queryAccessibleInterface(self).textInterface()

    def show_paragraph(self, shown: Mirrored, corner: QPoint) -> None:
        """Have this text, its corner there on the page."""
        self.move(corner)
        before, self._shown = self._shown, shown
        if before == shown:
            return
        self._follows = True
        if before is None or (before.text, before.size) != (shown.text, shown.size):
            self._write(shown)
        _lay_out(self.document().firstBlock().layout(), shown)
        self._follows = False

    def _write(self, shown: Mirrored) -> None:
        """Put the text into a document of its own first: tools are told of no typing then."""
        before, written = self._written, QTextDocument(self)
        written.setDocumentLayout(QPlainTextDocumentLayout(written))
        written.setUndoRedoEnabled(False)
        written.setDocumentMargin(0)
        font = QFont(self.font())
        font.setPixelSize(shown.size)
        written.setDefaultFont(font)
        written.setPlainText(shown.text.translate(_PARTING))
        self.setDocument(written)
        self._written = written
        if before is not None:
            before.deleteLater()

    def set_range(self, anchor: int, position: int) -> None:
        """Have this selected, and the caret at its second end."""
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) == (anchor, position):
            return
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self._follows = True
        self.setTextCursor(cursor)
        self._follows = False

    def _tell(self) -> None:
        if not self._follows:
            cursor = self.textCursor()
            self.moved.emit(cursor.anchor(), cursor.position())


def _lay_out(layout: QTextLayout, shown: Mirrored) -> None:
    """Break lines where the page does, and stretch those in view to their width."""
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    layout.clearFormats()
    widths = _set_lines(layout, shown)
    formats = []
    for start, line, width in zip(_starts(shown), shown.lines, widths, strict=True):
        if line.width and line.units:
            spread = QTextCharFormat()
            spread.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            spread.setFontLetterSpacing((line.width - width) / line.units)
            stretch = QTextLayout.FormatRange()
            stretch.start, stretch.length, stretch.format = start, line.units, spread
            formats.append(stretch)
    if formats:
        layout.setFormats(formats)
        _set_lines(layout, shown)


def _starts(shown: Mirrored) -> list[int]:
    starts, at = [], 0
    for line in shown.lines:
        starts.append(at)
        at += line.units
    return starts


def _set_lines(layout: QTextLayout, shown: Mirrored) -> list[float]:
    """Set each line at its place; gives how wide each is by itself."""
    widths = []
    layout.beginLayout()
    for each in shown.lines:
        line = layout.createLine()
        if not line.isValid():
            widths.append(0.0)
            continue
        line.setNumColumns(max(1, each.units), _WIDE)
        line.setPosition(QPointF(each.left, each.baseline - line.ascent()))
        widths.append(line.naturalTextWidth())
    layout.endLayout()
    return widths
