"""Tones as they are spoken, numbers and all."""

import numpy as np
import pytest

from reader.article import Codes
from reader.pinyin import Style, parse, spell
from reader.reading import shared_engine
from reader.reading.ownwords import OwnWords
from reader.speaking.saying import Saying, saying


def said(text: str, own: tuple[OwnWords, ...] = ()) -> Saying:
    return saying(text, readings(text), own)


def readings(text: str) -> Codes:
    return shared_engine().read(text, text, np.zeros(len(text), np.uint16)).codes


def spelled(made: Saying) -> str:
    return " ".join(spell(code, Style.DIGITS) for code in made.codes if code)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("你好", "ni2 hao3"),
        ("1个", "yi2 ge4"),
        ("1年", "yi4 nian2"),
        ("第1个", "di4 yi1 ge4"),
        ("5点", "wu2 dian3"),
        ("9点", "jiu2 dian3"),
        ("1.5米", "yi1 dian3 wu2 mi3"),
        ("1/3的人", "san1 fen1 zhi1 yi1 de5 ren2"),
        ("100元", "yi4 bai3 yuan2"),
        ("11个", "shi2 yi1 ge4"),
        ("2021年", "er4 ling2 er4 yi1 nian2"),
        ("5月1日", "wu3 yue4 yi1 ri4"),
        ("不对", "bu2 dui4"),
        ("3比1", "san1 bi3 yi1"),
        ("1班", "yi1 ban1"),
        ("1比1", "yi1 bi3 yi1"),
        ("1季度", "yi1 ji4 du4"),
        ("①是", "yi1 shi4"),
        ("$3亿", "san1 yi4 mei3 yuan2"),
        ("2019年-2021年", "er4 ling2 yi1 jiu3 nian2 dao4 er4 ling2 er4 yi1 nian2"),
    ],
)
def test_numbers_and_characters_are_said_in_spoken_tones(text: str, spoken: str) -> None:
    assert spelled(said(text)) == spoken


def test_what_is_said_knows_where_it_stands() -> None:
    made = said("有25%人")
    assert made.characters == "有百分之二十五人"
    assert made.starts == [0, 3, 3, 3, 1, 1, 2, 4]
    assert made.ends == [1, 4, 4, 4, 2, 2, 3, 5]


def test_a_reading_given_over_figures_is_said_as_it_is_given() -> None:
    codes = np.array([parse("yao1"), 0, parse("dian4")], np.uint16)
    assert spelled(saying("1、电", codes)) == "yao1 dian4"


def test_the_readers_own_words_decide_which_third_tones_rise() -> None:
    text = "买好雨伞"
    parted = OwnWords((0, 1, 2, 4))
    joined = OwnWords((0, 2, 4))
    assert spelled(said(text, (parted,))) != "mai3 hao3 yu3 san3"
    assert said(text, (joined,)).words.tolist() == [0, 2]
    moved = said("12345" + text, (OwnWords((5, 7, 9)),))
    assert moved.characters[-4:] == text
    length = len(moved.characters)
    assert {length - 4, length - 2} <= set(moved.words.tolist())


def test_no_word_begins_in_the_middle_of_a_number() -> None:
    made = said("2点30分钟")
    assert [made.characters[at:] for at in made.words.tolist()][-2:] == ["三十分钟", "分钟"]
