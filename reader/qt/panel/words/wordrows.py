"""Words in a list: drawn as they come into view, gone to, set known or collected."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QWidget

from reader.language import listed, tr
from reader.learning.headwords import State
from reader.qt.panel.words.wording import state_name
from reader.qt.style.icons import paint_icon
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, interface_font, scaled, sized, text_width
from reader.qt.widgets.buttons import asks_to_hear
from reader.qt.widgets.lists.rowlist import (
    RowColours,
    RowList,
    RowShape,
    RowWords,
    draw_fitted,
    draw_note,
)
from reader.qt.widgets.menu import Menu

_WORD, _READING, _ROW = 17, 14, 48
_GAP, _ICON, _COUNT = 8, 14, 12


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word as the list shows it; or, without a count, the title of a group."""

    word: str
    reading: str = ""
    meaning: str = ""
    count: str = ""
    is_collected: bool = False
    state: State = State.NEW
    is_title: bool = False


class WordRows(RowList):
    """All rows are of one height, titles too, so that thousands are laid out at once.

    Signals, of a row's number: `chosen` by click or Enter; `opened` by a double click, Right or
    the menu; `state_wanted(row, State)` by the menu, `known_wanted(row)` by its key,
    `collect_wanted(row)` and `hear_wanted(row)` by either.
    """

    chosen = Signal(int)
    opened = Signal(int)
    state_wanted = Signal(int, object)
    known_wanted = Signal(int)
    collect_wanted = Signal(int)
    hear_wanted = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        self._face = _WordFace()
        super().__init__(theme, name, self._face, parent)
        self._make: Callable[[int], WordRow] | None = None
        self._titles = frozenset[int]()
        self._known, self._collect = QKeySequence("K"), QKeySequence("V")
        self.clicked.connect(lambda index: self._choose(index.row()))
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.row_chosen.connect(self._choose)

    def set_keys(self, known: QKeySequence, collect: QKeySequence) -> None:
        """The keys that do so with the row of the keyboard."""
        self._known, self._collect = known, collect

    def set_words(
        self, count: int, make: Callable[[int], WordRow], titles: frozenset[int], marked: int
    ) -> None:
        """Show these; the list stays where it is scrolled to, and the keyboard in its row."""
        place, current = self.verticalScrollBar().value(), self.current
        self._make, self._titles = make, titles
        self.set_rows(count, make)
        self.mark(marked)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        current = self._nearest_word(marked if marked >= 0 else current)
        if current >= 0:
            self.setCurrentIndex(self.model().index(current, 0))
            self.verticalScrollBar().setValue(place)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The page's fonts."""
        self._face.set_fonts(base, ruby)
        self.viewport().update()

    def is_title(self, row: int) -> bool:
        return row in self._titles

    def event(self, event: QEvent) -> bool:
        """Keys that are the page's elsewhere are this list's while it has the keyboard."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._deed(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (deed := self._deed(event)) is not None:
            deed()
        elif event.key() == Qt.Key.Key_Right and self._is_word(self.current):
            self._open(self.current)
        else:
            super().keyPressEvent(event)

    def menu_of(self, row: int) -> Sequence[tuple[str, Callable[[], object]]]:
        if not self._is_word(row) or self._make is None:
            return ()
        collect = tr("Keep no more") if self._make(row).is_collected else tr("Keep with sentence")
        return [
            (tr("Go to its next place"), lambda: self.chosen.emit(row)),
            (tr("All its sentences"), lambda: self.opened.emit(row)),
            (tr("Hear the word") + "\tH", lambda: self.hear_wanted.emit(row)),
            (collect, lambda: self.collect_wanted.emit(row)),
        ]

    def fill_menu(self, menu: Menu, row: int) -> None:
        super().fill_menu(menu, row)
        if not menu.actions() or self._make is None:
            return
        menu.addSeparator()
        state = self._make(row).state
        for each in State:
            action = menu.addAction(state_name(each))
            action.setCheckable(True)
            action.setChecked(each is state)
            action.triggered.connect(lambda _on, each=each: self.state_wanted.emit(row, each))

    def _deed(self, event: QKeyEvent) -> Callable[[], object] | None:
        row, pressed = self.current, QKeySequence(event.keyCombination())
        if not self._is_word(row):
            return None
        if asks_to_hear(event):
            return lambda: self.hear_wanted.emit(row)
        if pressed == self._known:
            return lambda: self.known_wanted.emit(row)
        return (lambda: self.collect_wanted.emit(row)) if pressed == self._collect else None

    def _is_word(self, row: int) -> bool:
        return 0 <= row < self.count and row not in self._titles

    def _nearest_word(self, row: int) -> int:
        """This row or the next that is no title, else the one before; -1 for none."""
        if row < 0:
            return -1
        after = (each for each in range(row, self.count) if each not in self._titles)
        before = (each for each in range(self.count - 1, -1, -1) if each not in self._titles)
        return next(after, next(before, -1))

    def _choose(self, row: int) -> None:
        if self._is_word(row):
            self.chosen.emit(row)

    def _open(self, row: int) -> None:
        if self._is_word(row):
            self.opened.emit(row)


class _WordFace:
    """Word and reading on a line, the meaning below; bookmark and count at the right."""

    _group, _note = Type(NOTE, QFont.Weight.DemiBold), Type(NOTE)
    _count = Type(_COUNT, is_tabular=True)

    def __init__(self) -> None:
        self.set_fonts(interface_font(), interface_font())

    @property
    def shape(self) -> RowShape:
        """As high as its lines are in the interface's size."""
        return RowShape(height=scaled(_ROW), margin=8, padding=12, radius=7, ring_radius=7)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The fonts of words and of readings."""
        self._base, self._ruby = sized(base, _WORD), sized(ruby, _READING)

    def words(self, row: WordRow) -> RowWords:
        """All that is drawn; the tooltip has the whole meaning."""
        if row.is_title:
            return RowWords(row.word, f"{row.word}, {row.count}")
        kept = tr("collected") if row.is_collected else ""
        parts = (row.word, row.reading, row.meaning, kept, row.count)
        return RowWords(row.word, listed(parts), row.meaning)

    def draw(self, painter: QPainter, box: QRectF, row: WordRow, colours: RowColours) -> None:
        """A title, or a word."""
        if row.is_title:
            self._draw_title(painter, box, row, colours)
            return
        middle = box.height() / 2
        painter.setPen(colours.muted)
        room = draw_note(painter, box, self._count, row.count, _GAP)
        if row.is_collected:
            icon = QRectF(room.right() - _ICON, box.top(), _ICON, box.height())
            colour = colours.theme.text if colours.is_marked else colours.theme.accent
            paint_icon(painter, "bookmark-filled", colour, icon, _ICON)
            room.setRight(room.right() - _ICON - _GAP)
        first = QRectF(room.left(), box.top() + 2, room.width(), middle)
        painter.setPen(colours.text)
        draw_fitted(painter, first, self._base, row.word)
        first.setLeft(first.left() + text_width(self._base, row.word) + _GAP)
        painter.setPen(colours.ruby)
        draw_fitted(painter, first, self._ruby, row.reading)
        painter.setPen(colours.muted)
        below = QRectF(room.left(), box.top() + middle, room.width(), middle - 4)
        draw_fitted(painter, below, self._note, row.meaning)

    def _draw_title(
        self, painter: QPainter, box: QRectF, row: WordRow, colours: RowColours
    ) -> None:
        painter.setPen(colours.muted)
        below = box.adjusted(0, box.height() / 4, 0, 0)
        room = draw_note(painter, below, self._count, row.count, _GAP)
        draw_fitted(painter, room, self._group, row.word)
