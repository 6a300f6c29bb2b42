"""The help is opened at what one is at, and who starts for the first time is told one line."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.help.topics import TOPICS
from reader.qt.help.page import HelpPage
from reader.qt.help.whereabouts import TOPIC_OF, topic_here
from reader.qt.help.window import HelpWindow
from reader.qt.panel.panel import Tab
from reader.settings import SettingsPage
from tests.qt.windows import open_window
from tests.repository import ROOT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raising, offscreen
TEXT = "银行行长\n\n他在河边走。\n"


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


def by_action(name):
    return lambda window: window.frame.actions[name].trigger()


def settings_at(page):
    return lambda window: window.presenters.dialogs.show_settings(page)


def at_tab(tab):
    def open_it(window):
        window.presenters.start  # noqa: B018
        window.frame.panel.show_tab(tab)
        window.frame.desk.show_panel(True)
        window.frame.panel.focus_list()

    return open_it


def at_the_card(window):
    window.frame.page.select_all()
    window.presenters.card.open()


PLACES = {
    "page": (lambda window: window.frame.page.setFocus(), "page"),
    "start page": (by_action("start_page"), "library"),
    "find": (by_action("find"), "finding"),
    "go to": (by_action("go_to"), "finding"),
    "practice": (by_action("practise"), "practising"),
    "marks": (at_tab(Tab.MARKS), "marks"),
    "settings, words": (settings_at(SettingsPage.WORDS), "words"),
    "settings, keys": (settings_at(SettingsPage.KEYS), "keys"),
    "export": (by_action("export"), "exporting"),
    "print": (by_action("print"), "printing"),
    "worksheet": (by_action("worksheet"), "worksheets"),
    "cards": (by_action("export_words"), "anki"),
    "keys": (by_action("keys"), "keys"),
    "details": (by_action("details"), "words"),
    "encoding": (by_action("reopen"), "formats"),
}


@pytest.mark.parametrize("place", PLACES)
def test_the_key_for_help_opens_the_topic_of_where_one_is(qtbot, window, place):
    go, topic = PLACES[place]
    go(window)
    qtbot.waitUntil(lambda: topic_here() == topic)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not None)
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), Qt.Key.Key_F1)
    help_ = window.findChild(HelpWindow)
    assert help_.isVisible()
    title = help_.findChild(HelpPage).accessibleName()
    help_.show_topic(topic)
    assert help_.findChild(HelpPage).accessibleName() == title


def test_help_holds_nothing_up_and_goes_with_the_window(qtbot, window):
    by_action("help")(window)
    help_ = window.findChild(HelpWindow)
    assert not help_.isModal()
    window.session.change(shortcuts={"pinyin": "X"})
    help_.show_topic("first-steps")
    assert "X  hides the pinyin" in help_.findChild(HelpPage).toPlainText()
    window.close()
    assert not help_.isVisible()


def test_what_has_a_topic_is_a_class_of_the_window_and_the_topic_is_one():
    sources = [path.read_text("utf-8") for path in (ROOT / "reader/qt").rglob("*.py")]
    classes = {
        name for source in sources for name in re.findall(r"^class (\w+)", source, re.MULTILINE)
    }
    assert set(TOPIC_OF) <= classes
    assert {topic for topic in TOPIC_OF.values() if isinstance(topic, str)} <= set(TOPICS)


def test_each_page_of_the_settings_and_each_tab_has_a_topic(qtbot, window):
    for page in SettingsPage:
        settings_at(page)(window)
        qtbot.waitUntil(lambda: QApplication.activeWindow() is not window)
        assert topic_here() in TOPICS
    for tab in Tab:
        window.frame.panel.show_tab(tab)
        assert TOPIC_OF["ContentsPanel"](window.frame.panel) in TOPICS


def test_who_starts_for_the_first_time_is_told_one_line_which_goes(qtbot, window, tmp_path):
    window.greet()
    other = tmp_path / "other.txt"
    other.write_text("他在河边走。\n", "utf-8")
    messages = window.frame.messages
    with qtbot.waitSignal(window.session.opened):
        window.session.open_path(other)
    told = messages.current()
    assert told.text.startswith("Press P to hide the pinyin, hold it to peek")
    assert told.passes
    (offer,) = told.offers
    offer.act()
    assert window.findChild(HelpWindow).findChild(HelpPage).accessibleName() == "First steps"
    messages.let_note_go()
    with qtbot.waitSignal(window.session.opened):
        window.session.open_path(tmp_path / "article.txt")
    assert messages.current() is None or messages.current().key != "greeting"
