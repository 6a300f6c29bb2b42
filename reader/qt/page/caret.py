"""The keyboard's place in the text: a caret that the arrow keys move, and what they select.

The page is read, not written, so its keys scroll until a caret is wanted: Space, PgUp, PgDn, Up,
Down, Home and End scroll as they always did. Left or Right brings the caret to where one last
clicked or selected, else to the first line in view; the first press shows it, the next move it.
So does Shift with an arrow, which selects at once. While it is seen Up and Down go by lines, Ctrl
with Left and Right by words, Home and End to the line's ends, with Ctrl to the text's; Space and
PgDn still scroll. Where lines are vertical the arrow keys change places: Down is the next
character, Left the next line. It goes with Esc, with the mouse, and when it was scrolled out of
view.
"""

from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from reader.composition.column import Column, VisibleLine
from reader.composition.pointing import border_in, border_x
from reader.composition.selection import NOTHING_SELECTED, Selection, paragraph_around
from reader.qt.page.characters import Characters
from reader.qt.page.navigation import Navigation
from reader.qt.page.selecting import Selectable
from reader.qt.style.theme import Theme
from reader.text import code_points, is_hanzi
from reader.typesetting.classes import Kind, kinds

_WIDTH = 2  # pixels, whole ones
_ABOVE, _BELOW = 0.86, 0.14  # em of its characters, from their base line
_STILL = 4  # pixels that the pointer may tremble
_LOOKED_AT = 400  # characters at each side in which the next hanzi is looked for
_BLINKS = 20  # half blinks after a key: then it stands still, and the machine may rest
_SIDES = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_LINES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_End: 1, Qt.Key.Key_Home: -1}
_MODIFIERS = Qt.KeyboardModifier


class Held(Selectable, Protocol):
    """A page with a text that the keyboard may be in."""

    def hasFocus(self) -> bool: ...

    def viewport(self) -> QWidget: ...


class Caret(QObject):
    """Stands where the selection would be carried on from; offsets are the source's.

    Signal `changed`: it has come or gone.
    """

    changed = Signal()

    def __init__(self, page: Held, navigation: Navigation, characters: Characters) -> None:
        super().__init__(navigation)
        self._page, self._navigation, self._characters = page, navigation, characters
        self.is_shown = False
        self._is_lit = False
        self._ends_line = False  # after the last character of a line, not before the next one's
        self._goal_x: float | None = None  # pixels, where Up and Down want to be
        self._pointer = QPoint()
        self._blinks = 0
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._turn)
        navigation.moved.connect(self._look)

    # What it is at ----------------------------------------------------------------------------

    @property
    def offset(self) -> int:
        """The place before which it stands, -1 while there is none."""
        return self._page.selection.moving_end if self.is_shown else -1

    @property
    def hanzi(self) -> int:
        """The hanzi that it is at: the next one of its paragraph, else the one before; -1 for
        none."""
        if not self.is_shown or self._page.column is None:
            return -1
        at = self.offset
        start, end = paragraph_around(self._text, min(at, len(self._text)))
        start, end = max(start, at - _LOOKED_AT), min(end, at + _LOOKED_AT)
        after = is_hanzi(code_points(self._text[at:end])).nonzero()[0]
        if len(after):
            return at + int(after[0])
        before = is_hanzi(code_points(self._text[start:at])).nonzero()[0]
        return start + int(before[-1]) if len(before) else -1

    @property
    def taken(self) -> tuple[int, int]:
        """What a copy takes: the selection, else the word at the caret, else nothing."""
        selection, column = self._page.selection, self._page.column
        if selection or not self.is_shown or column is None:
            return selection.start, selection.end
        at = self.hanzi
        if at < 0:
            return self.offset, self.offset
        start, end = column.composer.word_around(at)
        return column.whole_words(start, -1), column.whole_words(end, 1)

    def box(self) -> QRectF:
        """Where it stands in the view, or would."""
        return self._characters.axes.box_in_view(self._box())

    def _box(self) -> QRectF:
        column = self._page.column
        if column is None:
            return QRectF()
        line = self._line(self._page.selection.moving_end)
        em, x = column.em * line.scale, self._x(line) + self._characters.text_left
        is_empty = line.height < em  # with no room for a character, nor a base line of its own
        top, height = line.baseline - _ABOVE * em, (_ABOVE + _BELOW) * em
        if is_empty:
            top, height = line.top, line.height
        return QRectF(round(x - _WIDTH / 2), top, _WIDTH, height)

    # Coming and going --------------------------------------------------------------------------

    def leave(self) -> None:
        """Be gone; what is selected stays."""
        if self.is_shown:
            self.is_shown = self._is_lit = self._ends_line = False
            self._goal_x = None
            self._blink.stop()
            self._page.viewport().update()
            self.changed.emit()

    def put(self, anchor: int, at: int) -> None:
        """Stand before a place and be seen, with all from another one on selected."""
        if self._page.column is None:
            return
        self._goal_x, self._ends_line = None, False
        self._page.select(Selection((anchor, anchor), (anchor, anchor)).carried_to(at, at))
        self._come()
        self._navigation.bring(min(at, max(0, len(self._text) - 1)))

    def let_go(self) -> bool:
        """What Esc ends: the selection, then the caret; whether there was one."""
        selection = self._page.selection
        if selection:
            at = (selection.moving_end,) * 2
            self._page.select(Selection(at, at) if self.is_shown else NOTHING_SELECTED)
        elif self.is_shown:
            self.leave()
        else:
            return False
        return True

    def pointer_moved(self, to: QPointF) -> None:
        """The pointer is there on the screen now: unless it only trembled, the hand is on the
        mouse."""
        if self.is_shown and (to.toPoint() - self._pointer).manhattanLength() >= _STILL:
            self.leave()

    def _come(self) -> None:
        """Be seen, as after each of its keys."""
        was_shown, self.is_shown, self._is_lit = self.is_shown, True, True
        self._blinks, pause = 0, QApplication.cursorFlashTime() // 2
        if pause > 0:
            self._blink.start(pause)
        self._page.viewport().update()
        if not was_shown:
            self._pointer = QCursor.pos()
            self.changed.emit()

    def follow_focus(self) -> None:
        """The keyboard has come to the page, or gone elsewhere: there the caret is not seen."""
        if self.is_shown:
            self._page.viewport().update()

    def _look(self) -> None:
        """Out of view it is of no use: the next key begins where one reads."""
        column = self._page.column
        if not self.is_shown or column is None:
            return
        line = self._line(self.offset)
        if line.top + line.height <= 0 or line.top >= column.view_height:
            self.leave()

    def _turn(self) -> None:
        self._blinks += 1
        self._is_lit = not self._is_lit or self._blinks >= _BLINKS
        if self._blinks >= _BLINKS:
            self._blink.stop()
        if self._page.hasFocus():
            self._page.viewport().update(self.box().toAlignedRect())

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw it, if it is to be seen now."""
        if self.is_shown and self._is_lit and self._page.hasFocus():
            painter.fillRect(self.box(), theme.accent)

    # Keys --------------------------------------------------------------------------------------

    def key(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the caret or of the selection; whether it was one of theirs."""
        modifiers = event.modifiers() & ~_MODIFIERS.KeypadModifier
        if self._page.column is None or modifiers & ~(
            _MODIFIERS.ShiftModifier | _MODIFIERS.ControlModifier
        ):
            return False
        key = Qt.Key(self._characters.axes.key(event.key()))
        if key == Qt.Key.Key_Escape:
            return self.let_go()
        if key not in (*_SIDES, *_LINES, *_ENDS):
            return False
        selects = bool(modifiers & _MODIFIERS.ShiftModifier)
        if not selects and not self.is_shown:
            return self._begin(key)
        self._go(key, selects, bool(modifiers & _MODIFIERS.ControlModifier))
        return True

    def _begin(self, key: Qt.Key) -> bool:
        """Left and Right show where the caret is before they move it; other keys scroll."""
        if key not in _SIDES:
            return False
        at = self._page.selection.moving_end
        if self._page.selection == NOTHING_SELECTED or not self._navigation.shows(at):
            at = self._first_in_view()
            self._page.select(Selection((at, at), (at, at)))
        self._come()
        return True

    def _first_in_view(self) -> int:
        lines = list(self._column.visible_lines())
        whole = next((line for line in lines if line.top >= 0), lines[0])
        return whole.section.source_from(whole.placed.start)

    def _go(self, key: Qt.Key, selects: bool, is_far: bool) -> None:
        selection = self._page.selection
        if selects and selection == NOTHING_SELECTED and not self.is_shown:
            at = self._first_in_view()
            selection = Selection((at, at), (at, at))
            self._page.select(selection)
        before = selection.moving_end
        goal, ends_line = self._goal(key, before, selects, is_far)
        if 0 < goal < len(self._text):
            goal = self._column.whole_words(goal, 1 if goal > before else -1)
        self._goal_x = self._goal_x if key in _LINES else None
        self._ends_line = ends_line
        self._page.select(
            selection.carried_to(goal, goal) if selects else Selection((goal, goal), (goal, goal))
        )
        self._come()
        seen = goal - 1 if ends_line else goal
        self._navigation.bring(min(seen, max(0, len(self._text) - 1)))

    def _goal(self, key: Qt.Key, at: int, selects: bool, is_far: bool) -> tuple[int, bool]:
        """Where a key leads to, and whether that is seen at the end of a line."""
        selection = self._page.selection
        if key in _LINES:
            return self._line_beyond(at, _LINES[key])
        if key in _ENDS:
            if is_far:
                return (len(self._text) if _ENDS[key] > 0 else 0), False
            start, end = self._line_ends(at)
            is_broken = end < len(self._text) and self._text[end] != "\n"
            return (end, is_broken) if _ENDS[key] > 0 else (start, False)
        if selection and not selects:
            return (selection.end if _SIDES[key] > 0 else selection.start), False
        if is_far:
            return (self._word_end(at) if _SIDES[key] > 0 else self._word_start(at)), False
        return self._beside(at, _SIDES[key]), False

    # Steps -------------------------------------------------------------------------------------

    @property
    def _column(self) -> Column:
        if self._page.column is None:
            raise AssertionError("no article to be in")
        return self._page.column

    @property
    def _text(self) -> str:
        return self._column.composer.article.text

    def _beside(self, at: int, step: int) -> int:
        """The next place between two characters, never one before a combining mark."""
        at += step
        while 0 < at < len(self._text) and kinds(code_points(self._text[at]))[0] == Kind.MARK:
            at += step
        return min(max(0, at), len(self._text))

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

    def _line(self, at: int) -> VisibleLine:
        """The line of a place: after the last character of a line it may still be on that."""
        selection = self._page.selection
        follows = self._ends_line or selection.start < at == selection.end
        at -= follows and at > 0 and self._text[at - 1] != "\n"
        return self._column.line_of(min(at, max(0, len(self._text) - 1)))

    def _x(self, line: VisibleLine) -> float:
        at = self._page.selection.moving_end
        shown = line.placed.end if at >= len(self._text) else line.section.to_shown(at)
        return border_x(self._column, line, min(shown, line.placed.end))

    def _line_ends(self, at: int) -> tuple[int, int]:
        line = self._line(at)
        start, end = line.placed.start, line.placed.end
        is_broken = end > start and line.section.shown.text[end - 1] == "\n"
        return line.section.to_source(start), line.section.to_source(end - is_broken)

    def _line_beyond(self, at: int, step: int) -> tuple[int, bool]:
        """The place above or below, at about the same distance from the text's edge."""
        column, line = self._column, self._line(at)
        if self._goal_x is None:
            self._goal_x = self._x(line)
        other = column.line_beyond(line, step)
        if other is None:
            return at, self._ends_line
        goal = border_in(column, other, self._goal_x)
        seen = column.line_of(min(goal, max(0, len(self._text) - 1)))
        return goal, (seen.section.number, seen.number) != (other.section.number, other.number)
