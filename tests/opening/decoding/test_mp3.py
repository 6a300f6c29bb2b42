"""MP3 from the middle on: the same sound as from the beginning, at the same moments."""

from array import array
from itertools import chain
from pathlib import Path

import numpy as np
import pytest

from reader.opening.decoding import Undecodable, Way, pieces
from reader.opening.decoding.mp3 import frames_in

soundfile = pytest.importorskip("soundfile", reason="nothing here writes MP3")
pytest.importorskip("miniaudio", reason="nothing here reads MP3")

RATE = 44_100
SECONDS = 16
CBR, VBR = {"bitrate_mode": "CONSTANT", "compression_level": 0.5}, {"bitrate_mode": "VARIABLE"}


def noise(rate: int, channels: int = 1) -> np.ndarray:
    """Sound of which no moment is like another, now loud, now nearly silent."""
    made = np.random.default_rng(7).normal(size=(rate * SECONDS, channels))
    loud = 0.02 + 0.3 * (np.sin(np.arange(len(made)) * 4 / rate) > 0)
    smooth = np.apply_along_axis(np.convolve, 0, made, np.ones(5) / 5, "same")
    return smooth * loud[:, None]


def written(path: Path, rate: int = RATE, channels: int = 1, **how: object) -> Path:
    soundfile.write(path, noise(rate, channels), rate, format="MP3", **how)
    return path


def heard(path: Path, start: int = 0, most: int = 1 << 40) -> np.ndarray:
    found = array("h")
    for piece in pieces(path, Way.LIBRARY, RATE, start):
        found.extend(piece)
        if len(found) >= most:
            break
    return np.array(found[:most], float)


def is_same_from_the_middle(path: Path, rate: int = RATE) -> bool:
    """To the frame, and where it has another rate to one of its own."""
    whole = heard(path)
    for start in (11 * RATE, 12 * RATE + 12_345, 14 * RATE + 1, len(whole) - RATE // 2):
        part = heard(path, start, RATE)
        assert len(part) >= min(RATE, len(whole) - start) - 2
        likeness = {}
        for shift in range(-4, 5):
            meant = whole[start + shift : start + shift + len(part)]
            both = min(len(meant), len(part))
            likeness[shift] = np.corrcoef(meant[:both], part[:both])[0, 1]
        best = max(likeness, key=likeness.__getitem__)
        assert abs(best) <= (max(1, RATE / rate) if rate != RATE else 0), (
            f"{best} frames late at {start}"
        )
        assert likeness[best] > (0.999 if rate == RATE else 0.95)
    return True


@pytest.mark.parametrize(
    "how",
    [
        CBR,
        VBR,
        {"rate": 48_000, "channels": 2, **VBR},  # its sound is made one of 44,100 frames a second
        {"rate": 22_050, **CBR},  # MPEG 2
        {"rate": 11_025, **VBR},  # MPEG 2.5
    ],
)
def test_the_middle_is_heard_as_from_the_beginning(tmp_path: Path, how: dict):
    path = written(tmp_path / "a.mp3", **how)
    assert frames_in(path) is not None
    assert is_same_from_the_middle(path, how.get("rate", RATE))


def test_whatever_stands_around_the_sound(tmp_path: Path):
    path = written(tmp_path / "a.mp3", **VBR)
    data, frames = path.read_bytes(), frames_in(path)
    assert frames is not None
    assert frames.delay > 1000  # which its first frame tells; that one is none of them
    sound = data[frames.offsets[0] :]
    id3 = b"ID3\4\0\0" + bytes((0, 0, 2, 0)) + bytes(256)
    for name, content in {
        "with tags": id3 + data + b"TAG" + bytes(125),
        "with two tags, without a first frame that tells": id3 + id3 + sound,
        "cut off at its end": sound[:-100],
        "cut of a longer one": data[frames.offsets[40] :],  # what it looks back at is lost
    }.items():
        path = tmp_path / f"{name}.mp3"
        path.write_bytes(content)
        assert frames_in(path) is not None, name
        assert is_same_from_the_middle(path), name


def test_what_is_not_one_frame_after_the_other_is_read_from_its_beginning(tmp_path: Path):
    path = written(tmp_path / "a.mp3", **CBR)
    data = path.read_bytes()
    half = len(data) // 2
    path.write_bytes(data[:half] + bytes(3000) + data[half:])
    assert frames_in(path) is None
    assert is_same_from_the_middle(path)


def test_there_is_nothing_behind_the_end(tmp_path: Path):
    path = written(tmp_path / "a.mp3", **VBR)
    for start in ((SECONDS + 1) * RATE, 100_000 * RATE):
        assert len(heard(path, start)) == 0


def test_whatever_bytes_there_are(tmp_path: Path):
    path = tmp_path / "a.mp3"
    heads = (b"", b"\xff", b"\xff\xfb\x90\x00", b"ID3\4\0\0\x7f\x7f\x7f\x7f", b"ID3" * 9)
    behind = (b"", bytes(9), b"\xff\xfb\x90\x00" * 999)
    for data in chain.from_iterable((head + rest for rest in behind) for head in heads):
        path.write_bytes(data)
        assert frames_in(path) is None
        with pytest.raises(Undecodable):
            heard(path)
