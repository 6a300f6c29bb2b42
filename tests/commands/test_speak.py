"""`duyin speak`: a text as sound, with the times of its syllables."""

import json
import os
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from reader.commands import main
from tests.repository import ROOT
from tests.speaking.voices import espeak

TEXT = "第一章\n我们去学校。他有2个朋友，WTO在日内瓦！\n"


def speak(*arguments: str | Path, **around: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "reader", "speak", *map(str, arguments)],
        env=os.environ | around, cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_a_text_is_spoken_and_every_syllable_sounds_when_it_is_told(text: Path) -> None:
    espeak()
    sound, times = text.with_suffix(".wav"), text.with_suffix(".json")
    done = speak(text, "-o", sound, "--times", times)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    told = json.loads(times.read_text("utf-8"))
    with wave.open(str(sound)) as file:
        rate, frames = file.getframerate(), file.getnframes()
        samples = np.frombuffer(file.readframes(frames), "<i2").astype(int)
    assert told["seconds"] == pytest.approx(frames / rate, abs=0.001)
    assert told["voice"].startswith("eSpeak NG 1.")
    sentences = told["sentences"]
    assert [one["text"] for one in sentences] == [
        "第一章", "我们去学校。", "他有2个朋友，WTO在日内瓦！",
    ]  # fmt: skip
    assert sentences[0]["from"] == 0
    assert sentences[-1]["to"] == told["seconds"]
    said = [each for one in sentences for each in one["syllables"]]
    assert " ".join(each["says"] for each in said).startswith("di4 yi1 zhang1 wo3 men5 qu4 xue2")
    assert "liang3" in {each["says"] for each in said}
    for each in said:
        assert np.abs(samples[int(each["from"] * rate) : int(each["to"] * rate)]).mean() > 200
        assert TEXT[each["start"] : each["end"]].strip()
    for one, following in zip(sentences, sentences[1:], strict=False):
        end = int(one["syllables"][-1]["to"] * rate)
        assert not samples[end + 1 : int(following["from"] * rate)].any()


def test_what_cannot_be_is_told_in_a_sentence_and_nothing_is_written(text: Path) -> None:
    before = sorted(text.parent.iterdir())
    for arguments, status, sentence in (
        ((), 2, "speak needs -o OUT"),
        (("-o", text.with_suffix(".flac")), 2, 'sound is named .wav, .mp3, .ogg, not ".flac"'),
        (("-o", text), 2, 'sound is named .wav, .mp3, .ogg, not ".txt"'),
        (("-o", text.with_suffix(".wav"), "--speed", "3"), 2, "is no speed from 0.5 to 1.5"),
        (("-o", text.with_suffix(".wav"), "--times", text), 2, "never written over"),
        (("-o", text.with_suffix(".wav"), "--times", text.with_suffix(".wav")), 2, "one file"),
    ):
        done = speak(text, *arguments)
        assert done.returncode == status
        assert sentence in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert sorted(text.parent.iterdir()) == before


def test_a_text_without_anything_to_say_is_no_recording(text: Path) -> None:
    espeak()
    text.write_text("* * *\n", "utf-8")
    done = speak(text, "-o", text.with_suffix(".wav"))
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert not text.with_suffix(".wav").exists()


def test_sound_and_times_are_written_together_or_not_at_all(
    text: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    espeak()
    folder = text.parent
    text.write_text("你好。", "utf-8")
    sound, times = folder / "new" / "a.wav", folder / "other" / "a.json"
    (folder / "full").mkdir()
    before = sorted(folder.rglob("*"))
    for where, reason in (
        (folder / "full", "is a directory"),
        (text / "a.json", "not a directory"),
        (Path("/dev/full"), "no space left on device"),
    ):
        assert main(["speak", str(text), "-o", str(sound), "--times", str(where)]) == 1
        error = capfd.readouterr().err
        assert reason in error
        assert len(error.splitlines()) == 1
    assert sorted(folder.rglob("*")) == before
    assert main(["speak", str(text), "-o", str(sound), "--times", str(times)]) == 0
    assert capfd.readouterr().err == ""  # nothing is told but on a terminal
    assert sorted(folder.rglob("*")) == sorted([*before, sound, sound.parent, times, times.parent])
    old = sound.read_bytes()
    text.write_text("* * *", "utf-8")
    assert main(["speak", str(text), "-o", str(sound), "--times", str(times)]) == 1
    assert sound.read_bytes() == old


def test_lines_of_subtitles_are_said_at_their_times(
    text: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    espeak()
    lines, sound = text.with_suffix(".lrc"), text.with_suffix(".wav")
    lines.write_text("[00:02.50]去年秋天，天黑了。\n[00:02.60]雨停了。\n[00:09.00]再见\n", "utf-8")
    times = text.with_suffix(".json")
    told = ["speak", str(lines), "-o", str(sound), "--times", str(times), "--keep-times"]
    assert main(told) == 0
    first, second, third = (one["from"] for one in json.loads(times.read_text())["sentences"])
    assert (first, third) == (2.5, 9.0)
    assert 4 < second < 6  # as soon as the line before is over
    with wave.open(str(sound)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        assert not samples[: int(2.5 * file.getframerate())].any()
        assert len(samples) > 9.5 * file.getframerate()
    assert main(["speak", str(text), "-o", str(sound), "--keep-times"]) == 1
    assert capfd.readouterr().err == 'duyin: "text.txt" has no times\n'
