"""Nothing is called kept that is not: what the window says where nothing can be written."""

import sqlite3

import pytest

from reader.folders import Folders
from reader.library import Library
from reader.settings import Settings
from tests.qt.windows import open_window
from tests.room import needs_limits, no_room

TEXT = "银行行长在河边走。\n" * 30


def of_a_later_version(folder):
    path = Folders.inside(folder).library
    Library(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9000")
    connection.close()


@pytest.fixture
def window(qtbot, tmp_path):
    of_a_later_version(tmp_path)
    return open_window(qtbot, tmp_path, TEXT)


def told(window):
    message = window.frame.messages.current()
    return message.text if message is not None else ""


def test_the_window_says_that_nothing_is_kept_and_goes_on_saying_it(window, qtbot):
    qtbot.waitUntil(lambda: "last only until the window closes" in told(window))
    assert "Nothing is kept" in window.frame.status.left_texts()
    window.frame.messages.withdraw("not kept")
    assert "Nothing is kept" in window.frame.status.left_texts()


def test_a_library_that_was_damaged_is_told_of_though_an_article_opens_at_once(qtbot, tmp_path):
    Folders.inside(tmp_path).library.write_bytes(b"SQLite format 3\0" + b"\xff" * 5_000)
    window = open_window(qtbot, tmp_path, TEXT)
    assert "The list of articles was damaged" in told(window)


def test_a_bookmark_that_is_not_kept_is_not_acknowledged(window):
    window.frame.actions["bookmark"].trigger()
    assert "Marks" not in told(window)


def test_a_window_whose_library_is_kept_says_nothing_of_it(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, TEXT)
    assert "Nothing is kept" not in window.frame.status.left_texts()
    window.frame.actions["bookmark"].trigger()
    assert "Marks" in told(window)


def all_told(window):
    """Every message that waits, the one that is shown first; they are closed."""
    texts = []
    while text := told(window):
        texts.append(text)
        window.frame.messages.withdraw(window.frame.messages.current().key)
    return texts


def test_damaged_files_are_told_of_and_go_on_being_told_when_an_article_opens(qtbot, tmp_path):
    (tmp_path / "settings.json").write_bytes(b'{"text_size": 31, "sandhi')
    (tmp_path / "library.db").write_bytes(b"no library")
    window = open_window(qtbot, tmp_path, TEXT)
    texts = all_told(window)
    assert [
        text for text in texts if "settings were damaged" in text and "settings.damaged" in text
    ]
    assert [text for text in texts if "list of articles" in text and "library.damaged" in text]
    assert window.session.settings.text_size == 31


@needs_limits
def test_settings_that_cannot_be_written_are_told_of_until_they_can_be(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, TEXT)
    with no_room():
        window.session.change(text_size=31)
        window.session.save()
        (text,) = [one for one in all_told(window) if "settings" in one]
        assert "last only until the window closes: the disk is full" in text
        window.session.change(text_size=32)
        window.session.save()
        assert not [one for one in all_told(window) if "settings" in one]
    window.session.save()
    assert Settings.load(window.session.folders.settings).text_size == 32


@needs_limits
def test_a_lasting_message_goes_when_all_is_kept_again(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, TEXT)
    with no_room():
        window.frame.actions["bookmark"].trigger()
        window.session.change(text_size=31)
        window.session.save()
        assert len(all_told(window)) == 2
        window.session.opened.emit()
        assert "Nothing is kept" in window.frame.status.left_texts()
    qtbot.waitUntil(lambda: not told(window), timeout=60_000)
    assert "Nothing is kept" not in window.frame.status.left_texts()
    assert len(window.session.places.bookmarks) == 1
