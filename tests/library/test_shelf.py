"""The shelf lists all articles; what is forgotten comes back whole, whoever did what meanwhile."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader import pinyin
from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.cuts import Cut
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.learning.headwords import Headword
from reader.learning.kept import Collected
from reader.library import Forgotten, Library
from reader.library.marginalia import Sat
from reader.library.shelf import LARGEST_COVER, LONGEST_TAG
from reader.marginalia.mark import Colour, Mark
from reader.marginalia.wishes import Wish

TEXT = "河边有一座白色的小房子。\n房子前面种着两棵树。"
unhurried = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(Library(tmp_path / "library.db", count(1000).__next__)) as opened:
        yield opened


def remembered(library: Library, name: str, author: str = "") -> int:
    made = Article(TEXT, Origin(Path(f"/{name}.txt")), name, author=author)
    return library.remember(made, characters=20, script="simplified").key


def pasted(library: Library, name: str) -> int:
    made = Article(TEXT + name, Origin(None), name)
    return library.remember(made, characters=20, script="", pasted=TEXT + name).key


def decide_all(library: Library, key: int) -> None:
    """Everything that the library can know of an article."""
    library.set_place(key, Place.of(TEXT, 9, 0.5), 0.4)
    library.set_shown_script(key, "taiwan")
    library.set_writing(key, "vertical")
    library.add_bookmark(key, Place.of(TEXT, 3), "白色")
    here = Correction(Scope.HERE, "子", (pinyin.parse("zi3"),), Place.of(TEXT, 10))
    library.change_corrections(key, Change(added=(here,)))
    own = OwnCharacter(Layer.CHOICE, Scope.ARTICLE, "干", "幹")
    library.change_own_characters(key, Change(added=(own,)))
    library.cuts.change(key, Change(added=(Cut(("白色", "的")),)))
    library.wishes.change(key, Change(added=(Wish.of(TEXT, 6, 8, is_shown=True),)))
    white = Headword("白色", "bai2 se4")
    sentence = Collected(white, TEXT[:12], "", 6, 2, "房子", key, Place.of(TEXT, 6))
    library.words.change_collected(Change(added=(sentence,)))
    mark = Mark.of(TEXT, 3, 4, Colour.LILAC, "一座", made_at=5.0)
    library.marginalia.change_marks(key, Change(added=(mark,)))
    library.marginalia.keep_sitting(key, Sat(1.0, 90.0, 60.0, 20))
    library.shelf.tag((key,), "小说")
    library.shelf.set_cover(key, b"a picture")


def known(library: Library, key: int) -> tuple[object, ...]:
    shelf = {one.key: one for one in library.shelf.listed()}
    return (
        library.entry(key), library.bookmarks(key), library.corrections(key),
        library.own_characters(key), library.pasted_text(key), shelf.get(key),
        library.shelf.cover(key), library.marginalia.marks(key),
        library.marginalia.time_read(key).seconds, library.cuts.of(key), library.wishes.of(key),
        library.writing(key), [one for one in library.words.collected() if one.article == key],
    )  # fmt: skip


def rows_of(path: Path) -> dict[str, set[tuple[object, ...]]]:
    """All that the file holds, whatever table it is in."""
    with closing(sqlite3.connect(path)) as file:
        tables = file.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        ).fetchall()
        return {name: set(file.execute(f"SELECT * FROM {name}").fetchall()) for (name,) in tables}


# Listing ----------------------------------------------------------------------------------------


def test_all_articles_are_listed_the_last_opened_first(library: Library) -> None:
    for number in range(30):
        remembered(library, str(number), author="王小二")
    remembered(library, "0", author="李三")
    listed = library.shelf.listed()
    assert len(listed) == 30
    assert (listed[0].title, listed[0].author, listed[0].source) == ("0", "李三", "0.txt")
    assert listed[0].added_at < listed[1].added_at < listed[1].opened_at + 1
    assert listed[-1].title == "1"


def test_an_article_of_an_older_library_came_when_it_was_opened_last(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(Library(path, count(1000).__next__)) as library:
        first = remembered(library, "a")
        second = remembered(library, "b")
        decide_all(library, first)
        library.forget(second)
        before = known(library, first)[:5]
    _made_older(path)
    with closing(Library(path)) as library:
        assert library.set_aside is None
        assert known(library, first)[1:5] == before[1:]
        (listed,) = library.shelf.listed()
        assert listed.added_at == listed.opened_at
        assert remembered(library, "c") > second, "the key of what was forgotten is not given again"


def _made_older(path: Path) -> None:
    """The file as the version before the shelf left it."""
    kept = ("article", "bookmark", "correction", "form")
    new = [name for name in rows_of(path) if name not in kept]
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        (seq,) = file.execute("SELECT seq FROM sqlite_sequence WHERE name = 'article'").fetchone()
        file.executescript(
            "PRAGMA foreign_keys = OFF;"
            + "".join(f"DROP TABLE {name};" for name in new)
            + "ALTER TABLE article DROP COLUMN author; ALTER TABLE article DROP COLUMN added_at;"
            f"UPDATE sqlite_sequence SET seq = {seq}; PRAGMA user_version = 4;"
        )


# Tags -------------------------------------------------------------------------------------------


def test_a_tag_is_given_to_several_and_taken_from_one(library: Library) -> None:
    keys = [remembered(library, name) for name in "abc"]
    library.shelf.tag(keys, " 小说 \n")
    library.shelf.tag(keys[:1], "课文")
    library.shelf.untag(keys[1:2], "小说")
    assert library.shelf.tags() == ("小说", "课文")
    tags = {one.title: one.tags for one in library.shelf.listed()}
    assert tags == {"a": ("小说", "课文"), "b": (), "c": ("小说",)}


def test_a_tag_stays_without_articles_until_it_is_removed(library: Library) -> None:
    library.shelf.tag((), "歌词")
    key = remembered(library, "a")
    library.shelf.tag((key,), "歌词")
    library.forget(key)
    assert library.shelf.tags() == ("歌词",)
    library.shelf.remove_tag("歌词")
    assert library.shelf.tags() == ()


def test_a_tag_that_takes_the_name_of_another_takes_its_articles(library: Library) -> None:
    keys = [remembered(library, name) for name in "abc"]
    library.shelf.tag(keys[:2], "小说")
    library.shelf.tag(keys[1:], "故事")
    library.shelf.rename_tag("故事", "小说")
    assert library.shelf.tags() == ("小说",)
    assert all(one.tags == ("小说",) for one in library.shelf.listed())
    library.shelf.rename_tag("小说", "小说")
    assert library.shelf.tags() == ("小说",)


def test_a_removed_tag_comes_back_to_the_articles_that_are_there(library: Library) -> None:
    keys = [remembered(library, name) for name in "ab"]
    library.shelf.tag(keys, "小说")
    taken = library.shelf.remove_tag("小说")
    library.forget(keys[0])
    library.shelf.bring_back(taken)
    assert [one.tags for one in library.shelf.listed()] == [("小说",)]


def test_the_name_of_a_tag_is_a_line_that_is_not_too_long(library: Library) -> None:
    library.shelf.tag((), "长" * 500 + "\ud800")
    library.shelf.tag((), "a\n\tb")
    assert library.shelf.tags() == ("长" * LONGEST_TAG, "a b")


def test_a_forgotten_article_gets_no_tag_and_no_cover(library: Library) -> None:
    key = remembered(library, "a")
    library.forget(key)
    library.shelf.tag((key,), "小说")
    library.shelf.set_cover(key, b"a picture")
    assert library.shelf.listed() == ()
    assert library.shelf.cover(key) is None


# Covers -----------------------------------------------------------------------------------------


def test_a_cover_is_replaced_and_taken_away(library: Library) -> None:
    key = remembered(library, "a")
    for picture in (b"one", b"two"):
        library.shelf.set_cover(key, picture)
        assert library.shelf.cover(key) == picture
        assert library.shelf.listed()[0].has_cover
    library.shelf.set_cover(key, b"")
    assert library.shelf.cover(key) is None
    assert not library.shelf.listed()[0].has_cover


def test_a_cover_beyond_the_limit_is_none(library: Library) -> None:
    key = remembered(library, "a")
    library.shelf.set_cover(key, bytes(LARGEST_COVER + 1))
    assert library.shelf.cover(key) is None


# Forgetting -------------------------------------------------------------------------------------


@pytest.mark.parametrize("made", [remembered, pasted])
def test_what_is_forgotten_comes_back_as_if_nothing_had_been(
    library: Library, made: Callable[[Library, str], int]
) -> None:
    keys = [made(library, name) for name in "abc"]
    for key in keys:
        decide_all(library, key)
    before, rows = [known(library, key) for key in keys], rows_of(library.path)
    taken = library.shelf.forget(keys[:2])
    assert taken.count == 2
    assert len(library.shelf.listed()) == 1
    assert not any(known(library, keys[0]))
    library.shelf.bring_back(taken)
    assert [known(library, key) for key in keys] == before
    assert {name: len(found) for name, found in rows_of(library.path).items()} == {
        name: len(found) for name, found in rows.items()
    }
    library.shelf.bring_back(taken)
    assert [known(library, key) for key in keys] == before, "twice is once"


def test_what_is_not_brought_back_stays_forgotten(library: Library, tmp_path: Path) -> None:
    key = remembered(library, "a")
    decide_all(library, key)
    library.shelf.forget((key,))
    library.close()
    with closing(Library(tmp_path / "library.db")) as again:
        assert again.shelf.listed() == ()
        stays = ("tag", "collected")
        assert not any(rows for name, rows in rows_of(again.path).items() if name not in stays)


def test_an_article_opened_again_meanwhile_has_what_it_had_beside_what_is_new(
    library: Library, tmp_path: Path
) -> None:
    key = remembered(library, "a")
    decide_all(library, key)
    added = library.shelf.listed()[0].added_at
    taken = library.shelf.forget((key,))
    with closing(Library(tmp_path / "library.db", count(5000).__next__)) as other:
        theirs = remembered(other, "a")
        other.add_bookmark(theirs, Place.of(TEXT, 5), "的")
        newer = Correction(Scope.HERE, "子", (pinyin.parse("zi5"),), Place.of(TEXT, 10))
        other.change_corrections(theirs, Change(added=(newer,)))
        library.shelf.bring_back(taken)
        (entry,) = other.recent()
        assert entry.key == theirs
        assert (entry.place, entry.share_read) == (Place.of(TEXT, 9, 0.5), 0.4)
        assert (entry.shown_script, other.writing(theirs)) == ("taiwan", "vertical")
        assert other.cuts.of(theirs)
        assert other.wishes.of(theirs)
        assert [one.article for one in other.words.collected()] == [theirs]
        assert [mark.label for mark in other.bookmarks(theirs)] == ["白色", "的"]
        assert other.corrections(theirs) == (newer,), "what was decided since stands"
        assert other.own_characters(theirs)
        assert other.shelf.cover(theirs) == b"a picture"
        (listed,) = other.shelf.listed()
        assert (listed.tags, listed.added_at) == (("小说",), added)


def test_a_newer_place_stays_where_it_is(library: Library) -> None:
    key = remembered(library, "a")
    decide_all(library, key)
    taken = library.shelf.forget((key,))
    again = remembered(library, "a")
    library.set_place(again, Place.of(TEXT, 2), 0.1)
    library.shelf.bring_back(taken)
    assert library.place(again) == Place.of(TEXT, 2)


def test_a_window_that_has_a_forgotten_article_open_is_told_until_it_is_back(
    library: Library, tmp_path: Path
) -> None:
    key = remembered(library, "a")
    with closing(Library(tmp_path / "library.db")) as other:
        taken = other.shelf.forget((key,))
        with pytest.raises(Forgotten):
            library.add_bookmark(key, Place(3), "白色")
        other.shelf.bring_back(taken)
        library.add_bookmark(key, Place(3), "白色")
        assert len(other.bookmarks(key)) == 1


Step = Callable[[Library], object]
STEPS: dict[str, Step] = {
    "another": lambda one: remembered(one, "other"),
    "opened again": lambda one: remembered(one, "b"),
    "pasted": lambda one: pasted(one, "c"),
    "tagged": lambda one: one.shelf.tag([each.key for each in one.recent()], "新闻"),
    "tag gone": lambda one: one.shelf.remove_tag("小说"),
    "decided": lambda one: [decide_all(one, each.key) for each in one.recent()],
    "bookmark": lambda one: [one.add_bookmark(e.key, Place(1), "有") for e in one.recent()],
}


@unhurried
@given(st.lists(st.sampled_from(sorted(STEPS))), st.booleans())
def test_whatever_another_window_does_meanwhile_nothing_that_was_kept_is_lost(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str], is_pasted: bool
) -> None:
    path = tmp_path_factory.mktemp("shelf") / "library.db"
    clock = count(1).__next__
    with closing(Library(path, clock)) as library, closing(Library(path, clock)) as other:
        key = pasted(library, "c") if is_pasted else remembered(library, "b")
        decide_all(library, key)
        before = rows_of(path)
        taken = library.shelf.forget((key,))
        for step in steps:
            STEPS[step](other)
        library.shelf.bring_back(taken)
        now = library.entry(key) or other.recent(50)[0]
        found = {one.title: one.key for one in other.recent(50)}["c" if is_pasted else "b"]
        assert now is not None
        assert "白色" in {mark.label for mark in other.bookmarks(found)}
        assert len(other.corrections(found)) == 1
        assert len(other.own_characters(found)) == 1
        assert len(other.marginalia.marks(found)) == 1
        assert other.marginalia.time_read(found).seconds == 60.0
        assert other.shelf.cover(found) == b"a picture"
        assert "小说" in {one.key: one for one in other.shelf.listed()}[found].tags
        assert len(before["article"]) == 1


def test_a_change_by_another_window_is_seen_and_ones_own_is_not(
    library: Library, tmp_path: Path
) -> None:
    version = library.version
    key = remembered(library, "a")
    assert library.version == version
    with closing(Library(tmp_path / "library.db")) as other:
        other.shelf.tag((key,), "小说")
    assert library.version != version


_FORGETTING = """
import sys
from pathlib import Path
from reader.library import Library

library = Library(Path(sys.argv[1]))
keys = [one.key for one in library.shelf.listed()]
print(flush=True)
while True:
    library.shelf.bring_back(library.shelf.forget(keys))
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_process_killed_while_it_forgets_leaves_all_of_an_article_or_nothing(
    tmp_path: Path,
) -> None:
    path = tmp_path / "library.db"
    for number in range(8):
        with closing(Library(path)) as library:
            taken = library.shelf.forget([one.key for one in library.shelf.listed()])
            keys = [remembered(library, name) for name in ("a", "b")]
            for key in keys:
                decide_all(library, key)
            del taken
        command = [sys.executable, "-c", _FORGETTING, str(path)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.01 * number)
            process.send_signal(signal.SIGKILL)
        with closing(Library(path)) as library:
            assert library.set_aside is None
            left = [one.key for one in library.shelf.listed()]
            assert left in ([], sorted(keys, reverse=True))
            assert all(all(known(library, key)[:4]) for key in left)
