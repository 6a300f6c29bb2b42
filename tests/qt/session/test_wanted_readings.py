"""Readings by hand in the open article: shown, kept for each article, undone on one stack."""

from pathlib import Path

import pytest

from reader.library import Library
from reader.script import Script
from reader.settings import ReadingsShown
from tests.qt.sessions import open_in, session_in

TEXT = "她在河边等一条红色的小船。\n后来她一个人走回了家。\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "小船.txt"
    path.write_text(TEXT, "utf-8")
    return path


def read_over(session, which=ReadingsShown.CHOSEN):
    """The characters of the first section that have a reading."""
    composer = session.current.composer
    shown = composer.shown(0, Script.SOURCE)
    codes = composer.readings_shown(0, shown, which)
    return "".join(c for c, code in zip(shown.text, codes, strict=True) if code)


def test_only_what_was_chosen_has_a_reading(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        assert session.wishes.wish(7, 12, True, "pinyin here")
        assert read_over(session) == "红色的小船"
        session.wishes.wish(9, 10, None, "as usual here")
        assert read_over(session) == "红色小船"


def test_what_is_to_have_none_has_none_among_all(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        session.wishes.wish(0, 10, False, "no pinyin here")
        assert read_over(session, ReadingsShown.ALL) == "小船后来她一个人走回了家"


def test_it_is_kept_for_its_article_alone(qtbot, tmp_path, path):
    other = tmp_path / "b.txt"
    other.write_text(TEXT, "utf-8")
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        session.wishes.wish(7, 12, True, "pinyin here")
        open_in(qtbot, session, other)
        assert read_over(session) == ""
        open_in(qtbot, session, path)
        assert read_over(session) == "红色的小船"


def test_it_is_undone_and_done_again(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        session.wishes.wish(7, 12, True, "pinyin here")
        assert session.edits.stack.undoText() == "pinyin here"
        with qtbot.waitSignal(session.words.changed):
            session.edits.stack.undo()
        assert read_over(session) == ""
        session.edits.stack.redo()
        assert read_over(session) == "红色的小船"
        assert len(session.library.wishes.of(session.entry.key)) == 1


def test_an_article_that_another_window_forgot_keeps_it(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        session.wishes.wish(7, 12, True, "pinyin here")
        other = Library(session.folders.library)
        other.forget(session.entry.key)
        other.close()
        session.wishes.wish(0, 1, False, "no pinyin here")
        assert len(session.library.wishes.of(session.entry.key)) == 2


def test_a_text_as_it_is_in_its_file_takes_none(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        with qtbot.waitSignal(session.opened, timeout=60_000):
            session.show_as_it_is(True)
        session.wishes.wish(7, 12, True, "pinyin here")
        assert not session.edits.stack.canUndo()
