"""Random steps in the window: keys, clicks, drags, actions, settings, articles opened and closed.

`python -m tests.fuzzing.window SECONDS` takes steps offscreen for so long, in one or two windows at
a time over the same library, which are closed and opened again. It prints how many steps there
were, how long the event loop stood still at the most, the memory at the start, in the middle and
at the end, and every error with the seed and the step at which it came; a library that does not
open afterwards is one too. With `--windows`, two processes go at once over one library.
"""

import argparse
import faulthandler
import gc
import os
import random
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Told by a decoder in a thread while another one asks for its own, these would have to wait for the
# interpreter, which waits for Qt's lock: only where Qt's words are taken by Python, as here.
os.environ["QT_LOGGING_RULES"] = "qt.svg*=false;qt.gui.imageio*=false;qt.core.plugin*=false"

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget

from reader.folders import Folders
from reader.library import Library
from reader.qt.app import set_up_process
from reader.qt.jobs.collector import look_at_all
from reader.reading import shared_engine
from reader.settings import Settings
from tests.fuzzing.alarm import Alarm, memory
from tests.fuzzing.shelf import Shelf
from tests.fuzzing.walker import Walker
from tests.qt.handlers import guard_all
from tests.qt.pages import wait

_STEPS = 400  # of one walk, after which all windows are closed
_HANGS = 90  # s that a step may take, also one that keeps Python from running
_GROWTH = 1.3  # times the memory of the middle that there may be at the end
_REST = 30_000  # ms that work may go on after the last window was closed


class Walk:
    """One walk after another until the time is over; `alarm` has what went wrong."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder, self.seed, self.taken = folder, seed, 0
        self._shelf, self._engine = Shelf(folder), shared_engine()
        self.alarm, self.memory = Alarm(), list[float]()

    def go(self, seconds: float) -> None:
        """Walk for so long."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._walk(until)
            self.seed += 1
            self.memory.append(memory())

    def _walk(self, until: float) -> None:
        chance = self._shelf.chance = random.Random(self.seed)
        walkers = [self._walker(chance) for _ in range(chance.choice((1, 1, 2)))]
        for number in range(_STEPS):
            if time.monotonic() > until:
                break
            self._number = number
            self._step(chance.choice(walkers), chance)
        self.alarm.at = f"seed {self.seed}, the end"
        for walker in walkers:
            walker.end()
        self._settle(walkers)
        for wrong in (*self._shelf.damage(), *_damage(self.folder)):
            self.alarm.tell(wrong)

    def _walker(self, chance: random.Random) -> Walker:
        return Walker(self._shelf, chance, lambda: self._engine, self._tell)

    def _tell(self, what: str) -> None:
        self.alarm.at = f"seed {self.seed}, step {self._number}, {what}"

    _number = 0

    def _step(self, walker: Walker, chance: random.Random) -> None:
        faulthandler.dump_traceback_later(_HANGS, exit=True)
        try:
            walker.take()
            wait(chance.choice((0, 0, 1, 5, 30)))
        except Exception:
            self.alarm.tell(traceback.format_exc())
        self.alarm.look_at(walker.window.frame.messages.current())
        faulthandler.cancel_dump_traceback_later()
        self.taken += 1

    def _settle(self, walkers: list[Walker]) -> None:
        """Let go of all that the windows held, as where a process ends."""
        QApplication.clipboard().clear()
        walkers.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        look_at_all()  # the first window's cycles too, which are left alone while it is there
        gc.collect()
        wait(50)
        for left in QApplication.topLevelWidgets():
            self.alarm.tell(f"{type(left).__name__} was left")


class Answers(QObject):
    """Answers the system's dialogs, in which the program waits for the reader."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        super().__init__()
        self._folder, self._chance = folder, chance
        self._look = QTimer(self, interval=30)
        self._look.timeout.connect(self._answer)
        self._look.start()

    def _answer(self) -> None:
        if (popup := QApplication.activePopupWidget()) is not None and self._chance.random() < 0.5:
            popup.close()
        shown = QApplication.activeModalWidget()
        if shown is not None:
            self._later(shown, self._answer_to(shown))

    def _answer_to(self, shown: QWidget) -> Callable[[], object]:
        if isinstance(shown, QFileDialog):
            return self._choose(shown)
        if isinstance(shown, QMessageBox):
            return self._chance.choice(shown.buttons()).click
        if isinstance(shown, QPrintDialog):
            return self._chance.choice((shown.accept, shown.reject))
        return shown.close

    def _later(self, shown: QWidget, answer: Callable[[], object]) -> None:
        """Give an answer once this look is over: it may ask something itself, and no timer looks
        again before its last look is over. And only as long as what is answered is there."""
        QTimer.singleShot(0, shown, answer)

    def _choose(self, dialog: QFileDialog) -> Callable[[], object]:
        if self._chance.random() < 0.3:
            return dialog.reject
        is_saving = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        folder = self._folder / "out" if is_saving else self._folder
        names = ["0.html", "0", "1.txt", "new", "一.二"] if is_saving else os.listdir(folder)
        name = str(folder / self._chance.choice(names))
        if (field := dialog.findChild(QLineEdit, "fileNameEdit")) is not None:
            field.setText(name)
        return dialog.accept


def run(seconds: float, seed: int, folder: Path) -> int:
    """Walk for so long; how many errors there were."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    application = QApplication.instance() or QApplication(["duyin"])
    assert isinstance(application, QApplication)
    application.setQuitOnLastWindowClosed(False)
    set_up_process(application)
    guard_all("reader.qt")
    (folder / "out").mkdir(exist_ok=True)
    walk = Walk(folder, seed)
    os.environ["HOME"] = str(folder / "out")
    os.chdir(folder / "out")
    answers = Answers(folder, random.Random(seed))
    try:
        walk.go(seconds)
    except Exception:
        walk.alarm.tell(traceback.format_exc())
    answers.deleteLater()
    alarm, kept = walk.alarm, [*walk.memory, memory()]
    first, middle, last = kept[0], kept[len(kept) // 2], kept[-1]
    if len(kept) > 8 and last > _GROWTH * middle:
        alarm.tell("memory grows without end")
    print(
        *alarm.found,
        f"{walk.taken:,} steps, {len(alarm.found)} errors; the event loop stood still for"
        f" {alarm.longest:.2f} s at the most; memory {first:.0f}, {middle:.0f}, {last:.0f} MB",
        sep="\n",
        flush=True,
    )
    return len(alarm.found)


def _damage(folder: Path) -> list[str]:
    """What is wrong with library, settings and unfinished files after all windows are closed."""
    kept, wrong = Folders.inside(folder / "kept"), list[str]()
    library = Library(kept.library)
    if library.set_aside is not None or not library.is_kept:
        wrong.append("the library is damaged")
    library.close()
    if kept.settings.exists() and Settings.load(kept.settings) is None:
        wrong.append("the settings are damaged")
    wrong += [f"{path.name} was left" for path in kept.settings.parent.glob(".duyin-*.part")]
    return wrong


def _both(seconds: float, seed: int, folder: Path) -> int:
    """Two processes at once over one folder; how many of them found an error."""
    Shelf(folder)
    command = [sys.executable, "-m", "tests.fuzzing.window", str(seconds), "--in", str(folder)]
    both = [
        subprocess.Popen([*command, "--seed", str(seed + 1_000_000 * number)])
        for number in range(2)
    ]
    return sum(process.wait() != 0 for process in both)


def main() -> int:
    """0 if nothing went wrong, else 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="?", type=float, default=60.0, help="how long (60)")
    parser.add_argument("--seed", type=int, default=None, help="the same steps as last time")
    parser.add_argument("--windows", action="store_true", help="two processes, one library")
    parser.add_argument("--in", dest="folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    seed = given.seed if given.seed is not None else random.SystemRandom().randrange(1 << 30)
    with tempfile.TemporaryDirectory(prefix="duyin-walk-") as name:
        walk: Callable[[float, int, Path], int] = _both if given.windows else run
        return int(walk(given.seconds, seed, given.folder or Path(name)) > 0)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Exception:
        traceback.print_exc()  # the hook that would do so is the alarm's
        sys.exit(2)
