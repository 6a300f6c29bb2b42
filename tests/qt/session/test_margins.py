"""Marks of the open article: kept for each article, undone, and kept where another forgot it."""

from pathlib import Path

import pytest

from reader.corrections.change import Change
from reader.library import Library
from reader.marginalia.mark import Colour, Mark
from tests.qt.sessions import open_in, session_in

TEXT = "她在河边等一条红色的小船。\n后来她一个人走回了家。\n"
BOAT = Mark.of(TEXT, 7, 12, Colour.GREEN, "Whose?", made_at=1.0)
HOME = Mark.of(TEXT, 16, 20, None, "Alone?", made_at=2.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "小船.txt"
    path.write_text(TEXT, "utf-8")
    return path


def kept(session):
    entry = session.library.entry(session.entry.key)
    return session.library.marginalia.marks(entry.key) if entry else ()


def test_each_article_has_its_own_marks(qtbot, tmp_path, path):
    other = tmp_path / "b.txt"
    other.write_text(TEXT, "utf-8")
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        assert session.edits.margins.make(Change(added=(BOAT,)), "highlight", 7)
        open_in(qtbot, session, other)
        assert not session.edits.margins.margin.marks
        open_in(qtbot, session, path)
        assert session.edits.margins.margin.marks == (BOAT,)


def test_marks_and_readings_are_undone_one_after_the_other_on_one_stack(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        session.edits.margins.make(Change(added=(BOAT,)), "highlight", 7)
        session.edits.margins.make(Change(added=(HOME,)), "note", 16)
        assert session.edits.stack.undoText() == "note"
        session.edits.stack.undo()
        assert kept(session) == (BOAT,)
        session.edits.stack.undo()
        assert kept(session) == ()
        session.edits.stack.redo()
        assert kept(session) == (BOAT,)


def test_an_article_that_another_window_forgot_is_kept_again_with_its_marks(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        session.edits.margins.make(Change(added=(BOAT,)), "highlight", 7)
        other = Library(session.folders.library)
        other.forget(session.entry.key)
        other.close()
        assert session.edits.margins.make(Change(added=(HOME,)), "note", 16)
        assert kept(session) == (BOAT, HOME)


def test_marks_that_two_windows_made_are_both_there_when_it_is_opened_again(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as one, session_in(qtbot, tmp_path / "own") as other:
        open_in(qtbot, one, path)
        open_in(qtbot, other, path)
        one.edits.margins.make(Change(added=(BOAT,)), "highlight", 7)
        other.edits.margins.make(Change(added=(HOME,)), "note", 16)
        open_in(qtbot, one, path)
        assert one.edits.margins.margin.marks == (BOAT, HOME)


def test_one_stretch_in_two_colours_from_two_windows_is_shown_in_one(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as one, session_in(qtbot, tmp_path / "own") as other:
        open_in(qtbot, one, path)
        open_in(qtbot, other, path)
        longer = Mark.of(TEXT, 2, 12, Colour.ROSE)
        one.edits.margins.make(Change(added=(BOAT,)), "highlight", 7)
        other.edits.margins.make(Change(added=(longer,)), "highlight", 2)
        open_in(qtbot, one, path)
        spans = one.edits.margins.margin.spans
        assert (spans.starts.tolist(), spans.ends.tolist()) == ([2], [12])


def test_nothing_is_marked_where_nothing_is_open(qtbot, tmp_path):
    with session_in(qtbot, tmp_path / "own") as session:
        assert not session.edits.margins.can_mark
        session.edits.margins.make(Change(added=(BOAT,)), "highlight", 7)
        assert not session.edits.margins.margin.marks
