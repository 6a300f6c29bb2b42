import subprocess
import sys

import numpy as np
from hypothesis import given, strategies as st

from reader import pinyin
from reader.dictionaries.characters import are_read, known_readings, may_be_read
from reader.text import code_points, is_a_hanzi, is_hanzi, plain_form, plain_forms


def spelled(character: str) -> list[str]:
    return [pinyin.spell(reading) for reading in known_readings(character)]


def test_a_character_has_all_its_readings_the_first_of_them_usual():
    assert spelled("山") == ["shān"]
    assert {"xíng", "háng"} <= set(spelled("行"))
    assert {"zhe", "zhuó", "zháo", "zhāo"} <= set(spelled("着"))


def test_traditional_and_simplified_forms_are_both_known():
    assert spelled("縣")[0] == spelled("县")[0] == "xiàn"


def test_what_is_no_hanzi_has_no_reading():
    for character in (*"a1，。 \nあ한\ue815\U0001f600", "word", ""):
        assert known_readings(character) == ()


def test_a_syllable_without_a_tone_is_judged_without():
    assert may_be_read("的", pinyin.parse("di"))
    assert not may_be_read("的", pinyin.parse("da"))


def test_a_tone_must_be_one_of_the_characters_own():
    assert may_be_read("县", pinyin.parse("xiàn"))
    assert not may_be_read("县", pinyin.parse("xiān"))


def test_any_reading_may_be_neutral():
    assert may_be_read("友", pinyin.parse("you5"))


def test_spoken_tones_of_sandhi_are_accepted():
    assert may_be_read("一", pinyin.parse("yì"))
    assert may_be_read("不", pinyin.parse("bú"))
    assert may_be_read("你", pinyin.parse("ní"))
    assert not may_be_read("山", pinyin.parse("shán"))


def test_the_erhua_ending_is_a_reading_of_both_forms():
    for character in "儿兒":
        assert may_be_read(character, pinyin.parse("r"))
        assert may_be_read(character, pinyin.parse("er"))
        assert may_be_read(character, pinyin.code("r", 5))


@given(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5))
def test_every_common_hanzi_has_readings_and_accepts_them(character: str):
    readings = known_readings(character)
    assert readings
    assert all(may_be_read(character, reading) for reading in readings)
    assert all(may_be_read(character, 6 * (reading // 6)) for reading in readings)


def test_pypinyin_itself_is_not_imported():
    program = (
        "import sys, reader.dictionaries.characters as c;"
        "c.known_readings('行'); print(*sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.PIPE)
    assert b"pypinyin" not in shown.stdout.split()


def test_readings_of_taiwan_are_legal_but_not_the_usual_ones():
    assert may_be_read("垃", pinyin.parse("lè"))
    assert spelled("期")[0] == "qī"
    assert may_be_read("業", pinyin.parse("yè"))
    assert may_be_read("質", pinyin.parse("zhí"))


def test_a_reading_that_only_a_word_has_is_known_and_comes_last():
    assert known_readings("乐")[-1] == pinyin.parse("lào")
    assert may_be_read("好", pinyin.parse("hāo"))


@given(st.characters() | st.characters(min_codepoint=0x2E80, max_codepoint=0xFAFF))
def test_one_character_is_told_as_many_are(character: str):
    codes = code_points(character)
    assert plain_form(ord(character)) == plain_forms(codes)[0]
    assert is_a_hanzi(character) == is_hanzi(codes)[0]


@given(st.text("行长县儿⾏𠮷a。\U0003fffd"), st.data())
def test_many_characters_are_asked_for_a_reading_as_one_is(characters: str, data):
    bases = [data.draw(st.sampled_from(ASKED)) for _ in characters]
    are = are_read(code_points(characters), np.array(bases, np.uint16)).tolist()
    for character, base, is_read in zip(characters, bases, are, strict=True):
        assert is_read == any(base == reading // 6 for reading in known_readings(character))


ASKED = [pinyin.parse(each) // 6 for each in ("xing", "hang", "chang", "zhang", "er", "r", "xian")]
