"""What plays sound, and how far it has got: lights follow the frames that were played."""

from typing import Protocol

from reader.speaking.voice import Samples


class Player(Protocol):
    """Plays what it is given, in order and without gaps. No call waits for sound."""

    @property
    def rate(self) -> int:
        """Frames a second of what it plays."""

    @property
    def played(self) -> int:
        """How many frames were heard since it was made or stopped."""

    def put(self, samples: Samples) -> None:
        """Have this played after what it was given before."""

    def pause(self) -> None:
        """Be silent at once, and keep what is still to be played."""

    def resume(self) -> None:
        """Go on where it paused."""

    def stop(self) -> None:
        """Be silent at once, and forget all that it was given; `played` is 0 again."""

    def close(self) -> None:
        """Let go of the device; nothing can be played any more."""


class NoSoundDevice(Exception):
    """Nothing here can play sound."""
