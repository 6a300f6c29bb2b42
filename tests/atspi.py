"""An assistive tool as a desktop has them: it asks a program what it shows, and hears what changes.

It speaks AT-SPI, over buses of its own: those of the person's desktop are left alone. Interfaces
and events are named as in at-spi2-core's `xml/`.
"""

import os
import shutil
import signal
import subprocess
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import HeaderFields

_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
IS_INSTALLED = _LAUNCHER.exists() and shutil.which("dbus-daemon") is not None
_ATSPI = "org.a11y.atspi."
_ROOT = "/org/a11y/atspi/accessible/root"
_PATIENCE = 30.0  # seconds for an answer; a slow machine is no failure
_STATES = {
    1: "active", 4: "checked", 8: "enabled", 11: "focusable", 12: "focused", 23: "selected",
    25: "showing", 30: "visible", 41: "checkable",
}  # fmt: skip
_MOST = 4_000  # things in a window


class Refused(Exception):
    """A program has answered with an error, or has ended."""


class Buses:
    """A session bus, on which the bus of assistive tools starts when it is asked for."""

    def __init__(self, around: dict[str, str]) -> None:
        ready, told = os.pipe()
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", f"--print-address={told}"],
            pass_fds=(told,), env=around, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(told)
        with os.fdopen(ready) as address:
            self.address = address.readline().strip()

    def close(self) -> None:
        """End it, and what it has started."""
        os.killpg(self._daemon.pid, signal.SIGTERM)
        self._daemon.wait(10)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a tool is told: `TextCaretMoved`, `StateChanged` of `detail` "focused", …

    `number` is 1 for a state that something has got, 0 for one that it has lost.
    """

    kind: str
    detail: str
    number: int
    value: object
    of: "Thing"

    @property
    def gives_focus(self) -> bool:
        """Whether the keyboard has come to the thing that it is told of."""
        return (self.kind, self.detail, self.number) == ("StateChanged", "focused", 1)


class Tool:
    """A client of the bus of assistive tools; it hears events from when it is made."""

    def __init__(self, buses: Buses) -> None:
        self._session = open_dbus_connection(buses.address)
        (address,) = _call(
            self._session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"
        )
        self._bus = open_dbus_connection(address)
        self._told = deque[Message]()
        for kind in ("Object", "Focus"):
            rule = MatchRule(type="signal", interface=f"{_ATSPI}Event.{kind}")
            bus = "org.freedesktop.DBus"
            _call(self._bus, bus, "/org/freedesktop/DBus", f"{bus}.AddMatch", "s", rule.serialise())
            self._bus.filter(rule, queue=self._told)
            self._ask_registry("registry", "RegisterEvent", "sass", f"{kind.lower()}:", [], "")

    def close(self) -> None:
        """Hear nothing any more."""
        self._bus.close()
        self._session.close()

    def _ask_registry(self, path: str, method: str, signature: str, *arguments: object) -> object:
        where, registry = f"/org/a11y/atspi/{path}", f"{_ATSPI}Registry"
        return _call(self._bus, registry, where, f"{registry}.{method}", signature, *arguments)

    def programs(self) -> "list[Thing]":
        """The programs that let tools see them."""
        return Thing(self, f"{_ATSPI}Registry", _ROOT).children()

    def heard(self, seconds: float = 0.0) -> list[Event]:
        """What was told since one listened last, and for so long from now on."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            try:
                self._bus.recv_messages(timeout=left)
            except TimeoutError:
                break
        events = [self._event(message) for message in self._told]
        self._told.clear()
        return events

    def _event(self, message: Message) -> Event:
        fields, (detail, number, _, (_, value), _) = message.header.fields, message.body
        of = Thing(self, fields[HeaderFields.sender], fields[HeaderFields.path])
        return Event(fields[HeaderFields.member], detail, number, value, of)

    def ask(self, thing: "Thing", method: str, signature: str = "", *arguments: object) -> Any:
        """Call a method, as "Text.GetText", of a thing; gives what it answers."""
        answer = _call(self._bus, thing.bus, thing.path, _ATSPI + method, signature, *arguments)
        return answer[0] if len(answer) == 1 else answer

    def property(self, thing: "Thing", name: str) -> Any:
        """A property, as "Accessible.Name", of a thing."""
        interface, _, last = (_ATSPI + name).rpartition(".")
        get = "org.freedesktop.DBus.Properties.Get"
        ((_, value),) = _call(self._bus, thing.bus, thing.path, get, "ss", interface, last)
        return value


@dataclass(frozen=True, slots=True)
class Thing:
    """A window, a control, a paragraph: all that a program tells tools of."""

    tool: Tool
    bus: str
    path: str

    def children(self) -> "list[Thing]":
        """The things in it."""
        found = self.tool.ask(self, "Accessible.GetChildren")
        return [Thing(self.tool, *each) for each in found]

    def all(self) -> "Iterator[Thing]":
        """It and all in it, no more than a window ever has."""
        waiting, count = [self], 0
        while waiting:
            thing = waiting.pop()
            count += 1
            assert count < _MOST, "a tree without an end"
            yield thing
            waiting.extend(reversed(thing.children()))

    def find(self, role: str, name: str = "") -> "Thing | None":
        """The first of a role in it, of this name where one is given."""
        found = (each for each in self.all() if each.role == role)
        return next((each for each in found if name in ("", each.name)), None)

    @property
    def name(self) -> str:
        """How it is called."""
        return str(self.tool.property(self, "Accessible.Name"))

    @property
    def role(self) -> str:
        """What it is."""
        return str(self.tool.ask(self, "Accessible.GetRoleName"))

    @property
    def states(self) -> set[str]:
        """How it is, in words."""
        low, high = self.tool.ask(self, "Accessible.GetState")
        return {word for bit, word in _STATES.items() if (low | high << 32) >> bit & 1}

    @property
    def locale(self) -> str:
        """The language that it is in."""
        return str(self.tool.property(self, "Accessible.Locale"))

    @property
    def has_text(self) -> bool:
        """Whether it can be read with a caret."""
        return f"{_ATSPI}Text" in self.tool.ask(self, "Accessible.GetInterfaces")

    @property
    def text(self) -> str:
        """All of its text."""
        return str(self.tool.ask(self, "Text.GetText", "ii", 0, -1))

    @property
    def caret(self) -> int:
        """Where the caret is in its text."""
        return int(self.tool.property(self, "Text.CaretOffset"))

    @property
    def selection(self) -> str:
        """What of its text is selected."""
        if not self.tool.ask(self, "Text.GetNSelections"):
            return ""
        start, end = self.tool.ask(self, "Text.GetSelection", "i", 0)
        return self.text[start:end]

    def line_at(self, offset: int) -> str:
        """The line of its text that an offset is in."""
        return str(self.tool.ask(self, "Text.GetStringAtOffset", "iu", offset, 3)[0])

    def box_at(self, offset: int) -> tuple[int, int, int, int]:
        """Where a character stands on the screen: left, top, width, height."""
        left, top, width, height = self.tool.ask(self, "Text.GetCharacterExtents", "iu", offset, 0)
        return left, top, width, height

    def put_caret(self, offset: int) -> None:
        """Move the caret in its text, as a tool may."""
        self.tool.ask(self, "Text.SetCaretOffset", "i", offset)

    def goes_on_in(self) -> "Thing | None":
        """What is to be read after it."""
        relations = dict(self.tool.ask(self, "Accessible.GetRelationSet"))
        flows_to = relations.get(10, [])
        return Thing(self.tool, *flows_to[0]) if flows_to else None


def _call(
    bus: DBusConnection, name: str, path: str, method: str, signature: str = "", *arguments: object
) -> tuple[Any, ...]:
    interface, _, member = method.rpartition(".")
    where = DBusAddress(path, name, interface)
    message = new_method_call(where, member, signature or None, arguments)
    answer = bus.send_and_get_reply(message, timeout=_PATIENCE)
    if answer.header.message_type is MessageType.error:
        raise Refused(method, path, answer.body)
    body: tuple[Any, ...] = answer.body
    return body
