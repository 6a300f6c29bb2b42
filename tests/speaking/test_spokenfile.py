"""What is said in a file of sound: when each sentence and word is heard, and a word by itself."""

import wave
from pathlib import Path

import numpy as np
import pytest

from reader import pinyin
from reader.article import Article
from reader.composition.composer import Composer
from reader.listening.recording import cues_of
from reader.opening import open_file
from reader.opening.loudness import loudness_in
from reader.reading import shared_engine
from reader.resources import resource
from reader.speaking.spokenfile import SpokenCues, speak_into
from reader.speaking.spokentext import SpokenText
from reader.speaking.spokenword import spoken_word
from reader.speaking.utterance import Utterance
from reader.speaking.voice import Speech
from tests.speaking.voices import Hum, espeak, utterance


def test_cues_are_from_the_first_syllable_of_each_to_its_last(tmp_path: Path):
    path = tmp_path / "a.wav"
    first = utterance("ni3 hao3 |240| wo3 zai4 |450|", words=(2, 1, 1))
    parts = tuple(utterance("hao3 de5 |450|", words=(2,)).parts)
    second = Utterance(9, 11, parts, ((9, 11),))
    cues = speak_into(path, [first, second], Hum())
    with wave.open(str(path)) as file:
        whole = file.getnframes()
    assert cues.offsets.tolist() == [0, 9]
    assert cues.starts[0] == 0
    assert cues.ends[0] == 400 + 240
    assert cues.starts[1] == cues.ends[0] + 450
    assert cues.ends[1] == whole - 450
    assert cues.word_offsets.tolist() == [1, 2, 3]
    assert (np.diff(cues.word_starts) > 0).all()


def test_what_has_no_sound_has_no_cue():
    cues = SpokenCues(1000)
    cues.add(Utterance(0, 1, ()), Speech(np.zeros(10, np.int16), 1000), 0)
    assert not len(cues.made())


def test_a_day_of_sound_has_times():
    cues = SpokenCues(48_000)
    frames = np.array([0], np.int32)
    said = Speech(np.zeros(9, np.int16), 48_000, frames, frames + np.int32(4800))
    cues.add(utterance("ni3"), said, 86_400 * 48_000)
    assert cues.made().starts.tolist() == [86_400_000]


@pytest.mark.parametrize(
    ("word", "codes", "said"),
    [
        ("你好", ("ni3", "hao3"), ["ni2", "hao3"]),
        ("不是", ("bu4", "shi4"), ["bu2", "shi4"]),
        ("哪儿", ("na3", "er5"), ["na3", "er5"]),
    ],
)
def test_a_word_is_said_in_spoken_tones(word: str, codes: tuple[str, ...], said: list[str]):
    found = spoken_word(word, tuple(map(pinyin.parse, codes)))
    assert found is not None
    assert [each.says for each in found.sounding] == said


def test_a_word_without_a_reading_is_not_said():
    assert spoken_word("……", (0, 0)) is None
    assert spoken_word("你好", ()) is None
    assert spoken_word("", ()) is None


def test_sentences_of_a_voice_are_heard_when_it_says_them(tmp_path: Path):
    article: Article = open_file(resource("samples", "market.txt"))
    text = SpokenText(Composer(article, shared_engine))
    said = speak_into(tmp_path / "a.wav", text.utterances(), espeak())
    heard = cues_of(article.text, loudness_in(tmp_path / "a.wav"))
    told = dict(zip(said.offsets.tolist(), said.starts.tolist(), strict=True))
    pairs = zip(heard.offsets.tolist(), heard.starts.tolist(), strict=True)
    off = [abs(start - told[offset]) for offset, start in pairs]
    assert len(off) > 10
    assert max(off) <= 80
