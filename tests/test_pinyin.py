"""The syllable: every spelling of it is read back."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.pinyin import Style, parse, spell

BASES = pinyin.BASES[1:]
syllables = st.builds(pinyin.code, st.sampled_from(BASES), st.integers(0, 5))
vowelled = syllables.filter(lambda syllable: set(pinyin.base_of(syllable)) & set("aeiouüê"))


def read(*spellings: str) -> list[str]:
    return [spell(parse(spelling), Style.DIGITS) for spelling in spellings]


@given(syllables)
def test_digits_are_read_back_as_the_same_syllable(syllable: int):
    assert parse(spell(syllable, Style.DIGITS)) == syllable


@given(vowelled)
def test_a_mark_is_read_back_and_no_mark_stands_for_none_and_neutral(syllable: int):
    read_back = parse(spell(syllable, Style.MARKS))
    assert pinyin.base_of(read_back) == pinyin.base_of(syllable)
    assert pinyin.tone_of(read_back) == pinyin.tone_of(syllable) % 5


@given(vowelled, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]), st.booleans())
def test_composed_and_taken_apart_small_and_capital_are_one(syllable: int, form, capital: bool):
    written = unicodedata.normalize(form, spell(syllable))
    assert parse(written.upper() if capital else written) == parse(spell(syllable))


@given(syllables.filter(lambda syllable: pinyin.tone_of(syllable) > 0))
def test_zhuyin_is_read_back_as_the_same_sound(syllable: int):
    written = spell(syllable, Style.ZHUYIN)
    assert spell(parse(written), Style.ZHUYIN) == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("zhōng", "zhong1"),
        ("Hàn", "han4"),
        ("lüè", "lüe4"),
        ("lve4", "lüe4"),
        ("lu:4", "lü4"),
        ("nu:e4", "nüe4"),
        ("lue4", "lüe4"),
        ("LYU3", "lü3"),
        ("jü", "ju"),
        ("xv1", "xu1"),
        ("yüan2", "yuan2"),
        ("ma0", "ma5"),
        ("ma5", "ma5"),
        ("ｈａｎ４", "han4"),
        ("hăo", "hao3"),
        ("nĭ", "ni3"),
        ("ɡuó", "guo2"),
        ("mɑ̌", "ma3"),
        ("kе", "ke"),  # a Cyrillic е
        ("ế", "ê2"),
        ("ǹg", "ng4"),
        ("ḿ", "m2"),
        ("r", "r"),
        ("ni³", "ni3"),
        ("ㄇㄟˇ", "mei3"),
        ("ㄓㄠ", "zhao1"),
        ("ㄉㄜ˙", "de5"),
        ("˙ㄉㄜ", "de5"),
        ("一ㄤˊ", "yang2"),
        ("ㄦˊ", "er2"),
        ("ㄌㄩˋ", "lü4"),
        ("ㄨㄥ", "weng1"),
        ("ㄩㄥˇ", "yong3"),
        ("ㄕ", "shi1"),
        ("ㄦ", "r5"),
        ("ㄏㄇ", "hm5"),
        ("ㄏㄫˋ", "hng4"),
    ],
)
def test_what_people_write_is_understood(written: str, meant: str):
    assert read(written) == [meant]


@pytest.mark.parametrize(
    "written",
    ["", " ", "v", "the", "long1a", "hǎò", "hǎo3", "ni33", "5", "zh", "ㄅ", "˙", "汉", "a" * 99],
)
def test_what_is_no_syllable_is_none(written: str):
    assert parse(written) == pinyin.NO_SYLLABLE


@given(st.text(max_size=20))
def test_any_text_is_parsed_without_harm(text: str):
    assert 0 <= parse(text) < pinyin.CODES
    assert all(len(way) == 2 for way in pinyin.split(text, 2))


def test_the_mark_stands_where_the_standard_says():
    numbered = "hao3 xue2 gui4 liu2 dou1 er2 lüe4 ju2 xiong2 quan2 hng4 ê1"
    assert " ".join(spell(parse(one)) for one in numbered.split()) == (
        "hǎo xué guì liú dōu ér lüè jú xióng quán hǹg ê̄"
    )


def test_a_neutral_tone_has_no_mark_a_5_and_a_dot_before_it():
    neutral = parse("de5")
    assert [spell(neutral, style) for style in Style] == ["de", "de5", "de", "˙ㄉㄜ"]


def test_no_syllable_is_written_as_nothing():
    assert {spell(pinyin.NO_SYLLABLE, style) for style in Style} == {""}


def test_a_word_is_split_in_every_way():
    def ways(spelling: str, count: int) -> list[str]:
        return [" ".join(map(spell, way)) for way in pinyin.split(spelling, count)]

    assert ways("xiān", 1) == ["xiān"]
    assert ways("xi'ān", 1) == []
    assert "xī ān" in ways("xīān", 2)
    assert ways("Zhōngguó rén", 3)[0] == "zhōng guó rén"
    assert ways("fāng'àn", 2) == ["fāng àn"]
    assert set(ways("fangan", 2)) >= {"fang an", "fan gan"}
    assert ways("huār", 2) == ["huā r"]
    assert ways("ni3hao3", 2) == ["nǐ hǎo"]
    assert ways("hello", 2) == []
    assert ways("nihao", 0) == ways("", 1) == ways("nihao", 99) == []


@given(st.lists(vowelled, min_size=1, max_size=6))
def test_a_spaced_phrase_is_split_at_its_spaces(phrase: list[int]):
    spelling = " ".join(spell(syllable, Style.DIGITS) for syllable in phrase)
    assert tuple(phrase) in pinyin.split(spelling, len(phrase))


@pytest.mark.parametrize("base", ["r", "hm", "hng"])
def test_what_has_hardly_ever_a_tone_has_no_dot_in_zhuyin(base: str):
    neutral = pinyin.code(base, pinyin.NEUTRAL)
    assert "˙" not in spell(neutral, Style.ZHUYIN)
    assert parse(spell(neutral, Style.ZHUYIN)) == neutral
