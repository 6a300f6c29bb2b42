"""PDF files opened: our own come back, others are told of."""

from pathlib import Path

import numpy as np
import pytest

from reader.article import Article
from reader.composition.composer import Composer
from reader.opening import Broken, OnlyPictures, open_bytes
from reader.qt.printing.pdf import PdfWork
from reader.qt.printing.sheets import Paper, Printed
from reader.reading import shared_engine
from reader.settings import Settings
from tests.qt.pages import TALE, long_tale


def pdf(text: str, readings: bool) -> bytes:
    printed = Printed(Composer(Article(text), shared_engine), Settings(), readings=readings)
    work = PdfWork(Paper(printed), "雨停了")
    list(work)
    return work.content


def without_blanks(text: str) -> str:
    return "".join(text.split())


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("readings", [False, True])
def test_lines_are_joined_into_the_paragraphs_that_were_printed(readings: bool):
    article = open_bytes(pdf(TALE, readings), Path("a.pdf"))
    assert article.title == "雨停了"
    ours = [without_blanks(line) for line in TALE.split("\n") if line.strip()]
    assert [without_blanks(line) for line in article.text.split("\n") if line] == ours


@pytest.mark.usefixtures("qapp")
def test_readings_over_the_lines_come_back():
    article = open_bytes(pdf(TALE, True), Path("a.pdf"))
    codes = shared_engine().read(TALE, TALE, np.zeros(len(TALE), np.uint16)).codes
    assert len(article.given) >= 0.97 * np.count_nonzero(codes)


@pytest.mark.usefixtures("qapp")
def test_page_numbers_are_left_out():
    article = open_bytes(pdf(long_tale(3_000), False), Path("a.pdf"))
    assert not any(line.strip().isdigit() for line in article.text.split("\n"))


def test_pictures_of_pages_and_broken_files_are_told():
    empty = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]"
        b"/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n"
    )
    with pytest.raises(OnlyPictures):
        open_bytes(empty, Path("scan.pdf"))
    with pytest.raises(Broken):
        open_bytes(b"%PDF-1.4\nnothing", Path("a.pdf"))
