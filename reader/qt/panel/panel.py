"""The panel at the left edge: headings, the reader's marks with her readings, the words."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFont,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QLinearGradient,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from reader.article import ListedPlace
from reader.language import tr
from reader.qt.panel.contentstab import ContentsTab
from reader.qt.panel.edge import REACH, PanelEdge
from reader.qt.panel.markstab import MarksTab, MarksView
from reader.qt.panel.words.tab import WordsTab
from reader.qt.style.theme import Theme, faded
from reader.qt.style.typeface import NOTE, Type, widen
from reader.qt.widgets.labels import Ground
from reader.qt.widgets.segments import Choice, SegmentedControl

WIDTH, WIDEST = 248, 400
"""Pixels across, at the interface's usual size."""
_SIDE, _TOP = 12, 12
_TAB = (48, 26)
_SHADOW = 24


class Tab(Enum):
    """What the panel shows; changes, to readings, stand under the marks."""

    CONTENTS = "contents"
    MARKS = "marks"
    CHANGES = "changes"
    WORDS = "words"


_VIEWS = {MarksView.MARKS: Tab.MARKS, MarksView.READINGS: Tab.CHANGES}


class ContentsPanel(Ground):
    """Tells where to go; knows nothing of the text.

    Signals: `place_chosen(offset)`, `closed` when Esc asks for it, `tab_shown` when another tab is
    seen, or the panel itself; `width_chosen(pixels)` by its edge. `contents`, `marks`, `changes`
    and `words` speak for themselves.
    """

    accessible_role = QAccessible.Role.Grouping

    tab_shown = Signal()

    place_chosen = Signal(int)
    closed = Signal()
    width_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent, Qt.Edge.RightEdge)
        self._shadow: _EdgeShadow | None = None
        self._edge, self._taken_at = PanelEdge(self), WIDTH
        self._edge.taken.connect(self._take_edge)
        self._edge.dragged.connect(lambda by: self.set_wide(self._taken_at + by))
        self._edge.left.connect(lambda: self.width_chosen.emit(self._wide))
        self._edge.asked_back.connect(self._ask_back)
        self.set_wide(WIDTH)
        self.setAccessibleName(tr("Contents"))
        self._tabs = SegmentedControl(
            theme, self._choices(), tr("Panel"), segment=_TAB, stretches=True, are_tabs=True
        )
        self._tabs.set_label_font(Type(NOTE, QFont.Weight.Medium))
        self.contents, self.marks = ContentsTab(theme), MarksTab(theme)
        self.changes, self.words = self.marks.readings, WordsTab(theme)
        self._pages = QStackedWidget()
        self._stacks: dict[Tab, QWidget] = {
            Tab.CONTENTS: self.contents, Tab.MARKS: self.marks, Tab.WORDS: self.words,
        }  # fmt: skip
        for stack in self._stacks.values():
            self._pages.addWidget(stack)
        self.contents.place_chosen.connect(self.place_chosen)
        self.marks.view_chosen.connect(lambda view: self.show_tab(_VIEWS[view]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 1, 0)
        column.setSpacing(_TOP)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(_SIDE, 0, _SIDE - 1, 0)
        tabs.addWidget(self._tabs)
        column.addLayout(tabs)
        column.addWidget(self._pages)
        self._tabs.chosen.connect(self._choose)
        self.marks.set_keys(QKeySequence("Ctrl+D"), QKeySequence("H"), QKeySequence("N"))
        self.show_tab(Tab.CONTENTS)

    def set_wide(self, pixels: int) -> None:
        """Be so wide, within what is allowed."""
        self._wide = min(max(pixels, WIDTH), WIDEST)
        widen(self, self._wide)

    def _take_edge(self) -> None:
        self._taken_at = self._wide

    def _ask_back(self) -> None:
        self.set_wide(WIDTH)
        self.width_chosen.emit(WIDTH)

    @property
    def tab(self) -> Tab:
        """What is shown."""
        tab = Tab(self._tabs.value())
        return _VIEWS[self.marks.view] if tab is Tab.MARKS else tab

    def show_tab(self, tab: Tab) -> None:
        """Show this."""
        of = Tab.MARKS if tab in _VIEWS.values() else tab
        if of is Tab.MARKS:
            self.marks.show_view(next(view for view, each in _VIEWS.items() if each is tab))
        self._tabs.set_value(of.value)
        self._pages.setCurrentWidget(self._stacks[of])
        self.tab_shown.emit()

    def _choose(self, value: str) -> None:
        tab = Tab(value)
        self.show_tab(_VIEWS[self.marks.view] if tab is Tab.MARKS else tab)

    def set_headings(self, headings: Sequence[ListedPlace]) -> None:
        """List these under Contents, in the order of the text."""
        self.contents.set_headings(headings)

    def set_current(self, offset: int) -> None:
        """Mark the heading under which one is reading."""
        self.contents.set_current(offset)

    def show_current(self, offset: int) -> None:
        """The list comes into view: mark the heading under which one is reading, and have the
        keyboard there, in the middle of the list."""
        self.contents.set_current(offset)
        self.contents.reach(offset)

    def focus_list(self) -> None:
        """Give the keyboard to the list that is shown, or to the tabs if it is empty."""
        tab = self.tab
        if tab is Tab.CHANGES:
            self.changes.focus_list()
        elif tab is Tab.WORDS:
            self.words.focus_list()
        elif tab is Tab.MARKS and not self.marks.is_empty:
            self.marks.focus_list()
        elif tab is Tab.CONTENTS and not self.contents.is_empty:
            self.contents.focus_list()
        else:
            self._tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_overlay(self, is_overlay: bool) -> None:
        """Throw a shadow on the page under the panel, or lie beside it."""
        if is_overlay and self._shadow is None:
            self._shadow = _EdgeShadow(self._theme, self)
        elif not is_overlay and self._shadow is not None:
            self._shadow.hide()
            self._shadow.deleteLater()
            self._shadow = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        super().set_theme(theme)
        if self._shadow is not None:
            self._shadow.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place_shadow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._edge.setGeometry(self.width() - REACH, 0, REACH, self.height())
        self._edge.raise_()
        self._place_shadow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_shadow()
        self.tab_shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._place_shadow()

    def _choices(self) -> list[Choice]:
        names = {
            Tab.CONTENTS: tr("Contents"),
            Tab.MARKS: tr("Marks"),
            Tab.WORDS: tr("Words"),
        }
        return [Choice(tab.value, name, name) for tab, name in names.items()]

    def _place_shadow(self) -> None:
        if self._shadow is not None:
            self._shadow.follow()


class _EdgeShadow(QWidget):
    """What the panel darkens of the page at its right; lets every click through."""

    def __init__(self, theme: Theme, panel: ContentsPanel) -> None:
        super().__init__(panel.parentWidget())
        self._theme, self._panel = theme, panel
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.follow()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def follow(self) -> None:
        """Stand right of the panel, above the page."""
        panel = self._panel.geometry()
        self.setGeometry(panel.right() + 1, panel.top(), _SHADOW, panel.height())
        self.setVisible(not self._panel.isHidden())
        self.stackUnder(self._panel)

    def paintEvent(self, event: QPaintEvent) -> None:
        fall = QLinearGradient(0, 0, self.width(), 0)
        for place, part in ((0.0, 0.7), (0.25, 0.4), (0.55, 0.14), (0.8, 0.04), (1.0, 0.0)):
            fall.setColorAt(place, faded(self._theme.shadow, part))
        QPainter(self).fillRect(self.rect(), fall)
