import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontDatabase
from PySide6.QtTest import QTest

from reader.pinyin import parse
from reader.qt.practice.page import PracticePage
from reader.qt.practice.sentence import ShownSentence
from reader.qt.practice.shown import Mode, ShownEnd, ShownQuestion, Stage
from reader.qt.style.theme import theme
from reader.script import Script
from reader.settings import Notation, Settings

TEXT = "海边有一座旧灯塔。"
CODES = tuple(map(parse, "hai3 bian1 you3 yi1 zuo4 jiu4 deng1 ta3".split()))
SENTENCE = ShownSentence(TEXT, (*CODES, 0), 6, 2)
WORD = ShownQuestion(
    "How is this word read?", SENTENCE, "灯塔", "dēngtǎ", "lighthouse", "小城", True
)
CHOICE = ShownQuestion(
    "How is 行 read here?", ShownSentence("他在银行。", (0, 0, 0, 0, 0), 3, 1), "行", "háng", "row",
    choices=("háng", "xíng"), meanings=("row", "to walk"), right=0,
)  # fmt: skip


@pytest.fixture
def page(qtbot):
    made = PracticePage(theme("light"))
    qtbot.addWidget(made)
    made.set_fonts(*[QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)] * 2)
    made.resize(900, 640)
    made.show()
    made.setFocus()
    return made


def ask(page, question, settings=None):
    page.show_question(question, settings or Settings(), Script.SOURCE, 0.25)


def press(page, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(page.window().focusWidget() or page, key, modifiers)


def told(signal):
    heard = []
    signal.connect(lambda *given: heard.append(given[0] if given else None))
    return heard


def words_on(page):
    return [button.text() for button in page.foot.buttons]


def test_space_shows_the_answer_and_digits_say_how_well_it_was_known(page):
    rated = told(page.rated)
    ask(page, WORD)
    press(page, Qt.Key.Key_3)
    assert rated == []
    assert not page.sentence.is_answered
    press(page, Qt.Key.Key_Space)
    assert page.sentence.is_answered
    assert words_on(page) == ["Again", "Hard", "Good", "Easy"]
    press(page, Qt.Key.Key_4)
    assert rated == [4]


def test_space_after_the_answer_says_that_it_was_known(page):
    rated = told(page.rated)
    ask(page, WORD)
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Return)
    assert rated == [3]


def test_digits_choose_a_reading_once_and_space_goes_on(page):
    chosen, going = told(page.chosen), told(page.next_wanted)
    ask(page, CHOICE)
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_3)
    assert chosen == []
    press(page, Qt.Key.Key_2)
    press(page, Qt.Key.Key_1)
    assert chosen == [1]
    names = [button.accessibleName() for button in page.foot.buttons]
    assert names == ["háng, right", "xíng, wrong", "Next"]
    page.foot.buttons[0].click()
    assert going == []
    press(page, Qt.Key.Key_Space)
    assert len(going) == 1


def test_z_takes_back_and_escape_leaves(page):
    back, left = told(page.taken_back), told(page.left)
    ask(page, WORD)
    press(page, Qt.Key.Key_Z)
    press(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(page, Qt.Key.Key_Escape)
    assert (len(back), len(left)) == (2, 1)


def test_everything_can_be_done_with_the_pointer(page):
    rated, left, going = told(page.rated), told(page.left), told(page.going_on)
    ask(page, WORD)
    page.foot.buttons[0].click()
    page.foot.buttons[1].click()
    assert rated == [2]
    page.show_end(ShownEnd("18 words today, 9 minutes.", can_go_on=True))
    assert words_on(page) == ["Go on", "Back"]
    page.foot.buttons[0].click()
    page.foot.buttons[1].click()
    assert (len(going), len(left)) == (1, 1)


def test_the_sentence_stays_in_its_place_when_the_answer_comes(page):
    for sentence in (SENTENCE, ShownSentence(TEXT, SENTENCE.codes, 6, 2, has_gap=True)):
        ask(page, ShownQuestion("?", sentence, "灯塔", "dēngtǎ", "lighthouse; " * 20, "小城", True))
        QTest.qWait(20)
        before = page.sentence.geometry()
        press(page, Qt.Key.Key_Space)
        QTest.qWait(20)
        assert page.sentence.geometry() == before


@pytest.mark.parametrize("notation", list(Notation))
@pytest.mark.parametrize("width", [480, 884, 1600])
def test_a_long_sentence_is_set_smaller_and_fits(page, width, notation):
    long = ShownSentence(TEXT * 12, SENTENCE.codes * 12, 60, 2)
    page.resize(width, 500)
    ask(page, ShownQuestion("?", long, "灯塔", "dēngtǎ", ""), Settings(notation=notation))
    QTest.qWait(20)
    long_size = page.sentence.size_shown
    assert page.sentence.width() <= width
    ask(page, WORD, Settings(notation=notation))
    QTest.qWait(20)
    assert 0 < long_size <= page.sentence.size_shown == 44


def test_a_gap_hides_the_word_from_screen_readers_too(page):
    ask(
        page,
        ShownQuestion("Which?", ShownSentence(TEXT, SENTENCE.codes, 6, 2, True), "灯塔", "", ""),
    )
    assert "灯塔" not in page.sentence.accessibleName()
    assert "＿＿" in page.sentence.accessibleName()
    drawn = page.sentence.grab().toImage()
    press(page, Qt.Key.Key_Space)
    assert "灯塔" in page.sentence.accessibleName()
    assert page.sentence.grab().toImage() != drawn


def test_screen_readers_are_told_what_each_part_is(page):
    ask(page, WORD)
    interface = QAccessible.queryAccessibleInterface(page.sentence)
    assert page.sentence.accessible_role is QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name).startswith("How is this word read?")
    assert page.window().focusWidget() is page.sentence
    press(page, Qt.Key.Key_Space)
    assert "dēngtǎ" in page.sentence.accessibleName()
    assert page.foot.buttons[0].accessibleName() == "Again"


def test_no_question_takes_no_key(page):
    page.wait("…")
    rated = told(page.rated)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_Return):
        press(page, key)
    assert rated == []
    assert page.stage is Stage.NOTHING


def test_the_tabs_tell_what_is_practised(page):
    modes = told(page.mode_chosen)
    page.set_mode(Mode.READINGS)
    assert modes == []


def test_of_a_sentence_higher_than_the_window_the_answer_is_brought_into_view(qtbot, page):
    long = ShownSentence(TEXT * 12, SENTENCE.codes * 12, 60, 2)
    page.resize(480, 400)
    ask(page, ShownQuestion("?", long, "灯塔", "dēngtǎ", "lighthouse", "小城", True))
    assert page.scrolled == 0
    press(page, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.scrolled > 0)
    before = page.scrolled
    press(page, Qt.Key.Key_PageUp)
    assert page.scrolled < before
