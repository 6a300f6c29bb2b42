"""Text in the columns of a terminal."""

from hypothesis import given, strategies as st

from reader.language.columns import columns, fitted, padded, wrapped

WORDS = st.text(st.sampled_from("ab 读音，。（）“”-…é\u0301 "), max_size=60)


def test_a_chinese_character_takes_two_columns():
    assert columns("读yīn，") == 2 + 3 + 2
    assert columns("e\u0301") == 1
    assert padded("选项", 6) == "选项  "


def test_a_text_that_is_too_long_ends_in_dots():
    assert fitted("一条红色的小船", 8) == "一条红… "
    assert fitted("小船", 8) == "小船    "


def test_a_line_is_broken_between_characters_but_never_before_a_comma():
    assert wrapped("她在河边等船，等了很久。", 12) == ["她在河边等", "船，等了很", "久。"]
    assert wrapped("see the help of it", 8) == ["see the", "help of", "it"]
    assert wrapped("用 --collected 或", 13) == ["用", "--collected", "或"]
    assert wrapped("", 8) == []


@given(WORDS, st.integers(4, 30))
def test_nothing_is_lost_and_no_line_is_wider_than_it_may_be(text, width):
    lines = wrapped(text, width)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    for line in lines:
        assert columns(line) <= width or len(line.split()) == 1
    assert columns(fitted(text, width)) == width


@given(WORDS, st.integers(0, 30))
def test_what_is_padded_is_as_wide_as_it_is_to_be(text, width):
    assert columns(padded(text, width)) == max(width, columns(text))
