"""Any text in any form comes back as it was, with the readings that were shown."""

from dataclasses import replace
from pathlib import Path

from hypothesis import example, given, strategies as st

from reader.article import Article, Heading
from reader.exports import Options, ReadText, known_formats
from reader.opening import open_bytes
from reader.pinyin import BASES
from reader.settings import ReadingsShown
from tests.exports.strange import (
    ABOVE,
    MARKUP,
    NO_READINGS,
    OPENED,
    article_text,
    lines,
    read,
    texts,
    unhurried,
    written,
)


def opened(name: str, data: bytes) -> Article:
    suffix = (known_formats()[name].SUFFIXES or (".txt",))[0]
    return open_bytes(data, Path(f"a{suffix}"))


def readings(article: Article) -> list[str]:
    """The readings that a file gives, each with its character."""
    pairs = zip(article.given.offsets.tolist(), article.given.codes.tolist(), strict=True)
    return [article.text[at] + BASES[code // 6] for at, code in pairs]


def shown(what: ReadText) -> list[str]:
    pairs = zip(what.text, what.codes.tolist(), strict=True)
    return [character + BASES[code // 6] for character, code in pairs if code]


@unhurried
@given(texts, st.sampled_from(OPENED))
def test_a_text_comes_back_from_every_form(text: str, name: str):
    text = article_text(text)
    again = opened(name, written(name, read(text)))
    assert lines(again.text, name) == lines(text, name)
    assert not readings(again)


@unhurried
@example("\\ruby{山}{shān}", "markdown", True)
@given(texts, st.sampled_from(OPENED), st.booleans())
def test_it_comes_back_with_readings_and_no_others(text: str, name: str, by_words: bool):
    what = read(article_text(text), ReadingsShown.ALL)
    again = opened(name, written(name, what, Options(by_words=by_words)))
    assert lines(again.text, name) == lines(what.text, name)
    left = iter(shown(what))
    assert all(each in left for each in readings(again))  # in their order


@unhurried
@given(texts, st.sampled_from([*ABOVE, "interlinear", "square"]))
def test_where_marks_enclose_them_all_readings_come_back(text: str, name: str):
    what = read(article_text(text), ReadingsShown.ALL)
    assert readings(opened(name, written(name, what))) == shown(what)


@unhurried
@given(texts, st.sampled_from(sorted(set(OPENED) - set(NO_READINGS))))
def test_paragraphs_that_lack_readings_are_told(text: str, name: str):
    left_out = set[int]()
    what = read(article_text(text), ReadingsShown.ALL)
    again = opened(name, written(name, what, Options(left_out=left_out.add)))
    if readings(again) != shown(what):
        assert left_out


@unhurried
@given(texts, st.sampled_from(ABOVE))
def test_a_heading_comes_back_whatever_it_says(text: str, name: str):
    line = " ".join(article_text(text).split())
    again = opened(name, written(name, read(f"{line}\n山水", headings=(Heading(0, 1),))))
    assert again.headings == (Heading(0, 1),)
    assert again.text.split("\n")[0].rstrip() == line


@unhurried
@given(texts, st.sampled_from([*MARKUP]))
def test_a_title_comes_back_whatever_it_says(text: str, name: str):
    title = " ".join(article_text(text).split())
    again = opened(name, written(name, replace(read("山水"), title=title)))
    assert again.title == title


def test_markdown_says_what_programs_would_take_for_links_tags_or_comments():
    text = "看 https://a.b/c_d 和 www.a.b，写给 a@b.cn，#标签 %%没有%% :smile:"
    made = written("markdown", read(text)).decode().strip()
    told = "看 https\\://a.b/c\\_d 和 www\\.a.b，写给 a\\@b.cn，\\#标签 \\%%没有\\%% \\:smile:"
    assert made == told
