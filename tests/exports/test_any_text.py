"""Any text in any form: it comes back as it was, and nothing of it acts where it is shown."""

import csv
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from reader.article import Article, Heading
from reader.composition.composer import Composer
from reader.exports import Options, ReadText, known_formats, read_text
from reader.exports.markup import without_controls
from reader.opening import open_bytes
from reader.opening.plain.paragraphs import paragraphs_of
from reader.pinyin import BASES
from reader.reading import load_engine
from reader.script import Script
from reader.settings import ReadingsShown
from tests.exports.described import described

unhurried = settings(deadline=None)
OPENED = sorted(set(known_formats()) - {"words"})  # a table of words is no article
ABOVE = ("markdown", "latex", "html", "epub", "docx", "odt")  # readings have marks of their own
MARKUP = ("html", "epub", "docx", "odt")
MARKS = "山水我好的说了。，「」 \n\n\n#*_`~|>-+=<&;:!@$^%\\()[]{}\"'.1a"
PIECES = [
    *MARKS,
    *"&amp; &lt;script&gt; &#x41; &#60; <script>alert(1)</script> <b> </p> <!-- --> ]]>".split(),
    *"<![CDATA[ <?php <hao3> <https://a.b> https://example.org/a_b www.a.b a@b.cn {{a}}".split(),
    *"![水](x.png) [水](javascript:x) [^1] --- *** ___ ``` ~~~ {山|shān} {水} **山** +++".split(),
    *"==山== $x$ %%a%% :smile: \\ruby{山}{shān} \\\\ \\* \\n '' \"\" 😀 𠀋".split(),
    *("<img src=x onerror=y>", "<a href='x'>", "[水]: /x", "\n---\n", "\n===\n", "\n```\n"),
    *("- ", "+ ", "* ", "1. ", "12) ", "> ", "# ", "###### ", " ##", "    ", "title: 山"),
    *"山(shān) 水（shui3） [字(zì)] 字[zi4] {字|zì} [字]{zì} ｜字《zì》 字<zi4> 山(shān)(shān)".split(),
    *"<tone as=shu4>数</tone> 面?zhèn)€人 北京(Beijing) 字【zì】 {我}(wǒ) [字]^(zì) \u2060".split(),
    *("看(kàn) | 我(wǒ)", "\nwǒ hǎo\n我好\n", "\nshan1 shui3\n", "<ruby>山<rt>shān</rt></ruby>"),
    *("WEBVTT\n\n", "<html>", '{"text": "山", "readings": []}', "[00:01.00]我\n[00:02.00]水"),
    *"\\input{/etc/passwd} \\write18{ls} ^^5c \\end{document} 50% \\% -- ?` [sound:a.mp3]".split(),
    *"[latex]x[/latex] {{c1::山}} #html:true [$]x[/$] \ufffd \ufff9山\ufffashān\ufffb".split(),
    *("| a | b |\n|---|---|\n", "\u3000\u3000", "\u00a0"),
]
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.characters()), max_size=14).map("".join)


def read(text: str, which: ReadingsShown = ReadingsShown.NONE, **more: object) -> ReadText:
    article = Article(text, title="雨停了", **more)
    return read_text(Composer(article, load_engine), Script.SOURCE, which)


def written(name: str, what: ReadText, options: Options = Options()) -> bytes:  # noqa: B008
    pieces = known_formats()[name].write(what, options)
    return b"".join(p.encode() if isinstance(p, str) else p for p in pieces)


def opened(name: str, data: bytes) -> Article:
    suffix = (known_formats()[name].SUFFIXES or (".txt",))[0]
    return open_bytes(data, Path(f"a{suffix}"))


def lines(text: str) -> list[str]:
    """What no form may lose: the paragraphs, and all that stands in them up to the last blanks."""
    return [line.rstrip() for line in text.split("\n") if line.strip()]


def article_text(text: str) -> str:
    """What opening makes of a text, without the characters that no XML can hold."""
    text = paragraphs_of(text).replace("\ufffc", "")
    text = "\n".join(map(without_controls, text.split("\n")))
    assume(lines(text))
    return text


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
    assert lines(again.text) == lines(text)
    assert not readings(again)


@unhurried
@given(texts, st.sampled_from(OPENED), st.booleans())
def test_it_comes_back_with_readings_and_no_others(text: str, name: str, by_words: bool):
    what = read(article_text(text), ReadingsShown.ALL)
    again = opened(name, written(name, what, Options(by_words=by_words)))
    assert lines(again.text) == lines(what.text)
    left = iter(shown(what))
    assert all(each in left for each in readings(again))  # in their order


@unhurried
@given(texts, st.sampled_from([*ABOVE, "interlinear", "square"]))
def test_where_marks_enclose_them_all_readings_come_back(text: str, name: str):
    what = read(article_text(text), ReadingsShown.ALL)
    assert readings(opened(name, written(name, what))) == shown(what)


@unhurried
@given(texts, st.sampled_from(sorted(set(OPENED) - {"json"})))
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


# Nothing acts -----------------------------------------------------------------------------------


class Tags(HTMLParser):
    """Collects a page's elements and where they lead."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attributes)

    def handle_comment(self, data: str) -> None:
        self.tags.add("!--")

    def handle_pi(self, data: str) -> None:
        self.tags.add("?")


def tags_of(page: str) -> Tags:
    found = Tags()
    found.feed(page)
    found.close()
    return found


@unhurried
@given(texts, st.booleans(), st.sampled_from(["commonmark", "gfm-like", "js-default"]))
def test_nothing_of_a_text_is_live_in_markdown(text: str, has_readings: bool, dialect: str):
    which = ReadingsShown.ALL if has_readings else ReadingsShown.NONE
    made = written("markdown", described(read(article_text(text), which), text)).decode()
    page = MarkdownIt(dialect, {"html": True, "linkify": False}).render(made)
    assert tags_of(page).tags <= {"p"}


@unhurried
@given(texts, st.booleans())
def test_nothing_of_a_text_is_live_in_a_page(text: str, has_readings: bool):
    which = ReadingsShown.ALL if has_readings else ReadingsShown.NONE
    what = replace(described(read(article_text(text), which), text), title=text, author=text)
    page = written("html", what).decode()
    assert page.count("<script") == int(what.codes.any())  # the page's own, where there is one
    body = page[page.index("<body>") :].partition("<script")[0]
    assert tags_of(body).tags <= {"body", "p", "ruby", "rp", "rt", "figure"}
    assert tags_of(body).attributes <= {("style", "white-space: pre-wrap")}


@unhurried
@given(texts, st.sampled_from(["epub", "docx", "odt"]), st.booleans())
def test_every_part_of_a_package_is_whole(text: str, name: str, has_readings: bool):
    which = ReadingsShown.ALL if has_readings else ReadingsShown.NONE
    what = replace(described(read(article_text(text), which), text), title=text, author=text)
    with zipfile.ZipFile(BytesIO(written(name, what))) as package:
        for part in package.namelist():
            if part.endswith((".xml", ".xhtml", ".opf", ".ncx", ".rels")):
                root = etree.fromstring(package.read(part))
                names = {etree.QName(each).localname for each in root.iter(etree.Element)}
                assert not names & {"script", "img", "b", "object", "instrText", "fldSimple"}
                assert not [each for each in root.iter() if not isinstance(each.tag, str)]


@unhurried
@given(texts)
def test_no_value_of_a_table_is_a_formula_or_becomes_two(text: str):
    what = read(article_text(text), ReadingsShown.ALL)
    table = written("words", what).decode()
    rows = list(csv.reader(table.splitlines(), delimiter="\t", strict=True))
    assert len(rows) == table.count("\n")
    assert all(len(row) == 4 for row in rows)
    for value in (value for row in rows for value in row):
        assert not value.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "＝", "\t=", "\r-"])
def test_a_sentence_that_looks_like_a_formula_has_an_apostrophe(mark: str):
    table = written("words", read(f"{mark}山水", ReadingsShown.ALL)).decode()
    assert table.splitlines()[1].split("\t")[3].startswith("'")


def test_a_sentence_within_quotation_marks_is_quoted_whole():
    table = written("words", read('"山水"很好', ReadingsShown.ALL)).decode()
    assert table.splitlines()[1].split("\t")[3] == '"""山水""很好"'
