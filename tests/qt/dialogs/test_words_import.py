"""Words taken in in the window."""

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.corrections.places import Place
from reader.learning.backup import written
from reader.learning.headwords import Headword, State
from reader.learning.intake.taking import Outcome
from reader.learning.kept import Collected, KeptWord
from reader.qt.dialogs.words.intake import WordsImportDialog
from reader.qt.dialogs.words.rows import FileRow, OneOf
from reader.qt.widgets.labels import Label
from tests.qt.windows import open_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # raising, offscreen
TEXT = "她走进银行，看见一行人在排队。\n队伍很长，雨停了。\n"
PATIENCE = 60_000


@pytest.fixture
def window(qtbot, tmp_path):
    return open_window(qtbot, tmp_path, TEXT)


@pytest.fixture
def dialog(window):
    window.frame.actions["import_words"].trigger()
    return window.findChild(WordsImportDialog)


def told(dialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(Label) if label.isVisible())


def row(dialog, label) -> OneOf:
    return next(each for each in dialog.findChildren(OneOf) if each.label.text() == label)


def message(window) -> str:
    shown = window.frame.messages.current()
    return shown.text if shown is not None else ""


def made(tmp_path, text, name="list.txt"):
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_a_list_is_looked_at_before_anything_is_set(window, dialog, qtbot, tmp_path):
    dialog.set_file(made(tmp_path, "银行\n排队\nbank\n"))
    qtbot.waitUntil(lambda: "3 words: 2 new, 1 not understood." in told(dialog), timeout=PATIENCE)
    assert "Not understood: “bank”" in told(dialog)
    assert not window.session.library.words.kept()
    row(dialog, "They are").drop_down.chosen.emit("learning")
    qtbot.waitUntil(dialog.main.isEnabled, timeout=PATIENCE)
    dialog.main.click()
    assert window.session.words.state(Headword("排队")) is State.LEARNING
    assert "2 words came in." in message(window)
    assert not dialog.isVisible()


def test_one_undo_takes_all_of_it_back(window, dialog, qtbot, tmp_path):
    before = KeptWord(Headword("银行"), State.MET, "card", "mine", 5.0)
    window.session.words.take_in([before], "test")
    window.frame.actions["import_words"].trigger()
    dialog.set_file(made(tmp_path, "银行\n排队\n"))
    qtbot.waitUntil(lambda: "1 known otherwise until now" in told(dialog), timeout=PATIENCE)
    dialog.main.click()
    assert window.session.words.kept(Headword("银行")).note == "mine"
    assert window.session.words.state(Headword("银行")) is State.KNOWN
    [undo] = window.frame.messages.current().offers
    undo.act()
    assert window.session.library.words.kept() == (before,)


def test_a_level_of_hsk_comes_in_as_words_with_their_origin(window, dialog, qtbot):
    row(dialog, "From").drop_down.chosen.emit("hsk2021")
    row(dialog, "Up to").drop_down.chosen.emit("2")
    qtbot.waitUntil(dialog.main.isEnabled, timeout=PATIENCE)
    dialog.main.click()
    kept = window.session.library.words.kept()
    assert len(kept) > 500
    assert {one.origin for one in kept} == {"HSK 2021 up to HSK 2"}


def test_columns_of_a_table_can_be_chosen(window, dialog, qtbot, tmp_path):
    text = "Hanzi,Opposite,Pinyin\n银行,雨,yínháng\n排队,停,páiduì\n"
    dialog.set_file(made(tmp_path, text, "list.csv"))
    qtbot.waitUntil(dialog.main.isEnabled, timeout=PATIENCE)
    assert row(dialog, "Words stand in").isVisible()
    row(dialog, "Words stand in").drop_down.chosen.emit("1")
    row(dialog, "Readings stand in").drop_down.chosen.emit("-")
    qtbot.waitUntil(dialog.main.isEnabled, timeout=PATIENCE)
    dialog.main.click()
    kept = {one.headword.word for one in window.session.library.words.kept()}
    assert kept == {"雨", "停"}


def test_a_file_that_is_none_says_why(dialog, qtbot, tmp_path):
    path = tmp_path / "deck.apkg"
    path.write_bytes(b"PK\3\4 and nothing more")
    dialog.set_file(path)
    qtbot.waitUntil(lambda: "is damaged" in told(dialog), timeout=PATIENCE)
    assert not dialog.main.isEnabled()
    dialog.set_file(made(tmp_path, "银行\n排队\n"))
    qtbot.waitUntil(dialog.main.isEnabled, timeout=PATIENCE)
    assert "is damaged" not in told(dialog)


def test_the_file_is_asked_for(dialog, qtbot, tmp_path, monkeypatch):
    path = made(tmp_path, "银行\n排队\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    dialog.findChild(FileRow).wanted.emit()
    qtbot.waitUntil(dialog.main.isEnabled, timeout=PATIENCE)


def test_what_is_known_is_written_and_comes_back(window, dialog, qtbot, tmp_path, monkeypatch):
    one = KeptWord(Headword("银行"), State.KNOWN, "card", "mine", 5.25)
    window.session.words.take_in([one], "test")
    path = tmp_path / "mine.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.frame.actions["back_up_words"].trigger()
    qtbot.waitUntil(lambda: "mine.txt" in message(window), timeout=PATIENCE)
    assert path.read_text("utf-8") == "".join(written([one]))
    window.session.edits.stack.undo()
    window.frame.actions["import_words"].trigger()
    dialog.set_file(path)
    qtbot.waitUntil(dialog.main.isEnabled, timeout=PATIENCE)
    assert not row(dialog, "They are").isVisible()
    dialog.main.click()
    assert window.session.library.words.kept() == (one,)


def test_sentences_go_out_and_come_back_with_the_words(
    window, dialog, qtbot, tmp_path, monkeypatch
):
    kept = Collected(
        Headword("雨", "yu3"), "雨停了。", "", 0, 1, "船", 0, Place(19, 0.0, "长，", "停"), 5.0
    )
    window.session.words.bring_in([KeptWord(Headword("停"), State.KNOWN)], [kept], "test")
    path = tmp_path / "mine.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.frame.actions["back_up_words"].trigger()
    qtbot.waitUntil(lambda: "mine.txt" in message(window), timeout=PATIENCE)
    window.session.edits.stack.undo()
    assert not window.session.words.collected
    assert not window.session.library.words.kept()
    window.frame.actions["import_words"].trigger()
    dialog.set_file(path)
    qtbot.waitUntil(dialog.main.isEnabled, timeout=PATIENCE)
    assert "1 word: 1 new. 1 new sentence." in told(dialog)
    dialog.main.click()
    assert window.session.library.words.collected() == (kept,)
    window.frame.actions["import_words"].trigger()
    dialog.set_file(path)
    qtbot.waitUntil(lambda: "1 already so" in told(dialog), timeout=PATIENCE)
    assert not dialog.main.isEnabled()


@pytest.mark.parametrize(
    ("words", "sentences", "said"),
    [
        ("雨停", 0, "2 words came in."),
        ("雨", 1, "1 word and 1 sentence came in."),
        ("", 2, "2 sentences came in."),
    ],
)
def test_what_came_in_is_told(window, words, sentences, said):
    head = Headword("雨", "yu3")
    kept = [
        Collected(head, f"{number}雨停了。", "", 1, 1, "船", 0, Place(19), 5.0)
        for number in range(sentences)
    ]
    added = tuple(KeptWord(Headword(word), State.KNOWN) for word in words)
    window.presenters.words_file.take(Outcome(added, sentences=tuple(kept)))
    assert said in message(window)
    assert window.session.words.collected == tuple(kept)


def test_with_nothing_known_there_is_nothing_to_write(window, monkeypatch):
    def fail(*_):
        raise AssertionError("a dialog was opened")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", fail)
    window.frame.actions["back_up_words"].trigger()
    assert "not said of any word" in message(window)


def test_no_article_is_written_over(window, tmp_path):
    window.session.words.take_in([KeptWord(Headword("雨"), State.KNOWN)], "test")
    window.presenters.words_file.back_up(tmp_path / "article.txt")
    assert "never written over" in message(window)
    assert (tmp_path / "article.txt").read_text("utf-8") == TEXT
