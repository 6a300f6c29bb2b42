import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from reader.qt.actions.table import ENTRIES, Topic, usual_keys
from reader.qt.dialogs.keylist import KeyList
from reader.qt.style.theme import theme
from reader.qt.widgets.buttons import TextButton
from reader.qt.widgets.labels import Label


@pytest.fixture
def dialog(qtbot):
    made = KeyList(theme("light"))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(dialog):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    return [label.text() for label in dialog.findChildren(Label)]


def test_every_action_with_a_key_stands_under_its_topic(dialog):
    told = words(dialog)
    assert all(topic.value in told for topic in Topic)
    for one in ENTRIES:
        assert (one.text.removesuffix("…") in told) == bool(usual_keys(one)), one.name


def test_the_key_that_is_held_is_told_apart(dialog):
    assert "hold P" in words(dialog)


def test_changed_keys_are_listed(dialog):
    dialog.set_changed({"pinyin": "Q", "zhuyin": ""})
    told = words(dialog)
    assert "Q" in told
    assert "hold Q" in told
    assert "Zhuyin" not in told


def test_topics_stand_in_two_columns_where_there_is_room(dialog):
    def lefts():
        QApplication.processEvents()
        titles = [label for label in dialog.findChildren(Label)
                  if label.text() in {topic.value for topic in Topic}]  # fmt: skip
        return {label.mapTo(dialog, label.rect().topLeft()).x() for label in titles}

    dialog.resize(760, 600)
    assert len(lefts()) == 2
    dialog.resize(480, 400)
    assert len(lefts()) == 1


def test_it_leads_to_the_settings(dialog, qtbot):
    with qtbot.waitSignal(dialog.change_requested):
        qtbot.mouseClick(dialog.findChild(TextButton), Qt.MouseButton.LeftButton)
