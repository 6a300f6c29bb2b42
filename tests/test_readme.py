"""The READMEs: one in three languages, and what they say of links, commands and keys is so."""

import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from reader import commands
from reader.article import Article, Origin
from reader.composition.collecting import collected_at
from reader.composition.composer import Composer
from reader.corrections.change import Change
from reader.library import Library
from reader.marginalia.mark import Colour, Mark
from reader.opening import open_file
from reader.qt.actions.table import entry
from reader.reading import shared_engine
from reader.resources import resource
from tests.repository import ROOT
from tests.speaking.voices import espeak

READMES = {
    name: (ROOT / name).read_text("utf-8")
    for name in ("README.md", "README.zh-CN.md", "README.zh-TW.md")
}
ENGLISH = READMES["README.md"]
_DO = {
    "P": "pinyin", "Shift+P": "readings_all", "U": "readings_unknown", "E": "word_card",
    "R": "read_aloud", "M": "sentence_mode",
    "Enter": "choose_reading", "K": "know", "V": "keep", "S": "script_toggle",
    "1": "script_source", "5": "script_hongkong", "Shift+S": "regional_words", "Z": "zhuyin",
    "W": "by_words", "T": "tone_colours", "D": "next_doubt", "Shift+D": "previous_doubt",
    "H": "highlight", "N": "note", "Ctrl+D": "bookmark", "C": "contents", "Shift+V": "words",
    "Space": "screen_on", "Shift+Space": "screen_back", "Alt+Left": "back",
    "Alt+Right": "forward", "Ctrl+F": "find", "F3": "find_next", "Ctrl+C": "copy",
    "Ctrl+Shift+C": "copy_with_pinyin", "Ctrl+O": "open", "Ctrl+V": "paste",
    "Ctrl+L": "start_page", "Ctrl+Shift+E": "export", "Ctrl+P": "print", "Ctrl+T": "practise",
    "Shift+W": "vertical", "L": "theme_next", "F11": "full_screen", "Ctrl++": "larger",
    "Ctrl+-": "smaller", "Ctrl+0": "usual_size", "Ctrl+Z": "undo", "Ctrl+,": "settings",
    "F1": "help", "Shift+F1": "keys", "F10": "main_menu",
}  # fmt: skip
_KEY = re.compile(r"`((?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z0-9]|F\d+|[A-Z][a-z]+)|Ctrl\+[,+-])`")
_NO_ACTION = {"Ctrl"}


@pytest.fixture(params=READMES)
def readme(request: pytest.FixtureRequest) -> str:
    return READMES[request.param]


def without_code(text: str) -> str:
    return re.sub(r"```.*?```", "", text, flags=re.DOTALL)


def sections(text: str) -> list[str]:
    return re.findall(r"^(#+) .+$", without_code(text), re.MULTILINE)


def commands_of(text: str) -> list[str]:
    lines = "\n".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL)).splitlines()
    within = re.findall(r"`(duyin \w+ [^-`][^`]*)`", without_code(text))
    return [*(line for line in lines if line.startswith("duyin ")), *within]


def test_each_leads_to_the_other_two(readme):
    line = readme.splitlines()[2]
    named = set(re.findall(r"\]\((README[^)]*)\)", line))
    assert len(named) == 2
    assert all(READMES[name] is not readme for name in named)


def test_the_three_have_the_same_sections_and_pictures(readme):
    assert sections(readme) == sections(ENGLISH)
    tables = [len(re.findall(r"^\|", part, re.MULTILINE)) for part in readme.split("\n## ")]
    assert tables == [
        len(re.findall(r"^\|", part, re.MULTILINE)) for part in ENGLISH.split("\n## ")
    ]
    assert readme.count("<picture>") == ENGLISH.count("<picture>")


def test_links_and_pictures_are_there(readme):
    headings = re.findall(r"^#+ (.+)$", without_code(readme), re.MULTILINE)
    anchors = {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}
    found = re.findall(r"\]\(([^)]+)\)|(?:src|srcset)=\"([^\"]+)\"", readme)
    links = [link or picture for link, picture in found]
    assert len(links) > 15
    for link in links:
        assert link[1:] in anchors if link.startswith("#") else (ROOT / link).is_file(), link


def test_every_picture_is_told_in_words_and_shown(readme):
    assert all(len(told) > 10 for told in re.findall(r"<img alt=\"([^\"]*)\"", readme))
    every = {path.name for path in (ROOT / "packaging" / "pictures").iterdir()}
    assert {name for name in every if f"pictures/{name}" in "".join(READMES.values())} == every


def test_how_often_a_reading_is_wrong_is_as_it_was_counted(readme):
    page = resource("help", "en", "how-right.md").read_text("utf-8")
    counted = re.search(r"\*\*([\d.]+) of 1,000 characters\*\*", page)
    assert counted is not None
    assert re.search(rf"\b{counted[1]}\s+of 1,000|1,000 .{{,5}}{counted[1]} ", readme)


def test_keys_do_what_is_said_of_them(readme):
    named = set(_KEY.findall(readme)) - _NO_ACTION
    assert len(named) > 40
    for key in named:
        keys = entry(_DO[key]).keys.replace("Return", "Enter").split("; ")
        assert key in keys, f"{key}: {keys}"


def test_the_first_two_commands_of_a_checkout_are_easy_to_find(readme):
    [block] = [one for one in re.findall(r"```sh\n(.*?)```", readme, re.DOTALL) if "./dev" in one]
    run, test = block.strip().splitlines()
    assert (ROOT / shlex.split(run, comments=True)[2]).is_file()
    assert shlex.split(test, comments=True) == ["./dev", "test"]
    assert readme.index(block) < len(readme) / 2


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that the commands name, and the library of somebody who reads one of them."""
    folder = tmp_path_factory.mktemp("desk")
    for name, sample in (("article", "bookshop"), ("novel", "market"), ("texts/bus", "bus")):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(resource("samples", f"{sample}.txt"), folder / f"{name}.txt")
    path = folder / "article.txt"
    opened = open_file(path)
    library = Library(folder / "home" / "data" / "duyin" / "library.db")
    article = Article(opened.text, Origin(path), opened.title)
    key = library.remember(article, characters=436, script="traditional").key
    at = opened.text.index("燈籠")
    mark = Mark.of(opened.text, at, at + 2, Colour.GREEN, "Which?", made_at=1.0)
    library.marginalia.change_marks(key, Change(added=(mark,)))
    word = collected_at(Composer(article, shared_engine), at, at + 2, 0)
    library.words.change_collected(Change(added=(word,)))
    library.close()
    with pytest.MonkeyPatch.context() as patch:
        sit_down(folder, patch)
        assert run("duyin words novel.txt -o deck.apkg --list hsk2021") == 0
        assert run("duyin export novel.txt -o novel.epub") == 0
    return folder


def sit_down(desk: Path, patch: pytest.MonkeyPatch) -> None:
    """Work in that folder, with that library."""
    patch.chdir(desk)
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        patch.setenv(f"XDG_{name}_HOME", str(desk / "home" / name.lower()))


def run(line: str) -> int:
    return commands.main(shlex.split(line, comments=True)[1:])


def bare(line: str) -> str:
    return shlex.join(shlex.split(line, comments=True))


@pytest.mark.skipif(sys.platform != "linux", reason="the folders are XDG's")
@pytest.mark.parametrize(
    "line", sorted({bare(c) for r in READMES.values() for c in commands_of(r)})
)
def test_a_command_does_as_it_is_shown(desk, line, qapp, monkeypatch, capfd):
    sit_down(desk, monkeypatch)
    out = re.search(r" -o (\S+)", line)
    if bare(line).startswith("duyin speak"):
        espeak()
        pytest.importorskip("soundfile", reason="soundfile is not there")
    assert run(line) == 0
    assert (desk / out[1]).exists() if out else capfd.readouterr().out
