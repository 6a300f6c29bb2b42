"""The card about a word and how it is read: two pages under one head.

What is chosen on it holds at once; there is no button to confirm.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.corrections.readings import Scope
from reader.language import tr
from reader.qt.card.readingpage import ReadingPage
from reader.qt.card.rows import Row
from reader.qt.card.sections import Section
from reader.qt.card.word.feet import ScopeFoot, StateFoot
from reader.qt.card.word.head import ToldHead, WordHead
from reader.qt.card.word.page import WordPage
from reader.qt.page.painting.dots import paint_dots
from reader.qt.style.hairline import hairline
from reader.qt.style.shadow import MARGIN
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import Type
from reader.qt.widgets.callout import PointingPopover
from reader.qt.widgets.segments import Choice, SegmentedControl

_PADDING = 8
_WIDTH, _MOST = 420, 480  # px; the most that its pages let it be high
_INSIDE = _WIDTH - 2 * _PADDING
_ABOVE, _BELOW = 10, 6  # px around the page
_LEAST = 96  # px of the page
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzü")
_SPELLED_ON = 800  # ms after D or H in which a letter makes both the beginning of a reading
_TYPED_ON = 250  # ms after H in which a letter has nothing be heard


class Tab(Enum):
    """A page of the card."""

    WORD = "word"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class Told:
    """All that the card says of how the character at an offset is read; `back` is what its way
    back to another reading is called, or "".
    """

    offset: int
    word: str
    why: str
    rows: Sequence[Row]
    back: str
    is_doubtful: bool


class CharacterCard(PointingPopover):
    """Opened by `show_at`.

    Signals: `row_chosen(number)`, `typed(str)` for another reading, `scope_chosen(Scope)`,
    `back_requested`, `step_requested(±1)` to the neighbouring character or word,
    `doubt_requested(±1)`, and `doubt_not_meant` where D was the beginning of a reading;
    `row_reached(text)` by a key; `known_requested` by a key, `collect_requested` and
    `hear_requested` by a key too; `tab_shown`.
    `set_sections` puts further parts below the readings.
    """

    row_chosen = Signal(int)
    typed = Signal(str)
    scope_chosen = Signal(object)
    back_requested = Signal()
    step_requested = Signal(int)
    doubt_requested = Signal(int)
    doubt_not_meant = Signal()
    row_reached = Signal(str)
    known_requested = Signal()
    collect_requested = Signal()
    hear_requested = Signal()
    tab_shown = Signal()

    def __init__(self, theme: Theme, anchor: QWidget, parent: QWidget) -> None:
        super().__init__(theme, tr("Word"), anchor, parent, _WIDTH)
        self._offset, self._tab = -1, Tab.WORD
        self._since_deed, self._deed = QElapsedTimer(), ""  # by a letter: D or H
        self.head = WordHead(theme, self)
        self._tabs = self._tab_control(theme)
        self.word, self._reading = WordPage(theme, _INSIDE, self), ReadingPage(theme, _INSIDE, self)
        self.states, self._use = StateFoot(theme), ScopeFoot(theme)
        self._list, self.field = self._reading.rows, self._reading.field
        self._sections: tuple[Section, ...] = ()
        self._lay_out()
        self._tabs.chosen.connect(lambda value: self.show_tab(Tab(value)))
        self._list.chosen.connect(self.row_chosen)
        self._list.reached.connect(self.row_reached)
        self._reading.typed.connect(self.typed)
        self._use.chosen.connect(self.scope_chosen)
        self._use.back_pressed.connect(self.back_requested)
        self.head.collect_pressed.connect(self.collect_requested)
        self.head.hear_pressed.connect(self.hear_requested)
        self.word.resized.connect(self.fit)
        self._hear_soon = QTimer(self, singleShot=True)
        self._hear_soon.timeout.connect(self.hear_requested)
        self.closed.connect(self._hear_soon.stop)

    def _tab_control(self, theme: Theme) -> SegmentedControl:
        names = {Tab.WORD: tr("Word", "of the text"), Tab.READING: tr("Reading", "of a character")}
        choices = [Choice(tab.value, name, name) for tab, name in names.items()]
        made = SegmentedControl(
            theme, choices, tr("Show"), self, segment=(70, 28), stretches=True, are_tabs=True
        )
        made.set_label_font(Type(weight=QFont.Weight.Medium))
        return made

    def _lay_out(self) -> None:
        edge = MARGIN + _PADDING
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        column.addWidget(self.head)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(4, 0, 4, _ABOVE)
        tabs.addWidget(self._tabs)
        column.addLayout(tabs)
        for part in (self.word, self._reading, self.states, self._use):
            column.addWidget(part)
        self._show_parts()

    # What is told ------------------------------------------------------------------------------

    def tell_head(self, told: ToldHead) -> None:
        """Say which word it is."""
        self.head.tell(told)

    def tell(self, told: Told) -> None:
        """Say how a character is read."""
        if told.offset != self._offset:
            self._offset = told.offset
            self._list.reach(-1)
            self._list.show_current()
        self._reading.tell(told.rows, told.why)
        self._use.name_word(told.word)
        self._use.set_back(told.back)
        self._tabs.set_mark(Tab.READING.value, paint_dots if told.is_doubtful else None)

    def tell_wrong(self, sentence: str) -> None:
        """Say what is wrong with what was typed; "" for nothing."""
        self._reading.tell_wrong(sentence)
        self.fit()

    def take_keyboard(self) -> None:
        """Have the keyboard again, after a part of the card."""
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Take as much room as its parts ask for now."""
        if self.isVisible():
            self._place()

    def set_scope(self, scope: Scope) -> None:
        """Show how far a choice reaches."""
        self._use.set_scope(scope)

    @property
    def scope(self) -> Scope:
        """How far a choice is to reach."""
        return self._use.scope

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts for characters and for readings."""
        self._reading.set_font(ruby)
        self.word.set_fonts(base, ruby)
        self.head.set_fonts(base, ruby)

    def set_sections(self, sections: Iterable[Section]) -> None:
        """Show these below the readings or the word's note, in the place of those before."""
        self._sections = tuple(sections)
        self.word.set_sections([one for one in self._sections if one.is_of_word])
        self._reading.set_sections([one for one in self._sections if not one.is_of_word])

    # Pages -------------------------------------------------------------------------------------

    @property
    def tab(self) -> Tab:
        """The page that is shown."""
        return self._tab

    def show_tab(self, tab: Tab) -> None:
        """Show a page, in the place of the other."""
        if tab is not self._tab:
            had_focus = not self._tabs.isAncestorOf(self.focusWidget() or self)
            self._tab = tab
            self._tabs.set_value(tab.value)
            if had_focus and self.isVisible():
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_parts()
            self.fit()
            self.tab_shown.emit()

    def _show_parts(self) -> None:
        is_word = self._tab is Tab.WORD
        for part, is_shown in (
            (self.word, is_word),
            (self.states, is_word),
            (self._reading, not is_word),
            (self._use, not is_word),
        ):
            part.setVisible(is_shown)
        self.head.hear.name_what(is_word=is_word)

    def _fitted(self, room: int) -> int:
        """As high as the higher of its pages asks for, so that to change them moves nothing."""
        above = self.head.height() + self._tabs.sizeHint().height() + _ABOVE + 2 * _PADDING
        states, use = (foot.sizeHint().height() + _BELOW for foot in (self.states, self._use))
        word, reading = self.word.asked_height() + states, self._reading.asked_height() + use
        least = max(_LEAST + states, self._reading.least_height() + use)
        middle_and_foot = max(least, min(max(word, reading), min(room, _MOST) - above))
        foot = states if self._tab is Tab.WORD else use
        middle = middle_and_foot - foot
        if self._tab is Tab.WORD:
            self.word.setFixedHeight(middle + _BELOW)
        else:
            self._reading.fit(middle + _BELOW)
        return self._height()

    # Keys --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys, modifiers = event.key(), Qt.Key, Qt.KeyboardModifier
        held = event.modifiers() & ~(modifiers.ShiftModifier | modifiers.KeypadModifier)
        if held == modifiers.ControlModifier and key in (keys.Key_Tab, keys.Key_Backtab):
            self.show_tab(Tab.READING if self._tab is Tab.WORD else Tab.WORD)
        elif held:
            super().keyPressEvent(event)
        elif self._tab is Tab.WORD:
            self._press_on_word(event)
        else:
            self._press_on_reading(event)

    def _press_on_word(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        if key in (keys.Key_Up, keys.Key_Down):
            bar = self.word.verticalScrollBar()
            bar.setValue(bar.value() + (44 if key == keys.Key_Down else -44))
        elif key in (keys.Key_Return, keys.Key_Enter):
            self.show_tab(Tab.READING)
        elif key == keys.Key_E:
            self.dismiss()
        elif key == keys.Key_K:
            self.known_requested.emit()
        elif key == keys.Key_V:
            self.collect_requested.emit()
        elif not self._press_anywhere(event):
            super().keyPressEvent(event)

    def _press_on_reading(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        if key in (keys.Key_Up, keys.Key_Down):
            self._move(1 if key == keys.Key_Down else -1)
        elif self.field.hasFocus():
            super().keyPressEvent(event)
        elif keys.Key_1 <= key <= keys.Key_9:
            self._list.choose(key - keys.Key_1)
        elif key in (keys.Key_Return, keys.Key_Enter):
            self._take_row()
        elif key in (keys.Key_Backspace, keys.Key_Delete) and self._use.back.isVisible():
            self.back_requested.emit()
        elif not self._press_anywhere(event):
            if event.text().lower() in _LETTERS:
                self._spell(event.text())
            else:
                super().keyPressEvent(event)

    def _press_anywhere(self, event: QKeyEvent) -> bool:
        """Do what a key asks on either page; whether it asked for anything."""
        key, keys = event.key(), Qt.Key
        if key in (keys.Key_Left, keys.Key_Right):
            self.step_requested.emit(1 if key == keys.Key_Right else -1)
        elif key == keys.Key_D:
            self._begin_deed("d")
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.doubt_requested.emit(-1 if is_shifted else 1)
        elif key == keys.Key_H:
            self._begin_deed("h")
            self._hear_soon.start(0 if self._tab is Tab.WORD else _TYPED_ON)
        elif key == keys.Key_N:
            self.show_tab(Tab.WORD)
            self.word.note.edit()
        else:
            return any(section.press(key) for section in self._sections)
        return True

    def _controls(self) -> list[QWidget]:
        """Tab goes from the readings, which are the card's own, through what stands below."""
        return [self, *super()._controls()]

    def _move(self, step: int) -> None:
        """To the next reading; below the last is the field for another."""
        if self.field.hasFocus():
            if step < 0:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                self._list.reach(len(self._list) - 1)
        elif not self._list.go_on(step):
            self._list.reach(-1)
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_row(self) -> None:
        """Choose where the keyboard went; where it did not move, close."""
        if self._use.back.hasFocus():
            self._use.back.click()
        elif self._list.at >= 0:
            self._list.choose(self._list.at)
        else:
            self.dismiss()

    @property
    def _spells_on(self) -> bool:
        return self._since_deed.isValid() and not self._since_deed.hasExpired(_SPELLED_ON)

    def _begin_deed(self, letter: str) -> None:
        self._since_deed.start()
        self._deed = letter

    def _spell(self, letter: str) -> None:
        """A letter begins another reading; so did a D just before it, by which nobody meant to go
        to the next doubt, or an H.
        """
        before = self._deed if self._spells_on else ""
        if before == "d":
            self.doubt_not_meant.emit()
        self._since_deed.invalidate()
        self._hear_soon.stop()
        self._list.reach(-1)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.insert(before + letter)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, card = QPainter(self), self.card()
        foot = self.states if self._tab is Tab.WORD else self._use
        line = QRectF(card.left() + 1, foot.geometry().top(), card.width() - 2, 1)
        hairline(painter, line, self._theme.line)
