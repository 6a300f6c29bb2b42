"""What is heard when: a player counts what its device has played, not what it was given."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.speaking.device import DevicePlayer
from reader.speaking.player import Hold, NoSoundDevice, Stream
from tests.nullsink import LACKING, a_null_sink, a_record
from tests.repository import ROOT


def sound(count: int, value: int = 7) -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
    return np.full(count, value, np.int16)


def test_sound_comes_in_order_and_silence_where_there_is_none() -> None:
    stream = Stream(held=0)
    stream.put(sound(3, 1))
    stream.put(sound(4, 2))
    assert stream.take(5).tolist() == [1, 1, 1, 2, 2]
    assert stream.take(4).tolist() == [2, 2, 0, 0]


def test_what_the_device_still_holds_is_not_heard_yet() -> None:
    stream = Stream(held=100)
    stream.put(sound(1_000))
    stream.take(100)
    assert stream.heard(0) == 0
    assert stream.heard(40) == 40
    stream.take(100)
    assert stream.heard(0) == 100
    assert stream.heard(1_000) == 200  # no more than it has


def test_silence_between_sounds_is_not_counted() -> None:
    stream = Stream(held=0)
    stream.put(sound(50))
    stream.take(100)
    stream.take(100)
    stream.put(sound(50))
    assert stream.heard(0) == 50
    stream.take(100)
    assert stream.heard(-80) == 70
    assert stream.heard(0) == 100


def test_a_pause_is_silent_at_once_and_loses_nothing() -> None:
    stream = Stream(held=0)
    stream.put(sound(100))
    stream.take(30)
    stream.pause(is_paused=True)
    assert not stream.take(500).any()
    assert stream.heard(0) == 30
    stream.pause(is_paused=False)
    assert stream.take(100).tolist() == [7] * 70 + [0] * 30
    assert stream.heard(0) == 100


def test_a_stop_forgets_all_and_counts_from_nothing() -> None:
    stream = Stream(held=0)
    stream.put(sound(100))
    stream.take(60)
    stream.stop()
    assert not stream.take(100).any()
    assert stream.heard(0) == 0
    stream.put(sound(10))
    stream.take(100)
    assert stream.heard(0) == 10


@pytest.mark.parametrize(
    ("asks", "held"),
    [
        # What PulseAudio does: once for all that there is room for, then for as much again before
        # the first is played. And the same where its device is slow to begin.
        ([(0.0, 50), (0.025, 50), (0.075, 50), (0.125, 50)], 75),
        ([(0.0, 50), (0.400, 50), (0.450, 50), (0.500, 50)], 75),
        # What ALSA does: for each of its periods at once, then whenever one is played.
        ([(0.0, 50), (0.0, 50), (0.050, 50), (0.100, 50)], 100),
        # Now and then it is late, or has run dry.
        ([(0.0, 50), (0.0, 50), (0.059, 50), (0.100, 50), (0.150, 50)], 100),
        ([(0.0, 50), (0.0, 50), (0.300, 50), (0.301, 50), (0.350, 50)], 100),
    ],
)
def test_what_a_device_holds_is_known_by_when_it_asks(
    asks: list[tuple[float, int]], held: int
) -> None:
    hold = Hold(1_000)
    assert [hold.ask(count, at) for at, count in asks][-1] == held


def test_what_was_heard_stays_so_when_more_is_known_of_the_device() -> None:
    stream = Stream()
    stream.put(sound(200))
    stream.take(100)
    stream.hold(20)
    assert stream.heard(0) == 80
    stream.hold(60)
    assert stream.heard(0) == 80
    assert stream.heard(50) == 90


@given(st.lists(st.one_of(st.integers(0, 50).map(lambda n: ("put", n)),
                          st.integers(0, 50).map(lambda n: ("take", n)))))  # fmt: skip
def test_however_it_is_asked_nothing_is_lost_and_time_only_goes_on(
    steps: list[tuple[str, int]],
) -> None:
    stream, put, taken, before = Stream(held=20), 0, 0, 0
    for what, count in steps:
        if what == "put":
            stream.put(sound(count))
            put += count
        else:
            taken += int(np.count_nonzero(stream.take(count)))
        heard = stream.heard(0)
        assert before <= heard <= taken <= put
        before = heard
    stream.take(put + 20)
    assert stream.heard(0) == put


_WITHOUT = """
import sys
{how}
from reader.speaking.device import DevicePlayer
from reader.speaking.player import NoSoundDevice
try:
    DevicePlayer(22050)
except NoSoundDevice:
    print("none")
"""


@pytest.mark.parametrize(
    "how",
    [
        "sys.modules['miniaudio'] = None",
        "import miniaudio; miniaudio.get_enabled_backends = lambda: {miniaudio.Backend.NULL}",
    ],
)
def test_without_a_device_or_miniaudio_it_is_told(how: str) -> None:
    pytest.importorskip("miniaudio")
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT.format(how=how)], capture_output=True, text=True, cwd=ROOT,
        env=os.environ | {"PATH": ""},
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("none\n", "")


def test_where_the_system_has_no_device_none_of_its_libraries_says_so(tmp_path: Path) -> None:
    pytest.importorskip("miniaudio")
    nowhere = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path), "PULSE_SERVER": "none"}
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT.format(how="")], capture_output=True, text=True, cwd=ROOT,
        env=os.environ | nowhere,
    )  # fmt: skip
    if done.stdout != "none\n":
        pytest.skip("there is a sound device here")
    # What a JACK of another version left in memory Berkeley DB tells of, which asks nobody.
    assert [line for line in done.stderr.splitlines() if not line.startswith("BDB")] == []


@pytest.fixture
def sink(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A sound device that nobody hears."""
    if LACKING:
        pytest.skip(f"not installed: {', '.join(LACKING)}")
    around = dict(os.environ)
    with a_null_sink(around, 22_050), a_record(22_050, around):
        for name in ("PULSE_SERVER", "XDG_RUNTIME_DIR", "HOME"):
            monkeypatch.setenv(name, around[name])
        yield


@pytest.mark.usefixtures("sink")
@pytest.mark.parametrize("by", ["miniaudio", "a program"])
def test_a_real_device_plays_in_its_own_time(by: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if by == "a program":
        monkeypatch.setitem(sys.modules, "miniaudio", None)
    else:
        pytest.importorskip("miniaudio")
    player = DevicePlayer(22_050)
    begun = time.monotonic()
    player.put(sound(22_050, 0))
    player.start()
    assert player.played < 2_205
    time.sleep(0.5)
    heard, passed = player.played, time.monotonic() - begun
    assert 0 < heard <= passed * 22_050
    player.pause()
    time.sleep(0.2)
    paused = player.played
    time.sleep(0.2)
    assert player.played == paused
    player.stop()
    assert player.played == 0
    player.close()
    player.close()


@pytest.mark.usefixtures("sink")
@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs Linux")
def test_a_device_that_is_closed_keeps_no_connection() -> None:
    pytest.importorskip("miniaudio")

    def count() -> int:
        DevicePlayer(22_050).close()
        return len(os.listdir("/proc/self/fd"))

    before = count()
    assert [count() for _ in range(3)] == [before] * 3


def played_by(script: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> DevicePlayer:
    """A player by a program that is this script."""
    program = folder / "paplay"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    monkeypatch.setitem(sys.modules, "miniaudio", None)
    player = DevicePlayer(22_050)
    player.put(sound(4_000))
    player.start()
    return player


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_program_that_ends_by_itself_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = played_by("exit 1", tmp_path, monkeypatch)
    until(lambda: player.played == 4_000)
    until(lambda: is_refused(player))
    player.close()


def test_a_device_that_asks_for_nothing_any_more_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = played_by("exec sleep 60", tmp_path, monkeypatch)  # it takes what a pipe holds
    assert not is_refused(player)
    until(lambda: is_refused(player))
    player.close()


def is_refused(player: DevicePlayer) -> bool:
    try:
        player.start()
    except NoSoundDevice:
        return True
    return False
