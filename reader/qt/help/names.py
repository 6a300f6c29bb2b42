"""What the interface calls its things, for the help: in its language, with the keys as they are."""

from collections.abc import Mapping

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from reader.help.rendering import Kind
from reader.language import tr
from reader.qt.actions.menus import MORE, Part
from reader.qt.actions.table import combination, entry, key_text, keys_of
from reader.settings import SettingsPage, declaration

_UNDER = " › "
_ARROWS = {
    Qt.Key.Key_Left: "←", Qt.Key.Key_Right: "→", Qt.Key.Key_Up: "↑", Qt.Key.Key_Down: "↓",
}  # fmt: skip


class InterfaceNames:
    """`changed` has the keys that the reader changed, by the action's name."""

    def __init__(self, changed: Mapping[str, str]) -> None:
        self._changed = changed

    def name(self, kind: Kind, of: str) -> str:
        """See `reader.help.rendering.Names`."""
        made = {
            Kind.KEY: self._key,
            Kind.PRESS: _pressed,
            Kind.ACTION: lambda name: _called(entry(name).text),
            Kind.MENU: _in_menu,
            Kind.SETTING: lambda name: _called(declaration(name).label),
            Kind.PAGE: lambda name: _called(SettingsPage[name].value),
            Kind.TEXT: _called,
        }[kind](of)
        return made.removesuffix("…")

    def _key(self, name: str) -> str:
        keys = keys_of(entry(name), self._changed)
        return _told(keys[0]) if keys else ""


def _pressed(written: str) -> str:
    """A key as this system writes it; a modifier may stand alone."""
    sequence, with_letter = _sequence(written), _sequence(f"{written}+A")
    if not sequence.isEmpty() and combination(sequence).key() is not Qt.Key.Key_unknown:
        return _told(sequence)
    if with_letter.isEmpty() or combination(with_letter).key() is not Qt.Key.Key_A:
        raise KeyError(written)
    return key_text(with_letter)[:-1].rstrip("+")


def _told(sequence: QKeySequence) -> str:
    """An arrow is drawn, as on the key."""
    arrow = _ARROWS.get(combination(sequence).key())
    if arrow is None or sequence.count() > 1:
        return key_text(sequence)
    modifiers = combination(sequence).keyboardModifiers()
    return key_text(QKeySequence(QKeyCombination(modifiers, Qt.Key.Key_A)))[:-1] + arrow


def _sequence(written: str) -> QKeySequence:
    return QKeySequence.fromString(written, QKeySequence.SequenceFormat.PortableText)


def _called(english: str) -> str:
    return tr(english)


def _in_menu(name: str) -> str:
    """The menus that lead to an action, and its own words."""
    path = _path_in(MORE, name)
    if path is None:
        raise KeyError(name)
    return _UNDER.join((*path, _called(entry(name).text)))


def _path_in(part: Part, name: str) -> tuple[str, ...] | None:
    if name in part.items:
        return ()
    for item in part.items:
        if isinstance(item, Part) and (below := _path_in(item, name)) is not None:
            return (_called(item.title), *below)
    return None
