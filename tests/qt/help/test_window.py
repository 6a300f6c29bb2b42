"""The help's window: topics, search in all of them, back and forward, keys drawn as keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from reader.help.rendering import page_of
from reader.help.topics import TOPICS
from reader.language import Language, use
from reader.qt.bars.findfield import FindField
from reader.qt.help.names import InterfaceNames
from reader.qt.help.page import HelpPage
from reader.qt.help.topiclist import TopicList
from reader.qt.help.window import HelpWindow
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import IconButton
from reader.reading import shared_engine

SIMPLIFIED, TAIWAN = Language.SIMPLIFIED, Language.TAIWAN
KEYS, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def at_once(work, done, _failed):
    done(work())


@pytest.fixture(autouse=True)
def _english_again():
    yield
    use(Language.ENGLISH)


def opened(qtbot, language=Language.ENGLISH, size=(860, 680), run=at_once):
    use(language)
    window = HelpWindow(theme("light"), run, shared_engine)
    qtbot.addWidget(window)
    window.set_keys({})
    window.resize(*size)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def window(qtbot):
    return opened(qtbot)


def part(window, kind):
    return window.findChild(kind)


def page(window):
    return part(window, HelpPage)


def field(window):
    return part(window, FindField)


def title(window):
    return page(window).toPlainText().strip().partition("\n")[0]


def listed(window):
    topics = part(window, TopicList)
    return [topics.model().index(row, 0).data() for row in range(topics.count)]


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def marked(window):
    """The words that are marked on the page, the current one first of all."""
    return [each.cursor.selectedText() for each in page(window).extraSelections()]


def button(window, name):
    return next(each for each in window.findChildren(IconButton) if each.accessibleName() == name)


# Topics ------------------------------------------------------------------------------------------


def test_it_opens_with_the_first_steps_and_lists_all(window):
    assert title(window) == "First steps"
    assert len(listed(window)) == len(TOPICS)


@pytest.mark.parametrize(("language", "first"), [(SIMPLIFIED, "入门"), (TAIWAN, "開始使用")])
def test_it_is_in_the_language_of_the_interface(qtbot, language, first):
    assert title(opened(qtbot, language)) == first


def test_a_topic_of_the_list_is_opened(qtbot, window):
    topics = part(window, TopicList)
    topics.setFocus()
    topics.set_current_row(TOPICS.index("anki"))
    press(window, KEYS.Key_Return)
    assert title(window) == "Anki"


def test_a_link_leads_to_another_topic_and_back(window):
    window.show_topic("words")
    page(window).anchorClicked.emit("practising")
    assert title(window) == "Practising"
    press(window, KEYS.Key_Left, ALT)
    assert title(window) == "Words and their card"
    press(window, KEYS.Key_Right, ALT)
    assert title(window) == "Practising"


def test_one_comes_back_to_where_one_was(window):
    window.show_topic("trouble")
    page(window).verticalScrollBar().setValue(90)
    window.show_topic("words")
    press(window, KEYS.Key_Left, ALT)
    assert page(window).verticalScrollBar().value() == 90
    assert not button(window, "Forward").isHidden()


def test_one_cannot_go_back_from_where_one_began(window):
    assert not button(window, "Back").isEnabled()
    assert not button(window, "Forward").isEnabled()
    press(window, KEYS.Key_Left, ALT)
    assert title(window) == "First steps"


def test_what_was_not_seen_is_not_gone_back_to(qtbot):
    window = HelpWindow(theme("light"), at_once, shared_engine)
    qtbot.addWidget(window)
    window.set_keys({})
    window.show_topic("anki")
    window.show()
    assert title(window) == "Anki"
    assert not button(window, "Back").isEnabled()


def test_keys_that_the_reader_changes_are_told_at_once(window):
    window.set_keys({"pinyin": "X"})
    assert "X  hides the pinyin" in page(window).toPlainText()


# Search ------------------------------------------------------------------------------------------


def test_what_is_typed_anywhere_is_sought(qtbot, window):
    page(window).setFocus()
    press(window, KEYS.Key_A)
    assert field(window).text() == "a"
    assert field(window).hasFocus()


def test_topics_that_have_it_are_listed_and_its_places_marked(window):
    field(window).setText("worksheet")
    assert title(window) == "Worksheets"
    assert 1 < len(listed(window)) < len(TOPICS)
    assert {word.lower() for word in marked(window)} == {"worksheet"}
    assert part(window, TopicList).marked == 0


def test_all_words_of_a_query_are_in_a_topic(window):
    field(window).setText("pleco deck")
    assert "Words and their card" in listed(window)
    assert "Printing" not in listed(window)


def test_what_is_nowhere_is_told(window):
    field(window).setText("zzzz")
    assert listed(window) == []
    assert field(window).accessibleDescription() == "Nothing found"
    assert title(window) == "First steps"


@pytest.mark.parametrize(
    ("language", "query", "word"),
    [
        (SIMPLIFIED, "设置", "设置"), (SIMPLIFIED, "書籤", "书签"), (TAIWAN, "书签", "書籤"),
        (SIMPLIFIED, "shuqian", "书签"), (TAIWAN, "shūqiān", "書籤"), (TAIWAN, "學習單", "學習單"),
        (Language.ENGLISH, "ANKI", "Anki"),
    ],
)  # fmt: skip
def test_it_is_found_in_either_script_and_by_pinyin(qtbot, language, query, word):
    window = opened(qtbot, language)
    qtbot.waitUntil(lambda: window._searched is not None)
    field(window).setText(query)
    assert set(marked(window)) == {word}


def test_next_and_previous_go_through_all_topics(window):
    field(window).setText("backup")
    topics = listed(window)
    assert len(topics) > 1
    seen = []
    for _ in range(40):
        seen.append(title(window))
        press(window, KEYS.Key_F3)
    assert set(seen) == set(topics)
    press(window, KEYS.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert title(window) in topics


def test_escape_ends_the_search_then_closes(window):
    field(window).setFocus()
    field(window).setText("anki")
    press(window, KEYS.Key_Escape)
    assert window.isVisible()
    assert len(listed(window)) == len(TOPICS)
    assert marked(window) == []
    press(window, KEYS.Key_Escape)
    assert not window.isVisible()


def test_control_f_leads_to_the_field(window):
    page(window).setFocus()
    press(window, KEYS.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert field(window).hasFocus()


def test_topics_are_found_though_nobody_can_read_them(qtbot):
    """Pinyin finds nothing then; all else is found."""
    window = opened(qtbot, SIMPLIFIED, run=lambda work, done, failed: failed(OSError("no tables")))
    field(window).setText("书签")
    assert listed(window)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("topic", TOPICS)
def test_the_document_has_the_text_that_is_sought(qtbot, topic, language):
    """But for spaces: by what comes before it each character is found there."""
    shown = HelpPage(theme("light"))
    qtbot.addWidget(shown)
    rendered = page_of(topic, language, InterfaceNames({}))
    shown.show_page(rendered, language)
    assert "".join(shown.toPlainText().split()) == "".join(rendered.text.split())
    assert all(ord(character) < 0x10000 for character in rendered.text)


# Looks -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "contrast-light", "contrast-dark"])
def test_a_key_is_drawn_as_one_in_every_theme(qtbot, window, name):
    window.set_theme(theme(name))
    window.show_topic("keys")
    cursor = page(window).document().find("Shift+F1")
    rectangle = page(window).cursorRect(cursor)
    image = page(window).viewport().grab().toImage()
    right = QPoint(rectangle.center().x() + 1, rectangle.center().y())
    assert QColor(image.pixelColor(right)) == theme(name).raised


def test_in_a_narrow_window_the_topics_stand_in_the_page_s_place(qtbot):
    window = opened(qtbot, size=(480, 600))
    assert not part(window, TopicList).isVisible()
    button(window, "Topics").click()
    assert part(window, TopicList).isVisible()
    assert not page(window).isVisible()
    part(window, TopicList).chosen.emit("anki")
    assert page(window).isVisible()
    assert title(window) == "Anki"


def test_in_a_narrow_window_what_is_sought_is_listed_and_enter_shows_it(qtbot):
    window = opened(qtbot, size=(480, 600))
    field(window).setFocus()
    field(window).setText("anki")
    assert part(window, TopicList).isVisible()
    press(window, KEYS.Key_Return)
    assert page(window).isVisible()
    assert "Anki" in marked(window)


@pytest.mark.parametrize("width", [480, 860, 1300])
def test_no_line_is_wider_than_the_page(qtbot, width):
    window = opened(qtbot, TAIWAN, (width, 600))
    for topic in TOPICS:
        window.show_topic(topic)
        assert page(window).horizontalScrollBar().maximum() == 0, topic
