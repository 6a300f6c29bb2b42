"""The sound in a book as a file in the cache."""

import os
import zipfile
from pathlib import Path

import pytest

from reader.opening import Broken, NotFound, TooLargeInside, takingout
from reader.opening.takingout import FOLDER, taken_out
from tests.opening.builders import zipped

PARTS: dict[str, bytes | str] = {"OPS/audio/1.MP3": b"one" * 99, "../../2.mp3": b"two"}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "a.epub"
    path.write_bytes(zipped(PARTS))
    return path


def test_a_part_is_taken_out_once_and_anew_when_the_book_is_another(book: Path, tmp_path: Path):
    cache = tmp_path / "cache"
    found = taken_out(book, "ops/audio/1.mp3", cache)
    assert found.read_bytes() == PARTS["OPS/audio/1.MP3"]
    assert found.suffix == ".mp3"
    os.utime(found, (1, 1))
    assert taken_out(book, "ops/audio/1.mp3", cache) == found
    assert found.stat().st_mtime > 1  # it was heard now
    book.write_bytes(zipped({"OPS/audio/1.MP3": b"other"}))
    assert taken_out(book, "OPS/audio/1.MP3", cache).read_bytes() == b"other"


def test_a_name_leads_out_of_no_folder(book: Path, tmp_path: Path):
    found = taken_out(book, "../../2.mp3", tmp_path / "a" / "cache")
    assert found.parent == tmp_path / "a" / "cache" / FOLDER


def test_what_cannot_be_had_leaves_nothing(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    cache = tmp_path / "cache"
    with pytest.raises(Broken):
        taken_out(book, "gone.mp3", cache)
    with pytest.raises(NotFound):
        taken_out(tmp_path / "gone.epub", "a.mp3", cache)
    with zipfile.ZipFile(book) as archive:
        at = archive.getinfo("../../2.mp3").header_offset
    data = bytearray(book.read_bytes())
    data[at + 30 + len("../../2.mp3")] ^= 0xFF
    book.write_bytes(data)
    with pytest.raises(Broken):
        taken_out(book, "../../2.mp3", cache)
    book.write_bytes(b"no book")
    with pytest.raises(Broken):
        taken_out(book, "a.mp3", cache)
    book.write_bytes(zipped(PARTS))
    monkeypatch.setattr(takingout, "LARGEST_SOUND", 200)
    with pytest.raises(TooLargeInside):
        taken_out(book, "OPS/audio/1.MP3", cache)
    assert not list((cache / FOLDER).iterdir())


def test_what_was_not_heard_for_longest_goes(
    book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(takingout, "_MOST", 300)
    first = taken_out(book, "OPS/audio/1.MP3", tmp_path)
    os.utime(first, (1, 1))
    second = taken_out(book, "../../2.mp3", tmp_path)
    assert first.exists()
    os.utime(first, (1, 1))
    book.touch()
    os.utime(book, (2, 2))  # another book now
    third = taken_out(book, "OPS/audio/1.MP3", tmp_path)
    assert not first.exists()
    assert third.exists()
    assert second.exists()
