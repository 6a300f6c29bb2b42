"""What holds for every test: no screen, nothing of the person's own, and a sound PySide6."""

import atexit
import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

_HOME = tempfile.mkdtemp(prefix="duyin-tests-")
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"
for _name in ("CONFIG", "DATA", "STATE", "CACHE"):
    os.environ[f"XDG_{_name}_HOME"] = os.path.join(_HOME, _name.lower())
os.environ["OPENBLAS_NUM_THREADS"] = "1"  # as `reader.launching` has it
for _name in (
    "PYTHONDONTWRITEBYTECODE",  # each of the many processes would compile all of it anew
    "PYTHONUNBUFFERED",
    "QT_SCALE_FACTOR",
    "QT_FONT_DPI",
    "QT_STYLE_OVERRIDE",
    "QT_QPA_PLATFORMTHEME",
):
    os.environ.pop(_name, None)

sys.dont_write_bytecode = False  # that of the tests too, which takes half of the time to find them

settings.register_profile("unhurried", deadline=None)  # a slow machine is no failure
settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-references", action="store_true", help="draw the reference pictures anew"
    )


def pytest_sessionstart() -> None:
    lost = _references_of_none_lost(calls=500)
    if lost > 50:
        pytest.exit(
            f"this PySide6 drops references of None ({lost} in 500 calls) and would abort the"
            " interpreter later; use another version (see pyproject.toml)",
            returncode=3,
        )


def _references_of_none_lost(calls: int) -> int:
    """How many references of None vanish over so many Qt calls that return nothing (6.12 on 3.11).

    QLabel.setText loses them too, but needs an application.
    """
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(calls):
        thing.setObjectName("a")
    return before - sys.getrefcount(None)


@pytest.fixture(autouse=True)
def _cycles_collected() -> Iterator[None]:
    """No collection starts by itself once a test has had a working thread (`qt.jobs.collector`)."""
    yield
    if not gc.isenabled():
        gc.collect(1)
