"""A screen of its own (Xvfb) with a window manager, the program on it, and hands to use both.

What is waited for is always a condition, never a time. The screen's pixels lie in a file.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.repository import ROOT

_TOOLS = ("Xvfb", "openbox", "xdotool", "xclip")
_MISSING = [tool for tool in _TOOLS if shutil.which(tool) is None]
_ASIDE = 7  # parts, of which the first has a window's tools, and the pointer that waits there
_EMPTY = "(nothing was copied)"
_PATIENCE = 60.0  # seconds; a slow machine is no failure
_REST = 0.4  # seconds

on_a_screen = [
    pytest.mark.screen,
    pytest.mark.skipif(bool(_MISSING), reason=f"not installed: {', '.join(_MISSING)}"),
]
"""The marks of tests that need one."""


@contextmanager
def a_screen(folder: Path) -> Iterator["Screen"]:
    """A screen for as long as it is used."""
    made = Screen(folder)
    try:
        yield made
    finally:
        made.close()


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
        self.is_aside = False
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
        """What the screen shows; without its upper part, where that `is_aside`."""
        shown = (self.folder / "Xvfb_screen0").read_bytes()
        return shown[len(shown) // _ASIDE :] if self.is_aside else shown

    def at_rest(self) -> bytes:
        """What the screen shows once it has not changed for a moment."""
        seen, since = self.pixels(), time.monotonic()

        def rests() -> bool:
            nonlocal seen, since
            if (now := self.pixels()) != seen:
                seen, since = now, time.monotonic()
            return time.monotonic() - since >= _REST

        wait_until(rests, "the screen is at rest")
        return seen

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

    def copy_files(self, *paths: Path) -> None:
        """As a file manager puts files on the clipboard."""
        subprocess.run(
            ["xclip", "-selection", "clipboard", "-t", "text/uri-list"],
            env=self.around, input="".join(f"{path.as_uri()}\r\n" for path in paths).encode(),
            timeout=20, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def begin_with(self, **settings: object) -> None:
        """Have the program find these settings when it starts."""
        path = self.folder / "CONFIG" / "duyin" / "settings.json"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps({"first_start_done": True, **settings}), "utf-8")

    def settings(self) -> dict[str, object]:
        """What the program has kept of its settings."""
        path = self.folder / "CONFIG" / "duyin" / "settings.json"
        kept: dict[str, object] = json.loads(path.read_text("utf-8")) if path.exists() else {}
        return kept


class Program:
    """The running program."""

    def __init__(
        self, screen: Screen, *arguments: str, by: Sequence[str] = (sys.executable, "-m", "reader")
    ) -> None:
        self.screen = screen
        before = screen.pixels()
        self.process = subprocess.Popen(
            [*by, *arguments],
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

    def point(self, x: int, y: int) -> None:
        """Move the pointer to a place of the window."""
        self.screen.do("mousemove", "--window", self.window, str(x), str(y))

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Press and let go there."""
        self.point(x, y)
        self.screen.do("click", str(button))

    def resize(self, width: int, height: int) -> bytes:
        """Give the window this size, in the screen's corner; what the screen shows then."""
        self.screen.do("windowmove", self.window, "20", "40")
        self.screen.do("windowsize", self.window, str(width), str(height))
        return self.screen.at_rest()

    def copied(self, *keys: str) -> str:
        """What these keys put on the clipboard, "" for nothing."""
        self.screen.put_on_clipboard(_EMPTY)
        self.screen.key(*keys)
        end = time.monotonic() + 3
        while (found := self.screen.clipboard()) == _EMPTY and time.monotonic() < end:
            time.sleep(0.1)
        return "" if found == _EMPTY else found

    def shows(self, before: bytes, what: str) -> bytes:
        """Wait until something else is shown than before, and for its rest; that."""
        wait_until(lambda: self.screen.pixels() != before, what)
        return self.screen.at_rest()

    def end(self) -> None:
        """Quit as a person does: nothing was complained of."""
        self.screen.key("ctrl+q")
        _, complaints = self.process.communicate(timeout=_PATIENCE)
        assert not complaints, complaints
        assert self.process.returncode == 0, self.process.returncode
