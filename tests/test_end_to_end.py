"""The program as a person uses it: a window under a window manager, keys, the clipboard, an end.

It runs on a screen of its own (Xvfb), whose pixels lie in a file. What is waited for is always a
condition, never a time.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.repository import ROOT

_TOOLS = ("Xvfb", "openbox", "xdotool", "xclip")
_MISSING = [tool for tool in _TOOLS if shutil.which(tool) is None]
_PATIENCE = 60.0  # seconds; a slow machine is no failure
_SAMPLE = ROOT / "resources" / "samples" / "bookshop.txt"

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(bool(_MISSING), reason=f"not installed: {', '.join(_MISSING)}"),
]


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Wait for a condition; fail with what was waited for."""
    end = time.monotonic() + _PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain until {what}"
        time.sleep(0.05)


class Screen:
    """A screen with a window manager, and hands to use it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        ready, told = os.pipe()
        self._server = subprocess.Popen(
            # Without -noreset the server begins anew whenever its last client has gone.
            ["Xvfb", "-noreset", "-displayfd", str(told), "-fbdir", folder,
             "-screen", "0", "1300x900x24"],
            pass_fds=(told,), stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(told)
        with os.fdopen(ready) as numbers:
            self.display = f":{numbers.readline().strip()}"
        self.around = os.environ | {
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
            **{f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "DATA", "STATE")},
        }
        self.around.pop("WAYLAND_DISPLAY", None)
        self._manager = subprocess.Popen(
            ["openbox"], env=self.around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.programs: list[subprocess.Popen[str]] = []
        wait_until(lambda: self.do("get_desktop") == "0", "there is a window manager")

    def close(self) -> None:
        """Take the screen away, and what a failed test has left on it."""
        for program in self.programs:
            if program.poll() is None:
                program.kill()
                program.communicate()
        for process in (self._manager, self._server):
            process.terminate()
            process.wait(10)

    def do(self, *arguments: str) -> str:
        """One call of xdotool."""
        done = subprocess.run(
            ["xdotool", *arguments], env=self.around, capture_output=True, text=True, timeout=20
        )
        return done.stdout.strip()

    def key(self, *keys: str) -> None:
        """Press and let go."""
        self.do("key", *keys)

    def pixels(self) -> bytes:
        """What the screen shows."""
        return (self.folder / "Xvfb_screen0").read_bytes()

    def at_rest(self) -> bytes:
        """What the screen shows once it has not changed for a moment."""
        seen = [self.pixels()]

        def rests() -> bool:
            time.sleep(0.4)
            seen.append(self.pixels())
            return seen[-1] == seen[-2]

        wait_until(rests, "the screen is at rest")
        return seen[-1]

    def clipboard(self) -> str:
        """The text on the clipboard."""
        done = subprocess.run(
            ["xclip", "-selection", "clipboard", "-o"],
            env=self.around, capture_output=True, timeout=20,
        )  # fmt: skip
        return done.stdout.decode("utf-8")

    def put_on_clipboard(self, text: str) -> None:
        """As another program would."""
        subprocess.run(
            ["xclip", "-selection", "clipboard"],
            env=self.around, input=text.encode(), timeout=20, check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def settings(self) -> dict[str, object]:
        """What the program has kept of its settings."""
        path = self.folder / "CONFIG" / "duyin" / "settings.json"
        kept: dict[str, object] = json.loads(path.read_text("utf-8")) if path.exists() else {}
        return kept


class Program:
    """The running program."""

    def __init__(self, screen: Screen, *arguments: str) -> None:
        self.screen = screen
        before = screen.pixels()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "reader", *arguments],
            env=screen.around, cwd=ROOT, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        screen.programs.append(self.process)
        wait_until(self._has_keyboard, "its window has the keyboard")
        wait_until(lambda: screen.pixels() != before, "something is painted")
        screen.at_rest()

    def wait_for_title(self, title: str) -> None:
        """Wait until the window is called so."""
        wait_until(lambda: title in self._title(), f"the window is called {title}")
        self.screen.at_rest()

    def _title(self) -> str:
        return self.screen.do("getwindowname", self.window)

    def _has_keyboard(self) -> bool:
        assert self.process.poll() is None, self.process.communicate()[1]
        shown = self.screen.do("search", "--onlyvisible", "--class", "duyin").split()
        self.window = self.screen.do("getactivewindow")
        if shown and self.window not in shown:
            self.screen.do("windowactivate", shown[-1])
        return self.window in shown

    def press_until(self, holds: Callable[[], bool], what: str, *keys: str) -> None:
        """Press keys once, and wait for what they do."""
        self.screen.key(*keys)
        wait_until(holds, what)

    def end(self) -> None:
        """Quit as a person does: nothing was complained of."""
        self.screen.key("ctrl+q")
        _, complaints = self.process.communicate(timeout=_PATIENCE)
        assert (self.process.returncode, complaints) == (0, "")


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    made = Screen(tmp_path)
    yield made
    made.close()


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
