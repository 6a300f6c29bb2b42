"""A topic of the help as it is read: in the theme's colours, keys drawn as keys, hits marked."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from reader.help.rendering import Page
from reader.language import Language
from reader.qt.help.styling import KEY_WEIGHT, LISTING_INSET, document_font, in_qt, sheet
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import scaled
from reader.qt.widgets.scrollbar import OverlayScrollBar
from reader.qt.widgets.typing import types

_SIDE, _NARROW_SIDE, _NARROW = 28, 16, 460  # px beside the text
_TOP, _FOOT, _INDENT = 16, 32, 22  # px above and below it, and before an entry of a list
_WIDEST = 620  # px of text; longer lines are hard to read
_KEY_ROUND, _LISTING_ROUND, _LISTING_OVER = 4, 8, 8
_EX_MIDDLE, _CAP = 0.66, 1.24  # of the ascent: where a key's middle is, and how high it is


class HelpPage(QTextBrowser):
    """`show_page(page, language)`, `mark(places, current)`; `topic_chosen(topic)` by a link."""

    topic_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: Page | None = None
        self._language = Language.ENGLISH
        self._side = _SIDE  # px at the left and the right of the text
        self._solid: list[int] = []  # where in the document each character but the spaces is
        self._before: list[int] = []  # of each character of the page's text, how many such
        self._places: Sequence[tuple[int, int]] = ()
        self._current = -1
        self.viewport().setAutoFillBackground(False)
        self._bar = OverlayScrollBar(self, theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QTextBrowser { background: transparent; border: none; }")
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._follow)

    def show_page(self, page: Page, language: Language) -> None:
        """Show a topic from its beginning, with nothing marked in it."""
        self._page, self._language, self._places, self._current = page, language, (), -1
        self.setAccessibleName(page.title)
        self._write()

    def set_theme(self, theme: Theme) -> None:
        """Write in this theme's colours."""
        self._theme = theme
        self._bar.set_theme(theme)
        self.write_anew()

    def write_anew(self) -> None:
        """Write the same again, as in another size of the interface, at the place that is read."""
        held = self.verticalScrollBar().value()
        self._write()
        self.verticalScrollBar().setValue(held)

    def mark(self, places: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Mark these stretches of the page's text; one of them is the current, and in view."""
        self._places, self._current = places, current
        self._mark()
        if 0 <= current < len(places):
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._in_document(places[current][1] - 1))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def _write(self) -> None:
        if self._page is None:
            return
        document, theme = self.document(), self._theme
        document.setDefaultFont(document_font(self._language))
        document.setDefaultStyleSheet(sheet(theme, self._language))
        document.setIndentWidth(_INDENT)
        self.setHtml(in_qt(self._page.html))
        self._give_room()
        text = document.toPlainText()
        self._solid = [at for at, character in enumerate(text) if not character.isspace()]
        solid = (not character.isspace() for character in self._page.text)
        self._before = list(accumulate(solid, initial=0))
        self._mark()

    def _mark(self) -> None:
        marked = [
            self._marking(start, end, is_current=number == self._current)
            for number, (start, end) in enumerate(self._places)
        ]
        self.setExtraSelections(marked)
        height = max(1.0, self.document().size().height())
        lines = (self._line_of(start) / height for start, _ in self._places)
        self._bar.set_ticks(list(lines))

    def _marking(self, start: int, end: int, *, is_current: bool) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._in_document(start))
        cursor.setPosition(self._in_document(end - 1) + 1, QTextCursor.MoveMode.KeepAnchor)
        form = QTextCharFormat()
        form.setBackground(self._theme.current_hit if is_current else self._theme.hit)
        if is_current:
            form.setForeground(self._theme.current_hit_text)
        made.cursor, made.format = cursor, form
        return made

    def _in_document(self, offset: int) -> int:
        """Where a character of the page's text stands in the document, which parts blocks and
        cells otherwise: by how many characters that are no spaces come before it."""
        return self._solid[self._before[offset]]

    def _line_of(self, offset: int) -> float:
        block = self.document().findBlock(self._in_document(offset))
        return self.document().documentLayout().blockBoundingRect(block).top()

    def _follow(self, address: QUrl) -> None:
        self.topic_chosen.emit(address.path())

    # Room and keys ---------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._give_room()
        super().resizeEvent(event)

    def _give_room(self) -> None:
        """Keep lines short enough to be read, in the middle of what room there is."""
        least = _NARROW_SIDE if self.width() < _NARROW else _SIDE
        self._side = max(least, (self.width() - scaled(_WIDEST)) // 2)
        frame = self.document().rootFrame()
        room = frame.frameFormat()
        room.setTopMargin(_TOP)
        room.setBottomMargin(_FOOT)
        room.setLeftMargin(self._side)
        room.setRightMargin(self._side)
        frame.setFrameFormat(room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed is for the field, and arrows with Alt lead through the topics."""
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if types(event) or has_alt or event.key() == Qt.Key.Key_Backspace:
            event.ignore()
        else:
            super().keyPressEvent(event)

    # Drawing ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self.viewport()), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.surface)
        for box in self._listings():
            painter.drawRoundedRect(box, _LISTING_ROUND, _LISTING_ROUND)
        painter.setPen(theme.control if theme.is_high_contrast else theme.groove)
        painter.setBrush(theme.raised)
        for box in self._keys():
            painter.drawRoundedRect(box, _KEY_ROUND, _KEY_ROUND)
        painter.end()
        super().paintEvent(event)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def _box_of(self, block: QTextBlock) -> QRectF:
        return self.document().documentLayout().blockBoundingRect(block)

    def _listings(self) -> Iterator[QRectF]:
        """The ground of each stretch of lines to be typed."""
        box = QRectF()
        for block in self._blocks():
            if block.blockFormat().leftMargin() == LISTING_INSET:
                box |= self._box_of(block)
            elif not box.isNull():
                yield self._ground_of(box)
                box = QRectF()
        if not box.isNull():
            yield self._ground_of(box)

    def _ground_of(self, lines: QRectF) -> QRectF:
        ground = QRectF(lines)
        ground.setLeft(self._side)
        ground.setRight(self.viewport().width() - self._side)
        return ground.adjusted(0, -_LISTING_OVER, 0, _LISTING_OVER)

    def _keys(self) -> Iterator[QRectF]:
        """The cap of each key, where it is drawn; of one that goes over the end of a line two."""
        for block in self._blocks():
            each = block.begin()
            while not each.atEnd():
                fragment = each.fragment()
                if fragment.charFormat().fontWeight() == KEY_WEIGHT:
                    start = fragment.position() - block.position()
                    yield from self._caps(block, start, start + fragment.length())
                each += 1

    def _caps(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        layout, corner = block.layout(), self._box_of(block).topLeft()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = (_along(line, at) for at in (first, last))
                middle = line.y() + line.ascent() * _EX_MIDDLE
                height = line.ascent() * _CAP
                top = middle - height / 2
                yield QRectF(left, top, right - left, height).translated(corner)


def _along(line: QTextLine, at: int) -> float:
    """Where a character begins; PySide gives it alone or with the character that it is."""
    found: Any = line.cursorToX(at)
    return float(found[0] if isinstance(found, tuple) else found)
