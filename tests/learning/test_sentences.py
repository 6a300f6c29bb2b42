from hypothesis import given, strategies as st

from reader.learning.sentences import REACH, sentence_around, sentences

TEXTS = st.text(st.sampled_from("我你走。！？…”）」\n 　a"), max_size=40)


def told(text):
    return [text[start:end] for start, end in sentences(text)]


def test_a_sentence_ends_behind_its_mark_and_the_quotation_that_closes_with_it():
    assert told("他说：“走吧！”我没走。天黑了……然后呢？") == [
        "他说：“走吧！”", "我没走。", "天黑了……", "然后呢？",
    ]  # fmt: skip


def test_an_address_is_in_one_sentence():
    assert told("看example.org/docs?id=3，好吗?真的!") == [
        "看example.org/docs?id=3，好吗?",
        "真的!",
    ]


def test_a_line_is_a_sentence_without_its_blanks():
    assert told("　　第一章  \n\n他来了") == ["第一章", "他来了"]


@given(TEXTS)
def test_sentences_hold_all_that_can_be_seen_once_and_in_order(text):
    seen = "".join(told(text))
    assert "".join(seen.split()) == "".join(text.split())


@given(TEXTS, st.data())
def test_the_sentence_around_a_character_is_the_one_that_it_is_in(text, data):
    for start, end in sentences(text):
        at = data.draw(st.integers(start, end - 1))
        assert sentence_around(text, at) == (start, end)


def test_a_text_without_marks_is_no_sentence_of_its_own_length():
    text = "走" * 100_000
    for offset in (0, 200, 50_000, len(text) - 1):
        start, end = sentence_around(text, offset)
        assert start <= offset < end
        assert end - start <= 2 * REACH
