"""Sound by miniaudio: one small library in C for the devices of all systems."""

import ctypes
import sys
import threading
import time
from collections.abc import Generator
from contextlib import suppress
from typing import Any

from reader.speaking.player import NoSoundDevice, Stream
from reader.speaking.voice import Samples

_PERIOD, _PERIODS = 20, 4  # ms that the device asks for at once, and how many of these it holds


class DevicePlayer:
    """A `Player`. Raises NoSoundDevice where there is no device, or no miniaudio."""

    def __init__(self, rate: int) -> None:
        """`rate` is how many frames a second are played."""
        self._rate, self._asked_at = rate, time.monotonic()
        self._stream = Stream(rate * _PERIOD * _PERIODS // 1000)
        self._using = threading.Lock()
        self._is_started = False
        self._device: Any = _opened(rate)

    def _frames(self) -> Generator[Samples, int, None]:
        """What the device's own thread asks for."""
        count = yield self._stream.take(0)
        while True:
            taken = self._stream.take(count)
            self._asked_at = time.monotonic()
            count = yield taken.reshape(-1, 1)

    @property
    def played(self) -> int:
        """By what the device has asked for, and the time since."""
        return self._stream.heard((time.monotonic() - self._asked_at) * self._rate)

    def put(self, samples: Samples) -> None:
        """Have this played after what it was given before. Raises NoSoundDevice.

        The device is started by the first sound: then it has to play no silence before it.
        """
        self._stream.put(samples)
        with self._using:
            if self._device is not None and not self._is_started:
                self._is_started = True
                _start(self._device, self._frames())

    def pause(self) -> None:
        """Silence, within 80 ms."""
        self._stream.pause(is_paused=True)

    def resume(self) -> None:
        """Go on where it paused."""
        self._stream.pause(is_paused=False)

    def stop(self) -> None:
        """Silence, within 80 ms; all is forgotten."""
        self._stream.stop()

    def close(self) -> None:
        """Let go of the device, which may take as long as it holds sound."""
        with self._using:
            device, self._device = self._device, None
            if device is not None:
                device.close()


def _opened(rate: int) -> Any:
    try:
        import miniaudio
    except ImportError as error:
        raise NoSoundDevice from error
    if sys.platform == "linux":
        _hush_alsa()
    backends = sorted(
        (one for one in miniaudio.get_enabled_backends() if one.name not in ("NULL", "CUSTOM")),
        key=lambda one: (one.name == "JACK", one.value),
    )
    try:
        return miniaudio.PlaybackDevice(
            nchannels=1,
            sample_rate=rate,
            buffersize_msec=_PERIOD,
            callback_periods=_PERIODS,
            backends=backends,
            app_name="Duyin",
        )
    except miniaudio.MiniaudioError as error:
        raise NoSoundDevice from error


def _start(device: Any, frames: Generator[Samples, int, None]) -> None:
    next(frames)
    try:
        device.start(frames)
    except Exception as error:
        raise NoSoundDevice from error


_Told = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
_hushed = _Told(lambda *_: None)


def _hush_alsa() -> None:
    """Where there is no device, ALSA writes thirty lines to the terminal about that."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_hushed)
