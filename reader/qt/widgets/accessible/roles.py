"""Which interface Qt gives assistive tools for the program's own widgets.

A widget that paints itself says what it is by an attribute `accessible_role`; buttons, lists and
sliders, which Qt knows by what they are made of, have interfaces of their own here. Where nothing
is said Qt's own hold. An interface is made when a tool asks for it.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QListView, QWidget

from reader.qt.widgets.accessible.buttons import ButtonInterface
from reader.qt.widgets.accessible.lists import ListInterface, ListRow, RowInterface
from reader.qt.widgets.accessible.values import ValueInterface
from reader.qt.widgets.lists.rowlist import RowList
from reader.qt.widgets.progressline import WorkLine
from reader.qt.widgets.sliders import Slider
from reader.qt.widgets.themedbutton import ThemedButton, ThemedTool


def interface_of(thing: QObject) -> QAccessibleInterface | None:
    """What a tool is given; None where Qt's own holds."""
    if isinstance(thing, ListRow):
        return RowInterface(thing)
    if not isinstance(thing, QWidget):
        return None
    if isinstance(thing, ThemedTool | ThemedButton):
        return ButtonInterface(thing)
    if isinstance(thing, RowList | QListView):
        return ListInterface(thing)
    if isinstance(thing, Slider | WorkLine):
        return ValueInterface(thing)
    role: QAccessible.Role | None = getattr(thing, "accessible_role", None)
    return QAccessibleWidget(thing, role) if role is not None else None
