"""What a listener hears of what people write: figures, signs, addresses, letters of any script."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader.reading import shared_engine
from reader.speaking.inwords import addresses, signs, units
from reader.speaking.inwords.instead import said_in
from reader.speaking.inwords.latin import latin_parts
from reader.speaking.inwords.numerals import saying as said_for
from reader.speaking.saying import saying
from reader.speaking.sentences import Stretch, utterances
from reader.speaking.utterance import SpokenLatin, Utterance

_CASES = Path(__file__).with_name("said.txt").read_text("utf-8").splitlines()
CASES = [tuple(line.split(" → ")) for line in _CASES if line and not line.startswith("#")]


def made(text: str) -> list[Utterance]:
    codes = shared_engine().read(text, text, np.zeros(len(text), np.uint16)).codes
    said = saying(text, codes)
    return list(utterances(Stretch(text, 0, len(text)), said, lambda start, end: (start, end)))


def heard(text: str) -> str:
    return " ".join(part.says for one in made(text) for part in one.sounding)


def test_what_is_written_is_said_as_chinese_say_it() -> None:
    assert len(CASES) > 300
    assert [f"{text} → {heard(text)}" for text, said in CASES if heard(text) != said] == []


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("看カラオケ和ラーメン", ["ja", "ja"]),
        ("한국 드라마很好看", ["ko", "ko"]),
        ("他说привет", ["ru"]),
        ("Київ在乌克兰", ["uk"]),
        ("Ελλάδα是希腊", ["el"]),
        ("ภาษาไทย和हिन्दी", ["th", "hi"]),
        ("за\u0301мок是城堡", ["ru"]),
        ("Ελλα\u0301δα", ["el"]),
        ("iPhone很贵", ["en"]),
    ],
)
def test_words_in_other_scripts_are_said_in_their_language(text: str, languages: list[str]) -> None:
    parts = [part for one in made(text) for part in one.sounding if isinstance(part, SpokenLatin)]
    assert [part.language for part in parts] == languages
    for part in parts:
        assert text[part.start : part.end].strip() == text[part.start : part.end]


def test_no_is_a_particle_between_chinese_and_kana_in_japanese() -> None:
    assert heard("鲜の每日") == "xian1 de5 mei3 ri4"
    assert "の" in heard("わたしの本です")
    assert "de5" not in heard("東京の夜はとてもきれいです")


def test_what_has_no_blanks_is_said_to_its_end() -> None:
    parts = list(latin_parts("ん" * 100, 5))
    assert "".join(part.letters for part in parts) == "ん" * 100
    assert [(part.start, part.end) for part in parts][-1] == (101, 105)


def test_every_character_that_stands_for_a_sign_has_a_reading() -> None:
    tables = (addresses._SIGNS, signs._GREEK, signs._SAID, units.UNITS, units.CURRENCIES)
    for table in (*tables, units.OPERATORS):
        for characters in table.values():
            assert all(each.code for each in said_for(characters, 0, 1))


@given(st.text("ab1.0:/\\@_-#?&=~ 。中の^₂²⁻⁺αΕλ々www."))
def test_whatever_stands_there_signs_come_in_order_and_lie_within_it(text: str) -> None:
    before = 0
    for one in said_in(text):
        assert before <= one.start < one.end <= len(text)
        assert all(one.start <= each.start < each.end <= one.end for each in one.said)
        assert all(each.code for each in one.said)
        before = one.end


def test_a_long_address_takes_no_longer_than_it_is_long() -> None:
    for long in (
        "a." * 8_000,
        "a@" * 8_000,
        "./" * 8_000,
        "_a" * 8_000,
        "/a" * 8_000,
        "C:\\" * 4_000,
    ):
        assert sum(1 for _ in said_in(long)) >= 0
