"""However the program ends, what it keeps is whole; and it ends at once."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.folders import Folders
from reader.library import Library
from reader.settings import Settings
from tests.repository import ROOT

BUSY = """
import itertools, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.folders import Folders
from reader.qt.app import set_up_process
from reader.qt.jobs.background import Background
from reader.qt.jobs.engine import EngineInPreparation
from reader.qt.session.session import Session
from reader.qt.window.window import Window

application = QApplication([])
set_up_process(application)
folder = Path(sys.argv[1])
session = Session(Folders.inside(folder), Background(), EngineInPreparation())
window = Window(session)
window.show()
turns = itertools.count()

def work():
    turn = next(turns)
    if turn % 21 == 0:
        session.open_path(folder / ("small.txt" if turn % 2 else "large.txt"))
    window.frame.page.navigation.scroll_by(400)
    session.places.add_bookmark(turn)
    session.change(text_size=20 + turn % 9)
    session.save()
    entry = session.entry
    print(len(session.library.bookmarks(entry.key)) if entry else 0, flush=True)

timer = QTimer()
timer.timeout.connect(work)
timer.start(15)
application.exec()
"""

QUITTING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from reader.launching import main

def the_session():
    windows = [each for each in QApplication.topLevelWidgets() if hasattr(each, "session")]
    return windows[0].session

def look():
    session = the_session()
    if session.current is not None and not session.current.is_whole:
        end(session)
    else:
        QTimer.singleShot(2, look)

def end(session):
    print("closing", flush=True)
    QApplication.closeAllWindows()

{more}
QTimer.singleShot(0, look)
sys.exit(main([sys.argv[1]]))
"""

WITHIN_CPP = """
import numpy
from PySide6.QtGui import QImage

numbers = numpy.arange(3000) % 700

def count():
    while True:
        numpy.unique(numbers)

def draw():
    while True:
        QImage(200, 200, QImage.Format.Format_ARGB32).scaled(100, 100)

def end(session):
    from reader.qt.jobs.workers import Priority
    session.background.run(session, count, priority=Priority.REVIEW)
    session.background.run(session, draw, priority=Priority.EXPORT)
    QTimer.singleShot(50, QApplication.closeAllWindows)
    print("closing", flush=True)
"""

COPIED = """
from PySide6.QtCore import QMimeData

def end(session):
    data = QMimeData()
    data.setHtml("<p>船</p>")
    QApplication.clipboard().setMimeData(data)
    print("closing", flush=True)
    QApplication.closeAllWindows()
"""


def around(folder: Path) -> dict[str, str]:
    return os.environ | {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "DATA")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small.txt").write_text("船来了。\n" * 200, "utf-8")
    line = (
        "　　她(tā)在(zài)河(hé)边(biān)等(děng)一(yī)条(tiáo)船(chuán)，水(shuǐ)很(hěn)高(gāo)。\n"
    )
    (tmp_path / "large.txt").write_bytes((line * 60_000).encode("gb18030"))
    return tmp_path


def test_killed_at_any_moment_it_leaves_library_and_settings_whole(folder: Path):
    chance = random.Random(7)
    kept = 0
    for _ in range(4):
        process = subprocess.Popen(
            [sys.executable, "-c", BUSY, str(folder)],
            stdout=subprocess.PIPE, text=True, cwd=ROOT, env=around(folder),
        )  # fmt: skip
        assert process.stdout is not None
        while int(process.stdout.readline()) == 0:
            pass
        time.sleep(chance.uniform(0, 0.7))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        folders = Folders.inside(folder)
        settings = Settings.load(folders.settings)
        assert settings.text_size == Settings().text_size or 20 <= settings.text_size < 29
        library = Library(folders.library)
        assert library.is_kept
        assert library.set_aside is None
        found = sum(len(library.bookmarks(entry.key)) for entry in library.recent(9))
        assert found >= max(1, kept)
        kept = found
        library.close()


@pytest.mark.parametrize(
    "more", ["", WITHIN_CPP, COPIED], ids=["reading", "within C++", "with a copy"]
)
def test_closed_while_work_goes_on_it_ends_soon_and_well(folder: Path, more: str):
    done = subprocess.run(
        [sys.executable, "-c", QUITTING.replace("{more}", more), str(folder / "large.txt")],
        capture_output=True, text=True, cwd=ROOT, env=around(folder), timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["closing"]
    assert done.stderr == ""
