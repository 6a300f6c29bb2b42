"""What holds for every test of the window: a failing handler fails its test; the end is sound."""

import gc
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.qt.handlers import guard_all


@pytest.fixture(scope="session", autouse=True)
def _handlers_guarded() -> None:
    guard_all("reader.qt")


@pytest.fixture(scope="session", autouse=True)
def _clipboard_cleared(qapp: QGuiApplication) -> Iterator[None]:
    """Offscreen, what was copied outlives the interpreter and is freed after it: a crash."""
    yield
    qapp.clipboard().clear()


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
