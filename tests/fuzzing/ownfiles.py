"""The program's own files, broken in every way that is known: the library, settings, tables.

`./dev fuzz --own 3000` breaks so many of each and kills so many writing processes, tells how each
kind ended, and fails where something was raised, waited for, or lost without a word.
"""

import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from reader import pinyin
from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.cuts import Cut
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.dictionaries.tables import Tables, kept_tables
from reader.learning.headwords import Headword, State
from reader.learning.kept import Collected, KeptWord
from reader.learning.practice.schedule import Answer, Item, Kind as Asked
from reader.library import Library
from reader.library.marginalia import Sat
from reader.library.practice import Sat as Practised
from reader.library.words import states_in
from reader.marginalia.margin import Margin
from reader.marginalia.mark import Colour, Mark
from reader.marginalia.wishes import Wish
from reader.settings import Settings, open_settings

ARTICLES = 60
_PAGE = 4096
_SLOW = 20.0  # seconds for one file
_HUGE = 1 << 30  # bytes

Break = Callable[[Path, random.Random], None]
"""Breaks the file at a path, or what stands beside it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the program's own files: how a whole one is made, broken, and looked at.

    `look` returns how it ended and raises AssertionError for what breaks a promise.
    """

    name: str
    make: Callable[[Path], None]
    breaks: dict[str, Break]
    look: Callable[[Path], str]


def kinds() -> tuple[Kind, ...]:
    """The library, the settings, the tables."""
    return (
        Kind("library.db", _make_library, LIBRARY_BREAKS, looked_at_library),
        Kind("settings.json", _make_settings, SETTINGS_BREAKS, looked_at_settings),
        Kind("t.tables", _make_tables, TABLE_BREAKS, looked_at_tables),
    )


def run(count: int, seed: int) -> int:
    """Break so many of each kind; print what became of them. 0 if no promise was broken."""
    failures = 0
    for kind in kinds():
        ends = Counter[tuple[str, str]]()
        chance = random.Random(seed)
        with tempfile.TemporaryDirectory() as folder:
            whole = Path(folder, kind.name)
            kind.make(whole)
            for number in range(count):
                how = list(kind.breaks)[number % len(kind.breaks)]
                ends[how, _end(kind, how, whole, chance)] += 1
        for how in kind.breaks:
            told = {end: n for (of, end), n in ends.items() if of == how}
            print(f"{kind.name:14} {how:28}", *(f"{n} {end}" for end, n in sorted(told.items())))
        failures += sum(n for (_, end), n in ends.items() if end.startswith("FAILED"))
    lost = killed(count // 5, random.Random(seed))
    lost += killed_while_mending(count // 5, random.Random(seed))
    print(f"{count:,} of each kind, {failures} failed (seed {seed})")
    print(f"{count // 5 * 2:,} processes killed, {lost} lost of what they told as kept")
    return int(failures + lost > 0)


def _end(kind: Kind, how: str, whole: Path, chance: random.Random) -> str:
    """How a broken file ended."""
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "state", kind.name)
        shutil.copytree(whole.parent, path.parent)
        kind.breaks[how](path, chance)
        try:
            end = kind.look(path)
        except Exception as error:
            traceback.print_exc()
            return f"FAILED {type(error).__name__}"
    return end if time.monotonic() - begin < _SLOW else "FAILED slow"


# The library ----------------------------------------------------------------------------------


def _make_library(path: Path) -> None:
    library = Library(path)
    for number in range(ARTICLES):
        pasted = f"房(fáng)子{number}。" * 400 if number % 3 == 0 else None
        origin = Origin(None if pasted else Path(f"/水边/{number}.txt"))
        text = f"河边有一座白色的小房子。{number}" * (1 + number % 5)
        entry = library.remember(
            Article(text, origin, f"房子{number}"), characters=9, script="simplified", pasted=pasted
        )
        place = Place.of(text, number % 9)
        library.set_place(entry.key, place, number / ARTICLES)
        library.add_bookmark(entry.key, place, f"房子{number}")
        here = Correction(Scope.HERE, "子", (pinyin.parse("zi3"),), place)
        library.change_corrections(entry.key, Change(added=(here,)))
        character = OwnCharacter(Layer.CHOICE, Scope.ARTICLE, "干", "幹")
        library.change_own_characters(entry.key, Change(added=(character,)))
        mark = Mark.of(text, number % 5, 9, Colour.LILAC, f"注{number}", made_at=5.0)
        library.marginalia.change_marks(entry.key, Change(added=(mark,)))
        library.marginalia.keep_sitting(entry.key, Sat(1.0, 90.0, 60.0, number))
        library.shelf.tag((entry.key,), f"标签{number % 4}")
        library.shelf.set_cover(entry.key, bytes(range(256)) * 20)
        library.cuts.change(entry.key, Change(added=(Cut(("房", "子")),)))
        wish = Wish.of(text, number % 5, 9, is_shown=number % 2 == 0)
        library.wishes.change(entry.key, Change(added=(wish,)))
        _keep_word(library, number, entry.key)
    library.close()


def _keep_word(library: Library, number: int, article: int) -> Headword:
    """A word that is known, kept with its sentence, and was asked."""
    head = Headword(f"字{number}", "zi4 -")
    known = KeptWord(head, list(State)[number % 4], "card", f"注{number}")
    library.words.change_kept(Change(added=(known,)))
    kept = Collected(
        head, f"有字{number}。", "", 1, len(head.word), "船", article, Place(number % 9)
    )
    library.words.change_collected(Change(added=(kept,)))
    library.practice.answer(Item(head, Asked.READING), Answer.GOOD)
    library.practice.keep_sitting(Practised(float(number), number + 60.0, 60.0, 1))
    return head


def _words_of(library: Library) -> int:
    """How much of words is there, in four kinds; each can be worked with."""
    words = {one.headword for one in library.words.kept()}
    collected = library.words.collected()
    for one in collected:
        assert one.sentence[one.start : one.start + one.length] or not one.length
        one.place.found_in("房子")
    practised = library.practice.kept()
    for item, stands in list(practised.items())[:9]:
        assert item == stands.item
        library.practice.take_back(library.practice.answer(item, Answer.AGAIN))
    _seconds, questions = library.practice.sat_since(-6e10)
    return len(words) + len(collected) + len(practised) + min(questions, ARTICLES)


def looked_at_library(path: Path) -> str:
    """How a library opened: whole, mended or left alone. It must not raise, nor lose silently."""
    before, has_log = _bytes_of(path), os.path.exists(f"{path}-wal")
    library = Library(path)
    try:
        articles = library.recent(10_000)
        assert len(library.shelf.listed()) == len(articles)
        library.shelf.tags()
        decided = 0
        for entry in articles:
            decided += len(library.bookmarks(entry.key))
            decided += len(library.corrections(entry.key))
            decided += len(library.own_characters(entry.key))
            marks = library.marginalia.marks(entry.key)
            decided += len(Margin("河边有一座白色的小房子。", marks).marks)
            decided += bool(library.marginalia.time_read(entry.key).seconds)
            decided += len(library.cuts.of(entry.key)) + len(library.wishes.of(entry.key))
            library.pasted_text(entry.key)
            library.shelf.cover(entry.key)
            library.place(entry.key).found_in("房子")
        words = _words_of(library) if library.is_kept else 0
        if library.is_kept:
            _check_that_it_keeps(library, path)
        aside = library.set_aside
        if aside is None and not library.is_kept:
            assert library.trouble is not None
            assert _bytes_of(path) == before, "a file that cannot be used was changed"
            return f"left alone, {library.trouble.reason.name}"
        if aside is not None:
            is_same = aside.is_symlink() or _bytes_of(aside) == before
            assert is_same or has_log, "the damaged file was changed"  # SQLite takes in its log
            assert library.saved == len(articles)
            return f"mended, {_share(len(articles) + decided + words)}"
        assert len(articles) == ARTICLES or not before, "articles were lost without a word"
        assert words == 4 * ARTICLES or not before, "words were lost without a word"
        return "whole"
    finally:
        library.close()


def _share(count: int) -> str:
    """Of articles, of what was decided of them and what is kept of words: twelve kinds."""
    if count >= 12 * ARTICLES:
        return "all there"
    return "most there" if count > 6 * ARTICLES else "some there" if count else "nothing there"


def _check_that_it_keeps(library: Library, path: Path) -> None:
    entry = library.remember(
        Article("船来了。", Origin(Path("/船.txt")), "船"), characters=3, script="simplified"
    )
    word = Correction(Scope.ARTICLE, "船", (pinyin.parse("chuan2"),))
    library.change_corrections(entry.key, Change(added=(word,)))
    head = _keep_word(library, ARTICLES, entry.key)
    again = Library(path)
    assert again.set_aside is None, "what was made anew is damaged"
    kept = again.corrections(entry.key)
    words = {one.headword for one in again.words.kept()}
    collected = {one.headword: one.article for one in again.words.collected()}
    practised = again.practice.kept()
    again.close()
    assert word in kept, "what was told as kept is not there"
    assert head in words, "a word that was told as known is not there"
    assert collected[head] == entry.key, "a sentence has lost its article"
    assert Item(head, Asked.READING) in practised, "an answer is not there"
    states = states_in(path)
    assert states is not None, "a whole library cannot be looked into"
    assert head in states or not ARTICLES % 4, "a command does not see what is known"


def _bytes_of(path: Path) -> bytes | None:
    """What is in a file; of a gigabyte of nothing how much that is."""
    try:
        if path.is_file() and path.stat().st_size >= _HUGE:
            return b"%d" % path.stat().st_size
        return path.read_bytes() if path.is_file() else None
    except OSError:
        return None


def _cut(path: Path, chance: random.Random) -> None:
    with path.open("r+b") as file:
        file.truncate(chance.randrange(path.stat().st_size))


def _flip(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def _flip_header(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 3))):
        data[chance.randrange(110)] = chance.randrange(256)
    path.write_bytes(data)


def _swap_pages(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 2, 5))):
        one, other = (chance.randrange(len(data) // _PAGE) * _PAGE for _ in range(2))
        kept = data[one : one + _PAGE]
        data[one : one + _PAGE] = data[other : other + _PAGE]
        data[other : other + _PAGE] = kept
    path.write_bytes(data)


def _overwrite(path: Path, chance: random.Random) -> None:
    data = bytearray(path.read_bytes())
    at, length = chance.randrange(len(data)), chance.choice((1, 30, _PAGE, 9 * _PAGE))
    filled = chance.choice((bytes(length), b"\xff" * length, chance.randbytes(length)))
    data[at : at + length] = filled[: len(data) - at]
    path.write_bytes(data)


def _random(path: Path, chance: random.Random) -> None:
    path.write_bytes(chance.randbytes(chance.choice((1, 15, 16, 99, 100, 101, 5000, 100_000))))


def _all_random_after_magic(path: Path, chance: random.Random) -> None:
    path.write_bytes(b"SQLite format 3\0" + chance.randbytes(chance.choice((50, 4080, 40_000))))


def _with_sql(*statements: str) -> Break:
    """Broken by its own means."""

    def act(path: Path, chance: random.Random) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(chance.choice(statements))
        connection.close()

    return act


def _rename_in_schema(path: Path, chance: random.Random) -> None:
    """Names in the list of tables that are no UTF-8; SQLite's messages quote them."""
    data = path.read_bytes()
    name = chance.choice((b"article", b"bookmark", b"correction", b"offset", b"title", b"form"))
    places = [found.start() for found in re.finditer(re.escape(name), data)]
    at = chance.choice(places)
    path.write_bytes(data[:at] + b"\xff\xd6" + data[at + 2 :])


def _set_user_version(path: Path, version: int) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def _instead(make: Callable[[Path], None]) -> Break:
    def act(path: Path, chance: random.Random) -> None:
        path.unlink()
        make(path)

    return act


def _beside(path: Path, chance: random.Random) -> None:
    ending = chance.choice(("-wal", "-shm", "-journal"))
    other = path.with_name(path.name + ending)
    match chance.randrange(4):
        case 0:
            other.mkdir()
        case 1:
            os.mkfifo(other)
        case 2:
            other.write_bytes(chance.randbytes(chance.choice((0, 1, 40, 9000))))
        case _:
            other.write_bytes(path.read_bytes()[: chance.randrange(20_000)])


def _only_wal(path: Path, chance: random.Random) -> None:
    """The file itself is emptied while all that was written lies in the log beside it."""
    connection = sqlite3.connect(path)
    connection.execute("UPDATE article SET title = title || '。'")
    connection.commit()
    for ending in ("", "-wal"):
        shutil.copy(f"{path}{ending}", f"{path}{ending}.kept")
    connection.close()
    os.replace(f"{path}-wal.kept", f"{path}-wal")
    os.replace(f"{path}.kept", path)
    with path.open("r+b") as file:
        file.truncate(chance.choice((0, 50, _PAGE)))


_COLUMNS = (
    "title",
    "author",
    "added_at",
    "characters",
    "length",
    "script",
    "opened_at",
    "offset",
    "before",
    "share_read",
)
_OF_MARKS = ("offset", "length", "words", "ending", "colour", "note", "made_at", "changed_at")
_OF_WORDS = {
    "word": ("word", "reading", "state", "origin", "note", "changed_at"),
    "collected": ("sentence", "sentence_reading", "start", "length", "title", "source", "offset"),
    "cut": ("stretch", "pieces", "made_at"),
    "chosen": ("offset", "length", "words", "ending", "is_shown", "before"),
    "practice": ("state", "step", "stability", "difficulty", "due_at", "begun_at",
                 "last_at"),
    "practised": ("begun_at", "last_at", "seconds", "questions"),
}  # fmt: skip
_WRONG = (
    "x'ff00fe'",
    "'text'",
    "-7",
    "1e300",
    "9223372036854775807",
    "9e999",
    "CAST(x'ffd6' AS TEXT)",
)

LIBRARY_BREAKS: dict[str, Break] = {
    "cut": _cut,
    "bits flipped": _flip,
    "header overwritten": _flip_header,
    "pages swapped": _swap_pages,
    "overwritten": _overwrite,
    "random bytes": _random,
    "random after the magic": _all_random_after_magic,
    "names that are no UTF-8": _rename_in_schema,
    "a version below 0": lambda path, chance: _set_user_version(path, -chance.randrange(1, 99)),
    "a later version": lambda path, chance: _set_user_version(path, chance.randrange(50, 99)),
    "an earlier version": lambda path, chance: _set_user_version(path, chance.randrange(3)),
    "wrong values": _with_sql(
        *(f"UPDATE article SET {column} = {value} WHERE key % 7 = 1"
          for column in _COLUMNS for value in _WRONG),
        *(f"UPDATE {table} SET {column} = {value}"
          for table in ("bookmark", "correction", "form")
          for column in ("offset", "before", "after", "made_at") for value in _WRONG),
        "UPDATE correction SET readings = '行' || char(0)", "UPDATE form SET word = 'xyz'",
        "UPDATE article SET path = x'2f0061' || key", "UPDATE article SET path = '/文字' || key",
        "UPDATE article SET pasted = x'ff' WHERE pasted IS NOT NULL",
        *(f"UPDATE mark SET {column} = {value}" for column in _OF_MARKS for value in _WRONG),
        *(f"UPDATE sitting SET {column} = {value}" for column in ("begun_at", "last_at", "seconds",
          "characters") for value in _WRONG),
        "UPDATE bookmark SET article = 'one'", "UPDATE correction SET scope = 'later'",
        "UPDATE tag SET name = name || char(10)", "UPDATE tag SET article = 'one'",
        "UPDATE cover SET picture = 'none'", "UPDATE cover SET picture = zeroblob(9000000)",
        *(f"UPDATE tag SET {column} = {value}"
          for column in ("name", "made_at") for value in _WRONG),
        *(f"UPDATE OR IGNORE {table} SET {column} = {value} WHERE key % 7 = 1"
          for table, columns in _OF_WORDS.items() for column in columns for value in _WRONG),
    ),
    "tables missing": _with_sql(
        "DROP TABLE form", "DROP TABLE correction", "DROP TABLE bookmark", "DROP TABLE tag",
        "DROP TABLE cover", "DROP TABLE mark", *(f"DROP TABLE {table}" for table in _OF_WORDS),
    ),
    "columns missing": _with_sql(
        "ALTER TABLE article DROP COLUMN pasted", "ALTER TABLE article DROP COLUMN share_read",
        "ALTER TABLE article DROP COLUMN added_at",
        "ALTER TABLE cover DROP COLUMN picture", "ALTER TABLE bookmark DROP COLUMN label",
        "ALTER TABLE form DROP COLUMN after",
        "ALTER TABLE mark DROP COLUMN note", "ALTER TABLE word DROP COLUMN note",
        "ALTER TABLE collected DROP COLUMN source", "ALTER TABLE chosen DROP COLUMN is_shown",
        "ALTER TABLE practice DROP COLUMN due_at", "ALTER TABLE practised DROP COLUMN seconds",
        "ALTER TABLE article RENAME COLUMN title TO name",
    ),
    "indices missing": _with_sql(
        "DROP INDEX article_by_time", "DROP INDEX correction_by_place", "DROP INDEX form_by_place",
        "DROP INDEX tag_of_article",
        "DELETE FROM sqlite_master WHERE name = 'sqlite_autoindex_article_1'",
        "DELETE FROM sqlite_master WHERE type = 'index'",
    ),
    "things that act": _with_sql(
        "CREATE TRIGGER t BEFORE INSERT ON article BEGIN DELETE FROM bookmark; END",
        "CREATE TRIGGER t AFTER UPDATE ON article BEGIN SELECT RAISE(ABORT, 'no'); END",
        "UPDATE sqlite_master SET sql = 'CREATE nonsense' WHERE name = 'bookmark'",
        "UPDATE sqlite_master SET rootpage = 2 WHERE name = 'form'",
    ),
    "a folder": _instead(lambda path: path.mkdir()),
    "a pipe": _instead(os.mkfifo),
    "a device": _instead(lambda path: path.symlink_to("/dev/zero")),
    "no device": _instead(lambda path: path.symlink_to("/dev/null")),
    "links in a circle": _instead(lambda path: path.symlink_to(path)),
    "empty": _instead(lambda path: path.touch()),
    "not readable": lambda path, chance: path.chmod(0),
    "files beside it": _beside,
    "the log alone": _only_wal,
}  # fmt: skip


# Settings -------------------------------------------------------------------------------------

_CHANGED = {"text_size": 31, "base_font": "楷體", "line_spacing": 2.1, "shortcuts": {"find": "F3"}}


def _make_settings(path: Path) -> None:
    path.write_text(json.dumps(_CHANGED, ensure_ascii=False, indent=2), "utf-8")


def looked_at_settings(path: Path) -> str:
    """How settings loaded; what is saved is loaded again, and what was not read is kept aside."""
    before, was_there = _bytes_of(path), os.path.lexists(path)
    loaded = Settings.load(path)
    opened = open_settings(path)
    assert (opened.settings, opened.trouble) == (loaded, None)
    aside = loaded.save(path)
    assert opened.aside is None or aside is None, "set aside twice"
    aside = opened.aside or aside
    assert Settings.load(path) == loaded
    if aside is not None:
        assert os.path.lexists(aside)
        assert aside.is_symlink() or _bytes_of(aside) == before
        return "set aside"
    assert not was_there or before is not None
    return "taken"


def _bad_field(path: Path, chance: random.Random) -> None:
    values = (
        "1" + "0" * 400, "-" + "9" * 5000, "1e999", "NaN", "-Infinity", '"\\ud800"', "null", "{}",
        "[" * 5000 + "]" * 5000, '{"a": 1}', "0.1e-9999", "true", '""', '"' + "x" * 100_000 + '"',
    )  # fmt: skip
    name = chance.choice([*Settings.__dataclass_fields__])
    text = json.dumps(_CHANGED, ensure_ascii=False)[:-1] + f', "{name}": {chance.choice(values)}}}'
    path.write_bytes(text.encode("utf-8"))


def _strange(path: Path, chance: random.Random) -> None:
    path.write_bytes(
        chance.choice(
            (b"[" * 100_000, b'{"a":' * 100_000, b"null", b"[]", b"7", b"\xff\xfe",
             b"\xef\xbb\xbf{}", b'"\xed\xa0\x80"', b'{"theme":' * 50_000, b"\0" * 9000)
        )
    )  # fmt: skip


def _huge(path: Path, chance: random.Random) -> None:
    os.truncate(path, _HUGE)


_COMMON: dict[str, Break] = {
    "cut": _cut,
    "bits flipped": _flip,
    "overwritten": _overwrite,
    "random bytes": _random,
    "a folder": _instead(lambda path: path.mkdir()),
    "a pipe": _instead(os.mkfifo),
    "a device": _instead(lambda path: path.symlink_to("/dev/zero")),
    "links in a circle": _instead(lambda path: path.symlink_to(path)),
}
SETTINGS_BREAKS = _COMMON | {"a bad field": _bad_field, "strange": _strange, "a gigabyte": _huge}


# Tables ---------------------------------------------------------------------------------------


@cache
def _tables() -> Tables:
    return {"numbers": np.arange(3000, dtype=np.uint32), "letters": np.frombuffer(b"abc", np.uint8)}


def _make_tables(path: Path) -> None:
    kept_tables("t", "k", _tables, path.parent)


def looked_at_tables(path: Path) -> str:
    """How tables loaded: as they were, or made anew; never others."""
    made = list[bool]()

    def build() -> Tables:
        made.append(True)
        return _tables()

    for _ in range(2):
        found = kept_tables("t", "k", build, path.parent)
        assert found.keys() == _tables().keys()
        for name, table in _tables().items():
            assert found[name].dtype == table.dtype
            assert np.array_equal(found[name], table), "tables were loaded wrong"
    return ("taken", "made anew", "made each time")[len(made)]


TABLE_BREAKS = _COMMON | {"header overwritten": _flip_header, "a gigabyte": _huge}


# Kills ----------------------------------------------------------------------------------------

_WRITING = """
import dataclasses, itertools, sys
from pathlib import Path
from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.learning.headwords import Headword, State
from reader.learning.kept import Collected, KeptWord
from reader.learning.practice.schedule import Answer, Item, Kind
from reader.library import Library
from reader.settings import Settings, save_changes

folder = Path(sys.argv[1])
library, saved = Library(folder / "library.db"), Settings()
assert library.is_kept
for n in itertools.count(int(sys.argv[2])):
    made = Article("字" * (n % 900 + 1), Origin(Path(f"/{n % 50}")), str(n))
    entry = library.remember(made, characters=n, script="simplified")
    word = f"字{n}"
    word = Correction(Scope.EVERYWHERE, word, (0,) * len(word))
    library.change_corrections(entry.key, Change(added=(word,)))
    head = Headword(f"字{n}")
    library.words.change_kept(Change(added=(KeptWord(head, State.KNOWN),)))
    kept = Collected(head, f"字{n}", "", 0, 1, str(n), entry.key, Place(n))
    library.words.change_collected(Change(added=(kept,)))
    library.practice.answer(Item(head, Kind.READING), Answer.GOOD)
    library.add_bookmark(entry.key, Place(n), str(n))
    library.set_place(entry.key, Place(n), n % 100 / 100)
    changed = dataclasses.replace(saved, last_script=str(n), text_size=16 + n % 33)
    save_changes(folder / "settings.json", saved, changed)
    saved = changed
    print(n, flush=True)
"""


def killed(times: int, chance: random.Random) -> int:
    """Kill a process so often that writes on and on; how much of what it told as kept is lost."""
    lost, number = 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for _ in range(times):
            told = _told_before_it_was_killed(folder, number, chance.uniform(0, 0.08))
            library = Library(folder / "library.db")
            lost += library.set_aside is not None or not library.is_kept
            if told is not None:
                lost += _lost_since(library, Settings.load(folder / "settings.json"), number, told)
                number = told + 1
            library.close()
    return lost


def _told_before_it_was_killed(folder: Path, number: int, pause: float) -> int | None:
    """The last number that a process told to have written, begun with a number."""
    command = [sys.executable, "-c", _WRITING, str(folder), str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        is_opening = pause < 0.02
        first = "" if is_opening else process.stdout.readline()
        time.sleep(15 * pause if is_opening else pause)
        process.kill()
        lines = (first + process.stdout.read()).split()
    assert process.returncode < 0, "it ended by itself"
    return int(lines[-1]) if lines else None


def killed_while_mending(times: int, chance: random.Random) -> int:
    """Kill so many processes that open a damaged library; how many articles are lost by that."""
    opening = (
        "import sys; from pathlib import Path; from reader.library import Library\n"
        "print(flush=True); Library(Path(sys.argv[1]))"
    )
    lost = 0
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name, "whole", "library.db")
        _make_library(whole)
        _with_sql("DROP TABLE form")(whole, chance)
        for number in range(times):
            path = Path(name, str(number), "library.db")
            shutil.copytree(whole.parent, path.parent)
            command = [sys.executable, "-c", opening, str(path)]
            with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
                assert process.stdout is not None
                process.stdout.readline()
                time.sleep(chance.uniform(0, 0.06))
                process.kill()
            library = Library(path)
            lost += ARTICLES - len(library.recent(1000)) + (not library.is_kept)
            library.close()
            shutil.rmtree(path.parent)
    return lost


def _lost_since(library: Library, settings: Settings, first: int, last: int) -> int:
    """How many of the numbers from first to last are not in all the places they were put."""
    words = {one.word for one in library.corrections(0)}
    entries = library.recent(1000)
    marks = {mark.label for entry in entries for mark in library.bookmarks(entry.key)}
    wanted = range(first, last + 1)
    known = {one.headword.word for one in library.words.kept()}
    collected = {one.headword.word for one in library.words.collected()}
    practised = {item.headword.word for item in library.practice.kept()}
    everywhere = words & known & collected & practised
    lost = sum(f"字{n}" not in everywhere or str(n) not in marks for n in wanted)
    lost += max(entry.place.offset for entry in entries) < last
    return lost + (int(settings.last_script or 0) < last)
