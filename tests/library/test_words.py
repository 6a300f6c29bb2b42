import sqlite3
from dataclasses import replace

import numpy as np
import pytest

from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.learning.headwords import Headword, State
from reader.learning.kept import Collected, KeptWord
from reader.library import Library

LIGHTHOUSE = Headword("灯塔", "deng1 ta3")
SENTENCE = "海边有一座旧灯塔。"


def kept(word=LIGHTHOUSE, state=State.LEARNING, **more):
    return KeptWord(word, state, **{"origin": "card", "changed_at": 5.0} | more)


def collected(article=0, at=5.0):
    return Collected(
        LIGHTHOUSE, SENTENCE, "hai3 bian1 - - - - deng1 ta3 -", 6, 2, "小城", article,
        Place(6, 0.0, "有一座旧", "灯塔。"), at,
    )  # fmt: skip


@pytest.fixture
def library(tmp_path):
    made = Library(tmp_path / "library.db")
    yield made
    made.close()


def remembered(library, path):
    article = Article(SENTENCE, title="小城", origin=Origin(path=path))
    return library.remember(article, characters=8, script="simplified").key


def test_what_was_said_of_a_word_is_there_when_the_library_is_opened_again(tmp_path):
    first = Library(tmp_path / "library.db")
    first.words.change_kept(Change(added=(kept(note="塔 has two meanings"),)))
    first.close()
    again = Library(tmp_path / "library.db")
    assert again.words.kept() == (kept(note="塔 has two meanings"),)
    assert again.words.kept_of(LIGHTHOUSE.in_any_reading) is None
    again.close()


def test_a_word_is_kept_once_for_each_reading(library):
    library.words.change_kept(Change(added=(kept(), kept(Headword("灯塔"), State.MET))))
    library.words.change_kept(Change(added=(kept(state=State.KNOWN),)))
    states = {one.headword: one.state for one in library.words.kept()}
    assert states == {LIGHTHOUSE: State.KNOWN, Headword("灯塔"): State.MET}


def test_a_collected_word_outlives_its_article_and_finds_it_again(library, tmp_path):
    path = tmp_path / "小城.txt"
    key = remembered(library, path)
    library.words.change_collected(Change(added=(collected(key),)))
    assert library.words.collected() == (collected(key),)
    library.forget(key)
    assert library.words.collected() == (collected(0),)
    again = remembered(library, path)
    assert library.words.collected() == (collected(again),)


def test_a_collected_word_follows_its_file_to_another_place(library, tmp_path):
    key = remembered(library, tmp_path / "a.txt")
    library.words.change_collected(Change(added=(collected(key),)))
    library.set_path(key, tmp_path / "b.txt")
    assert library.words.collected() == (collected(key),)


def test_what_is_said_while_the_file_cannot_be_written_is_written_once_it_can(tmp_path):
    path = tmp_path / "library.db"
    library, other = Library(path), Library(path)
    remembered(other, tmp_path / "a.txt")
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    library.words.change_kept(Change(added=(kept(),)))
    library.words.change_collected(Change(added=(collected(),)))
    assert not library.is_kept
    blocker.execute("ROLLBACK")
    blocker.close()
    other.words.change_kept(Change(added=(kept(Headword("面馆"), State.MET),)))
    assert library.try_again()
    assert {one.headword.word for one in library.words.kept()} == {"灯塔", "面馆"}
    assert library.words.collected() == (collected(),)
    library.close()
    other.close()


@pytest.mark.parametrize("later", [State.MET, State.KNOWN])
def test_of_what_two_windows_said_meanwhile_the_last_holds(tmp_path, later):
    path = tmp_path / "library.db"
    library, other = Library(path), Library(path)
    remembered(other, tmp_path / "a.txt")
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    ours, theirs = (6.0, 7.0) if later is State.MET else (7.0, 6.0)
    library.words.change_kept(Change(added=(kept(state=State.KNOWN, changed_at=ours),)))
    blocker.execute("ROLLBACK")
    blocker.close()
    other.words.change_kept(Change(added=(kept(state=State.MET, changed_at=theirs),)))
    assert library.try_again()
    assert [one.state for one in library.words.kept()] == [later]
    library.close()
    other.close()


def test_what_was_taken_away_meanwhile_is_taken_from_the_file(tmp_path):
    path = tmp_path / "library.db"
    library = Library(path)
    remembered(library, tmp_path / "a.txt")
    library.words.change_kept(Change(added=(kept(), kept(Headword("面馆")))))
    blocker = sqlite3.connect(path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    library.words.change_kept(Change(removed=(kept(),)))
    blocker.execute("ROLLBACK")
    blocker.close()
    assert library.try_again()
    library.close()
    again = Library(path)
    assert [one.headword.word for one in again.words.kept()] == ["面馆"]
    again.close()


def test_a_damaged_library_gives_back_the_words_that_can_be_read(tmp_path):
    path = tmp_path / "library.db"
    library = Library(path)
    remembered(library, tmp_path / "a.txt")
    library.words.change_kept(Change(added=(kept(),)))
    library.words.change_collected(Change(added=(collected(1),)))
    library.close()
    data = path.read_bytes()
    path.write_bytes(b"\0" * 100 + data[100:])
    again = Library(path)
    assert again.set_aside is not None
    assert again.words.kept() == (kept(),)
    assert again.words.collected() == (collected(1),)
    again.close()


def test_a_place_that_comes_from_an_array_is_kept_as_a_number(tmp_path):
    first = Library(tmp_path / "library.db")
    place = replace(collected().place, offset=np.int32(6))
    odd = replace(collected(), start=np.int64(6), length=np.int32(2), place=place)
    first.words.change_collected(Change(added=(odd,)))
    first.words.change_kept(Change(added=(kept(changed_at=np.float32(5.0)),)))
    first.close()
    again = Library(tmp_path / "library.db")
    assert again.set_aside is None
    assert again.words.collected() == (collected(),)
    assert again.words.kept() == (kept(),)
    again.close()
