"""What a screen reader says when the page is shown in another way: readings, script, words, signs.

Who sees the page sees it; a message, which everyone is told, is announced by its own bar.
"""

from collections.abc import Iterator

from PySide6.QtCore import QObject

from reader.language import tr
from reader.qt.actions.table import entry
from reader.qt.session.session import Session
from reader.qt.widgets.accessible.announcing import announce
from reader.qt.window.frame import Frame
from reader.settings import Notation, ReadingsShown, Settings


class Announcing(QObject):
    """Follows the session; says nothing where no tool listens."""

    def __init__(self, frame: Frame, session: Session) -> None:
        super().__init__(frame.page)
        self._frame, self._session = frame, session
        session.settings_changed.connect(self._tell_settings)
        session.script_changed.connect(self._tell_script)

    def _tell_settings(self, before: Settings, now: Settings) -> None:
        if self._session.current is not None:
            for sentence in self._told(before, now):
                announce(self._frame.page, sentence)

    def _tell_script(self) -> None:
        if self._session.current is not None:
            script = self._session.script
            name = tr(entry(f"script_{script.plain.value}").text)
            told = tr("{script}, words of the region").format(script=name)
            announce(self._frame.page, name if script is script.plain else told)

    def _told(self, before: Settings, now: Settings) -> Iterator[str]:
        if now.readings_shown is not before.readings_shown:
            yield {
                ReadingsShown.ALL: tr("Readings shown"),
                ReadingsShown.UNKNOWN: tr("Readings over unknown words"),
                ReadingsShown.CHOSEN: tr("Only where you chose"),
                ReadingsShown.FILE: tr("Only the readings in the file"),
                ReadingsShown.NONE: tr("Readings hidden"),
            }[now.readings_shown]
        if now.by_words is not before.by_words:
            by_words, by_character = tr("Pinyin by words"), tr("Pinyin by characters")
            yield by_words if now.by_words else by_character
        if now.notation is not before.notation:
            is_zhuyin = now.notation is Notation.ZHUYIN
            yield tr("Zhuyin") if is_zhuyin else tr("Pinyin")
