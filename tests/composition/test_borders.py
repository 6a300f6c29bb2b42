"""Words are exchanged where they stand as words, and nowhere else."""

import pytest
from hypothesis import given, settings, strategies as st

from reader.composition.borders import WordsOf
from reader.composition.filetext import converted_to
from reader.script import Script, Shown, configuration, convert, found_script

PIECES = ("工程", "序列", "程序", "软件", "移动", "互联网", "的", "，", "\n", "说", "信息", "他们")


def show(text: str, script: Script) -> Shown:
    found = found_script(text)
    config = configuration(found, script)
    assert config is not None
    return convert(text, config, WordsOf(found))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("这个工程序列很长，程序员写程序。", "這個工程序列很長，程式設計師寫程式。"),
        ("说工程序列\n程序", "說工程序列\n程式"),
        ("移动互联网的软件包", "移動網際網路的軟體包"),
        ("他们说话", "他們說話"),
    ],
)
def test_a_word_is_exchanged_unless_it_breaks_another(text: str, shown: str) -> None:
    assert show(text, Script.TAIWAN_WORDS).text == shown


def test_the_command_exchanges_words_in_the_same_way() -> None:
    assert converted_to("工(gōng)程序列，程(chéng)序说", Script.TAIWAN_WORDS) == (
        "工(gōng)程序列，程式說"
    )


def test_what_is_kept_is_still_written_in_the_script() -> None:
    assert show("发展工程序列", Script.TAIWAN_WORDS).text == "發展工程序列"


@given(st.lists(st.sampled_from(PIECES), max_size=16).map("".join))
@settings(max_examples=60, deadline=None)
def test_what_is_exchanged_is_some_of_what_the_tables_would_exchange(text: str) -> None:
    text += "他们说"
    config = configuration(found_script(text), Script.TAIWAN_WORDS)
    assert config is not None
    every, some = convert(text, config).alignment, show(text, Script.TAIWAN_WORDS).alignment
    pairs = [set(zip(one.source_starts, one.source_ends, strict=True)) for one in (every, some)]
    assert pairs[1] <= pairs[0]
    paragraphs = [show(part + "他们说", Script.TAIWAN_WORDS).text[:-3] for part in text.split("\n")]
    assert show(text, Script.TAIWAN_WORDS).text == "\n".join(paragraphs)
