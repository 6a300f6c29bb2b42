"""The words of a text as one looks through them."""

import pytest
from hypothesis import given, strategies as st

from reader.dictionaries.levels import NOT_LISTED
from reader.learning.asked import WordCounts
from reader.learning.headwords import Headword, State
from reader.learning.knowledge import Knowledge
from reader.learning.wordlist import Order, Which, findable, finder, grouped, is_of, listed

_WORDS = ("我们", "朋友", "银行", "航线", "灯塔", "却", "龘", "北京", "工具")
_COUNTS = st.dictionaries(st.sampled_from(_WORDS), st.integers(1, 50)).map(WordCounts)
_STATES = st.dictionaries(st.sampled_from(_WORDS).map(Headword), st.sampled_from(State))


@given(_COUNTS, _STATES, st.integers(0, 7), st.sampled_from(Order))
def test_every_word_stands_in_one_group_whatever_the_order(counts, states, up_to, order):
    knowledge = Knowledge(states, up_to=up_to)
    words = listed(counts, knowledge)
    groups = grouped(words, order, knowledge)
    assert sorted(one.word for group in groups for one in group.words) == sorted(counts.words)
    assert all(group.words for group in groups)


@given(_COUNTS, _STATES, st.integers(0, 7))
def test_a_word_is_known_or_unknown(counts, states, up_to):
    for one in listed(counts, Knowledge(states, up_to=up_to)):
        assert is_of(one, Which.KNOWN) is not is_of(one, Which.UNKNOWN)
        assert is_of(one, Which.ALL)


def test_by_level_the_easiest_come_first_and_those_in_no_list_last():
    counts = WordCounts({"龘": 9, "银行": 1, "我们": 2, "却": 1, "工具": 3})
    knowledge = Knowledge()
    groups = grouped(listed(counts, knowledge), Order.LEVEL, knowledge)
    levels = [group.of for group in groups]
    assert levels == [*sorted(set(levels) - {NOT_LISTED}), NOT_LISTED]
    assert groups[0].words[0].word == "我们"


def test_within_a_level_the_most_frequent_come_first():
    counts = WordCounts({"桌子": 1, "朋友": 4, "我们": 2})
    groups = grouped(listed(counts, Knowledge()), Order.LEVEL, Knowledge())
    assert [one.word for one in groups[0].words] == ["朋友", "我们", "桌子"]


@pytest.mark.parametrize(
    "typed",
    [
        "银行",
        "銀行",
        "行",
        "yinhang",
        "yín háng",
        "yin2hang2",
        "YINHANG",
        "hang",
        "háng",
        "bank",
        " ",
    ],
)
def test_a_word_is_found_by_script_pinyin_and_meaning(typed):
    assert finder(typed)(findable(["银行"])["银行"])


@pytest.mark.parametrize("typed", ["银子", "yǐnháng", "yin1hang2", "ang", "ank", "x"])
def test_a_word_is_not_found_by_what_it_is_not(typed):
    assert not finder(typed)(findable(["银行"])["银行"])


@pytest.mark.parametrize("typed", ["lü", "lv", "lu:", "lǜ", "lv4"])
def test_u_with_two_dots_is_typed_in_several_ways(typed):
    assert finder(typed)(findable(["绿"])["绿"])
