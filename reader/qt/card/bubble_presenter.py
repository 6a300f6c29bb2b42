"""What the bubble tells of the word under the pointer: its reading, what it means, and what the
file has in its place.
"""

from dataclasses import replace

from PySide6.QtCore import QObject, QRect

from reader.composition.composer import Composer
from reader.dictionaries import glosses
from reader.qt.card.exchanged_presenter import WordPresenter
from reader.qt.card.surroundings import Surroundings
from reader.qt.messages.readings import spelled_together
from reader.qt.page.bubble import Told
from reader.qt.session.session import Session
from reader.settings import BubbleShown, ReadingsShown
from reader.text import code_points, is_hanzi

_NOTED = 60  # characters of a note
_SHORT = 48  # characters of a meaning; a single sense may be longer


class BubblePresenter(QObject):
    """Follows the pointer over the page."""

    def __init__(self, around: Surroundings, session: Session, words: WordPresenter) -> None:
        super().__init__(around.page)
        self._around, self._session, self._words = around, session, words
        around.page.hovered.connect(self.offer)
        around.page.navigation.moved.connect(around.bubble.withdraw)
        around.bubble.watch(around.page.viewport())

    def offer(self, offset: int) -> None:
        """Offer what there is to tell of the word at an offset; -1 for no character."""
        page, bubble = self._around.page, self._around.bubble
        if not self._is_wanted(offset):
            bubble.withdraw()
            return
        is_told = bubble.told is not None and offset in bubble.told
        if page.marks.hover >= 0 and not is_told:
            page.set_hover(-1)
        bubble.offer(offset, lambda: self._tell(offset))

    def _tell(self, offset: int) -> Told | None:
        """Tell it, and show which word it is of."""
        current = self._session.current
        if current is None:
            return None
        told = self._exchanged(offset) or self._word(current.composer, offset)
        if note := self._own_note(offset):  # what it means is known to who has written on it
            told = replace(told, meaning="", note=note)
        self._around.page.set_hover(offset, (told.start, told.end))
        return replace(told, is_vertical=self._around.page.characters.axes.is_vertical)

    def _is_wanted(self, offset: int) -> bool:
        """Whether anything is to be told of the character at an offset."""
        current, wanted = self._session.current, self._session.settings.hover_readings
        is_card_open = self._around.page.marks.chosen >= 0  # which tells more
        if offset < 0 or current is None or is_card_open:
            return False
        if self._words.note(offset) or self._own_note(offset):
            return True
        if not is_hanzi(code_points(current.article.text[offset]))[0]:
            return False
        is_hidden = wanted is BubbleShown.HIDDEN and self._is_hidden(current.composer, offset)
        return wanted is BubbleShown.ALWAYS or is_hidden

    def _own_note(self, offset: int) -> str:
        """How a note of the reader's at a character begins, "" for none."""
        noted = self._session.edits.margins.margin.noted_at(offset)
        words = " ".join(noted.mark.note[:_NOTED].split()) if noted is not None else ""
        return words + "…" if noted is not None and len(noted.mark.note) > _NOTED else words

    def _is_hidden(self, composer: Composer, offset: int) -> bool:
        shown, column = self._session.settings.readings_shown, self._around.page.column
        if shown is ReadingsShown.NONE or column is None:
            return True
        section = column.section(composer.section_of(offset))
        first, last = section.shown_span(offset, offset + 1)
        return not section.cells.readings[first:last].any()

    def _exchanged(self, offset: int) -> Told | None:
        """A word that stands in the place of another, which is told too."""
        found = self._words.told(offset)
        if found is None:
            return None
        word, (start, end) = found
        note = self._words.note(offset)
        return Told(start, end, self._box(start, end, offset), word.shown, word.reading, note)

    def _word(self, composer: Composer, offset: int) -> Told:
        composer.read(composer.section_of(offset))
        start, end = composer.article_readings.word_at(offset)
        codes = tuple(composer.reading_at(at) for at in range(start, end))
        script, style = self._session.script, self._session.settings.style
        written = composer.article.text[start:end]
        return Told(
            start,
            end,
            self._box(start, end, offset),
            composer.text_shown(start, end, script),
            spelled_together(written, codes, style),
            _meaning(written, codes),
        )

    def _box(self, start: int, end: int, offset: int) -> QRect:
        """Where as much of a word stands as is in the pointer's line, with its readings."""
        characters = self._around.page.characters
        axes, box = characters.axes, characters.cell(offset)
        line = axes.box_in_lines(box).top()
        for at in range(start, end):
            cell = characters.cell(at)
            if abs(axes.box_in_lines(cell).top() - line) < 1:
                box = box.united(cell)
        return box.toAlignedRect()


def _meaning(word: str, codes: tuple[int, ...]) -> str:
    """The first senses of a word, if the dictionary is at hand: nothing is waited for."""
    known = glosses.glosses(word) if glosses.is_loaded() else ()
    found = next((gloss for gloss in known if gloss.codes == codes), known[0] if known else None)
    short, *others = found.meaning.split("; ") if found is not None else ("",)
    for sense in others:
        if len(short) + len(sense) <= _SHORT:
            short += "; " + sense
    return short
