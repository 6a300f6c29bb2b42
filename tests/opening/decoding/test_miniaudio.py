"""The library is loaded while other threads look for modules of their own."""

import subprocess
import sys

import pytest

from tests.repository import ROOT

pytest.importorskip("miniaudio")

_LOOKED_AT = """
import sys
from importlib.machinery import PathFinder
from reader.opening.decoding.miniaudio import loaded

class Watching:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "miniaudio":
            print(listed == before, len(sys.meta_path) - len(listed))

sys.meta_path.insert(sys.meta_path.index(PathFinder), Watching)
listed, before = sys.meta_path, list(sys.meta_path)
loaded()
print(listed == before, sys.meta_path == before)
"""


def test_who_goes_through_the_finders_meanwhile_passes_over_none() -> None:
    """A list that grows shorter under one who goes through it has him pass over what follows."""
    command = [sys.executable, "-c", _LOOKED_AT]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.splitlines() == ["True 1", "True True"], done.stderr
