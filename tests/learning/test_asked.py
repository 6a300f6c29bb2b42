"""Laws of what a text asks of its reader."""

from hypothesis import given, strategies as st

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.wordplaces import word_places
from reader.dictionaries.levels import NOT_LISTED, levels_of
from reader.learning.asked import (
    ENOUGH,
    WordCounts,
    asked,
    counted,
    counted_in,
    known_with,
    most_useful,
    names_among,
    unknown_words,
)
from reader.learning.headwords import Headword, State
from reader.learning.knowledge import Knowledge
from reader.reading import shared_engine
from reader.settings import LevelList

_WORDS = ("我们", "朋友", "银行", "航线", "灯塔", "却", "研究", "龘", "北京", "8月", "看见了")
_COUNTS = st.dictionaries(st.sampled_from(_WORDS), st.integers(1, 50)).map(WordCounts)
_LISTS = st.sampled_from(LevelList)
_CLAUSES = (
    "小城的海边有一座灯塔。",
    "塔下开着一家面馆，",
    "他说：“走吧！”\n",
    "\n",
    "2019年8月",
    "a b ",
)
_TEXTS = st.lists(st.sampled_from(_CLAUSES), max_size=30).map("".join)


@given(_COUNTS, _LISTS, st.integers(0, 8))
def test_the_words_of_all_levels_are_the_words_of_the_text(counts, which, up_to):
    found = asked(counts, Knowledge(levels=which, up_to=up_to))
    assert sum(level.words for level in found.by_level.values()) == found.words == counts.total
    assert sum(level.different for level in found.by_level.values()) == found.different
    assert sum(level.unknown for level in found.by_level.values()) == found.unknown


@given(_COUNTS, _LISTS, st.integers(0, 8), st.integers(0, 8))
def test_who_knows_a_harder_level_knows_no_less(counts, which, one, other):
    easier, harder = (
        asked(counts, Knowledge(levels=which, up_to=level)) for level in sorted((one, other))
    )
    assert easier.known <= harder.known
    assert easier.unknown >= harder.unknown


@given(_COUNTS, _LISTS)
def test_the_level_of_a_text_is_the_lowest_at_which_enough_is_known(counts, which):
    found = asked(counts, Knowledge(levels=which))
    enough = [level for level in levels_of(which) if found.share_up_to(level) >= ENOUGH]
    assert found.level == (enough[0] if enough and counts.total else NOT_LISTED)


@given(_COUNTS, st.integers(0, 7))
def test_who_learns_all_unknown_words_knows_all(counts, up_to):
    knowledge = Knowledge(up_to=up_to)
    unknown = unknown_words(counts, knowledge)
    found = asked(counts, knowledge)
    assert known_with(counts, found, knowledge, unknown) == 1
    assert known_with(counts, found, knowledge, ()) == found.share_known
    assert len(set(unknown)) == len(unknown) == found.unknown


@given(_COUNTS, _COUNTS)
def test_two_texts_have_the_words_of_both(one, other):
    both = one + other
    assert both.total == one.total + other.total
    assert sum(both.characters.values()) == sum(one.characters.values()) + sum(
        other.characters.values()
    )


@given(_TEXTS, st.lists(st.integers(0, 400), max_size=4))
def test_chapters_have_the_words_of_the_whole(text, cuts):
    places = word_places(Composer(Article(text), shared_engine))
    edges = [0, *sorted(cuts), 1 << 20]
    parts = [places.counts(*span) for span in zip(edges, edges[1:], strict=False)]
    assert dict(sum(parts, WordCounts({})).words) == dict(places.counts().words)


@given(_TEXTS)
def test_a_text_has_the_same_words_whether_it_is_an_article_or_not(text):
    places = word_places(Composer(Article(text), shared_engine))
    assert dict(places.counts().words) == dict(counted_in(text).words)


@given(_TEXTS)
def test_every_place_of_a_word_is_where_it_stands(text):
    places = word_places(Composer(Article(text), shared_engine))
    for word, count in places.counts().words.items():
        found = places.of(word).tolist()
        assert len(found) == count
        assert all(text[at : at + len(word)] == word for at in found)
        assert places.firsts[word] == places.first(word) == found[0]


def test_a_traditional_text_has_the_words_of_the_simplified_one():
    assert dict(counted_in("他們在銀行工作。").words) == dict(counted_in("他们在银行工作。").words)


def test_what_stands_most_often_comes_first_and_names_come_last():
    counts = WordCounts({"北京": 9, "玻璃": 2, "灯塔": 5})
    assert unknown_words(counts, Knowledge(levels=LevelList.HSK20)) == ("灯塔", "玻璃", "北京")


def test_a_name_is_what_the_dictionary_writes_with_a_capital_and_no_list_has():
    assert names_among(["广州", "玻璃", "长", "沈", "学生们", "翻"]) == {"广州", "沈"}


def test_a_word_known_in_one_of_its_readings_is_known_here():
    states = {Headword("行", "hang2"): State.KNOWN, Headword("银行"): State.LEARNING}
    found = asked(counted(["行", "银行"]), Knowledge(states, up_to=7))
    assert (found.known, found.unknown) == (1, 1)


def test_a_text_without_words_asks_nothing():
    found = asked(counted([]), Knowledge())
    assert (found.share_known, found.level, found.words) == (1, NOT_LISTED, 0)


_MANY = tuple(
    a + b for a in "王李林灯海银研书" for b in ("", "小雨", "塔", "边", "行", "究", "店", "明")
)
_LARGE = st.dictionaries(st.sampled_from(_MANY), st.integers(1, 5)).map(WordCounts)


@given(_LARGE, st.integers(0, 8), st.integers(0, 9))
def test_the_most_useful_words_are_the_first_of_those_worth_learning(counts, up_to, most):
    knowledge = Knowledge(up_to=up_to)
    assert most_useful(counts, knowledge, most) == unknown_words(counts, knowledge)[:most]
