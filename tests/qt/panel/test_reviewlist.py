import pytest
from PySide6.QtCore import Qt

from reader.qt.panel.reviewlist import ReviewList, ReviewRow
from reader.qt.style.theme import theme

LIGHT = theme("light")
WIDTH = 240


@pytest.fixture
def reviews(qtbot):
    made = ReviewList(LIGHT, "Readings")
    qtbot.addWidget(made)
    made.resize(WIDTH, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def set_rows(reviews, count, current=-1):
    reviews.set_rows(count, lambda row: ReviewRow("一二三", (1, 2), "èr", f"{row} %"), current)


def told_by(signal):
    told = []
    signal.connect(told.append)
    return told


def test_another_current_row_is_told_when_a_person_goes_there_and_not_when_it_is_set(
    reviews, qtbot
):
    pointed = told_by(reviews.pointed)
    set_rows(reviews, 10, 3)
    reviews.setFocus()
    assert (pointed, reviews.current, reviews.marked) == ([], 3, 3)
    qtbot.keyClick(reviews, Qt.Key.Key_Down)
    assert (pointed, reviews.current, reviews.marked) == ([4], 4, 4)


def test_the_focus_alone_makes_no_row_the_current_one(reviews):
    set_rows(reviews, 3)
    reviews.setFocus(Qt.FocusReason.TabFocusReason)
    assert (reviews.current, reviews.marked) == (-1, -1)


def test_each_key_asks_answers_or_removes_the_current_row(reviews, qtbot):
    set_rows(reviews, 5, 2)
    keys = Qt.Key
    for signal, pressed in (
        (reviews.asked, (keys.Key_Return, keys.Key_Enter)),
        (reviews.answered, (keys.Key_Space,)),
        (reviews.removed, (keys.Key_Delete, keys.Key_Backspace)),
    ):
        told = told_by(signal)
        for key in pressed:
            qtbot.keyClick(reviews, key)
        assert told == [2] * len(pressed)


def test_a_double_click_asks(reviews, qtbot):
    set_rows(reviews, 5)
    at = reviews.visualRect(reviews.model().index(1, 0)).center()
    qtbot.mouseClick(reviews.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(reviews.asked) as told:
        qtbot.mouseDClick(reviews.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == [1]


def test_a_list_filled_anew_stays_where_it_is_scrolled_to(reviews):
    set_rows(reviews, 200)
    reviews.verticalScrollBar().setValue(1000)
    set_rows(reviews, 199)
    assert reviews.verticalScrollBar().value() == 1000
    set_rows(reviews, 199, 198)
    assert reviews.verticalScrollBar().value() > 1000


def test_a_current_row_past_the_end_becomes_the_last(reviews):
    set_rows(reviews, 3, 7)
    assert reviews.current == 2
    set_rows(reviews, 0, 7)
    assert reviews.current == -1


def test_a_word_too_long_for_its_row_leaves_the_note_to_be_read(reviews):
    def right_end(word):
        reviews.set_rows(1, lambda _row: ReviewRow(word, (0, 1), "yī", "everywhere"))
        return reviews.grab().toImage().copy(WIDTH - 84, 0, 84, 34)

    assert right_end("一" * 40) == right_end("一")
