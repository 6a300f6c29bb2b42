"""What stands on the page in the place of the file's words is found."""

from functools import cache

import pytest

from reader.article import Article
from reader.composition.composer import Composer
from reader.find.exchanged import ExchangedFinder, piece_of
from reader.find.finder import Finder, union
from reader.reading import shared_engine
from reader.script import Script

TEXT = "他们在互联网上下载软件。\n" + "这里没有别的。\n" * 700 + "程序员说软件和硬件都坏了。"


@cache
def finder_of(script: Script) -> ExchangedFinder:
    composer = Composer(Article(TEXT), shared_engine)
    assert len(composer.sections) > 1
    numbers = range(len(composer.sections))
    return ExchangedFinder(one for n in numbers for one in piece_of(composer, n, script))


def found(query: str, script: Script = Script.TAIWAN_WORDS, **how: bool) -> list[str]:
    hits = finder_of(script).find(query, **how)
    return [TEXT[start:end] for start, end in zip(hits.starts, hits.ends, strict=True)]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("軟體", ["软件", "软件"]),
        ("软体", ["软件", "软件"]),
        ("體", ["软件", "软件", "硬件"]),
        ("網際網路", ["互联网"]),
        ("際", ["互联网"]),
        ("程式設計", ["程序员"]),
        ("wangji", ["互联网"]),
        ("下載軟體", ["下载软件"]),
        ("軟體和硬體", ["软件和硬件"]),
    ],
)
def test_an_exchanged_word_is_found_as_it_stands_there(query: str, words: list[str]) -> None:
    assert found(query) == words


@pytest.mark.parametrize("query", ["这里", "別的", "他们在", "zheli"])
def test_what_is_no_exchanged_word_is_left_to_the_text_itself(query: str) -> None:
    assert found(query) == []


def test_without_exchanged_words_nothing_is_found() -> None:
    assert found("软件", Script.TAIWAN) == []


def test_both_ways_of_finding_are_joined_in_the_order_of_the_text() -> None:
    composer = Composer(Article(TEXT), shared_engine)
    in_text = Finder(TEXT, composer.readings).find("件")
    hits = union(in_text, finder_of(Script.TAIWAN_WORDS).find("體"))
    assert [TEXT[a:b] for a, b in zip(hits.starts, hits.ends, strict=True)] == [
        "软件", "软件", "硬件",
    ]  # fmt: skip
    assert union(in_text, finder_of(Script.TAIWAN).find("體")) is in_text
