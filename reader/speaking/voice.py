"""What a voice is: something that makes sound of an utterance, and tells when each syllable is."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.speaking.utterance import Utterance

SLOWEST, FASTEST = 0.5, 1.5
"""The speeds that a voice can be asked for; 1 is its own."""

Samples = NDArray[np.int16]
Frames = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Speech:
    """Sound, mono, and when what sounds in it begins and ends, in frames from its beginning.

    `starts` and `ends` are parallel to the utterance's `sounding`.
    """

    samples: Samples
    rate: int  # frames a second
    starts: Frames = field(default_factory=lambda: np.empty(0, np.int32))
    ends: Frames = field(default_factory=lambda: np.empty(0, np.int32))

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / self.rate

    def at(self, frame: int) -> int | None:
        """Which of the utterance's `sounding` parts is heard at a frame; None in a pause."""
        number = bisect_right(self.starts, frame) - 1
        return number if number >= 0 and frame < self.ends[number] else None


class Voice(Protocol):
    """May be asked by any thread, one after another; `speak` takes milliseconds."""

    @property
    def name(self) -> str:
        """What it is called, for people."""

    @property
    def rate(self) -> int:
        """Frames a second of all that it says."""

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        """The utterance as sound, faster or slower without a change of pitch.

        Raises VoiceMissing, VoiceFailed.
        """

    def close(self) -> None:
        """Let go of what it holds; it takes it up again if it is asked once more."""


class VoiceMissing(Exception):
    """There is no voice on this machine; of one that was chosen, `folder` is where it is not."""

    def __init__(self, folder: str = "") -> None:
        super().__init__(folder)
        self.folder = folder


class NoMore(Exception):
    """A recording is over, of which nobody knew how long it is."""


class VoiceFailed(Exception):
    """A voice could not say something, or broke while it did; it may be asked again."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
