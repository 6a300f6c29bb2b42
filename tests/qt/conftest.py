"""What holds for every test of the window: a failing handler fails its test; the end is sound; a
slow machine is no failure.
"""

import gc
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.qt.handlers import guard_all

_PATIENCE = 60_000  # ms; pytest-qt's own are five seconds


class _Patient(QtBot):
    """Waits until it is so."""

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = _PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: SignalInstance, *, timeout: int = _PATIENCE, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitExposed(self, widget: QWidget, *, timeout: int = _PATIENCE) -> Any:
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return _Patient(request)


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
