"""Speech written down, and read again by another library."""

import errno
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from reader.speaking.recording import SUFFIXES, EncoderMissing, recording
from reader.speaking.voice import Samples
from reader.speaking.wording import told

RATE = 22_050


def tone(seconds: float) -> Samples:
    at = np.arange(round(seconds * RATE))
    return (8_000 * np.sin(2 * np.pi * 440 * at / RATE)).astype(np.int16)


def written(folder: Path, suffix: str) -> Path:
    """A second of sound, two of silence, a second of sound."""
    path = folder / f"sound{suffix}"
    with recording(path, suffix, RATE) as write:
        for piece in (tone(1), np.zeros(2 * RATE, np.int16), tone(1)):
            write(piece)
    return path


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_recording_sounds_and_is_silent_when_it_is_to(tmp_path: Path, suffix: str) -> None:
    soundfile = pytest.importorskip("soundfile", reason="soundfile is not there")
    samples, rate = soundfile.read(written(tmp_path, suffix))
    assert rate == RATE
    assert samples.ndim == 1
    assert len(samples) == pytest.approx(4 * RATE, abs=0.1 * RATE)
    loud = [float(np.abs(samples[int(at * rate) : int((at + 0.5) * rate)]).mean())
            for at in (0.25, 1.4, 2.0, 3.25)]  # fmt: skip
    assert min(loud[0], loud[3]) > 20 * max(loud[1], loud[2])


def test_a_wave_is_what_was_made_frame_for_frame(tmp_path: Path) -> None:
    with wave.open(str(written(tmp_path, ".wav"))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
    assert np.array_equal(samples[:RATE], tone(1))
    assert len(samples) == 4 * RATE


def test_without_its_library_mp3_and_ogg_name_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "soundfile", None)
    for suffix in (".mp3", ".ogg"):
        with pytest.raises(EncoderMissing) as raised:
            written(tmp_path, suffix)
        assert "soundfile" in told(raised.value)
    assert written(tmp_path, ".wav").stat().st_size > 4 * RATE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
@pytest.mark.parametrize("suffix", [".mp3", ".ogg"])
def test_a_full_disk_is_told_as_what_it_is(suffix: str) -> None:
    pytest.importorskip("soundfile", reason="soundfile is not there")

    def fill() -> None:
        with recording(Path("/dev/full"), suffix, RATE) as write:
            for _ in range(60):
                write(tone(1))

    with pytest.raises(OSError, match="No space left") as raised:
        fill()
    assert raised.value.errno == errno.ENOSPC
