"""The panel at the left edge: headings, the reader's marks, readings changed and doubtful."""

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

from reader.contents import ListedPlace
from reader.qt.panel.markstab import MarksTab
from reader.qt.panel.readingstab import ChangesTab
from reader.qt.style.theme import Theme, faded
from reader.qt.style.typeface import NOTE, Type, widen
from reader.qt.widgets.labels import Ground, Label
from reader.qt.widgets.lists.placelist import PlaceList
from reader.qt.widgets.segments import Choice, SegmentedControl

WIDTH = 248
_SIDE, _TOP = 12, 12
_TAB = (48, 26)
_SHADOW = 24


class Tab(Enum):
    """A tab of the panel. The word list comes as another."""

    CONTENTS = "contents"
    MARKS = "marks"
    CHANGES = "changes"


class ContentsPanel(Ground):
    """Tells where to go; knows nothing of the text.

    Signals: `place_chosen(offset)`, `closed` when Esc asks for it, `tab_shown` when another tab is
    seen, or the panel itself. `marks` and `changes` speak for themselves.
    """

    accessible_role = QAccessible.Role.Grouping

    tab_shown = Signal()

    place_chosen = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent, Qt.Edge.RightEdge)
        self._shadow: _EdgeShadow | None = None
        widen(self, WIDTH)
        self.setAccessibleName(self.tr("Contents"))
        self._tabs = SegmentedControl(
            theme, self._choices(), self.tr("Panel"), segment=_TAB, stretches=True, are_tabs=True
        )
        self._tabs.set_label_font(Type(NOTE, QFont.Weight.Medium))
        self._headings = PlaceList(theme, self.tr("Contents"))
        self.marks, self.changes = MarksTab(theme), ChangesTab(theme)
        none = self.tr("There are no headings in this article.")
        self._empty = Label(theme, none, "muted").let_wrap()
        self._pages = QStackedWidget()
        self._stacks: dict[Tab, QWidget] = {
            Tab.CONTENTS: self._contents(), Tab.MARKS: self.marks, Tab.CHANGES: self.changes,
        }  # fmt: skip
        for stack in self._stacks.values():
            self._pages.addWidget(stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 1, 0)
        column.setSpacing(_TOP)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(_SIDE, 0, _SIDE - 1, 0)
        tabs.addWidget(self._tabs)
        column.addLayout(tabs)
        column.addWidget(self._pages)
        self._tabs.chosen.connect(lambda value: self.show_tab(Tab(value)))
        self.marks.set_keys(QKeySequence("Ctrl+D"), QKeySequence("H"), QKeySequence("N"))
        self.show_tab(Tab.CONTENTS)

    @property
    def tab(self) -> Tab:
        """The tab that is shown."""
        return Tab(self._tabs.value())

    def show_tab(self, tab: Tab) -> None:
        """Show this tab."""
        self._tabs.set_value(tab.value)
        self._pages.setCurrentWidget(self._stacks[tab])
        self.tab_shown.emit()

    def set_headings(self, headings: Sequence[ListedPlace]) -> None:
        """List these under Contents, in the order of the text."""
        self._headings.set_places(headings)
        self._headings.setVisible(bool(headings))
        self._empty.setVisible(not headings)

    def set_current(self, offset: int) -> None:
        """Mark the heading under which one is reading."""
        self._headings.set_current(offset)

    def show_current(self, offset: int) -> None:
        """The list comes into view: mark the heading under which one is reading, and have the
        keyboard there, in the middle of the list."""
        self._headings.set_current(offset)
        self._headings.reach(offset)

    def focus_list(self) -> None:
        """Give the keyboard to the list that is shown, or to the tabs if it is empty."""
        if self.tab is Tab.CHANGES:
            self.changes.focus_list()
        elif self.tab is Tab.MARKS and not self.marks.is_empty:
            self.marks.focus_list()
        else:
            is_there = self.tab is Tab.CONTENTS and not self._headings.is_empty()
            target = self._headings if is_there else self._tabs
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
            Tab.CONTENTS: self.tr("Contents"),
            Tab.MARKS: self.tr("Marks"),
            Tab.CHANGES: self.tr("Changes"),
        }
        return [Choice(tab.value, name, name) for tab, name in names.items()]

    def _contents(self) -> QWidget:
        """The list of headings and the sentence for when it is empty."""
        stack = QWidget()
        column = QVBoxLayout(stack)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._headings, 1)
        sentence = QVBoxLayout()
        sentence.setContentsMargins(_SIDE + 8, 8, _SIDE + 8, 8)
        sentence.addWidget(self._empty)
        column.addLayout(sentence)
        column.addStretch(0)
        self._headings.chosen.connect(self.place_chosen)
        self.set_headings(())
        return stack

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
