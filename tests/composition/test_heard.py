import numpy as np
from hypothesis import given, strategies as st

from reader.composition.heard import as_shown, heard
from reader.pinyin import Style, code
from reader.settings import HeardText

TEXT = "他在银行排队，等了2个小时。"
SYLLABLES = (
    ("ta", 1), ("zai", 4), ("yin", 2), ("hang", 2), ("pai", 2), ("dui", 4), None,
    ("deng", 3), ("le", 5), None, ("ge", 4), ("xiao", 3), ("shi", 2), None,
)  # fmt: skip
CODES = np.array([code(*each) if each else 0 for each in SYLLABLES], np.uint16)
LETTERS = "银行走了长的一二A9 ，。“”\U00020000\u200b"


def told(what):
    return heard(TEXT, TEXT, CODES, what, Style.MARKS)


def test_the_text_is_heard_as_it_stands():
    assert told(HeardText.TEXT) == as_shown(TEXT)


def test_words_stand_apart_and_marks_do_not():
    assert told(HeardText.WORDS).text == "他 在 银行 排队，等 了 2 个 小时。"


def test_each_word_is_followed_by_its_reading():
    heard_text = told(HeardText.WITH_READINGS).text
    assert heard_text.startswith("他 Tā 在 zài 银行 yínháng 排队 páiduì，")
    assert "小时 xiǎoshí。" in heard_text


def test_readings_alone_hold_no_character_that_has_one():
    heard_text = told(HeardText.READINGS).text
    assert heard_text.startswith("Tā zài yínháng páiduì，")
    assert "银" not in heard_text


def test_a_place_in_a_word_is_found_in_what_is_heard_and_again_from_there():
    spoken = told(HeardText.WITH_READINGS)
    at = TEXT.index("行")
    assert spoken.text[spoken.from_shown(at)] == "行"
    assert spoken.to_shown(spoken.text.index("行")) == at
    assert spoken.to_shown(spoken.text.index("háng")) == TEXT.index("排")


def test_a_place_in_a_word_that_only_its_reading_stands_for_is_at_that():
    spoken = told(HeardText.READINGS)
    assert spoken.from_shown(TEXT.index("行")) == spoken.text.index("yínháng")
    assert spoken.to_shown(spoken.text.index("háng")) == TEXT.index("银")


@given(st.text(LETTERS, max_size=30), st.sampled_from(HeardText), st.data())
def test_places_keep_their_order_and_both_ends(text, what, data):
    syllables = [code("yi", 1) if "\u4e00" <= each <= "\u9fff" else 0 for each in text]
    spoken = heard(text, text, np.array(syllables, np.uint16), what, Style.MARKS)
    places = [spoken.from_shown(at) for at in range(len(text) + 1)]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (0, len(spoken.text))
    back = [spoken.to_shown(at) for at in range(len(spoken.text) + 1)]
    assert back == sorted(back)
    assert (back[0], back[-1]) == (0, len(text))
    if what is not HeardText.READINGS:
        assert [spoken.to_shown(at) for at in places] == list(range(len(text) + 1))
        assert all(spoken.text[places[at]] == text[at] for at in range(len(text)))
