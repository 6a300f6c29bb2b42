"""The card about a character: how it is read, by whom, how else it may be read, and how far the
reader's choice is to reach. What is chosen holds at once; there is no button to confirm.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reader.corrections.readings import Scope
from reader.qt.card.head import CharacterHead
from reader.qt.card.readingrow import HEIGHT as ROW
from reader.qt.card.readingrow import ReadingRow
from reader.qt.card.sections import Section
from reader.qt.style.shadow import MARGIN
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, interface_font
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.callout import PointingPopover
from reader.qt.widgets.dialog import Scroller
from reader.qt.widgets.labels import Label
from reader.qt.widgets.popover import WIDTH
from reader.qt.widgets.segments import Choice, SegmentedControl

_PADDING = 8
_LEAST_ROWS = 2
_CONTROL = (256, 26)


@dataclass(frozen=True, slots=True)
class Row:
    """A reading to choose, in words."""

    reading: str
    meaning: str = ""
    said_by: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """All that the card says; `back` is what its way back to another reading is called, or ""."""

    character: str
    word: str
    reading: str
    meaning: str
    note: str
    rows: Sequence[Row]
    back: str


class CharacterCard(PointingPopover):
    """Opened by `show_at`.

    Signals: `row_chosen(number)`, `typed(str)` for another reading, `scope_chosen(Scope)`,
    `back_requested`, `step_requested(±1)` to the neighbouring character, `doubt_requested(±1)`,
    `set_sections` puts further parts below the readings.
    """

    row_chosen = Signal(int)
    typed = Signal(str)
    scope_chosen = Signal(object)
    back_requested = Signal()
    step_requested = Signal(int)
    doubt_requested = Signal(int)

    def __init__(self, theme: Theme, anchor: QWidget, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Reading"), anchor, parent)
        self._ruby = interface_font()
        self._rows: list[ReadingRow] = []
        self._head = CharacterHead(theme, self)
        self._list = Scroller(theme, self)
        self._sections: tuple[Section, ...] = ()
        self.field = _Field(self)
        self._wrong = Label(theme, "", "error", NOTE).let_wrap()
        self._back = TextButton(theme, "", self)
        self._scope = self._scope_control(theme)
        self._lay_out(theme)
        self._back.clicked.connect(self.back_requested)
        self.field.entered.connect(self.typed)
        self.field.textEdited.connect(lambda: self.tell_wrong(""))
        self._scope.chosen.connect(lambda value: self.scope_chosen.emit(Scope(value)))

    # What is told ------------------------------------------------------------------------------

    def tell(self, told: Told) -> None:
        """Say what is known of a character."""
        self._head.tell(told.character, told.word, told.reading, told.meaning, told.note)
        self._set_rows(told.rows)
        self._back.setText(told.back)
        self._back.setAccessibleName(told.back)
        self._back.updateGeometry()
        self._back.setVisible(bool(told.back))
        self.field.clear()
        self.tell_wrong("")

    def tell_wrong(self, sentence: str) -> None:
        """Say what is wrong with what was typed; "" for nothing."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        if self.isVisible():
            self._place()

    def set_scope(self, scope: Scope) -> None:
        """Show how far a choice reaches."""
        self._scope.set_value(scope.value)

    @property
    def scope(self) -> Scope:
        """How far a choice is to reach."""
        return Scope(self._scope.value())

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts for characters and for readings."""
        self._ruby = ruby
        self._head.set_fonts(base, ruby)

    def set_sections(self, sections: Iterable[Section]) -> None:
        """Show these below the readings, in the place of those before."""
        for old in self._sections:
            old.hide()
            old.deleteLater()
        self._sections = tuple(sections)
        below = self._column.indexOf(self._list) + 1
        for number, section in enumerate(self._sections):
            self._column.insertWidget(below + number, section)

    def _set_rows(self, rows: Sequence[Row]) -> None:
        column = self._list.column
        for old in self._rows:
            column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = []
        for number, row in enumerate(rows):
            made = ReadingRow(
                self._theme, self._ruby, row.reading, row.meaning, row.said_by, number + 1
            )
            made.setChecked(row.is_current)
            made.clicked.connect(lambda _on=False, number=number: self.row_chosen.emit(number))
            column.addWidget(made)
            made.show()  # at once, not with the next event
            self._rows.append(made)
        widest = max((row.reading_width for row in self._rows), default=0.0)
        for made in self._rows:
            made.column = widest

    @property
    def _current(self) -> int:
        """The row that is chosen, -1 for none."""
        return next((n for n, row in enumerate(self._rows) if row.isChecked()), -1)

    # Layout ------------------------------------------------------------------------------------

    def _scope_control(self, theme: Theme) -> SegmentedControl:
        names = {
            Scope.HERE: (self.tr("Here"), self.tr("At this place alone")),
            Scope.ARTICLE: (self.tr("This article"), self.tr("This word in this article")),
            Scope.EVERYWHERE: (self.tr("Everywhere"), self.tr("This word in all articles")),
        }
        choices = [Choice(scope.value, *words) for scope, words in names.items()]
        made = SegmentedControl(
            theme, choices, self.tr("Use for"), self, segment=(70, _CONTROL[1]), stretches=True
        )
        made.set_label_font(interface_font(NOTE, QFont.Weight.Medium))
        made.setFixedWidth(_CONTROL[0])
        return made

    def _lay_out(self, theme: Theme) -> None:
        edge = MARGIN + _PADDING
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        self.field.setPlaceholderText(self.tr("Another reading"))
        self.field.setAccessibleName(self.tr("Another reading"))
        self.field.setFont(interface_font())
        column.addWidget(self._head)
        column.addSpacing(10)
        for part in (self._list, self._between(self.field, 4), self._wrong):
            column.addWidget(part)
        self._wrong.setContentsMargins(12, 4, 12, 0)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        use = QWidget(self)
        row = QHBoxLayout(use)
        row.setContentsMargins(10, 13, 0, 0)
        row.addWidget(Label(theme, self.tr("Use for"), "muted"))
        row.addStretch(1)
        row.addWidget(self._scope)
        self._use = use
        column.addWidget(use)
        self.setFixedWidth(WIDTH + 2 * MARGIN)

    def _between(self, part: QWidget, above: int) -> QWidget:
        room = QWidget(self)
        column = QVBoxLayout(room)
        column.setContentsMargins(4, above, 4, 0)
        column.addWidget(part)
        return room

    def _fitted(self, room: int) -> int:
        """The list of readings scrolls where there is too little room; two at least are seen."""
        whole = len(self._rows) * ROW
        self._list.setFixedHeight(whole)
        height = self._height()
        if height > room:
            least = min(len(self._rows), _LEAST_ROWS) * ROW
            self._list.setFixedHeight(max(least, whole - (height - room)))
        return self._height()

    # Keys --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            super().keyPressEvent(event)
        elif key in (keys.Key_Up, keys.Key_Down):
            self._move(1 if key == keys.Key_Down else -1)
        elif self.field.hasFocus():
            super().keyPressEvent(event)
        elif keys.Key_1 <= key <= keys.Key_9:
            self._choose(key - keys.Key_1)
        elif key in (keys.Key_Left, keys.Key_Right):
            self.step_requested.emit(1 if key == keys.Key_Right else -1)
        elif key == keys.Key_D:
            self.doubt_requested.emit(-1 if is_shifted else 1)
        elif key in (keys.Key_Return, keys.Key_Enter):
            self._back.click() if self._back.hasFocus() else self.dismiss()
        elif key in (keys.Key_Backspace, keys.Key_Delete) and self._back.isVisible():
            self.back_requested.emit()
        elif not any(section.press(key) for section in self._sections):
            super().keyPressEvent(event)

    def _controls(self) -> list[QWidget]:
        """Tab goes from the readings, which are the card's own, through what stands below."""
        return [self, *super()._controls()]

    def _move(self, step: int) -> None:
        """To the next reading; below the last is the field for another."""
        if self.field.hasFocus():
            if step < 0:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        at = self._current + step
        if at >= len(self._rows):
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif at >= 0:
            self._choose(at)

    def _choose(self, number: int) -> None:
        """The reading that holds already may be chosen too: it is doubtful no more."""
        if number < len(self._rows):
            self._rows[number].setChecked(True)
            self._list.ensureWidgetVisible(self._rows[number], 0, 0)
            self.row_chosen.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, card = QPainter(self), self.card()
        for y in (self._list.geometry().top() - 5, self._use.geometry().top() + 6):
            painter.fillRect(QRect(card.left() + 1, y, card.width() - 2, 1), self._theme.line)


class _Field(QLineEdit):
    """`entered(str)` by Enter, which goes no further: it would close the card."""

    entered = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)
