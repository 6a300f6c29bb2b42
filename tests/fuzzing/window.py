"""Random steps in the window: keys, clicks, drags, actions, settings, articles opened and closed.

`python -m tests.fuzzing.window SECONDS` takes steps offscreen for so long, in several windows one
after another over the same library. It prints how many there were, and every error with the seed
and the step at which it came; a library that does not open afterwards is one too.
"""

import argparse
import faulthandler
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from types import TracebackType

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.composition.selection import Selection
from reader.folders import Folders
from reader.library import Library
from reader.qt.actions.table import ENTRIES
from reader.qt.app import set_up_process
from reader.qt.jobs.background import Background
from reader.qt.session.session import Session
from reader.qt.window.window import Window
from reader.reading import load_engine
from reader.script import PLAIN_SCRIPTS
from reader.settings import Settings, declaration
from tests.qt.handlers import guard_all

_STEPS = 400  # of one window
_HANGS = 60  # s that a step may take
_ENDS = {"quit", "close_window"}
_KEYS = [
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape,
    Qt.Key.Key_Tab, Qt.Key.Key_Backspace, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_D, Qt.Key.Key_F,
    Qt.Key.Key_P, Qt.Key.Key_Menu,
]  # fmt: skip
_MODIFIERS = [
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
]  # fmt: skip
_TEXTS = {
    "empty.txt": "",
    "blank.txt": "\n\n   \n",
    "one.txt": "好",
    "lines.txt": "第一章　开始\n\n\n他说：“银行行长还在行走。”\n\n第二章\n\n"
    + "雨下了一天又一天。\n\n" * 40,
    "given.txt": "重(chong)慶(qing)的山很高(gao1)，我還(hai)記(ji)得(de)。\n" * 30,
    "long.txt": "她在河边等一条红色的小船，软件在互联网上，皇后在后面。\n" * 8_000,
    "no hanzi.txt": "Nothing to read here.\n",
    "picture.txt": "\x89PNG\r\n\x1a\n\x00\x00\x00",
}


class Walker:
    """Takes steps in one window; `errors` has what went wrong."""

    def __init__(self, folder: Path, chance: random.Random, engine: Callable[[], object]) -> None:
        self.chance, self.folder = chance, folder
        self.errors: list[str] = []
        self.at = "the start"
        session = Session(Folders.inside(folder / "kept"), Background(), engine)
        self.session, self.window = session, Window(session)
        self.window.show()
        self.steps: list[Callable[[], None]] = [
            self.act, self.act, self.key, self.key, self.click, self.click, self.drag, self.wheel,
            self.open, self.set, self.select, self.size, self.type, self.leave, self.switch,
        ]  # fmt: skip

    def walk(self, steps: int) -> int:
        """Take so many steps, then close; how many were taken."""
        for number in range(steps):
            step = self.chance.choice(self.steps)
            self.at = f"step {number}, {step.__name__}"
            faulthandler.dump_traceback_later(_HANGS, exit=True)
            try:
                step()
                QTest.qWait(self.chance.choice((0, 0, 1, 5, 30)))
            except Exception:
                self.errors.append(f"{self.at}: {traceback.format_exc()}")
            faulthandler.cancel_dump_traceback_later()
        self.at = "the end"
        self.window.close()
        self.session.end()
        return steps

    def _target(self) -> QWidget:
        """What a person would point at: mostly the page, else anything in the front window."""
        front = QApplication.activeWindow() or self.window
        page = self.window.frame.page
        if front is self.window and page.isVisible() and self.chance.random() < 0.6:
            return page.viewport()
        seen = [one for one in front.findChildren(QWidget) if one.isVisible()]
        return self.chance.choice(seen) if seen else front

    def _point(self, of: QWidget) -> QPoint:
        width, height = max(1, of.width()), max(1, of.height())
        return QPoint(self.chance.randrange(width), self.chance.randrange(height))

    def act(self) -> None:
        """Trigger an action that is offered."""
        name = self.chance.choice([e.name for e in ENTRIES if e.name not in _ENDS])
        self.at += f" {name}"
        action = self.window.frame.actions[name]
        if action.isEnabled():
            action.trigger()

    def key(self) -> None:
        """Press a key where the keyboard is."""
        where = QApplication.focusWidget() or self.window.frame.page
        key, modifiers = self.chance.choice(_KEYS), self.chance.choice(_MODIFIERS)
        self.at += f" {key.name}"
        QTest.keyClick(where, key, modifiers)

    def click(self) -> None:
        """Click, once or twice."""
        target = self._target()
        self.at += f" {type(target).__name__}"
        act = self.chance.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
        act(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self._point(target))

    def drag(self) -> None:
        """Press, move and let go; sometimes something else happens before."""
        target = self._target()
        QTest.mousePress(
            target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self._point(target)
        )
        for _ in range(3):
            QTest.mouseMove(target, self._point(target))
        if self.chance.random() < 0.2:
            self.session.close_article()
        QTest.mouseRelease(
            target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self._point(target)
        )

    def wheel(self) -> None:
        """Scroll by a part of the view."""
        page = self.window.frame.page
        bar = page.verticalScrollBar()
        bar.setValue(self.chance.randrange(bar.maximum() + 1))

    def open(self) -> None:
        """Open a text, sometimes another one at once."""
        for _ in range(self.chance.choice((1, 1, 2, 3))):
            name = self.chance.choice([*_TEXTS, "nowhere.txt"])
            self.session.open_path(self.folder / name)

    def set(self) -> None:
        """Turn a setting."""
        one = self.chance.choice([f.name for f in fields(Settings)])
        now, usual = getattr(self.session.settings, one), declaration(one).default
        if isinstance(now, bool):
            self.session.change(**{one: not now})
        elif hasattr(type(now), "__members__"):
            choices = list(declaration(one).choices) or list(type(now))
            self.session.change(**{one: self.chance.choice(choices)})
        elif now != usual:
            self.session.set_settings(replace(self.session.settings, **{one: usual}))

    def select(self) -> None:
        """Select any stretch, the readings of its characters to be chosen."""
        length = len(self.session.text)
        ends = sorted(self.chance.randrange(length + 1) for _ in range(2))
        if length and self.window.frame.page.column is not None:
            self.window.frame.page.select(Selection((ends[0],) * 2, (ends[1],) * 2))

    def size(self) -> None:
        """Make the window larger or smaller."""
        self.window.resize(self.chance.randrange(480, 1600), self.chance.randrange(360, 1000))

    def type(self) -> None:
        """Type into whatever takes letters."""
        where = QApplication.focusWidget()
        if where is not None and where.inherits("QLineEdit"):
            QTest.keyClicks(where, self.chance.choice(("hang2", "yinhang", "50", "x" * 30)))

    def leave(self) -> None:
        """Close the dialogs, or go to the start page."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        if self.chance.random() < 0.3:
            self.session.close_article()

    def switch(self) -> None:
        """Show another script."""
        self.session.set_script(self.chance.choice(PLAIN_SCRIPTS))


def run(seconds: float, seed: int) -> int:
    """Walk for so long; how many errors there were."""
    application = QApplication.instance() or QApplication(["duyin"])
    set_up_process(application)
    guard_all("reader.qt")
    engine, begin, taken, errors = load_engine(), time.monotonic(), 0, list[str]()
    modal = QTimer()  # a dialog of the system waits for an answer
    modal.timeout.connect(_refuse)
    modal.start(30)
    with tempfile.TemporaryDirectory(prefix="duyin-walk-") as name:
        folder = Path(name)
        for title, text in _TEXTS.items():
            (folder / title).write_text(text, "latin-1" if "PNG" in text else "utf-8")
        while time.monotonic() < begin + seconds:
            walker = Walker(folder, random.Random(seed), lambda: engine)
            sys.excepthook = _taker(walker)
            taken += walker.walk(_STEPS)
            errors += [f"seed {seed}, {error}" for error in (*walker.errors, *_damage(folder))]
            application.clipboard().clear()  # type: ignore[attr-defined]
            seed += 1
    print(*errors, f"{taken:,} steps, {len(errors)} errors", sep="\n", flush=True)
    return len(errors)


def _taker(
    walker: Walker,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def take(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        told = "".join(traceback.format_exception(kind, error, trace))
        walker.errors.append(f"{walker.at}: {told}")

    return take


def _refuse() -> None:
    modal = QApplication.activeModalWidget()
    if modal is not None:
        modal.close()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def _damage(folder: Path) -> list[str]:
    """What is wrong with library, settings and texts after a window."""
    kept, wrong = Folders.inside(folder / "kept"), list[str]()
    library = Library(kept.library)
    if library.set_aside is not None or not library.is_kept:
        wrong.append("the library is damaged")
    library.close()
    for title, text in _TEXTS.items():
        if (folder / title).read_bytes() != text.encode("latin-1" if "PNG" in text else "utf-8"):
            wrong.append(f"{title} was changed")
    return wrong


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="?", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=None)
    options = parser.parse_args()
    given = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 30)
    sys.exit(int(run(options.seconds, given) > 0))
