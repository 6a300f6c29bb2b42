"""What the reader decides: readings and characters in one order, undone in the other."""

from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader import pinyin
from reader.composition.cutting import parting
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.cuts import Cut
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.library import Library
from reader.script import Script
from tests.qt.sessions import open_in, session_in

TEXT = "他在银行里干活，一行人走了过去，也在干活。"
PLACES = [at for at, character in enumerate(TEXT) if character in "行干"]


def reading(at, spelling):
    return Correction(Scope.HERE, TEXT[at], (pinyin.parse(spelling),), Place.of(TEXT, at))


def written(at, character):
    return OwnCharacter(Layer.CHOICE, Scope.HERE, TEXT[at], character, Place.of(TEXT, at))


@pytest.fixture
def session(qtbot, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    with session_in(qtbot, tmp_path) as opened:
        open_in(qtbot, opened, tmp_path / "a.txt")
        yield opened


def state(session):
    """What is on the page, and what is kept of it."""
    composer, entry = session.current.composer, session.entry
    composer.read(0)
    on_page = composer.readings.tolist(), composer.shown(0, Script.TRADITIONAL).text
    corrections = frozenset(session.library.corrections(entry.key))
    return on_page, corrections, frozenset(session.library.own_characters(entry.key))


def test_readings_and_characters_are_undone_in_turn_and_done_again(session):
    told = []
    session.edits.readings_changed.connect(lambda _sections, offset: told.append(("read", offset)))
    session.edits.characters_changed.connect(lambda _some, offset: told.append(("written", offset)))
    before = state(session)
    at, there = TEXT.index("行人"), TEXT.index("干")
    session.edits.correct(Change(added=(reading(at, "hang2"),)), "reading of 行", at)
    between = state(session)
    session.edits.rewrite(Change(added=(written(there, "乾"),)), "form of 乾", there)
    after = state(session)
    assert before != between != after
    session.edits.stack.undo()
    assert state(session) == between
    session.edits.stack.undo()
    assert state(session) == before
    session.edits.stack.redo()
    session.edits.stack.redo()
    assert state(session) == after
    done = [("read", at), ("written", there)]
    assert told == [*done, *reversed(done), *done]


def test_changes_of_one_turn_are_one_and_leave_nothing_where_they_lead_back(session):
    at = TEXT.index("行人")
    first, second = reading(at, "hang2"), reading(at, "heng2")
    session.edits.correct(Change(added=(first,)), "reading of 行", at, turn=1)
    session.edits.correct(Change((first,), (second,)), "reading of 行", at, turn=1)
    assert session.edits.stack.count() == 1
    session.edits.correct(Change(removed=(second,)), "reading of 行", at, turn=1)
    assert session.edits.stack.count() == 0
    session.edits.correct(Change(added=(first,)), "reading of 行", at, turn=2)
    session.edits.correct(Change((first,), (second,)), "reading of 行", at, turn=3)
    assert session.edits.stack.count() == 2


def test_a_change_that_changes_nothing_is_not_undone(session):
    session.edits.correct(Change(), "nothing")
    session.edits.rewrite(Change(), "nothing")
    assert not session.edits.stack.canUndo()


def test_in_another_article_nothing_of_the_last_one_is_undone(qtbot, session, tmp_path):
    session.edits.correct(Change(added=(reading(PLACES[0], "xing2"),)), "reading of 行")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    open_in(qtbot, session, tmp_path / "b.txt")
    assert not session.edits.stack.canUndo()
    open_in(qtbot, session, tmp_path / "a.txt")
    assert state(session)[1] == {reading(PLACES[0], "xing2")}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.integers(0, 2)), max_size=8))
def test_whatever_is_done_can_all_be_undone(session, steps):
    before = state(session)
    for at, which in steps:
        composer = session.current.composer
        if TEXT[at] == "行":
            one = reading(at, ("hang2", "xing2", "heng2")[which])
            session.edits.correct(composer.corrections.putting(one, at), "reading")
        else:
            other = written(at, "幹乾干"[which])
            session.edits.rewrite(composer.own_characters.choosing(other), "form")
    while session.edits.stack.canUndo():
        session.edits.stack.undo()
    session.edits.stack.clear()
    assert state(session) == before


def test_words_are_parted_and_joined_in_turn_with_readings_and_kept(session):
    composer, at = session.current.composer, TEXT.index("行里")
    readings, told = composer.article_readings, []
    session.edits.cuts_changed.connect(lambda _sections, offset: told.append(offset))
    change = parting(readings, TEXT, at)
    session.edits.recut(change, "words of 银行", at)
    session.edits.correct(Change(added=(reading(at, "xing2"),)), "reading of 行", at)
    assert composer.word_around(at) == (at, at + 1)
    assert session.library.cuts.of(session.entry.key) == (Cut(("银", "行")),)
    session.edits.stack.undo()
    session.edits.stack.undo()
    assert composer.word_around(at) == (at - 1, at + 1)
    assert session.library.cuts.of(session.entry.key) == ()
    session.edits.stack.redo()
    assert session.library.cuts.of(session.entry.key) == (Cut(("银", "行")),)
    assert told == [at, at, at]


def test_words_that_were_parted_come_back_where_another_window_forgot_the_article(session):
    composer, at = session.current.composer, TEXT.index("行里")
    change = parting(composer.article_readings, TEXT, at)
    session.edits.recut(change, "words of 银行", at)
    with closing(Library(session.library.path)) as other:
        other.forget(session.entry.key)
    session.edits.correct(Change(added=(reading(at, "xing2"),)), "reading of 行", at)
    assert session.library.cuts.of(session.entry.key) == (Cut(("银", "行")),)
