"""The program as a person uses it: a window under a window manager, keys, the clipboard, an end."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.repository import ROOT
from tests.screens import Program, Screen, a_screen, on_a_screen, wait_until

_SAMPLE = ROOT / "resources" / "samples" / "bookshop.txt"
pytestmark = on_a_screen


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    with a_screen(tmp_path) as made:
        yield made


def copied(screen: Screen, begins: str) -> Callable[[], bool]:
    """Whether the clipboard begins with this, once everything is selected and copied."""
    return lambda: screen.clipboard().startswith(begins)


def test_a_reader_opens_hides_switches_finds_copies_and_comes_back(screen: Screen) -> None:
    program = Program(screen, str(_SAMPLE))
    program.wait_for_title("老巷裡的書店")
    screen.do("mousemove", "20", "450")
    screen.key("Down", "Home")  # the note of what was found goes when one reads on
    shown = screen.at_rest()

    screen.key("p")
    hidden = screen.at_rest()
    assert hidden != shown, "P hides the pinyin"
    wait_until(lambda: screen.settings().get("readings_shown") == "none", "that is kept")
    screen.do("keydown", "p")
    wait_until(lambda: screen.pixels() != hidden, "the pinyin is there while P is held")
    time.sleep(0.5)  # longer than a tap
    screen.do("keyup", "p")
    wait_until(lambda: screen.pixels() == hidden, "it is gone when P is let go")
    screen.key("p")
    wait_until(lambda: screen.pixels() == shown, "P shows it again, all in its old place")

    screen.key("2")
    screen.key("ctrl+a")
    program.press_until(copied(screen, "老巷里的书店\n"), "it is simplified", "ctrl+c")
    program.press_until(copied(screen, "老(lǎo)巷(xiàng)里"), "readings are copied", "ctrl+shift+c")
    screen.key("1")
    screen.key("ctrl+a")
    program.press_until(copied(screen, "老巷裡的書店\n"), "it is as written", "ctrl+c")
    screen.key("Escape")

    unmarked = screen.at_rest()
    screen.key("ctrl+f")
    open_bar = screen.at_rest()
    screen.do("type", "shudian")
    marked = screen.at_rest()
    assert len({unmarked, open_bar, marked}) == 3, "what is typed is found and marked"
    screen.key("Return")
    assert screen.at_rest() != marked, "Enter goes to the next hit"
    screen.key("Escape")
    screen.at_rest()

    screen.do("windowsize", program.window, "700", "600")
    small = screen.at_rest()
    screen.key("F11")
    assert screen.at_rest() != small, "F11 fills the screen"
    screen.key("F11")
    screen.at_rest()
    screen.key("End")
    end = screen.at_rest()
    program.end()

    again = Program(screen, str(_SAMPLE))
    again.wait_for_title("老巷裡的書店")
    screen.do("windowsize", again.window, "700", "600")
    screen.do("mousemove", "20", "450")
    screen.key("Home")
    wait_until(lambda: screen.pixels() != end, "it began at the end and went to the top")
    again.end()


def test_the_first_start_shows_the_sample_and_the_next_one_the_start_page(screen: Screen) -> None:
    first = Program(screen)
    first.wait_for_title("老巷裡的書店")
    screen.key("ctrl+a")
    first.press_until(copied(screen, "老巷裡的書店\n"), "the sample is open", "ctrl+c")
    article = screen.at_rest()
    first.end()
    second = Program(screen)
    assert screen.at_rest() != article
    screen.put_on_clipboard("春天的早上\n\n我在河邊(biān)(biān)走路。")
    screen.key("ctrl+v")
    second.wait_for_title("春天的早上")
    screen.key("ctrl+a")
    second.press_until(
        copied(screen, "春天的早上\n\n我在河邊走路。"), "what was pasted is an article", "ctrl+c"
    )
    second.end()


def test_a_file_that_cannot_be_opened_is_told_in_the_window(screen: Screen, tmp_path: Path) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    program = Program(screen, str(picture))
    assert program.process.poll() is None
    program.end()
