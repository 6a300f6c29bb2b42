"""Errors in event handlers, told by the name of the test in which they happen.

PySide6 6.11 keeps an error of a handler that QTest has reached until QTest returns to Python; if Qt
calls another handler before that, the interpreter dies with the error still set, and takes the
worker with all its other tests along. So no error leaves a handler here: it goes to
`sys.excepthook`, where pytest-qt takes it for a failure, and Qt's own handler does the rest.
"""

import sys
from collections.abc import Callable
from functools import wraps
from importlib import import_module
from pkgutil import walk_packages
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject


def guard_all(package: str) -> None:
    """Guard the handlers of every class that the modules of a package define."""
    for found in walk_packages(import_module(package).__path__, f"{package}."):
        module = import_module(found.name)
        for one in vars(module).values():
            if isinstance(one, type) and issubclass(one, QObject) and one.__module__ == found.name:
                guard(one)


def guard(one: type[QObject]) -> None:
    """Guard what a class overrides of Qt's methods."""
    qts = next(base for base in one.__mro__ if base.__module__.startswith("PySide6"))
    for name, method in list(vars(one).items()):
        is_override = isinstance(method, FunctionType) and not name.startswith("_")
        if is_override and hasattr(qts, name) and not hasattr(method, "__wrapped__"):
            setattr(one, name, _guarded(method, getattr(qts, name)))


def _guarded(method: Callable[..., Any], qts: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def handler(self: QObject, *given: Any) -> Any:
        try:
            return method(self, *given)
        except Exception:
            sys.excepthook(*sys.exc_info())
            return qts(self, *given)

    return handler
