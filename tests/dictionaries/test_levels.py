import pytest
from hypothesis import given, strategies as st

from reader.dictionaries.frequencies import rank
from reader.dictionaries.levels import (
    NOT_LISTED,
    level_name,
    level_of,
    levels_of,
    levels_of_words,
    listed_level,
    listed_words,
    title_of,
)
from reader.settings import LevelList

LISTS = st.sampled_from(LevelList)
COMMON = st.sampled_from("的一是不了人我在有他这中大来上个国到说们为子和你地出道也时年得就那要下以")


@pytest.mark.parametrize(
    ("which", "level"), [(LevelList.HSK20, 6), (LevelList.HSK2021, 7), (LevelList.HSK2025, 6)]
)
def test_the_documents_called_hsk_disagree_about_a_word(which, level):
    assert level_of("尴尬", which) == level


@pytest.mark.parametrize("word", ["看见了", "二十", "二十五", "朋友们", "试试看", "回家"])
def test_what_is_made_of_easy_parts_is_easy(word):
    assert 0 < level_of(word, LevelList.HSK2021) <= 2


def test_a_compound_of_two_listed_words_is_as_hard_as_the_harder_one():
    both = [level_of(word, LevelList.HSK2021) for word in ("天气", "预报")]
    assert level_of("天气预报", LevelList.HSK2021) == max(both)


def test_a_doubled_word_is_as_hard_as_its_parts_and_an_idiom_is_no_sum_of_them():
    assert level_of("高高兴兴", LevelList.HSK2021) > 0
    assert level_of("七上八下", LevelList.HSK2021) == NOT_LISTED


@pytest.mark.parametrize("word", ["", "abc", "𠀀𠀁", "龘", "。"])
def test_what_has_a_part_in_no_list_is_in_none(word):
    assert level_of(word, LevelList.HSK2021) == NOT_LISTED


def test_a_long_run_of_characters_is_not_taken_apart():
    assert level_of("我" * 5_000, LevelList.HSK2025) == NOT_LISTED


@given(st.text(COMMON, min_size=1, max_size=12), LISTS)
def test_a_word_is_never_harder_than_the_hardest_of_its_characters(word, which):
    parts = [level_of(character, which) for character in word]
    if all(parts) and not listed_level(word, which) and level_of(word, which):
        assert level_of(word, which) <= max(parts)


@given(LISTS)
def test_every_listed_word_has_a_level_of_its_list_with_a_name(which):
    words = listed_words(which, max(levels_of(which)))
    assert {level_of(word, which) for word in words} <= set(levels_of(which))
    names = {level_name(level, which) for level in levels_of(which)}
    assert len(names) == len(levels_of(which))


def test_the_words_of_a_level_are_those_of_all_easier_ones_and_more():
    up_to_2, up_to_3 = (set(listed_words(LevelList.HSK2021, level)) for level in (2, 3))
    assert up_to_2 < up_to_3


def test_the_band_of_three_levels_is_named_as_one_and_no_level_as_a_dash():
    assert level_name(7, LevelList.HSK2021) == "HSK 7–9"
    assert level_name(NOT_LISTED, LevelList.HSK2021) == "–"
    assert title_of(LevelList.HSK2025) == "HSK 2025"


def test_frequent_words_stand_before_rare_ones():
    assert 0 < rank("的") < rank("灯塔")
    assert rank("灯塔面馆") == 0
    assert level_of("的", LevelList.FREQUENCY) < level_of("灯塔", LevelList.FREQUENCY)


@given(st.lists(st.text(COMMON, max_size=5)), LISTS)
def test_words_have_the_levels_together_that_each_has_alone(words, which):
    assert levels_of_words(words, which) == [level_of(word, which) for word in words]
