"""How else a character may be written, where no word decided which form it has."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout

from reader.composition.composer import Composer
from reader.corrections.readings import Scope
from reader.language import said, tr
from reader.qt.card.sections import Card, Section
from reader.qt.card.surroundings import Surroundings
from reader.qt.session.session import Session
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import sized
from reader.qt.widgets.labels import Label
from reader.qt.widgets.segments import Choice, SegmentedControl
from reader.review import alternatives
from reader.review.alternatives import Alternatives

_SEGMENT, _SIZE = (36, 28), 16


class FormsSection(Section):
    """`chosen(number)` tells which form a person wants; F takes the next one."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, forms: Sequence[str], current: int, font: QFont) -> None:
        super().__init__()
        choices = [Choice(str(number), form, form) for number, form in enumerate(forms)]
        self._forms = SegmentedControl(theme, choices, tr("Written"), self, segment=_SEGMENT)
        self._forms.set_label_font(sized(font, _SIZE))
        self._forms.set_value(str(current))
        self._forms.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._count, self._current = len(forms), current
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 8, 0, 0)
        row.addWidget(Label(theme, tr("Written"), "muted"))
        row.addStretch(1)
        row.addWidget(self._forms)
        self._forms.chosen.connect(lambda value: self.chosen.emit(int(value)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._forms.set_theme(theme)

    def press(self, key: int) -> bool:
        if key != Qt.Key.Key_F:
            return False
        self.chosen.emit((self._current + 1) % self._count)
        return True


def section(offset: int, card: Card, around: Surroundings, session: Session) -> Section | None:
    """The choice between the forms of a character; None where a word, or nothing, decides."""
    composer = session.current.composer if session.current else None
    if composer is None:
        return None
    found = alternatives.alternatives(composer, offset, session.script)
    if found is None:
        return None
    made = FormsSection(around.themes.theme, found.forms, found.current, around.fonts.base)
    made.chosen.connect(lambda number: _choose(found, found.forms[number], card, session, composer))
    return made


def _choose(
    found: Alternatives, form: str, card: Card, session: Session, composer: Composer
) -> None:
    """Write a character in this form from now on, as far as the card says."""
    if card.scope is Scope.EVERYWHERE:
        card.set_scope(Scope.ARTICLE)  # a form is one article's; the card says so
    change = alternatives.choice(composer, found.offset, form, card.scope)
    session.edits.rewrite(change, said("form of {form}", form=form), found.offset)
