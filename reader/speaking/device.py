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

from reader.opening.decoding.miniaudio import loaded
from reader.speaking.player import Hold, NoSoundDevice, Stream
from reader.speaking.voice import Samples

_PERIOD, _PERIODS = 0.02, 4  # s that a device asks for at once, and how many of these it may hold
_SERVER, _SERVERS = 0.06, 2  # the same of a sound server, which sounds with the first of them
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
    def hold(self) -> None: ...
    def close(self) -> None: ...


class DevicePlayer:
    """A `Player`. Raises NoSoundDevice where there is no device, or nothing that plays."""

    def __init__(self, rate: int) -> None:
        """`rate` is how many frames a second are played."""
        self._rate = rate
        self._asked, self._asked_at = 0, time.monotonic()
        self._stream, self._holds = Stream(), Hold(rate)
        self._outlet = _opened(rate)
        self._turning, self._is_started, self._is_held = threading.Lock(), False, False
        self._stalled = _Stalled()
        # Before the interpreter ends: later it would wait for ever for a thread that wants frames.
        self._end = weakref.finalize(self, self._outlet.close)

    def _take(self, count: int) -> Samples:
        """What the device's own thread asks for."""
        taken, now = self._stream.take(count), time.monotonic()
        if count and not self._holds.is_known:
            self._stream.hold(self._holds.ask(count, now))
        self._asked, self._asked_at = count, now
        return taken

    @property
    def played(self) -> int:
        """By what the device has asked for, and the time since: then it has played no more than
        that, or it would have asked again."""
        since = (time.monotonic() - self._asked_at) * self._rate
        return self._stream.heard(min(since, self._asked))

    def put(self, samples: Samples) -> None:
        """Have this played after what it was given before."""
        self._stream.put(samples)

    def start(self) -> None:
        """Begin to play, unless it does; with the first sound, so that it has to play no silence
        before that. Raises NoSoundDevice, also where the device has stopped asking: its server has
        ended, or it hangs."""
        with self._turning:
            if not self._end.alive:
                return
            if not self._is_started or self._is_held:
                self._outlet.start(self._take)
                self._is_started, self._is_held = True, False
            elif self._outlet.is_gone or self._stalled.look(self._asked_at):
                raise NoSoundDevice

    def hold(self) -> None:
        """Have the device stand still, so that what it holds is not heard before it goes on."""
        with self._turning:
            if self._end.alive and self._is_started and not self._is_held:
                self._is_held = True
                self._outlet.hold()

    def pause(self) -> None:
        """Silence: of what it was given, and by `hold` of what the device has of it."""
        self._stream.pause(is_paused=True)

    def resume(self) -> None:
        """Go on where it paused."""
        self._stream.pause(is_paused=False)

    def stop(self) -> None:
        """Silence but for what the device holds; all else is forgotten."""
        self._stream.stop()

    def close(self) -> None:
        """Let go of the device; a sound server forgets what it holds, others play it to its end."""
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
        miniaudio = loaded()
    except ImportError:
        return _Program(rate)
    return _Miniaudio(miniaudio, rate)


class _Miniaudio:
    """A device by miniaudio, which asks in a thread of its own."""

    def __init__(self, miniaudio: Any, rate: int) -> None:
        self._failure, self._library = miniaudio.MiniaudioError, miniaudio.lib
        backends = sorted(
            (one for one in miniaudio.get_enabled_backends() if one.name not in ("NULL", "CUSTOM")),
            key=lambda one: (one.name == "JACK", one.value),
        )
        for backend in backends:
            with suppress(self._failure):
                _hush(backend.name)
                self._device = self._opened(miniaudio, rate, backend)
                return
        raise NoSoundDevice

    def _opened(self, miniaudio: Any, rate: int, backend: Any) -> Any:
        """By one of the system's ways.

        Of PulseAudio miniaudio wants that it holds a single period, however many there are: with
        20 ms it is silent now and then as soon as others are at work, with 60 hardly ever, and the
        first of these sounds at once all the same.
        """
        is_server = backend.name == "PULSEAUDIO"
        period, periods = (_SERVER, _SERVERS) if is_server else (_PERIOD, _PERIODS)
        return miniaudio.PlaybackDevice(
            nchannels=1,
            sample_rate=rate,
            buffersize_msec=round(1000 * period),
            callback_periods=periods,
            backends=[backend],
            app_name="Duyin",
        )

    @property
    def is_gone(self) -> bool:
        """The device stops by itself where it is taken away."""
        return not self._library.ma_device_is_started(self._device._device)

    def start(self, take: Take) -> None:
        frames = _asked_of(take)
        next(frames)
        try:
            self._device.start(frames)
        except self._failure as error:
            raise NoSoundDevice from error

    def hold(self) -> None:
        with suppress(self._failure):  # then it is heard to its end
            self._device.stop()

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
        self._is_closed, self._is_gone = threading.Event(), False
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_gone(self) -> bool:
        """It has ended."""
        return self._is_gone

    def hold(self) -> None:
        """It goes on, with silence."""

    def start(self, take: Take) -> None:
        if self._process is not None:
            return
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
                self._is_gone = True

    def close(self) -> None:
        self._is_closed.set()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            if self._process.stdin is not None:
                self._process.stdin.close()


_Alsa = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)
_Jack = ctypes.CFUNCTYPE(None, ctypes.c_char_p)
_alsa, _jack = _Alsa(lambda *_: None), _Jack(lambda _: None)


def _hush(name: str) -> None:
    """Where there is no device, ALSA writes thirty lines to the terminal about that, JACK six."""
    if sys.platform != "linux":
        return
    with suppress(OSError, AttributeError):
        if name == "ALSA":
            ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_alsa)
        elif name == "JACK":
            library = ctypes.CDLL("libjack.so.0")
            library.jack_set_error_function(_jack)
            library.jack_set_info_function(_jack)
