"""Words handed on from the window."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from reader.composition.collecting import collected_at
from reader.learning.headwords import Headword, State
from reader.learning.intake.files import read_source
from reader.learning.wordlist import Which
from reader.qt.dialogs.export.dialog import ExportDialog
from reader.qt.dialogs.export.formlist import FormList
from reader.qt.dialogs.words.export import WordsExportDialog
from reader.qt.dialogs.words.handed import SUFFIXES
from reader.qt.dialogs.words.rows import FileRow, OneOf, Switched, Typed
from reader.qt.widgets.buttons import Switch
from reader.qt.widgets.labels import Label
from tests.qt.windows import open_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raising, offscreen
TEXT = "她走进银行，看见一行人在排队。\n队伍很长，雨停了。\n"
PATIENCE = 60_000


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


@pytest.fixture
def dialog(qtbot, window):
    window.presenters.words_file.ask_and_write(Which.UNKNOWN)
    found = window.findChild(WordsExportDialog)
    qtbot.waitUntil(found.main.isEnabled, timeout=PATIENCE)
    return found


def told(dialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(Label) if label.isVisible())


def row(dialog, label, kind=OneOf):
    return next(each for each in dialog.findChildren(kind) if each.label.text() == label)


def message(window) -> str:
    shown = window.frame.messages.current()
    return shown.text if shown is not None else ""


def choose(dialog, form):
    dialog.findChild(FormList).chosen.emit(form)


@pytest.mark.parametrize("form", [form for form in SUFFIXES if SUFFIXES[form]])
def test_words_are_written_in_each_form(window, dialog, qtbot, form):
    choose(dialog, form)
    file = dialog.file
    dialog.main.click()
    qtbot.waitUntil(lambda: file.name in message(window), timeout=PATIENCE)
    assert file.suffix == SUFFIXES[form]
    assert file.stat().st_size > 100
    assert not dialog.isVisible()
    assert window.session.settings.words_form == form


def chosen(dialog) -> str:
    return row(dialog, "Words").drop_down.currentText()


def test_the_menu_offers_what_was_collected_and_else_what_is_unknown(window, qtbot):
    window.frame.actions["export_words"].trigger()
    dialog = window.findChild(WordsExportDialog)
    assert chosen(dialog) == "Unknown in this article"
    row(dialog, "Words").drop_down.chosen.emit("article:collected")
    qtbot.waitUntil(lambda: "There are no such words." in told(dialog), timeout=PATIENCE)
    assert not dialog.main.isEnabled()
    at = TEXT.index("排队")
    one = collected_at(window.session.current.composer, at, at + 2, window.session.entry.key)
    window.session.words.collect([one], "test")
    window.frame.actions["export_words"].trigger()
    assert chosen(dialog) == "Collected in this article"
    qtbot.waitUntil(lambda: "1 word" in told(dialog), timeout=PATIENCE)


def test_other_words_are_counted_when_they_are_chosen(window, dialog, qtbot):
    def count() -> int:
        return int(told(dialog).split(" · ")[1].split()[0])

    before = count()
    window.session.words.set_state([Headword("排队")], State.KNOWN, "test")
    window.presenters.words_file.ask_and_write(Which.UNKNOWN)
    qtbot.waitUntil(lambda: " · " in told(dialog) and count() == before - 1, timeout=PATIENCE)
    row(dialog, "Words").drop_down.chosen.emit("article:known")
    qtbot.waitUntil(lambda: "1 word" in told(dialog), timeout=PATIENCE)


def test_readings_to_tell_apart_are_written_as_cards_alone(window, dialog, qtbot):
    choose(dialog, "apkg")
    words = row(dialog, "Words").drop_down
    assert words.findText("Readings to tell apart") >= 0
    words.chosen.emit("polyphones:all")
    qtbot.waitUntil(lambda: "readings to tell apart" in told(dialog), timeout=PATIENCE)
    assert not row(dialog, "Levels of").isVisible()
    choose(dialog, "csv")
    assert "cards alone" in told(dialog)
    assert not dialog.main.isEnabled()
    choose(dialog, "apkg")
    file = dialog.file
    dialog.main.click()
    qtbot.waitUntil(lambda: file.name in message(window), timeout=PATIENCE)
    [table] = read_source(file).tables
    assert "Choices" in table.columns


def test_without_an_article_there_are_words_of_the_library(window, qtbot):
    window.session.words.set_state([Headword("排队")], State.LEARNING, "test")
    window.session.close_article()
    window.presenters.words_file.ask_and_write(Which.LEARNING)
    dialog = window.findChild(WordsExportDialog)
    qtbot.waitUntil(dialog.main.isEnabled, timeout=PATIENCE)
    choose(dialog, "json")
    file = dialog.file
    dialog.export(file)
    qtbot.waitUntil(file.exists, timeout=PATIENCE)
    qtbot.waitUntil(lambda: file.name in message(window), timeout=PATIENCE)
    assert [each["word"] for each in json.loads(file.read_bytes())] == ["排队"]
    file.unlink()


def test_the_articles_own_file_is_never_written_over(window, dialog, tmp_path):
    dialog.export(tmp_path / "article.txt")
    assert "never written over" in told(dialog)
    assert (tmp_path / "article.txt").read_text("utf-8") == TEXT


def test_a_file_of_that_name_is_asked_for(window, dialog, monkeypatch):
    dialog.file.write_text("mine", "utf-8")
    no = QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: no.value)
    dialog.main.click()
    assert dialog.file.read_text("utf-8") == "mine"
    assert dialog.isVisible()


def test_what_cannot_be_written_is_told(window, dialog, qtbot, tmp_path):
    dialog.export(tmp_path)
    qtbot.waitUntil(lambda: "cannot be written" in told(dialog), timeout=PATIENCE)


def test_anki_is_asked_only_where_that_was_switched_on(window, dialog, qtbot):
    assert not window.session.settings.anki_connect
    choose(dialog, "connect")
    assert not dialog.main.isEnabled()
    assert not row(dialog, "Port", Typed).isVisible()
    row(dialog, "Speak with Anki", Switched).findChild(Switch).click()
    assert window.session.settings.anki_connect
    assert dialog.main.isEnabled()
    port = row(dialog, "Port", Typed)
    assert port.isVisible()
    port.field.setText("1")
    port.changed.emit("1")
    dialog.main.click()
    qtbot.waitUntil(lambda: "Anki does not answer" in told(dialog), timeout=PATIENCE)
    assert window.session.settings.anki_port == 1


def test_a_key_that_anki_asks_for_is_kept(window, dialog):
    choose(dialog, "connect")
    assert not row(dialog, "Key", Typed).isVisible()
    row(dialog, "Speak with Anki", Switched).findChild(Switch).click()
    key = row(dialog, "Key", Typed)
    assert key.isVisible()
    key.field.setText(" my own key ")
    key.changed.emit(" my own key ")
    assert window.session.settings.anki_key == "my own key"
    window.presenters.words_file.ask_and_write(Which.UNKNOWN)
    assert key.field.text() == "my own key"


def test_a_file_needs_no_deck_and_anki_no_folder(dialog):
    choose(dialog, "csv")
    assert not row(dialog, "Deck", Typed).isVisible()
    choose(dialog, "apkg")
    assert row(dialog, "Deck", Typed).isVisible()
    assert not dialog.findChildren(FileRow)
    assert isinstance(dialog.file, Path)


def test_the_export_of_an_article_leads_to_its_words(window, qtbot):
    window.presenters.dialogs.show_export()
    window.findChild(ExportDialog).words_requested.emit()
    dialog = window.findChild(WordsExportDialog)
    assert dialog.isVisible()
    window.findChild(ExportDialog).close()


def test_the_panel_hands_on_the_words_that_it_lists(window, qtbot):
    panel = window.frame.panel.words
    panel.ask(Which.ALL)
    panel.export_requested.emit()
    dialog = window.findChild(WordsExportDialog)
    assert dialog.isVisible()
    assert chosen(dialog) == "All of this article"
