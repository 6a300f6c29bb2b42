from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from reader.qt.messages.bar import Importance, Message, MessageBar, Offer
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import IconButton, TextButton
from tests.qt.pages import wait

LIGHT = theme("light")
NOTE = Message("359 readings found in the file and shown above the text.", key="found")
DOUBT = Message("Read as GB 18030.", Importance.DOUBT, key="encoding")
ERROR = Message("“a.txt” cannot be opened: permission denied.", Importance.ERROR, key="opening")


@pytest.fixture
def page(qtbot):
    made = QWidget()
    made.resize(900, 400)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.bar = MessageBar(LIGHT, made)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def told(page) -> str:
    return page.bar.findChild(QLabel).text() if page.bar.isVisible() else ""


def close(qtbot, page) -> None:
    qtbot.mouseClick(page.bar.findChild(IconButton), Qt.MouseButton.LeftButton)


def test_a_message_is_told_until_it_is_closed(qtbot, page):
    page.bar.post(NOTE)
    assert told(page) == NOTE.text
    close(qtbot, page)
    assert told(page) == ""


def test_a_weightier_message_comes_first_and_the_other_after_it(qtbot, page):
    for message in (NOTE, ERROR, DOUBT):
        page.bar.post(message)
    order = []
    while page.bar.isVisible():
        order.append(page.bar.current())
        close(qtbot, page)
    assert order == [ERROR, DOUBT, NOTE]


def test_news_of_the_same_kind_replaces_what_was_said(qtbot, page):
    page.bar.post(NOTE)
    page.bar.post(Message("12 readings found in the file.", key="found"))
    assert told(page) == "12 readings found in the file."
    close(qtbot, page)
    assert told(page) == ""


def test_a_message_is_withdrawn_wherever_it_waits(qtbot, page):
    page.bar.post(ERROR)
    page.bar.post(NOTE)
    page.bar.withdraw("found")
    page.bar.withdraw("opening")
    assert told(page) == ""
    page.bar.post(DOUBT)
    page.bar.clear()
    assert page.bar.current() is None


def test_what_is_told_of_the_program_stays_when_another_article_is_opened(page):
    of_program = replace(DOUBT, text="The list was damaged.", key="library", of_program=True)
    page.bar.post(Message("Read as Big5.", Importance.ERROR))
    page.bar.post(of_program)
    page.bar.clear()
    assert page.bar.current() == of_program
    page.bar.clear()
    assert page.bar.current() == of_program


def test_an_offer_that_is_taken_is_done_and_closes_the_message(qtbot, page):
    done = []
    page.bar.post(
        Message(
            "“a.txt” is no longer where it was.",
            Importance.ERROR,
            (Offer("Find it…", lambda: done.append("find")), Offer("Forget it", done.clear)),
        )
    )
    first, second = (one for one in page.bar.findChildren(TextButton) if one.isVisible())
    assert (first.text(), second.text()) == ("Find it…", "Forget it")
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert done == ["find"]
    assert told(page) == ""


def test_an_offer_may_post_the_next_message(qtbot, page):
    page.bar.post(Message("One.", offers=(Offer("Go on", lambda: page.bar.post(DOUBT)),)))
    qtbot.mouseClick(page.bar.findChild(TextButton), Qt.MouseButton.LeftButton)
    assert told(page) == DOUBT.text


@pytest.mark.parametrize(
    ("message", "role"), [(NOTE, "control"), (DOUBT, "doubt"), (ERROR, "error")]
)
def test_the_stripe_tells_how_much_it_matters(page, message, role):
    page.bar.post(message)
    stripe = page.bar.grab().toImage().pixelColor(13, page.bar.height() // 2)
    assert stripe.name() == getattr(LIGHT, role).name()


@pytest.mark.parametrize("width", [360, 480, 900, 2400])
def test_the_bar_stays_in_the_window_and_shows_all_of_its_words(qtbot, page, width):
    page.resize(width, 400)
    long = Message(
        "359 readings found in the file and shown above the text. 89 repeats were left out.",
        offers=(Offer("Details", print),),
    )
    page.bar.post(long)
    qtbot.waitUntil(lambda: page.bar.y() > 0)
    assert page.rect().contains(page.bar.geometry())
    label = page.bar.findChild(QLabel)
    assert label.heightForWidth(label.width()) <= label.height()
    assert page.bar.geometry().center().x() == pytest.approx(width / 2, abs=1)


def test_it_keeps_its_place_when_the_window_changes(qtbot, page):
    page.bar.post(NOTE)
    page.resize(500, 400)
    qtbot.wait(1)
    assert page.bar.geometry().center().x() == pytest.approx(250, abs=1)


def test_escape_closes_it_and_the_keyboard_goes_back_to_the_page(qtbot, page):
    page.activateWindow()
    page.bar.post(NOTE)
    button = page.bar.findChild(IconButton)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert told(page) == ""
    assert page.hasFocus()


@pytest.fixture
def quick(qtbot):
    """A page whose notes go after the next turn of the program."""
    made = QWidget()
    made.resize(480, 400)
    made.bar = MessageBar(LIGHT, made, lasts=1)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_note_goes_by_itself_and_what_waits_for_an_answer_stays(qtbot, quick):
    quick.bar.post(NOTE)
    qtbot.waitUntil(lambda: quick.bar.current() is None)
    for message in (DOUBT, replace(NOTE, stays=True), ERROR):
        quick.bar.clear()
        quick.bar.post(message)
        wait(60)
        assert quick.bar.current() is message


def test_a_note_stays_while_the_pointer_is_over_it(qtbot, quick):
    quick.bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    quick.bar.post(NOTE)
    wait(60)
    assert quick.bar.current() is NOTE
    quick.bar.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    qtbot.waitUntil(lambda: quick.bar.current() is None)


def test_a_note_goes_with_the_first_scroll_but_not_with_one_that_was_under_way(page):
    page.bar.post(NOTE)
    page.bar.let_note_scroll_away()
    assert told(page) == ""
    page.bar.post(NOTE)
    page.bar.let_note_scroll_away()
    assert told(page) == NOTE.text
    wait(400)
    page.bar.let_note_scroll_away()
    assert told(page) == ""


def test_an_error_stays_whatever_is_scrolled(page):
    page.bar.post(ERROR)
    page.bar.let_note_scroll_away()
    page.bar.let_note_go()
    assert told(page) == ERROR.text


def test_the_bar_keeps_clear_of_what_it_must_not_cover(qtbot, page):
    line = QRect(0, 20, page.width(), 30)
    page.bar.keeps_clear = lambda: (line,)
    page.bar.post(ERROR)
    assert not page.bar.geometry().intersects(line)
    qtbot.waitUntil(lambda: page.rect().contains(page.bar.geometry()))
    assert not page.bar.geometry().intersects(line)
    page.bar.clear()
    page.bar.keeps_clear = tuple
    page.bar.post(ERROR)
    assert page.bar.geometry().top() < 10


def test_where_nowhere_is_clear_the_bar_is_at_the_top(page):
    page.bar.keeps_clear = lambda: (page.rect(),)
    page.bar.post(ERROR)
    assert page.bar.geometry().top() < 10


def test_what_the_reader_did_is_told_at_once_where_a_mere_note_stands(qtbot, page):
    done = Message("“航线” is known now.", key="words")
    page.bar.post(NOTE)
    page.bar.post(Message("12 characters have dots below.", key="forms"))
    page.bar.answer(done)
    assert told(page) == done.text
    close(qtbot, page)
    assert told(page) == ""


def test_what_the_reader_did_waits_for_what_matters_more(qtbot, page):
    done = Message("“航线” is known now.", key="words")
    page.bar.post(ERROR)
    page.bar.answer(done)
    assert told(page) == ERROR.text
    close(qtbot, page)
    assert told(page) == done.text
