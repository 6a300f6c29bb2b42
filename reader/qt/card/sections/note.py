"""What the reader has marked at a character: the note, and the colour that it is in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.corrections.change import Change
from reader.marginalia.mark import Mark
from reader.qt.card.colours import ColourDots, tr
from reader.qt.card.marking import coloured, note_name, noted, uncoloured
from reader.qt.card.notefield import NoteField
from reader.qt.card.sections import Card, Section
from reader.qt.card.surroundings import Surroundings
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme, hand_down
from reader.qt.widgets.labels import Label


class NoteSection(Section):
    """N begins to write the note; the colours are there where the character has one."""

    def __init__(self, theme: Theme, card: Card) -> None:
        super().__init__()
        self.note = NoteField(theme)
        self.dots = ColourDots(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 10, 0)
        column.setSpacing(2)
        column.addWidget(self.note)
        self._colour = QWidget()
        row = QHBoxLayout(self._colour)
        row.setContentsMargins(36, 0, 0, 0)
        row.addWidget(Label(theme, tr("Highlight"), "muted"))
        row.addStretch(1)
        row.addWidget(self.dots)
        column.addWidget(self._colour)
        self.note.resized.connect(card.fit)
        self.note.left.connect(self.give_back)
        self._colour.hide()

    def give_back(self) -> None:
        """Let the card have the keyboard."""
        if (card := self.parentWidget()) is not None and card.isVisible():
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_colour(self, mark: Mark) -> None:
        """Offer another colour for this one."""
        self.dots.set_current(mark.colour)
        self._colour.show()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        hand_down(self, theme)

    def press(self, key: int) -> bool:
        if key != Qt.Key.Key_N:
            return False
        self.note.edit()
        return True


def section(offset: int, card: Card, around: Surroundings, session: Session) -> Section | None:
    """The note of a character's word, or of the stretch that it is in; None where nothing can be
    marked."""
    margins = session.edits.margins
    current = session.current
    if current is None or not margins.can_mark:
        return None
    made = NoteSection(around.themes.theme, card)
    with_note, with_colour = margins.margin.noted_at(offset), margins.margin.coloured_at(offset)
    one = with_note or with_colour
    stretch = (one.start, one.end) if one is not None else current.composer.word_around(offset)
    made.note.set_note(one.mark.note if one is not None else "")

    def make(change: Change[Mark], name: str) -> None:
        made.give_back()
        margins.make(change, name, offset)

    def save(note: str) -> None:
        if session.current is current:  # else another text stands there by now
            make(noted(session, stretch, note), note_name())

    made.note.saved.connect(save)
    if with_colour is not None:
        made.show_colour(with_colour.mark)
        span = with_colour.start, with_colour.end
        made.dots.chosen.connect(lambda c: make(coloured(session, span, c), tr("highlight")))
        made.dots.cleared.connect(lambda: make(uncoloured(session, with_colour), tr("highlight")))
    return made
