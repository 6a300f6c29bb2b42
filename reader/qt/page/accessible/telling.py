"""Lets assistive tools see the page; without a tool nothing is loaded for it."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface

from reader.qt.widgets.accessible.telling import tell_tools


@cache
def install() -> None:
    """Let them see every page and the program's own widgets; doing it again does nothing more."""
    tell_tools()
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    from reader.qt.page.accessible.document import interface_of

    return interface_of(thing)
