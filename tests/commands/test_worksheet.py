"""`duyin worksheet`: sheets made on the command line."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.folders import Folders
from reader.learning.headwords import Headword, State
from reader.learning.kept import KeptWord
from reader.library import Library
from reader.marginalia.wishes import Wish
from tests.exports.worksheets.sheets import STORY
from tests.repository import ROOT

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders are XDG's")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "灯塔.txt"
    path.write_text(STORY, "utf-8")
    return path


def library(home: Path) -> Library:
    folders = Folders(
        home / "config" / "duyin" / "settings.json", home / "data" / "duyin" / "library.db",
        home / "cache", home / "state",
    )  # fmt: skip
    return Library(folders.library)


def duyin(home: Path, *arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    names = {"CONFIG": "config", "DATA": "data", "CACHE": "cache", "STATE": "state"}
    places = {f"XDG_{name}_HOME": str(home / folder) for name, folder in names.items()}
    return subprocess.run(
        [sys.executable, "-m", "reader", "worksheet", *map(str, arguments)],
        env=os.environ | places, cwd=ROOT, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


def written(home: Path, *arguments: str | Path) -> None:
    done = duyin(home, *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def refused(home: Path, status: int, *arguments: str | Path) -> str:
    done = duyin(home, *arguments)
    assert done.returncode == status
    assert done.stderr.startswith("duyin: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_each_form_is_written(home: Path, story: Path, tmp_path: Path) -> None:
    pdf, docx, html = (tmp_path / f"sheet.{form}" for form in ("pdf", "docx", "html"))
    for path in (pdf, docx, html):
        written(home, story, "--answers", "--seed", "7", "-o", path)
    assert pdf.read_bytes().startswith(b"%PDF")
    assert zipfile.ZipFile(docx).testzip() is None
    assert "答案" in html.read_text("utf-8")


def test_the_same_seed_writes_the_same_page(home: Path, story: Path, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        written(home, story, "--seed", "7", "-o", tmp_path / name)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_only_the_tasks_that_are_asked_for_are_there(
    home: Path, story: Path, tmp_path: Path
) -> None:
    out = tmp_path / "sheet.html"
    written(home, story, "--tasks", "match,list", "-o", out)
    page = out.read_text("utf-8")
    assert "连一连" in page
    assert "生词表" in page
    assert "选词填空" not in page


def test_what_the_library_has_as_known_is_not_asked(
    home: Path, story: Path, tmp_path: Path
) -> None:
    with_glass, without, out = "<td>玻璃</td>", "<td>航线</td>", tmp_path / "sheet.html"
    known = library(home)
    known.words.change_kept(Change(added=(KeptWord(Headword("玻璃"), State.KNOWN),)))
    known.close()
    written(home, story, "--known-up-to", "3", "--tasks", "list", "-o", out)
    page = out.read_text("utf-8")
    assert with_glass not in page
    assert without in page


def test_levels_are_those_of_the_settings_unless_a_list_is_named(
    home: Path, story: Path, tmp_path: Path
) -> None:
    out, settings = tmp_path / "sheet.html", home / "config" / "duyin" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"level_list": "frequency", "known_up_to": 2}', "utf-8")
    pages = []
    for options in ((), ("--list", "frequency"), ("--list", "hsk2021")):
        written(home, story, "--seed", "7", "--tasks", "list", *options, "-o", out)
        pages.append(out.read_text("utf-8"))
    assert pages[0] == pages[1] != pages[2]


def test_words_chosen_by_hand_in_the_window_are_taken(
    home: Path, story: Path, tmp_path: Path
) -> None:
    kept, at = library(home), STORY.index("航线")
    key = kept.remember(
        Article(STORY, Origin(story), "灯塔"), characters=100, script="simplified"
    ).key
    kept.wishes.change(key, Change(added=(Wish.of(STORY, at, at + 2, True),)))
    kept.close()
    out = tmp_path / "sheet.html"
    written(home, story, "--words", "chosen", "--tasks", "list", "-o", out)
    assert out.read_text("utf-8").count("<tr>") == 1


def test_the_words_of_a_list_are_taken(home: Path, story: Path, tmp_path: Path) -> None:
    words, out = tmp_path / "words.txt", tmp_path / "sheet.html"
    words.write_text("玻璃\n航線\troute\n没有的词\n", "utf-8")
    written(home, story, "--only", words, "--tasks", "list", "-o", out)
    assert out.read_text("utf-8").count("<tr>") == 2


def test_what_cannot_be_done_is_told_in_a_line(home: Path, story: Path, tmp_path: Path) -> None:
    out, latin = tmp_path / "sheet.html", tmp_path / "latin.txt"
    latin.write_text("no hanzi here at all", "utf-8")
    assert "-o OUT" in refused(home, 2, story)
    assert ".pdf, .docx or .html" in refused(home, 2, story, "-o", tmp_path / "sheet.odt")
    assert '"dance" is no task' in refused(home, 2, story, "--tasks", "boxes,dance", "-o", out)
    assert "levels" in refused(home, 2, story, "--known-up-to", "9", "-o", out)
    assert "nothing to ask" in refused(home, 1, latin, "-o", out)
    assert "nothing to ask" in refused(home, 1, story, "--words", "collected", "-o", out)
    assert "cannot be opened" in refused(home, 1, tmp_path / "none.txt", "-o", out)
    assert "cannot be opened" in refused(home, 1, story, "--only", tmp_path / "no", "-o", out)
    assert not out.exists()


def test_the_text_itself_is_never_written_over(home: Path, tmp_path: Path) -> None:
    page = tmp_path / "story.html"
    page.write_text(f"<p>{STORY}</p>", "utf-8")
    refused(home, 2, page, "-o", page)
    assert "灯塔" in page.read_text("utf-8")
