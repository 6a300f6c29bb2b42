"""`duyin level`: a row for each text, by what the reader knows."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.corrections.change import Change
from reader.folders import Folders
from reader.learning.headwords import Headword, State
from reader.learning.kept import KeptWord
from reader.library import Library
from reader.settings import LevelList, Settings
from tests.repository import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders are XDG's")
EASY, HARD = "我们是好朋友。他们也是学生。\n", "灯塔下的航线褪色了，台风打碎了玻璃。\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    (folder / "more").mkdir(parents=True)
    (folder / "a.txt").write_text(EASY, "utf-8")
    (folder / "more" / "b.txt").write_text(HARD, "utf-8")
    return folder


def folders(home: Path) -> Folders:
    return Folders(
        home / "config" / "duyin" / "settings.json", home / "data" / "duyin" / "library.db",
        home / "cache", home / "state",
    )  # fmt: skip


def level(
    home: Path, *arguments: str | Path, stdin: str = ""
) -> "subprocess.CompletedProcess[str]":
    names = {"CONFIG": "config", "DATA": "data", "CACHE": "cache", "STATE": "state"}
    places = {f"XDG_{name}_HOME": str(home / folder) for name, folder in names.items()}
    return subprocess.run(
        [sys.executable, "-m", "reader", "level", *map(str, arguments)],
        env=os.environ | places, cwd=ROOT, capture_output=True, text=True, timeout=60, input=stdin,
    )  # fmt: skip


def rows(home: Path, *arguments: str | Path, stdin: str = "") -> list[dict[str, object]]:
    done = level(home, "--json", *arguments, stdin=stdin)
    assert (done.returncode, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_folder_is_told_in_order_with_what_is_below_it(home: Path, texts: Path) -> None:
    easy, hard = rows(home, texts)
    assert [Path(str(one["file"])).name for one in (easy, hard)] == ["a.txt", "b.txt"]
    assert easy["level"] == 1
    assert hard["level"] is None
    assert easy["known"] == hard["known"] == 0


def test_the_level_that_is_known_makes_words_known(home: Path, texts: Path) -> None:
    (easy,) = rows(home, texts / "a.txt", "--known-up-to", "1")
    assert (easy["known"], easy["unknown_words"]) == (1, 0)
    (hard,) = rows(home, texts / "more" / "b.txt", "--known-up-to", "3", "--list", "hsk20")
    assert hard["list"] == "hsk20"
    assert 0 < float(str(hard["known"])) < 1


def test_what_the_reader_has_set_counts_and_the_library_stays_as_it_is(
    home: Path, texts: Path
) -> None:
    (before,) = rows(home, texts / "more" / "b.txt")
    library = Library(folders(home).library)
    library.words.change_kept(Change(added=(KeptWord(Headword("灯塔"), State.KNOWN, "key"),)))
    library.close()
    Settings(level_list=LevelList.HSK20, known_up_to=2).save(folders(home).settings)
    content = folders(home).library.read_bytes()
    (after,) = rows(home, texts / "more" / "b.txt")
    assert after["list"] == "hsk20"
    assert int(str(after["unknown_words"])) < int(str(before["unknown_words"]))
    assert folders(home).library.read_bytes() == content


def test_without_a_library_none_is_made(home: Path, texts: Path) -> None:
    rows(home, texts)
    assert not folders(home).library.exists()


def test_a_damaged_library_is_told_and_left_alone(home: Path, texts: Path) -> None:
    library = folders(home).library
    library.parent.mkdir(parents=True)
    library.write_bytes(b"no library" * 1000)
    done = level(home, texts / "a.txt")
    assert done.returncode == 0
    assert "library cannot be read" in done.stderr
    assert library.read_bytes() == b"no library" * 1000


def test_the_table_has_a_row_each_under_its_head(home: Path, texts: Path) -> None:
    (texts / "more" / "b.txt").rename(texts / "一个很长很长很长很长很长很长的题目.txt")
    done = level(home, texts)
    head, *lines = done.stdout.splitlines()
    assert head.split()[:2] == ["Title", "Characters"]
    assert len(lines) == 2
    assert all("HSK" in line for line in lines)
    assert any("…" in line for line in lines)


def test_a_bad_file_is_told_in_a_sentence_and_the_others_follow(home: Path, texts: Path) -> None:
    (texts / "a2.txt").write_bytes(b"")
    done = level(home, texts, texts / "none.txt")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 3
    assert [line.partition(": ")[2][:8] for line in done.stderr.splitlines()] == [
        '"a2.txt"',
        '"none.tx',
        "2 of 4 t",
    ]


def test_standard_input_is_a_text_too(home: Path) -> None:
    (one,) = rows(home, "-", stdin=EASY)
    assert one["words"] == 8


def test_a_text_without_chinese_has_no_level(home: Path) -> None:
    (one,) = rows(home, "-", stdin="nothing here\n")
    assert (one["words"], one["level"]) == (0, None)


@pytest.mark.parametrize("wrong", [("--list", "hsk9"), ("--known-up-to", "²"), ()])
def test_what_is_wrong_with_the_arguments_is_told_in_a_line(
    home: Path, wrong: tuple[str, ...]
) -> None:
    done = level(home, *(("x.txt", *wrong) if wrong else ()))
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_a_text_without_chinese_words_is_neither_known_nor_of_a_level(home):
    (row,) = rows(home, "-", stdin="nothing of it\n")
    assert (row["words"], row["known"], row["level"]) == (0, None, None)
    assert level(home, "-", stdin="nothing of it\n").stdout.splitlines()[1].count("–") == 2
