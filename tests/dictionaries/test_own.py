"""A CC-CEDICT of the reader's own stands for the one of the program, and nothing else does."""

import gzip
import io
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from reader.dictionaries import sources
from reader.dictionaries.characters import character_tables
from reader.dictionaries.own import (
    Edition,
    NoDictionary,
    edition_of,
    give_back,
    is_taken,
    own_cedict,
    take,
)
from reader.text import to_text

FIRST = 0x4E00


@cache
def dictionary(date: str, count: int = 60_000) -> bytes:
    """A dictionary of made-up words."""
    words = ("".join(chr(FIRST + at // 250**n % 250) for n in range(3)) for at in range(count))
    lines = [f"# CC-CEDICT\r\n#! date={date}T05:00:00Z\r\n"]
    lines += [f"{word} {word} [yi1 er4 san1] /a word/\r\n" for word in words]
    return "".join(lines).encode()


def zipped(data: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("cedict_ts.u8", data)
    return whole.getvalue()


@pytest.mark.parametrize(
    ("name", "pack"),
    [("cedict_ts.u8", bytes), ("cedict_1_0.txt.gz", gzip.compress), ("CC-CEDICT.zip", zipped)],
)
def test_it_is_found_plain_and_packed(tmp_path: Path, name: str, pack: Callable[[bytes], bytes]):
    data = dictionary("2026-09-10")
    (tmp_path / name).write_bytes(pack(data))
    assert own_cedict(tmp_path) == data


def test_the_newest_is_taken(tmp_path: Path):
    for name, date in (("cedict_b.u8", "2026-09-10"), ("cedict_c.u8", "2024-01-01")):
        (tmp_path / name).write_bytes(dictionary(date))
    assert own_cedict(tmp_path) == dictionary("2026-09-10")


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("cedict_ts.u8", lambda: b""),
        ("cedict_ts.u8", lambda: dictionary("2026-09-10", 100)),
        ("cedict_ts.u8", lambda: dictionary("2026-09-10") + b"\xff"),
        ("cedict.gz", lambda: gzip.compress(dictionary("2026-09-10"))[:-4000]),
        ("cedict.gz", lambda: b"\x1f\x8bnothing"),
        ("cedict.zip", lambda: b"PK\x03\x04nothing"),
        ("cedict.gz", lambda: gzip.compress(bytes(80 << 20))),
        ("words.u8", lambda: dictionary("2026-09-10")),
        ("cedict.pdf", lambda: dictionary("2026-09-10")),
    ],
)
def test_what_is_none_is_left_alone(tmp_path: Path, name: str, made: Callable[[], bytes]):
    (tmp_path / name).write_bytes(made())
    (tmp_path / "cedict_folder.u8").mkdir()
    assert own_cedict(tmp_path) is None


def test_a_folder_that_is_not_there_has_none(tmp_path: Path):
    assert own_cedict(tmp_path / "none") is None


def test_the_words_come_from_it_and_the_tables_are_made_again(tmp_path: Path, monkeypatch):
    before = sources.data_key(phrases=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (tmp_path / "duyin").mkdir()
    (tmp_path / "duyin" / "cedict_ts.u8").write_bytes(dictionary("2026-09-10"))
    entries = list(sources.cedict_entries())
    assert len(entries) == 60_000
    assert {entry.syllables for entry in entries} == {sources.syllables("yi1 er4 san1")}
    assert sources.data_key(phrases=False) != before


def test_notes_and_entries_that_are_not_whole_are_left_out(tmp_path: Path, monkeypatch):
    own = tmp_path / "duyin" / "cedict_ts.u8"
    own.parent.mkdir()
    odd = (
        "企業 企业 [qi3 ye4] /firm/Taiwan pr. [qi4 ye4]/",
        "企業業 企业 [qi3 ye4] /firm/Taiwan pr. [qi4 ye4]/",
        "企業 企业 [qi3 ye4] /firm/Taiwan pr. []/",
        "企業 企业 [qi3 ye4] /firm/Taiwan pr. [qi4 ye4",
        "企業 企业 [qi3  ye4] /firm/",
        "企業 企业 [Qi3 yx4] /firm/",
        "Ｘ業 Ｘ业 [X ye4] /firm/",
        "企業 企业 [Qi3 Ye4] /Firm/",
    )
    own.write_bytes(dictionary("2026-09-10") + "\n".join(odd).encode())
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert [note.traditional for note in sources.taiwan_notes()] == ["企業"]
    told = [entry for entry in sources.cedict_entries() if entry.simplified == "企业"]
    assert [entry.capitals for entry in told] == [0, 0, 0, 3]
    assert "企" in characters_made(tmp_path)


def characters_made(folder: Path) -> str:
    return to_text(character_tables(folder / "tables")["characters"])


def test_the_one_that_was_taken_is_used_though_it_is_older_until_it_is_given_back(tmp_path: Path):
    data, chosen = tmp_path / "data", tmp_path / "my download.zip"
    data.mkdir()
    newer, older = dictionary("2026-09-10"), dictionary("2024-01-01")
    (data / "cedict_ts.u8").write_bytes(newer)
    chosen.write_bytes(zipped(older))
    take(chosen, data)
    assert (own_cedict(data), is_taken(data)) == (older, True)
    chosen.write_bytes(gzip.compress(newer))
    take(chosen, data)
    assert own_cedict(data) == newer
    assert len(list(data.glob("cedict_chosen*"))) == 1
    give_back(data)
    assert not is_taken(data)
    assert chosen.exists()
    assert (data / "cedict_ts.u8").read_bytes() == newer


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nothing", dictionary("2026-09-10", 100)])
def test_what_is_no_dictionary_is_not_taken_and_the_one_before_stays(
    tmp_path: Path, content: bytes
):
    path, data = tmp_path / "a.u8", tmp_path / "data"
    path.write_bytes(dictionary("2024-01-01"))
    take(path, data)
    path.write_bytes(content)
    with pytest.raises(NoDictionary):
        take(path, data)
    assert own_cedict(data) == dictionary("2024-01-01")


def test_an_edition_is_told_by_its_day_and_its_entries():
    assert edition_of(dictionary("2026-09-10")) == Edition("2026-09-10", 60_000)
    assert edition_of(dictionary("nobody knows")) == Edition("", 60_000)
