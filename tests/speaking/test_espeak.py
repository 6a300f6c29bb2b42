"""eSpeak's voice says each syllable as it is written, and when."""

import json
import os
import signal
import subprocess
import sys

import numpy as np
import pytest
from pypinyin.pinyin_dict import pinyin_dict

from reader import pinyin
from reader.speaking.espeak import EspeakVoice
from reader.speaking.espeak.library import CHINESE, candidates
from reader.speaking.espeak.phonemes import phrases, said
from reader.speaking.utterance import Pause, SpokenLatin, Utterance
from reader.speaking.voice import Speech, VoiceFailed
from tests.repository import ROOT
from tests.speaking.voices import espeak, utterance

SENTENCE = "jin1 tian1 |240| tian1 qi4 hen2 hao3 |450| Python wo3 xue2 |700|"

_ASKED = """
import ctypes, json, sys
from reader.speaking.espeak.library import Candidate, Library

path, data, texts = json.load(sys.stdin)
library = Library("cmn-latn-pinyin", [Candidate(path, data)])
told = ctypes.CDLL(path).espeak_TextToPhonemes
told.restype = ctypes.c_char_p

def phonemes(text):
    at, found = ctypes.c_char_p(text.encode()), ""
    while at.value is not None:
        found += told(ctypes.byref(at), 1, 0).decode()
    return found

sound = [library.say("cmn-latn-pinyin", text, 1.0) for text in texts[:40]]
print(json.dumps([library.version, [phonemes(text) for text in texts],
                  [[name for name, _ in one.phonemes] for one in sound]]))
"""


def libraries() -> list[tuple[str, str | None]]:
    return [tuple(each) for each in candidates()]


def asked(path: str, data: str | None, texts: list[str]) -> tuple[str, list[str], list[list[str]]]:
    """The library's version, its phonemes of each text, and those that it says of some."""
    done = subprocess.run(
        [sys.executable, "-c", _ASKED], input=json.dumps([path, data, texts]), text=True,
        capture_output=True, cwd=ROOT,
    )  # fmt: skip
    if "NotFound" in done.stderr:
        pytest.skip("this library of eSpeak NG is not there")
    assert done.returncode == 0, done.stderr
    version, told, said = json.loads(done.stdout)
    return version, [plain(each) for each in told], said


def plain(phonemes: str) -> str:
    """Without stress and the break that ends a word."""
    return phonemes.replace("'", "").replace(",", "").replace("_|", "").strip()


def syllables() -> list[int]:
    """Every syllable that pypinyin knows of a character, in a tone."""
    codes = (pinyin.parse(each) for told in pinyin_dict.values() for each in told.split(","))
    return sorted({code if pinyin.tone_of(code) else code + pinyin.NEUTRAL for code in codes})


UNLIKE_ITS_RULES = {"jiong", "qiong", "xiong", "wong", "ê", "m", "n", "ng", "hm", "hng", "r"}
"""What eSpeak 1.52's own rules for pinyin take for English, or leave without a tone."""


@pytest.mark.parametrize("library", libraries(), ids=lambda library: library[0].rsplit("/")[-1])
def test_every_syllable_is_said_as_it_is_written(library: tuple[str, str | None]) -> None:
    codes = syllables()
    assert len(codes) >= 1_549
    ours = [said(code) for code in codes]
    as_pinyin = [pinyin.spell(code, pinyin.Style.DIGITS).replace("ü", "v") for code in codes]
    version, told, heard = asked(*library, [*ours, *as_pinyin])
    assert told[: len(ours)] == [plain(each.strip("[]")) for each in ours]
    assert all("(en)" not in name for names in heard for name in names)
    if tuple(map(int, version.split(".")[:2])) >= (1, 52):
        for code, one, other in zip(codes, told, told[len(ours) :], strict=False):
            assert one == other or pinyin.base_of(code) in UNLIKE_ITS_RULES


def pitch(speech: Speech, number: int, share: float) -> float:
    """The pitch so far into a syllable, Hz, by what its sound is most like when shifted."""
    start, end = int(speech.starts[number]), int(speech.ends[number])
    middle = start + int((end - start) * share)
    piece = speech.samples[middle - 500 : middle + 500].astype(float)
    shifts = range(speech.rate // 250, speech.rate // 55)
    like = [float(np.dot(piece[:-shift], piece[shift:])) / (1000 - shift) for shift in shifts]
    return speech.rate / shifts[int(np.argmax(like))]


def test_the_four_tones_are_heard() -> None:
    speech = espeak().speak(utterance("ma1 |400| ma2 |400| ma3 |400| ma4"))
    early, middle, late = (
        [pitch(speech, number, at) for number in range(4)] for at in (0.4, 0.6, 0.85)
    )
    assert late[1] > early[1] * 1.1  # rises
    assert early[3] > late[3] * 1.2  # falls
    assert middle[0] > middle[2] * 1.2  # high and low
    assert abs(late[0] - early[0]) < early[0] * 0.1  # level


def test_the_wave_is_as_long_as_its_parts_and_silent_in_pauses() -> None:
    made = utterance(SENTENCE)
    speech = espeak().speak(made)
    assert len(speech.starts) == len(speech.ends) == len(made.sounding)
    assert np.all(speech.starts[1:] >= speech.ends[:-1])
    assert np.all(speech.ends > speech.starts)
    closing = round(0.7 * speech.rate)
    assert int(speech.ends[-1]) + closing == len(speech.samples)
    number = -1
    for part in made.parts:
        if isinstance(part, Pause):
            first = int(speech.ends[number])
            length = part.ms * speech.rate // 1000
            assert not speech.samples[first : first + length].any()
        else:
            number += 1


def test_each_syllable_sounds_within_its_time() -> None:
    speech = espeak().speak(utterance(SENTENCE))
    for start, end in zip(speech.starts.tolist(), speech.ends.tolist(), strict=True):
        assert speech.rate // 20 < end - start < speech.rate
        assert np.abs(speech.samples[start:end].astype(int)).mean() > 300
        assert speech.at((start + end) // 2) is not None


def test_a_hiss_is_heard_where_its_syllable_begins_and_nowhere_else() -> None:
    told = "ma1 sha4 ma3 shuo1 ni3 sha2 ma5 shen2 me5 shi4 wo3"
    speech = espeak().speak(utterance(told))
    crossings = np.abs(np.diff(np.sign(speech.samples.astype(int)))) > 0
    for says, start, end in zip(told.split(), speech.starts, speech.ends, strict=True):
        sixths = [float(part.mean()) for part in np.array_split(crossings[start:end], 6)]
        hissing = sixths[:2] if says.startswith("sh") else []
        assert all(part > 0.18 for part in hissing), (says, sixths)
        assert max(sixths[3:] if hissing else sixths) < 0.14, (says, sixths)


def test_faster_is_shorter_at_the_same_pitch() -> None:
    made = utterance("ma1 ma1 ma1 ma1 ma1 ma1 |300| ma1")
    slow, usual, fast = (espeak().speak(made, speed) for speed in (0.5, 1.0, 1.5))
    assert slow.seconds == pytest.approx(2 * usual.seconds, rel=0.2)
    assert fast.seconds == pytest.approx(usual.seconds / 1.5, rel=0.15)
    pitches = [pitch(each, 0, 0.6) for each in (slow, usual, fast)]
    assert max(pitches) < min(pitches) * 1.1


def test_an_r_ends_the_syllable_before_it_and_has_its_own_time() -> None:
    made = utterance("yi4 dian3 r5 hua1 r5 er2 zi5")
    (phrase,) = phrases(made.parts)
    assert phrase.counts == (1, 2, 2, 1, 1)
    assert phrase.texts[1] == "[[t'iA214@r11]]"
    speech = espeak().speak(made)
    assert len(speech.starts) == 7
    assert np.all(np.diff(speech.starts) > speech.rate // 50)


def test_words_in_latin_letters_are_said_in_english_and_letter_by_letter() -> None:
    made = utterance("wo3 yong4 iPhone hen2 hao3 W T O")
    assert [phrase.voice for phrase in phrases(made.parts) if not isinstance(phrase, Pause)] == [
        CHINESE, "en", CHINESE, "en",
    ]  # fmt: skip
    speech = espeak().speak(made)
    assert np.all(speech.ends - speech.starts > speech.rate // 20)


_FOREIGN = {
    "ja": "カラオケ", "ko": "드라마", "ru": "привет", "el": "Ελλάδα", "th": "ภาษา", "hi": "भारत",
    "xx": "abc",
}  # fmt: skip

_HEARD = """
import json, sys
from reader.speaking.espeak.library import CHINESE, Candidate, Library, NotFound

path, data, words = json.load(sys.stdin)
library = Library(CHINESE, [Candidate(path, data)])
print(json.dumps([len(library.say(voice, word, 1.0).samples) for voice, word in words.items()]))
"""


@pytest.mark.parametrize("library", libraries(), ids=lambda library: library[0].rsplit("/")[-1])
def test_words_of_other_languages_are_heard_and_an_unknown_one_as_english(
    library: tuple[str, str | None],
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _HEARD], input=json.dumps([*library, _FOREIGN]), text=True,
        capture_output=True, cwd=ROOT,
    )  # fmt: skip
    if "NotFound" in done.stderr:
        pytest.skip("this library of eSpeak NG is not there")
    assert done.returncode == 0, done.stderr
    assert min(json.loads(done.stdout)) > 2 * 22_050 // 5


def test_a_word_of_another_language_has_its_voice_and_its_time() -> None:
    foreign = SpokenLatin("カラオケ", 1, 5, 1, "ja")
    made = Utterance(0, 6, (*utterance("kan4").parts, foreign, *utterance("hao3").parts))
    assert [each.voice for each in phrases(made.parts) if not isinstance(each, Pause)] == [
        CHINESE, "ja", CHINESE,
    ]  # fmt: skip
    speech = espeak().speak(made)
    assert speech.ends[1] - speech.starts[1] > speech.rate // 4
    unsaid = Utterance(0, 2, (SpokenLatin("\u0301", 0, 1, 0, "ja"), *utterance("hao3").parts))
    assert np.all(np.diff(espeak().speak(unsaid).starts) > 0)


def test_nothing_in_a_text_is_taken_for_a_command_to_espeak() -> None:
    made = utterance("<break> [[p'a55]] &amp; ]]x[[ \\")
    (phrase,) = phrases(made.parts)
    assert phrase.texts == ("break", "p'a", "amp", "x", "-")
    assert espeak().speak(made).seconds > 0.2


def test_a_voice_that_dies_is_told_and_speaks_again() -> None:
    espeak()
    voice = EspeakVoice()
    made = utterance("ni2 hao3")
    assert voice.speak(made).seconds > 0.2
    assert voice._process is not None
    os.kill(voice._process.id, signal.SIGTERM)
    voice._process._process.wait()
    with pytest.raises(VoiceFailed):
        voice.speak(made)
    assert voice.speak(made).seconds > 0.2
    voice.close()
    assert voice.speak(made).seconds > 0.2
    voice.close()


_WITHOUT = """
import sys
from reader.speaking.espeak import library, within
within.candidates = lambda: [library.Candidate("libnothing.so.1")]
sys.exit(within.serve())
"""


def test_where_there_is_no_library_it_is_told() -> None:
    done = subprocess.run([sys.executable, "-c", _WITHOUT], capture_output=True, cwd=ROOT)
    assert (json.loads(done.stdout), done.returncode) == ({"missing": True}, 1)
