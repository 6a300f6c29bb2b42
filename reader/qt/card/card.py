"""The card about a character: how it is read, by whom, how else it may be read, and how far the
reader's choice is to reach. What is chosen holds at once; there is no button to confirm.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from reader.corrections.readings import Scope
from reader.qt.card.head import CharacterHead
from reader.qt.card.rows import ReadingRows, Row
from reader.qt.card.sections import Section
from reader.qt.style.hairline import hairline
from reader.qt.style.shadow import MARGIN
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, write_in
from reader.qt.widgets.accessible.announcing import announce
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.callout import PointingPopover
from reader.qt.widgets.labels import Label
from reader.qt.widgets.segments import Choice, SegmentedControl

_PADDING = 8
_WIDTH, _MOST = 420, 480  # px; the most that the list lets it be high
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzü")
_SPELLED_ON = 800  # ms after D in which a letter makes both the beginning of a reading


@dataclass(frozen=True, slots=True)
class Told:
    """All that the card says of the character at an offset; `back` is what its way back to another
    reading is called, or "".
    """

    offset: int
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
    `back_requested`, `step_requested(±1)` to the neighbouring character, `doubt_requested(±1)`, and
    `doubt_not_meant` where D was the beginning of a reading; `row_reached(text)` by a key.
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

    def __init__(self, theme: Theme, anchor: QWidget, parent: QWidget) -> None:
        super().__init__(theme, self.tr("Reading"), anchor, parent, _WIDTH)
        self._offset = -1
        self._since_doubt = QElapsedTimer()
        self._head = CharacterHead(theme, self)
        self._list = ReadingRows(theme, _WIDTH - 2 * _PADDING, self)
        self._sections: tuple[Section, ...] = ()
        self.field = _Field(self)
        self._wrong = Label(theme, "", "error", NOTE).let_wrap()
        self._back = TextButton(theme, "", self)
        self._of = Label(theme, "", "muted", NOTE)
        self._scope = self._scope_control(theme)
        self._lay_out(theme)
        self._list.chosen.connect(self.row_chosen)
        self._list.reached.connect(self.row_reached)
        self._back.clicked.connect(self.back_requested)
        self.field.entered.connect(self.typed)
        self.field.textEdited.connect(lambda: self.tell_wrong(""))
        self._scope.chosen.connect(lambda value: self.scope_chosen.emit(Scope(value)))

    # What is told ------------------------------------------------------------------------------

    def tell(self, told: Told) -> None:
        """Say what is known of a character."""
        if told.offset != self._offset:
            self._offset = told.offset
            self._list.reach(-1)
            self._list.show_current()
        self._head.tell(told.character, told.word, told.reading, told.note)
        is_said = any(told.meaning == row.meaning for row in told.rows)
        self._list.set_meaning("" if is_said else told.meaning)
        self._list.set_rows(told.rows)
        self._name_word(told.word)
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
        announce(self, sentence, is_urgent=True)
        self.fit()

    def fit(self) -> None:
        """Take as much room as its parts ask for now."""
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
        self._list.set_font(ruby)
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
            section.show()  # at once, so that the card's height knows of it

    def _name_word(self, word: str) -> None:
        """Say which word a choice holds for."""
        self._of.setText(self.tr("Use this reading of {word}").format(word=word))
        tips = {
            Scope.ARTICLE: self.tr("Wherever {word} stands in this article"),
            Scope.EVERYWHERE: self.tr("Wherever {word} stands in any article"),
        }
        for scope, tip in tips.items():
            self._scope.set_tip(scope.value, tip.format(word=word))

    # Layout ------------------------------------------------------------------------------------

    def _scope_control(self, theme: Theme) -> SegmentedControl:
        names = {
            Scope.HERE: (self.tr("Here"), self.tr("At this place alone")),
            Scope.ARTICLE: (self.tr("This article"), self.tr("This word in this article")),
            Scope.EVERYWHERE: (self.tr("Everywhere"), self.tr("This word in all articles")),
        }
        choices = [Choice(scope.value, *words) for scope, words in names.items()]
        made = SegmentedControl(
            theme, choices, self.tr("Use for"), self, segment=(70, 26), stretches=True
        )
        made.set_label_font(Type(NOTE, QFont.Weight.Medium))
        return made

    def _lay_out(self, theme: Theme) -> None:
        edge = MARGIN + _PADDING
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(0)
        self.field.setPlaceholderText(self.tr("Another reading"))
        self.field.setAccessibleName(self.tr("Another reading"))
        write_in(self.field, Type())
        column.addWidget(self._head)
        column.addSpacing(10)
        for part in (self._list, self._between(self.field, 4), self._wrong):
            column.addWidget(part)
        self._wrong.setContentsMargins(12, 4, 12, 0)
        self._use = self._foot()
        column.addWidget(self._use)

    def _foot(self) -> QWidget:
        """For which word, how far, and the way back, whose room stays where there is none."""
        foot = QWidget(self)
        rows, line = QVBoxLayout(foot), QHBoxLayout()
        rows.setContentsMargins(4, 11, 4, 4)
        rows.setSpacing(2)
        self._of.setContentsMargins(6, 0, 6, 0)
        self._of.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy = self._back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._back.setSizePolicy(policy)
        line.addWidget(self._of, 1)
        line.addWidget(self._back)
        rows.addLayout(line)
        rows.addWidget(self._scope)
        return foot

    def _between(self, part: QWidget, above: int) -> QWidget:
        room = QWidget(self)
        column = QVBoxLayout(room)
        column.setContentsMargins(4, above, 4, 0)
        column.addWidget(part)
        return room

    def _fitted(self, room: int) -> int:
        return self._list.fitted(min(room, _MOST), self._height)

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
            self._list.choose(key - keys.Key_1)
        elif key in (keys.Key_Left, keys.Key_Right):
            self.step_requested.emit(1 if key == keys.Key_Right else -1)
        elif key == keys.Key_D:
            self._since_doubt.start()
            self.doubt_requested.emit(-1 if is_shifted else 1)
        elif key in (keys.Key_Return, keys.Key_Enter):
            self._take_row()
        elif key in (keys.Key_Backspace, keys.Key_Delete) and self._back.isVisible():
            self.back_requested.emit()
        elif any(section.press(key) for section in self._sections):
            return
        elif event.text().lower() in _LETTERS:
            self._spell(event.text())
        else:
            super().keyPressEvent(event)

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
        if self._back.hasFocus():
            self._back.click()
        elif self._list.at >= 0:
            self._list.choose(self._list.at)
        else:
            self.dismiss()

    @property
    def _spells_on(self) -> bool:
        return self._since_doubt.isValid() and not self._since_doubt.hasExpired(_SPELLED_ON)

    def _spell(self, letter: str) -> None:
        """A letter begins another reading; so did a D just before it, by which nobody meant to go
        to the next doubt.
        """
        before = ""
        if self._spells_on:
            before = "d"
            self.doubt_not_meant.emit()
        self._since_doubt.invalidate()
        self._list.reach(-1)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.insert(before + letter)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, card = QPainter(self), self.card()
        for y in (self._list.geometry().top() - 5, self._use.geometry().top() + 6):
            hairline(painter, QRectF(card.left() + 1, y, card.width() - 2, 1), self._theme.line)


class _Field(QLineEdit):
    """`entered(str)` by Enter, which goes no further: it would close the card."""

    entered = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)
