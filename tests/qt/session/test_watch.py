"""A file that was changed outside is offered to be read again; everything stays where it was."""

import os

import pytest
from PySide6.QtCore import QFileSystemWatcher

from reader.qt.messages.bar import Importance
from reader.script import Script
from tests.qt.windows import open_window

PATIENCE = 30_000
LINES = [f"第{number}天，她在河边等一条红色的小船。" for number in range(1, 400)]
TEXT = "\n".join(LINES)
OFFER = "The file has changed. Your place is kept."


@pytest.fixture
def window(qtbot, tmp_path):
    window = open_window(qtbot, tmp_path, TEXT)
    qtbot.waitUntil(lambda: window.session.watching.is_ready, timeout=PATIENCE)
    return window


@pytest.fixture
def path(window):
    return window.session.current.article.origin.path


def offer(window):
    told = window.frame.messages.current()
    return told if told is not None and told.text == OFFER else None


def wait_for_offer(qtbot, window):
    qtbot.waitUntil(lambda: offer(window) is not None, timeout=PATIENCE)
    return offer(window)


def top_line(window):
    line = next(iter(window.frame.page.column.visible_lines()))
    offset = line.section.to_source(line.placed.start)
    return window.session.text[offset:].partition("\n")[0], round(line.baseline, 3)


def read_again(qtbot, window):
    with qtbot.waitSignal(window.session.opened, timeout=PATIENCE):
        wait_for_offer(qtbot, window).offers[0].act()


def test_a_changed_file_is_offered_and_read_again_at_the_same_line(qtbot, window, path):
    window.frame.page.navigation.go_to_top(TEXT.index("第200天"), 0.3)
    window.session.set_script(Script.TRADITIONAL)
    before = top_line(window)
    path.write_text("序\n\n" + "新的一行。\n" * 30 + TEXT, "utf-8")
    told = wait_for_offer(qtbot, window)
    assert told.importance is not Importance.NOTE
    assert window.session.text == TEXT
    read_again(qtbot, window)
    assert window.session.text.startswith("序")
    assert top_line(window) == before
    assert window.session.script is Script.TRADITIONAL
    assert not window.frame.page.selection


def test_bookmarks_go_with_the_text_around_them(qtbot, window, path):
    window.session.places.add_bookmark(TEXT.index("第300天"))
    path.write_text("新的一行。\n" * 30 + TEXT, "utf-8")
    read_again(qtbot, window)
    (kept,) = window.session.library.bookmarks(window.session.entry.key)
    assert window.session.text[kept.place.found_in(window.session.text) :].startswith("第300天")


def test_a_reader_at_the_end_stays_there(qtbot, window, path):
    window.frame.page.navigation.go_to_end()
    assert window.frame.page.column.shows_end
    path.write_text("新的一行。\n" * 5 + TEXT, "utf-8")
    read_again(qtbot, window)
    assert top_line(window)[0] in LINES[-30:]


def test_a_file_that_takes_the_name_of_the_old_one_is_seen_each_time(qtbot, window, path, tmp_path):
    for turn in ("一", "二"):
        other = tmp_path / f"other {turn}"
        other.write_text(f"第{turn}次\n" + TEXT, "utf-8")
        os.replace(other, path)
        read_again(qtbot, window)
        assert window.session.text.startswith(f"第{turn}次")
        qtbot.waitUntil(lambda: window.session.watching.is_ready, timeout=PATIENCE)


def test_a_file_that_was_away_and_came_back_the_same_is_no_news(qtbot, window, path):
    data = path.read_bytes()
    path.unlink()
    qtbot.wait(700)
    path.write_bytes(data)
    qtbot.wait(900)
    assert offer(window) is None
    path.write_bytes(data + "\n后来。".encode())
    wait_for_offer(qtbot, window)


def test_another_date_alone_is_no_news(qtbot, window, path):
    os.utime(path, (1, 1))
    qtbot.wait(900)
    assert offer(window) is None


def test_without_hints_the_change_is_seen_when_the_window_comes_to_the_front(qtbot, window, path):
    watching = window.session.watching
    hints = watching.findChild(QFileSystemWatcher)
    hints.removePaths([*hints.files(), *hints.directories()])
    path.write_text("新\n" + TEXT, "utf-8")
    qtbot.wait(600)
    assert offer(window) is None
    watching.look()
    wait_for_offer(qtbot, window)


def test_a_file_written_in_several_goes_is_offered_once_it_is_written(qtbot, window, path):
    told = []
    window.session.watching.changed.connect(lambda: told.append(path.read_text("utf-8")))
    with path.open("w", encoding="utf-8") as file:
        for line in LINES[:12]:
            file.write(line + "\n")
            file.flush()
            qtbot.wait(60)
    wait_for_offer(qtbot, window)
    qtbot.wait(700)
    assert told == ["\n".join(LINES[:12]) + "\n"]


def test_when_the_article_is_closed_nobody_watches(qtbot, window, path):
    window.session.close_article()
    path.write_text("新", "utf-8")
    qtbot.wait(900)
    assert offer(window) is None


def test_a_change_while_the_file_was_being_read_is_seen(qtbot, window, path):
    stamp = window.session.opening.shown.stamp
    path.write_text("新\n" + TEXT, "utf-8")
    told = []
    window.session.watching.changed.connect(lambda: told.append(True))
    window.session.watching.watch(path, stamp)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)


def test_other_files_of_a_busy_folder_do_not_hide_the_change(qtbot, window, path, tmp_path):
    path.write_text("新\n" + TEXT, "utf-8")
    for turn in range(300):
        (tmp_path / f"{turn}.txt").touch()
        qtbot.wait(50)
        if offer(window):
            return
    pytest.fail("the change was not seen while the folder was busy")
