"""What is exported opens again in Duyin to the same article."""

import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from lxml import etree

from reader.article import Article, Heading
from reader.composition.composer import Composer
from reader.exports import Options, ReadText, known_formats, read_text
from reader.opening import open_file
from reader.pinyin import Style
from reader.reading import shared_engine
from reader.reading.views import AS_THEY_ARE, View
from reader.script import Script
from reader.settings import ReadingsShown

TALE = """第一章　雨停了

早上七点，小林推开窗户，看见院子里的石榴树上还挂着水珠。她用 iPhone 拍了 3 张照片（都不太清楚）。
“今天还去不去银行？”奶奶在厨房里问，一会儿又说：“长大了就好。”
第二章　慢慢来
女孩子在看《慢慢来》，书价是20%的折扣 <真的> & [注]。"""
ARTICLE = Article(TALE, title="雨停了", headings=(Heading(0, 1), Heading(4, 1)))
WITHOUT_READINGS = {"text", "words", "json"}  # of JSON the engine finds its own anew
NOT_OPENED = {"words"}  # a table of words is no article


@cache
def read(script: Script = Script.SOURCE, view: View = AS_THEY_ARE) -> ReadText:
    return read_text(Composer(ARTICLE, shared_engine), script, ReadingsShown.ALL, view)


def written(name: str, what: ReadText, options: Options) -> bytes:
    pieces = known_formats()[name].write(what, options)
    return b"".join(p.encode() if isinstance(p, str) else p for p in pieces)


def opened(name: str, what: ReadText, options: Options, folder: Path) -> Article:
    path = folder / f"again{(known_formats()[name].SUFFIXES or ('.txt',))[0]}"
    path.write_bytes(written(name, what, options))
    return open_file(path)


def paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("by_words", [False, True], ids=["characters", "words"])
@pytest.mark.parametrize("name", sorted(set(known_formats()) - NOT_OPENED))
def test_text_and_readings_come_back(name: str, by_words: bool, tmp_path: Path):
    what = read()
    again = opened(name, what, Options(by_words=by_words), tmp_path)
    assert paragraphs(again.text) == paragraphs(what.text)
    if name in WITHOUT_READINGS:
        return
    spelled = again.given.codes[again.given.codes > 0]
    share = len(spelled) / np.count_nonzero(what.codes)
    assert share >= (0.4 if name == "lines" else 0.9)


@pytest.mark.parametrize("name", ["html", "epub", "docx", "odt", "markdown"])
def test_headings_come_back(name: str, tmp_path: Path):
    again = opened(name, read(), Options(), tmp_path)
    lines = again.text.split("\n")
    assert [lines[h.paragraph].split()[0] for h in again.headings] == ["第一章", "第二章"]


@pytest.mark.parametrize("name", sorted(known_formats()))
def test_every_form_is_written_in_every_style(name: str):
    for style in Style:
        assert written(name, read(Script.TAIWAN, View(True, True)), Options(style, True))


def test_the_same_text_makes_the_same_book_but_for_its_date():
    one, other = (written("epub", read(), Options()) for _ in range(2))
    assert len(one) == len(other)


ODD = """第一行\t有一个制表符
1. 不是清单
2) 也不是 - 真的
    前面有四个空格  后面有两个"""


@pytest.mark.parametrize("name", sorted(set(known_formats()) - NOT_OPENED))
def test_spaces_tabs_and_numbers_part_what_they_parted(name: str, tmp_path: Path):
    what = read_text(Composer(Article(ODD), shared_engine), Script.SOURCE)
    again = opened(name, what, Options(), tmp_path)
    assert [line.split() for line in again.text.split("\n") if line] == [
        line.split() for line in ODD.split("\n")
    ]


@pytest.mark.parametrize("title", ["", "\x01", "雨\x0b停 <了> & 晴"])
def test_every_part_of_a_book_is_whole_whatever_its_title(title: str):
    what = read_text(Composer(Article("雨停了。", title=title), shared_engine), Script.SOURCE)
    with zipfile.ZipFile(BytesIO(written("epub", what, Options()))) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        for name in book.namelist():
            if name.endswith((".xml", ".xhtml", ".opf", ".ncx")):
                root = etree.fromstring(book.read(name))
                titles = root.xpath("//*[local-name()='title' or local-name()='docTitle']")
                assert all("".join(each.itertext()).strip() for each in titles)
