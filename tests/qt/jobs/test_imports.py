"""What PySide loads at once, and what later."""

import subprocess
import sys

from tests.repository import ROOT

_WRONG_CALL = """
import sys
import reader.qt
from PySide6.QtCore import QPoint

names = [f"shibokensupport.signature.{n}" for n in ("parser", "layout", "lib.pyi_generator")]
waiting = [getattr(sys.modules.get(name), "__file__", None) for name in names]
try:
    QPoint("1")
except TypeError as error:
    told = str(error)
assert waiting == [None] * 3, waiting
assert "QPoint.__init__(str)" in told, told
assert "QPoint.__init__(xpos: int, ypos: int, /)" in told, told
from PySide6.support.signature.lib.pyi_generator import Formatter
assert Formatter
"""


def test_a_wrong_call_is_told_though_what_words_it_is_loaded_only_then() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _WRONG_CALL], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr


_UNTRIED = """
import sys
from importlib.util import module_from_spec, spec_from_file_location

spec = spec_from_file_location("imports", "reader/qt/jobs/imports.py")
imports = module_from_spec(spec)
spec.loader.exec_module(imports)
imports._TRIED = ("0.",)
imports.import_plainly()
assert sys.modules["shibokensupport.signature.parser"].__file__
"""


def test_a_pyside_that_nobody_tried_loads_all_at_once() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _UNTRIED], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
