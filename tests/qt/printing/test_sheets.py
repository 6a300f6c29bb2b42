"""Sheets, their preview, PDF."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from reader.article import Article
from reader.composition.composer import Composer
from reader.qt.printing.dialog import PaperDialog
from reader.qt.printing.pdf import PdfWork
from reader.qt.printing.sheets import Paper, Printed, drawn_on
from reader.qt.printing.sheetview import SheetView
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import Switch, TextButton
from reader.qt.widgets.labels import Label
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import Notation, PaperSize, Settings
from tests.qt.pages import TALE, long_tale

LIGHT = theme("light")
RADICALS = "小雨人走老，一二白山门见长马鱼鸟"


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def printed(text: str = TALE, script: Script = Script.SOURCE, readings=True, **values) -> Printed:
    settings = replace(Settings(), **values)
    return Printed(Composer(Article(text), shared_engine), settings, script, readings)


def pdf_of(what: Printed, title: str = "雨停了") -> pypdfium2.PdfDocument:
    work = PdfWork(Paper(what), title)
    assert list(work)[-1] == 1
    return pypdfium2.PdfDocument(work.content)


def text_of(pdf: pypdfium2.PdfDocument) -> str:
    return "".join(page.get_textpage().get_text_bounded() for page in pdf)


def without_blanks(text: str) -> str:
    return "".join(text.split())


@pytest.mark.usefixtures("qapp")
class TestPdf:
    def test_text_is_copied_as_it_stands_in_the_article(self):
        text = text_of(pdf_of(printed(readings=False, paper_numbers=False)))
        assert without_blanks(text) == without_blanks(TALE)

    def test_characters_are_not_copied_as_the_radicals_that_share_their_glyphs(self):
        assert without_blanks(RADICALS) in without_blanks(
            text_of(pdf_of(printed(RADICALS, readings=False)))
        )

    def test_text_of_vertical_lines_is_copied_as_it_stands_in_the_article(self):
        tale = TALE.replace("2026年", "12月5日")
        what = printed(tale, readings=False, paper_numbers=False, vertical=True)
        told = pdf_of(what)[0].get_textpage().get_text_range()
        assert without_blanks(told) == without_blanks(tale)

    def test_vertical_lines_begin_at_the_right_and_are_as_long_as_the_sheet_is_high(self):
        (page,) = pdf_of(printed("读" * 200, paper_numbers=False, vertical=True))
        boxes = [page.get_textpage().get_charbox(at) for at in (2, 3)]
        width, height = page.get_size()
        assert boxes[0][0] > 0.8 * width
        assert boxes[1][1] < boxes[0][1]
        edges = [box[1] for box in map(page.get_textpage().get_charbox, range(60))]
        assert min(edges) < 0.12 * height

    def test_readings_stand_on_paper_only_where_they_are_wanted(self):
        assert "shí liu" in text_of(pdf_of(printed())).replace("\r\n", " ")
        assert "shí" not in text_of(pdf_of(printed(readings=False)))

    def test_the_script_shown_is_what_is_printed(self):
        text = text_of(pdf_of(printed(script=Script.TRADITIONAL, readings=False)))
        assert "窗戶" in text
        assert "窗户" not in text

    def test_it_has_the_size_that_was_asked_for_and_the_title(self):
        pdf = pdf_of(printed(paper_size=PaperSize.A5, paper_landscape=True))
        assert [round(side) for side in pdf[0].get_size()] == [595, 420]
        assert pdf.get_metadata_value("Title") == "雨停了"

    def test_sheets_are_numbered_if_wanted(self):
        long = long_tale(2_000)
        pages = pdf_of(printed(long, readings=False))
        assert len(pages) > 1
        assert pages[1].get_textpage().get_text_bounded().strip().endswith("2")

    def test_fonts_are_in_the_file(self):
        work = PdfWork(Paper(printed()), "")
        assert list(work)
        assert work.content.count(b"/FontFile2") + work.content.count(b"/FontFile3") >= 2

    @pytest.mark.parametrize("values", [
        {"paper_size": PaperSize.A5, "paper_text_size": 28, "paper_margin": 40},
        {"notation": Notation.ZHUYIN},
        {"tone_colours": True, "paper_landscape": True, "paper_size": PaperSize.LEGAL},
    ])  # fmt: skip
    def test_every_paper_takes_the_whole_text(self, values):
        text = without_blanks(text_of(pdf_of(printed(readings=False, **values))))
        assert [c for c in text if "一" <= c <= "鿿"] == [c for c in TALE if "一" <= c <= "鿿"]


@pytest.mark.usefixtures("qapp")
def test_only_the_sheets_asked_for_are_printed(tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    paper = Paper(printed(long_tale(6_000), readings=False))
    assert list(drawn_on(printer, paper, 1, 2))
    assert len(pypdfium2.PdfDocument(tmp_path / "out.pdf")) == 2


def test_the_preview_shows_sheets_as_they_come_and_scrolls_over_all(qtbot):
    view = SheetView(LIGHT)
    qtbot.addWidget(view)
    view.resize(500, 400)
    told = []
    view.counted.connect(lambda count, is_whole: told.append((count, is_whole)))
    view.set_paper(Paper(printed(long_tale(20_000))))
    assert told[0][0] >= 1
    qtbot.waitUntil(lambda: told[-1][1], timeout=30_000)
    last = told[-1][0] - 1
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.viewport().rect().toRectF().intersects(view.sheet_rect(last))
    with qtbot.waitExposed(view):
        view.show()
    at = view.sheet_rect(last).center().toPoint()
    at.setY(min(at.y(), 380))
    assert view.viewport().grab().toImage().pixelColor(QPoint(30, at.y())).lightness() == 255


@pytest.fixture
def dialog(qtbot):
    made = PaperDialog(LIGHT)
    qtbot.addWidget(made)
    made.news = []
    made.written.connect(made.news.append)
    return made


def button(dialog, text):
    return next(b for b in dialog.findChildren(TextButton) if b.text() == text)


def test_a_pdf_is_written_and_told_of(qtbot, dialog, tmp_path):
    dialog.set_article(printed(), "雨停了", None)
    dialog.show()
    dialog.save(tmp_path / "rain.pdf")
    qtbot.waitUntil(lambda: dialog.news == [tmp_path / "rain.pdf"], timeout=10_000)
    assert len(pypdfium2.PdfDocument(tmp_path / "rain.pdf")) == 1
    assert not dialog.isVisible()


def test_writing_that_is_cancelled_leaves_nothing_behind(qtbot, dialog, tmp_path):
    dialog.set_article(printed(long_tale(40_000)), "雨停了", None)
    dialog.show()
    dialog.save(tmp_path / "rain.pdf")
    cancel = button(dialog, "Cancel")
    assert cancel.isVisible()
    qtbot.wait(30)
    cancel.click()
    qtbot.waitUntil(button(dialog, "Save as PDF…").isVisible)
    assert list(tmp_path.iterdir()) == []
    assert dialog.isVisible()


def test_the_articles_own_file_is_never_written_over(dialog, tmp_path):
    source = tmp_path / "a.pdf"
    source.write_bytes(b"kept")
    dialog.set_article(printed(), "a", source)
    dialog.save(source)
    assert source.read_bytes() == b"kept"


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(qtbot, dialog, tmp_path):
    (tmp_path / "file").write_text("")
    dialog.set_article(printed(), "雨停了", None)
    dialog.show()
    dialog.save(tmp_path / "file" / "rain.pdf")
    qtbot.waitUntil(lambda: button(dialog, "Save as PDF…").isVisible(), timeout=10_000)
    told = " ".join(label.text() for label in dialog.findChildren(Label))
    assert "“rain.pdf” cannot be written" in told
    assert dialog.news == []


def test_what_is_changed_is_told_and_the_readings_are_this_prints_alone(qtbot, dialog):
    dialog.set_article(printed(), "雨停了", None)
    dialog.show()
    kept = []
    dialog.changed.connect(kept.append)
    switches = {s.accessibleName(): s for s in dialog.findChildren(Switch)}
    switches["Landscape"].setChecked(True)
    assert kept[-1].paper_landscape
    switches["Show readings"].setChecked(False)
    assert len(kept) == 1


def is_coloured(what: Printed) -> bool:
    """Whether anything on the first sheet is of another colour than grey."""
    paper = Paper(what)
    while not paper.is_whole:
        paper.step()
    image = QImage(paper.size.toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paper.draw(painter, 0)
    painter.end()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    return any(QColor(colour).saturation() for colour in colours)


@pytest.mark.usefixtures("qapp")
def test_on_paper_all_ink_is_black_where_that_is_wanted_whatever_the_page_has():
    assert is_coloured(printed(TALE[:200]))
    assert is_coloured(printed(TALE[:200], tone_colours=True))
    assert not is_coloured(printed(TALE[:200], tone_colours=True, paper_black=True))
