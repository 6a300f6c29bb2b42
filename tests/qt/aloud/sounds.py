"""A voice of tones and a device that nobody hears, so that tests know when each syllable sounds."""

import time
from threading import Lock, current_thread, main_thread

import numpy as np

from reader.qt.aloud.sound import Sound
from reader.speaking.utterance import Pause, Utterance
from reader.speaking.voice import Samples, Speech

RATE = 8_000


class Tones:
    """Says every syllable in the same time, `seconds` at the speed of 1."""

    name, rate = "tones", RATE

    def __init__(self, seconds: float = 0.2, pauses: float = 1.0) -> None:
        self.seconds, self._pauses = seconds, pauses
        self.said: list[tuple[Utterance, float]] = []
        self.fails: Exception | None = None

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        if self.fails is not None:
            raise self.fails
        self.said.append((utterance, speed))
        starts, ends, at = [], [], 0
        for part in utterance.parts:
            if isinstance(part, Pause):
                at += round(part.ms * self._pauses / 1000 / speed * RATE)
            else:
                starts.append(at)
                at += round(self.seconds / speed * RATE)
                ends.append(at)
        frames = (np.array(each, np.int32) for each in (starts, ends))
        return Speech(np.ones(at, np.int16), RATE, *frames)

    def close(self) -> None:
        """Nothing is held."""


_LOOK = 0.02  # s that sound goes on at most between two looks of the window


class Silence:
    """A device that takes as long as a real one, by the clock; but where it `waits`, its sound does
    not go on while the window does not look: on a busy machine too every syllable is seen."""

    def __init__(self) -> None:
        self.waits = True
        self._lock = Lock()
        self.devices: list[SilentDevice] = []
        self.fails: Exception | None = None

    def open(self, rate: int) -> "SilentDevice":
        if self.fails is not None:
            raise self.fails
        made = SilentDevice(rate, waits=self.waits)
        self.devices.append(made)
        return made

    @property
    def is_sounding(self) -> bool:
        return any(one.is_sounding for one in self.devices)


class SilentDevice:
    """Plays by the clock what it is given; see `Silence`."""

    def __init__(self, rate: int, *, waits: bool) -> None:
        self._waits, self._time, self._looked_at = waits, 0.0, time.monotonic()
        self._rate, self._lock = rate, Lock()
        self._given, self._before = 0, 0  # frames given, and played before `_since`
        self._since: float | None = None  # None while it is paused or has nothing
        self.is_paused = self.is_closed = False
        self.begun_at = 0.0  # when the first frame was played

    @property
    def played(self) -> int:
        with self._lock:
            return self._played()

    def _now(self) -> float:
        if not self._waits:
            return time.monotonic()
        if current_thread() is main_thread():
            now = time.monotonic()
            self._time += min(_LOOK, now - self._looked_at)
            self._looked_at = now
        return self._time

    def _played(self) -> int:
        ran = 0.0 if self._since is None else self._now() - self._since
        return min(self._given, self._before + int(ran * self._rate))

    def put(self, samples: Samples) -> None:
        with self._lock:
            played = self._played()
            if self._since is None or played == self._given:
                self._before = played
                self._since = None if self.is_paused else self._now()
                self.begun_at = self.begun_at or self._since or 0.0
            self._given += len(samples)

    def start(self) -> None:
        """It plays what there is."""

    def hold(self) -> None:
        """It is paused already."""

    def pause(self) -> None:
        with self._lock:
            self._before, self._since, self.is_paused = self._played(), None, True

    def resume(self) -> None:
        with self._lock:
            self._since, self.is_paused = self._now(), False

    def stop(self) -> None:
        with self._lock:
            self._given = self._before = 0
            self._since, self.is_paused = None, False

    def close(self) -> None:
        self.stop()
        self.is_closed = True

    @property
    def is_sounding(self) -> bool:
        with self._lock:
            return self._since is not None and self._played() < self._given


def silent_sound(voice: Tones, silence: Silence) -> Sound:
    """Both together."""
    return Sound(voice, silence.open)
