"""What the actions about words do: one method of the same name, as in `slots`."""

from PySide6.QtCore import QObject

from reader.qt.session.session import Session
from reader.qt.window.frame import Frame
from reader.qt.window.presenters import Presenters


class WordSlots(QObject):
    """Does what the reader asks about words and what is known of them."""

    def __init__(self, frame: Frame, session: Session, presenters: Presenters) -> None:
        super().__init__(frame.page)
        self._frame, self._session, self._presenters = frame, session, presenters

    def readings_unknown(self) -> None:
        """Readings over unknown words alone, or as it was before."""
        self._session.readings.toggle_unknown()

    def practise(self) -> None:
        """Sit down to practise, or leave."""
        self._presenters.practice.toggle()

    def know(self) -> None:
        self._presenters.knowing.know()

    def keep(self) -> None:
        self._presenters.knowing.keep()

    def words(self) -> None:
        """The panel's words, with the keyboard in their list."""
        self._presenters.word_list.open()

    def next_place(self) -> None:
        """The next place of the word at the caret, or chosen in the panel."""
        self._go(1)

    def previous_place(self) -> None:
        """The one before."""
        self._go(-1)

    def _go(self, step: int) -> None:
        presenters = self._presenters
        chosen = presenters.one_word.word or presenters.word_list.chosen
        presenters.going.go(chosen or presenters.going.word_here, step)

    # Files ---------------------------------------------------------------------------------------

    def export_words(self) -> None:
        """Words as cards, a table or straight into Anki."""
        self._presenters.words_file.ask_and_write()

    def import_words(self) -> None:
        """Take in words that are known already."""
        self._presenters.words_file.ask_and_read()

    def back_up_words(self) -> None:
        """All that was said of words as a file of text."""
        self._presenters.words_file.ask_and_back_up()
