"""A recording in the place of a voice: cues as utterances, their sound, slower and faster."""

import base64
import zlib
from dataclasses import replace
from itertools import islice, takewhile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.article import Cues, SoundInside
from reader.opening.decoding import Way
from reader.speaking.recorded.book import BookVoice, SoundNotTakenOut
from reader.speaking.recorded.copied import copy_sound
from reader.speaking.recorded.stretching import stretched
from reader.speaking.recorded.text import BEGINNING, Recorded, RecordedText
from reader.speaking.recorded.voice import RATE, RecordedVoice, RecordingFailed
from reader.speaking.recorded.within import Trouble
from reader.speaking.utterance import SpokenLatin
from reader.speaking.voice import NoMore
from tests.listening.sounds import write_wav
from tests.opening.builders import zipped
from tests.opening.test_loudness import DEADLY

TEXT = "题目\n去年秋天\n灯塔还亮 \n渔船靠岸"


def cues(*rows: tuple[str, int, int], words: tuple[tuple[str, int], ...] = ()) -> Cues:
    def array(values):
        return np.array(list(values), np.int32)

    return Cues(
        array(TEXT.index(text) for text, _, _ in rows),
        array(start for _, start, _ in rows),
        array(end for _, _, end in rows),
        array(TEXT.index(text) for text, _ in words),
        array(start for _, start in words),
    )


SONG = cues(("去年", 1000, 2000), ("灯塔", 2000, 4000), ("渔船", 30_000, 31_000))


LAST = 31_500  # ms, when the last line of it has been heard


def stretches(text: RecordedText, *between: int) -> list[tuple[str, int, int]]:
    """Until the last line has been heard."""
    lines = takewhile(lambda each: each.begin < LAST, text.utterances(*between))
    return [
        (TEXT[each.start : each.end] if each.parts else "", each.begin, each.end_ms)
        for each in lines
    ]


def test_what_is_before_the_first_line_and_behind_the_last_is_heard_by_who_wants_all():
    text = RecordedText(TEXT, SONG)
    first = TEXT.index("去年")
    assert [text.entrance(at) for at in (0, first, first + 3)] == [BEGINNING] * 3
    assert text.entrance(TEXT.index("灯塔")) == TEXT.index("灯塔")
    assert stretches(text, BEGINNING)[:2] == [("", 0, 1000), ("去年秋天", 1000, 2000)]
    assert stretches(text, first)[0] == ("去年秋天", 1000, 2000)
    opening = next(text.utterances(BEGINNING))
    assert (opening.end, text.at(opening.end).begin) == (0, 1000)  # nothing is lit, and on it goes
    ending = [each for each in islice(text.utterances(), 9) if each.begin >= LAST]
    assert [(each.begin, each.end_ms) for each in ending[:2]] == [
        (31_500, 41_500),
        (41_500, 51_500),
    ]
    assert {each.start for each in ending} == {TEXT.index("渔船")}
    assert all(each.is_behind for each in ending)
    assert not any(
        each.is_behind for each in takewhile(lambda each: each.begin < LAST, text.utterances())
    )
    (line,) = text.utterances(TEXT.index("渔船"), len(TEXT))
    assert line.end_ms == LAST


def test_what_is_between_cues_is_heard_too_in_pieces_that_can_be_held():
    assert stretches(RecordedText(TEXT, SONG)) == [
        ("去年秋天", 1000, 2000),
        ("灯塔还亮", 2000, 4500),
        ("", 4500, 14_500),
        ("", 14_500, 24_500),
        ("", 24_500, 30_000),
        ("渔船靠岸", 30_000, 31_500),
    ]


def test_one_line_alone_is_heard_without_what_follows_it():
    at = TEXT.index("灯塔")
    assert stretches(RecordedText(TEXT, SONG), at, at + 4) == [("灯塔还亮", 2000, 4500)]


def test_lines_are_found_around_a_place_before_it_and_at_a_moment():
    text = RecordedText(TEXT, SONG)
    assert text.at(0).start == TEXT.index("去年")
    assert text.at(TEXT.index("还亮")).start == TEXT.index("灯塔")
    assert text.at(len(TEXT)) is None
    assert text.before(TEXT.index("去年")) is None
    assert text.before(TEXT.index("渔船")).start == TEXT.index("灯塔")
    assert text.nearest(2900) == TEXT.index("灯塔")
    assert text.nearest(29_000) == TEXT.index("渔船")
    assert text.begins(TEXT.index("还亮")) == 2000
    assert text.begins(0) is None


def test_words_that_have_times_begin_at_them_and_so_does_what_is_heard_from_there():
    text = RecordedText(TEXT, cues(("去年", 1000, 2000), words=(("去年", 1000), ("秋天", 1400))))
    line = next(text.utterances())
    assert line.times == ((1000, 1400), (1400, 2000))
    assert [TEXT[start:end] for start, end in line.words] == ["去年", "秋天"]
    rest = next(text.utterances(TEXT.index("天")))
    assert (rest.begin, rest.times, rest.start) == (1400, ((1400, 2000),), line.start)
    assert rest.words[rest.sounding[0].word] == (TEXT.index("秋天"), TEXT.index("秋天") + 2)


@given(st.lists(st.tuples(st.integers(0, 99_000), st.integers(0, 99_000)), min_size=1, max_size=12))
def test_whatever_times_a_file_has_what_is_heard_goes_on_and_on(times):
    starts = sorted(start for start, _ in times)
    ends = [end for _, end in times]
    offsets = np.arange(len(times), dtype=np.int32)
    made = Cues(offsets, np.array(starts, np.int32), np.array(ends, np.int32))
    until = max(starts[-1], ends[-1]) + 1000
    on_and_on = RecordedText("字" * len(times), made).utterances()
    found = list(takewhile(lambda each: each.begin < until, on_and_on))
    assert all(each.begin <= each.end_ms <= each.begin + 60_500 for each in found)
    assert all(one.end_ms <= two.begin for one, two in zip(found, found[1:], strict=False))
    assert [each.start for each in found if each.parts] == offsets.tolist()


def pitch(samples) -> float:
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 1 << 18))
    return float(np.argmax(spectrum)) * RATE / (1 << 18)


@pytest.mark.parametrize("speed", [0.5, 0.8, 1.1, 1.5])
def test_slower_and_faster_keep_pitch_loudness_and_what_comes_when(speed):
    at = np.arange(2 * RATE) / RATE
    low, high = (8000 * np.sin(2 * np.pi * tone * at) for tone in (220, 660))
    made = stretched(np.concatenate((low, high)).astype(np.int16), RATE, speed)
    assert len(made) == round(4 * RATE / speed)
    first, second = np.array_split(made.astype(float), 2)
    edge = RATE // 5
    for half, tone in ((first, 220), (second, 660)):
        assert pitch(half[edge:-edge]) == pytest.approx(tone, rel=0.005)
        assert np.sqrt(np.mean(half[edge:-edge] ** 2)) == pytest.approx(8000 / 2**0.5, rel=0.1)


@given(st.integers(0, 9000), st.floats(0.5, 1.5))
def test_whatever_is_stretched_has_its_length(count, speed):
    samples = (np.arange(count) % 97 * 100).astype(np.int16)
    assert len(stretched(samples, RATE, speed)) == round(count / speed)


def test_each_moment_of_a_file_is_heard_as_it_is_asked_for(tmp_path):
    tones = [200 + 50 * second for second in range(40)]
    at = np.arange(RATE) / RATE
    sound = np.concatenate([9000 * np.sin(2 * np.pi * tone * at) for tone in tones])
    voice = RecordedVoice(write_wav(tmp_path / "歌.wav", sound.astype(np.int16), RATE))
    try:
        for second in (3, 4, 35, 0, 20):
            line = Recorded(
                0, 2, (), begin=1000 * second, end_ms=1000 * second + 1000,
                times=((1000 * second + 200, 1000 * second + 700),),
            )  # fmt: skip
            speech = voice.speak(line)
            assert pitch(speech.samples) == pytest.approx(tones[second], rel=0.005)
            assert (speech.starts.tolist(), speech.ends.tolist()) == ([8820], [30_870])
            slow = voice.speak(line, 0.5)
            assert (len(slow.samples), slow.starts.tolist()) == (2 * RATE, [17_640])
        behind = Recorded(0, 2, (), begin=50_000, end_ms=60_000)
        assert len(voice.speak(behind).samples) == 0
        with pytest.raises(NoMore):
            voice.speak(replace(behind, is_behind=True))
    finally:
        voice.close()


def begins(samples: np.ndarray, rate: int) -> list[float]:
    """When it becomes loud after some silence, in ms."""
    loud = np.flatnonzero(np.abs(samples.astype(float)) > 2500)
    after = np.diff(loud, prepend=-rate) > rate // 10
    return (loud[after] * 1000 / rate).tolist()


def test_sound_that_is_written_anew_has_its_moments(tmp_path):
    soundfile = pytest.importorskip("soundfile", reason="nothing here writes MP3")
    sound, meant = np.zeros(25 * 48_000, np.int16), [0.0, 700.0, 9_990.0, 10_400.0, 23_900.0]
    for start in meant:
        at = int(start * 48)
        sound[at : at + 9600] = 12_000 * np.sin(np.arange(9600) / 9)
    copy_sound(write_wav(tmp_path / "a.wav", sound, 48_000), tmp_path / "a.mp3")
    plain, rate = soundfile.read(tmp_path / "a.mp3", dtype="int16")  # as mpg123 reads it
    again = RecordedVoice(tmp_path / "a.mp3")
    ours = again.speak(Recorded(0, 0, (), end_ms=25_000)).samples
    again.close()
    for samples in (plain, ours):
        assert begins(samples, rate) == pytest.approx(meant, abs=10)
    assert len(plain) / rate == pytest.approx(25, abs=0.05)
    (tmp_path / "b.wav").write_bytes(b"RIFF")
    with pytest.raises(RecordingFailed):
        copy_sound(tmp_path / "b.wav", tmp_path / "b.mp3")


def trouble(path: Path) -> Trouble:
    voice = RecordedVoice(path)
    with pytest.raises(RecordingFailed) as failed:
        voice.check()
    voice.close()
    return failed.value.trouble


def test_what_cannot_be_heard_is_told_apart(tmp_path):
    (tmp_path / "film.mp4").write_bytes(b"\0\0\0\x20ftypisom" + bytes(range(256)) * 40)
    is_there = Way.FILM.is_there
    assert trouble(tmp_path / "film.mp4") is (Trouble.UNREADABLE if is_there else Trouble.DECODER)
    assert trouble(tmp_path / "gone.mp3") is Trouble.GONE
    assert trouble(tmp_path) is Trouble.GONE
    (tmp_path / "deadly.ogg").write_bytes(zlib.decompress(base64.b85decode(DEADLY)))
    assert trouble(tmp_path / "deadly.ogg") is Trouble.UNREADABLE


def test_a_book_s_parts_are_heard_one_after_another(tmp_path: Path):
    rates = [(1, 300), (2, 600)]
    parts: dict[str, bytes | str] = {}
    for number, hertz in rates:
        wave = (np.sin(2 * np.pi * hertz * np.arange(RATE * 2) / RATE) * 9000).astype(np.int16)
        parts[f"{number}.wav"] = write_wav(tmp_path / "a.wav", wave, RATE).read_bytes()
    book = tmp_path / "a.epub"
    book.write_bytes(zipped(parts))
    voice = BookVoice(SoundInside(book, ((0, "1.wav"), (1500, "2.wav"))), tmp_path / "cache")
    try:
        for begin, end, hertz in ((500, 1500, 300), (1500, 2500, 600), (0, 400, 300)):
            part, times = SpokenLatin("", 0, 1, 0), ((begin, end),)
            one = Recorded(0, 1, (part,), begin=begin, end_ms=end, times=times)
            speech = voice.speak(one)
            assert len(speech.samples) == (end - begin) * RATE // 1000
            crossings = np.count_nonzero(np.diff(np.signbit(speech.samples)))
            assert crossings / 2 == pytest.approx(hertz * (end - begin) / 1000, abs=4)
            assert speech.starts.tolist() == [0]
    finally:
        voice.close()
    with pytest.raises(SoundNotTakenOut):
        BookVoice(SoundInside(book, ((0, "gone.wav"),)), tmp_path / "cache")
    book.write_bytes(zipped({"1.wav": b"no sound"}))
    voice = BookVoice(SoundInside(book, ((0, "1.wav"),)), tmp_path / "cache")
    with pytest.raises(RecordingFailed) as failed:
        voice.speak(Recorded(0, 0, (), end_ms=100))
    assert failed.value.path == book
    voice.close()
