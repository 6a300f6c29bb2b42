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
