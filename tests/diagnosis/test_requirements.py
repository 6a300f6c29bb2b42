"""Which packages are asked for, and which versions of them serve."""

import sys
import tomllib

import pytest

from reader.diagnosis.requirements import Requirement, _requirement, requirements
from tests.repository import ROOT

LINES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]


@pytest.mark.parametrize(
    ("bounds", "version", "serves"),
    [
        (">=6.8.3,!=6.12.*", "6.8.3", True),
        (">=6.8.3,!=6.12.*", "6.8.2", False),
        (">=6.8.3,!=6.12.*", "6.12.0", False),
        (">=6.8.3,!=6.12.*", "6.12.1.2", False),
        (">=6.8.3,!=6.12.*", "6.13", True),
        (">=6.8.3", "6.10.0rc1", True),
        (">=2.0", "2", True),
        (">=4.7,<5", "5.0", False),
        ("==1.2.*", "1.2.9", True),
        ("", "0.0.1", True),
    ],
)
def test_a_version_is_held_to_its_bounds(bounds: str, version: str, serves: bool) -> None:
    assert Requirement("a", bounds).accepts(version) is serves


def test_a_line_for_another_python_asks_for_nothing() -> None:
    assert _requirement("a>=1; python_version < '3.0'") is None
    assert _requirement("a>=1; python_version >= '3.0'") == Requirement("a", ">=1")
    assert _requirement('a>=1; extra == "test"') is None


def test_every_line_of_the_project_is_understood() -> None:
    names = {each.name for each in requirements()}
    expected = {line.split(">")[0].strip() for line in LINES}
    if sys.version_info >= (3, 14):
        expected -= {"backports.zstd"}
    assert names == expected
    assert sum(each.name == "PySide6-Essentials" for each in requirements()) == 1


def test_what_runs_these_tests_serves() -> None:
    from importlib.metadata import version

    assert all(each.accepts(version(each.name)) for each in requirements())
