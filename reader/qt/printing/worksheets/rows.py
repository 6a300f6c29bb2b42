"""The rows of the worksheet's dialog: what it is made from, its tasks, its paper."""

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reader.exports.worksheets.picking import WordsFrom
from reader.exports.worksheets.scopes import Scope
from reader.exports.worksheets.sheet import Square, TaskKind, Worksheet
from reader.language import tr
from reader.qt.printing.worksheets.asked import SOURCES
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, text_width
from reader.qt.widgets.buttons import Switch
from reader.qt.widgets.dropdown import DropDown, Option
from reader.qt.widgets.labels import Label
from reader.qt.widgets.segments import Choice, SegmentedControl
from reader.qt.widgets.settingrows import Row
from reader.settings import PaperSize

_ROW, _CONTROL = 44, 132
_SCOPES = 190  # px, where that has room for the longest
_BESIDE = 48  # px of a list's field beside its words
_GAP, _BEFORE_SWITCH = 8, 20


def task_name(kind: TaskKind) -> str:
    """What a task is called in the dialog."""
    return {
        TaskKind.BOXES: tr("Pinyin into boxes"),
        TaskKind.WRITE: tr("Write under pinyin"),
        TaskKind.MATCH: tr("Match word and meaning"),
        TaskKind.CLOZE: tr("Fill the gap"),
        TaskKind.CHOOSE: tr("Choose the reading"),
        TaskKind.LIST: tr("List of words"),
    }[kind]


def _counted(kind: TaskKind, count: int) -> str:
    if kind is TaskKind.BOXES:
        return tr("%n characters", "", count)
    if kind in (TaskKind.CLOZE, TaskKind.CHOOSE):
        return tr("%n sentences", "", count)
    return tr("%n words", "", count)


class SwitchedRow(Row):
    """A switch with its name, and a note beside that; below it where there is no room."""

    def __init__(self, theme: Theme, name: str, is_on: bool) -> None:
        super().__init__(theme, name, height=_ROW)
        self.switch = Switch(theme, name)
        self.switch.setChecked(is_on)
        self.note = Label(theme, "", "muted", NOTE)
        self.label.setBuddy(self.switch)
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.told.removeWidget(self.label)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self.label)
        self._beside.addWidget(self.note)
        self._beside.addStretch(1)
        self.told.addLayout(self._beside)
        self.add(self.switch)
        self._fit()

    def set_note(self, text: str) -> None:
        """Say this beside the name."""
        self.note.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        asked = sum(text_width(each.font(), each.text()) for each in (self.label, self.note))
        has_room = asked + _GAP + _BEFORE_SWITCH <= self.width() - self.switch.width()
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if has_room else ways.TopToBottom)
        self._beside.setSpacing(_GAP if has_room else 2)
        self.label.setWordWrap(not has_room)


class Rows(QObject):
    """All rows, in groups; `scope_chosen(Scope)`, `words_chosen(WordsFrom)`, and `changed` for what
    only the sheet's face depends on."""

    scope_chosen = Signal(object)
    words_chosen = Signal(object)
    changed = Signal()

    def __init__(self, theme: Theme, column: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._column = theme, column
        self._from, self.scope = self._made_scope(), None
        self._add(self._from)
        self.words = self._made_words()
        self._title(tr("Words"))
        self._add(self.words)
        self._title(tr("Tasks"))
        self.tasks = {kind: self._made_task(kind) for kind in TaskKind}
        self._title(tr("Page"))
        self._squares = self._made_squares()
        self._paper = self._made_paper()
        self._name = self._made_switch(tr("Line for name and date"))
        self._answers = self._made_switch(tr("Answer sheet"))
        self._answers.has_line = False
        column.addStretch(1)

    scope: Scope | None

    # Making ------------------------------------------------------------------------------------

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)

    def _title(self, title: str) -> None:
        label = Label(self._theme, title, "muted", NOTE, QFont.Weight.DemiBold)
        label.setContentsMargins(0, 14, 0, 6)
        self._add(label)

    def _made_scope(self) -> Row:
        row = Row(self._theme, tr("Text"), height=_ROW)
        self._scopes = DropDown(self._theme, tr("Text"))
        self._scopes.setFixedWidth(_SCOPES)
        row.label.setBuddy(self._scopes)
        row.add(self._scopes)
        self._scopes.chosen.connect(self.scope_chosen)
        row.has_line = False
        return row

    def _made_words(self) -> SegmentedControl:
        choices = [Choice(each.value, _source_name(each), _source_name(each)) for each in SOURCES]
        made = SegmentedControl(self._theme, choices, tr("Words"), stretches=True)
        made.set_label_font(self._from.label.font())
        made.chosen.connect(lambda value: self.words_chosen.emit(WordsFrom(value)))
        return made

    def _made_task(self, kind: TaskKind) -> SwitchedRow:
        row = SwitchedRow(self._theme, task_name(kind), kind is not TaskKind.LIST)
        row.switch.toggled.connect(self.changed)
        self._add(row)
        return row

    def _made_squares(self) -> SegmentedControl:
        row = Row(self._theme, tr("Squares"), height=_ROW)
        choices = [Choice("tian", "田字格", "田字格"), Choice("mi", "米字格", "米字格")]
        made = SegmentedControl(self._theme, choices, tr("Squares"), stretches=True)
        made.set_label_font(self._from.label.font())
        made.setFixedWidth(164)
        made.chosen.connect(lambda _value: self.changed.emit())
        row.add(made)
        self._add(row)
        return made

    def _made_paper(self) -> DropDown:
        row = Row(self._theme, tr("Paper"), height=_ROW)
        made = DropDown(self._theme, tr("Paper"))
        made.setFixedWidth(_CONTROL)
        sizes = (PaperSize.A4, PaperSize.LETTER)
        made.set_options([Option(size, size.value) for size in sizes], PaperSize.A4)
        made.chosen.connect(lambda _value: self.changed.emit())
        self._size = PaperSize.A4
        made.chosen.connect(self._take_size)
        row.label.setBuddy(made)
        row.add(made)
        self._add(row)
        return made

    def _made_switch(self, name: str) -> SwitchedRow:
        row = SwitchedRow(self._theme, name, True)
        row.switch.toggled.connect(self.changed)
        self._add(row)
        return row

    # What is chosen ----------------------------------------------------------------------------

    def _take_size(self, size: PaperSize) -> None:
        self._size = size
        self.changed.emit()

    def set_size(self, size: PaperSize) -> None:
        """Use Letter where that is used for printing, else A4."""
        self._size = PaperSize.LETTER if size is PaperSize.LETTER else PaperSize.A4
        self._paper.set_value(self._size)

    @property
    def size(self) -> PaperSize:
        """The paper."""
        return self._size

    @property
    def square(self) -> Square:
        """The squares to write into."""
        return Square(self._squares.value() or Square.TIAN.value)

    @property
    def has_name_line(self) -> bool:
        """Whether there is a line for name and date."""
        return self._name.switch.isChecked()

    @property
    def has_answers(self) -> bool:
        """Whether the answers follow."""
        return self._answers.switch.isChecked()

    @property
    def kinds(self) -> frozenset[TaskKind]:
        """The tasks that are asked for."""
        return frozenset(kind for kind, row in self.tasks.items() if row.switch.isChecked())

    # What is shown -----------------------------------------------------------------------------

    def show_scopes(self, scopes: Mapping[Scope, tuple[int, int]], scope: Scope) -> None:
        """Offer these, where there is more than one."""
        options = [Option(each, _scope_name(each)) for each in scopes]
        self._scopes.set_options(options, scope)
        widest = max(text_width(self._scopes.font(), option.label) for option in options)
        self._scopes.setFixedWidth(max(_SCOPES, ceil(widest) + _BESIDE))
        self._from.setVisible(len(options) > 1)

    def show_words(self, counts: Mapping[WordsFrom, int], source: WordsFrom) -> None:
        """How many words each source has; one without any cannot be chosen."""
        for each, count in counts.items():
            told = f"{_source_name(each)} {QLocale().toString(count)}"
            self.words.set_label(each.value, told)
            self.words.set_can(each.value, "" if count else _why_none(each))
        self.words.set_value(source.value)

    def show_counts(self, sheet: Worksheet) -> None:
        """How much of each task there is."""
        for kind, row in self.tasks.items():
            count = sheet.count(kind)
            row.set_note(_counted(kind, count) if count else tr("none"))
            row.switch.setEnabled(bool(count))

    def set_enabled(self, can: bool) -> None:
        """Let things be chosen, or not while something is written."""
        for at in range(self._column.count()):
            item = self._column.itemAt(at)
            if item is not None and (part := item.widget()) is not None:
                part.setEnabled(can)


def _source_name(source: WordsFrom) -> str:
    return {
        WordsFrom.UNKNOWN: tr("Unknown"),
        WordsFrom.COLLECTED: tr("Collected"),
    }.get(source, tr("Chosen"))


def _why_none(source: WordsFrom) -> str:
    return {
        WordsFrom.UNKNOWN: tr("Every word here is known."),
        WordsFrom.COLLECTED: tr("Nothing collected here."),
    }.get(source, tr("No word here has “Pinyin here”, which the page’s menu gives."))


def _scope_name(scope: Scope) -> str:
    return {
        Scope.SELECTION: tr("What is selected"),
        Scope.PART: tr("The part being read"),
        Scope.ARTICLE: tr("The whole article"),
    }[scope]
