"""Nothing is called kept that is not: what the window says where nothing can be written."""

import sqlite3

import pytest

from reader.folders import Folders
from reader.library import Library
from tests.qt.windows import open_window

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
    assert "Bookmarks" not in told(window)


def test_a_window_whose_library_is_kept_says_nothing_of_it(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, TEXT)
    assert "Nothing is kept" not in window.frame.status.left_texts()
    window.frame.actions["bookmark"].trigger()
    assert "Bookmarks" in told(window)
