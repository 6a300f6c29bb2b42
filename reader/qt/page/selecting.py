"""Selecting on the page by mouse and by keyboard."""

from typing import Protocol

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.composition.column import Column, VisibleLine
from reader.composition.pointing import border_at, offset_at
from reader.composition.selection import NOTHING_SELECTED, Selection, Unit, paragraph_around
from reader.qt.page.characters import Characters, Typeset
from reader.qt.page.navigation import Navigation

_AUTO_SCROLL = 16  # ms between two steps while the pointer is beyond the view's edge
_SPEED = 0.35  # pixels a step for each pixel beyond


class Selectable(Typeset, Protocol):
    """A page of which a part can be selected."""

    @property
    def selection(self) -> Selection: ...

    def select(self, selection: Selection) -> None: ...


class Selecting(QObject):
    """Turns the reader's presses, drags and Shift with arrows into a selection of the page.

    Signals: `character_chosen(offset)` when a click on a hanzi selected nothing, `offered` when
    what is selected belongs where a middle click of the system takes it from.
    """

    character_chosen = Signal(int)
    offered = Signal()

    def __init__(
        self,
        page: Selectable,
        navigation: Navigation,
        characters: Characters,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page, self._navigation, self._characters = page, navigation, characters
        self._unit = Unit.CHARACTER
        self._is_dragging = False
        self._double_pressed: QPointF | None = None
        self._clicking: QPointF | None = None  # a press that may choose a character
        self._pointer = QPointF()
        self._auto = QTimer(self)
        self._auto.setInterval(_AUTO_SCROLL)
        self._auto.timeout.connect(self._scroll_on)

    def stop(self) -> None:
        """Let go of what was begun: the text under the pointer is another one, or none."""
        self._is_dragging = False
        self._auto.stop()
        self._clicking = self._double_pressed = None

    # Mouse -----------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection; the third of three quick presses takes the paragraph."""
        if event.button() != Qt.MouseButton.LeftButton or self._page.column is None:
            return
        at = event.position()
        is_plain = not event.modifiers() and not self._page.selection
        self._clicking = at if is_plain else None
        if self._is_third_press(at):
            self._begin(Unit.PARAGRAPH, at)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._unit, self._is_dragging = Unit.CHARACTER, True
            self._carry(at)
        else:
            self._begin(Unit.CHARACTER, at)
        self._double_pressed = None

    def double_press(self, event: QMouseEvent) -> None:
        """Take the word under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self._page.column is not None:
            self._clicking = None
            self._begin(Unit.WORD, event.position())
            self._double_pressed = event.position()
            QTimer.singleShot(QApplication.doubleClickInterval(), self, self._forget_double)

    def _forget_double(self) -> None:
        self._double_pressed = None

    def _is_third_press(self, at: QPointF) -> bool:
        before = self._double_pressed
        return before is not None and (at - before).manhattanLength() < 8

    def _begin(self, unit: Unit, at: QPointF) -> None:
        self._unit, self._is_dragging = unit, True
        taken = self._unit_at(at)
        self._page.select(Selection(taken, taken))

    def move(self, event: QMouseEvent) -> bool:
        """Carry the selection to the pointer; whether one is under way."""
        if not self._is_dragging:
            return False
        self._pointer = event.position()
        self._carry(self._pointer)
        view = self._page.viewport().rect()
        beyond = self._pointer.y() < 0 or self._pointer.y() > view.height()
        if beyond and not self._auto.isActive():
            self._auto.start()
        elif not beyond:
            self._auto.stop()
        return True

    def release(self, event: QMouseEvent) -> None:
        """End it, and hand it to the system's selection where there is one.

        Where nothing came to be selected, a character was chosen.
        """
        self._is_dragging = False
        self._auto.stop()
        before, self._clicking = self._clicking, None
        if before is not None and not self._page.selection:
            at = event.position()
            is_near = (at - before).manhattanLength() < QApplication.startDragDistance()
            offset = self._characters.hanzi_under(at) if is_near else -1
            if offset >= 0:
                self.character_chosen.emit(offset)
        clipboard = QGuiApplication.clipboard()
        if self._page.selection and clipboard.supportsSelection():
            self.offered.emit()

    def _scroll_on(self) -> None:
        """Go on while the pointer rests beyond the view's edge."""
        height = self._page.viewport().height()
        y = self._pointer.y()
        self._navigation.scroll_by((y if y < 0 else y - height) * _SPEED)
        self._carry(self._pointer)

    def _carry(self, at: QPointF) -> None:
        start, end = self._unit_at(at)
        self._page.select(self._page.selection.carried_to(start, end))

    def _unit_at(self, at: QPointF) -> tuple[int, int]:
        column = self._column
        x = at.x() - self._characters.text_left
        y = min(max(at.y(), 0.0), column.view_height)
        if self._unit is Unit.CHARACTER:
            between = border_at(column, x, y)
            return between, between
        offset = offset_at(column, x, y)
        if self._unit is Unit.WORD:
            start, end = column.composer.word_around(offset)
            return column.whole_words(start, -1), column.whole_words(end, 1)
        return paragraph_around(column.composer.article.text, offset)

    @property
    def _column(self) -> Column:
        if self._page.column is None:
            raise AssertionError("no article to select in")
        return self._page.column

    # Keyboard --------------------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> bool:
        """Shift with an arrow carries the selection, Esc lets it go; whether it was such a key."""
        if self._page.column is None:
            return False
        if event.key() == Qt.Key.Key_Escape and self._page.selection:
            self._page.select(NOTHING_SELECTED)
            return True
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        goal = self._key_goal(event)
        if goal is None:
            return False
        selection = self._page.selection
        if 0 < goal < len(self._text):
            goal = self._column.whole_words(goal, 1 if goal > selection.moving_end else -1)
        if selection == NOTHING_SELECTED:
            top = self._column.top_offset
            selection = Selection((top, top), (top, top))
        self._page.select(selection.carried_to(goal, goal))
        self._navigation.reveal(min(goal, max(0, len(self._text) - 1)))
        return True

    @property
    def _text(self) -> str:
        return self._column.composer.article.text

    def _key_goal(self, event: QKeyEvent) -> int | None:
        """Where a key carries the moving end to; None for a key that does not."""
        selection, text, keys = self._page.selection, self._text, Qt.Key
        at = selection.moving_end if selection != NOTHING_SELECTED else self._column.top_offset
        by_words = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case keys.Key_Right:
                return self._word_end(at) if by_words else min(len(text), at + 1)
            case keys.Key_Left:
                return self._word_start(at) if by_words else max(0, at - 1)
            case keys.Key_Down | keys.Key_Up:
                return self._line_beyond(at, 1 if event.key() == keys.Key_Down else -1)
            case keys.Key_Home:
                return 0 if by_words else self._line_ends(at)[0]
            case keys.Key_End:
                return len(text) if by_words else self._line_ends(at)[1]
        return None

    def _word_end(self, at: int) -> int:
        """The end of the word that begins or goes on at a place; a line feed is one by itself."""
        if at >= len(self._text):
            return len(self._text)
        return at + 1 if self._text[at] == "\n" else self._column.composer.word_around(at)[1]

    def _word_start(self, at: int) -> int:
        """The beginning of the word that stands before a place; a line feed is one by itself."""
        if at <= 0:
            return 0
        is_feed = self._text[at - 1] == "\n"
        return at - 1 if is_feed else self._column.composer.word_around(at - 1)[0]

    def _line_seen_at(self, at: int) -> VisibleLine:
        """The line of the moving end: after the last character of a line it is still on it."""
        follows = self._page.selection.start < at == self._page.selection.end
        at -= follows and self._text[at - 1] != "\n"
        return self._column.line_of(min(at, max(0, len(self._text) - 1)))

    def _line_ends(self, at: int) -> tuple[int, int]:
        line = self._line_seen_at(at)
        start, end = line.placed.start, line.placed.end
        is_broken = end > start and line.section.shown.text[end - 1] == "\n"
        return line.section.to_source(start), line.section.to_source(end - is_broken)

    def _line_beyond(self, at: int, direction: int) -> int:
        """The place above or below, by the height of a line."""
        column = self._column
        line = self._line_seen_at(at)
        shown = min(line.section.to_shown(at), line.placed.end)
        x = float(line.placed.x[shown - line.placed.start]) * column.em
        y = line.top + line.height * (1.3 if direction > 0 else -0.3)
        return border_at(column, x, y)
