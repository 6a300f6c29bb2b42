"""What sound is made and heard with. The voice is found off the window's thread, since it may have
to be looked for, and loaded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded while the voice starts
    from reader.speaking.narration import Manner, Narration, Source
    from reader.speaking.player import Player
    from reader.speaking.voice import Voice


@dataclass(frozen=True, slots=True)
class Sound:
    """A voice, and what opens a device that plays so many frames a second."""

    voice: Voice
    player: Callable[[int], Player]

    def narrate(self, source: Source, start: int, manner: Manner) -> Narration:
        """Have this read aloud from an offset on."""
        from reader.speaking.narration import Narration

        return Narration(source, start, self.voice, self.player, manner)


def found(folder: str = "") -> Sound:
    """The voice and the device that there are, or the voice in a folder; what is missing is told
    when they are asked."""
    from reader.speaking.chosen import voice_in

    voice = voice_in(folder)  # first: its process takes longest to start
    from reader.speaking.device import DevicePlayer

    return Sound(voice, DevicePlayer)
