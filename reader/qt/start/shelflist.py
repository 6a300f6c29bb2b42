"""All articles in a list: a row each, opened, tagged or forgotten from here, also several at once.

Only rows in view are made and drawn.
"""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reader.language import tr
from reader.qt.start.covers import Covers
from reader.qt.start.shelfface import KNOWN, LEVEL, OVERHANG, READ, ShelfFace, places
from reader.qt.start.shownarticle import ShownArticle, ShownArticles
from reader.qt.style.hairline import hairline
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE, Type, widen, write_in
from reader.qt.widgets.lists.rowlist import RIGHT, RowList
from reader.qt.widgets.menu import Menu
from reader.qt.widgets.tooltips import plain_tip
from reader.settings import LevelList

_WIDTH = 760
_HEADS = 28
_Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag
_Move = QAbstractItemView.CursorAction
_MOVES = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip
_CHOOSING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ShelfList(RowList):
    """The list itself, as high as its rows: the page that holds it scrolls.

    Enter or a click opens. Ctrl or Shift with a click or an arrow, Space and Ctrl+A choose several,
    Esc lets them go. What is done – Delete, the menu – is done to those chosen, else to the row.

    Signals: `chosen(key)` to open; of the keys of several `forgotten(keys)`,
    `tagged(keys, name, is_on)`, `new_tag_wanted(keys)`; `find_wanted(key)`, of a missing file;
    `left` upwards, by the arrow.
    """

    chosen = Signal(int)
    forgotten = Signal(object)
    tagged = Signal(object, str, bool)
    new_tag_wanted = Signal(object)
    find_wanted = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, covers: Covers, parent: QWidget | None = None) -> None:
        self._face = ShelfFace(covers)
        super().__init__(theme, "", self._face, parent)
        self._articles = ShownArticles.of(())
        self._tags: tuple[str, ...] = ()
        self._is_choosing, self._anchor = False, 0  # where a stretch that is chosen begins
        self.page_height = 0  # px of the list that can be seen at once
        self.setAccessibleName(tr("All articles"))
        self.setSelectionMode(RowList.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(RowList.SelectionBehavior.SelectRows)
        self.clicked.connect(lambda index: self._choose(index.row()))
        self.row_chosen.connect(self._choose)
        self.row_removed.connect(lambda row: self.forgotten.emit(self._meant(row)))
        self.selectionModel().selectionChanged.connect(self._mark_chosen)
        covers.arrived.connect(self.viewport().update)
        self.set_articles(())

    def set_articles(self, articles: Sequence[ShownArticle]) -> None:
        """Show these; the current row and those that are chosen stay so, wherever they are now."""
        row, chosen = self.current, set(self.chosen_keys)
        key = self._articles.keys[row] if 0 <= row < len(self._articles) else 0
        self._articles = shown = ShownArticles.of(articles)
        self.set_rows(len(shown), shown.make)
        self.fit()
        if len(shown):
            at = {one: number for number, one in enumerate(shown.keys)}
            self.set_current_row(at.get(key, min(max(row, 0), len(articles) - 1)))
            self._choose_rows([at[one] for one in chosen if one in at])

    def fit(self) -> None:
        """Be as high as all rows are at the interface's size."""
        height = self._face.shape.height * len(self._articles)
        if height != self.maximumHeight():
            self.setFixedHeight(height)
            self.doItemsLayout()

    def set_tags(self, tags: Sequence[str]) -> None:
        """Offer these in the menu."""
        self._tags = tuple(tags)

    def set_title_font(self, font: QFont) -> None:
        """Write titles in this font; its size is the list's own."""
        self._face.set_title_font(font)
        self.viewport().update()

    def set_demands(self, has_demands: bool) -> None:
        """Tell what articles ask of the reader, or no more; what is known of that is other now."""
        self._face.has_demands = has_demands
        self.viewport().update()

    @property
    def first_key(self) -> int:
        """The key of the article on top, 0 without any."""
        return self._articles.keys[0] if len(self._articles) else 0

    @property
    def chosen_keys(self) -> tuple[int, ...]:
        """The keys of the articles that are chosen, in their order."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return tuple(self._articles.keys[row] for row in rows if row < len(self._articles))

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.maximumHeight())

    # What is done ------------------------------------------------------------------------------

    def fill_menu(self, menu: Menu, row: int) -> None:
        article, keys = self._articles[row], self._meant(row)
        if len(keys) == 1:
            key = article.key  # other rows may come while the menu is open
            menu.addAction(tr("Open"), lambda: self.chosen.emit(key))
            if article.is_missing:
                menu.addAction(tr("Find it…"), lambda: self.find_wanted.emit(key))
        menu.addMenu(self._tag_menu(menu, keys))
        menu.addSeparator()
        forget = tr("Forget") if len(keys) == 1 else tr("Forget %n articles", "", len(keys))
        menu.addAction(forget, lambda: self.forgotten.emit(keys))

    def _tag_menu(self, menu: Menu, keys: tuple[int, ...]) -> Menu:
        """Each tag, checked where all of the articles have it."""
        made = Menu(self.theme, tr("Tags"), menu)
        shown = self._articles
        meant = [shown.make(row) for row, key in enumerate(shown.keys) if key in keys]
        for name in self._tags:
            action = made.addAction(name)
            action.setCheckable(True)
            action.setChecked(all(name in one.tags for one in meant))
            action.triggered.connect(lambda is_on, name=name: self.tagged.emit(keys, name, is_on))
        if self._tags:
            made.addSeparator()
        made.addAction(tr("New tag…"), lambda: self.new_tag_wanted.emit(keys))
        return made

    def _meant(self, row: int) -> tuple[int, ...]:
        """The keys of those chosen, if the row is among them; else the row's."""
        key, chosen = self._articles.keys[row], self.chosen_keys
        return chosen if key in chosen else (key,)

    def _choose(self, row: int) -> None:
        if not self._is_choosing:
            self.chosen.emit(self._articles.keys[row])

    # Choosing several --------------------------------------------------------------------------

    def _choose_rows(self, rows: Sequence[int]) -> None:
        chosen = QItemSelection()
        for row in rows:
            index = self.model().index(row, 0)
            chosen.select(index, index)
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)

    def _mark_chosen(self) -> None:
        self.mark_all({index.row() for index in self.selectedIndexes()})

    def selectionCommand(
        self, index: _Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What is not chosen here by hand lets all go that was; the menu leaves it."""
        if event is None or self._is_choosing:
            return _Flag.NoUpdate
        is_menu = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.RightButton
        return _Flag.NoUpdate if is_menu else _Flag.Clear

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.indexAt(event.position().toPoint()).row()
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._is_choosing = is_left and row >= 0 and bool(event.modifiers() & _CHOOSING)
        if self._is_choosing:
            self._extend(row, event.modifiers())
        elif is_left:
            self._anchor = row
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drawn over rows with a button held nothing is chosen: a click opens."""
        if event.buttons() == Qt.MouseButton.NoButton:
            super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        before = self.current
        self._is_choosing = bool(modifiers & _CHOOSING) and key in _MOVES
        if key == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        elif key == Qt.Key.Key_Space and before >= 0:
            self._extend(before, Qt.KeyboardModifier.ControlModifier)
        elif key == Qt.Key.Key_Up and before <= 0 and not modifiers & _CHOOSING:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            if self._is_choosing and modifiers & Qt.KeyboardModifier.ShiftModifier:
                self._extend(self.current, modifiers)
            elif key in _MOVES:
                self._anchor = self.current

    def _extend(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        """With Shift choose all up to this row; else this one besides, or no more."""
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            first, last = sorted((max(0, self._anchor), row))
            self._choose_rows(range(first, last + 1))
        else:
            self._anchor = row
            self.selectionModel().select(self.model().index(row, 0), _Flag.Toggle)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """A page is what can be seen of the list, which is as high as all its rows."""
        step = max(1, self.page_height // self._face.shape.height - 1)
        steps = {_Move.MovePageUp: -step, _Move.MovePageDown: step}
        if action in steps and self.count:
            row = min(max(self.current + steps[action], 0), self.count - 1)
            return self.model().index(row, 0)
        return super().moveCursor(action, modifiers)


class ShelfHeads(QWidget):
    """What the columns of the list are, over it, with the line that begins it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = {READ: tr("Read"), KNOWN: tr("Known")}
        self._has_demands = False
        write_in(self, Type(NOTE))
        widen(self, height=_HEADS)

    def set_demands(self, which: LevelList | None) -> None:
        """Tell by which list the level of articles is told; None where it is not."""
        self._has_demands = which is not None
        if which is not None:
            from reader.dictionaries.levels import title_of

            title = title_of(which)
            self._words[LEVEL] = tr("Level · {list}").format(list=title)
            told = tr(
                "Level: the one of {list} at which 95 % of an article’s words are known.\n"
                "Known: how many of its words you know."
            )
            self.setToolTip(plain_tip(told.format(list=title)))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(OVERHANG, 0, -OVERHANG, 0)
        painter.setPen(self._theme.muted)
        for name, place in places(box, has_demands=self._has_demands).items():
            if name in self._words:  # over the titles there is room
                left = box.left() if name == LEVEL else place.left()
                room = QRectF(left, place.top(), place.right() - left, place.height() - 6)
                painter.drawText(room, RIGHT, self._words[name])
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        hairline(painter, line, self._theme.line)
