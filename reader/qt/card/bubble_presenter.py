"""What the bubble offers under the pointer: a hidden reading, or what the file has there."""

from PySide6.QtCore import QObject

from reader import pinyin
from reader.qt.card.surroundings import Surroundings
from reader.qt.card.word_presenter import WordPresenter
from reader.qt.session.session import Session
from reader.settings import ReadingsShown


class BubblePresenter(QObject):
    """Follows the pointer over the page."""

    def __init__(self, around: Surroundings, session: Session, words: WordPresenter) -> None:
        super().__init__(around.page)
        self._around, self._session, self._words = around, session, words
        around.page.hovered.connect(self.offer)
        around.page.navigation.moved.connect(around.bubble.withdraw)

    def offer(self, offset: int) -> None:
        """Offer the reading of the character at an offset, if it is not shown anyhow, or what the
        file has in its place; -1 for no character."""
        page, bubble = self._around.page, self._around.bubble
        reading, note = self._hidden_reading(offset), self._words.note(offset)
        if note and reading:
            reading = self._words.reading(offset)
        page.set_hover(offset if reading or note else -1)
        if not reading and not note:
            bubble.withdraw()
            return
        is_hidden = self._session.settings.readings_shown is ReadingsShown.NONE
        is_alone = bool(reading) or is_hidden  # no reading stands above it
        box = page.characters.rect(offset) if is_alone else page.characters.cell(offset)
        bubble.offer(box.toAlignedRect(), reading, note)

    def _hidden_reading(self, offset: int) -> str:
        current, settings = self._session.current, self._session.settings
        if offset < 0 or current is None or not settings.hover_readings:
            return ""
        composer = current.composer
        shown = settings.readings_shown
        stands = bool(composer.given[offset] or composer.own[offset])
        if shown is ReadingsShown.ALL or (shown is ReadingsShown.FILE and stands):
            return ""
        return pinyin.spell(composer.reading_at(offset), settings.style)
