import pytest
from hypothesis import given, settings, strategies as st

from reader.reading.words import inner_words_of, word_at, words


def cut(text: str) -> list[str]:
    starts = [*words(text).tolist(), len(text)]
    return [text[first:end] for first, end in zip(starts, starts[1:], strict=False)]


@pytest.mark.parametrize(
    "expected",
    [
        "研究/生命/的/起源",
        "共和国/历史",
        "手机/制造",
        "我们/都/喜欢/看书",
        "在/2019年/用/iPhone/，/it's/好",
        "二〇〇五年/十一月/三十一日/，/住/了/三/年",
        "１９９８年/增长/１２．５％",
        "一百二十五/个/人/，/第二十六/次",
        "统一/百姓",
        "这/两/个/人/说/得/清清楚楚",
        "孩子们/和/王/晓丽",
    ],
)
def test_words_are_found(expected: str):
    assert cut(expected.replace("/", "")) == expected.split("/")


@given(st.text(max_size=80))
@settings(max_examples=60, deadline=None)
def test_words_cover_the_text_in_order(text: str):
    assert "".join(cut(text)) == text
    assert all(cut(text))


def test_a_pattern_without_end_is_cut_all_the_same():
    assert "".join(cut("国中" * 5000)) == "国中" * 5000


@given(st.text(min_size=1, max_size=40), st.data())
@settings(max_examples=40, deadline=None)
def test_the_word_at_an_offset_holds_it(text: str, data: st.DataObject):
    offset = data.draw(st.integers(0, len(text) - 1))
    first, end = word_at(text, offset)
    assert first <= offset < end
    assert text[first:end] in cut(text)


@pytest.mark.parametrize("mark", "。，！？）”、:a1\n")
@pytest.mark.parametrize("name", ["李斌", "曾斌", "王磊"])
def test_a_mark_behind_a_name_of_one_character_is_no_part_of_it(name: str, mark: str):
    text = f"我是{name}{mark}他不是"
    starts = words(text).tolist()
    assert {text.index(mark), text.index(mark) + 1} <= set(starts)


LONG = "环境保护 中华人民共和国 有限公司 总经理 人寿保险 二百二十五 研究生命 有线电视网络".split()


@given(st.lists(st.sampled_from(LONG), min_size=1, unique=True))
def test_words_within_long_ones_are_the_same_whichever_are_asked_for_with_them(some: list[str]):
    together = inner_words_of(some)
    assert together == {word: inner_words_of([word])[word] for word in some}
