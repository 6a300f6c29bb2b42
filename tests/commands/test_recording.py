"""`duyin export --recording`: a text with its sound."""

import io
import json
import re
import zipfile
from pathlib import Path

import numpy as np
import pytest

from reader.article import Article
from reader.commands import main
from reader.opening import open_file
from reader.opening.loudness import loudness_in, loudness_of
from tests.listening.sounds import recording, write_wav
from tests.speaking.voices import espeak

TEXT = "雨停了。\n今天早上七点，小林推开窗户，看见院子里的石榴树上还挂着水珠。\n她去银行。\n"
LENGTHS = [3, 26, 4]
SRT = "1\n00:00:01,000 --> 00:00:02,000\n你好\n\n2\n00:00:03,000 --> 00:00:04,000\n再见\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    return tmp_path / "a.txt"


def starts(article: Article) -> list[int]:
    return article.cues.starts.tolist()


def test_a_text_and_a_recording_make_subtitles(text: Path):
    samples, begin, _ = recording(LENGTHS)
    sound = write_wav(text.parent / "a.wav", samples)
    out = text.parent / "a.srt"
    assert main(["export", str(text), "--recording", str(sound), "-o", str(out)]) == 0
    again = open_file(out)
    assert again.text == TEXT.strip()
    assert all(abs(a - b) <= 30 for a, b in zip(starts(again), begin, strict=True))


def test_subtitles_and_a_film_s_sound_make_a_book_with_it(text: Path):
    (text.parent / "a.srt").write_text(SRT, "utf-8")
    (text.parent / "a.mp3").write_bytes(b"ID3")  # nobody need hear it: the times are known
    out = text.parent / "a.epub"
    told = ["export", str(text.parent / "a.srt"), "--recording", str(text.parent / "a.mp3")]
    assert main([*told, "-o", str(out)]) == 0
    with zipfile.ZipFile(out) as book:
        assert book.read("EPUB/sound.mp3") == b"ID3"
        assert b'clipBegin="0:00:03.000"' in book.read("EPUB/chapter1.smil")


def test_a_book_has_any_sound_and_each_line_in_its_place(text: Path):
    soundfile = pytest.importorskip("soundfile", reason="nothing here writes MP3")
    samples, begin, _ = recording(LENGTHS)
    sound = write_wav(text.parent / "a.wav", samples)
    book = text.parent / "a.epub"
    assert main(["export", str(text), "--recording", str(sound), "-o", str(book)]) == 0
    with zipfile.ZipFile(book) as package:
        told = package.read("EPUB/chapter1.smil").decode()
        (text.parent / "sound.mp3").write_bytes(package.read("EPUB/sound.mp3"))
    clips = [1000 * float(second) for second in re.findall(r'clipBegin="0:00:([\d.]+)"', told)]
    assert len(clips) == len(LENGTHS)
    heard, rate = soundfile.read(text.parent / "sound.mp3", dtype="int16")
    again = loudness_of([heard[: len(heard) // 441 * 441]], rate).levels
    by_us = loudness_in(text.parent / "sound.mp3").levels
    for levels in (again, by_us):
        for clip, meant in zip(clips, begin, strict=True):
            near = levels[max(0, round(meant / 10) - 20) :]
            loud = 10 * (max(0, round(meant / 10) - 20) + int(np.argmax(near > -40)))
            assert abs(loud - meant) <= 30
            assert abs(clip - loud) <= 30


@pytest.mark.parametrize(
    ("sound", "form", "told", "status"),
    [
        ("a.wav", "srt", '"a.wav" cannot be opened: it is no sound that can be read here', 1),
        ("a.wav", "epub", "“a.wav” has no sound that can be heard.", 1),
        ("gone.mp3", "epub", '"gone.mp3" cannot be opened: no such file or directory', 1),
        ("gone.mp3", "lrc", '"gone.mp3" cannot be opened: no such file or directory', 1),
        (
            "a.wav",
            "html",
            "--recording is for ass, epub, lrc, srt, srt-brackets, vtt, not for html",
            2,
        ),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(
    text: Path, capfd: pytest.CaptureFixture[str], sound: str, form: str, told: str, status: int
):
    (text.parent / "a.wav").write_bytes(b"no sound")
    path = text.parent / sound
    assert main(["export", str(text), "--recording", str(path), "--as", form]) == status
    out, error = capfd.readouterr()
    assert (out, error.strip().casefold()) == ("", f"duyin: {told}".casefold())


def test_a_recording_of_something_else_is_told(text: Path, capfd: pytest.CaptureFixture[str]):
    sound = write_wav(text.parent / "a.wav", recording([2])[0])
    assert main(["export", str(text), "--recording", str(sound), "--as", "srt"]) == 1
    assert "too short or too long" in capfd.readouterr().err


def test_a_text_without_times_makes_no_subtitles(text: Path, capfd: pytest.CaptureFixture[str]):
    out = text.parent / "a.srt"
    assert main(["export", str(text), "-o", str(out)]) == 1
    assert "has no times" in capfd.readouterr().err
    assert not out.exists()


def test_a_folder_has_no_recording(text: Path, capfd: pytest.CaptureFixture[str]):
    told = ["export", str(text.parent), "--as", "epub", "-o", str(text.parent / "out")]
    assert main([*told, "--recording", "a.mp3"]) == 2
    assert "a folder has no --recording" in capfd.readouterr().err


def test_a_voice_reads_a_book_and_says_words_for_cards(text: Path):
    espeak()
    pytest.importorskip("soundfile", reason="nothing here writes MP3")
    book, cards = text.parent / "a.epub", text.parent / "a.apkg"
    assert main(["export", str(text), "--spoken", "-o", str(book)]) == 0
    with zipfile.ZipFile(book) as package:
        assert len(package.read("EPUB/sound.mp3")) > 10_000
        smil = package.read("EPUB/chapter1.smil").decode()
    begins = [1000 * float(begin) for begin in re.findall(r'clipBegin="0:00:([\d.]+)"', smil)]
    assert len(begins) == len(LENGTHS)
    other = text.parent / "b.epub"  # made of that book, with the sound in it
    assert main(["export", str(book), "--script", "taiwan", "-o", str(other)]) == 0
    with zipfile.ZipFile(book) as package, zipfile.ZipFile(other) as again:
        assert again.read("EPUB/sound.mp3") == package.read("EPUB/sound.mp3")
        clips = re.findall("clip.*?/>", again.read("EPUB/chapter1.smil").decode())
        assert clips == re.findall("clip.*?/>", smil)
    timed = text.parent / "a.ass"
    assert main(["export", str(text), "--spoken", "-o", str(timed)]) == 0
    cues = open_file(timed).cues
    assert np.abs(cues.starts - np.array(begins)).max() <= 5
    assert len(cues.word_offsets) == len(re.findall(r"[^\W]", TEXT))  # each syllable has its time
    assert (np.diff(cues.word_starts) > 0).all()
    assert main(["words", str(text), "--all", "--spoken", "-o", str(cards)]) == 0
    with zipfile.ZipFile(cards) as package:
        names = json.loads(package.read("media"))
        assert len(names) > 10 + len(LENGTHS)  # sentences too
        assert all(len(package.read(number)) > 1000 for number in names)


def test_cards_have_the_line_of_the_recording_in_which_their_word_stands(text: Path):
    soundfile = pytest.importorskip("soundfile", reason="nothing here writes MP3")
    at = np.arange(16_000) / 16_000
    tones = [8000 * np.sin(2 * np.pi * tone * at) for tone in (300, 300, 300, 900, 900)]
    sound = write_wav(text.parent / "a.wav", np.concatenate(tones).astype(np.int16))
    cards = text.parent / "a.apkg"
    (text.parent / "a.srt").write_text(SRT, "utf-8")
    told = ["words", str(text.parent / "a.srt"), "--all", "--recording", str(sound)]
    assert main([*told, "-o", str(cards)]) == 0
    with zipfile.ZipFile(cards) as package:
        lines = [package.read(number) for number in json.loads(package.read("media"))]
    assert len(lines) == 2  # for 你好 and for 再见
    for line, tone in zip(lines, (300, 900), strict=True):
        heard, rate = soundfile.read(io.BytesIO(line))
        assert len(heard) / rate == pytest.approx(1, abs=0.1)
        spectrum = np.abs(np.fft.rfft(heard))
        assert float(np.argmax(spectrum)) * rate / len(heard) == pytest.approx(tone, abs=3)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (["export", "--spoken", "--as", "html"], "srt-brackets, vtt, not for html"),
        (["words", "--spoken", "--as", "csv"], "--spoken is for cards of words"),
        (["export", "--spoken", "--recording", "a", "--as", "epub"], "not allowed with"),
    ],
)
def test_where_nothing_can_be_spoken_that_is_told(
    text: Path, capfd: pytest.CaptureFixture[str], told: list[str], said: str
):
    verb, *options = told
    assert main([verb, str(text), *options]) == 2
    assert said in capfd.readouterr().err


def test_cards_have_their_sentences_as_they_are_in_a_recording(
    text: Path, capfd: pytest.CaptureFixture[str]
):
    pytest.importorskip("soundfile", reason="nothing here writes MP3")
    samples, begin, end = recording(LENGTHS, noise=0.0)
    sound = write_wav(text.parent / "a.wav", samples)
    cards = text.parent / "a.apkg"
    told = ["words", str(text), "--all", "--recording", str(sound)]
    assert main([*told, "-o", str(cards)]) == 0
    with zipfile.ZipFile(cards) as package:
        names = json.loads(package.read("media"))
        lengths = []
        for number, name in names.items():
            (text.parent / name).write_bytes(package.read(number))
            levels = loudness_in(text.parent / name).levels
            is_loud = np.flatnonzero(levels > levels.max() - 40)
            assert is_loud[0] <= 5  # 50 ms until it begins
            assert len(levels) - is_loud[-1] <= 10
            lengths.append(10 * (is_loud[-1] - is_loud[0]))
    assert len(names) == len(LENGTHS)  # words of one sentence share its file
    assert np.abs(np.sort(lengths) - np.sort(end - begin)).max() <= 50
    for wrong in (["--as", "csv"], ["--polyphones", "-o", str(cards)]):
        assert main(["words", str(text), "--recording", str(sound), *wrong]) == 2
        assert "--recording is for cards of the words of FILE" in capfd.readouterr().err
