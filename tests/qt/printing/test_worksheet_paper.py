"""Worksheets on sheets of paper: nothing breaks, nothing stands outside, answers stay behind."""

from collections.abc import Iterator

import pypdfium2
import pytest
from PySide6.QtGui import QImage, QPainter

from reader.exports.worksheets.making import Wanted
from reader.exports.worksheets.picking import WordsFrom
from reader.exports.worksheets.sheet import (
    Boxes,
    Choose,
    Cloze,
    Gap,
    Match,
    Piece,
    Question,
    Spelled,
    Square,
    Task,
    TaskKind,
    WordList,
    Worksheet,
    Write,
)
from reader.pinyin import Style
from reader.qt.printing.pdf import PdfWork
from reader.qt.printing.worksheets.paper import WorksheetPaper
from reader.qt.style.typeface import size_interface
from reader.settings import PaperSize
from tests.exports.worksheets.sheets import STORY, made

LONG = tuple(Spelled("机不可失时不再来", ("zhuāng",) * 8, "so " * 40, "HSK 7–9") for _ in range(9))
FULL: tuple[Task, ...] = (
    Boxes(((Piece("窗前的"), Piece("双双", ("shuāng", "shuāng")), Piece("。")) * 40,)),
    Boxes(tuple((Piece("“"), Piece("窗", ("chuāng",)), Piece("！”")) for _ in range(8))),
    Write(LONG),
    Match(("字" * 12, "词"), ("a word of many letters " * 6, "b"), (1, 0)),
    Cloze(("词", "句"), (Gap("长" * 200, "词", "。"), Gap("", "句", "Latin words 123 too。"))),
    Choose((Question("长" * 14, "行", "。", ("háng", "xíng"), 1),) * 12),
    WordList(LONG * 2, "HSK 2021"),
)


def pdf(sheet: Worksheet, *, answers: bool = False) -> bytes:
    work = PdfWork(WorksheetPaper(sheet, answers=answers), sheet.title)
    list(work)
    return work.content


def texts(content: bytes) -> list[str]:
    """What each page of a PDF says, blanks left out."""
    document = pypdfium2.PdfDocument(content)
    found = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return found


def inked(paper: WorksheetPaper, number: int) -> QImage:
    """A sheet in black and white, an unit larger on each side than the paper."""
    width, height = round(paper.size.width()), round(paper.size.height())
    image = QImage(width + 80, height + 80, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.translate(40, 40)
    paper.draw(painter, number)
    painter.end()
    return image


def rows_with_ink(image: QImage) -> Iterator[int]:
    for y in range(image.height()):
        line = bytes(image.constScanLine(y))
        if line.strip(b"\xff"):
            yield y


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [PaperSize.A4, PaperSize.LETTER])
@pytest.mark.parametrize("task", FULL, ids=lambda task: task.kind.value)
def test_even_the_fullest_task_stands_on_one_page_and_within_it(task: Task, size: PaperSize):
    paper = WorksheetPaper(Worksheet("题目" * 40, (task,) * 3), size, answers=True)
    placed = [one for page in paper.pages for one in page]
    assert len(placed) == 3
    height = paper.size.height() / 0.75
    assert all(one.top + one.block.height * one.scale <= height for one in placed)
    for number in range(len(paper.sheets)):
        image = inked(paper, number)
        rows = list(rows_with_ink(image))
        assert rows[0] > 40
        assert rows[-1] < image.height() - 40
        across = list(rows_with_ink(image.transformed(turned())))
        assert across[0] > 40
        assert across[-1] < image.width() - 40


def turned():
    from PySide6.QtGui import QTransform

    return QTransform().rotate(90)


@pytest.mark.usefixtures("qapp")
def test_no_two_tasks_overlap():
    paper = WorksheetPaper(Worksheet("题目", FULL * 2))
    for page in paper.pages:
        for one, other in zip(page, page[1:], strict=False):
            is_beside = other.left > one.left and other.top == one.top
            assert is_beside or other.top >= one.top + one.block.height * one.scale


@pytest.mark.usefixtures("qapp")
def test_a_story_fills_one_sheet_and_one_with_answers():
    kinds = frozenset(TaskKind) - {TaskKind.LIST}
    paper = WorksheetPaper(made().only(kinds), answers=True)
    assert len(paper.pages) == 1
    assert len(paper.sheets) == 2


@pytest.mark.usefixtures("qapp")
def test_the_words_of_a_pdf_can_be_searched_and_the_answers_stand_behind():
    sheet = made(wanted=Wanted(square=Square.MI)).only(frozenset(TaskKind) - {TaskKind.LIST})
    plain, answered = texts(pdf(sheet)), texts(pdf(sheet, answers=True))
    assert plain == answered[:1]
    assert "看拼音，写词语" in plain[0]
    assert "姓名" in plain[0]
    assert "答案" not in plain[0]
    assert "答案" in answered[1]
    assert len(answered[1]) > len(plain[0])


@pytest.mark.usefixtures("qapp")
def test_characters_to_write_stand_on_the_answer_sheet_alone():
    sheet = made(source=WordsFrom.LIST, listed=("摇头",)).only(frozenset((TaskKind.WRITE,)))
    plain, answered = texts(pdf(sheet, answers=True))
    assert "摇" not in plain
    assert "摇" in answered


@pytest.mark.usefixtures("qapp")
def test_its_fonts_are_in_the_file():
    content = pdf(made())
    assert content.count(b"/FontFile") >= 2
    assert b"/Subtype /Image" not in content


@pytest.mark.usefixtures("qapp")
def test_a_text_in_boxes_never_begins_a_line_with_a_mark():
    marked = "，".join(["双" * 3] * 60) + "。"
    sheet = Worksheet("", (Boxes(((Piece(marked),),)),))
    page = texts(pdf(sheet))[0]
    assert marked[:40] in page


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", ["", "字", "no hanzi", "\n\n", STORY[:9]])
def test_any_text_is_drawn(text: str):
    sheet = made(text, WordsFrom.ALL, wanted=Wanted(style=Style.ZHUYIN, has_name_line=False))
    assert len(texts(pdf(sheet, answers=True))) >= 2


@pytest.mark.usefixtures("qapp")
def test_marks_are_as_wide_as_characters_whatever_font_the_interface_has():
    size_interface(100)  # as in the window, whose own marks are narrow
    marked = "，".join(["双" * 3] * 6) + "。"
    sheet = Worksheet("", (Boxes(((Piece(marked),),)),))
    assert marked in texts(pdf(sheet))[0]
