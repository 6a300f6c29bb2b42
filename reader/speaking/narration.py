"""Reading aloud as it goes on: sentences made ahead of the ear, played, and where one is.

The interface that the window builds on; see `Narration`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from reader.speaking.player import Player
from reader.speaking.utterance import Utterance
from reader.speaking.voice import Speech, Voice


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text is read."""

    speed: float = 1.0
    pause_ms: int = 0  # after each sentence, beside its own
    times: int = 1  # how often each sentence is said; 0: until one goes on


@dataclass(frozen=True, slots=True)
class Heard:
    """What sounds at a moment: an utterance, which of its `sounding` parts; None in a pause."""

    utterance: Utterance
    at: int | None


class Narrating(Protocol):
    """What the window asks. Every call returns at once; any thread may call."""

    def start(self) -> None: ...
    def now(self) -> Heard | None: ...
    def pause(self) -> None: ...
    def resume(self) -> None: ...
    def stop(self) -> None: ...
    def again(self) -> None: ...
    def onward(self) -> None: ...
    def change(self, manner: Manner) -> None: ...


Narrator = Callable[[Iterable[Utterance], Voice, Player, Manner], Narrating]
Made = tuple[Utterance, Speech]
