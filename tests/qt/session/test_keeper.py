"""Nothing is called kept that is not; what another window has forgotten is kept anew."""

import sqlite3
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from reader import pinyin
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.library import Library
from reader.opening import open_file
from reader.qt.session.places import Seen
from reader.script import Script
from tests.qt.sessions import PATIENCE, open_in, session_in

TEXT = "他在银行里干活，一行人走了过去。\n河边有一座白色的小房子。"
AT = TEXT.index("行人")
HERE = Correction(Scope.HERE, "行", (pinyin.parse("hang2"),), Place.of(TEXT, AT))
WORD = Correction(Scope.ARTICLE, "银行", (0, pinyin.parse("xing2")))
EVERYWHERE = Correction(Scope.EVERYWHERE, "房子", (0, pinyin.parse("zi3")))
WRITTEN = OwnCharacter(Layer.CHOICE, Scope.HERE, "干", "幹", Place.of(TEXT, TEXT.index("干")))


@pytest.fixture
def session(qtbot, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with session_in(qtbot, tmp_path) as opened:
        open_in(qtbot, opened, tmp_path / "a.txt")
        yield opened


@pytest.fixture
def other(session):
    """The library as another window has it."""
    library = Library(session.library.path)
    yield library
    library.close()


@contextmanager
def locked(path):
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    yield
    writer.execute("ROLLBACK")
    writer.close()


def kept(library, path):
    entry = library.entry_of(path)
    return entry and (library.corrections(entry.key), library.own_characters(entry.key))


def test_a_decision_about_an_article_that_another_window_forgot_is_kept_with_all_on_the_page(
    session, other, tmp_path
):
    session.edits.correct(Change(added=(WORD, EVERYWHERE)), "words")
    session.edits.rewrite(Change(added=(WRITTEN,)), "form of 幹")
    session.set_script(Script.TRADITIONAL)
    session.places.keep(Seen(AT, 0.25, AT, 0.5, False))
    session.save()
    other.forget(session.entry.key)
    assert kept(other, tmp_path / "a.txt") is None
    assert session.edits.correct(Change(added=(HERE,)), "reading of 行", AT)
    corrections, characters = kept(other, tmp_path / "a.txt")
    assert set(corrections) == {WORD, EVERYWHERE, HERE}
    assert characters == (WRITTEN,)
    session.save()
    entry = other.entry_of(tmp_path / "a.txt")
    assert entry.shown_script == Script.TRADITIONAL.value
    assert (entry.place.offset, entry.share_read) == (AT, 0.5)


def test_what_holds_in_all_articles_and_was_taken_away_elsewhere_does_not_come_back(
    session, other, tmp_path
):
    session.edits.correct(Change(added=(EVERYWHERE,)), "word")
    other.change_corrections(session.entry.key, Change(removed=(EVERYWHERE,)))
    other.forget(session.entry.key)
    session.edits.correct(Change(added=(HERE,)), "reading of 行")
    assert kept(other, tmp_path / "a.txt") == ((HERE,), ())


def test_what_another_window_decided_after_forgetting_is_not_replaced_by_what_the_page_shows(
    session, other, tmp_path
):
    session.edits.correct(Change(added=(WORD,)), "word")
    session.edits.rewrite(Change(added=(WRITTEN,)), "form of 幹")
    other.forget(session.entry.key)
    anew = other.remember(open_file(tmp_path / "a.txt"), characters=9, script="")
    later = replace(WORD, codes=(0, pinyin.parse("hang4")))
    written = replace(WRITTEN, character="乾")
    other.change_corrections(anew.key, Change(added=(later,)))
    other.change_own_characters(anew.key, Change(added=(written,)))
    session.edits.correct(Change(added=(HERE,)), "reading of 行", AT)
    corrections, characters = kept(other, tmp_path / "a.txt")
    assert set(corrections) == {later, HERE}
    assert characters == (written,)


def test_what_another_page_still_shows_of_ours_gives_way_to_what_was_decided_since(
    session, qtbot, tmp_path
):
    session.edits.correct(Change(added=(HERE,)), "reading of 行")
    session.edits.rewrite(Change(added=(WRITTEN,)), "form of 幹")
    with session_in(qtbot, tmp_path) as second:
        open_in(qtbot, second, tmp_path / "a.txt")
        later = replace(HERE, codes=(pinyin.parse("hang4"),))
        written = replace(WRITTEN, character="乾")
        session.edits.correct(Change((HERE,), (later,)), "reading of 行")
        session.edits.rewrite(Change((WRITTEN,), (written,)), "form of 乾")
        session.library.forget(session.entry.key)
        second.edits.correct(Change(added=(WORD,)), "word")  # and what it shows comes with it
        assert HERE in second.library.corrections(second.entry.key)
        third = replace(WORD, word="行人", codes=(pinyin.parse("hang2"), 0))
        session.edits.correct(Change(added=(third,)), "another word")
        corrections, characters = kept(session.library, tmp_path / "a.txt")
    assert set(corrections) == {later, WORD, third}
    assert characters == (written,)


def test_an_article_that_is_forgotten_again_while_it_is_remembered_is_remembered_again(
    session, other, tmp_path
):
    session.edits.correct(Change(added=(WORD,)), "word")
    keys = []

    def bookmark(key):
        keys.append(key)
        if len(keys) < 4:
            other.forget(key)
        session.library.add_bookmark(key, Place.of(TEXT, AT), "行人")

    assert session.keeper.keep_of_article(bookmark)
    assert len(set(keys)) == 4
    assert [one.place.offset for one in session.places.bookmarks] == [AT]
    assert kept(other, tmp_path / "a.txt") == ((WORD,), ())


def test_undoing_in_a_forgotten_article_is_kept_too(session, other, tmp_path):
    session.edits.correct(Change(added=(WORD,)), "word")
    session.edits.correct(Change(added=(HERE,)), "reading of 行")
    other.forget(session.entry.key)
    session.edits.stack.undo()
    assert kept(other, tmp_path / "a.txt") == ((WORD,), ())


def test_nothing_is_written_to_the_article_that_was_opened_after_a_forgotten_one(
    session, other, tmp_path
):
    other.forget(session.entry.key)
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    next_one = other.remember(open_file(tmp_path / "b.txt"), characters=9, script="")
    session.edits.correct(Change(added=(HERE,)), "reading of 行")
    session.places.add_bookmark(AT)
    assert other.corrections(next_one.key) == ()
    assert other.bookmarks(next_one.key) == ()
    assert kept(other, tmp_path / "a.txt") == ((HERE,), ())
    assert [one.place.offset for one in session.places.bookmarks] == [AT]


def test_reading_on_does_not_bring_back_what_was_forgotten(session, other, tmp_path):
    other.forget(session.entry.key)
    session.places.keep(Seen(AT, 0.0, AT, 0.5, False))
    session.save()
    assert other.entry_of(tmp_path / "a.txt") is None


def test_each_act_says_whether_it_is_kept(session):
    assert session.is_kept
    assert session.places.add_bookmark(AT)
    (bookmark,) = session.places.bookmarks
    told, changes = [], []
    session.not_kept.connect(told.append)
    session.kept_changed.connect(lambda: changes.append(session.is_kept))
    with locked(session.library.path):
        assert not session.places.add_bookmark(3)
        assert not session.edits.correct(Change(added=(HERE,)), "reading of 行")
        assert not session.edits.rewrite(Change(added=(WRITTEN,)), "form of 幹")
        assert not session.places.remove_bookmark(bookmark.key)
        assert not session.forget(session.entry.key)
        assert session.trouble is told[-1]
        assert session.trouble.reason
    assert len(told) == 5
    assert session.places.remove_bookmark(bookmark.key)
    assert changes == [False, True]
    assert session.trouble is None


def test_a_place_that_could_not_be_written_is_written_later(session, tmp_path):
    session.places.keep(Seen(AT, 0.0, AT, 0.5, False))
    with locked(session.library.path):
        session.save()
    session.save()
    assert session.library.entry_of(tmp_path / "a.txt").place.offset == AT


def test_an_article_that_could_not_be_remembered_is_with_the_first_decision(qtbot, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with session_in(qtbot, tmp_path) as session:
        with locked(session.library.path):
            open_in(qtbot, session, tmp_path / "a.txt")
        assert not session.is_kept
        assert session.edits.correct(Change(added=(HERE,)), "reading of 行")
        assert kept(session.library, tmp_path / "a.txt") == ((HERE,), ())


def of_later_version(path: Path) -> None:
    later = sqlite3.connect(path)
    later.execute("PRAGMA user_version = 9000")
    later.close()


def test_where_no_library_can_be_no_act_is_called_kept(qtbot, tmp_path):
    of_later_version(tmp_path / "library.db")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with session_in(qtbot, tmp_path) as session:
        open_in(qtbot, session, tmp_path / "a.txt")
        assert not session.is_kept
        assert session.trouble.reason
        assert not session.places.add_bookmark(AT)
        assert not session.edits.correct(Change(added=(HERE,)), "reading of 行")
        assert [one.place.offset for one in session.places.bookmarks] == [AT]


def test_a_part_of_an_article_keeps_nothing(session):
    session.close_article()
    assert not session.places.add_bookmark(0)


def test_what_was_done_while_the_library_was_locked_is_written_by_itself(
    session, other, qtbot, tmp_path
):
    changes = []
    session.kept_changed.connect(lambda: changes.append(session.is_kept))
    with locked(session.library.path):
        assert not session.places.add_bookmark(AT)
        assert not session.edits.correct(Change(added=(HERE,)), "reading of 行")
    qtbot.waitUntil(lambda: session.is_kept, timeout=PATIENCE)
    assert changes == [False, True]
    assert kept(other, tmp_path / "a.txt") == ((HERE,), ())
    assert [one.place.offset for one in other.bookmarks(session.entry.key)] == [AT]


def test_a_further_act_of_the_reader_tries_at_once(session, other, tmp_path):
    with locked(session.library.path):
        assert not session.places.add_bookmark(AT)
    assert session.places.add_bookmark(3)
    assert [one.place.offset for one in other.bookmarks(session.entry.key)] == [3, AT]


def test_an_article_that_another_window_opened_meanwhile_is_one_with_that(
    session, other, qtbot, tmp_path
):
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    with locked(session.library.path):
        open_in(qtbot, session, tmp_path / "b.txt")
        assert not session.places.add_bookmark(AT)
    theirs = other.remember(open_file(tmp_path / "b.txt"), characters=9, script="")
    other.add_bookmark(theirs.key, Place.of(TEXT, 3), "theirs")
    qtbot.waitUntil(lambda: session.is_kept, timeout=PATIENCE)
    assert session.entry.key == theirs.key
    assert [one.place.offset for one in session.places.bookmarks] == [3, AT]
    assert session.places.add_bookmark(5)
    assert len(other.bookmarks(theirs.key)) == 3


def test_a_library_that_was_locked_at_the_start_is_kept_later(qtbot, tmp_path):
    path = tmp_path / "library.db"
    Library(path).close()
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with ExitStack() as ending:
        with locked(path):
            session = ending.enter_context(session_in(qtbot, tmp_path))
            open_in(qtbot, session, tmp_path / "a.txt")
            assert not session.places.add_bookmark(AT)
        qtbot.waitUntil(lambda: session.is_kept, timeout=PATIENCE)
        assert session.places.add_bookmark(3)
        same = ending.enter_context(closing(Library(path)))
        entry = same.entry_of(tmp_path / "a.txt")
        assert [one.place.offset for one in same.bookmarks(entry.key)] == [3, AT]


def test_what_is_left_at_the_end_is_written_then(qtbot, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with session_in(qtbot, tmp_path) as session:
        open_in(qtbot, session, tmp_path / "a.txt")
        with locked(session.library.path):
            assert not session.places.add_bookmark(AT)
    with closing(Library(tmp_path / "library.db")) as same:
        entry = same.entry_of(tmp_path / "a.txt")
        assert [one.place.offset for one in same.bookmarks(entry.key)] == [AT]
