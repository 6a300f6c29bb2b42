"""Tells why nothing is heard, in one sentence, with what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from reader.journal import write_error
from reader.qt.aloud.surroundings import Surroundings
from reader.qt.session.session import Session

_KEY = "voice"


class Telling:
    """One message at a time; `withdraw` takes it back once it is tried again."""

    def __init__(
        self, around: Surroundings, session: Session, choose: Callable[[], object]
    ) -> None:
        """`choose` has the reader choose another recording."""
        self._around, self._session, self._choose = around, session, choose

    def withdraw(self) -> None:
        """It is tried again."""
        self._around.messages.withdraw(_KEY)

    def tell_empty(self) -> None:
        """Nothing that has a sound stands behind the place."""
        from reader.qt.aloud.wording import nothing_to_say

        self._around.messages.answer(nothing_to_say())

    def tell_failure(self, error: Exception, again: Callable[[], object]) -> None:
        """A voice, a device or a recording failed."""
        from reader.qt.aloud.wording import Ways, is_known, trouble
        from reader.speaking.wording import NET_COMMAND, VOICE_COMMAND

        if not is_known(error):
            write_error(error)
        command = NET_COMMAND if getattr(error, "folder", "") else VOICE_COMMAND

        def copy() -> None:
            QGuiApplication.clipboard().setText(command)

        def in_voice() -> None:
            self._session.change(voice_recorded=False)
            again()

        self._around.messages.answer(trouble(error, Ways(copy, again, self._choose, in_voice)))
