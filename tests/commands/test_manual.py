"""The manual page and what shells complete, made from the commands' own declarations."""

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__
from reader.commands import VERBS
from reader.commands.manual.completion import SHELLS
from reader.commands.manual.page import _FILES, subparsers
from reader.commands.running import module_of, parser
from reader.folders import usual_folders
from tests.repository import ROOT

MADE = ("duyin.1", *SHELLS.values())


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not here")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("made") / "manual"
    subprocess.run(
        [sys.executable, "-m", "reader.commands.manual", str(made)],
        check=True, cwd=ROOT, env=os.environ | {"SOURCE_DATE_EPOCH": "1700000000"},
    )  # fmt: skip
    return made


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    for name in ("a b.txt", "雨.txt"):
        (tmp_path / name).touch()
    (tmp_path / "books").mkdir()
    return tmp_path


def actions() -> list[tuple[str, argparse.Action]]:
    verbs = subparsers(parser([])).choices
    return [(verb, action) for verb in VERBS for action in verbs[verb]._actions]


@pytest.mark.parametrize("name", MADE)
def test_every_command_and_option_is_in_each(folder: Path, name: str) -> None:
    written = (folder / name).read_text("utf-8").replace("\\-", "-")
    for verb, action in actions():
        assert re.search(rf"\b{verb}\b", written)
        for option in action.option_strings:
            spelled = f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
            is_help = name == "duyin.1" and isinstance(action, argparse._HelpAction)
            found = spelled if name.endswith(".fish") else option
            assert is_help or found in written, (verb, option)
        for choice in action.choices or ():
            assert str(choice) in written


def test_the_page_tells_the_version_the_day_and_each_commands_own_options(folder: Path) -> None:
    page = (folder / "duyin.1").read_text("utf-8")
    assert f'.TH DUYIN 1 2023-11-14 "Duyin {__version__}"' in page
    _, *parts = page.partition(".SH FILES")[0].replace("\\-", "-").split("\n.SS duyin ")
    assert [part.split()[0] for part in parts] == list(VERBS)
    for verb, part in zip(VERBS, parts, strict=True):
        of_verb = [action for name, action in actions() if name == verb]
        told = re.findall(r"\\fB(--?[\w-]+)\\fR", part)
        asked = [option for action in of_verb for option in action.option_strings]
        assert told == [option for option in asked if option not in ("-h", "--help")]


@needs("mandoc")
def test_mandoc_finds_nothing_wrong(folder: Path) -> None:
    done = subprocess.run(
        ["mandoc", "-T", "lint", "-W", "warning", folder / "duyin.1"],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


@needs("man")
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="man-db's options")
def test_man_shows_all_of_it(folder: Path) -> None:
    done = subprocess.run(
        ["man", "--warnings", "-l", folder / "duyin.1"], capture_output=True, text=True, timeout=60,
        env=os.environ | {"MANWIDTH": "200", "LC_ALL": "C.UTF-8", "MANPAGER": "cat"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    shown = " ".join(done.stdout.split())
    for verb in VERBS:
        assert module_of(verb).SAYS in shown


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG's folders")
def test_the_page_tells_where_the_programs_files_are(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
    folders = usual_folders()
    paths = (folders.settings, folders.library, folders.cache, folders.journal / "duyin.log")
    assert [Path(name).expanduser() for name, _ in _FILES] == list(paths)


def in_bash(folder: Path, texts: Path, *words: str) -> set[str]:
    """What bash would offer for the last of the words."""
    script = (
        'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1));'
        ' _shtab_duyin duyin "${@: -1}" "${@: -2:1}"; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-c", script, "bash", folder / "duyin.bash", "duyin", *words],
        capture_output=True, text=True, cwd=texts, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return set(done.stdout.splitlines()) - {""}


def in_fish(folder: Path, texts: Path, *words: str) -> set[str]:
    line = " ".join(("duyin", *words))
    done = subprocess.run(
        ["fish", "--no-config", "-c", f"source {folder / 'duyin.fish'}; complete -C '{line}'"],
        capture_output=True, text=True, cwd=texts, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return {line.partition("\t")[0] for line in done.stdout.splitlines()}


OFFERED = pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("",), {*VERBS, "a b.txt", "雨.txt"}),
        (("anno",), {"annotate"}),
        (("annotate", ""), {"a b.txt", "雨.txt"}),
        (("annotate", "a"), {"a b.txt"}),
        (("annotate", "--script", "tai"), {"taiwan", "taiwan-words"}),
        (("annotate", "-o", "a"), {"a b.txt"}),
        (("annotate", "雨.txt", "--sa"), {"--sandhi"}),
        (("words", "--import", "雨"), {"雨.txt"}),
        (("雨.txt", "a "), {"a b.txt"}),
    ],
)


@needs("bash")
@OFFERED
def test_bash_completes(
    folder: Path, texts: Path, words: tuple[str, ...], offered: set[str]
) -> None:
    assert in_bash(folder, texts, *words) - {"books"} == offered


@needs("fish")
@OFFERED
def test_fish_completes(
    folder: Path, texts: Path, words: tuple[str, ...], offered: set[str]
) -> None:
    words = tuple(word.replace(" ", "\\ ") for word in words)
    assert in_fish(folder, texts, *words) - {"books/"} == offered


@needs("zsh")
def test_zsh_can_read_its_script(folder: Path) -> None:
    subprocess.run(["zsh", "-f", "-n", folder / "_duyin"], check=True, timeout=60)
