from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from reader.article import Annotations, Article, Origin, RepairKind, Repairs
from reader.learning.wordlist import Which
from reader.qt.dialogs.details.dialog import DetailsDialog
from reader.qt.panel.panel import Tab
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label
from reader.qt.widgets.lists.placelist import PlaceList
from tests.qt.windows import open_window

KINDS = [RepairKind.REPEAT, RepairKind.REPEAT, RepairKind.CONFLICT, RepairKind.DOUBT]
ARTICLE = Article(
    "風吹過河岸的樹" * 10,
    Origin(Path("river.txt"), "gb18030"),
    "河岸",
    given=Annotations(np.arange(5, 25, dtype=np.int32), np.full(20, 6, np.uint16)),
    repairs=Repairs(
        np.array([6, 30, 12, 40], np.int32), np.array([k.value for k in KINDS], np.uint8)
    ),
)

# Offscreen has no window manager to ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialog(qtbot):
    made = DetailsDialog(theme("light"))
    made.set_article(ARTICLE, 70)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(dialog):
    QApplication.processEvents()
    return [label.text() for label in dialog.findChildren(Label) if label.isVisible()]


def rows(dialog):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = [b for b in dialog.findChildren(QAbstractButton) if ": " in b.accessibleName()]
    return {button.accessibleName(): button for button in found}


def test_what_was_found_and_cleaned_is_counted(dialog):
    assert list(rows(dialog)) == [
        "Readings in the file: 20",
        "Repeats left out: 2",
        "Readings that differed: 1",
        "Brackets left in the text: 1",
    ]


def test_a_press_goes_to_the_first_place_and_further_ones_go_round(dialog, qtbot):
    told = []
    dialog.place_chosen.connect(told.append)
    for _ in range(3):
        qtbot.mouseClick(rows(dialog)["Repeats left out: 2"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(rows(dialog)["Readings in the file: 20"], Qt.Key.Key_Return)
    assert told == [6, 30, 6, 5]


def test_a_kind_lists_its_places_by_what_stands_around_them(dialog, qtbot):
    told = []
    dialog.place_chosen.connect(told.append)
    qtbot.mouseClick(rows(dialog)["Repeats left out: 2"], Qt.MouseButton.LeftButton)
    (places,) = [each for each in dialog.findChildren(PlaceList) if each.isVisible()]
    assert places.model().rowCount() == 2
    index = places.model().index(1, 0)
    assert index.data() == ARTICLE.text[24:48]
    places.clicked.emit(index)
    assert told == [6, 30]


def test_joined_lines_are_counted(dialog):
    dialog.set_article(replace(ARTICLE, origin=replace(ARTICLE.origin, lines_joined=1234)), 70)
    assert "Line breaks at a fixed width taken out" in words(dialog)
    assert "1,234" in words(dialog) or "1234" in words(dialog)


def test_where_it_came_from_and_how_it_was_read_is_told(dialog):
    assert "river.txt • 70 characters" in words(dialog)
    assert dialog.findChild(TextButton).text() == "Read as GB 18030…"


def test_lost_bytes_are_told(dialog):
    lost = replace(ARTICLE, origin=replace(ARTICLE.origin, bytes_were_lost=True))
    dialog.set_article(lost, 70)
    assert any("Some bytes were no text" in each for each in words(dialog))


def test_it_leads_to_the_encodings(dialog, qtbot):
    with qtbot.waitSignal(dialog.encoding_requested):
        qtbot.mouseClick(dialog.findChild(TextButton), Qt.MouseButton.LeftButton)


def test_a_pasted_text_has_no_encoding(dialog):
    dialog.set_article(Article("風", Origin(None), "風"), 1)
    assert not rows(dialog)
    assert not dialog.findChild(TextButton).isVisible()
    assert any("Pasted text" in each for each in words(dialog))
    assert "Nothing was changed or left out." in words(dialog)


# What it asks of the reader, through the window ---------------------------------------------------

STORY = (
    "我们是好朋友。灯塔旁边有一家面馆。\n"
    + "台风打碎了灯塔的玻璃。\n" * 3
    + "第一章　去\n他走了。\n"
)


@pytest.fixture
def details(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, STORY)
    window.session.change(known_up_to=2)
    window.presenters.dialogs.show_details()
    made = window.findChild(DetailsDialog)
    qtbot.waitUntil(lambda: "Learn these next" in words(made), timeout=20_000)
    made.window_ = window
    return made


def button(dialog, text):
    found = dialog.findChildren(TextButton)
    return next(each for each in found if each.text().startswith(text) and each.isVisible())


def test_level_share_and_time_are_told(details):
    told = words(details)
    assert {"level of the text", "of its words known", "to read, about", "1 min"} <= set(told)
    assert any(each.endswith("• HSK 2021") for each in told)
    assert any("different, " in each and each.endswith(" unknown") for each in told)


def test_what_is_known_is_told_anew_when_more_is_known(qtbot, details):
    def share():
        told = words(details)
        return told[told.index("of its words known") - 1] if "of its words known" in told else ""

    before = share()
    details.window_.session.change(known_up_to=7)
    qtbot.waitUntil(lambda: share() not in ("", before), timeout=20_000)


def test_the_words_to_learn_are_collected_with_their_sentences_and_undone(qtbot, details):
    session = details.window_.session
    qtbot.mouseClick(button(details, "Collect these"), Qt.MouseButton.LeftButton)
    kept = {one.headword.word: one.sentence for one in session.words.collected}
    assert kept["台风"] == "台风打碎了灯塔的玻璃。"
    assert len(kept) == int(button(details, "Collect these").text().split()[-1])
    assert "kept" in details.window_.frame.messages.current().text
    details.window_.frame.actions["undo"].trigger()
    assert not session.words.collected


def test_all_unknown_words_are_shown_in_the_panel(qtbot, details):
    panel = details.window_.frame.panel
    panel.words.ask(Which.KNOWN)
    qtbot.mouseClick(button(details, "Show all"), Qt.MouseButton.LeftButton)
    assert not details.isVisible()
    assert panel.tab is Tab.WORDS
    assert panel.words.which is Which.UNKNOWN


def test_a_press_on_a_word_shows_its_sentences(qtbot, details):
    found = details.findChildren(QAbstractButton)
    one = next(each for each in found if each.accessibleName().startswith("灯塔"))
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert details.window_.frame.panel.words.shows_one


def test_one_character_and_one_word_are_told_as_one(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, "好")
    window.session.change(known_up_to=2)
    window.presenters.dialogs.show_details()
    made = window.findChild(DetailsDialog)
    qtbot.waitUntil(lambda: "1 word known" in words(made), timeout=20_000)
    assert any(each.endswith("• 1 character") for each in words(made))
