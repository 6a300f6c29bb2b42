"""Notes written to a Markdown file from the window."""

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.exports.notes import noted
from reader.marginalia.mark import Colour
from reader.qt.card.marking import coloured
from tests.qt.windows import open_window

TEXT = "她在河边等一条红色的小船，等了很久。\n"


@pytest.fixture
def window(qtbot, tmp_path):
    made = open_window(qtbot, tmp_path, TEXT)
    change = coloured(made.session, (7, 12), Colour.GREEN)
    made.session.edits.margins.make(change, "highlight", 7)
    return made


def told(window):
    message = window.frame.messages.current()
    return message.text if message is not None else ""


def answer(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path or ""), ""))


def test_the_notes_of_the_article_are_written_where_one_says(window, qtbot, tmp_path, monkeypatch):
    answer(monkeypatch, tmp_path / "mine.md")
    window.frame.actions["export_notes"].trigger()
    qtbot.waitUntil(lambda: "mine.md" in told(window), timeout=20_000)
    made = (tmp_path / "mine.md").read_text("utf-8")
    assert "> 红色的小船\n" in made
    assert "green" in made


def test_all_notes_are_written_from_the_start_page_too(window, qtbot, tmp_path, monkeypatch):
    answer(monkeypatch, tmp_path / "all.md")
    window.session.close_article()
    window.frame.actions["export_all_notes"].trigger()
    qtbot.waitUntil((tmp_path / "all.md").exists, timeout=20_000)
    assert "> 红色的小船\n" in (tmp_path / "all.md").read_text("utf-8")


def test_nothing_is_asked_where_there_is_nothing_to_write(window, monkeypatch):
    def fail(*_):
        raise AssertionError("a dialog was opened")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", fail)
    window.session.edits.stack.undo()
    window.frame.actions["export_notes"].trigger()
    assert "no notes" in told(window)


def test_the_articles_own_file_is_never_written_over(window, tmp_path):
    session = window.session
    found = [noted(session.library, session.entry.key, session.settings)]
    window.presenters.notes_file.write(tmp_path / "article.txt", found)
    assert "never written over" in told(window)
    assert (tmp_path / "article.txt").read_text("utf-8") == TEXT


def test_what_cannot_be_written_is_told(window, qtbot, tmp_path):
    session = window.session
    found = [noted(session.library, session.entry.key, session.settings)]
    window.presenters.notes_file.write(tmp_path, found)
    qtbot.waitUntil(lambda: "cannot be written" in told(window), timeout=20_000)
