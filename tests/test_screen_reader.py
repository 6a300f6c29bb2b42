"""The window as who cannot see it reads it: walked by a client of AT-SPI in a process of its own.

Each test asks at its end that the program has complained of nothing and has not ended before.
"""

from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

pytest.importorskip("jeepney")

from tests.atspi import IS_INSTALLED, Buses, Event, Refused, Thing, Tool
from tests.repository import ROOT
from tests.screens import Program, Screen, on_a_screen, wait_until

_SAMPLE = ROOT / "resources" / "samples" / "bookshop.txt"
_TITLE = "老巷裡的書店"
_QT = tuple(map(int, version("PySide6-Essentials").split(".")[:2]))
_TELLS_LOCALE = _QT >= (6, 10)  # before, Qt tells AT-SPI of none
_CONTROLS = {
    "push button", "check box", "radio button", "page tab", "page tab list", "button menu",
    "slider", "text", "list item", "tool bar", "status bar", "dialog", "document", "paragraph",
    "heading", "scroll bar",
}  # fmt: skip

pytestmark = [
    *on_a_screen,
    pytest.mark.skipif(not IS_INSTALLED, reason="not installed: at-spi2-core or dbus"),
]


class Reader:
    """A person with a screen reader: the program, its window as the tool knows it, and keys."""

    def __init__(self, screen: Screen, tool: Tool) -> None:
        self.tool = tool
        self.program = Program(screen, str(_SAMPLE))
        self.program.wait_for_title(_TITLE)
        wait_until(lambda: bool(tool.programs()), "the program lets tools see it")
        (self.all,) = tool.programs()
        self._screen = screen
        screen.do("mousemove", "20", "450")

    def find(self, role: str, name: str = "") -> Thing:
        """The first thing of a role, waited for."""
        found: list[Thing] = []

        def is_there() -> bool:
            thing = self.all.find(role, name)
            found[:] = [thing] if thing is not None else []
            return bool(found)

        wait_until(is_there, f"there is a {role} {name}")
        return found[0]

    def press(self, key: str, tells: Callable[[Event], bool]) -> Event:
        """Press a key and wait for what is told of it."""
        self.tool.heard()
        self._screen.key(key)
        told: list[Event] = []

        def is_meant(event: Event) -> bool:
            try:
                return tells(event)
            except Refused:  # what it was told of is gone by now
                return False

        def is_told() -> bool:
            told.extend(filter(is_meant, self.tool.heard(0.1)))
            return bool(told)

        wait_until(is_told, f"{key} is told of")
        return told[-1]

    def announced_by(self, key: str) -> object:
        """What is said when a key is pressed."""
        return self.press(key, lambda event: event.kind == "Announcement").value

    def caret_after(self, key: str) -> tuple[str, int]:
        """The text of the paragraph that the caret is in after a key, and where it is there."""
        showing = {"showing", "focused"}
        event = self.press(key, lambda e: e.kind == "TextCaretMoved" and showing <= e.of.states)
        return event.of.text, event.of.caret


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    screen = Screen(tmp_path)
    buses = Buses(screen.around)
    screen.around |= {
        "DBUS_SESSION_BUS_ADDRESS": buses.address,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    tool = Tool(buses)
    try:
        made = Reader(screen, tool)
        yield made
        made.program.end()
    finally:
        screen.close()
        tool.close()
        buses.close()


def test_all_of_the_window_can_be_walked_and_its_text_read(reader: Reader) -> None:
    nameless, focused = [], []
    for thing in reader.all.all():
        states = thing.states
        if "showing" in states and thing.role in _CONTROLS and not thing.name:
            nameless.append(thing.role)
        if "focused" in states:
            focused.append((thing.role, "showing" in states))
    assert nameless == []
    assert focused == [("document", True)]
    paragraphs = [each for each in reader.find("document").all() if each.role == "paragraph"]
    written = [line for line in _SAMPLE.read_text("utf-8").splitlines() if line]
    assert [each.text for each in paragraphs] == [each.name for each in paragraphs]
    assert all(each.has_text for each in paragraphs)
    assert not _TELLS_LOCALE or {each.locale for each in paragraphs} == {"zh_TW"}
    assert paragraphs[0].text.startswith("城南有一條老巷，")
    assert len(written) > len(paragraphs) > 1
    heading = reader.find("heading")
    assert heading.text == _TITLE
    beyond: Thing | None = heading
    read = []
    while beyond is not None:
        read.append(beyond.text)
        beyond = beyond.goes_on_in()
    assert len(read) > len(paragraphs) + 1, "one reads on beyond what is in view"
    assert len("".join(read)) > 400


def test_the_caret_and_what_is_selected_are_heard(reader: Reader) -> None:
    assert reader.caret_after("Right") == (_TITLE, 0)
    assert reader.caret_after("Right") == (_TITLE, 1)
    assert reader.caret_after("Down") == ("", 0), "an empty line is one too"
    text, caret = reader.caret_after("Down")
    assert text.startswith("城南有一條老巷，")
    assert caret <= 2
    paragraph = reader.find("paragraph")
    assert paragraph.states >= {"focused", "showing"}
    assert text.startswith(paragraph.line_at(caret))
    assert paragraph.line_at(caret) != text, "a line is as it is seen"
    reader.press("shift+Right", lambda event: event.kind == "TextSelectionChanged")
    reader.press("shift+Right", lambda event: event.kind == "TextSelectionChanged")
    assert paragraph.selection == text[caret : caret + 2]
    left, top, width, height = paragraph.box_at(caret + 1)
    before = paragraph.box_at(caret)
    assert left - before[0] >= width * 0.9
    assert top == before[1]
    assert height > 0
    paragraph.put_caret(5)
    wait_until(lambda: paragraph.caret == 5 and not paragraph.selection, "the tool's caret holds")
    assert reader.caret_after("Right") == (text, 6)


def test_what_the_keys_change_is_said(reader: Reader) -> None:
    assert reader.announced_by("p") == "Readings hidden"
    assert reader.announced_by("p") == "Readings shown"
    assert reader.announced_by("2") == "Simplified"
    assert reader.find("heading").text == "老巷里的书店"
    assert not _TELLS_LOCALE or reader.find("heading").locale == "zh_CN"
    assert reader.announced_by("w") == "Pinyin by words"
    assert reader.announced_by("z") == "Zhuyin"
    assert "checked" in reader.find("radio button", "Simplified").states


def test_the_card_and_the_settings_are_read(reader: Reader) -> None:
    reader.caret_after("Right")
    assert "老" in str(reader.announced_by("Return"))
    card = reader.find("dialog", "Word")
    readings = [each for each in card.all() if each.role == "radio button"]
    assert any("checked" in each.states for each in readings)
    assert readings[0].name.startswith("lǎo")
    assert reader.caret_after("Escape") == (_TITLE, 0)
    reader.press("ctrl+comma", lambda e: e.gives_focus and "page tab" in e.of.role)
    settings = next(each for each in reader.all.children() if each.name.startswith("Settings"))
    tabs = [each for each in settings.all() if each.role == "page tab"]
    assert [each.name for each in tabs][-2:] == ["Accessibility", "Keys"]
    assert [each.name for each in tabs if "selected" in each.states] == ["Page"]
    shown = [each for each in settings.all() if "focused" in each.states]
    assert all("showing" in each.states for each in shown)
    reader.press("Escape", lambda e: e.gives_focus and e.of.role == "heading")
