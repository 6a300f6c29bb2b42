"""What Qt tells assistive tools of the program, asked for in the same process."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

NAME = QAccessible.Text.Name
Role = QAccessible.Role


def interface_of(widget: QWidget) -> QAccessibleInterface:
    """What a tool is given of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def children(interface: QAccessibleInterface) -> list[QAccessibleInterface]:
    """The things in it."""
    return [interface.child(number) for number in range(interface.childCount())]


def all_in(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """It, and all things in it, hidden ones too."""
    yield interface
    for child in children(interface):
        if child is not None:
            yield from all_in(child)


def told(interface: QAccessibleInterface) -> str:
    """What it is and how it is called, for a message."""
    return f"{interface.role().name} {interface.text(NAME)!r} of {interface.object()!r}"
