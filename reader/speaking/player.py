"""What plays sound, and how far it has got: lights follow the frames that were played."""

import threading
from collections import deque
from typing import Protocol

import numpy as np

from reader.speaking.voice import Samples


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
    time that the device holds it for."""

    def __init__(self, held: int) -> None:
        """`held` is how many frames the device holds between asking for them and playing them."""
        self._lock = threading.Lock()
        self._held = held
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
            self._given, self._is_paused = 0, False

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
            if not self._sounds:
                return self._given
            asked, given, count = self._sounds[0]
            return given + int(min(max(now - asked, 0), count))
