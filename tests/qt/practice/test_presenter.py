import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from reader.composition.collecting import collected_at
from reader.corrections.change import Change
from reader.learning.headwords import Headword, State
from reader.learning.kept import KeptWord
from reader.learning.practice.schedule import Answer, Item, Kind
from reader.library import Library
from reader.qt.jobs.background import Background
from reader.qt.practice.page import PracticePage
from reader.qt.practice.shown import Mode, Stage
from reader.qt.session.session import Session
from reader.qt.start.page import StartPage
from reader.qt.window.window import Window
from reader.reading import shared_engine
from reader.settings import Notation
from tests.qt.windows import close, open_window

TEXT = "海边有一座旧灯塔，下面是一家面馆。\n他在银行工作，步行回家。\n孩子长大了，头发也长了。\n"
PATIENCE = 60_000
WORDS = ("灯塔", "面馆", "银行")


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT, "小城.txt")


def collect(window, words=WORDS):
    session = window.session
    composer, key = session.current.composer, session.entry.key
    found = [
        collected_at(composer, at, at + len(word), key)
        for word in words
        if (at := session.text.index(word)) >= 0
    ]
    session.words.collect(found, "collect")
    return found


def practise(qtbot, window, mode=Mode.WORDS):
    page = window.presenters.practice.page
    if mode is Mode.WORDS:
        window.frame.actions["practise"].trigger()
    else:
        window.presenters.practice.open(mode)
    qtbot.waitUntil(lambda: page.stage is not Stage.NOTHING, timeout=PATIENCE)
    return page


def press(page, *keys):
    for key in keys:
        QTest.keyClick(page.window().focusWidget() or page, key)


def kept(window):
    return window.session.library.practice.kept()


def words_on(page):
    return " ".join(
        label.text() for label in page.findChildren(object)
        if hasattr(label, "text") and callable(label.text) and label.isVisible()
    )  # fmt: skip


SPACE, ONE, FOUR = Qt.Key.Key_Space, Qt.Key.Key_1, Qt.Key.Key_4


def test_collected_words_are_asked_rated_and_told_of_at_the_end(qtbot, window):
    collect(window)
    page = practise(qtbot, window)
    assert page.isVisible()
    assert not window.frame.desk.isVisible()
    assert not window.frame.status.isVisible()
    for _ in WORDS:
        assert page.stage is Stage.ANSWER
        press(page, SPACE, FOUR)
    assert page.stage is Stage.END
    assert "3 words today, one minute." in words_on(page)
    assert {item.headword.word for item in kept(window)} == set(WORDS)
    assert all(one.due_at > one.last_at for one in kept(window).values())
    press(page, Qt.Key.Key_Escape)
    assert window.frame.desk.isVisible()
    assert window.frame.status.isVisible()
    assert window.session.current is not None


def test_the_last_answer_is_taken_back_and_asked_again(qtbot, window):
    collect(window)
    page = practise(qtbot, window)
    press(page, SPACE)
    asked = page.sentence.accessibleName()
    press(page, ONE)
    assert len(kept(window)) == 1
    window.frame.actions["undo"].setEnabled(True)
    press(page, Qt.Key.Key_Z)
    assert kept(window) == {}
    press(page, SPACE)
    assert page.sentence.accessibleName() == asked
    assert len(window.session.words.collected) == len(WORDS)


def test_keys_of_the_article_are_not_heard_while_one_practises(qtbot, window):
    collect(window)
    session, before = window.session, (window.session.settings, window.session.script)
    page = practise(qtbot, window)
    press(page, Qt.Key.Key_S, Qt.Key.Key_2, Qt.Key.Key_P, Qt.Key.Key_Z, Qt.Key.Key_T)
    assert (session.settings, session.script) == before


def test_a_word_that_is_known_is_not_asked_any_more(qtbot, window):
    collect(window)
    words = window.session.words
    words.set_state([Headword("灯塔", "deng1 ta3"), Headword("面馆")], State.KNOWN, "known")
    page = practise(qtbot, window)
    assert "银行" in page.sentence.accessibleName()
    press(page, SPACE, FOUR)
    assert page.stage is Stage.END
    assert {item.headword.word for item in kept(window)} == {"银行"}


def test_words_learned_well_are_proposed_as_known_and_never_set_silently(qtbot, window, tmp_path):
    (met,) = collect(window, ("灯塔",))
    clock = [1.7e9]
    library = Library(window.session.folders.library, lambda: clock[0])
    for kind in (Kind.READING, Kind.MEANING, Kind.CLOZE):
        clock[0], item = 1.7e9, Item(met.headword, kind)
        for _ in range(5):
            clock[0] = library.practice.answer(item, Answer.EASY).after.due_at
    library.close()
    page = practise(qtbot, window)
    while page.stage is not Stage.END:
        press(page, SPACE, FOUR)
    assert window.session.words.state(met.headword) is not State.KNOWN
    assert "Learned well by now: 灯塔" in words_on(page)
    page.known_wanted.emit()
    assert window.session.words.state(met.headword) is State.KNOWN
    assert "Learned well" not in words_on(page)
    messages = window.frame.messages
    undo = next(each for each in messages.findChildren(QAbstractButton) if each.text() == "Undo")
    undo.click()
    assert window.session.words.state(met.headword) is not State.KNOWN
    assert "Learned well" in words_on(page)


def test_nothing_collected_is_said_in_words(qtbot, window):
    page = practise(qtbot, window)
    assert page.stage is Stage.END
    assert "No word is collected yet." in words_on(page)
    press(page, Qt.Key.Key_Z, Qt.Key.Key_3)
    assert kept(window) == {}


def test_the_day_ends_after_so_many_questions_and_one_can_go_on(qtbot, window):
    collect(window)
    window.session.change(practise_questions=10, practise_new=30)
    page = practise(qtbot, window)
    for _ in range(10):
        assert page.stage is Stage.ANSWER
        press(page, SPACE, ONE)
    assert page.stage is Stage.END
    assert "That is enough for today." in words_on(page)
    press(page, SPACE)
    assert page.stage is Stage.ANSWER


def test_readings_are_asked_of_the_open_article_and_wrong_ones_come_again(qtbot, window):
    page = practise(qtbot, window, Mode.READINGS)
    assert page.stage is Stage.ANSWER
    assert len(page.foot.buttons) >= 2
    answers = 0
    while page.stage is Stage.ANSWER and answers < 60:
        press(page, ONE, SPACE)
        answers += 1
    stands = kept(window)
    assert {item.kind for item in stands} == {Kind.POLYPHONE}
    assert {"行", "长"} <= {item.headword.word for item in stands}
    assert answers > len(stands)


def test_the_place_of_a_sentence_leads_back_into_its_article(qtbot, window, tmp_path):
    other = tmp_path / "other.txt"
    collect(window, ("银行",))
    other.write_text("另一篇。\n" * 5, "utf-8")
    with qtbot.waitSignal(window.frame.page.readings_known, timeout=PATIENCE):
        window.session.open_path(other)
    page = practise(qtbot, window)
    press(page, SPACE)
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE):
        page.place_wanted.emit()
    assert window.session.text == TEXT.removesuffix("\n")
    assert window.frame.desk.isVisible()
    page = practise(qtbot, window)
    press(page, SPACE)
    page.place_wanted.emit()
    assert window.frame.desk.isVisible()


def test_practice_goes_on_when_the_article_is_gone(qtbot, window, tmp_path):
    collect(window)
    key = window.session.entry.key
    window.session.close_article()
    window.session.forget(key)
    window.session.words.refresh()
    page = practise(qtbot, window)
    press(page, SPACE)
    assert "From “海边" in words_on(page)
    page.place_wanted.emit()
    assert page.isVisible()
    press(page, FOUR)
    assert len(kept(window)) == 1


def test_the_start_page_tells_in_a_line_what_is_due_and_nothing_else(qtbot, window):
    (met, *_) = collect(window)
    start = window.frame.start
    window.session.close_article()
    assert "due" not in words_on(start)
    before = Library(window.session.folders.library, lambda: 1.7e9)
    before.practice.answer(Item(met.headword, Kind.READING), Answer.GOOD)
    before.close()
    window.presenters.practice.tell_due()
    assert "One word is due" in words_on(start)
    start.practice_requested.emit()
    page = window.presenters.practice.page
    qtbot.waitUntil(lambda: page.stage is Stage.ANSWER, timeout=PATIENCE)
    press(page, SPACE, FOUR, Qt.Key.Key_Escape)
    assert start.isVisible()
    assert "due" not in words_on(start)


def test_what_is_due_is_told_before_a_window_is_seen(qtbot, window):
    (met, *_) = collect(window)
    before = Library(window.session.folders.library, lambda: 1.7e9)
    before.practice.answer(Item(met.headword, Kind.READING), Answer.GOOD)
    before.close()
    other = Window(Session(window.session.folders, Background(), shared_engine))
    qtbot.addWidget(other, before_close_func=lambda _window: close(qtbot, other))
    buttons = other.findChild(StartPage).findChildren(QAbstractButton)
    assert "One word is due" in [button.text() for button in buttons]
    assert other.findChild(PracticePage) is None


def test_a_word_that_is_known_in_another_window_is_not_asked_here(qtbot, window):
    found = collect(window)
    page = practise(qtbot, window)
    other = Library(window.session.folders.library)
    known = tuple(KeptWord(met.headword, State.KNOWN) for met in found[1:])
    other.words.change_kept(Change(added=known))
    other.close()
    press(page, SPACE, FOUR)
    assert page.stage is Stage.END


def test_two_windows_share_what_was_answered(qtbot, window, tmp_path):
    found = collect(window)
    page = practise(qtbot, window)
    other = Library(window.session.folders.library)
    for met in found[1:]:
        other.practice.answer(Item(met.headword, Kind.READING), Answer.EASY)
    press(page, SPACE, FOUR)
    assert page.stage is Stage.END
    other.close()


def test_a_library_that_cannot_be_written_is_told_once_and_practice_goes_on(qtbot, window):
    collect(window)
    page = practise(qtbot, window)
    told = []
    window.session.kept_changed.connect(lambda: told.append(window.session.is_kept))
    blocker = sqlite3.connect(window.session.folders.library, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    for _ in WORDS:
        press(page, SPACE, FOUR)
    assert page.stage is Stage.END
    assert told == [False]
    assert len(kept(window)) == len(WORDS)
    blocker.execute("ROLLBACK")
    blocker.close()
    window.session.keeper.try_again()
    assert told == [False, True]


def test_opening_an_article_ends_practice(qtbot, window, tmp_path):
    collect(window)
    practise(qtbot, window)
    other = tmp_path / "other.txt"
    other.write_text("另一篇。", "utf-8")
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE):
        window.session.open_path(other)
    assert window.frame.desk.isVisible()
    assert not window.presenters.practice.is_open


def test_theme_notation_and_script_follow_while_one_practises(qtbot, window):
    collect(window)
    page = practise(qtbot, window)
    press(page, SPACE)
    before = page.sentence.grab().toImage()
    window.session.change(notation=Notation.ZHUYIN)
    assert page.stage is Stage.ANSWER
    press(page, SPACE)
    assert "ㄉㄥ" in page.sentence.accessibleName()
    assert page.sentence.grab().toImage() != before
    window.frame.actions["theme_dark"].trigger()
    assert page.isVisible()


def test_the_same_action_leaves(qtbot, window):
    collect(window)
    page = practise(qtbot, window)
    window.frame.actions["practise"].trigger()
    assert not page.isVisible()
    assert window.frame.desk.isVisible()


def test_an_article_whose_file_is_gone_leaves_the_page_as_it_is(qtbot, window, tmp_path):
    collect(window, ("银行",))
    session, other = window.session, tmp_path / "other.txt"
    other.write_text("另一篇。\n" * 5, "utf-8")
    with qtbot.waitSignal(window.frame.page.readings_known, timeout=PATIENCE):
        session.open_path(other)
    (tmp_path / "小城.txt").unlink()
    page = practise(qtbot, window)
    press(page, SPACE)
    with qtbot.waitSignal(session.failed, timeout=PATIENCE):
        page.place_wanted.emit()
    assert page.isVisible()
    press(page, FOUR)
    assert len(kept(window)) == 1


def test_where_no_article_is_open_a_missing_file_leads_to_the_start_page(qtbot, window, tmp_path):
    collect(window, ("银行",))
    session = window.session
    session.close_article()
    (tmp_path / "小城.txt").unlink()
    page = practise(qtbot, window)
    press(page, SPACE)
    with qtbot.waitSignal(session.failed, timeout=PATIENCE):
        page.place_wanted.emit()
    assert window.frame.start.isVisible()
    assert not window.presenters.practice.is_open


def test_readings_are_found_in_other_articles_where_none_is_open(qtbot, window):
    window.session.close_article()
    page = practise(qtbot, window, Mode.READINGS)
    assert page.stage is Stage.ANSWER
    press(page, ONE)
    assert {item.kind for item in kept(window)} == {Kind.POLYPHONE}
