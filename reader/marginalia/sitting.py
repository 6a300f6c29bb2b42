"""How long one reads, and how fast: counted from what the reader does, with no clock that runs.

Between two deeds of the reader time counts as read up to `RESTS` seconds: who looks at a page for
longer without moving it, pointing at it or pressing a key may have gone away.
"""

from dataclasses import dataclass

RESTS = 120.0
"""Seconds after the last deed in which one is taken to read."""
OWN_PACE_FROM = 20 * 60.0
"""Seconds of reading after which one's own pace is known."""
_USUAL_PACE = 150.0  # characters a minute, of a learner who is at home in simple texts
_FASTEST = 25.0  # characters a second; who goes on faster looks for something
_PACES = (10.0, 1_500.0)  # characters a minute that are believed


@dataclass(frozen=True, slots=True)
class TimeRead:
    """What was read of an article, or of all: seconds, characters, when last (since 1970)."""

    seconds: float = 0.0
    characters: int = 0
    last_at: float | None = None

    @property
    def pace(self) -> float | None:
        """Characters a minute; None before it is known."""
        if self.seconds < OWN_PACE_FROM or not self.characters:
            return None
        return min(max(60 * self.characters / self.seconds, _PACES[0]), _PACES[1])


@dataclass(frozen=True, slots=True)
class TimeLeft:
    """How long the rest of an article takes, in seconds; at one's own pace, or only about."""

    seconds: float
    is_own_pace: bool


def time_left(characters: float, read: TimeRead) -> TimeLeft:
    """How long so many characters take whoever has read so far."""
    pace = read.pace
    return TimeLeft(60 * characters / (pace or _USUAL_PACE), pace is not None)


class Sitting:
    """From when an article is read without a change of it: seconds and characters so far.

    Moments are seconds of a clock that never goes back.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self.characters = 0
        self._last: float | None = None  # deed
        self._reached = -1  # the first character that was not read yet
        self._reached_at = 0.0  # how many seconds were read by then

    def touch(self, now: float) -> None:
        """The reader has done something: what lies since the last deed was reading."""
        if self._last is not None:
            self.seconds += min(max(0.0, now - self._last), RESTS)
        self._last = now

    def pause(self, now: float) -> None:
        """The reader is elsewhere from now on, until the next deed."""
        if self._last is not None:
            self.touch(now)
        self._last = None

    def read_to(self, first: int, *, is_jump: bool = False) -> None:
        """The first character in view is that; what stood before it was read, unless one has
        jumped there, or gone over it as nobody reads."""
        passed, taken = first - self._reached, self.seconds - self._reached_at
        if self._reached >= 0 and not is_jump:
            if passed <= 0:
                return
            if passed <= taken * _FASTEST:
                self.characters += passed
        self._reached, self._reached_at = first, self.seconds
