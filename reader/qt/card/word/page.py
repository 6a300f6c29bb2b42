"""The card's page about a word, which scrolls."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from reader.dictionaries.strokes import Stroke
from reader.language import tr
from reader.pinyin import Style
from reader.qt.card.notefield import NoteField
from reader.qt.card.sections import Section
from reader.qt.card.word.meanings import CountedWith, Hairline, Meanings, OwnEntry
from reader.qt.card.word.more import MoreOfCharacter
from reader.qt.card.word.rows import CharacterRow, MetRow
from reader.qt.card.word.spelling import Spelling
from reader.qt.style.theme import Theme
from reader.qt.widgets.dialog import Scroller
from reader.review.aboutword import AboutCharacter, AboutWord


@dataclass(frozen=True, slots=True)
class ToldWord:
    """What the page says of a word: all that is known, the levels of its characters in words."""

    about: AboutWord
    levels: tuple[str, ...]
    style: Style
    is_traditional: bool


@dataclass(frozen=True, slots=True)
class Later:
    """What takes a look at the disk: what own dictionaries have of a word, by their names; how its
    characters are written; how often it was met, 0 for never.
    """

    entries: Sequence[tuple[str, str]] = ()
    strokes: Mapping[str, Sequence[Stroke]] = field(default_factory=dict)
    times: int = 0
    articles: int = 0


class WordPage(Scroller):
    """`tell` says all of a word; what comes later has its place kept.

    Signals: `noted(str)`, what the reader writes of the word; `met_pressed`: its other places are
    wanted; `resized`: the page is higher or lower than it was.
    """

    noted = Signal(str)
    met_pressed = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, width: int, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme, self._width = theme, width
        self._base = self._ruby = QFont()
        self._told: ToldWord | None = None
        self._parts: list[QWidget] = []
        self._later: list[QWidget] = []
        self._strokes: Mapping[str, Sequence[Stroke]] = {}
        self._sections: tuple[Section, ...] = ()
        self.note = NoteField(theme, offer=tr("Add a note to the word"))
        self._met = MetRow(theme, "")
        self.column.addWidget(self.note)
        self.note.setContentsMargins(6, 0, 12, 0)
        self.column.addWidget(self._met)
        self.column.addStretch(1)
        self._met.hide()
        self.note.saved.connect(self.noted)
        self.note.resized.connect(self._show_note)
        self._met.clicked.connect(self.met_pressed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        super().set_theme(theme)

    def set_fonts(self, base: QFont, ruby: QFont) -> None:
        """The fonts of characters and of readings, of what is told next."""
        if (base, ruby) != (self._base, self._ruby):
            self._base, self._ruby, self._told = base, ruby, None

    # What is told --------------------------------------------------------------------------------

    def tell(self, told: ToldWord) -> bool:
        """Say this of a word; whether it is news."""
        if told == self._told:
            return False
        is_other = self._told is None or told.about.headword != self._told.about.headword
        self._told, about, theme = told, told.about, self._theme
        self._take_away(self._parts)
        self._parts = [Meanings(theme, about.glosses, told.style)]
        if about.measures:
            counted = CountedWith(theme, about.measures, told.style, told.is_traditional)
            self._parts.append(counted)
        self._parts.append(Hairline(theme))
        rows = zip(about.characters, told.levels, strict=True)
        self._parts += [self._row(character, level) for character, level in rows]
        self._parts.append(Spelling(theme, about.shown, about.codes))
        self._parts.append(Hairline(theme))
        for place, part in enumerate(self._parts):
            self._put(place, part)
        if is_other:
            self.tell_later(Later())
            self.verticalScrollBar().setValue(0)
        return True

    def tell_later(self, found: Later) -> None:
        """Say what was looked for elsewhere."""
        self._strokes = found.strokes
        self._take_away(self._later)
        self._later = [OwnEntry(self._theme, name, text) for name, text in found.entries]
        if self._later:
            self._later.append(Hairline(self._theme))
        before = len(self._parts)
        for place, part in enumerate(self._later):
            self._put(before + place, part)
        met = _met(found.times, found.articles)
        self._met.setText(met)
        self._met.setAccessibleName(met)
        self._met.setVisible(found.times > 0)
        self.resized.emit()

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show these below the note, in the place of those before."""
        for old in self._sections:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._sections = tuple(sections)
        below = self.column.indexOf(self.note) + 1
        for number, section in enumerate(self._sections):
            self._put(below + number, section)

    def _put(self, place: int, part: QWidget) -> None:
        self.column.insertWidget(place, part)
        part.show()  # at once, so that the page's height knows of it

    def _take_away(self, parts: list[QWidget]) -> None:
        for old in parts:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        parts.clear()

    # More of a character -------------------------------------------------------------------------

    def _row(self, character: AboutCharacter, level: str) -> CharacterRow:
        told = self._told
        assert told is not None
        row = CharacterRow(self._theme, character, level, told.style, self._base, self._ruby)
        row.toggled.connect(lambda is_on: self._show_more(row, is_on=is_on))
        return row

    def _show_more(self, row: CharacterRow, *, is_on: bool) -> None:
        place, told = self.column.indexOf(row), self._told
        if told is None:
            return
        if is_on:
            strokes = self._strokes.get(row.about.character, ())
            more = MoreOfCharacter(self._theme, row.about, strokes, told.style, self._base)
            self._parts.insert(place + 1, more)
            self._put(place + 1, more)
        else:
            self._take_away([self._parts.pop(place + 1)])
        self.resized.emit()

    def _show_note(self) -> None:
        """Have all of the note in view while it is written."""
        self.resized.emit()
        if self.note.is_edited:
            QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.note, 0, 8))

    # Size ----------------------------------------------------------------------------------------

    def asked_height(self) -> int:
        """How high the page is with all that it says."""
        self.column.invalidate()
        self.column.activate()
        least = self.column.totalMinimumSize().height()
        return max(least, self.column.totalHeightForWidth(self._width))


def _met(times: int, articles: int) -> str:
    if articles == 1:
        return tr("Met %n times in one article", "", times)
    told = tr("Met {times} times in %n articles", "", articles)
    return told.format(times=f"{times:,}")
