"""Dictionaries of the reader's own: read, taken over, asked; and what is none."""

import gzip
import struct
import zlib

import pytest
from hypothesis import given, strategies as st

from reader.dictionaries.added import (
    LONGEST_TEXT,
    NoEntries,
    add,
    dictionaries,
    remove,
    said_of,
    set_order,
)
from reader.dictionaries.added.plaintext import plain_text
from reader.opening.errors import OpeningError
from reader.opening.glossary import entries_of

CEDICT = """# CC-CEDICT
#! name=Words of the sea
燈塔 灯塔 [deng1 ta3] /Leuchtturm/
航線 航线 [hang2 xian4] /Schiffsweg/Kurs/
岸 岸 [an4] /Ufer/
"""


def take(path, folder):
    name, entries = entries_of(path)
    return add(name, entries, folder)


def stardict(folder, entries, name="Sea", form="h"):
    """A dictionary in StarDict's form: three files."""
    index, said = b"", b""
    for word, text in sorted(entries.items(), key=lambda pair: pair[0].encode()):
        data = text.encode()
        index += word.encode() + b"\0" + struct.pack(">II", len(said), len(data))
        said += data
    (folder / "sea.idx").write_bytes(index)
    (folder / "sea.dict.dz").write_bytes(gzip.compress(said))
    told = (
        "StarDict's dict ifo file", "version=2.4.2", f"bookname={name}",
        f"wordcount={len(entries)}", f"idxfilesize={len(index)}", f"sametypesequence={form}", "",
    )  # fmt: skip
    (folder / "sea.ifo").write_text("\n".join(told), "utf-8")
    return folder / "sea.ifo"


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_dictionary_in_the_form_of_cc_cedict_is_asked_in_both_scripts(tmp_path, is_packed):
    path = tmp_path / ("sea.u8.gz" if is_packed else "sea.u8")
    path.write_bytes(gzip.compress(CEDICT.encode()) if is_packed else CEDICT.encode())
    taken = take(path, tmp_path)
    assert (taken.name, taken.entries) == ("Words of the sea", 3)
    expected = (("Words of the sea", "háng xiàn\nSchiffsweg; Kurs"),)
    assert said_of(("航线",), tmp_path) == said_of(("航線", "航线"), tmp_path) == expected
    assert said_of(("没有",), tmp_path) == ()


def test_a_stardict_dictionary_is_read_through_pyglossary(tmp_path):
    pytest.importorskip("pyglossary.glossary_v2")
    (tmp_path / "source").mkdir()
    marked = "<b>灯塔</b><br>A tower with a <i>light</i>.<script>alert(1)</script>"
    path = stardict(tmp_path / "source", {"灯塔": marked, "lamp": "no Chinese word"})
    before = {each: each.read_bytes() for each in path.parent.iterdir()}
    taken = take(path, tmp_path)
    assert (taken.name, taken.entries) == ("Sea", 1)
    ((name, text),) = said_of(("灯塔",), tmp_path)
    assert (name, text) == ("Sea", "灯塔\nA tower with a light.")
    assert {each: each.read_bytes() for each in path.parent.iterdir()} == before


def test_they_stand_in_the_reader_s_order_and_go(tmp_path):
    for name in ("One", "Two", "Three"):
        add(name, [(("岸",), f"of {name}")], tmp_path)
    one, two, three = (each.key for each in dictionaries(tmp_path))
    set_order((three, one, two), tmp_path)
    assert [name for name, _ in said_of(("岸",), tmp_path)] == ["Three", "One", "Two"]
    remove(one, tmp_path)
    assert [each.name for each in dictionaries(tmp_path)] == ["Three", "Two"]
    add("Four", [(("岸",), "of Four")], tmp_path)
    assert [each.name for each in dictionaries(tmp_path)] == ["Three", "Two", "Four"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n"),
        ("a.u8.gz", gzip.compress(CEDICT.encode())[:-20]),
        ("a.mdx", b"\0" * 5_000),
        ("a.ifo", b"StarDict's dict ifo file\nversion=2.4.2\nwordcount=9\n"),
        ("a.exe", b"MZ" * 100),
        ("a.bgl", zlib.compress(b"\0" * 10_000_000)),
        ("a.dsl", b"\xff\xfe" + b"\0\xd8" * 500),
    ],
)
def test_what_is_no_dictionary_leaves_nothing_behind(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises((OpeningError, NoEntries)):
        take(path, tmp_path / "kept")
    assert dictionaries(tmp_path / "kept") == ()
    assert not list((tmp_path / "kept").glob("dictionaries/*"))


def test_a_dictionary_without_chinese_words_is_none(tmp_path):
    with pytest.raises(NoEntries):
        add("English", [(("lamp",), "gives light")], tmp_path)


def test_a_damaged_copy_is_left_out(tmp_path):
    add("One", [(("岸",), "of one")], tmp_path)
    add("Two", [(("岸",), "of two")], tmp_path)
    (tmp_path / "dictionaries" / dictionaries(tmp_path)[0].key).write_bytes(b"no database" * 100)
    assert said_of(("岸",), tmp_path) == (("Two", "of two"),)


def test_what_is_said_without_end_is_cut(tmp_path):
    add("Long", [(("岸",), "a" * 10 * LONGEST_TEXT)], tmp_path)
    ((_, text),) = said_of(("岸",), tmp_path)
    assert len(text) == LONGEST_TEXT + 1


@given(st.text(st.sampled_from("<>/&;=\"'abp岸 \n!-[]scriptl")))
def test_no_markup_however_broken_is_an_error(marked):
    assert "\0" not in plain_text(marked)


def test_an_entry_in_html_is_told_as_text():
    marked = "<p>one &amp; two<p>three<img src='http://x/y'><style>p{}</style><ol><li>four</ol>"
    assert plain_text(marked) == "one & two\nthree\n\nfour"
