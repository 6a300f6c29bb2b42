import pytest
from hypothesis import given, strategies as st

from reader.script import Script, requoted

CORNERS = (Script.TRADITIONAL, Script.TAIWAN, Script.HONGKONG, Script.TAIWAN_WORDS)


@pytest.mark.parametrize("script", CORNERS)
def test_traditional_text_has_corner_brackets(script):
    assert requoted("她說：“他答‘好’。”", script) == "她說：「他答『好』。」"


@pytest.mark.parametrize("script", [Script.SIMPLIFIED, Script.SIMPLIFIED_WORDS])
def test_simplified_text_has_curly_ones(script):
    assert requoted("她说：「他答『好』。」", script) == "她说：“他答‘好’。”"


def test_as_written_they_stay():
    assert requoted("「甲」“乙”", Script.SOURCE) == "「甲」“乙”"


def test_an_apostrophe_within_a_latin_word_is_no_quotation_mark():
    assert requoted("他說：‘I don’t know’，走了。", Script.TAIWAN) == (
        "他說：『I don’t know』，走了。"
    )


@given(st.text(alphabet="“”‘’「」『』一a ，", max_size=30), st.sampled_from(Script))
def test_every_mark_stays_in_its_place(text, script):
    assert len(requoted(text, script)) == len(text)


@given(st.text(alphabet="「」『』一，", max_size=30))
def test_there_and_back_is_the_same(text):
    assert requoted(requoted(text, Script.SIMPLIFIED), Script.TAIWAN) == text
