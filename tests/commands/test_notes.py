"""`duyin notes`: what the window kept, told on the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.exports.notes import all_noted, noted, written
from reader.folders import Folders
from reader.library import Library
from reader.marginalia.mark import Colour, Mark
from reader.settings import Settings
from tests.repository import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders are XDG's")
TEXT = "她在河边等一条红色的小船。\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def folders(home: Path) -> Folders:
    return Folders(
        home / "config" / "duyin" / "settings.json", home / "data" / "duyin" / "library.db",
        home / "cache", home / "state",
    )  # fmt: skip


def duyin(home: Path, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    names = {"CONFIG": "config", "DATA": "data", "CACHE": "cache", "STATE": "state"}
    places = {f"XDG_{name}_HOME": str(home / folder) for name, folder in names.items()}
    return subprocess.run(
        [sys.executable, "-m", "reader", "notes", *map(str, arguments)],
        env=os.environ | places, cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


@pytest.fixture
def article(home: Path, tmp_path: Path) -> Path:
    path = tmp_path / "小船.txt"
    path.write_text(TEXT, "utf-8")
    library = Library(folders(home).library)
    key = library.remember(Article(TEXT, Origin(path), "小船"), characters=12, script="simplified")
    made = Mark.of(TEXT, 7, 12, Colour.GREEN, "Whose?", made_at=1.0)
    library.marginalia.change_marks(key.key, Change(added=(made,)))
    library.close()
    return path


def test_it_writes_what_the_window_would(home: Path, article: Path, tmp_path: Path) -> None:
    library = Library(folders(home).library)
    entry = library.entry_of(article)
    assert entry is not None
    one = "".join(written([noted(library, entry.key, Settings())]))
    every = "".join(written(all_noted(library, Settings())))
    library.close()
    assert "Whose?" in one
    assert duyin(home, article).stdout == one
    assert duyin(home, "--all", "-o", tmp_path / "all.md").returncode == 0
    assert (tmp_path / "all.md").read_text("utf-8") == every
    assert "> 紅色的小船" in duyin(home, article, "--script", "traditional").stdout


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 2, "needs either FILE or --all"),
        (("x.txt", "--all"), 2, "needs either FILE or --all"),
        (("nowhere.txt",), 1, "is not in the library"),
    ],
)
def test_what_cannot_be_told_is_said_in_a_line(
    home: Path, article: Path, arguments: tuple[str, ...], status: int, said: str
) -> None:
    done = duyin(home, *arguments)
    assert (done.returncode, done.stdout) == (status, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_without_a_library_none_is_made(home: Path) -> None:
    done = duyin(home, "--all")
    assert done.returncode == 1
    assert "no library" in done.stderr
    assert not folders(home).library.exists()


def test_the_text_is_never_written_over(home: Path, article: Path) -> None:
    assert duyin(home, article, "-o", article).returncode == 2
    assert article.read_text("utf-8") == TEXT


def test_no_text_of_the_library_is_written_over_by_the_notes_of_others(
    home: Path, article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("没有记号。\n", "utf-8")
    library = Library(folders(home).library)
    library.remember(Article("没有记号。\n", Origin(other)), characters=4, script="simplified")
    library.close()
    link = tmp_path / "link.md"
    link.symlink_to(other)
    for asked in (("--all",), (article,)):
        for out in (article, other, link):
            done = duyin(home, *asked, "-o", out)
            assert done.returncode == 2, done.stderr
    assert article.read_text("utf-8") == TEXT
    assert other.read_text("utf-8") == "没有记号。\n"
