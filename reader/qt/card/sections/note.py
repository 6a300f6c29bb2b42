"""What the reader has marked at a character: the note, and the colour that it is in."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.corrections.change import Change
from reader.language import said, tr
from reader.marginalia.mark import Mark
from reader.qt.card.colours import ColourDots
from reader.qt.card.marking import coloured, note_name, noted, uncoloured
from reader.qt.card.notefield import NoteField
from reader.qt.card.sections import Card, Section
from reader.qt.card.surroundings import Surroundings
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme, hand_down
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.labels import Label


class NoteSection(Section):
    """The note is there where the text has one at the character, the colours where it has one."""

    is_of_word = True

    def __init__(self, theme: Theme, card: Card) -> None:
        super().__init__()
        self.note = NoteField(theme, key="")
        self.dots = ColourDots(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 10, 0)
        column.setSpacing(2)
        column.addWidget(self.note)
        self._said = Label(theme, tr("Your note in this text"), "muted", NOTE)
        self._said.setContentsMargins(36, 4, 0, 0)
        column.insertWidget(0, self._said)
        self._colour = QWidget()
        row = QHBoxLayout(self._colour)
        row.setContentsMargins(36, 0, 0, 0)
        row.addWidget(Label(theme, tr("Highlight"), "muted"))
        row.addStretch(1)
        row.addWidget(self.dots)
        column.addWidget(self._colour)
        self.note.resized.connect(card.fit)
        self.note.left.connect(card.take_keyboard)
        self._colour.hide()

    def show_colour(self, mark: Mark) -> None:
        """Offer another colour for this one."""
        self.dots.set_current(mark.colour)
        self._colour.show()

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        hand_down(self, theme)


def section(offset: int, card: Card, around: Surroundings, session: Session) -> Section | None:
    """The note of the stretch that a character is in, and its colour; None where it has neither."""
    margins = session.edits.margins
    current = session.current
    if current is None or not margins.can_mark:
        return None
    with_note, with_colour = margins.margin.noted_at(offset), margins.margin.coloured_at(offset)
    one = with_note or with_colour
    if one is None:
        return None
    made, stretch = NoteSection(around.themes.theme, card), (one.start, one.end)
    made.note.set_note(one.mark.note)

    def make(change: Change[Mark], name: str) -> None:
        card.take_keyboard()
        margins.make(change, name, offset)

    def save(note: str) -> None:
        if session.current is current:  # else another text stands there by now
            make(noted(session, stretch, note), note_name())

    made.note.saved.connect(save)
    if with_colour is not None:
        made.show_colour(with_colour.mark)
        span = with_colour.start, with_colour.end
        made.dots.chosen.connect(lambda c: make(coloured(session, span, c), said("highlight")))
        made.dots.cleared.connect(lambda: make(uncoloured(session, with_colour), said("highlight")))
    return made
