"""What holds for every test of the window: a failing handler fails its test; the end is sound."""

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
