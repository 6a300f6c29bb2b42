"""The panel's tab for words: a filter, which and in what order, the list; or one word instead."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.language import tr
from reader.learning.wordlist import Order, Which
from reader.qt.panel.words.filterfield import FilterField
from reader.qt.panel.words.oneword import OneWord
from reader.qt.panel.words.wordrows import WordRows
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, widen
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.dropchip import DropChip
from reader.qt.widgets.labels import Ground, Label
from reader.qt.widgets.slide import Slide

_SIDE, _GAP, _FOOT = 12, 8, 44


class WordsTab(QWidget):
    """Knows nothing of the text. `rows` and `one` speak for themselves.

    Signals: `asked` when another filter, kind or order is chosen; `export_requested` by the button
    at the foot; `returned` from one word to all.
    """

    asked = Signal()
    export_requested = Signal()
    returned = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = QWidget(self)
        self._awaits_rows = self._has_keyboard = False
        self.one = OneWord(theme, self)
        self.one.hide()
        self._slide = Slide(self.one)
        self._slide.moved.connect(lambda _share: self._place())
        self._slide.ended.connect(self._end)
        tip = tr("Characters, pinyin or meaning")
        self._filter = FilterField(theme, tr("Filter"), tip)
        self._which = DropChip(theme, tr("Which words"), _kinds(), strong=True)
        self._order = DropChip(theme, tr("Order"), _orders())
        self.rows = WordRows(theme, tr("Words"))
        self._empty = Label(theme, "", "muted").let_wrap()
        self._foot = Ground(theme, "surface", edges=Qt.Edge.TopEdge)
        self._counts = Label(theme, "", "muted", NOTE).let_wrap()
        self._export = TextButton(theme, tr("Export…"))
        self._export.setToolTip(tr("Export words of this article"))
        self.set_keys(QKeySequence("K"), QKeySequence("V"))
        self._lay_out()
        self._connect()
        self.tell("")

    def set_keys(self, known: QKeySequence, collect: QKeySequence) -> None:
        """The keys that set the row of the keyboard known, or collect it."""
        self.rows.set_keys(known, collect)
        self.collect_key = collect.toString(QKeySequence.SequenceFormat.NativeText)

    # What is asked -------------------------------------------------------------------------------

    @property
    def typed(self) -> str:
        """What is typed into the filter."""
        return self._filter.text()

    @property
    def which(self) -> Which:
        """The words that are to be listed."""
        return Which(self._which.value)

    @property
    def order(self) -> Order:
        """The order that they are to stand in."""
        return Order(self._order.value)

    def ask(self, which: Which, typed: str = "") -> None:
        """List these."""
        self._which.set_value(which)
        self._filter.setText(typed)
        self.asked.emit()

    # What is shown -------------------------------------------------------------------------------

    def tell(self, nothing: str, counts: str = "") -> None:
        """Say this where there are no rows, and at the foot how many there are in all."""
        self._empty.setText(nothing)
        self._empty.setVisible(bool(nothing))
        self.rows.setVisible(not nothing)
        self._counts.setText(counts)
        self._foot.setVisible(bool(counts))

    def take_keyboard(self) -> None:
        """There are rows now: the keyboard is theirs, if it was given to the list before."""
        if self._awaits_rows and self._which.hasFocus():
            self.focus_list()
        self._awaits_rows = False

    @property
    def shows_one(self) -> bool:
        """Whether one word is shown instead of all."""
        return self._slide.is_in

    def show_one(self, is_shown: bool) -> None:
        """Slide one word in over the list, or out."""
        if is_shown == self.shows_one:
            return
        focused = self.window().focusWidget()
        self._has_keyboard = focused is not None and self.isAncestorOf(focused)
        if is_shown:
            self.one.show()
            self.one.raise_()
        else:
            self._all.show()
        self._slide.go(inside=is_shown, at_once=not self.isVisible())
        if not is_shown:
            self.returned.emit()

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts."""
        self.rows.set_fonts(base, ruby)
        self.one.set_fonts(base, ruby)

    def focus_list(self) -> None:
        """Give the keyboard to what is listed; not to the filter, in which the page's keys would be
        typed."""
        if self.shows_one:
            self.one.focus_list()
        else:
            self._awaits_rows = not self.rows.count
            target = self._which if self._awaits_rows else self.rows
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.shows_one:
            self.show_one(False)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        whole = QRect(0, 0, self.width(), self.height())
        self._all.setGeometry(whole)
        self.one.setGeometry(whole.translated(round((1 - self._slide.share) * self.width()), 0))

    def _end(self, is_in: bool) -> None:
        self.one.setVisible(is_in)
        self._all.setVisible(not is_in)
        self._place()
        if self._has_keyboard:  # once all stands still: the ring is drawn where it is then
            self.focus_list()

    # Making --------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._filter.textChanged.connect(lambda _text: self.asked.emit())
        self._filter.list_wanted.connect(self.focus_list)
        self._filter.left.connect(self.focus_list)
        for chip in (self._which, self._order):
            chip.chosen.connect(chip.set_value)
            chip.chosen.connect(lambda _value: self.asked.emit())
        self._export.clicked.connect(self.export_requested)
        self.one.back_requested.connect(lambda: self.show_one(False))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._all)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        field = QHBoxLayout()
        field.setContentsMargins(_SIDE, 0, _SIDE - 1, _GAP)
        field.addWidget(self._filter)
        chips = QHBoxLayout()
        chips.setContentsMargins(_SIDE - 2, 0, _SIDE - 2, 4)
        chips.addWidget(self._which)
        chips.addStretch(1)
        chips.addWidget(self._order)
        self._empty.setContentsMargins(_SIDE + 8, 8, _SIDE + 8, 8)
        widen(self._foot, height=_FOOT)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(_SIDE + 8, 0, _SIDE - 6, 0)
        foot.addWidget(self._counts, 1)
        foot.addWidget(self._export)
        column.addLayout(field)
        column.addLayout(chips)
        column.addWidget(self.rows, 1)
        column.addWidget(self._empty)
        column.addStretch(0)
        column.addWidget(self._foot)


def _kinds() -> list[tuple[Which, str]]:
    return [
        (Which.UNKNOWN, tr("Unknown")),
        (Which.COLLECTED, tr("Collected")),
        (Which.LEARNING, tr("Learning")),
        (Which.KNOWN, tr("Known")),
        (Which.ALL, tr("All")),
    ]


def _orders() -> list[tuple[Order, str]]:
    return [
        (Order.LEVEL, tr("by level")),
        (Order.OFTEN, tr("by how often")),
        (Order.PLACE, tr("by place")),
        (Order.STATE, tr("by state")),
    ]
