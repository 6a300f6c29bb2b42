"""Starting the program: what it says when it cannot, and that it looks before Qt is imported."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__
from reader.display import ALWAYS, FOR_WAYLAND, FOR_X11, Library, missing, window_obstacle
from tests.repository import ROOT

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and Wayland")


def start(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """`python -m reader` in a process of its own, without any screen unless one is given."""
    left_out = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        env=kept | environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_help_names_every_command() -> None:
    done = start("--help")
    assert done.returncode == 0
    for word in ("annotate", "convert", "picture", "--version"):
        assert word in done.stdout


def test_version_is_the_packages_and_its_parts_follow() -> None:
    first, *others = start("--version").stdout.splitlines()
    assert first == f"duyin {__version__}"
    assert {line.split()[0] for line in others} >= {"Python", "Qt", "CC-CEDICT", "pypinyin"}


@linux_only
def test_without_a_screen_one_line_names_the_commands_that_need_none() -> None:
    done = start()
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "DISPLAY and WAYLAND_DISPLAY are not set" in done.stderr
    assert "annotate, convert and picture" in done.stderr


@linux_only
def test_a_screen_that_does_not_answer_is_named() -> None:
    done = start(DISPLAY=":987", WAYLAND_DISPLAY="wayland-987")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert ":987 (DISPLAY), wayland-987 (WAYLAND_DISPLAY)" in done.stderr


@linux_only
def test_qt_is_not_imported_when_there_is_no_screen() -> None:
    program = (
        "import sys; from reader.launching import main; status = main([]);"
        " assert 'PySide6' not in sys.modules; assert 'numpy' not in sys.modules; sys.exit(status)"
    )
    kept = {n: v for n, v in os.environ.items() if n not in ("DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run([sys.executable, "-c", program], env=kept, capture_output=True, text=True)
    assert done.returncode == 1
    assert "no screen" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("--colour",), "--colour"), (("a.txt", "--colour"), "--colour"), (("-",), '"-"')],
)
def test_a_call_that_is_not_understood_is_the_callers_fault(
    arguments: tuple[str, ...], said: str
) -> None:
    done = start(*arguments)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert said in done.stderr


def test_a_library_that_cannot_be_loaded_is_missing() -> None:
    nowhere = Library("libduyin-nowhere.so.9", "libduyin-nowhere9")
    assert missing((nowhere,)) == [nowhere]


@linux_only
def test_on_a_machine_that_runs_these_tests_no_library_is_missing() -> None:
    assert missing(ALWAYS) == []


@linux_only
def test_where_only_wayland_answers_qt_is_told_to_use_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-7"))
        compositor.listen()
        obstacle = window_obstacle()
    lacking = missing(FOR_WAYLAND)
    if lacking:
        assert obstacle is not None
        assert lacking[0].package in obstacle
    else:
        assert obstacle is None
        assert os.environ["QT_QPA_PLATFORM"] == "wayland"


@linux_only
@pytest.mark.parametrize("platform", ["offscreen", "vnc:size=800x600", "minimal"])
def test_a_platform_without_a_screen_needs_none(
    platform: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert window_obstacle() is None


def test_every_library_is_named_with_its_package() -> None:
    for library in (*ALWAYS, *FOR_X11, *FOR_WAYLAND):
        assert library.file.startswith("lib")
        assert ".so." in library.file
        assert library.package == library.package.lower()
