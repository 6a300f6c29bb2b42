"""The bar in which one types what to find: above the status line, so that no text moves."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.language import tr
from reader.qt.bars.bar import ICON, Bar
from reader.qt.bars.findfield import FindField
from reader.qt.bars.foundcounts import FoundCount, FoundCounts
from reader.qt.style.theme import Theme
from reader.qt.widgets.accessible.announcing import announce
from reader.qt.widgets.buttons import ChipButton, IconButton, TextButton
from reader.qt.widgets.labels import Divider, Label

_WIDE = 760  # px from which what was found is told in the bar, not in the field


class FindBar(Bar):
    """Tells what is typed and asks for the next hit; knows nothing of the text.

    Signals: `query_changed(query, pinyin, tones)`, `next_requested`, `previous_requested`.
    """

    query_changed = Signal(str, bool, bool)
    next_requested = Signal()
    previous_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._find = FindField(theme)
        super().__init__(theme, self._find, parent)
        self._found: int | None = None
        self._previous = IconButton(theme, "up", tr("Previous"), icon_size=ICON)
        self._next = IconButton(theme, "down", tr("Next"), icon_size=ICON)
        self._pinyin = ChipButton(theme, tr("Pinyin"))
        self._tones = ChipButton(theme, tr("Match tones"))
        self._pinyin.setChecked(True)
        self._forms = FoundCounts(theme)
        self._nothing = Label(theme, "", "muted")
        self._ignore = TextButton(theme, tr("Ignore tones"))
        self._dividers = (Divider(theme, 3, 12), Divider(theme, 12, 18))
        self._lay_out()
        self._connect()
        self.clear()

    def slide_in(self, query: str | None = None) -> None:
        """Come in, with the field ready to be typed in; `query` replaces what stands there."""
        if query is not None:
            self.field.setText(query)
        self.come()

    def look_for(self, query: str, pinyin: bool, tones: bool) -> None:
        """Come in with this being looked for, so."""
        self._pinyin.setChecked(pinyin)
        self._tones.setChecked(tones)
        self.slide_in(query)
        self._tell()

    def query(self) -> tuple[str, bool, bool]:
        """What to find, by pinyin too?, tones as typed?"""
        return self.field.text(), self._pinyin.isChecked(), self._tones.isChecked()

    def set_found(self, current: int, total: int, forms: Sequence[FoundCount] = ()) -> None:
        """Tell which hit of how many is the current one, from 1, and the forms found most."""
        self._found = total
        count = QLocale().toString
        if current:
            words = tr("{current} of {total}")
            told = words.format(current=count(current), total=count(total))
            self._find.set_count(told)
            announce(self, told)
        else:
            self._find.set_count(count(total) if total else "")
            announce(self, "" if total else tr("Nothing found"))
        self._forms.set_forms(forms)
        self._arrange()

    def clear(self) -> None:
        """Tell nothing, as for an empty field or while a search is under way."""
        self._found = None
        self._find.set_count("")
        self._forms.set_forms(())
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        row = self._row
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
        self._find.next_requested.connect(self.next_requested)
        self._next.clicked.connect(self.next_requested)
        self._find.previous_requested.connect(self.previous_requested)
        self._previous.clicked.connect(self.previous_requested)
        self._ignore.clicked.connect(lambda: self._tones.setChecked(False))

    def _tell(self) -> None:
        self._tones.setEnabled(self._pinyin.isChecked())
        self.query_changed.emit(*self.query())

    def _arrange(self) -> None:
        """Show what there is to tell, where there is room to tell it."""
        is_wide, is_nothing = self.width() >= _WIDE, self._found == 0
        minds_tones = self._pinyin.isChecked() and self._tones.isChecked()
        words = tr("Nothing found.")
        if minds_tones:
            words = tr("Nothing found with these tones.")
        self._nothing.setText(words)
        if is_nothing:
            self._find.set_count("" if is_wide else tr("Nothing found"))
        self._nothing.setVisible(is_nothing and is_wide)
        self._ignore.setVisible(is_nothing and is_wide and minds_tones)
        self._forms.setVisible(bool(self._found) and is_wide)
        self._dividers[0].setVisible(is_wide)
        self._dividers[1].setVisible(is_wide and self._found is not None)
        for button in (self._previous, self._next):
            button.setEnabled(bool(self._found))
            button.setVisible(is_wide or not is_nothing)
