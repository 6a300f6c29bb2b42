"""What is made when it is first asked for: the names of a room, regular expressions."""

import re
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any, AnyStr, Generic, cast


def face(room: str, **names: str) -> Callable[[str], Any]:
    """The face of a room, its `__getattr__`: `names` of each of its modules, parted by spaces.

    Each name is loaded when it is first asked for, so that whoever needs one small thing of a large
    room does not wait for all of it. A room lists its names twice: imported under `TYPE_CHECKING`,
    as tools read them, and by their modules here.
    """
    homes = {name: module for module, told in names.items() for name in told.split()}

    def named(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        found = getattr(import_module(f"{room}.{homes[name]}"), name)
        setattr(sys.modules[room], name, found)  # it is not asked for again
        return found

    return named


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A regular expression, compiled when it is first asked something.

    For those of a module: of more than two hundred that stand in the modules of a first page, that
    page asks some forty. Each range of thousands of characters takes a millisecond to compile.
    """
    return cast("re.Pattern[AnyStr]", _Expression(pattern, flags))


class _Expression(Generic[AnyStr]):
    """Hands on what it is asked, and from then on has it itself."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self._flags = flags

    def __reduce__(self) -> tuple[Any, ...]:
        return expression, (self.pattern, self._flags)

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        for each in _ASKED:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
