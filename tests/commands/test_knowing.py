"""Readings over unknown words, by commands."""

from pathlib import Path

import pytest

from reader.commands.knowing import sparing_of
from reader.corrections.change import Change
from reader.folders import usual_folders
from reader.learning.headwords import Headword, State
from reader.learning.kept import KeptWord
from reader.library import Library
from reader.settings import Settings
from tests.commands.test_commands import refused, written

UNKNOWN = ("--as", "brackets", "--readings", "unknown")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "灯塔.txt"
    path.write_text("他去灯塔。他看灯塔。\n", "utf-8")
    return path


def test_words_up_to_a_level_have_no_reading(article: Path):
    told = written("annotate", article, *UNKNOWN, "--list", "HSK 2021", "--known-up-to", "2")
    assert told.strip() == "他去灯(dēng)塔(tǎ)。他看灯(dēng)塔(tǎ)。"
    first = written(
        "annotate", article, *UNKNOWN, "--list", "hsk20", "--known-up-to", "2", "--first-time-only"
    )
    assert first.strip() == "他去灯(dēng)塔(tǎ)。他看灯塔。"


def test_a_level_that_is_none_is_refused(article: Path):
    too_high = ("--list", "hsk2021", "--known-up-to", "8")
    assert "1 to 7" in refused(2, "annotate", article, *UNKNOWN, *too_high)
    assert "lists" in refused(2, "annotate", article, *UNKNOWN, "--list", "hsk9")
    for option in (("--list", "hsk20"), ("--known-up-to", "0"), ("--first-time-only",)):
        assert "--readings unknown" in refused(2, "annotate", article, *option)


def test_what_the_library_says_is_used_and_stays_as_it_is(article, tmp_path, monkeypatch):
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    folders = usual_folders()
    for path in (folders.library, folders.settings):
        path.parent.mkdir(parents=True, exist_ok=True)
    Settings(known_up_to=1).save(folders.settings)
    library = Library(folders.library)
    library.words.change_kept(Change((), (KeptWord(Headword("灯塔"), State.KNOWN),)))
    library.close()
    before = folders.library.read_bytes()
    assert written("annotate", article, *UNKNOWN).strip() == "他去灯塔。他看灯塔。"
    assert folders.library.read_bytes() == before


def test_without_a_library_nothing_is_known(article, tmp_path, monkeypatch):
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    told = written("annotate", article, *UNKNOWN)
    assert told.startswith("他(tā)去(qù)灯(dēng)")
    assert not usual_folders().library.exists()


def test_what_is_known_survives_its_way_as_text():
    assert sparing_of("").knowledge.up_to == 0


def test_a_page_is_drawn_and_printed_so(article: Path, tmp_path: Path):
    level = ("--readings", "unknown", "--list", "hsk2021", "--known-up-to", "7")
    pictures = []
    for number, options in enumerate((level, ())):
        out = tmp_path / f"{number}.png"
        written("picture", article, *options, "-o", out, "--size", "400x200")
        pictures.append(out.read_bytes())
    assert pictures[0] != pictures[1]
    written("export", article, *level, "-o", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
