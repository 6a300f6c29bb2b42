"""Images in the page: in their place, as large as there is room, and in nobody's way."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.article import IMAGE, Article, Image
from reader.composition.composer import Composer
from reader.composition.pointing import offset_at
from reader.composition.selection import Selection
from reader.exports import clipboard
from reader.opening.images.sources import InFile, InMemory
from reader.qt.page.accessible.telling import install
from reader.qt.page.painting import images
from reader.qt.page.painting.decoding import decoded
from reader.qt.page.painting.images import Images
from reader.qt.page.painting.linepainter import image_box
from reader.qt.page.setting import setting_of
from reader.qt.printing.picture import PictureSize, draw
from reader.qt.printing.sheets import Paper, Printed
from reader.qt.style.theme import theme
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import Settings
from tests.opening.builders import png
from tests.qt.pages import TALE, differs, show_page

RED, COLOUR = (200, 40, 30), QColor(200, 40, 30)
LINES = ["上面。", IMAGE, "下面。", IMAGE, "最后。"]
TEXT = "\n".join(LINES)
FIRST, SECOND = 4, 10


def article(width: int = 160, height: int = 80, text: str = TEXT, description: str = "一只猫"):
    """An article with an image wherever its text has one."""
    source = InMemory(png(width, height, RED))
    places = [at for at, character in enumerate(text) if character == IMAGE]
    return Article(text, images={at: Image(source, width, height, description) for at in places})


def box(shown, offset: int = FIRST) -> QRectF:
    column = shown.page.column
    return image_box(column.line_of(offset), shown.page.characters.text_left, column.em)


def shown_with_images(qtbot, made: Article, size=(900, 700), **values):
    shown = show_page(qtbot, made, size=size, **values)
    shown.picture()
    qtbot.waitUntil(lambda: not shown.background.is_busy, timeout=20_000)
    return shown


def pixel(picture: QImage, x: float, y: float) -> QColor:
    return picture.pixelColor(round(x), round(y))


def test_an_image_is_drawn_in_the_middle_of_the_measure(qtbot):
    shown = shown_with_images(qtbot, article())
    place, column = box(shown), shown.page.column
    assert place.width() == pytest.approx(160 / 16 * column.em)
    assert place.width() == pytest.approx(2 * place.height())
    middle = shown.page.characters.text_left + column.look.style.measure * column.em / 2
    assert place.center().x() == pytest.approx(middle)
    picture = shown.picture()
    assert pixel(picture, place.center().x(), place.center().y()) == COLOUR
    assert pixel(picture, place.left() - 4, place.center().y()) == theme("light").paper
    assert pixel(picture, place.center().x(), place.top() - 3) == theme("light").paper


@pytest.mark.parametrize("pixels", [(4000, 300), (300, 4000), (4000, 4000), (100, 100)])
@pytest.mark.parametrize("size", [(900, 700), (360, 400), (500, 1200)])
def test_an_image_is_never_larger_than_the_measure_or_the_view(qtbot, pixels, size):
    shown = shown_with_images(qtbot, article(*pixels), size)
    place, column = box(shown), shown.page.column
    assert place.width() <= column.look.style.measure * column.em + 0.01
    assert place.height() <= shown.page.viewport().height()
    assert place.width() / place.height() == pytest.approx(pixels[0] / pixels[1])


def test_what_stands_around_an_image_is_where_it_would_be(qtbot):
    shown = shown_with_images(qtbot, article())
    lines = list(shown.page.column.visible_lines())
    assert [line.is_image for line in lines] == [False, True, False, True, False]
    for above, below in zip(lines, lines[1:], strict=False):
        assert below.top >= above.top + above.height
    assert offset_at(shown.page.column, 0, box(shown).center().y()) == FIRST


def test_a_place_stays_when_size_and_window_change(qtbot):
    text = f"{TALE.strip()}\n{IMAGE}\n{TALE.strip()}\n{IMAGE}\n{TALE}"
    shown = shown_with_images(qtbot, article(1600, 1200, text))
    offset = text.rindex(IMAGE)
    shown.page.navigation.go_to_top(offset)
    baseline = shown.page.column.line_of(offset).baseline
    for change in (
        lambda: shown.change(text_size=34),
        lambda: shown.page.resize(500, 500),
        lambda: shown.change(text_size=20),
        lambda: shown.page.resize(1000, 900),
    ):
        change()
        assert shown.page.column.line_of(offset).baseline == pytest.approx(baseline)


def test_in_the_dark_an_image_is_softened_and_not_inverted(qtbot):
    shown = shown_with_images(qtbot, article())
    shown.page.set_theme(theme("dark"))
    place = box(shown).center()
    found = pixel(shown.picture(), place.x(), place.y())
    assert found.lightness() < COLOUR.lightness()
    assert abs(found.hue() - COLOUR.hue()) < 12


def test_a_selected_image_shows_it(qtbot):
    shown = shown_with_images(qtbot, article())
    before = shown.picture()
    shown.page.select(Selection((FIRST, FIRST), (FIRST + 1, FIRST + 1)))
    place = box(shown).center()
    assert pixel(shown.picture(), place.x(), place.y()) != pixel(before, place.x(), place.y())


def test_a_drag_across_an_image_selects_it_with_the_text(qtbot):
    shown = shown_with_images(qtbot, article())
    view, left = shown.page.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, pos=shown.middle_of(0))
    QTest.mouseMove(view, box(shown).center().toPoint())
    QTest.mouseMove(view, shown.middle_of(7))
    QTest.mouseRelease(view, left, pos=shown.middle_of(7))
    assert shown.page.selection.start <= 1
    assert shown.page.selection.end >= 7


def test_a_copy_has_what_the_image_shows_in_its_place(qtbot):
    shown = shown_with_images(qtbot, article())
    text = clipboard.plain_text(shown.composer, 0, len(TEXT), Script.SOURCE)
    assert text == "上面。\n一只猫\n下面。\n一只猫\n最后。"
    assert clipboard.plain_text(shown.composer, 0, 3, Script.SOURCE) == "上面。"


def test_an_image_has_its_description_for_assistive_tools(qtbot):
    install()
    shown = shown_with_images(qtbot, article())
    page = QAccessible.queryAccessibleInterface(shown.page)
    found = [page.child(number) for number in range(page.childCount())]
    graphics = [each for each in found if each.role() == QAccessible.Role.Graphic]
    assert [each.text(QAccessible.Text.Name) for each in graphics] == ["一只猫", "一只猫"]


def test_an_image_of_a_part_is_there_when_the_whole_comes(qtbot):
    """As of a book that opens by its chapters in view: nothing flickers."""
    shown = shown_with_images(qtbot, article())
    text = "前面。\n" + TEXT
    shift = len(text) - len(TEXT)
    shown.page.go_on_in(Composer(article(text=text), shared_engine), shift, 0)
    middle = box(shown, FIRST + shift).center()
    assert pixel(shown.picture(), middle.x(), middle.y()) == COLOUR


def test_the_pointer_over_an_image_is_over_no_character(qtbot):
    shown = shown_with_images(qtbot, article())
    assert shown.page.characters.under(box(shown).center()) == -1


def test_an_image_that_cannot_be_had_is_described(qtbot):
    gone = Image(InFile(Path("/nowhere/a.png")), 300, 100, "一只猫")
    shown = shown_with_images(qtbot, Article(TEXT, images={FIRST: gone, SECOND: gone}))
    place = box(shown).toRect()
    assert pixel(shown.picture(), place.left() + 3, place.top() + 3) != theme("light").paper


def test_a_picture_of_the_page_waits_for_no_image():
    image = draw(article(1600, 100), Settings(), PictureSize(700, 500))
    colours = {image.pixelColor(350, y).name() for y in range(500)}
    assert COLOUR.name() in colours


def test_an_image_on_paper_is_no_larger_than_its_sheet(qtbot):
    made = show_page(qtbot, article(800, 4000)).composer
    paper = Paper(Printed(made, Settings()))
    while not paper.is_whole:
        paper.step()
    assert len(paper.sheets) >= 2


@pytest.mark.parametrize("size", [(40, 30), (400, 300)])
def test_an_image_is_decoded_no_larger_than_it_is(size):
    picture = decoded(InMemory(png(200, 150)), QSize(*size))
    assert (picture.width(), picture.height()) == min(size, (200, 150))


def test_what_is_no_image_is_none():
    for data in (b"", b"words", png(20, 20)[:50], b"<svg"):
        assert decoded(InMemory(data), QSize(10, 10)).isNull()


def test_an_image_bomb_is_not_decoded():
    bomb = png(1, 1)[:16] + (60_000).to_bytes(4, "big") * 2 + png(1, 1)[24:]
    assert decoded(InMemory(bomb), QSize(100, 100)).isNull()


def test_a_drawing_shows_nothing_from_elsewhere(tmp_path):
    (tmp_path / "a.png").write_bytes(png(100, 100, RED))
    for link in (f"file://{tmp_path}/a.png", f"{tmp_path}/a.png", "http://127.0.0.1:9/a.png"):
        svg = (
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' "
            f"xmlns:x='http://www.w3.org/1999/xlink'><rect width='100' height='100' fill='#fff'/>"
            f"<image x:href='{link}' width='100' height='100'/></svg>"
        )
        picture = decoded(InMemory(svg.encode()), QSize(100, 100))
        assert picture.pixelColor(50, 50) == QColor("white")


def test_only_some_decoded_images_are_kept(monkeypatch):
    monkeypatch.setattr(images, "MOST_KEPT", 3 * 100 * 100 * 4)
    reads: list[int] = []

    class Counted:
        def __init__(self, number: int) -> None:
            self.number = number

        def read(self) -> bytes:
            reads.append(self.number)
            return png(100, 100)

    shelf = Images({at: Image(Counted(at), 100, 100) for at in range(6)})
    for at in range(6):
        assert not shelf.picture(at, QSize(100, 100)).isNull()
    assert not shelf.picture(5, QSize(100, 100)).isNull()
    assert reads == list(range(6))
    shelf.picture(0, QSize(100, 100))
    assert reads == [*range(6), 0]


def test_toggling_readings_moves_no_image_out_of_its_place(qtbot):
    shown = shown_with_images(qtbot, article())
    before = shown.picture()
    shown.toggle()
    shown.toggle()
    assert not differs(before, shown.picture(), shown.page.viewport().rect())


def test_an_image_that_comes_after_another_article_was_opened_is_told_to_nobody(qtbot):
    asked, come = threading.Event(), threading.Event()

    class Slow:
        def read(self) -> bytes:
            asked.set()
            come.wait(20)
            return png(160, 80, RED)

    slow = Article(TEXT, images={at: Image(Slow(), 160, 80) for at in (FIRST, SECOND)})
    shown = show_page(qtbot, slow)
    shown.picture()
    qtbot.waitUntil(asked.is_set, timeout=20_000)
    with qtbot.captureExceptions() as raised:
        other = Composer(Article(TALE), shared_engine)
        shown.page.show_article(other, setting_of(Settings(), other, Script.SOURCE))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        come.set()
        qtbot.waitUntil(lambda: not shown.background.is_busy, timeout=20_000)
    assert not raised
