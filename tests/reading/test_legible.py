"""What is read of a text as it comes: look-alikes, the invisible, characters set apart."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader import pinyin
from reader.dictionaries.characters import known_readings
from reader.reading import shared_engine
from reader.reading.legible import is_legible, legible
from reader.text import code_points, to_text


def spelled(text: str) -> list[str]:
    codes = shared_engine().read(text, text, np.zeros(len(text), np.uint16)).codes
    return [pinyin.spell(code) for code in codes.tolist()]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("⻄⽅", "西方"),
        ("⼀⼾⼈家", "一户人家"),
        ("快\uf914", "快樂"),
        ("天々", "天天"),
        ("银\u200b行", "银行"),
        ("重\u00ad新", "重新"),
        ("银\ufe01行", "银行"),
        ("银 行 里", "银行里"),
        ("银　行", "银行"),
    ],
)
def test_what_is_read_is_plain(text: str, plain: str):
    seen = legible(code_points(text))
    assert seen is not None
    assert to_text(seen.text) == plain


@pytest.mark.parametrize("text", ["银行 里面", "A 银 B", "银  行", "我说 好", "々"])
def test_spaces_between_words_stay(text: str):
    seen = legible(code_points(text))
    assert seen is None or to_text(seen.text) == text


@pytest.mark.parametrize(
    ("text", "at", "syllable"),
    [
        ("银\u200b行里", 2, "háng"),
        ("银 行 里", 2, "háng"),
        ("重\u2060要", 0, "zhòng"),
        ("天々", 1, "tiān"),
    ],
)
def test_readings_stand_where_the_characters_do(text: str, at: int, syllable: str):
    syllables = spelled(text)
    assert len(syllables) == len(text)
    assert syllables[at] == syllable
    assert not any(
        syllables[at] for at, one in enumerate(text) if not one.isalpha() and one != "々"
    )


def test_a_look_alike_has_the_readings_of_what_it_looks_like():
    assert known_readings("⻄") == known_readings("西")


@given(st.text("银行重新天々⻄⽅ \u200b\u00ad。A", max_size=30))
@settings(max_examples=100, deadline=None)
def test_every_character_keeps_its_place(text: str):
    seen = legible(code_points(text))
    if seen is not None:
        assert len(seen.text) == len(seen.places)
        assert (np.diff(seen.places) > 0).all()
    readings = shared_engine().read(text, text, np.zeros(len(text), np.uint16))
    assert len(readings.codes) == len(readings.doubts) == len(text)


@given(st.text(st.one_of(st.characters(), st.sampled_from("一々⻄\u200b\ufe00\U000e0100 豈"))))
def test_a_text_is_legible_where_nothing_of_it_is_read_otherwise(text):
    assert is_legible(text) is (legible(code_points(text), across_spaces=False) is None)
