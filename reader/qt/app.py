"""The program with its window: started, shown, ended."""

import gc
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.folders import usual_folders
from reader.journal import open_journal, tell_unexpected_errors
from reader.qt.jobs.background import Background
from reader.qt.jobs.collector import Collector
from reader.qt.jobs.engine import EngineInPreparation
from reader.qt.session.samples import SAMPLES
from reader.qt.session.session import Session
from reader.qt.style.language import speak
from reader.qt.style.typeface import size_interface
from reader.qt.window.anew.renewed import Renewed
from reader.resources import resource
from reader.wholefile import sweep_unfinished

_ARGUMENTS = ["duyin", "-style", "Fusion"]  # `setStyle` would hand its style out: 4 ms
_LAST_WORK = 1.0  # s that threads may take for their last piece, when all is kept and nothing shown
_SWITCH = 0.0001  # s after which a working thread lets the window's thread run, which asks often


def run(paths: Sequence[Path]) -> int:
    """Show the window, with the first of these files if there is any, until it is closed; the exit
    status. The others are read one after another."""
    engine = EngineInPreparation()
    application = QApplication.instance() or QApplication(_ARGUMENTS)
    set_up_process(application)
    _name()
    folders = usual_folders()
    open_journal(folders.journal)
    for folder in (folders.settings.parent, folders.library.parent, folders.cache):
        sweep_unfinished(folder)
    session = Session(folders, Background(), engine)
    speak(application, session.settings.language)
    size_interface(session.settings.interface_size)
    renewed = Renewed(application, session)
    window = renewed.window
    application.aboutToQuit.connect(session.save)
    begin = partial(window.open_files, paths) if paths else _first(session)
    is_first = not session.settings.first_start_done
    session.change(first_start_done=True)
    if begin is not None:
        window.expect_article()
        if is_first:
            window.greet()
        engine.begin()
    window.show()
    if begin is not None:
        QTimer.singleShot(0, window, begin)
        QTimer.singleShot(0, window, window.ready_page)
    tell_unexpected_errors(renewed.tell_error)  # from here on there is a window to tell in
    status = application.exec()
    session.end()
    return status


def end_process(status: int) -> NoReturn:
    """End the process after `run`: all that is kept is written, and no thread holds it up for long.

    The interpreter's own end unwinds threads that are still at a piece of work (CPython issue
    87135, up to 3.13); from within C++, as of numpy's `unique` or Qt's images, that is an abort.
    The application hands on what was copied as it ends, to a clipboard manager of X11; but a
    thread that draws then, or reads from a disk that does not answer, would wait for ever.
    """
    until = time.monotonic() + _LAST_WORK
    others = [each for each in threading.enumerate() if each is not threading.current_thread()]
    for thread in others:
        thread.join(max(0.0, until - time.monotonic()))
    application = QCoreApplication.instance()
    if application is not None and not any(thread.is_alive() for thread in others):
        application.shutdown()
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # closed, or none at all
            stream.flush()
    os._exit(status)


def set_up_process(application: QCoreApplication) -> None:
    """What holds for the whole process in which threads work beside a window.

    Nowhere else: `duyin picture` draws without any thread, and the other commands know no Qt.
    """
    sys.setswitchinterval(_SWITCH)
    gc.disable()
    Collector(application)


def _name() -> None:
    QApplication.setApplicationName("duyin")
    QApplication.setApplicationDisplayName("Duyin")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("org.duyin.Duyin")
    QApplication.setWindowIcon(QIcon(str(resource("icon", "duyin.svg"))))


def _first(session: Session) -> Callable[[], None] | None:
    """What opens where no file was asked for: at the very first start a sample; else, if the reader
    wants it so, the last article. None for the start page."""
    settings = session.settings
    recent = session.library.recent(1)
    if not settings.first_start_done:
        return lambda: session.open_path(resource("samples", SAMPLES[0]))
    if settings.open_last and recent:
        return lambda: session.open_entry(recent[0].key)
    return None
