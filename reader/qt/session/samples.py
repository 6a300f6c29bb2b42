"""The articles that come with the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.qt.jobs.workers import Priority
from reader.qt.session.session import Session

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.reading import Engine
from reader.resources import resource

SAMPLES = ("bookshop.txt", "market.txt", "cards.txt", "bus.txt")
"""Their files, in the order of their cards; the first opens first."""


def make_samples(
    session: Session,
    owner: QObject,
    make: Callable[[Path, Engine], Any],
    done: Callable[[list[Any]], None],
    failed: Callable[[Exception], None],
) -> None:
    """Read them off the window's thread and hand over what is made of them."""
    paths = [resource("samples", name) for name in SAMPLES]

    def work() -> list[Any]:
        return [make(path, session.engine()) for path in paths]

    session.background.run(owner, work, done, failed, priority=Priority.AHEAD)
