import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.qt.bars.textpopover import TextPopover
from reader.qt.page.bubble import REST, Bubble, Told
from reader.qt.style.families import Face
from reader.qt.style.shadow import MARGIN, paint_shadow
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import IconButton
from reader.qt.widgets.segments import SegmentedControl
from reader.qt.widgets.sliders import Slider
from tests.qt.pages import wait

LIGHT = theme("light")


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(900, 600)
    made.button = IconButton(LIGHT, "text", "Text", made)
    made.button.move(800, 7)
    made.field = QLineEdit(made)
    made.field.move(10, 560)
    made.card = TextPopover(LIGHT, made)
    made.card.set_values(26, Face.SONG, 46, 1.95, 27)
    made.button.clicked.connect(lambda: made.card.toggle(made.button))
    made.told = []
    for signal in (
        made.card.size_changed,
        made.card.face_chosen,
        made.card.pinyin_changed,
        made.card.spacing_changed,
        made.card.length_changed,
    ):
        signal.connect(made.told.append)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.field.setFocus()
    return made


def test_the_card_opens_under_its_button_inside_the_window(qtbot, window):
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    card = window.card.card().translated(window.card.pos())
    assert window.card.isVisible()
    assert card.width() == 352
    assert window.rect().contains(card)
    assert card.top() >= window.button.geometry().bottom()


def test_its_button_closes_it_again(qtbot, window):
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.card.closed):
        qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    assert not window.card.isVisible()


def test_escape_closes_it_and_the_keyboard_goes_back(qtbot, window):
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not window.card.isVisible()
    assert window.field.hasFocus()


def test_a_press_elsewhere_closes_it(qtbot, window):
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(20, 300))
    assert not window.card.isVisible()


def test_the_focus_going_elsewhere_closes_it(qtbot, window):
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    window.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert not window.card.isVisible()
    assert window.field.hasFocus()


def test_opened_by_the_keyboard_it_has_the_keyboard_and_tab_goes_round(qtbot, window):
    window.button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(window.button, Qt.Key.Key_Space)
    first = window.focusWidget()
    assert first.accessibleName() == "Text size"
    names = []
    for _ in range(6):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        names.append(window.focusWidget().accessibleName())
    told = ["Song, the type of books", "Pinyin size", "Line spacing", "Line length",
            "From the left", "Text size"]  # fmt: skip
    assert names == told


def test_what_is_moved_is_told_at_once_in_the_settings_own_numbers(qtbot, window):
    qtbot.mouseClick(window.button, Qt.MouseButton.LeftButton)
    sliders = sorted(
        window.card.findChildren(Slider), key=lambda slider: slider.mapTo(window, QPoint()).y()
    )
    for slider in sliders:
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    faces = window.card.findChild(SegmentedControl)
    qtbot.mouseClick(faces.childAt(QPoint(93, 16)), Qt.MouseButton.LeftButton)
    assert window.told == [27, 47, 2.0, 28, Face.KAI.value]


def test_showing_the_settings_tells_nobody(window):
    window.card.set_values(40, None, 50, 2.4, 20)
    assert window.told == []
    assert window.card.findChild(SegmentedControl).value() is None


@pytest.fixture
def bubble(qtbot):
    page = QWidget()
    page.resize(400, 300)
    page.bubble = Bubble(LIGHT, page)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    page.bubble.page = page  # lives as long
    return page.bubble


def offer(bubble, box, at=3, **words):
    bubble.offer(at, lambda: Told(at, at + 1, box, **words))


def test_the_bubble_comes_after_a_rest_above_the_character(qtbot, bubble):
    character = QRect(200, 150, 26, 26)
    offer(bubble, character, reading="wǎn")
    assert not bubble.isVisible()
    qtbot.waitUntil(bubble.isVisible)
    assert character.top() - bubble.card.bottom() == pytest.approx(7, abs=1)
    assert bubble.card.center().x() == pytest.approx(character.center().x(), abs=1)


def test_the_bubble_is_gone_at_once(qtbot, bubble):
    offer(bubble, QRect(200, 150, 26, 26), reading="wǎn")
    qtbot.waitUntil(bubble.isVisible)
    bubble.withdraw()
    assert not bubble.isVisible()


def test_a_press_takes_the_bubble_away_until_another_word_is_pointed_at(qtbot, bubble):
    bubble.watch(bubble.page)
    offer(bubble, QRect(200, 150, 26, 26), reading="wǎn")
    qtbot.waitUntil(bubble.isVisible)
    qtbot.mouseClick(bubble.page, Qt.MouseButton.LeftButton)
    offer(bubble, QRect(200, 150, 26, 26), reading="wǎn")
    wait(2 * REST)
    assert bubble.told is None
    offer(bubble, QRect(100, 150, 26, 26), at=9, reading="hé")
    qtbot.waitUntil(bubble.isVisible)


def test_what_is_told_is_asked_for_only_when_the_pointer_rests(qtbot, bubble):
    asked = []
    for at in range(20):
        bubble.offer(at, lambda at=at: asked.append(at))
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [19]


@pytest.mark.parametrize("character", [QRect(0, 4, 26, 26), QRect(374, 270, 26, 26)])
def test_the_bubble_never_leaves_the_page(qtbot, bubble, character):
    offer(bubble, character, word="装", reading="zhuāng", meaning="to pretend " * 20)
    qtbot.waitUntil(bubble.isVisible)
    assert bubble.parentWidget().rect().contains(bubble.card)
    assert not bubble.card.intersects(character)


@pytest.mark.parametrize("size", [(352, 190), (60, 36)])
def test_a_shadow_fades_to_nothing_at_its_rim(qtbot, size):
    width, height = size
    image = QImage(width + 2 * MARGIN, height + 2 * MARGIN, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_shadow(painter, LIGHT, QRectF(MARGIN, MARGIN, width, height))
    painter.end()
    last = image.width() - 1, image.height() - 1
    rim = [image.pixelColor(x, y).alpha() for x in range(last[0] + 1) for y in (0, last[1])]
    assert max(rim) <= 2
    below = image.pixelColor(image.width() // 2, MARGIN + height + 4).alpha()
    above = image.pixelColor(image.width() // 2, MARGIN - 5).alpha()
    assert below > above
