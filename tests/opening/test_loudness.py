"""Recordings read from files, whatever those are."""

import base64
import os
import tracemalloc
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.opening.decoding import SOUNDS
from reader.opening.loudness import NotSound, Samples, loudness_in, loudness_of
from tests.listening.sounds import RATE, recording, write_wav


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=12))
def test_sound_in_pieces_is_as_loud_as_whole(cuts: list[int]):
    samples, _, _ = recording([6])
    pieces = np.split(samples, np.cumsum(cuts).clip(max=len(samples)))
    whole = loudness_of([samples], RATE).levels
    assert np.array_equal(loudness_of(pieces, RATE).levels, whole)


@pytest.mark.parametrize(("rate", "channels"), [(44_100, 2), (22_050, 1), (8000, 1)])
def test_a_file_of_any_rate_lasts_as_long_as_it_does(tmp_path: Path, rate: int, channels: int):
    samples = (np.sin(np.arange(rate * 3) / 9) * 9000).astype(np.int16)
    samples[rate : 2 * rate] = 0
    levels = loudness_in(write_wav(tmp_path / "a.wav", samples, rate, channels)).levels
    assert len(levels) == pytest.approx(300, abs=2)
    assert levels[10:90].min() > -20
    assert levels[110:190].max() < -80


def test_an_hour_is_never_had_whole():
    def hour() -> Iterator[Samples]:
        second = np.zeros(RATE, np.int16)
        yield from (second for _ in range(3600))

    tracemalloc.start()
    try:
        assert loudness_of(hour(), RATE).milliseconds == 3_600_000
        assert tracemalloc.get_traced_memory()[1] < 12 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "data", [b"", b"no sound", b"RIFF\xff\xff\xff\xffWAVEfmt ", b"ID3" + bytes(50)]
)
def test_what_is_no_recording_is_told(tmp_path: Path, data: bytes):
    path = tmp_path / "a.mp3"
    path.write_bytes(data)
    for wrong in (path, tmp_path, tmp_path / "gone.wav"):
        with pytest.raises(NotSound) as told:
            loudness_in(wrong)
        assert told.value.path == wrong


# The decoder of miniaudio 1.71 reads beyond its memory for it.
DEADLY = (
    "c-r$%PY-5bV!!|ePZ;GG%kqnoGK)c6Mx`)R`IU_RAe|T>V9xP$zNr8IVf_F9k1|7yF#+--G8sq&C7O&341Pic)d2wJFcaM"
)


def test_a_recording_that_ends_the_decoder_is_told(tmp_path: Path):
    path = tmp_path / "a.ogg"
    path.write_bytes(zlib.decompress(base64.b85decode(DEADLY)))
    with pytest.raises(NotSound):
        loudness_in(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "a.wav")
    with pytest.raises(NotSound):
        loudness_in(tmp_path / "a.wav")


def test_silence_is_silence():
    assert loudness_of([np.full(RATE, 77, np.int16)], RATE).levels.max() <= -95


@pytest.mark.parametrize("suffix", [each for each in SOUNDS if each != ".wav"])
def test_every_kind_of_file_is_read(tmp_path: Path, suffix: str):
    soundfile = pytest.importorskip("soundfile", reason="nothing here writes such files")
    samples, _, _ = recording([4, 4])
    path = tmp_path / f"录音{suffix}"
    soundfile.write(path, samples, RATE)
    plain = loudness_of([samples], RATE).levels
    levels = loudness_in(path).levels[: len(plain)]
    assert len(levels) >= len(plain) - 15  # an MP3 may begin with a little silence
    assert np.median(np.abs(levels - plain[: len(levels)])) < 6
