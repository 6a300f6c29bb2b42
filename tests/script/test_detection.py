"""The script of a text, told by its own characters."""

import pytest
from hypothesis import given, strategies as st

from reader.script import Found, Script, convert, found_script

PLAIN = (
    "她在图书馆里读了一个下午的书，窗外下着雨。后来朋友们来了，说要一起去吃饭，大家都很高兴。"
    "从这里走到车站要过两条马路，路边的树叶已经红了，孩子们在门前画画，为明天的节日做准备。"
)


def test_simplified_text_is_found_simplified() -> None:
    found = found_script(PLAIN)
    assert found.script is Script.SIMPLIFIED
    assert found.traditional_share == 0
    assert found.region is None


@pytest.mark.parametrize(
    ("config", "region"),
    [("s2tw", Script.TAIWAN), ("s2hk", Script.HONGKONG), ("s2t", Script.TRADITIONAL)],
)
def test_traditional_text_is_found_with_its_region(config: str, region: Script) -> None:
    found = found_script(convert(PLAIN, config).text)
    assert (found.script, found.region) == (Script.TRADITIONAL, region)
    assert found.traditional_share == 1


@pytest.mark.parametrize("text", ["", "plain words, 12 %", "我是人", "群峰床秘", "\n\n", "😀"])
def test_text_without_telling_characters_stays_undecided(text: str) -> None:
    assert found_script(text) == Found(None)


def test_a_text_half_and_half_is_mixed() -> None:
    found = found_script(PLAIN + "\n" + convert(PLAIN, "s2tw").text)
    assert found.script is None
    assert found.is_mixed
    assert 0.4 < found.traditional_share < 0.6


def test_a_foreign_quotation_does_not_change_the_script() -> None:
    assert found_script(PLAIN * 5 + "「後來」").script is Script.SIMPLIFIED
    assert found_script(convert(PLAIN * 5, "s2tw").text + "“后来”").script is Script.TRADITIONAL


def test_a_long_text_is_looked_at_all_over() -> None:
    simplified = PLAIN * 5000
    assert found_script(simplified + convert(simplified, "s2tw").text).is_mixed


@given(st.text(max_size=200))
def test_any_text_has_a_share_between_none_and_all(text: str) -> None:
    found = found_script(text)
    assert 0 <= found.traditional_share <= 1
    assert found.script in (None, Script.SIMPLIFIED, Script.TRADITIONAL)


def test_forms_of_taiwan_that_are_simplified_too_tell_nothing() -> None:
    assert found_script("群峰床灶痴秘").telling == 0
