"""What is done while the file cannot be written is in it once it can be, beside what others did."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, given, settings, strategies as st

from reader import pinyin
from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.library import Library, Reason
from tests.room import needs_limits, no_room

TEXT = "河边有一座白色的小房子。\n房子前面种着两棵树。"
unhurried = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """As by a program that holds the file and lets nobody read it either."""
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA locking_mode = EXCLUSIVE")
    writer.execute("BEGIN EXCLUSIVE")
    yield
    writer.execute("ROLLBACK")
    writer.close()


@contextmanager
def held(path: Path) -> Iterator[None]:
    """As by a window that is writing and never done."""
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    yield
    writer.execute("ROLLBACK")
    writer.close()


def key_of(library: Library, name: str) -> int:
    entry = library.entry_of(Path(f"/{name}"))
    return entry.key if entry else remembered(library, name)


def remembered(library: Library, name: str) -> int:
    made = Article(TEXT, Origin(Path(f"/{name}")), name)
    return library.remember(made, characters=20, script="simplified").key


def pasted(library: Library, name: str) -> int:
    made = Article(TEXT + name, Origin(None), name)
    return library.remember(made, characters=20, script="", pasted=TEXT + name).key


def word(scope: Scope, at: int, spelled: str = "he2") -> Correction:
    place = Place.of(TEXT, at) if scope is Scope.HERE else Place()
    return Correction(scope, TEXT[at], (pinyin.parse(spelled),), place)


def content(library: Library) -> dict[str, object]:
    """All that the library has, without its keys and times."""
    found: dict[str, object] = {}
    tags = {one.key: set(one.tags) for one in library.shelf.listed()}
    for entry in library.recent(1000):
        marks = sorted((m.place.offset, m.label) for m in library.bookmarks(entry.key))
        own = {(o.word, o.character) for o in library.own_characters(entry.key)}
        found[entry.title] = (
            entry.path, entry.place, entry.share_read, entry.shown_script, marks, own,
            library.writing(entry.key), set(library.corrections(entry.key)),
            library.pasted_text(entry.key), tags[entry.key], library.shelf.cover(entry.key),
        )  # fmt: skip
    return found | {
        "everywhere": set(library.corrections(0)),
        "tags": set(library.shelf.tags()),
    }


Act = Callable[[Library], object]


def acts_on(names: str, offsets: list[int]) -> st.SearchStrategy[Act]:
    """What a window does to these articles; readings of all texts of these characters."""
    named, at = st.sampled_from(names), st.sampled_from(offsets)
    return st.one_of(
        st.builds(lambda n: lambda one: remembered(one, n), named),
        st.builds(lambda n: lambda one: pasted(one, n), named),
        st.builds(lambda n: lambda one: one.forget(key_of(one, n)), named),
        st.builds(
            lambda n, o: lambda one: one.add_bookmark(key_of(one, n), Place(o), n), named, at
        ),
        st.builds(lambda n: lambda one: unmark(one, key_of(one, n)), named),
        st.builds(lambda n, o: lambda one: one.set_place(key_of(one, n), Place(o), 0.5), named, at),
        st.builds(lambda n: lambda one: one.set_shown_script(key_of(one, n), "taiwan"), named),
        st.builds(lambda n: lambda one: one.set_writing(key_of(one, n), "vertical"), named),
        st.builds(lambda n, o: lambda one: correct(one, key_of(one, n), o), named, at),
        st.builds(lambda n, o: lambda one: undo(one, key_of(one, n), o), named, at),
        st.builds(lambda n: lambda one: write(one, key_of(one, n)), named),
        st.builds(lambda n: lambda one: one.shelf.tag((key_of(one, n),), f"#{n}"), named),
        st.builds(lambda n: lambda one: one.shelf.untag((key_of(one, n),), f"#{n}"), named),
        st.builds(lambda n: lambda one: one.shelf.remove_tag(f"#{n}"), named),
        st.builds(lambda n: lambda one: one.shelf.set_cover(key_of(one, n), n.encode()), named),
        st.builds(
            lambda n: lambda one: one.shelf.bring_back(one.shelf.forget((key_of(one, n),))), named
        ),
    )


def unmark(library: Library, key: int) -> None:
    for mark in library.bookmarks(key)[:1]:
        library.remove_bookmark(mark.key)


def correct(library: Library, key: int, at: int) -> None:
    own = tuple(word(scope, at) for scope in Scope)
    library.change_corrections(key, Change(added=own))


def undo(library: Library, key: int, at: int) -> None:
    library.change_corrections(key, Change(removed=tuple(word(scope, at) for scope in Scope)))


def write(library: Library, key: int) -> None:
    own = OwnCharacter(Layer.CHOICE, Scope.ARTICLE, "干", "幹")
    library.change_own_characters(key, Change(added=(own,)))


MINE, THEIRS = acts_on("abc", [0, 3, 5]), acts_on("xyz", [7, 8, 9])


@needs_limits
@unhurried
@given(
    before=st.lists(MINE | THEIRS), meanwhile=st.lists(MINE, min_size=1), theirs=st.lists(THEIRS)
)
def test_what_two_windows_did_is_there_as_if_nothing_had_been_in_the_way(
    tmp_path: Path, before: list[Act], meanwhile: list[Act], theirs: list[Act]
) -> None:
    shutil.rmtree(tmp_path)
    paths = [tmp_path / name / "library.db" for name in ("disturbed", "free")]
    for is_free, path in enumerate(paths):
        clock = count(1).__next__
        with closing(Library(path, clock)) as mine, closing(Library(path, clock)) as other:
            for act in before:
                act(mine)
            if not is_free:
                with no_room():
                    remembered(mine, "a")
                assert not mine.is_kept
            remembered(mine, "a")
            for act in meanwhile:
                act(mine)
            for act in theirs:
                act(other)
            assert mine.is_kept is bool(is_free)
            assert mine.try_again()
            assert content(mine) == content(other)
    with closing(Library(paths[0])) as disturbed, closing(Library(paths[1])) as free:
        assert content(disturbed) == content(free)


def test_a_library_that_was_locked_at_the_start_is_written_later(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(Library(path)) as library:
        first = remembered(library, "first")
    with locked(path):
        late = Library(path)
        assert late.trouble is not None
        assert late.trouble.reason is Reason.LOCKED
        late.add_bookmark(first, Place(3), "白色")
        new = remembered(late, "new")
        late.change_corrections(new, Change(added=(word(Scope.HERE, 3),)))
        assert not late.try_again()
    with closing(Library(path)) as other:
        remembered(other, "other")
        assert late.try_again()
        assert late.set_aside is None
        assert content(late) == content(other)
        assert set(content(other)) == {"first", "new", "other", "everywhere", "tags"}
        assert [mark.label for mark in other.bookmarks(first)] == ["白色"]
        assert other.corrections(new) == (word(Scope.HERE, 3),)
    late.close()


def test_a_folder_that_could_not_be_reached_has_the_library_once_it_is_there(
    tmp_path: Path,
) -> None:
    (tmp_path / "folder").write_text("in the way")
    library = Library(tmp_path / "folder" / "library.db")
    key = remembered(library, "new")
    assert not library.try_again()
    (tmp_path / "folder").unlink()
    with closing(Library(library.path)) as other:
        theirs = remembered(other, "theirs")
    assert library.try_again()
    assert {key, theirs} == {entry.key for entry in library.recent()}
    library.close()


def test_what_is_in_memory_at_the_end_is_written_then(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Library(path).close()
    with closing(Library(path)) as library, held(path):
        key = remembered(library, "new")
        library.add_bookmark(key, Place(3), "白色")
        assert not library.is_kept
    with closing(Library(path)) as again:
        assert [mark.label for mark in again.bookmarks(key)] == ["白色"]


def test_an_article_that_both_windows_opened_has_the_marks_of_both(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(Library(path)) as library, closing(Library(path)) as other:
        with held(path):
            mine = remembered(library, "both")
        theirs = remembered(other, "both")
        library.add_bookmark(mine, Place(3), "mine")
        other.add_bookmark(theirs, Place(5), "theirs")
        other.set_place(theirs, Place(9), 0.5)
        assert library.try_again()
        assert library.entry(mine) is None, "no key leads to another article"
        entry = library.entry_of(Path("/both"))
        assert entry is not None
        assert entry.key == theirs
        assert entry.place.offset == 9
        assert [mark.label for mark in library.bookmarks(theirs)] == ["mine", "theirs"]


def test_what_another_window_used_since_is_not_forgotten(tmp_path: Path) -> None:
    path, clock = tmp_path / "library.db", count(1).__next__
    with closing(Library(path, clock)) as library, closing(Library(path, clock)) as other:
        used, unused = remembered(library, "used"), remembered(library, "unused")
        library.add_bookmark(used, Place(3), "白色")
        with held(path):
            library.forget(used)
            library.forget(unused)
        remembered(other, "used")
        assert library.try_again()
        assert [entry.key for entry in other.recent()] == [used]
        assert len(other.bookmarks(used)) == 1


def test_what_another_window_forgot_comes_back_whole_if_it_was_opened_since(
    tmp_path: Path,
) -> None:
    path, clock = tmp_path / "library.db", count(1).__next__
    with closing(Library(path, clock)) as library, closing(Library(path, clock)) as other:
        opened, closed = remembered(library, "opened"), remembered(library, "closed")
        for key in (opened, closed):
            library.add_bookmark(key, Place(3), "白色")
        with held(path):
            library.set_place(closed, Place(4), 0.2)
        other.forget(opened)
        other.forget(closed)
        remembered(library, "opened")
        assert library.try_again()
        assert [entry.title for entry in other.recent()] == ["opened"]
        assert [mark.label for mark in other.bookmarks(opened)] == ["白色"]


def test_a_library_that_was_deleted_meanwhile_is_written_again_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "state" / "library.db"
    with closing(Library(path)) as library:
        remembered(library, "old")
        with held(path):
            remembered(library, "new")
        shutil.rmtree(path.parent)
        assert library.try_again()
        with closing(Library(path)) as other:
            assert set(content(other)) == {"old", "new", "everywhere", "tags"}


def test_in_another_library_that_was_put_in_its_place_no_article_is_taken_for_another(
    tmp_path: Path,
) -> None:
    path = tmp_path / "library.db"
    with closing(Library(path)) as library:
        old, forgotten = remembered(library, "old"), remembered(library, "forgotten")
        with held(path):
            library.forget(forgotten)
            library.add_bookmark(old, Place(3), "白色")
            library.add_bookmark(remembered(library, "new"), Place(4), "new")
        for part in tmp_path.glob("library.db*"):
            part.unlink()
        with closing(Library(path)) as other:
            theirs = [pasted(other, name) for name in ("one", "two")]
            assert theirs == [old, forgotten]
            assert library.try_again()
            assert set(content(other)) == {"one", "two", "new", "everywhere", "tags"}
            assert [other.bookmarks(key) for key in theirs] == [(), ()]


@needs_limits
def test_without_room_all_is_tried_again_until_there_is_some(tmp_path: Path) -> None:
    path, names = tmp_path / "library.db", [str(number) for number in range(20)]
    with closing(Library(path)) as library:
        with no_room():
            for name in names:
                pasted(library, name)
                assert not library.try_again()
        assert library.try_again()
        with closing(Library(path)) as other:
            assert set(content(other)) == {*names, "everywhere", "tags"}
