"""What plays sound, and how far it has got: lights follow the frames that were played."""

import threading
from collections import deque
from typing import Protocol

import numpy as np

from reader.speaking.voice import Samples

_TELLING = 12  # times that a device asks, after which it is known what it holds


class Player(Protocol):
    """Plays what it is given, in order and without gaps. Any thread may call, and none waits for
    sound; `start`, `hold` and `close` may wait for the system."""

    @property
    def played(self) -> int:
        """How many of the frames that it was given were heard since it was made or stopped."""

    def put(self, samples: Samples) -> None:
        """Have this played after what it was given before."""

    def start(self) -> None:
        """Begin to play, unless it does. Asked again and again, it tells too that the device is
        gone. Raises NoSoundDevice."""

    def hold(self) -> None:
        """Have the device stand still, with what it holds, until it is started again."""

    def pause(self) -> None:
        """Be silent, but for what the device holds, and keep what is still to be played."""

    def resume(self) -> None:
        """Go on where it paused, once it is started."""

    def stop(self) -> None:
        """Be silent, and forget all that it was given; `played` is 0 again."""

    def close(self) -> None:
        """Let go of the device, at once; nothing can be played any more."""


class NoSoundDevice(Exception):
    """Nothing here can play sound."""


class Stream:
    """What a player was given, as its device asks for it: a number of frames each time, of silence
    where there is nothing. Promises that what was handed out is counted as heard only after the
    time that the device holds it for, and that what was heard stays so."""

    def __init__(self, held: int = 0) -> None:
        """`held` is how many frames the device holds once it has asked for some; see `hold`."""
        self._lock = threading.Lock()
        self._held, self._heard = held, 0
        self._waiting = deque[Samples]()
        self._is_paused = False
        self._given = 0  # frames of sound
        self._asked = 0  # frames in all
        self._sounds = deque[tuple[int, int, int]]()  # asked and given before a sound, its frames

    def put(self, samples: Samples) -> None:
        """Have this taken after what was put before."""
        with self._lock:
            if len(samples):
                self._waiting.append(samples)

    def pause(self, *, is_paused: bool) -> None:
        """Whether only silence is taken now."""
        with self._lock:
            self._is_paused = is_paused

    def stop(self) -> None:
        """Forget all, as if it were new."""
        with self._lock:
            self._waiting.clear()
            self._sounds.clear()
            self._given, self._heard, self._is_paused = 0, 0, False

    def hold(self, held: int) -> None:
        """The device is known to hold so many."""
        with self._lock:
            self._held = held

    def take(self, count: int) -> Samples:
        """The next frames."""
        taken, at = np.zeros(count, np.int16), 0
        with self._lock:
            while at < count and self._waiting and not self._is_paused:
                samples = self._waiting.popleft()
                part = samples[: count - at]
                taken[at : at + len(part)] = part
                if len(part) < len(samples):
                    self._waiting.appendleft(samples[len(part) :])
                at += len(part)
            if at:
                self._sounds.append((self._asked, self._given, at))
                self._given += at
            self._asked += count
        return taken

    def heard(self, since: float) -> int:
        """How many frames of sound were heard; `since` is how many the device has played since it
        last asked for some."""
        with self._lock:
            now = self._asked - self._held + since
            while len(self._sounds) > 1 and sum(self._sounds[0][::2]) <= now:
                self._sounds.popleft()
            heard = self._given
            if self._sounds:
                asked, given, count = self._sounds[0]
                heard = given + int(min(max(now - asked, 0), count))
            self._heard = max(self._heard, heard)
            return self._heard


class Hold:
    """How many frames a device holds once it has asked for some: all that it has asked for until
    then, and cannot have played since it began.

    That is measured while it begins, for systems keep neither to what was wished nor to one way of
    counting it: of PulseAudio, which keeps a part in its server, it is another than of ALSA.
    """

    def __init__(self, rate: int) -> None:
        self._rate, self._asks = rate, 0
        self._level, self._at = 0.0, 0.0  # when it asked last, and what it held then
        self._held = 0.0

    @property
    def is_known(self) -> bool:
        """Whether it has asked often enough."""
        return self._asks == _TELLING

    def ask(self, count: int, at: float) -> int:
        """It asks for some at a moment, in seconds; how many it holds then, as far as is known: as
        many as ever, for at times it asks, or is heard, late."""
        left = self._level - (at - self._at) * self._rate
        if self._asks == 1 and left < count / 4:  # it began later than it asked, so it has some yet
            left = count / 2
        self._level, self._at = max(left, 0.0) + count, at
        self._held = max(self._held, self._level)
        self._asks += 1
        return round(self._held)
