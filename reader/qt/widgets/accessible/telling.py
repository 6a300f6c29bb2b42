"""Lets assistive tools see the program's own widgets; without a tool nothing is loaded for it."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface


@cache
def tell_tools() -> None:
    """Give tools that ask the interfaces of `roles`; doing it again does nothing more."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    from reader.qt.widgets.accessible.roles import interface_of

    return interface_of(thing)
