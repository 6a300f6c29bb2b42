"""Standard streams that are full, closed, or of a narrow encoding: one sentence at most."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository import ROOT

TOLD = ("--help", "--version", "annotate --help", "doctor --json", "annotate")
posix = pytest.mark.skipif(os.name == "nt", reason="how POSIX shells close a stream")


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "雨.txt"
    path.write_text("下雨了。\n", "utf-8")
    return path


def called(
    told: str, text: Path, redirected: str = "", **env: str
) -> subprocess.CompletedProcess[bytes]:
    """Through a shell, so that a stream can be closed as people close one."""
    words = [sys.executable, "-m", "reader", *told.split()]
    if told == "annotate":
        words.append(str(text))
    return subprocess.run(
        ["sh", "-c", f'"$@" {redirected}', "sh", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"XDG_CONFIG_HOME": str(text.parent)} | env,
        check=False,
    )


@posix
@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "big5"])
def test_what_is_told_is_in_utf_8_whatever_the_locale(text: Path, told: str, encoding: str):
    done = called(told, text, PYTHONIOENCODING=encoding, LC_ALL="zh_TW.UTF-8")
    assert done.returncode == 0
    assert done.stderr == b""
    assert done.stdout.decode("utf-8")


@posix
@pytest.mark.parametrize("told", TOLD)
def test_who_reads_no_further_is_not_told_of(text: Path, told: str):
    done = called(told, text, "| true")
    assert done.stderr == b""


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux")
@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("redirected", [">/dev/full", ">&-"])
def test_output_that_is_full_or_closed_is_told_in_a_line(text: Path, told: str, redirected: str):
    done = called(told, text, redirected)
    assert done.returncode == 1
    assert done.stderr.startswith(b"duyin: ")
    assert done.stderr.count(b"\n") == 1
    assert b"unexpected" not in done.stderr


@posix
@pytest.mark.parametrize("told", ["annotate none.txt", "--nix", "annotate --nix"])
def test_with_no_place_for_what_is_said_it_is_not_among_the_output(text: Path, told: str):
    done = called(told, text, "2>&-")
    assert done.returncode in (1, 2)
    assert done.stdout == b""


@posix
def test_a_closed_input_is_told_in_a_line(text: Path):
    done = called("annotate -", text, "<&-")
    assert done.returncode == 1
    assert done.stderr.startswith(b"duyin: ")
    assert done.stderr.count(b"\n") == 1
    assert b"unexpected" not in done.stderr
