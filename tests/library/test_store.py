"""Whatever is wrong with the library's file, nothing is lost without a word and nothing waits."""

import contextlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader import pinyin
from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.library import Forgotten, Library, NotKept, Reason
from reader.library.database import connect
from reader.library.migrations import NEWEST_MAKING
from reader.library.reasons import reason_of
from reader.library.soundness import making_of
from tests.fuzzing.ownfiles import ARTICLES, LIBRARY_BREAKS, kinds, looked_at_library
from tests.room import needs_limits, no_room

KIND = kinds()[0]
TEXT = "河边有一座白色的小房子。\n房子前面种着两棵树。"
WORD = Correction(Scope.ARTICLE, "河", (pinyin.parse("he2"),))
unhurried = settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a library with articles, bookmarks, readings and characters."""
    folder = tmp_path_factory.mktemp("whole")
    KIND.make(folder / KIND.name)
    return folder


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(whole, tmp_path / "state"), KIND.name)


@contextmanager
def opened(path: Path) -> Iterator[Library]:
    library = Library(path)
    yield library
    library.close()


def remembered(library: Library, name: str = "/a") -> int:
    made = Article(TEXT, Origin(Path(name)), "房子")
    return library.remember(made, characters=20, script="simplified").key


def with_sql(path: Path, script: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()


@pytest.mark.skipif(os.name == "nt", reason="pipes and links need rights on Windows")
@pytest.mark.parametrize("how", LIBRARY_BREAKS)
def test_a_broken_library_opens_and_loses_nothing_without_a_word(whole, tmp_path, how):
    chance = random.Random(how)
    for number in range(3):
        path = tmp_path / str(number) / KIND.name
        shutil.copytree(whole, path.parent)
        LIBRARY_BREAKS[how](path, chance)
        looked_at_library(path)


@pytest.mark.parametrize(
    "script",
    [
        "DROP TABLE form",
        "ALTER TABLE article DROP COLUMN encoding",
        "DROP INDEX correction_by_place",
        "PRAGMA user_version = -3",
        "UPDATE article SET opened_at = 1e300",
        "UPDATE article SET title = CAST(x'ffd6' AS TEXT), characters = 'many', offset = -7",
        "CREATE TRIGGER t BEFORE INSERT ON article BEGIN DELETE FROM bookmark; END",
        "UPDATE tag SET made_at = 'never'",
        "INSERT INTO tag (article, name, made_at) VALUES (-1, 'nobody''s', 1e300)",
        "ALTER TABLE article DROP COLUMN added_at",
        "DROP INDEX tag_of_article",
    ],
)
def test_all_that_can_be_read_is_carried_over(path: Path, script: str) -> None:
    with_sql(path, script)
    content = path.read_bytes()
    with opened(path) as library:
        assert library.is_kept
        assert library.set_aside is not None
        assert library.set_aside.read_bytes() == content
        assert library.saved == ARTICLES
        entries = library.recent(1000)
        assert len(entries) == ARTICLES
        assert all(len(library.bookmarks(entry.key)) == 1 for entry in entries)
        assert all(library.corrections(entry.key) for entry in entries)
        assert all(one.tags and one.has_cover for one in library.shelf.listed())
    with opened(path) as again:
        assert again.set_aside is None
        assert len(again.recent(1000)) == ARTICLES


def test_a_damaged_page_takes_only_its_own_rows(path: Path) -> None:
    data = path.read_bytes()
    at = data.index("房子41".encode()) // 4096 * 4096
    path.write_bytes(data[:at] + bytes(4096) + data[at + 4096 :])
    with opened(path) as library:
        assert ARTICLES - 25 < library.saved < ARTICLES


@pytest.mark.parametrize("part", [range(20), range(16, 60), range(100, 4096), range(4096)])
def test_without_its_first_page_a_library_is_read(path: Path, part: range) -> None:
    """The header, or the list of its tables, in a file whose version made all of them."""
    data = bytearray(path.read_bytes())
    data[part.start : part.stop] = bytes(len(part))
    path.write_bytes(data)
    with opened(path) as library:
        assert library.saved == ARTICLES


def test_an_index_that_is_made_of_other_things_is_made_anew(path: Path) -> None:
    """Its making is a text in the file, which is read first when a row is written."""
    data = path.read_bytes()
    for wrong in (b"coalesce(art\xffcle", b"coalesce(artxcle", b"coalesce(key    "):
        path.write_bytes(data.replace(b"coalesce(article", wrong))
        with opened(path) as library:
            assert library.saved == ARTICLES
            key = remembered(library)
            library.change_corrections(key, Change(added=(WORD,)))
            assert library.corrections(key) == (WORD,)


def test_a_file_that_is_damaged_while_it_is_open_is_mended(path: Path) -> None:
    with opened(path) as library:
        with_sql(path, "DROP TABLE bookmark")
        (entry, *_) = library.recent()
        assert library.bookmarks(entry.key) == ()
        assert library.set_aside is not None
        mark = library.add_bookmark(entry.key, Place.of(TEXT, 5), "白色")
        assert library.bookmarks(entry.key) == (mark,)
        assert len(library.recent(1000)) == ARTICLES
    with opened(path) as again:
        assert again.bookmarks(entry.key) == (mark,)


def test_a_library_of_a_later_version_is_read_and_left_alone(path: Path) -> None:
    with_sql(path, "PRAGMA user_version = 9000; ALTER TABLE article ADD COLUMN voice TEXT")
    content = path.read_bytes()
    with opened(path) as library:
        assert library.trouble is not None
        assert library.trouble.reason is Reason.LATER_VERSION
        assert not library.is_kept
        assert library.set_aside is None
        assert len(library.recent(1000)) == ARTICLES
        key = remembered(library)
        library.change_corrections(key, Change(added=(WORD,)))
        assert library.corrections(key) == (WORD,)
        assert not library.is_kept
    assert path.read_bytes() == content


def test_where_nothing_can_be_written_the_library_still_works(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with opened(tmp_path / "file" / "library.db") as library:
        remembered(library)
        assert library.trouble is not None
        assert library.trouble.reason is Reason.IN_THE_WAY
        assert len(library.recent()) == 1


def test_a_library_that_is_locked_is_waited_for(path: Path) -> None:
    locking = (
        "import sqlite3, sys, time; c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA locking_mode = EXCLUSIVE'); c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('DELETE FROM form WHERE key = 0')\n"
        "print('locked', flush=True); time.sleep(1.5)"
    )
    command = [sys.executable, "-c", locking, str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with opened(path) as library:
            assert library.is_kept
            assert library.set_aside is None
            assert len(library.recent(1000)) == ARTICLES


def test_a_library_that_was_deleted_under_a_window_is_written_again(path: Path) -> None:
    with opened(path) as library, opened(path) as other:
        shutil.rmtree(path.parent)
        key = remembered(library)
        library.change_corrections(key, Change(added=(WORD,)))
        assert library.is_kept
        with opened(path) as new:
            assert len(new.recent(1000)) == ARTICLES + 1
            assert WORD in new.corrections(key)
        mark = other.add_bookmark(key, Place.of(TEXT, 5), "白色")
        assert library.bookmarks(key) == (mark,)


def test_another_library_in_its_place_is_not_written_to(path: Path) -> None:
    with opened(path) as library:
        (first, *_) = sorted(library.recent(1000), key=lambda entry: entry.key)
        path.unlink()
        with opened(path) as new:
            remembered(new, "/z")
            with pytest.raises(NotKept) as told:
                library.change_corrections(first.key, Change(added=(WORD,)))
            assert told.value.reason is Reason.REPLACED
            assert not library.is_kept
            assert new.corrections(first.key) == ()


def test_of_a_forgotten_article_nothing_is_kept_and_all_else_goes_on(path: Path) -> None:
    with opened(path) as library, opened(path) as other:
        key = remembered(library)
        other.forget(key)
        character = OwnCharacter(Layer.CHOICE, Scope.ARTICLE, "干", "幹")
        acts: list[Callable[[], object]] = [
            lambda: library.add_bookmark(key, Place(3), "房子"),
            lambda: library.set_shown_script(key, "traditional"),
            lambda: library.change_corrections(key, Change(added=(WORD,))),
            lambda: library.change_own_characters(key, Change(added=(character,))),
        ]
        for act in acts:
            with pytest.raises(Forgotten):
                act()
        assert not library.set_place(key, Place(3), 0.5)
        assert not library.set_path(key, Path("/b"))
        assert library.is_kept


@needs_limits
def test_without_room_no_change_is_called_kept_and_none_is_half(path: Path) -> None:
    with opened(path) as library:
        key = remembered(library)
        with no_room():
            library.change_corrections(key, Change(added=(WORD,)))
            assert not library.is_kept
            assert not library.try_again()
        with opened(path) as same:
            assert WORD not in same.corrections(key)
            assert library.try_again()
            assert WORD in same.corrections(key)


@needs_limits
def test_without_room_a_damaged_library_stays_where_it_is(path: Path) -> None:
    with_sql(path, "DROP TABLE form")
    content = path.read_bytes()
    with no_room():
        library = Library(path)
        assert not library.is_kept
        library.close()
    assert path.read_bytes() == content
    with opened(path) as later:
        assert later.saved == ARTICLES


NUMBERS = st.integers(-(10**30), 10**30)
ODD_TEXT = st.text(st.characters(), max_size=5) | st.sampled_from(["\ud800", "\0", "a\udfff\0"])
PLACES = st.builds(Place, NUMBERS, st.floats(), ODD_TEXT, ODD_TEXT)


@unhurried
@given(st.data())
def test_no_value_is_too_odd_and_none_damages_the_library(tmp_path: Path, data) -> None:  # type: ignore[no-untyped-def]
    """Numbers of any size, halves of characters, NUL, NaN: in every public method."""
    draw: Callable[[st.SearchStrategy[str]], str] = data.draw
    with opened(tmp_path / "library.db") as library:
        origin = Origin(Path("/" + draw(ODD_TEXT)) if data.draw(st.booleans()) else None)
        made = Article(TEXT, origin, draw(ODD_TEXT))
        entry = library.remember(
            made,
            characters=data.draw(NUMBERS),
            script=draw(ODD_TEXT),
            pasted=draw(ODD_TEXT) + "x",
            encoding=draw(ODD_TEXT),
        )
        place = data.draw(PLACES)
        library.set_place(entry.key, place, data.draw(st.floats()))
        library.set_shown_script(entry.key, draw(ODD_TEXT))
        mark = library.add_bookmark(entry.key, place, draw(ODD_TEXT))
        word = draw(ODD_TEXT) + "河"
        correction = Correction(Scope.HERE, word, (0,) * len(word), place)
        library.change_corrections(entry.key, Change(added=(correction,)))
        character = OwnCharacter(Layer.CHOICE, Scope.HERE, "\ud800", "\0", place)
        library.change_own_characters(entry.key, Change(added=(character,)))
        assert mark in library.bookmarks(entry.key)
        library.set_path(entry.key, Path("/" + draw(ODD_TEXT)))
        for key in (data.draw(NUMBERS), entry.key):
            library.entry(key), library.pasted_text(key), library.place(key)
            library.corrections(key), library.own_characters(key), library.bookmarks(key)
        library.entry_of(Path(draw(ODD_TEXT)))
        library.recent(data.draw(NUMBERS))
        library.remove_bookmark(data.draw(NUMBERS))
        assert library.is_kept
    with opened(tmp_path / "library.db") as again:
        assert again.set_aside is None, "what was written is found unsound"


def test_a_closed_library_raises_nothing_of_sqlite(path: Path) -> None:
    library = Library(path)
    library.close()
    assert library.recent() == ()
    with pytest.raises(NotKept):
        remembered(library)


_START = """
import sys; from pathlib import Path; from reader.library import Library
from reader.article import Article, Origin
print("ready", flush=True)
sys.stdin.readline()
library = Library(Path(sys.argv[1]))
made = Article("字", Origin(Path("/" + sys.argv[2])), "字")
library.remember(made, characters=1, script="simplified")
print(library.is_kept, library.set_aside, flush=True)
sys.stdin.readline()
library.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="locks are of another kind")
def test_what_two_windows_of_one_process_write_to_is_not_deleted_by_another_process(
    path: Path,
) -> None:
    """A look at the file must not let go of the locks that the process has on it."""
    with opened(path) as first, opened(path) as second:
        alone = "import sys; from pathlib import Path; from reader.library import Library\n"
        alone += "Library(Path(sys.argv[1])).close()"
        subprocess.run([sys.executable, "-c", alone, str(path)], check=True)
        assert path.with_name(f"{path.name}-wal").exists()
        count = len(first.recent(1000))
        made = Article("字", Origin(Path("/new")), "字")
        second.remember(made, characters=1, script="simplified")
    with opened(path) as after:
        assert len(after.recent(1000)) == count + 1


@pytest.mark.parametrize("pages_before", [0, 1])
def test_a_library_whose_making_was_cut_off_is_no_damaged_one(
    tmp_path: Path, pages_before: int
) -> None:
    path, made = tmp_path / "library.db", tmp_path / "made" / "library.db"
    made.parent.mkdir()
    with contextlib.closing(sqlite3.connect(made, isolation_level=None)) as making:
        if pages_before:
            making.execute("CREATE TABLE before (number)")
        making.execute("BEGIN IMMEDIATE")
        making.execute("CREATE TABLE article (key)")
        shutil.copy(f"{made}-journal", f"{path}-journal")
        path.touch()
    with contextlib.closing(Library(path)) as library:
        assert library.is_kept
        assert (library.set_aside is not None) is bool(pages_before), "its pages were there"
        library.remember(Article("字", Origin(Path("/1")), "1"), characters=1, script="simplified")
    with contextlib.closing(Library(path)) as again:
        assert [entry.title for entry in again.recent(9)] == ["1"]


@pytest.mark.parametrize("is_damaged", [False, True])
def test_windows_that_start_together_all_get_one_library(
    path: Path, tmp_path: Path, is_damaged: bool
) -> None:
    """Where there is none yet, and where it must be mended first: once, by one of them."""
    shared = path if is_damaged else tmp_path / "new" / "library.db"
    if is_damaged:
        with_sql(path, "DROP TABLE form")
    ends = started_together(shared, 12)
    assert [end.split()[0] for end in ends] == ["True"] * 12
    assert sum(not end.endswith("None") for end in ends) == is_damaged
    with opened(shared) as library:
        assert len(library.recent(1000)) == 12 + ARTICLES * is_damaged


def started_together(path: Path, count: int) -> list[str]:
    """What so many processes say that open one library at the same moment."""
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _START, str(path), str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(count)
    ]
    for process in started:
        assert process.stdout is not None
        process.stdout.readline()
    for process in started:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    return [process.communicate("\n")[0].strip() for process in started]


def test_no_room_for_what_sqlite_shares_beside_the_file_is_a_full_disk() -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
    assert reason_of(error) is Reason.FULL


def test_the_checksum_of_the_newest_tables_is_that_of_what_the_migrations_make() -> None:
    with contextlib.closing(connect(None)) as connection:
        assert making_of(connection) == NEWEST_MAKING


@pytest.mark.parametrize(
    ("change", "is_kept"),
    [
        ("UPDATE sqlite_master SET sql = sql || ' ' WHERE name = 'bookmark'", True),
        ("DELETE FROM sqlite_master WHERE name = 'bookmark_by_article'", False),
    ],
)
def test_tables_made_by_other_statements_are_compared(
    change: str, is_kept: bool, tmp_path: Path
) -> None:
    Library(tmp_path / "library.db").close()
    connection = sqlite3.connect(tmp_path / "library.db")
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(change)
    connection.commit()
    connection.close()
    library = Library(tmp_path / "library.db")
    assert (library.set_aside is None) is is_kept
    library.close()
