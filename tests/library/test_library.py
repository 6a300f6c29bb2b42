import itertools
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader import pinyin
from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.library import Forgotten, Library, Reason

TEXT = "河边有一座白色的小房子。\n房子前面种着两棵树。"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "state" / "library.db", clock=itertools.count(1000).__next__)
    yield opened
    opened.close()


def article(path: Path | None, text: str = TEXT, title: str = "房子") -> Article:
    return Article(text, Origin(path), title)


Opener = Callable[[Path], Library]


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Opens libraries, and closes them when the test is over."""
    with ExitStack() as libraries:

        def open_library(path: Path) -> Library:
            library = Library(path)
            libraries.callback(library.close)
            return library

        yield open_library


def test_what_was_opened_last_stands_first(library: Library, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "a.txt"):
        library.remember(article(tmp_path / name), characters=20, script="simplified")
    names = [entry.path.name for entry in library.recent() if entry.path]
    assert names == ["a.txt", "c.txt", "b.txt"]
    assert len(library.recent(limit=2)) == 2


def test_an_article_keeps_its_place_when_it_is_opened_again(
    library: Library, opened: Opener, tmp_path: Path
) -> None:
    first = library.remember(article(tmp_path / "a"), characters=20, script="simplified")
    library.set_place(first.key, Place.of(TEXT, 14, 0.25), 0.6)
    library.set_shown_script(first.key, "traditional")
    library.close()
    again = opened(library.path).remember(
        article(tmp_path / "a", "前言\n" + TEXT, "新题"), characters=22, script="simplified"
    )
    assert again.key == first.key
    assert again.place == Place.of(TEXT, 14, 0.25)
    assert again.place.found_in("前言\n" + TEXT) == 17
    assert (again.title, again.characters, again.length) == ("新题", 22, len(TEXT) + 3)
    assert (again.share_read, again.shown_script) == (0.6, "traditional")


def test_an_article_keeps_which_way_its_lines_run(
    library: Library, opened: Opener, tmp_path: Path
) -> None:
    first, other = (
        library.remember(article(tmp_path / name), characters=20, script="") for name in ("a", "b")
    )
    assert library.writing(first.key) == ""
    library.set_writing(first.key, "vertical")
    library.close()
    again = opened(library.path)
    again.remember(article(tmp_path / "a"), characters=20, script="")
    assert (again.writing(first.key), again.writing(other.key)) == ("vertical", "")


def test_the_same_file_by_another_name_is_one_article(library: Library, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    library.remember(article(tmp_path / "a"), characters=1, script="simplified")
    library.remember(article(tmp_path / "deep" / ".." / "a"), characters=1, script="simplified")
    assert len(library.recent()) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="bytes in names are Linux")
def test_a_name_that_is_no_text_is_kept(library: Library, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xd6\xd0\xff.txt"))
    library.remember(article(path, title="\ud800"), characters=1, script="simplified")
    assert library.recent()[0].path == path
    assert library.entry_of(path) is not None


def test_a_pasted_text_is_kept_as_it_came_and_only_once(library: Library) -> None:
    raw = "房(fáng)子\r\n\ud800"
    for _ in range(2):
        kept = library.remember(article(None), characters=2, script="simplified", pasted=raw)
    assert kept.path is None
    assert library.pasted_text(kept.key) == raw
    assert len(library.recent()) == 1


def test_a_file_has_no_pasted_text(library: Library, tmp_path: Path) -> None:
    kept = library.remember(article(tmp_path / "a"), characters=1, script="simplified")
    assert library.pasted_text(kept.key) is None
    assert library.pasted_text(99) is None


def test_a_forgotten_article_is_gone_with_its_bookmarks(library: Library, tmp_path: Path) -> None:
    kept = library.remember(article(tmp_path / "a"), characters=1, script="simplified")
    library.add_bookmark(kept.key, Place.of(TEXT, 3), "有一座")
    library.forget(kept.key)
    assert library.recent() == ()
    assert library.entry(kept.key) is None
    assert library.bookmarks(kept.key) == ()
    assert library.place(kept.key) == Place()


def test_bookmarks_stand_in_the_order_of_the_text(
    library: Library, opened: Opener, tmp_path: Path
) -> None:
    kept = library.remember(article(tmp_path / "a"), characters=1, script="simplified")
    late = library.add_bookmark(kept.key, Place.of(TEXT, 13), "房子前面")
    early = library.add_bookmark(kept.key, Place.of(TEXT, 5), "白色")
    library.close()
    again = opened(library.path)
    assert again.bookmarks(kept.key) == (early, late)
    again.remove_bookmark(early.key)
    assert again.bookmarks(kept.key) == (late,)


def correction(scope: Scope, word: str, *codes: int, at: int = 0) -> Correction:
    place = Place.of(TEXT, at) if scope is Scope.HERE else Place()
    return Correction(scope, word, codes, place)


def test_own_readings_come_back_with_their_article_and_everywhere(
    library: Library, opened: Opener, tmp_path: Path
) -> None:
    kept = library.remember(article(tmp_path / "a"), characters=20, script="simplified")
    other = library.remember(article(tmp_path / "b"), characters=20, script="simplified")
    here = correction(Scope.HERE, "房子", 0, pinyin.parse("zi5"), at=8)
    word = correction(Scope.ARTICLE, "白色", pinyin.parse("bai2"), pinyin.parse("shai3"))
    every = correction(Scope.EVERYWHERE, "河", pinyin.parse("he2"))
    library.change_corrections(kept.key, Change(added=(here, word, every)))
    library.close()
    again = opened(library.path)
    assert again.corrections(kept.key) == (here, word, every)
    assert again.corrections(other.key) == (every,)
    again.change_corrections(other.key, Change(removed=(every,)))
    assert again.corrections(kept.key) == (here, word)
    again.forget(kept.key)
    assert again.corrections(kept.key) == ()


def test_a_second_reading_for_the_same_place_replaces_the_first(
    library: Library, tmp_path: Path
) -> None:
    kept = library.remember(article(tmp_path / "a"), characters=20, script="simplified")
    for spelled in ("he2", "he4"):
        every = correction(Scope.EVERYWHERE, "河", pinyin.parse(spelled))
        here = correction(Scope.HERE, "河", pinyin.parse(spelled), at=0)
        library.change_corrections(kept.key, Change(added=(every, here)))
    assert library.corrections(kept.key) == (every, here)


def test_a_change_of_readings_is_kept_whole_or_not_at_all(library: Library, tmp_path: Path) -> None:
    kept = library.remember(article(tmp_path / "a"), characters=20, script="simplified")
    first = correction(Scope.ARTICLE, "河", pinyin.parse("he2"))
    library.change_corrections(kept.key, Change(added=(first,)))
    other = sqlite3.connect(library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    second = correction(Scope.ARTICLE, "树", pinyin.parse("shu4"))
    library.change_corrections(kept.key, Change((first,), (second,)))
    assert not library.is_kept
    with closing(Library(library.path)) as same:
        assert same.corrections(kept.key) == (first,)
        other.execute("ROLLBACK")
        other.close()
        assert library.try_again()
        assert same.corrections(kept.key) == (second,)


def test_a_library_of_the_first_version_is_brought_to_this_one(
    opened: Opener, tmp_path: Path
) -> None:
    """As version 1 made it, with an article and a bookmark in it."""
    path = tmp_path / "library.db"
    with sqlite3.connect(path) as first:
        first.executescript(FIRST_VERSION)
    first.close()
    library = opened(path)
    assert library.set_aside is None
    entry = library.recent()[0]
    assert (entry.title, entry.place.offset) == ("房子", 14)
    assert [bookmark.label for bookmark in library.bookmarks(entry.key)] == ["白色"]
    word = correction(Scope.ARTICLE, "河", pinyin.parse("he2"))
    library.change_corrections(entry.key, Change(added=(word,)))
    assert library.corrections(entry.key) == (word,)


FIRST_VERSION = """
CREATE TABLE article (key INTEGER PRIMARY KEY, path BLOB UNIQUE, digest BLOB UNIQUE,
    title TEXT NOT NULL, characters INTEGER NOT NULL, length INTEGER NOT NULL,
    script TEXT NOT NULL, shown_script TEXT NOT NULL DEFAULT '', opened_at REAL NOT NULL,
    offset INTEGER NOT NULL DEFAULT 0, part_of_line REAL NOT NULL DEFAULT 0,
    before TEXT NOT NULL DEFAULT '', after TEXT NOT NULL DEFAULT '',
    share_read REAL NOT NULL DEFAULT 0, pasted BLOB);
CREATE INDEX article_by_time ON article (opened_at DESC);
CREATE TABLE bookmark (key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, offset INTEGER NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL, label TEXT NOT NULL, made_at REAL NOT NULL);
CREATE INDEX bookmark_by_article ON bookmark (article, offset);
INSERT INTO article (path, title, characters, length, script, opened_at, offset)
    VALUES (CAST('/a' AS BLOB), '房子', 20, 24, 'simplified', 5, 14);
INSERT INTO bookmark VALUES (1, 1, 5, '', '白色', '白色', 6);
PRAGMA user_version = 1;
"""


def test_a_file_found_elsewhere_keeps_its_place(library: Library, tmp_path: Path) -> None:
    moved = library.remember(article(tmp_path / "old"), characters=1, script="simplified")
    library.set_place(moved.key, Place.of(TEXT, 9), 0.4)
    library.remember(article(tmp_path / "new"), characters=1, script="simplified")
    library.set_path(moved.key, tmp_path / "new")
    assert [(e.key, e.path) for e in library.recent()] == [(moved.key, tmp_path / "new")]
    assert library.place(moved.key).offset == 9


def test_what_was_kept_of_the_file_that_is_found_is_kept_on(
    library: Library, tmp_path: Path
) -> None:
    moved = library.remember(article(tmp_path / "old"), characters=1, script="simplified")
    library.add_bookmark(moved.key, Place.of(TEXT, 9), "old")
    found = library.remember(article(tmp_path / "new"), characters=1, script="simplified")
    library.add_bookmark(found.key, Place.of(TEXT, 5), "new")
    library.set_place(found.key, Place.of(TEXT, 5), 0.2)
    assert library.set_path(moved.key, tmp_path / "new")
    assert [entry.key for entry in library.recent()] == [moved.key]
    assert [mark.label for mark in library.bookmarks(moved.key)] == ["new", "old"]
    assert library.place(moved.key).offset == 5, "it was not read yet where it was"


def test_an_empty_file_becomes_a_library(opened: Opener, tmp_path: Path) -> None:
    (tmp_path / "library.db").touch()
    library = opened(tmp_path / "library.db")
    assert library.recent() == ()
    assert library.set_aside is None


def test_a_change_that_cannot_be_written_is_told_and_the_rest_stays(
    library: Library, tmp_path: Path
) -> None:
    kept = library.remember(article(tmp_path / "a"), characters=1, script="simplified")
    other = sqlite3.connect(library.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    library.set_place(kept.key, Place(3), 0.1)
    assert library.trouble is not None
    assert library.trouble.reason is Reason.LOCKED
    other.execute("ROLLBACK")
    other.close()
    library.set_place(kept.key, Place(4), 0.1)
    assert library.try_again()
    assert library.trouble is None
    with closing(Library(library.path)) as same:
        assert same.place(kept.key).offset == 4


def test_two_windows_share_one_library(library: Library, tmp_path: Path) -> None:
    other = Library(library.path)
    kept = library.remember(article(tmp_path / "a"), characters=1, script="simplified")
    other.set_place(kept.key, Place(7), 0.2)
    assert library.place(kept.key).offset == 7
    other.close()


def test_a_process_killed_while_writing_leaves_a_whole_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    endless = (
        "import itertools, sys; from pathlib import Path\n"
        "from reader.article import Article, Origin\n"
        "from reader.library import Library\n"
        "from reader.corrections.places import Place\n"
        "library = Library(Path(sys.argv[1]))\n"
        "for n in itertools.count():\n"
        "    made = Article('字' * 500, Origin(Path(f'/{n % 50}')), str(n))\n"
        "    entry = library.remember(made, characters=n, script='simplified')\n"
        "    library.set_place(entry.key, Place(n), n % 100 / 100)\n"
        "    library.add_bookmark(entry.key, Place(n), str(n))\n"
        "    print(n, flush=True)\n"
    )
    for pause in (0.0, 0.02, 0.1):
        path.unlink(missing_ok=True)
        process = subprocess.Popen(
            [sys.executable, "-c", endless, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        done = max((int(line) for line in process.communicate()[0].split()), default=0)
        library = Library(path)
        assert library.is_kept
        assert library.set_aside is None
        entries = library.recent(100)
        assert entries[0].characters >= done
        assert all(library.bookmarks(entry.key) for entry in entries[1:])
        library.close()


def test_characters_of_an_article_are_kept_and_taken_away_with_it(library: Library) -> None:
    entry = library.remember(Article("他干，我干。"), characters=4, script="simplified", pasted="x")
    here = OwnCharacter(Layer.CHOICE, Scope.HERE, "干", "乾", Place.of("他干，我干。", 1))
    alike = OwnCharacter(Layer.CHOICE, Scope.ARTICLE, "干", "幹")
    mended = OwnCharacter(Layer.REPAIR, Scope.HERE, "于", "於", Place(3, 0.0, "位", "于山"))
    library.change_own_characters(entry.key, Change(added=(here, alike, mended)))
    assert library.own_characters(entry.key) == (here, alike, mended)
    library.change_own_characters(entry.key, Change((alike,), (replace(alike, character="乾"),)))
    assert {one.character for one in library.own_characters(entry.key)} == {"乾", "於"}
    library.forget(entry.key)
    assert library.own_characters(entry.key) == ()


def test_of_an_article_that_was_forgotten_nothing_is_kept(library: Library, tmp_path: Path) -> None:
    word = Correction(Scope.ARTICLE, "银行", (0, pinyin.parse("hang2")))
    character = OwnCharacter(Layer.CHOICE, Scope.ARTICLE, "干", "幹")
    kept = library.remember(article(tmp_path / "a"), characters=1, script="simplified")
    library.forget(kept.key)
    for act in (
        lambda: library.add_bookmark(kept.key, Place(3), "房子"),
        lambda: library.set_shown_script(kept.key, "traditional"),
        lambda: library.set_writing(kept.key, "vertical"),
        lambda: library.change_corrections(kept.key, Change(added=(word,))),
        lambda: library.change_corrections(kept.key, Change(removed=(word,))),
        lambda: library.change_own_characters(kept.key, Change(added=(character,))),
    ):
        with pytest.raises(Forgotten):
            act()
    assert library.corrections(kept.key) == ()


def test_the_key_of_what_is_gone_is_never_given_again(library: Library, tmp_path: Path) -> None:
    keys, marks = list[int](), list[int]()
    for name in ("a", "b", "a"):
        entry = library.remember(article(tmp_path / name), characters=1, script="simplified")
        mark = library.add_bookmark(entry.key, Place(3), "房子")
        library.remove_bookmark(mark.key)
        library.forget(entry.key)
        keys.append(entry.key)
        marks.append(mark.key)
    assert len(set(keys)) == len(set(marks)) == 3


def test_the_encoding_that_was_chosen_stays_until_another_is(
    library: Library, tmp_path: Path
) -> None:
    kept = []
    for encoding in ("", "big5hkscs", "", "gb18030"):
        told = article(tmp_path / "a")
        entry = library.remember(told, characters=1, script="simplified", encoding=encoding)
        kept.append(entry.encoding)
    assert kept == ["", "big5hkscs", "big5hkscs", "gb18030"]
    other = library.remember(article(tmp_path / "b"), characters=1, script="simplified")
    assert other.encoding == ""


VERSION_3 = """
CREATE TABLE article (key INTEGER PRIMARY KEY, path BLOB UNIQUE, digest BLOB UNIQUE,
    title TEXT NOT NULL, characters INTEGER NOT NULL, length INTEGER NOT NULL, script TEXT NOT NULL,
    shown_script TEXT NOT NULL DEFAULT '', opened_at REAL NOT NULL,
    offset INTEGER NOT NULL DEFAULT 0, part_of_line REAL NOT NULL DEFAULT 0,
    before TEXT NOT NULL DEFAULT '', after TEXT NOT NULL DEFAULT '',
    share_read REAL NOT NULL DEFAULT 0, pasted BLOB);
CREATE INDEX article_by_time ON article (opened_at DESC);
CREATE TABLE bookmark (key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, offset INTEGER NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL, label TEXT NOT NULL, made_at REAL NOT NULL);
CREATE INDEX bookmark_by_article ON bookmark (article, offset);
CREATE TABLE correction (key INTEGER PRIMARY KEY,
    article INTEGER REFERENCES article ON DELETE CASCADE, scope TEXT NOT NULL, word TEXT NOT NULL,
    readings TEXT NOT NULL, offset INTEGER NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
    made_at REAL NOT NULL);
CREATE UNIQUE INDEX correction_by_place
    ON correction (coalesce(article, 0), scope, word, offset);
CREATE TABLE form (key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE, layer TEXT NOT NULL,
    scope TEXT NOT NULL, word TEXT NOT NULL, form TEXT NOT NULL, offset INTEGER NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL, made_at REAL NOT NULL);
CREATE UNIQUE INDEX form_by_place ON form (article, layer, scope, word, offset);
INSERT INTO article VALUES (7, CAST('/a.txt' AS BLOB), NULL, '房子', 9, 20, 'simplified',
    'traditional', 5.0, 14, 0.25, '房', '子', 0.6, NULL);
INSERT INTO article VALUES (3, NULL, x'00', '贴的', 2, 2, 'simplified', '', 4.0, 0, 0, '', '', 0,
    CAST('船来' AS BLOB));
INSERT INTO bookmark VALUES (4, 7, 14, '房', '子', '房子', 6.0);
INSERT INTO correction VALUES (1, 7, 'article', '银行', '- hang2', 0, '', '', 6.0);
INSERT INTO correction VALUES (2, NULL, 'everywhere', '房子', '- zi3', 0, '', '', 6.0);
INSERT INTO form VALUES (1, 7, 'choice', 'article', '干', '幹', 0, '', '', 6.0);
PRAGMA user_version = 3;
"""


def test_nothing_of_a_library_of_the_version_before_is_lost(opened: Opener, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "library.db") as before:
        before.executescript(VERSION_3)
    before.close()
    library = opened(tmp_path / "library.db")
    assert library.is_kept
    assert library.set_aside is None
    first, second = library.recent()
    assert (first.key, first.title, first.characters, first.length) == (7, "房子", 9, 20)
    assert (first.shown_script, first.share_read, first.encoding) == ("traditional", 0.6, "")
    assert first.place == Place(14, 0.25, "房", "子")
    assert (second.key, library.pasted_text(3)) == (3, "船来")
    (mark,) = library.bookmarks(7)
    assert (mark.key, mark.place.offset, mark.label) == (4, 14, "房子")
    assert {one.word for one in library.corrections(7)} == {"银行", "房子"}
    assert [one.character for one in library.own_characters(7)] == ["幹"]
    library.forget(7)
    assert library.bookmarks(7) == ()
    assert library.own_characters(7) == ()
    assert [one.word for one in library.corrections(3)] == ["房子"]
    new = library.remember(article(tmp_path / "b"), characters=1, script="simplified")
    assert new.key > 7
