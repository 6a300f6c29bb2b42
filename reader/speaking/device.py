"""Sound by miniaudio, one small library in C for the devices of all systems; where that is not
there, as on Linux on ARM, by a program of the system's that plays what is written to it."""

import ctypes
import shutil
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Generator
from contextlib import suppress
from typing import Any, Protocol

from reader.speaking.player import NoSoundDevice, Stream
from reader.speaking.voice import Samples

_PERIOD, _PERIODS = 0.02, 4  # s that a device asks for at once, and how many of these it holds
_LONGEST_STALL, _BETWEEN_LOOKS = 3.0, 0.2  # s; a loudspeaker without wires needs two to wake up
_PROGRAMS = {
    "paplay": "--raw --rate={rate} --channels=1 --format=s16le --latency-msec=60",
    "aplay": "--quiet --file-type=raw --rate={rate} --channels=1 --format=S16_LE -",
}
"""What plays on Linux what it is given: PulseAudio's (and PipeWire's), else ALSA's."""

Take = Callable[[int], Samples]
"""So many frames of what is to be played next."""


class _Outlet(Protocol):
    """Where sound goes; it raises NoSoundDevice."""

    @property
    def is_gone(self) -> bool:
        """Whether it was started and plays no more."""

    def start(self, take: Take) -> None: ...
    def close(self) -> None: ...


class DevicePlayer:
    """A `Player`. Raises NoSoundDevice where there is no device, or nothing that plays."""

    def __init__(self, rate: int) -> None:
        """`rate` is how many frames a second are played."""
        self._rate, self._asked_at = rate, time.monotonic()
        self._stream = Stream(round(rate * _PERIOD * _PERIODS))
        self._starting, self._is_started = threading.Lock(), False
        self._stalled = _Stalled()
        self._outlet = _opened(rate)
        # Before the interpreter ends: later it would wait for ever for a thread that wants frames.
        self._end = weakref.finalize(self, self._outlet.close)

    def _take(self, count: int) -> Samples:
        """What the device's own thread asks for."""
        taken = self._stream.take(count)
        self._asked_at = time.monotonic()
        return taken

    @property
    def played(self) -> int:
        """By what the device has asked for, and the time since."""
        return self._stream.heard((time.monotonic() - self._asked_at) * self._rate)

    def put(self, samples: Samples) -> None:
        """Have this played after what it was given before."""
        self._stream.put(samples)

    def start(self) -> None:
        """Begin to play, unless it does; with the first sound, so that it has to play no silence
        before that. Raises NoSoundDevice, also where the device has stopped asking: its server has
        ended, or it hangs."""
        with self._starting:
            if not self._end.alive:
                return
            if not self._is_started:
                self._is_started = True
                self._outlet.start(self._take)
            elif self._outlet.is_gone or self._stalled.look(self._asked_at):
                raise NoSoundDevice

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
        self._end()


class _Stalled:
    """Whether a device asks for nothing any more. Time counts only while somebody looks: of the
    night that a computer sleeps, nothing."""

    def __init__(self) -> None:
        self._asked_at = self._looked_at = self._seconds = 0.0

    def look(self, asked_at: float) -> bool:
        """`asked_at` is when it last asked; to be told some times a second."""
        now = time.monotonic()
        passed, self._looked_at = now - self._looked_at, now
        if asked_at != self._asked_at:
            self._asked_at, self._seconds = asked_at, 0.0
        else:
            self._seconds += min(passed, _BETWEEN_LOOKS)
        return self._seconds > _LONGEST_STALL


def _opened(rate: int) -> _Outlet:
    try:
        import miniaudio
    except ImportError:
        return _Program(rate)
    return _Miniaudio(miniaudio, rate)


class _Miniaudio:
    """A device by miniaudio, which asks in a thread of its own."""

    def __init__(self, miniaudio: Any, rate: int) -> None:
        if sys.platform == "linux":
            _hush_alsa()
        backends = sorted(
            (one for one in miniaudio.get_enabled_backends() if one.name not in ("NULL", "CUSTOM")),
            key=lambda one: (one.name == "JACK", one.value),
        )
        if not backends:  # or it would play to nobody
            raise NoSoundDevice
        self._failure, self._library = miniaudio.MiniaudioError, miniaudio.lib
        try:
            self._device = miniaudio.PlaybackDevice(
                nchannels=1,
                sample_rate=rate,
                buffersize_msec=round(1000 * _PERIOD),
                callback_periods=_PERIODS,
                backends=backends,
                app_name="Duyin",
            )
        except self._failure as error:
            raise NoSoundDevice from error

    @property
    def is_gone(self) -> bool:
        """The device stops by itself where its server has ended."""
        return not self._library.ma_device_is_started(self._device._device)

    def start(self, take: Take) -> None:
        frames = _asked_of(take)
        next(frames)
        try:
            self._device.start(frames)
        except self._failure as error:
            raise NoSoundDevice from error

    def close(self) -> None:
        """miniaudio (1.71) keeps its context, that is a connection to the sound server, which takes
        some dozens of a program's."""
        self._device.close()
        context, self._device._context = self._device._context, None
        if context is not None:
            self._library.ma_context_uninit(context)


def _asked_of(take: Take) -> Generator[Samples, int, None]:
    count = yield take(0)
    while True:
        count = yield take(count).reshape(-1, 1)


class _Program:
    """A program that plays what is written to it: as much as is due by the clock, and a little
    more, so that it never holds more than a device would."""

    def __init__(self, rate: int) -> None:
        name = next(filter(shutil.which, _PROGRAMS), None)
        if name is None:
            raise NoSoundDevice
        self._rate = rate
        self._command = [name, *_PROGRAMS[name].format(rate=rate).split()]
        self._is_closed, self.is_gone = threading.Event(), False
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, take: Take) -> None:
        try:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, bufsize=0,
            )  # fmt: skip
        except OSError as error:
            raise NoSoundDevice from error
        work = threading.Thread(target=self._write, args=(take,), name="duyin sound", daemon=True)
        work.start()

    def _write(self, take: Take) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        begun, written = time.monotonic(), 0
        while not self._is_closed.wait(_PERIOD):
            due = round((time.monotonic() - begun + _PERIOD * _PERIODS) * self._rate)
            samples, written = take(due - written), due
            try:
                self._process.stdin.write(samples.tobytes())
            except (OSError, ValueError):  # it has ended; time goes on, so that nobody waits for it
                self.is_gone = True

    def close(self) -> None:
        self._is_closed.set()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            if self._process.stdin is not None:
                self._process.stdin.close()


_Told = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
_hushed = _Told(lambda *_: None)


def _hush_alsa() -> None:
    """Where there is no device, ALSA writes thirty lines to the terminal about that."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_hushed)
