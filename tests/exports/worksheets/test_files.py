"""Worksheets as files: opened again, whole, the answers only where they are asked for."""

import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reader.exports.worksheets.crosses import cross_picture
from reader.exports.worksheets.docx import docx
from reader.exports.worksheets.html import html
from reader.exports.worksheets.making import Wanted
from reader.exports.worksheets.sheet import (
    Boxes,
    Match,
    Square,
    TaskKind,
    Worksheet,
    Write,
)
from reader.opening import open_bytes
from reader.settings import PaperSize
from tests.exports.worksheets.sheets import made

WITHOUT_LIST = frozenset(TaskKind) - {TaskKind.LIST}


class _Text(HTMLParser):
    """What is read on a page, and whether its tags are whole."""

    VOID = frozenset(("meta", "br", "circle", "path"))

    def __init__(self) -> None:
        super().__init__()
        self.said, self.open = list[str](), list[str]()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """It is closed already."""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.said.append(data)


def page_text(page: str) -> str:
    parser = _Text()
    parser.feed(page)
    assert not parser.open
    return "".join(parser.said)


def document(content: bytes) -> str:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                ET.fromstring(archive.read(name))
        return archive.read("word/document.xml").decode("utf-8")


def document_text(content: bytes) -> str:
    return re.sub("<[^>]+>", "", document(content))


def filled_in(sheet: Worksheet) -> set[str]:
    """Readings in boxes, which only the answers may show, as nothing else on the sheet has them."""
    boxes = (task for task in sheet.tasks if isinstance(task, Boxes))
    asked = {reading for task in boxes for piece in task.pieces for reading in piece.readings}
    others = (task for task in sheet.tasks if isinstance(task, Write))
    told = {reading for task in others for word in task.words for reading in word.readings}
    return {each for each in asked - told if len(each) > 3}


def sheets(*kinds: TaskKind) -> Worksheet:
    return made().only(frozenset(kinds) or WITHOUT_LIST)


def test_a_page_without_answers_shows_none() -> None:
    sheet = sheets(TaskKind.BOXES)
    assert filled_in(sheet)
    plain, answered = (page_text("".join(html(sheet, answers=a))) for a in (False, True))
    assert not any(reading in plain for reading in filled_in(sheet))
    assert all(reading in answered for reading in filled_in(sheet))


def test_a_document_without_answers_shows_none() -> None:
    sheet = sheets(TaskKind.BOXES)
    plain, answered = (document_text(docx(sheet, answers=a)) for a in (False, True))
    assert not any(reading in plain for reading in filled_in(sheet))
    assert all(reading in answered for reading in filled_in(sheet))


@pytest.mark.parametrize("kind", [kind for kind in TaskKind if kind in WITHOUT_LIST])
def test_the_sheet_itself_is_the_same_with_answers_behind_it(kind: TaskKind) -> None:
    sheet = sheets(kind)
    plain = page_text("".join(html(sheet)))
    assert page_text("".join(html(sheet, answers=True))).startswith(plain.rstrip())
    assert "答案" not in plain


def test_words_to_write_stand_on_the_answers_alone() -> None:
    sheet = sheets(TaskKind.WRITE)
    task = next(task for task in sheet.tasks if isinstance(task, Write))
    for text in (page_text("".join(html(sheet))), document_text(docx(sheet))):
        assert not any(word.word in text for word in task.words if word.word not in sheet.title)
    answered = document_text(docx(sheet, answers=True))
    assert all(character in answered for word in task.words for character in word.word)


def test_lines_between_words_and_meanings_are_drawn_on_the_answers_alone() -> None:
    sheet = sheets(TaskKind.MATCH)
    task = next(task for task in sheet.tasks if isinstance(task, Match))
    assert "<path" not in "".join(html(sheet))
    assert "".join(html(sheet, answers=True)).count("<path") == len(task.words)


def test_the_right_reading_is_circled_on_the_answers_alone() -> None:
    sheet = sheets(TaskKind.CHOOSE)
    assert 'class="right"' not in "".join(html(sheet))
    assert 'class="right"' in "".join(html(sheet, answers=True))
    assert "w:bdr" not in document(docx(sheet))
    assert "w:bdr" in document(docx(sheet, answers=True))


def test_a_document_is_opened_again_by_the_reader_itself() -> None:
    article = open_bytes(docx(made(), answers=True), Path("sheet.docx"))
    assert "连一连" in article.text
    assert "姓名" in article.text


def test_a_page_is_opened_again_by_the_reader_itself() -> None:
    page = "".join(html(made(), answers=True)).encode()
    assert "选词填空" in open_bytes(page, Path("sheet.html")).text


def test_a_task_never_breaks_over_a_page() -> None:
    sheet = made()
    rows = document(docx(sheet)).count("<w:tr>")
    assert document(docx(sheet)).count("<w:cantSplit/>") == rows >= len(sheet.tasks)
    assert "break-inside: avoid" in "".join(html(sheet))


def test_paper_and_squares_are_those_that_are_asked_for() -> None:
    sheet = made(wanted=Wanted(square=Square.MI))
    assert "@page { size: Letter;" in "".join(html(sheet, paper=PaperSize.LETTER))
    assert 'w:w="12240"' in document(docx(sheet, paper=PaperSize.LETTER))
    assert "L48 48" in "".join(html(sheet))
    assert cross_picture(Square.MI) != cross_picture(Square.TIAN)


def test_a_sheet_without_tasks_is_a_whole_file() -> None:
    sheet = made().only(frozenset())
    assert document(docx(sheet, answers=True))
    assert page_text("".join(html(sheet, answers=True)))


def test_marks_of_a_page_in_a_text_are_text() -> None:
    text = "他说：“<b>玻璃&碎了</b>。”\x07玻璃碎了一地，孩子们不敢出声。"
    sheet = made(text)
    page = "".join(html(sheet, answers=True))
    assert "<b>玻璃" not in page
    assert "\x07" not in page
    assert page_text(page)
    assert document(docx(sheet, answers=True))


def test_words_in_letters_stay_whole_above_the_boxes_line_and_no_line_is_too_wide() -> None:
    longest = "Donaudampfschifffahrtsgesellschaft"
    text = f"他在Google公司看着灯塔和{longest}，用iPhone。\n"
    page = document(docx(made(text)))
    assert {"Google", "iPhone", longest} <= set(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", page))
    for line in re.findall(r"<w:tblGrid>(.*?)</w:tblGrid>", page):
        assert sum(map(int, re.findall(r'w:w="(\d+)"', line))) <= 9972
