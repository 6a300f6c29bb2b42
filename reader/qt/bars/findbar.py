"""The bar in which one types what to find: above the status line, so that no text moves."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.qt.bars.findfield import FindField
from reader.qt.bars.foundcounts import FoundForm, FoundForms
from reader.qt.style.theme import Theme
from reader.qt.widgets.buttons import ChipButton, IconButton, TextButton
from reader.qt.widgets.labels import Divider, Ground, Label
from reader.qt.widgets.slide import Slide

HEIGHT = 48
_PADDING, _ICON = 12, 16
_WIDE = 760  # px from which what was found is told in the bar, not in the field


class FindBar(QWidget):
    """Tells what is typed and asks for the next hit; knows nothing of the text.

    Signals: `query_changed(query, pinyin, tones)`, `next_requested`, `previous_requested`,
    `closed` when it begins to go. Its height goes from 0 to 48 while it slides in.
    """

    query_changed = Signal(str, bool, bool)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: int | None = None
        self._ground = Ground(theme, "surface", self, Qt.Edge.TopEdge)
        self.field = FindField(theme)
        self._previous = IconButton(theme, "up", self.tr("Previous"), icon_size=_ICON)
        self._next = IconButton(theme, "down", self.tr("Next"), icon_size=_ICON)
        self._pinyin = ChipButton(theme, self.tr("Pinyin"))
        self._tones = ChipButton(theme, self.tr("Match tones"))
        self._pinyin.setChecked(True)
        self._forms = FoundForms(theme)
        self._nothing = Label(theme, "", "muted")
        self._ignore = TextButton(theme, self.tr("Ignore tones"))
        self._close = IconButton(theme, "close", self.tr("Close"), icon_size=_ICON)
        self._dividers = (Divider(theme, 3, 12), Divider(theme, 12, 18))
        self._lay_out()
        self._connect()
        self._slide = Slide(self)
        self._slide.moved.connect(lambda share: self.setFixedHeight(round(HEIGHT * share)))
        self._slide.ended.connect(self.setVisible)
        self.setFixedHeight(0)
        self.hide()
        self.clear()

    @property
    def is_open(self) -> bool:
        """Whether the bar is in, or on its way in."""
        return self._slide.is_in

    def slide_in(self, query: str | None = None) -> None:
        """Come in, with the field ready to be typed in; `query` replaces what stands there."""
        if query is not None:
            self.field.setText(query)
        self.show()
        self._slide.go(inside=True)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def slide_out(self) -> None:
        """Go; what stands in the field stays for the next time."""
        if self.is_open:
            self._slide.go(inside=False)
            self.closed.emit()

    def query(self) -> tuple[str, bool, bool]:
        """What to find, by pinyin too?, tones as typed?"""
        return self.field.text(), self._pinyin.isChecked(), self._tones.isChecked()

    def set_found(self, current: int, total: int, forms: Sequence[FoundForm] = ()) -> None:
        """Tell which hit of how many is the current one, from 1, and the forms found most."""
        self._found = total
        count = QLocale().toString
        if current:
            words = self.tr("{current} of {total}")
            self.field.set_count(words.format(current=count(current), total=count(total)))
        else:
            self.field.set_count(count(total) if total else "")
        self._forms.set_forms(forms)
        self._arrange()

    def clear(self) -> None:
        """Tell nothing, as for an empty field or while a search is under way."""
        self._found = None
        self.field.set_count("")
        self._forms.set_forms(())
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._ground.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ground.setGeometry(0, 0, self.width(), HEIGHT)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.slide_out()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(_PADDING, 1, _PADDING, 0)
        row.setSpacing(0)
        row.addWidget(self.field)
        for space, part in (
            (7, self._previous), (2, self._next), (8, self._dividers[0]), (0, self._pinyin),
            (4, self._tones), (0, self._dividers[1]), (0, self._forms), (0, self._nothing),
            (4, self._ignore),
        ):  # fmt: skip
            row.addSpacing(space)
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._close)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._tell)
        self._pinyin.toggled.connect(self._tell)
        self._tones.toggled.connect(self._tell)
        self.field.next_requested.connect(self.next_requested)
        self._next.clicked.connect(self.next_requested)
        self.field.previous_requested.connect(self.previous_requested)
        self._previous.clicked.connect(self.previous_requested)
        self._ignore.clicked.connect(lambda: self._tones.setChecked(False))
        self.field.left.connect(self.slide_out)
        self._close.clicked.connect(self.slide_out)

    def _tell(self) -> None:
        self._tones.setEnabled(self._pinyin.isChecked())
        self.query_changed.emit(*self.query())

    def _arrange(self) -> None:
        """Show what there is to tell, where there is room to tell it."""
        is_wide, is_nothing = self.width() >= _WIDE, self._found == 0
        minds_tones = self._pinyin.isChecked() and self._tones.isChecked()
        words = self.tr("Nothing found.")
        if minds_tones:
            words = self.tr("Nothing found with these tones.")
        self._nothing.setText(words)
        if is_nothing:
            self.field.set_count("" if is_wide else self.tr("Nothing found"))
        self._nothing.setVisible(is_nothing and is_wide)
        self._ignore.setVisible(is_nothing and is_wide and minds_tones)
        self._forms.setVisible(bool(self._found) and is_wide)
        self._dividers[0].setVisible(is_wide)
        self._dividers[1].setVisible(is_wide and self._found is not None)
        for button in (self._previous, self._next):
            button.setEnabled(bool(self._found))
            button.setVisible(is_wide or not is_nothing)
