"""Tables that another process makes at the very first start: however it ends, all have them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.itself import processors
from reader.reading.compiled import make
from tests.repository import link_without_tables
from tests.room import needs_limits

pytestmark = [
    pytest.mark.skipif(processors() < 2, reason="another process helps nobody"),
    pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc, and for XDG's folders"),
]

_STARTING = """
import os, resource, signal
from pathlib import Path
from reader.dictionaries import making
from tests.processes import children
{before}
making.begin()
for process in children(os.getpid()):
    {to_it}
from reader.reading import load_engine
import numpy as np
codes = load_engine().read("银行", "银行", np.zeros(2, np.uint16)).codes
assert codes.all() and not children(os.getpid())
"""
_PATIENT = "making._LONGEST = 60.0  # s; a slow machine is no failure"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program where nobody has made its tables ahead."""
    folder = tmp_path_factory.mktemp("program")
    link_without_tables(folder)
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("made")
    make(folder)
    return contents(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*")}


def started(
    program: Path, cache: Path, before: str = "", to_it: str = "pass"
) -> "subprocess.Popen[bytes]":
    around = os.environ | {"XDG_CACHE_HOME": str(cache), "XDG_DATA_HOME": str(program / "data")}
    script = _STARTING.format(before=before, to_it=to_it)
    around["PYTHONPATH"] = str(program)
    return subprocess.Popen([sys.executable, "-P", "-c", script], env=around, cwd=program)


def test_the_process_makes_all_of_them(program: Path, tmp_path: Path, made: dict[str, bytes]):
    assert started(program, tmp_path, _PATIENT).wait() == 0
    assert contents(tmp_path / "duyin") == made


def test_two_programs_that_are_started_at_once_both_have_them(
    program: Path, tmp_path: Path, made: dict[str, bytes]
):
    both = [started(program, tmp_path, _PATIENT) for _ in range(2)]
    assert [each.wait() for each in both] == [0, 0]
    assert contents(tmp_path / "duyin") == made


@pytest.mark.parametrize("sign", ["SIGKILL", "SIGSTOP"])
def test_where_it_is_killed_or_stopped_whoever_needs_them_makes_them(
    program: Path, tmp_path: Path, made: dict[str, bytes], sign: str
):
    assert started(program, tmp_path, to_it=f"os.kill(process, signal.{sign})").wait() == 0
    found = contents(tmp_path / "duyin")
    assert found == {name: made[name] for name in ("characters.tables", "lexicon.tables")}


@needs_limits
def test_on_a_full_disk_they_are_made_in_memory(program: Path, tmp_path: Path):
    full = "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))"
    assert started(program, tmp_path, before=full).wait() == 0
    assert not contents(tmp_path / "duyin")


@pytest.mark.parametrize("in_the_way", ["duyin", "duyin/lexicon.tables"])
def test_where_they_cannot_be_kept_no_process_is_started(
    program: Path, tmp_path: Path, in_the_way: str
):
    if "/" in in_the_way:
        (tmp_path / in_the_way).mkdir(parents=True)
        (tmp_path / "duyin" / "characters.tables").mkdir()
    else:
        (tmp_path / in_the_way).write_text("in the way")
    assert started(program, tmp_path, to_it="raise AssertionError(process)").wait() == 0


def test_where_they_are_there_no_process_is_started(program: Path, tmp_path: Path):
    assert started(program, tmp_path).wait() == 0
    assert started(program, tmp_path, to_it="raise AssertionError(process)").wait() == 0
