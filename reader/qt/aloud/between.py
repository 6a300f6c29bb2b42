"""A word that is heard in between, whatever is read aloud."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.qt.aloud.saidtext import SaidText, cut
from reader.qt.aloud.speaker import Speaker

if TYPE_CHECKING:  # loaded once something is to be heard
    from reader.speaking.utterance import Utterance


class Between(QObject):
    """It `is_on` while such a word sounds; `goes_on`: what was read is to go on after it.

    Signal `sounds(bool)`.
    """

    sounds = Signal(bool)

    def __init__(self, speaker: Speaker, text: SaidText) -> None:
        super().__init__(speaker)
        self._speaker, self._text = speaker, text
        self.is_on = self.goes_on = False

    def say(self, start: int, end: int, *, goes_on: bool) -> None:
        """Say what stands between two source offsets, once."""
        text = self._text.in_voice()
        self._say(lambda: cut(text(), start, end), goes_on)

    def say_alone(self, image: str, codes: Sequence[int], *, goes_on: bool) -> None:
        """Say a word wherever it stands, once: by its simplified image and its readings."""
        from reader.speaking.spokenword import spoken_word

        word = spoken_word(image, codes)
        self._say(lambda: iter((word,) if word is not None else ()), goes_on)

    def _say(self, making: Callable[[], Iterator[Utterance]], goes_on: bool) -> None:
        manner = replace(self._text.manner, pause_ms=0, times=1)
        self.is_on, self.goes_on = True, goes_on
        self._speaker.say(lambda _start: making(), 0, manner)
        self.sounds.emit(True)

    def let_go(self) -> None:
        """It is said, or something else is."""
        if self.is_on:
            self.is_on = self.goes_on = False
            self.sounds.emit(False)
