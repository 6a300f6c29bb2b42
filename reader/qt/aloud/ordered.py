"""What the speaker was told to say, and whether it is still wanted so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.qt.aloud.recorded.beside import Beside
from reader.qt.aloud.saidtext import Said, SaidText, cut
from reader.qt.aloud.speaker import Speaker

if TYPE_CHECKING:  # loaded once something is to be heard
    from reader.speaking.narration import Manner
    from reader.speaking.utterance import Utterance


class Ordered:
    """The text from an offset on, `until` another if there is one; with `is_repeating` each
    sentence over and over. Each order has a number, the `turn`."""

    def __init__(self, speaker: Speaker, text: SaidText, beside: Beside) -> None:
        self._speaker, self._text, self._beside = speaker, text, beside
        self.is_repeating, self.until, self.turn = False, None, 0
        self._is_told = False  # that it is meant to be repeated
        self._is_stale = False  # what was made ahead is read otherwise by now
        self._said: Callable[[], Said] | None = None

    is_repeating: bool
    until: int | None

    def say(self, start: int) -> None:
        """Have the text said from here on, as it is to be said now."""
        self.turn += 1
        self._is_stale, self._said = False, self._text.making()
        opening = self._beside.opening if self._text.recorded is not None else None
        self._speaker.say(self._utterances, start, self._manner(), opening)

    def lead(self, offset: int) -> None:
        """Have it go on from another place."""
        self.turn += 1
        self._is_stale = False
        self._speaker.go_to(offset, self._manner())

    def change(self) -> None:
        """Have what follows said in the manner of the settings by now."""
        self._speaker.change(self._manner())

    def grow_stale(self) -> None:
        """The text is read otherwise now."""
        if self._text.recorded is None:  # what is recorded stays so
            self._is_stale, self._said = True, self._text.making()

    def forget(self) -> None:
        """Nothing is to be said."""
        self._is_stale, self._said = False, None

    def is_other(self, said: Utterance, start: int, *, is_alone: bool) -> bool:
        """Whether what follows an utterance, of a sentence that starts here, is another than what
        was made ahead."""
        if self.is_repeating is not self._is_told:
            return True
        if self._is_stale and (self.is_repeating or not is_alone):
            return True
        whole = self._text.at(start) if self.is_repeating else None
        return whole is not None and len(whole.sounding) > len(said.sounding)  # it was the rest

    def _manner(self) -> Manner:
        self._is_told, manner = self.is_repeating, self._text.manner
        return replace(manner, times=0) if self.is_repeating else manner

    def _utterances(self, start: int) -> Iterator[Utterance]:
        """As the text is said when they are asked for, which another thread does."""
        text, end = self._said, self.until
        if text is None:
            return iter(())
        return text().utterances(start) if end is None else cut(text(), start, end)
