"""A sound device of its own that nobody hears (PulseAudio's null sink), and a record of what it has
played: every frame with the time at which it was played.

The sink plays by the machine's monotonic clock, as a device does by its own. It has the voice's
rate and one channel, so that what arrives is frame for frame what the program has given.
"""

import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from reader.speaking.voice import Samples
from tests.screens import wait_until

LACKING = [tool for tool in ("pulseaudio", "parec") if shutil.which(tool) is None]
_SINK = "module-null-sink sink_name=null format=s16le channels=1 rate={rate}"
_DOOR = "module-native-protocol-unix socket={socket} auth-anonymous=1"
_FRAME = 2  # bytes
_AROUND = 0.5  # s
_AT_ONCE = 0.0015  # s between pieces of one block
_IDLE = 0.04  # s; while nobody plays, the sink gives silence in longer blocks than this


@contextmanager
def a_null_sink(around: dict[str, str], rate: int) -> Iterator[None]:
    """A sound server for as long as it is used; programs that are started with `around` find it,
    and no other."""
    with TemporaryDirectory(prefix="duyin") as folder:  # the path of a socket has to be short
        socket = Path(folder, "sound")
        around |= {"PULSE_SERVER": f"unix:{socket}", "XDG_RUNTIME_DIR": folder, "HOME": folder}
        server = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no",
             "--disable-shm=yes", "-L", _SINK.format(rate=rate), "-L", _DOOR.format(socket=socket)],
            env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            wait_until(socket.exists, "there is a sound server")
            yield
        finally:
            server.terminate()
            server.wait(10)


@contextmanager
def a_record(rate: int, around: dict[str, str]) -> Iterator["Record"]:
    """What the sink plays from now on, for as long as it is asked for."""
    made = Record(rate, around)
    try:
        yield made
    finally:
        made.end()


class Record:
    """What a sink plays, as it plays it."""

    def __init__(self, rate: int, around: dict[str, str]) -> None:
        self._rate = rate
        self._process = subprocess.Popen(
            # No shorter latency than the program's: the sink's is the shortest that anyone wants.
            ["parec", "--device=null.monitor", "--raw", "--format=s16le", "--channels=1",
             f"--rate={rate}", "--latency-msec=50"],
            env=around, stdout=subprocess.PIPE,
        )  # fmt: skip
        self._data = bytearray()
        self._arrivals = list[tuple[int, float]]()  # frames before a piece, and when it came
        self._work = threading.Thread(target=self._write, daemon=True)
        self._work.start()

    def _write(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as sound:
            while piece := sound.read1(1 << 16):
                self._arrivals.append((len(self._data) // _FRAME, time.monotonic()))
                self._data += piece

    @property
    def samples(self) -> Samples:
        """All frames until now."""
        return np.frombuffer(bytes(self._data[: len(self._data) // _FRAME * _FRAME]), np.int16)

    def times(self, frames: NDArray[np.int64]) -> NDArray[np.float64]:
        """When these were played, by `time.monotonic`.

        The sink hands on a block of some milliseconds when the block before it has been played: its
        first frame is played then. As it plays so many frames a second, each block tells when those
        around it were played, and most tell it to a millisecond; of the blocks of a second the
        middle one is taken, so that it is nothing if now and then one comes late.
        """
        before, at = np.array(self._arrivals).T
        begins = np.diff(at, prepend=0.0) > _AT_ONCE
        is_short = np.diff(before, append=before[-1]) < _IDLE * self._rate
        before, at = before[begins & is_short], at[begins & is_short]
        reach = _AROUND * self._rate
        begun = [np.median((at - before / self._rate)[abs(before - one) < reach]) for one in frames]
        return np.array(begun) + frames / self._rate

    def end(self) -> None:
        """Write no more."""
        self._process.terminate()
        self._process.wait(10)
        self._work.join()
