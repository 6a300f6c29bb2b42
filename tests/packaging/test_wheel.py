"""The wheel and the sdist in an environment that has nothing: installed, used."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.packaging.made import newest_made
from tests.repository import ROOT

_SAMPLES = ROOT / "resources" / "samples"
_SAMPLE = str(_SAMPLES / "bookshop.txt")

pytestmark = pytest.mark.package


class Installed:
    """An environment with nothing but the wheel and what it asks for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._programs = folder / ("Scripts" if os.name == "nt" else "bin")
        venv.create(folder, with_pip=True, symlinks=os.name != "nt")
        self.run("python", "-m", "pip", "install", "--quiet", str(newest_made("duyin-*.whl")))

    def run(self, program: str, *words: str, **more: str) -> bytes:
        """What a program writes, which ends well."""
        kept = {n: v for n, v in os.environ.items() if not n.startswith("PYTHON")}
        done = subprocess.run(
            [self._programs / program, *words], env=kept | more, cwd=self._folder,
            capture_output=True,
        )  # fmt: skip
        assert done.returncode == 0, (words, done.stdout[-2000:], done.stderr[-2000:])
        return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return Installed(tmp_path_factory.mktemp("bare"))


def test_the_tables_in_it_are_used_where_they_lie(installed: Installed, tmp_path: Path):
    names = zipfile.ZipFile(newest_made("duyin-*.whl")).namelist()
    assert sum(name.endswith(".tables") for name in names) == 3
    installed.run("duyin", "annotate", _SAMPLE, XDG_CACHE_HOME=str(tmp_path))
    assert not list(tmp_path.rglob("*.tables"))


def test_it_reads_as_the_checkout_does(installed: Installed):
    words = ("annotate", str(_SAMPLES / "cards.txt"))
    done = subprocess.run(
        [sys.executable, "-m", "reader", *words], cwd=ROOT, capture_output=True, check=True
    )
    assert installed.run("duyin", *words) == done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("convert", _SAMPLE, "--script", "simplified"),
        ("export", _SAMPLE, "-o", "book.epub"),
        ("export", _SAMPLE, "-o", "page.pdf"),
        ("export", str(_SAMPLES), "--as", "docx", "-o", "books", "-j", "2"),
        ("level", _SAMPLE),
        ("picture", _SAMPLE, "-o", "page.png"),
        ("words", _SAMPLE, "-o", "words.apkg"),
        ("worksheet", _SAMPLE, "-o", "sheet.pdf"),
        ("doctor",),
        ("--version",),
        ("--help",),
    ],
)
def test_every_command_works(installed: Installed, words: tuple[str, ...]):
    installed.run("duyin", *words)


def test_it_speaks_another_language(installed: Installed):
    assert "用法：" in installed.run("duyin", "--help", LC_ALL="zh_TW.UTF-8", LANGUAGE="").decode()


def test_the_sdist_builds_the_same_wheel(installed: Installed, tmp_path: Path):
    sdist = str(newest_made("duyin-*.tar.gz"))
    wheel = ("-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), sdist)
    installed.run("python", *wheel)
    again = zipfile.ZipFile(next(tmp_path.glob("*.whl")))
    first = zipfile.ZipFile(newest_made("duyin-*.whl"))
    assert again.namelist() == first.namelist()
    for name in first.namelist():
        assert again.read(name) == first.read(name), name
