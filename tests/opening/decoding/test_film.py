"""The sound of films, by ffmpeg where it is."""

import subprocess
from array import array
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from reader.opening.decoding import (
    FILMS,
    DecoderMissing,
    Undecodable,
    Way,
    can_be_heard,
    pieces,
    ways,
)
from reader.opening.loudness import NotSound, loudness_in
from tests.listening.sounds import RATE as MADE_AT, recording, write_wav

RATE = 44_100
SECONDS = 8

needs_ffmpeg = pytest.mark.skipif(not Way.FILM.is_there, reason="ffmpeg is not installed")


def ffmpeg(*words: object) -> None:
    told = ("ffmpeg", "-v", "error", "-nostdin", "-y", *map(str, words))
    subprocess.run(told, check=True, capture_output=True)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """It howls up and down, and never twice alike."""
    at = np.arange(SECONDS * RATE) / RATE
    pitch = 700 + 300 * np.sin(11 * at) + 200 * np.sin(2.7 * at)
    made = 9000 * np.sin(2 * np.pi * np.cumsum(pitch) / RATE)
    return write_wav(tmp_path_factory.mktemp("films") / "howl.wav", made.astype(np.int16), RATE)


def heard(path: Path, start: int = 0, most: int = 1 << 40) -> np.ndarray:
    found = array("h")
    for piece in pieces(path, Way.FILM, RATE, start):
        found.extend(piece)
        if len(found) >= most:
            break
    return np.array(found[:most], float)


def late(part: np.ndarray, whole: np.ndarray, start: int) -> float:
    """By how much a part comes later than where it is most like the whole, in seconds."""
    reach = RATE // 4
    field = np.pad(whole, (reach, reach))[start : start + len(part) + 2 * reach]
    likeness = np.fft.irfft(
        np.fft.rfft(field, 1 << 16) * np.conj(np.fft.rfft(part, 1 << 16)), 1 << 16
    )
    return float(np.argmax(likeness[: 2 * reach]) - reach) / RATE


def begins(samples: np.ndarray) -> float:
    """When it is first loud, in seconds."""
    return float(np.argmax(np.abs(samples) > 3000)) / RATE


@needs_ffmpeg
@pytest.mark.parametrize("suffix", [".mp4", ".webm", ".opus", ".aac"])
def test_each_moment_is_where_it_is_from_the_beginning(tmp_path: Path, sound: Path, suffix: str):
    assert suffix in FILMS
    path = tmp_path / f"片{suffix}"
    picture = ("-f", "lavfi", "-i", "color=s=64x64:r=10:d=8") if suffix == ".mp4" else ()
    ffmpeg("-i", sound, *picture, path)
    whole = heard(path)
    assert len(whole) / RATE == pytest.approx(SECONDS, abs=0.1)
    for start in (6 * RATE, 1234, 3 * RATE + 777):
        part = heard(path, start, RATE // 2)
        assert len(part) == RATE // 2
        assert abs(late(part, whole, start)) < 0.002
    assert len(heard(path, 20 * RATE)) == 0


@needs_ffmpeg
def test_sound_that_begins_later_than_the_film_has_silence_before_it(tmp_path: Path, sound: Path):
    path = tmp_path / "late.mkv"
    film = ("-f", "lavfi", "-i", "color=s=64x64:r=10:d=9")
    ffmpeg(*film, "-itsoffset", "1.5", "-i", sound, "-map", "0", "-map", "1", path)
    assert begins(heard(path)) == pytest.approx(1.5, abs=0.03)
    assert begins(heard(path, RATE)) == pytest.approx(0.5, abs=0.03)


@needs_ffmpeg
def test_of_two_tracks_the_chinese_one_is_heard(tmp_path: Path, sound: Path):
    path = tmp_path / "two.mkv"
    silence = ("-f", "lavfi", "-i", "anullsrc=d=8")
    told = ("-metadata:s:0", "language=eng", "-metadata:s:1", "language=chi")
    ffmpeg(*silence, "-i", sound, "-map", "0", "-map", "1", *told, "-c:a", "flac", path)
    assert np.abs(heard(path)).max() > 8000


@needs_ffmpeg
def test_a_film_is_as_loud_as_its_sound(tmp_path: Path):
    samples, _, _ = recording([6, 8])
    plain = write_wav(tmp_path / "a.wav", samples, MADE_AT)
    ffmpeg("-i", plain, "-f", "lavfi", "-i", "color=s=64x64:r=10:d=1", tmp_path / "a.mp4")
    levels, meant = (loudness_in(tmp_path / name).levels for name in ("a.mp4", "a.wav"))
    both = min(len(levels), len(meant))
    assert abs(len(levels) - len(meant)) <= 10
    assert np.median(np.abs(levels[:both] - meant[:both])) < 3


@needs_ffmpeg
def test_what_the_library_cannot_read_ffmpeg_does(tmp_path: Path, sound: Path):
    opus = tmp_path / "opus.ogg"  # miniaudio knows Vorbis alone
    ffmpeg("-i", sound, "-c:a", "libopus", opus)
    assert loudness_in(opus).milliseconds == pytest.approx(8000, abs=100)


NO_FILMS = (
    "",
    "no film",
    "ffconcat version 1.0\nfile {sound}\n",
    "#EXTM3U\n#EXT-X-TARGETDURATION:8\n#EXTINF:8,\n{sound}\n#EXT-X-ENDLIST\n",
    "#EXTM3U\n#EXTINF:8,\nhttp://127.0.0.1:1/a.ts\n",
    "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n",
)


@needs_ffmpeg
def test_what_is_no_film_and_what_names_other_files_is_told(tmp_path: Path, sound: Path):
    for number, told in enumerate(NO_FILMS):
        path = tmp_path / f"{number}.mp4"
        path.write_text(told.format(sound=sound), "utf-8")
        with pytest.raises(Undecodable):
            heard(path)


@needs_ffmpeg
def test_a_film_without_sound_is_told(tmp_path: Path):
    ffmpeg("-f", "lavfi", "-i", "color=s=64x64:r=10:d=1", tmp_path / "a.mp4")
    with pytest.raises(NotSound):
        loudness_in(tmp_path / "a.mp4")


def running(folder: Path) -> list[Path]:
    """The processes that are at a file in this folder."""
    found = list[Path]()
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # it has ended meanwhile
            if bytes(folder) in each.read_bytes():
                found.append(each)
    return found


@needs_ffmpeg
@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are not told so")
def test_what_nobody_listens_to_any_more_ends(tmp_path: Path, sound: Path):
    ffmpeg("-stream_loop", "10", "-i", sound, "-c:a", "flac", tmp_path / "long.mkv")
    assert not running(tmp_path)
    stream = pieces(tmp_path / "long.mkv", Way.FILM, RATE)
    next(stream)
    assert running(tmp_path)
    stream.close()  # type: ignore[attr-defined] # a generator
    assert not running(tmp_path)


def test_without_ffmpeg_a_film_cannot_be_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("a.mp4", "a.OPUS", "a.m4a"):
        with pytest.raises(DecoderMissing) as missing:
            ways(tmp_path / name)
        assert missing.value.way is Way.FILM
        assert not can_be_heard(tmp_path / name)
    assert Way.FILM not in ways(tmp_path / "a.wav")
