"""Guards: what a text says of itself is not taken for readings, and other texts stay bare."""

import pytest
from hypothesis import example, given

from reader.exports.guarding import guarded_beginning, guarded_text
from reader.opening import open_text
from tests.exports.strange import article_text, texts, unhurried

GUARD = "\u2060"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("山(shān)水", "山◦(shān)水"),
        ("縣(xian)(xian)", "縣◦(xian)(xian)"),
        ("各方面?zhèn)€人", "各方面◦?zhèn◦)€人"),
        ("我们看雪\nwǒmen kàn xuě", "我们看雪\n◦wǒmen kàn xuě"),
        ("◦(山)", "◦◦(山)"),
    ],
)
def test_a_guard_stands_before_a_mark_or_where_a_line_begins(text: str, kept: str):
    assert guarded_text(text.replace("◦", GUARD)).replace(GUARD, "◦") == kept


@pytest.mark.parametrize(
    "text", ["人工智能(AI)很好《雪》。", "他（都不太清楚）来了？[注]", "a|b {x} <y> \\z"]
)
def test_a_text_without_such_things_has_no_guards(text: str):
    assert guarded_text(text) == text


@unhurried
@given(texts)
@example('{"text": "山", "readings": []}')
@example("縣(xian)(xian)水(shuǐ)(shui)(shuǐ)")
def test_with_guards_any_text_opens_as_it_is(text: str):
    text = article_text(text)
    written = "".join(guarded_beginning(iter([guarded_text(text)])))
    again = open_text(written, keeps_lines=True)
    assert again.text == text.removesuffix("\n")
    assert not len(again.given.codes)
