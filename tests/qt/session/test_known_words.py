"""What the reader knows: set, undone, kept, followed from another window, held by the article."""

import pytest
from PySide6.QtGui import QUndoCommand

from reader.composition.collecting import collected_at
from reader.learning.headwords import Headword, State
from reader.library import Library
from reader.script import Script
from reader.settings import ReadingsShown
from tests.qt.sessions import open_in, session_in

TEXT = "海边有一座旧灯塔。灯塔下有一家面馆。\n"
LIGHTHOUSE = Headword("灯塔", "deng1 ta3")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "灯塔.txt"
    path.write_text(TEXT, "utf-8")
    return path


def read_over(session):
    """The characters of the open article with a reading."""
    composer = session.current.composer
    shown = composer.shown(0, Script.SOURCE)
    codes = composer.readings_shown(0, shown, ReadingsShown.UNKNOWN)
    return "".join(c for c, code in zip(shown.text, codes.tolist(), strict=True) if code)


def states(session):
    return {one.headword: one.state for one in session.library.words.kept()}


def test_a_word_that_is_known_loses_its_readings_and_gets_them_back_by_undo(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        assert "灯塔" in read_over(session)
        with qtbot.waitSignal(session.words.changed):
            assert session.words.set_state([LIGHTHOUSE], State.KNOWN, "known")
        assert "灯塔" not in read_over(session)
        assert states(session) == {LIGHTHOUSE: State.KNOWN}
        session.edits.stack.undo()
        assert "灯塔" in read_over(session)
        assert states(session) == {}


def test_a_level_makes_its_words_known_and_is_kept_with_the_settings(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        with qtbot.waitSignal(session.words.changed):
            session.change(known_up_to=3)
        assert "灯塔" in read_over(session)
        assert "海边" not in read_over(session)
    with session_in(qtbot, tmp_path / "own") as session:
        assert session.words.knowledge.is_known("海边")


def test_a_collected_word_is_kept_with_its_sentence_once(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        for _ in range(2):
            found = collected_at(session.current.composer, 6, 8, session.entry.key)
            session.words.collect([found], "collected")
        (kept,) = session.words.collected
        assert (kept.headword, kept.sentence) == (LIGHTHOUSE, "海边有一座旧灯塔。")
        assert kept.sentence[kept.start : kept.start + kept.length] == "灯塔"
        assert session.words.knowledge.is_collected("灯塔", LIGHTHOUSE.reading)
        session.words.drop([LIGHTHOUSE], "dropped")
        assert session.words.collected == ()
        session.edits.stack.undo()
        assert [one.headword for one in session.words.collected] == [LIGHTHOUSE]


def test_a_note_and_a_state_of_a_word_stand_beside_each_other(qtbot, tmp_path):
    with session_in(qtbot, tmp_path / "own") as session:
        session.words.set_state([LIGHTHOUSE], State.LEARNING, "learning")
        session.words.set_note(LIGHTHOUSE, "for ships", "note")
        kept = session.words.kept(LIGHTHOUSE)
        assert (kept.state, kept.note) == (State.LEARNING, "for ships")
        session.words.set_note(LIGHTHOUSE, "", "note")
        assert session.words.kept(LIGHTHOUSE).state is State.LEARNING


def test_what_another_window_says_of_a_word_is_followed(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        with session_in(qtbot, tmp_path / "own") as other:
            other.words.set_state([LIGHTHOUSE], State.KNOWN, "known")
        with qtbot.waitSignal(session.words.changed):
            session.words.refresh()
        assert "灯塔" not in read_over(session)


def test_many_words_are_taken_in_at_once_and_undone_at_once(qtbot, tmp_path):
    with session_in(qtbot, tmp_path / "own") as session:
        words = [Headword(chr(0x4E00 + at)) for at in range(2_000)]
        session.words.set_state(words, State.KNOWN, "words", "HSK 2021 up to HSK 3")
        library = Library(tmp_path / "own" / "library.db")
        kept = library.words.kept()
        library.close()
        assert len(kept) == 2_000
        assert {one.origin for one in kept} == {"HSK 2021 up to HSK 3"}
        session.edits.stack.undo()
        assert states(session) == {}


def kept_here(session, at):
    return collected_at(session.current.composer, at, at + 2, session.entry.key)


def test_a_sentence_of_an_article_that_another_window_forgot_still_leads_there(
    qtbot, tmp_path, path
):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        other = Library(session.library.path)
        other.forget(session.entry.key)
        assert session.words.collect([kept_here(session, TEXT.index("灯塔"))], "collected")
        (one,) = other.words.collected()
        assert one.article == session.entry.key == other.entry_of(path).key
        other.close()
        session.edits.stack.undo()
        assert session.words.collected == session.library.words.collected() == ()


def test_a_dropped_sentence_of_a_forgotten_article_comes_back_with_its_article(
    qtbot, tmp_path, path
):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        session.words.collect([kept_here(session, TEXT.index("灯塔"))], "collected")
        session.library.forget(session.entry.key)
    with session_in(qtbot, tmp_path / "own") as session:
        session.words.drop([LIGHTHOUSE], "dropped")
        assert not session.library.words.collected()
        session.edits.stack.undo()
        open_in(qtbot, session, path)
        assert [one.article for one in session.library.words.collected()] == [session.entry.key]


def test_what_another_window_made_of_the_article_hinders_no_undo(qtbot, tmp_path, path):
    with session_in(qtbot, tmp_path / "own") as session:
        open_in(qtbot, session, path)
        session.words.collect([kept_here(session, TEXT.index("灯塔"))], "collected")
        other = Library(session.library.path)
        other.forget(session.entry.key)
        other.close()
        session.words.refresh()
        session.edits.stack.undo()
        assert session.words.collected == session.library.words.collected() == ()


def test_nothing_is_told_of_undo_once_the_session_has_ended(qtbot, tmp_path):
    told = list[int]()
    with session_in(qtbot, tmp_path / "own") as session:
        pass
    session.words.stack.indexChanged.connect(told.append)
    session.words.stack.push(QUndoCommand("known"))
    session.words.stack.clear()  # as its own end does
    assert not told
