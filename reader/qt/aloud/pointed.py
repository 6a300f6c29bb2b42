"""The word under the pointer is said, where the reader wishes so: after a moment of rest."""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.qt.page.view import PageView
from reader.qt.session.session import Session
from reader.text import code_points, is_hanzi

_REST = 300  # ms


class Pointed(QObject):
    """Signal `rested(start, end)`: the pointer rests on this word, by source offsets."""

    rested = Signal(int, int)

    def __init__(self, page: PageView, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._session, self._offset = page, session, -1
        self._word = (0, 0)
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self._tell)
        page.hovered.connect(self._follow)

    def _follow(self, offset: int) -> None:
        self._offset = offset
        self._rest.stop()
        if self._session.settings.voice_pointed and offset >= 0:
            self._rest.start()
        elif offset < 0:
            self._word = (0, 0)

    def _tell(self) -> None:
        """Once for a word, however the pointer moves in it; not over a card."""
        current, offset = self._session.current, self._offset
        if current is None or self._page.marks.chosen >= 0 or self._page.marks.lit.sentence[1]:
            return
        text = current.article.text
        if not 0 <= offset < len(text) or not is_hanzi(code_points(text[offset]))[0]:
            return
        word = current.composer.article_readings.word_at(offset)
        if word != self._word:
            self._word = word
            self.rested.emit(*word)
