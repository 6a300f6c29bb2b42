"""`duyin words`: words out and in on the command line."""

import csv
import io
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader.article import Article, Origin
from reader.composition.collecting import collected_at
from reader.composition.composer import Composer
from reader.corrections.change import Change
from reader.folders import Folders
from reader.learning.headwords import Headword, State
from reader.learning.intake.files import read_source
from reader.learning.kept import KeptWord
from reader.library import Library
from reader.reading import shared_engine
from tests.repository import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders are XDG's")
TEXT = "她走进银行，看见一行人在排队。\n队伍很长。\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "银行.txt"
    path.write_text(TEXT, "utf-8")
    return path


def folders(home: Path) -> Folders:
    return Folders(
        home / "config" / "duyin" / "settings.json", home / "data" / "duyin" / "library.db",
        home / "cache", home / "state",
    )  # fmt: skip


def kept(home: Path) -> dict[str, State | None]:
    library = Library(folders(home).library)
    found = {one.headword.word: one.state for one in library.words.kept()}
    library.close()
    return found


def duyin(
    home: Path, *arguments: str | Path, given: bytes = b""
) -> "subprocess.CompletedProcess[bytes]":
    names = {"CONFIG": "config", "DATA": "data", "CACHE": "cache", "STATE": "state"}
    places = {f"XDG_{name}_HOME": str(home / folder) for name, folder in names.items()}
    return subprocess.run(
        [sys.executable, "-m", "reader", "words", *map(str, arguments)],
        env=os.environ | places, cwd=ROOT, capture_output=True, input=given, timeout=120,
    )  # fmt: skip


def table(done: "subprocess.CompletedProcess[bytes]") -> list[dict[str, str]]:
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8-sig"), newline="")))


def test_the_unknown_words_of_a_text(home, article):
    every = {row["word"] for row in table(duyin(home, article, "--as", "csv"))}
    levels = ("--list", "hsk2021", "--known-up-to", "2")
    hard = {row["word"] for row in table(duyin(home, article, "--as", "csv", *levels))}
    assert "银行" in every - hard
    assert "队伍" in hard
    assert not folders(home).library.exists()


def test_each_form_is_written_by_its_name(home, article, tmp_path):
    for form in ("csv", "tsv", "json", "apkg"):
        out = tmp_path / f"out.{form}"
        done = duyin(home, article, "--all", "-o", out)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert any(each["word"] == "排队" for each in json.loads((tmp_path / "out.json").read_bytes()))
    assert (tmp_path / "out.apkg").read_bytes().startswith(b"PK")


def test_readings_to_tell_apart_are_cards_alone(home, article, tmp_path):
    out = tmp_path / "readings.apkg"
    done = duyin(home, article, "--polyphones", "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    [table] = read_source(out).tables
    at = table.columns.index("Key")
    assert "行 hang2 她走进银行，看见一行人在排队。" in {row[at] for row in table.rows}
    for form in ("csv", "tsv", "json", "backup"):
        done = duyin(home, article, "--polyphones", "--as", form)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"makes cards alone" in done.stderr


def test_a_text_without_readings_to_tell_apart_makes_no_file(home, tmp_path):
    out = tmp_path / "readings.apkg"
    done = duyin(home, "-", "--polyphones", "-o", out, given="天。\n".encode())
    assert done.returncode != 0
    assert b"no readings to tell apart" in done.stderr
    assert not out.exists()
    assert duyin(home, "--polyphones", "-o", out).returncode == 2


def test_a_text_may_come_through_a_pipe(home):
    found = table(duyin(home, "-", "--as", "csv", given=TEXT.encode("gb18030")))
    assert "队伍" in {row["word"] for row in found}


def test_the_mark_for_spreadsheets_can_be_left_out(home, article):
    assert duyin(home, article, "--as", "csv").stdout.startswith(b"\xef\xbb\xbfword,")
    assert duyin(home, article, "--as", "csv", "--no-mark").stdout.startswith(b"word,")


def test_all_that_was_collected_needs_no_text(home, article, tmp_path):
    at = TEXT.index("排队")
    composer = Composer(Article(TEXT, title="在银行"), shared_engine)
    library = Library(folders(home).library)
    library.words.change_collected(Change(added=(collected_at(composer, at, at + 2, 0),)))
    library.close()
    [row] = table(duyin(home, "--collected", "--as", "csv"))
    assert (row["word"], row["title"]) == ("排队", "在银行")
    assert row["sentence"] == "她走进银行，看见一行人在排队。"
    assert [each["word"] for each in table(duyin(home, article, "--collected", "--as", "csv"))] == [
        "排队"
    ]


def test_what_the_reader_knows_is_written_and_taken_in_again(home, tmp_path):
    library = Library(folders(home).library)
    one = KeptWord(Headword("银行"), State.KNOWN, "card", "=1+1\tmine", 5.25)
    library.words.change_kept(Change(added=(one,)))
    library.close()
    out = tmp_path / "known.txt"
    assert duyin(home, "--known", "-o", out).returncode == 0
    assert "银行" in out.read_text("utf-8-sig")
    other = tmp_path / "other"
    done = duyin(other, "--import", out)
    assert done.stdout.decode() == "1 word: 1 new, 0 already so, 0 not understood\n"
    library = Library(folders(other).library)
    assert library.words.kept() == (one,)
    library.close()


def test_the_sentences_that_were_collected_are_part_of_the_backup(home, tmp_path):
    at = TEXT.index("排队")
    composer = Composer(Article(TEXT, title="在银行"), shared_engine)
    library = Library(folders(home).library)
    library.words.change_collected(Change(added=(collected_at(composer, at, at + 2, 0),)))
    collected = library.words.collected()
    library.close()
    out, other = tmp_path / "known.txt", tmp_path / "other"
    assert duyin(home, "--known", "-o", out).returncode == 0
    for said in ("0 words: 0 new, 0 already so, 0 not understood; 1 new sentence\n",
                 "0 words: 0 new, 0 already so, 0 not understood\n"):  # fmt: skip
        assert duyin(other, "--import", out).stdout.decode() == said
        library = Library(folders(other).library)
        assert library.words.collected() == collected
        library.close()


def knows(home, *words):
    library = Library(folders(home).library)
    said = tuple(KeptWord(Headword(word), State.KNOWN) for word in words)
    library.words.change_kept(Change(added=said))
    library.close()
    return folders(home).library


@pytest.mark.parametrize("trouble", ["later", "locked"])
def test_words_that_cannot_be_kept_are_not_said_to_be_taken_in(home, tmp_path, trouble):
    path, taken = knows(home, "雨"), tmp_path / "list.txt"
    taken.write_text("银行\n排队\n", "utf-8")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA user_version = 99" if trouble == "later" else "BEGIN IMMEDIATE")
        done = duyin(home, "--import", taken)
    assert done.returncode == 1
    assert not done.stdout
    said = "a later version" if trouble == "later" else "another program holds it"
    assert "nothing was kept in your library" in done.stderr.decode()
    assert said in done.stderr.decode()


def test_a_backup_is_not_written_over_by_what_is_left_of_a_damaged_library(home, tmp_path):
    path, out = knows(home, "雨", "停"), tmp_path / "known.txt"
    assert duyin(home, "--known", "-o", out).returncode == 0
    before = out.read_bytes()
    path.write_bytes(b"nothing of it")
    done = duyin(home, "--known", "-o", out)
    assert done.returncode == 1
    assert "your library was damaged" in done.stderr.decode()
    assert out.read_bytes() == before
    done = duyin(home, "--known", "-o", out)
    assert (done.returncode, done.stderr.decode()) == (1, "duyin: there are no words to keep\n")
    assert out.read_bytes() == before
    assert duyin(home, "--import", out).stdout.startswith(b"2 words: 2 new")


def test_words_are_taken_in_from_a_list(home, tmp_path):
    path = tmp_path / "list.txt"
    path.write_text("银行\n排队\nbank\n队伍\n", "utf-8")
    told = duyin(home, "--import", path, "--preview").stdout.decode()
    assert told == '4 words: 3 new, 0 already so, 1 not understood ("bank")\n'
    assert not folders(home).library.exists()
    duyin(home, "--import", path, "--state", "learning")
    assert kept(home)["排队"] is State.LEARNING
    told = duyin(home, "--import", path).stdout.decode()
    assert "0 new, 3 known otherwise until now" in told
    assert path.read_text("utf-8") == "银行\n排队\nbank\n队伍\n"


def test_cards_that_were_written_are_taken_in(home, article, tmp_path):
    out = tmp_path / "cards.apkg"
    duyin(home, article, "--all", "-o", out)
    done = duyin(home, "--import", out, "--note-type", "Duyin", "--column", "Simplified")
    assert done.returncode == 0, done.stderr
    assert kept(home)["银行"] is State.KNOWN


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 2, "words needs FILE"),
        (("--unknown", "-o", "x.csv"), 2, "words needs FILE"),
        (("FILE",), 2, "-o OUT or --as FORM"),
        (("FILE", "-o", "x.odt"), 2, "named as no form"),
        (("FILE", "--as", "backup"), 2, "a backup is of --known"),
        (("FILE", "--known", "--as", "csv"), 1, "no such words"),
        (("FILE", "--as", "csv", "--list", "hsk20", "--known-up-to", "7"), 2, "1 to 6"),
        (("FILE", "--as", "csv", "--known-up-to", "many"), 2, "no level"),
        (("--collected", "--as", "csv"), 1, "no library"),
        (("FILE", "--import", "FILE"), 2, "stands alone"),
        (("--import", "nowhere.apkg"), 1, "cannot be opened"),
        (("--import", "FILE", "--column", "Word"), 2, "no column"),
        (("FILE", "--as", "csv", "-o", "FILE"), 2, "never written over"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(home, article, arguments, status, said):
    asked = [article if each == "FILE" else each for each in arguments]
    done = duyin(home, *asked)
    assert done.returncode == status, done.stderr
    assert said in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
    assert article.read_text("utf-8") == TEXT


def test_no_text_of_the_library_is_written_over(home, article, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text("别的。\n", "utf-8")
    library = Library(folders(home).library)
    library.remember(Article("别的。\n", Origin(other)), characters=2, script="simplified")
    library.close()
    done = duyin(home, article, "-o", other)
    assert done.returncode == 2
    assert other.read_text("utf-8") == "别的。\n"
