"""Decks of Anki that are damaged, hostile, or made otherwise."""

import io
import json
import sqlite3
import sys
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader.learning.headwords import Headword, State
from reader.learning.intake.decks import MOST_HELD
from reader.learning.intake.files import of_bytes, read_source
from reader.learning.intake.source import Kind
from reader.learning.intake.taking import Choice, outcome
from reader.opening import Broken, OpeningError, Unsafe

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

NOTES = [
    ("银行", "bank", "yín háng"),
    ("<b>行</b>[sound:x.mp3]", "row", "háng"),
    ("雨 (yǔ)", "rain", "yǔ"),
]


def collection(
    path: Path, notes=NOTES, names=("Chinese", "English", "Sounds like"), *sql: str
) -> bytes:
    """A database as Anki's older versions have it."""
    models = {"7": {"name": "Mine", "flds": [{"name": name} for name in names]}}
    with closing(sqlite3.connect(path)) as made:
        made.execute("CREATE TABLE col (id INTEGER, models TEXT)")
        made.execute("INSERT INTO col VALUES (1, ?)", (json.dumps(models),))
        made.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, mid INTEGER, flds TEXT)")
        made.execute("CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, ivl INTEGER)")
        for key, note in enumerate(notes, 1):
            made.execute("INSERT INTO notes VALUES (?, 7, ?)", (key, "\x1f".join(note)))
            made.execute("INSERT INTO cards VALUES (?, ?, ?)", (key, key, 30 if key == 1 else 3))
        for each in sql:
            made.execute(each)
        made.commit()
    return path.read_bytes()


def package(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(f"collection.{name}", part)
    return path


@pytest.fixture
def database(tmp_path: Path) -> bytes:
    return collection(tmp_path / "made.db")


def test_fields_are_told_apart_by_what_stands_in_them(tmp_path, database):
    source = read_source(package(tmp_path / "a.apkg", anki2=database))
    [table] = source.tables
    assert source.kind is Kind.DECK
    assert (table.name, table.columns) == ("Mine", ("Chinese", "English", "Sounds like"))
    found = outcome(source, Choice.likely(source), {})
    assert [one.headword for one in found.added] == [
        Headword("银行"), Headword("行", "hang2"), Headword("雨", "yu3"),
    ]  # fmt: skip


def test_mature_cards_are_known_and_others_being_learned(tmp_path, database):
    source = read_source(package(tmp_path / "a.apkg", anki2=database))
    found = outcome(source, Choice(0, 0, 2, by_maturity=True), {})
    assert [one.state for one in found.added] == [State.KNOWN, State.LEARNING, State.LEARNING]


def test_a_deck_without_notes_has_no_words(tmp_path):
    source = read_source(package(tmp_path / "a.apkg", anki2=collection(tmp_path / "x.db", ())))
    assert source.tables == ()
    assert outcome(source, Choice.likely(source), {}).count == 0


def test_the_newest_form_in_a_package_is_read(tmp_path, database):
    old = collection(tmp_path / "old.db", [("旧", "Please update", "")])
    path = package(tmp_path / "a.apkg", anki2=old, anki21=old, anki21b=zstd.compress(database))
    assert len(read_source(path).tables[0].rows) == 3
    path = package(tmp_path / "b.apkg", anki2=old, anki21=database)
    assert len(read_source(path).tables[0].rows) == 3


def test_several_frames_of_zstandard_are_one_file(tmp_path, database):
    half = len(database) // 2
    packed = zstd.compress(database[:half]) + zstd.compress(database[half:])
    assert len(read_source(package(tmp_path / "a.colpkg", anki21b=packed)).tables[0].rows) == 3


def test_a_collection_itself_is_read_and_nothing_is_written(tmp_path):
    path = tmp_path / "collection.anki2"
    before = collection(path)
    assert len(read_source(path).tables[0].rows) == 3
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["collection.anki2"]


def test_a_deck_may_come_through_a_pipe(tmp_path, database):
    data = package(tmp_path / "a.apkg", anki2=database).read_bytes()
    assert len(of_bytes(data, "-").tables[0].rows) == 3


def failing(path: Path) -> type[OpeningError]:
    with pytest.raises(OpeningError) as raised:
        read_source(path)
    return raised.type


@pytest.mark.parametrize(
    "damage",
    [b"", b"SQLite format 3\0", b"SQLite format 3\0" + bytes(500), b"nothing of the kind"],
    ids=["empty", "head alone", "zeros", "other"],
)
def test_a_database_that_is_none_is_damaged(tmp_path, damage):
    assert failing(package(tmp_path / "a.apkg", anki2=damage)) is Broken


def test_a_package_without_a_collection_is_damaged(tmp_path):
    path = tmp_path / "a.apkg"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("media", "{}")
    assert failing(path) is Broken


def test_a_package_that_ends_early_is_damaged(tmp_path, database):
    whole = package(tmp_path / "a.apkg", anki2=database).read_bytes()
    short = tmp_path / "short.apkg"
    short.write_bytes(whole[: len(whole) // 2])
    assert failing(short) is Broken
    packed = zstd.compress(database)
    assert failing(package(tmp_path / "b.apkg", anki21b=packed[: len(packed) // 2])) is Broken


@pytest.mark.parametrize("pack", ["anki2", "anki21b"])
def test_a_bomb_is_not_unpacked(tmp_path, pack):
    """A kilobyte of packed nothing that would be a gigabyte."""
    zeros = bytes(1 << 20)
    path = tmp_path / "a.apkg"
    if pack == "anki21b":
        maker, out = zstd.ZstdCompressor(), io.BytesIO()
        for _ in range(100):
            out.write(maker.compress(zeros))
        out.write(maker.flush())
        package(path, anki21b=out.getvalue())
    else:
        with (
            zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
            archive.open("collection.anki2", "w") as part,
        ):
            for _ in range(100):
                part.write(zeros)
    assert failing(path) is Unsafe


def test_a_list_of_contents_without_end_is_not_read(tmp_path, database):
    path = package(tmp_path / "a.apkg", anki2=database)
    data = bytearray(path.read_bytes())
    at = data.rfind(b"PK\5\6")
    data[at + 12 : at + 16] = (1 << 30).to_bytes(4, "little")
    path.write_bytes(data)
    assert failing(path) is Unsafe


def test_a_view_in_place_of_a_table_is_not_asked(tmp_path):
    endless = (
        "CREATE VIEW notes AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
        " SELECT i AS id, 7 AS mid, 'x' AS flds FROM n"
    )
    data = collection(tmp_path / "made.db", (), (), "DROP TABLE notes", endless)
    begun = time.monotonic()
    assert failing(package(tmp_path / "a.apkg", anki2=data)) is Broken
    assert time.monotonic() - begun < 60


@pytest.mark.parametrize("models", ["", "[]", "{", '{"x": 1}', '{"7": {"flds": [1, {"name": 2}]}}'])
def test_note_types_that_are_not_told_are_numbered(tmp_path, models):
    data = collection(tmp_path / "made.db", NOTES, (), f"UPDATE col SET models = '{models}'")
    path = package(tmp_path / "a.apkg", anki2=data)
    try:
        [table] = read_source(path).tables
    except Broken:
        return
    assert len(table.columns) == 3


def test_what_is_held_of_a_deck_is_bounded(tmp_path):
    long = [("字" * 1000, "x" * 5000)] * 50
    data = collection(tmp_path / "made.db", long, ("a", "b"))
    source = read_source(package(tmp_path / "a.apkg", anki2=data))
    assert sum(len(cell) for row in source.tables[0].rows for cell in row) < 50 * 2 * 250
    assert MOST_HELD < 1 << 28


@given(where=st.floats(0, 1, exclude_max=True), what=st.binary(min_size=1, max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damage_anywhere_gives_words_or_one_reason(tmp_path, database, where, what):
    data = bytearray(database)
    at = int(where * len(data))
    data[at : at + len(what)] = what
    path = package(tmp_path / "a.apkg", anki2=bytes(data))
    try:
        source = read_source(path)
    except OpeningError:
        return
    outcome(source, Choice.likely(source), {})
