"""How an interface that is written in Python hands Qt another one, as a text or a value.

Qt asks `interface_cast` for the address of it. Only a `VoidPtr` is taken for one: of an int or None
Qt is given the address of the Python object, and the program ends there (PySide6 6.8 to 6.11).
"""

import sys
from collections.abc import Callable

from PySide6.QtGui import QAccessible
from shiboken6 import Shiboken

Kind = QAccessible.InterfaceType


def address_of(part: Shiboken.Object | None) -> int:
    """What `interface_cast` returns for a part that somebody keeps; None for having no such part.

    Parts are of one C++ class each, or their addresses would not be those asked for.
    """
    address = 0 if part is None else Shiboken.getCppPointer(part)[0]
    return Shiboken.VoidPtr(address)  # type: ignore[return-value] # as its stubs call an address


def address_made_by(make: Callable[[], Shiboken.Object | None]) -> int:
    """The same of a part that has to be made. What goes wrong there is told as any other error:
    of an exception that comes out of `interface_cast` Qt takes an address that is none.
    """
    try:
        return address_of(make())
    except Exception:
        sys.excepthook(*sys.exc_info())
        return address_of(None)


def cast_by(inherited: object) -> int:
    """What `interface_cast` returns where the class above has answered, with None for nothing."""
    return address_of(None) if inherited is None else inherited  # type: ignore[return-value]
