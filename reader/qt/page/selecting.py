"""Selecting on the page by mouse."""

from typing import Protocol

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.composition.column import Column
from reader.composition.pointing import border_at, offset_at
from reader.composition.selection import Selection, Unit, paragraph_around
from reader.qt.page.characters import Characters, Typeset
from reader.qt.page.marks import Marks
from reader.qt.page.navigation import Navigation
from reader.qt.page.painting.times import Times

_AUTO_SCROLL = 16  # ms between two steps while the pointer is beyond the view's edge
_SPEED = 0.35  # pixels a step for each pixel beyond


class Selectable(Typeset, Protocol):
    """A page of which a part can be selected."""

    marks: Marks

    @property
    def selection(self) -> Selection: ...

    def select(self, selection: Selection) -> None: ...


class Selecting(QObject):
    """Turns the reader's presses and drags into a selection of the page.

    Signals: `character_chosen(offset)` when a click on a hanzi selected nothing, `offered` when
    something was selected and the button is let go, `voice_wanted(offset)` by a press with Alt, or
    on a time in the margin.
    """

    character_chosen = Signal(int)
    voice_wanted = Signal(int)
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
            event.ignore()  # the window hears those at the mouse's side
            return
        at = event.position()
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            if (offset := self._characters.under(at)) >= 0:
                self.voice_wanted.emit(offset)
            return
        if (offset := self._time_at(at)) >= 0:
            self.voice_wanted.emit(offset)
            return
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

    def _show_what_it_is_on(self, at: QPointF) -> None:
        """Show that a time in the margin can be pressed."""
        shapes, viewport = Qt.CursorShape, self._page.viewport()
        is_on = self._time_at(at) >= 0
        shape = shapes.PointingHandCursor if is_on else shapes.IBeamCursor
        if viewport.cursor().shape() is not shape:
            viewport.setCursor(shape)

    def _time_at(self, at: QPointF) -> int:
        """Where the line begins whose time a point is on; -1 for none."""
        times, characters = self._page.marks.times, self._characters
        if not len(times):
            return -1
        point = characters.axes.to_lines(at)
        return Times(self._column).at(point, times, characters.text_left)

    def double_press(self, event: QMouseEvent) -> None:
        """Take the word under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton and self._page.column is not None:
            self._clicking = None
            self._begin(Unit.WORD, event.position())
            self._double_pressed = event.position()
            QTimer.singleShot(QApplication.doubleClickInterval(), self, self._forget_double)
        else:
            event.ignore()

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
            self._show_what_it_is_on(event.position())
            return False
        self._pointer = event.position()
        self._carry(self._pointer)
        beyond = self._beyond != 0
        if beyond and not self._auto.isActive():
            self._auto.start()
        elif not beyond:
            self._auto.stop()
        return True

    def release(self, event: QMouseEvent) -> None:
        """End it, and offer what is selected.

        Where nothing came to be selected, a character was chosen.
        """
        is_drawn, self._is_dragging = self._is_dragging, False
        self._auto.stop()
        before, self._clicking = self._clicking, None
        if before is not None and not self._page.selection:
            at = event.position()
            is_near = (at - before).manhattanLength() < QApplication.startDragDistance()
            offset = self._characters.hanzi_under(at) if is_near else -1
            if offset >= 0:
                self.character_chosen.emit(offset)
        if is_drawn and self._page.selection:
            self.offered.emit()

    @property
    def _beyond(self) -> float:
        """How many pixels the pointer is before the view's first edge, less than none, or beyond
        its last one."""
        y = self._characters.axes.to_lines(self._pointer).y()
        return min(y, 0.0) + max(0.0, y - self._column.view_height)

    def _scroll_on(self) -> None:
        """Go on while the pointer rests beyond the view's edge."""
        self._navigation.scroll_by(self._beyond * _SPEED)
        self._carry(self._pointer)

    def _carry(self, at: QPointF) -> None:
        start, end = self._unit_at(at)
        self._page.select(self._page.selection.carried_to(start, end))

    def _unit_at(self, at: QPointF) -> tuple[int, int]:
        column, point = self._column, self._characters.axes.to_lines(at)
        x = point.x() - self._characters.text_left
        y = min(max(point.y(), 0.0), column.view_height)
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
