"""The page of practice, in place of the article: one sentence, its answer, four keys.

It knows nothing of what is learned: it shows a question, tells what was answered, and shows an end.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from reader.language import sentences, tr
from reader.qt.actions.table import key_text
from reader.qt.practice.answerbutton import AnswerButton
from reader.qt.practice.answerrow import AnswerRow
from reader.qt.practice.endpart import EndPart
from reader.qt.practice.foot import Foot
from reader.qt.practice.sentenceview import SentenceView
from reader.qt.practice.shown import Mode, ShownEnd, ShownQuestion, Stage
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import sized
from reader.qt.widgets.accessible.announcing import announce
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.scrollbar import MiddleColumn
from reader.qt.widgets.segments import Choice, SegmentedControl
from reader.qt.widgets.tooltips import plain_tip
from reader.qt.widgets.typing import types
from reader.script import Script
from reader.settings import Settings

_COLUMN, _MARGIN = 884, 24
_TOP, _ABOVE_SENTENCE, _BELOW_SENTENCE = 14, 8, 38
_CHOICE = 17  # px of a reading to choose
_GOES_ON = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PracticePage(QWidget):
    """Keys: Space shows the answer, then says that it was known; 1 to 4 say how well, or choose;
    Z takes back; Esc leaves.

    Signals: `rated(number)` from 1, `chosen(number)` from 0, `next_wanted`, `taken_back`, `left`,
    `place_wanted`, `known_wanted`, `going_on`, `mode_chosen(Mode)`.
    """

    rated = Signal(int)
    chosen = Signal(int)
    next_wanted = Signal()
    taken_back = Signal()
    left = Signal()
    place_wanted = Signal()
    known_wanted = Signal()
    going_on = Signal()
    mode_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._ruby = theme, QFont()
        self.stage = Stage.NOTHING
        self._question: ShownQuestion | None = None
        self.setAccessibleName(tr("Practise"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        modes = [
            Choice(Mode.WORDS.value, tr("Words"), tr("Practise words")),
            Choice(Mode.READINGS.value, tr("Readings"), tr("Practise readings")),
        ]
        self._modes = SegmentedControl(theme, modes, tr("What is practised"), are_tabs=True)
        self._close = IconButton(theme, "close", tr("Leave"))
        self._prompt = Label(theme, "", "muted").let_wrap()
        self.sentence = SentenceView(theme)
        self._answer, self._end = AnswerRow(theme), EndPart(theme)
        self.foot = Foot(theme, _COLUMN, _MARGIN)
        self._lay_out()
        self._connect()
        self.wait()

    # What is shown -----------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        hand_down(self, theme)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """Write words and readings in the page's fonts."""
        self._ruby = QFont(ruby)
        self._answer.set_fonts(base, ruby)

    def set_look(self, settings: Settings, script: Script) -> None:
        """Set the sentence as the page is set now."""
        self.sentence.set_look(settings, script)

    def set_mode(self, mode: Mode) -> None:
        """Show what is practised."""
        self._modes.set_value(mode.value)

    def wait(self, words: str = "") -> None:
        """Show nothing but these words, while a question is being made."""
        self._show(Stage.NOTHING, None)
        self._prompt.setText(words)
        self.foot.set_buttons(())

    def show_question(
        self, question: ShownQuestion, settings: Settings, script: Script, share: float
    ) -> None:
        """Ask; `share` is how much of the day's is done, 0 to 1."""
        self._show(Stage.ANSWER, question)
        self._prompt.setText(question.prompt)
        self.sentence.show_sentence(question.sentence, settings, script)
        self.foot.set_share(share)
        self.foot.set_buttons(self._asking(question))
        self._tell(sentences((question.prompt, question.sentence.with_gap)))

    def show_end(self, end: ShownEnd) -> None:
        """Say how much was done."""
        self._show(Stage.END, None)
        self._end.show_end(end)
        self.foot.set_share(0.0 if end.can_go_on else 1.0)
        buttons = [AnswerButton(self._theme, tr("Back", "to where one was"), _key("Esc"))]
        if end.can_go_on:
            buttons.insert(0, AnswerButton(self._theme, tr("Go on"), _key("Space")))
        self.foot.set_buttons(buttons)
        self._tell(sentences((end.sentence, end.note)))

    def _show(self, stage: Stage, question: ShownQuestion | None) -> None:
        focused = self.window().focusWidget()
        had_focus = focused is not None and (focused is self or self.isAncestorOf(focused))
        self.stage, self._question = stage, question
        is_end = stage is Stage.END
        self._end.setVisible(is_end)
        for part in (self._prompt, self.sentence, self._answer):
            part.setVisible(not is_end)
        self._answer.setVisible(question is not None)
        self.sentence.setVisible(question is not None)
        self._answer.tell(None)
        if had_focus:
            (self.sentence if question is not None else self).setFocus()
        self._area.verticalScrollBar().setValue(0)

    def _tell(self, words: str) -> None:
        """What a screen reader says, now and when it comes to the sentence."""
        self.sentence.setAccessibleName(words)
        if self.isVisible():
            announce(self, words)

    # The foot ------------------------------------------------------------------------------------

    def _asking(self, question: ShownQuestion) -> list[AnswerButton]:
        if not question.choices:
            return [AnswerButton(self._theme, tr("Show"), _key("Space"))]
        font = sized(self._ruby, _CHOICE)
        return [
            AnswerButton(self._theme, choice, str(number), font=font)
            for number, choice in enumerate(question.choices, 1)
        ]

    def _rating(self, question: ShownQuestion) -> list[AnswerButton]:
        words = (tr("Again"), tr("Hard"), tr("Good"), tr("Easy"))
        made = []
        for number, word in enumerate(words, 1):
            button = AnswerButton(self._theme, word, str(number))
            if question.comes_again:
                button.setToolTip(plain_tip(question.comes_again[number - 1]))
                button.setAccessibleDescription(question.comes_again[number - 1])
            made.append(button)
        return made

    def _press(self, number: int) -> None:
        question = self._question
        if self.stage is Stage.END:
            is_back = number == len(self.foot.buttons) - 1
            (self.left if is_back else self.going_on).emit()
        elif question is None:
            return
        elif self.stage is Stage.RATING:
            self.rated.emit(number + 1)
        elif self.stage is Stage.NEXT:
            self.next_wanted.emit()
        elif question.choices:
            self._choose(question, number)
        else:
            self._reveal(question)

    def _reveal(self, question: ShownQuestion) -> None:
        self.stage = Stage.RATING
        self._show_answer(question)
        self.foot.set_buttons(self._rating(question))

    def _choose(self, question: ShownQuestion, number: int) -> None:
        self.stage = Stage.NEXT
        buttons = self._asking(question)
        for at, button in enumerate(buttons):
            if at in (number, question.right):
                button.tell(is_right=at == question.right)
            button.setToolTip(plain_tip(question.meanings[at]))
        self._show_answer(question)
        self.foot.set_buttons([*buttons, AnswerButton(self._theme, tr("Next"), _key("Space"))])
        self.chosen.emit(number)

    def _show_answer(self, question: ShownQuestion) -> None:
        self.sentence.reveal()
        self._answer.tell(question)
        self.sentence.setFocus()
        QTimer.singleShot(0, self, self._bring_into_view)
        self._tell(f"{question.word} {question.reading} {question.meaning}")
        self.sentence.setAccessibleDescription(question.sentence.text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._bring_into_view)

    def _bring_into_view(self) -> None:
        """Of a sentence that is higher than the window the answer, once it is laid out."""
        if self.stage in (Stage.RATING, Stage.NEXT):
            self._area.ensureWidgetVisible(self._answer, 0, 0)

    # Keys --------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """What is typed here is meant for the question: no key of the article is heard."""
        is_press = event.type() == QEvent.Type.ShortcutOverride
        if is_press and isinstance(event, QKeyEvent) and _is_meant(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if event.matches(_UNDO) or (event.key() == Qt.Key.Key_Z and types(event)):
            self.taken_back.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _GOES_ON:
            self._go_on()
        elif types(event) and 0 <= number < self._answers:
            self._press(number)
        elif event.key() in _SCROLLS:
            self._area.verticalScrollBar().triggerAction(_SCROLLS[Qt.Key(event.key())])
        elif not types(event):
            super().keyPressEvent(event)

    @property
    def scrolled(self) -> int:
        """Pixels that are out of sight above."""
        return self._area.verticalScrollBar().value()

    @property
    def _answers(self) -> int:
        """How many answers have a number for their key now."""
        if self.stage is Stage.RATING:
            return len(self.foot.buttons)
        is_choice = self._question is not None and self._question.choices
        return len(self.foot.buttons) if self.stage is Stage.ANSWER and is_choice else 0

    def _go_on(self) -> None:
        """What Space and Enter do."""
        if self.stage is Stage.RATING:
            self.rated.emit(3)
        elif self.stage is Stage.NEXT:
            self.next_wanted.emit()
        elif self.stage is Stage.END:
            self._press(0)
        elif self._question is not None and not self._question.choices:
            self._reveal(self._question)

    # Layout --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._modes)
        head.addStretch(1)
        head.addWidget(self._close)
        self._area = MiddleColumn(self._theme, _COLUMN, _MARGIN)
        parts = self._area.parts
        parts.setContentsMargins(0, _TOP, 0, _TOP)
        parts.addLayout(head)
        parts.addSpacing(_TOP)
        parts.addStretch(1)
        parts.addWidget(self._prompt)
        parts.addSpacing(_ABOVE_SENTENCE)
        parts.addWidget(self.sentence)
        parts.addSpacing(_BELOW_SENTENCE)
        parts.addWidget(self._answer, 2)  # its own words move nothing above it
        parts.addWidget(self._end, 2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._area, 1)
        outer.addWidget(self.foot)

    def _connect(self) -> None:
        self._close.clicked.connect(self.left)
        self._modes.chosen.connect(lambda value: self.mode_chosen.emit(Mode(value)))
        self._answer.place_wanted.connect(self.place_wanted)
        self._end.known_wanted.connect(self.known_wanted)
        self.foot.pressed.connect(self._press_button)

    def _press_button(self, number: int) -> None:
        """By the pointer: a button that was chosen already has no second use."""
        if self.stage is not Stage.NEXT or number == len(self.foot.buttons) - 1:
            self._press(number)


_SCROLLS = {
    Qt.Key.Key_Up: QScrollBar.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QScrollBar.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
}
_UNDO = QKeySequence.StandardKey.Undo


def _is_meant(event: QKeyEvent) -> bool:
    """Whether a key is the page's own, not one of the window's."""
    return types(event) or event.key() in _GOES_ON or event.matches(_UNDO)


def _key(key: str) -> str:
    return key_text(QKeySequence(key))
