from hypothesis import given, strategies as st

from reader.learning.headwords import Headword, State, codes_of, spelled
from reader.learning.knowledge import Knowledge
from reader.pinyin import CODES, SILENT, parse
from reader.settings import LevelList

SYLLABLES = st.lists(
    st.one_of(st.sampled_from([code for code in range(6, CODES) if code % 6]), st.just(SILENT)),
    min_size=1,
    max_size=4,
)


@given(SYLLABLES)
def test_a_reading_is_spelled_and_understood_again(codes):
    assert codes_of(spelled(codes)) == tuple(codes)


def test_a_word_that_is_not_read_whole_has_no_reading():
    assert spelled([parse("yín"), 0]) == ""


def test_a_word_up_to_the_level_is_known_and_a_harder_one_is_new():
    knows = Knowledge(levels=LevelList.HSK2021, up_to=3)
    assert knows.is_known("朋友")
    assert knows.is_known("看见了")
    assert knows.state("尴尬") is State.NEW


def test_nothing_is_known_while_no_level_was_chosen():
    assert Knowledge().state("的") is State.NEW


def test_what_was_set_by_hand_stands_over_the_level():
    said = {Headword("朋友"): State.LEARNING, Headword("尴尬"): State.KNOWN}
    knows = Knowledge(said, LevelList.HSK2021, 3)
    assert knows.state("朋友", "peng2 you5") is State.LEARNING
    assert knows.is_known("尴尬")


def test_one_spelling_may_be_known_in_one_reading_and_not_in_the_other():
    said = {Headword("行", "xing2"): State.KNOWN}
    knows = Knowledge(said)
    assert knows.is_known("行", "xing2")
    assert not knows.is_known("行", "hang2")
    assert knows.depends_on_reading("行")
    assert not knows.depends_on_reading("走")
    assert knows.is_known("行")  # asked without a reading: in the one known best


@given(st.sampled_from(State), st.sampled_from(State))
def test_a_reading_that_was_set_stands_over_the_word_in_any(of_reading, of_any):
    said = {Headword("长", "chang2"): of_reading, Headword("长"): of_any}
    knows = Knowledge(said)
    assert knows.state("长", "chang2") is of_reading
    assert knows.state("长", "zhang3") is of_any


def test_a_word_collected_in_a_reading_is_not_collected_in_another():
    knows = Knowledge(collected=frozenset({Headword("行", "hang2"), Headword("走")}))
    assert knows.is_collected("行", "hang2")
    assert not knows.is_collected("行", "xing2")
    assert knows.is_collected("行")
    assert knows.is_collected("走", "zou3")


def test_the_known_ones_of_some_words():
    knows = Knowledge({Headword("灯塔"): State.KNOWN})
    assert knows.known_of(["灯塔", "面馆"]) == {"灯塔"}


HEADWORDS = st.builds(
    Headword, st.sampled_from(["行", "走", "朋友", "尴尬"]), st.sampled_from(["", "xing2"])
)


@given(
    st.dictionaries(HEADWORDS, st.sampled_from(State)),
    st.sampled_from(LevelList),
    st.integers(0, 4),
    st.frozensets(HEADWORDS),
    st.lists(st.sampled_from(["行", "走", "朋友", "尴尬", "灯塔", "看见了", "", "x"])),
)
def test_words_are_known_together_as_each_is_alone(said, levels, up_to, kept, words):
    knows = Knowledge(said, levels, up_to, kept)
    assert knows.known_among(words) == [knows.is_known(word) for word in words]
