"""What the program sets up for its process, for the tests of its window."""

import gc
import sys
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def _process() -> Iterator[None]:
    """As `reader.qt.app` has it: nothing of Qt's is collected in a working thread, and those let
    the window's run often."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0001)
    gc.disable()
    yield
    gc.enable()
    sys.setswitchinterval(before)
