"""A level of one list in another."""

import pytest

from reader.dictionaries.levels import level_in, levels_of, words_up_to
from reader.settings import LevelList


def test_a_level_keeps_its_number_among_the_lists_of_hsk():
    assert level_in(3, LevelList.HSK2021, LevelList.HSK2025) == 3
    assert level_in(7, LevelList.HSK2021, LevelList.HSK20) == 6
    assert level_in(0, LevelList.HSK2021, LevelList.FREQUENCY) == 0


@pytest.mark.parametrize("level", levels_of(LevelList.HSK2021))
def test_by_frequency_it_is_the_one_with_the_nearest_number_of_words(level):
    found = level_in(level, LevelList.HSK2021, LevelList.FREQUENCY)
    count = words_up_to(level, LevelList.HSK2021)
    distances = {
        one: abs(words_up_to(one, LevelList.FREQUENCY) - count)
        for one in levels_of(LevelList.FREQUENCY)
    }
    assert distances[found] == min(distances.values())
