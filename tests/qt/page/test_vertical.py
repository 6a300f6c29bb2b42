"""The page with vertical lines: everything that it does with horizontal ones, from the right."""

import pytest
from PySide6.QtCore import QBuffer, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from reader.article import IMAGE, Article, Image
from reader.opening.images.sources import InMemory
from reader.qt.page.setting import ABOVE
from reader.settings import Notation, ReadingsShown
from tests.qt.hands import SHIFT, drag, key, press, release, selected, settled, wheel
from tests.qt.pages import TALE, long_tale, show_page

KEYS = Qt.Key
MARKS = "他说：“走吧！”《旧书》（三），一、二；真的？……好——12月5日A和Python。"
LOOKS = [
    {},
    {"notation": Notation.ZHUYIN},
    {"by_words": True},
    {"readings_shown": ReadingsShown.NONE},
    {"text_size": 64},
]


def vertical(qtbot, article=TALE, **values):
    return show_page(qtbot, article, vertical=True, **values)


def box(shown, offset):
    return shown.page.characters.rect(offset)


def in_view(shown):
    """The hanzi whose lines are in view."""
    page, text = shown.page, shown.composer.article.text
    return [at for at, character in enumerate(text)
            if "一" <= character <= "鿿" and page.navigation.shows(at)]  # fmt: skip


def coloured(picture, colour):
    """The points of a picture that have this colour."""
    every = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return [point for point in every if picture.pixelColor(*point) == colour]


def different(one, other):
    """The points at which two pictures differ."""
    every = ((x, y) for x in range(one.width()) for y in range(one.height()))
    return [point for point in every if one.pixel(*point) != other.pixel(*point)]


@pytest.mark.parametrize("look", LOOKS)
def test_every_character_is_hit_where_it_stands_and_so_is_its_reading(qtbot, look):
    shown = vertical(qtbot, **look)
    places = in_view(shown)
    assert len(places) > 10
    for at in places:
        where = box(shown, at)
        assert shown.page.characters.under(where.center()) == at
        if look.get("by_words"):
            continue  # a piece of a word's reading may stand over its neighbour
        beside = QPointF(where.right() + 0.2 * where.width(), where.center().y())
        assert shown.page.characters.under(beside) == at


def test_characters_follow_one_another_down_and_lines_to_the_left(qtbot):
    shown = vertical(qtbot)
    title, other = box(shown, 0), box(shown, 1)
    assert other.top() > title.top()
    assert other.center().x() == title.center().x()
    first = box(shown, TALE.index("早"))
    assert first.right() < title.left()
    view = shown.page.viewport().rect()
    assert view.right() - 70 < title.right() < view.right() - 40
    highest = min(box(shown, at).top() for at in in_view(shown))
    assert highest == pytest.approx(ABOVE, abs=4)


def test_zhuyin_of_vertical_lines_is_never_under_nine_pixels(qtbot):
    shown = vertical(qtbot, notation=Notation.ZHUYIN, text_size=16)
    style = shown.page.column.look.style
    assert style.zhuyin_size * shown.page.column.em >= 9
    small = shown.page.column.em
    shown.toggle()
    assert shown.page.column.em == small  # characters keep their size when readings go
    shown.change(notation=Notation.PINYIN)
    assert shown.page.column.em == 16


def test_text_is_selected_by_mouse_from_character_to_character_and_over_lines(qtbot):
    shown = vertical(qtbot)
    start, end = TALE.index("小林"), TALE.index("水珠")
    above = box(shown, start)
    press(shown, QPoint(round(above.center().x()), round(above.top() + 2)))
    last = box(shown, end + 1)
    drag(shown, QPoint(round(last.center().x()), round(last.bottom() - 2)))
    release(shown, last.center().toPoint())
    assert selected(shown) == TALE[start : end + 2]


def test_a_drag_beyond_the_left_edge_goes_on_to_the_left(qtbot):
    shown = vertical(qtbot, long_tale(3_000))
    press(shown, box(shown, 8).center().toPoint())
    drag(shown, QPoint(-60, 200))
    qtbot.waitUntil(lambda: shown.page.column.scroll > 40)
    assert len(selected(shown)) > 100
    release(shown, QPoint(-60, 200))


def test_the_wheel_goes_to_the_left_and_back(qtbot):
    shown = vertical(qtbot, long_tale(3_000))
    before = box(shown, 0).right()
    wheel(shown, notches=-2)
    on = settled(shown)
    assert on > 0
    assert box(shown, 0).right() == pytest.approx(before + on)
    wheel(shown, pixels=30)
    assert settled(shown) == pytest.approx(on - 30)


def test_space_goes_a_page_to_the_left_and_left_goes_a_line(qtbot):
    shown = vertical(qtbot, long_tale(3_000))
    width, pitch = shown.page.viewport().width(), shown.page.navigation.line_step
    key(shown, KEYS.Key_Space)
    assert settled(shown) == pytest.approx(width - pitch)
    key(shown, KEYS.Key_Left)
    assert settled(shown) == pytest.approx(width)
    key(shown, KEYS.Key_Right)
    assert settled(shown) == pytest.approx(width - pitch)


def test_down_moves_the_caret_by_a_character_and_left_by_a_line(qtbot):
    shown = vertical(qtbot)
    caret = shown.page.caret
    key(shown, KEYS.Key_Down)  # shows it first
    assert caret.is_shown
    assert caret.offset == 0
    for _ in range(2):
        key(shown, KEYS.Key_Down)
    assert caret.offset == 2
    place = caret.box()
    assert place.width() > place.height() == 2
    key(shown, KEYS.Key_Left)
    assert caret.box().right() < place.left()
    key(shown, KEYS.Key_Down, SHIFT)
    assert len(selected(shown)) == 1


def test_the_scroll_bar_lies_at_the_foot_and_begins_at_the_right(qtbot):
    shown = vertical(qtbot, long_tale(3_000))
    shown.wait_for_work(qtbot)
    bar, view = shown.page.scroll_bar, shown.page.viewport().geometry()
    assert bar.orientation() is Qt.Orientation.Horizontal
    assert (bar.width(), bar.geometry().bottom()) == (view.width(), view.bottom())
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(3, 5))
    assert settled(shown) > 0
    shown.change(vertical=False)
    assert bar.orientation() is Qt.Orientation.Vertical
    assert (bar.height(), bar.geometry().right()) == (view.height(), view.right())


def test_turning_the_lines_keeps_the_place_and_comes_back_to_it(qtbot):
    shown = show_page(qtbot, long_tale(20_000), readings_shown=ReadingsShown.NONE)
    shown.page.navigation.go_to_share(0.4)
    column = shown.page.column
    before = shown.baselines()[:3]
    for _ in range(3):
        shown.change(vertical=True)
        hold = column.hold().offset
        assert shown.page.navigation.shows(hold)
        shown.change(vertical=False)
    for (at, height), (was_at, was_height) in zip(shown.baselines(), before, strict=False):
        assert (at, height) == (was_at, pytest.approx(was_height))


def test_hits_and_the_asked_about_are_behind_the_character_alone(qtbot):
    shown = vertical(qtbot, notation=Notation.ZHUYIN)
    at = TALE.index("银")
    plain = shown.picture()
    shown.page.set_chosen(at)
    marked = shown.picture()
    where, changed = box(shown, at), different(plain, marked)
    assert changed
    reading = where.width() * 0.7  # in the text's own colour now
    assert all(where.left() - 2 <= x <= where.right() + reading for x, _ in changed)
    assert all(where.top() - 6 <= y <= where.bottom() + 6 for _, y in changed)


def test_doubts_are_dotted_at_the_left_of_the_character(qtbot):
    shown = vertical(qtbot, "他的头发长了很多。", mark_doubts=False)
    without = shown.picture()
    shown.change(mark_doubts=True)
    shown.wait_for_work(qtbot)
    dotted = shown.picture()
    changed = different(without, dotted)
    boxes = [box(shown, at) for at in range(9)]
    for x, y in changed:
        (beside,) = {one.left() for one in boxes if one.top() <= y <= one.bottom()} or {0}
        assert x < beside + 0.2 * boxes[0].width()


@pytest.mark.parametrize("look", LOOKS[:4])
def test_whatever_stands_in_a_line_is_drawn_in_the_middle_of_it(qtbot, look):
    shown = vertical(qtbot, MARKS, size=(400, 1400), text_size=40, line_length=40, **look)
    picture, paper = shown.picture(), shown.picture().pixelColor(0, 0)
    for at, character in enumerate(MARKS):
        where = box(shown, at)
        inked = [
            x
            for x in range(round(where.left()) - 3, round(where.right()) + 2)
            for y in range(round(where.top()) + 3, round(where.bottom()) - 3)
            if picture.pixelColor(x, y) != paper
        ]
        assert inked, character
        if character in "125A—…（）《》":
            middle = (min(inked) + max(inked)) / 2
            assert middle == pytest.approx(where.center().x(), abs=0.2 * where.width())


def test_an_image_stands_upright(qtbot):
    drawn = QImage(60, 30, QImage.Format.Format_RGB32)
    drawn.fill(QColor("#ff0000"))
    for x in range(60):
        for y in range(15):
            drawn.setPixelColor(x, y, QColor("#0000ff"))
    data = QBuffer()
    assert drawn.save(data, "PNG")
    text = f"题目\n{IMAGE}\n后面的字"
    picture = Image(InMemory(bytes(data.data().data())), 60, 30)
    shown = vertical(qtbot, Article(text, images={text.index(IMAGE): picture}))
    shown.page.shows_images_at_once = True
    shown.page.show_article(shown.composer, shown.page.setting)
    image = shown.picture()
    blue, red = (coloured(image, QColor(name)) for name in ("#0000ff", "#ff0000"))
    assert blue
    assert red
    assert max(y for _, y in blue) < min(y for _, y in red)
    assert max(x for x, _ in blue) - min(x for x, _ in blue) > 1.5 * (
        max(y for _, y in red) - min(y for _, y in blue)
    )


def test_paragraphs_tell_assistive_tools_where_they_stand(qtbot):
    from PySide6.QtGui import QAccessible

    from reader.qt.page.accessible.telling import install

    install()
    shown = vertical(qtbot)
    page = QAccessible.queryAccessibleInterface(shown.page)
    title, first = (page.child(number).rect() for number in (0, 1))
    assert title.height() > title.width()
    assert first.right() <= title.left() + 2
    QApplication.processEvents()
