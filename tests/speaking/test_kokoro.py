"""Kokoro's voice: a model made here speaks in its place, and where DUYIN_KOKORO names a folder with
the real one, that too. Both need onnxruntime.
"""

import os
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from reader import pinyin
from reader.speaking.kokoro import KokoroVoice
from reader.speaking.kokoro.phonemes import numbers, symbols
from reader.speaking.utterance import Utterance
from reader.speaking.voice import Speech, VoiceMissing
from reader.speaking.wording import told
from tests.speaking.kokoromodel import make_voice
from tests.speaking.test_espeak import syllables
from tests.speaking.voices import Hum, utterance

FOLDER = os.environ.get("DUYIN_KOKORO", "")
needs_it = pytest.mark.skipif(not find_spec("onnxruntime"), reason="needs onnxruntime")


@pytest.mark.parametrize(
    ("syllable", "written"),
    [
        ("zhong1", "ꭧʊ→ŋ"), ("guo2", "kwo↗"), ("shi4", "ʂɨ↘"), ("nü3", "ny↓"), ("quan2", "ʨʰɥɛ↗n"),
        ("yuan2", "ɥɛ↗n"), ("you3", "jou↓"), ("wen4", "wə↘n"), ("xiong2", "ɕjʊ↗ŋ"), ("de5", "tɤ"),
        ("er4", "ɚ↘"), ("ci2", "ʦʰɨ↗"), ("dui4", "twei↘"), ("liu2", "ljou↗"), ("bo1", "pwo→"),
    ],
)  # fmt: skip
def test_a_syllable_is_written_as_the_model_was_taught(syllable: str, written: str) -> None:
    assert symbols(pinyin.parse(syllable)) == written


class Nobody(Hum):
    """A `Voice` that is not there."""

    rate = 24_000

    def speak(self, utterance: Utterance, speed: float = 1.0) -> Speech:
        """It says nothing."""
        raise VoiceMissing


def test_letters_that_no_voice_can_say_have_their_time(tmp_path: Path) -> None:
    voice = KokoroVoice(tmp_path, Nobody())
    speech = voice.speak(utterance("W T O"))
    voice.close()
    assert not speech.samples.any()
    assert np.all(speech.ends - speech.starts > speech.rate // 5)


def test_every_syllable_can_be_written_and_no_two_alike() -> None:
    found = {code: symbols(code) for code in syllables()}
    assert all(numbers(written) for written in found.values())
    alike: dict[str, set[str]] = {}
    for code, written in found.items():
        alike.setdefault(written, set()).add(pinyin.base_of(code))
    assert {frozenset(each) for each in alike.values() if len(each) > 1} <= {frozenset(("er", "r"))}


def test_a_folder_without_a_voice_is_told(tmp_path: Path) -> None:
    (tmp_path / "broken.onnx").write_bytes(b"no model")
    (tmp_path / "zf_nobody.bin").write_bytes(bytes(1024))
    for folder in (tmp_path, tmp_path / "none"):
        voice = KokoroVoice(folder, Hum())
        with pytest.raises(VoiceMissing) as raised:
            voice.speak(utterance("ni2 hao3"))
        assert folder.name in told(raised.value)
        assert "onnxruntime" in told(raised.value)
        voice.close()


@needs_it
def test_a_model_that_tells_no_lengths_is_none_of_kokoro(tmp_path: Path) -> None:
    voice = KokoroVoice(make_voice(tmp_path, lengths="/elsewhere"), Hum())
    with pytest.raises(VoiceMissing):
        voice.speak(utterance("ni2 hao3"))
    voice.close()


@needs_it
@pytest.mark.parametrize("is_made", [True, False])
def test_its_syllables_sound_when_it_tells_them(is_made: bool, tmp_path: Path) -> None:
    if not (is_made or FOLDER):
        pytest.skip("needs DUYIN_KOKORO")
    voice = KokoroVoice(make_voice(tmp_path) if is_made else Path(FOLDER), Hum())
    made = utterance("ni2 hao3 |300| wo3 WTO xue2 |450|", (2, 1, 1, 1))
    speech = voice.speak(made)
    faster = voice.speak(made, 1.5)
    voice.close()
    assert speech.seconds > faster.seconds
    assert len(speech.starts) == len(speech.ends) == 5
    assert np.all(speech.starts[1:] >= speech.ends[:-1])
    for start, end in zip(speech.starts.tolist(), speech.ends.tolist(), strict=True):
        assert np.abs(speech.samples[start:end].astype(int)).mean() > 300
    pause = speech.samples[int(speech.ends[1]) : int(speech.starts[2])]
    assert len(pause) == round(0.3 * speech.rate)
    assert not pause.any()
    assert len(speech.samples) - int(speech.ends[-1]) == round(0.45 * speech.rate)
