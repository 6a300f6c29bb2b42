"""The panel's tab for readings: the reader's own, where file and program differ, the doubtful."""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.language import tr
from reader.qt.panel.reviewlist import ReviewList, RowMaker
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type
from reader.qt.widgets.buttons import ChipButton, TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.segments import Choice, SegmentedControl

_SIDE, _GAP = 12, 8
_SEGMENT = (48, 24)


class Listed(Enum):
    """What is listed."""

    OWN = "own"
    DISPUTES = "disputes"
    DOUBTS = "doubts"


class ChangesTab(QWidget):
    """Knows nothing of the text; rows are told by their numbers.

    Signals: `list_chosen(Listed)`, `pointed(row)`, `asked(row)`, `kept(row)` and `replaced(row)`
    (all alike if `takes_all`), `removed(row)`.
    """

    list_chosen = Signal(object)
    pointed = Signal(int)
    asked = Signal(int)
    kept = Signal(int)
    replaced = Signal(int)
    removed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = self._made_choice(theme)
        self._list = ReviewList(theme, tr("Readings"))
        self._empty = Label(theme, "", "muted").let_wrap()
        self._keep, self._use = TextButton(theme, ""), TextButton(theme, "")
        self._alike = ChipButton(theme, "")
        self._answers = QWidget()
        self._lay_out()
        self._choice.chosen.connect(lambda value: self.list_chosen.emit(Listed(value)))
        self._list.pointed.connect(self.pointed)
        self._list.asked.connect(self.asked)
        self._list.answered.connect(self._keep_it)
        self._list.removed.connect(self._remove)
        self._keep.clicked.connect(lambda: self._answer(self._list.current))
        self._use.clicked.connect(lambda: self.replaced.emit(self._list.current))
        for part in (self._list, self._answers):
            part.hide()

    @property
    def listed(self) -> Listed:
        """What is listed now."""
        return Listed(self._choice.value())

    @property
    def current(self) -> int:
        """The current row, -1 for none."""
        return self._list.current

    @property
    def takes_all(self) -> bool:
        """Whether an answer is meant for all that are alike."""
        return self._alike.isVisibleTo(self) and self._alike.isChecked()

    def show_list(self, listed: Listed) -> None:
        """List these."""
        self._choice.set_value(listed.value)

    def set_rows(self, count: int, make: RowMaker, current: int = -1, empty: str = "") -> None:
        """Show these rows, or a sentence where there are none."""
        self._list.set_rows(count, make, current)
        self._list.setVisible(count > 0)
        self._empty.setText(empty)
        self._empty.setVisible(not count)
        if self._list.current < 0:
            self._answers.hide()

    def offer(self, keep: str, use: str = "", alike: int = 0) -> None:
        """What can be done with the current row, in words; `alike` counts those like it."""
        for button, text in ((self._keep, keep), (self._use, use)):
            button.setText(text)
            button.setAccessibleName(text)
            button.updateGeometry()
            button.setVisible(bool(text))
        words = tr("All %n alike", "", alike)
        self._alike.setText(words)
        self._alike.setAccessibleName(words)
        self._alike.updateGeometry()
        self._alike.setVisible(alike > 1)
        self._answers.setVisible(bool(keep))

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts."""
        self._list.set_fonts(base, ruby)

    def forget_all(self) -> None:
        """The next answer is meant for one place again."""
        self._alike.setChecked(False)

    def focus_list(self) -> None:
        """Give the keyboard to the list, or to the choice of lists where it is empty."""
        target = self._list if self._list.isVisibleTo(self) else self._choice
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _answer(self, row: int) -> None:
        """The first answer; the reader's own readings have but one."""
        (self.removed if self.listed is Listed.OWN else self.kept).emit(row)

    def _keep_it(self, row: int) -> None:
        if self.listed is not Listed.OWN:
            self.kept.emit(row)

    def _remove(self, row: int) -> None:
        if self.listed is Listed.OWN:
            self.removed.emit(row)

    def _made_choice(self, theme: Theme) -> SegmentedControl:
        words = {
            Listed.OWN: (tr("Yours"), tr("The readings that you have changed")),
            Listed.DISPUTES: (tr("Differing"), tr("Where the file and Duyin disagree")),
            Listed.DOUBTS: (tr("Doubtful"), tr("Where Duyin is not sure")),
        }
        choices = [Choice(listed.value, *said) for listed, said in words.items()]
        made = SegmentedControl(theme, choices, tr("Readings"), segment=_SEGMENT, stretches=True)
        made.set_label_font(Type(NOTE))
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        choice = QHBoxLayout()
        choice.setContentsMargins(_SIDE, 0, _SIDE - 1, _GAP)
        choice.addWidget(self._choice)
        column.addLayout(choice)
        column.addWidget(self._list, 1)
        self._empty.setContentsMargins(_SIDE + 8, 8, _SIDE + 8, 8)
        column.addWidget(self._empty)
        column.addStretch(0)
        answers = QVBoxLayout(self._answers)
        answers.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        answers.setSpacing(4)
        buttons = QHBoxLayout()
        buttons.addWidget(self._keep)
        buttons.addWidget(self._use)
        buttons.addStretch(1)
        answers.addLayout(buttons)
        answers.addWidget(self._alike, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._answers)
