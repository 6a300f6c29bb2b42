"""`duyin doctor`: what is missing is told with what mends it, and nothing is touched."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from reader.diagnosis.tools import NEEDED, WELCOME
from reader.folders import Folders
from reader.library import Library
from reader.settings import Settings
from tests.repository import ROOT, link_without_tables

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders are XDG's")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    home = tmp_path / "home"
    return Folders(
        home / "config" / "duyin" / "settings.json", home / "data" / "duyin" / "library.db",
        home / "cache" / "duyin", home / "state" / "duyin" / "log",
    )  # fmt: skip


def doctor(
    folders: Folders, *arguments: str, cwd: Path = ROOT, python: tuple[str, ...] = (), **more: str
) -> "subprocess.CompletedProcess[str]":
    home = folders.settings.parents[2]
    places = {
        f"XDG_{name}_HOME": str(home / folder)
        for name, folder in (
            ("CONFIG", "config"), ("DATA", "data"), ("CACHE", "cache"), ("STATE", "state"),
        )
    }  # fmt: skip
    before = dict.fromkeys(home.rglob("*")) if home.exists() else {}
    state = {path: _state(path) for path in before}
    done = subprocess.run(
        [sys.executable, "-B", *python, "-m", "reader", "doctor", *arguments],
        env=os.environ | places | more, cwd=cwd, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    after = set(home.rglob("*")) if home.exists() else set()
    assert after == set(before), "it made or removed files"
    assert {path: _state(path) for path in before} == state, "it changed files"
    return done


def _state(path: Path) -> tuple[int, str]:
    content = path.read_bytes() if path.is_file() else b""
    return path.lstat().st_mtime_ns, sha256(content).hexdigest()


def findings(folders: Folders, *arguments: str, **more: Any) -> dict[str, list[dict[str, Any]]]:
    """What is told, by topic; the exit status is 1 where and only where something is missing."""
    done = doctor(folders, "--json", *arguments, **more)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    is_missing = any(row["state"] == "missing" for row in rows)
    assert done.returncode == is_missing
    assert done.stderr == ("duyin: something that Duyin needs is missing\n" * is_missing)
    by_topic: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_topic.setdefault(row["topic"], []).append(row)
    return by_topic


def only(rows: list[dict[str, Any]], state: str) -> dict[str, Any]:
    (row,) = rows
    assert row["state"] == state
    return row


def test_where_all_is_there_nothing_is_missing(folders: Folders) -> None:
    found = findings(folders)
    assert list(found) == [
        "Python", "packages", "libraries", "screen", "fonts", "tables", "library", "settings",
        "folders", "disk", "voice", "films",
    ]  # fmt: skip
    for topic in ("Python", "packages", "libraries", "library", "settings", "folders", "disk"):
        assert only(found[topic], "good")["remedy"] is None
    assert not folders.library.parents[1].exists()


def test_a_library_is_looked_at_and_left_alone(folders: Folders) -> None:
    Library(folders.library).close()
    Settings(text_size=40).save(folders.settings)
    found = findings(folders)
    assert "whole: version" in only(found["library"], "good")["told"]
    assert only(found["settings"], "good")


def test_a_library_that_a_window_has_open_is_looked_at_in_a_copy(folders: Folders) -> None:
    library = Library(folders.library)
    with closing(sqlite3.connect(folders.library)) as other:
        other.execute("PRAGMA wal_autocheckpoint = 0")
        other.execute("INSERT INTO tag (article, name, made_at) VALUES (NULL, 'sea', 1.0)")
        other.commit()
        assert folders.library.with_name("library.db-wal").stat().st_size
        assert only(findings(folders)["library"], "good")
    library.close()


@pytest.mark.parametrize("at", [0, 5000])
def test_a_damaged_library_is_told_with_what_mends_it(folders: Folders, at: int) -> None:
    Library(folders.library).close()
    with folders.library.open("r+b") as file:
        file.seek(at)
        file.write(b"\xff" * 4096)
    row = only(findings(folders)["library"], "missing")
    assert "is damaged" in row["told"]
    assert "start Duyin" in row["remedy"]


def test_a_library_of_a_later_version_is_told(folders: Folders) -> None:
    Library(folders.library).close()
    with closing(sqlite3.connect(folders.library)) as file:
        file.execute("PRAGMA user_version = 999")
    row = only(findings(folders)["library"], "missing")
    assert "A later version of Duyin has written" in row["told"]


def test_a_library_with_foreign_tables_is_damaged(folders: Folders) -> None:
    Library(folders.library).close()
    with closing(sqlite3.connect(folders.library)) as file:
        file.execute("DROP TABLE sitting")
    assert "is damaged" in only(findings(folders)["library"], "missing")["told"]


def test_a_folder_in_the_librarys_place_is_told(folders: Folders) -> None:
    folders.library.mkdir(parents=True)
    assert "is no file" in only(findings(folders)["library"], "lacks")["told"]


def test_damaged_settings_are_told(folders: Folders) -> None:
    folders.settings.parent.mkdir(parents=True)
    folders.settings.write_text('{"text_size": 40', "utf-8")
    assert "is damaged" in only(findings(folders)["settings"], "lacks")["told"]


def test_a_folder_that_cannot_be_made_is_told(folders: Folders) -> None:
    home = folders.settings.parents[2]
    home.mkdir()
    for name in ("config", "cache"):
        (home / name).touch()
    found = findings(folders)
    named = re.compile(r"/(\w+) is no folder$")
    states = {named.search(row["told"])[1]: row["state"] for row in found["folders"]}
    assert states == {"config": "missing", "cache": "lacks"}
    for row in found["folders"]:
        assert "chown" not in row["remedy"]
        subprocess.run(row["remedy"], shell=True, check=True)  # as people follow it
    assert only(findings(folders)["folders"], "good")
    assert (home / "config.aside").exists()


def test_what_is_no_file_is_left_where_it_is(folders: Folders) -> None:
    found = findings(folders, XDG_DATA_HOME="/dev/null", XDG_CONFIG_HOME="/dev/null")
    wrong = [row for row in (*found["folders"], *found["settings"]) if row["state"] != "good"]
    assert len(wrong) == 3
    assert [row["remedy"] for row in wrong] == [None] * 3


def test_a_remedy_holds_for_a_folder_of_any_name(folders: Folders, tmp_path: Path) -> None:
    odd = tmp_path / "it's $(touch x) a \"folder"
    odd.touch()
    found = findings(folders, XDG_CACHE_HOME=str(odd))
    subprocess.run(only(found["folders"], "lacks")["remedy"], shell=True, check=True, cwd=tmp_path)
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == [f"{odd.name}.aside"]


def test_tables_that_nobody_made_are_told(folders: Folders, tmp_path: Path) -> None:
    link_without_tables(tmp_path / "checkout")
    row = only(findings(folders, cwd=tmp_path / "checkout")["tables"], "lacks")
    assert "Not made yet: characters, lexicon, taiwan" in row["told"]
    assert row["remedy"].endswith("-m reader.reading.compiled")


@pytest.mark.parametrize(("end", "told"), [(-1, "is damaged"), (None, "is of other data")])
def test_tables_that_do_not_serve_are_told(
    folders: Folders, tmp_path: Path, end: int | None, told: str
) -> None:
    from reader.dictionaries.tablefile import written

    link_without_tables(tmp_path / "checkout")
    folders.cache.mkdir(parents=True)
    for name in ("characters", "lexicon", "taiwan"):
        data = written("another key", [], [])
        (folders.cache / f"{name}.tables").write_bytes(data[:end])
    rows = findings(folders, cwd=tmp_path / "checkout")["tables"]
    assert [row["told"].split(" ", 1)[0] for row in rows] == ["characters", "lexicon", "taiwan"]
    assert all(told in row["told"] and row["state"] == "lacks" for row in rows)


def test_on_a_bare_python_all_that_is_missing_is_told(folders: Folders) -> None:
    found = findings(folders, "--developing", python=("-S",), PYTHONPATH="")
    row = only(found["packages"], "missing")
    for name in ("PySide6-Essentials", "numpy", "platformdirs"):
        assert name in row["told"]
    assert row["remedy"] == "./dev run"
    assert "platformdirs" in only(found["library"], "lacks")["told"]
    assert found["fonts"]
    assert found["tools"]


@pytest.mark.parametrize(("package", "module"), [("numpy", "numpy"), ("lxml", "lxml")])
def test_a_package_that_cannot_be_loaded_is_told(
    folders: Folders, tmp_path: Path, package: str, module: str
) -> None:
    (tmp_path / module).mkdir()
    (tmp_path / module / "__init__.py").write_text("raise ImportError('no such symbol')", "utf-8")
    found = findings(folders, PYTHONPATH=str(tmp_path))
    row = only(found["packages"], "missing")
    assert f"{package} is there but cannot be loaded" in row["told"]
    assert "no such symbol" in row["told"]
    assert "--force-reinstall" in row["remedy"]


@pytest.mark.parametrize("broken", ["raise RuntimeError('torn')", "def (", ""])
@pytest.mark.parametrize("package", ["platformdirs", "numpy"])
def test_whatever_is_broken_nothing_ends_in_a_traceback(
    folders: Folders, tmp_path: Path, package: str, broken: str
) -> None:
    (tmp_path / f"{package}.py").write_text(broken, "utf-8")
    row = only(findings(folders, PYTHONPATH=str(tmp_path))["packages"], "missing")
    assert package in row["told"]
    env = os.environ | {"PYTHONPATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    env |= {"DISPLAY": ":0", "HOME": str(tmp_path), "XDG_STATE_HOME": "/dev/null"}
    for call, status in (
        (["--version"], 0), (["--help"], 0), (["annotate", "none"], 1),
        (["resources/samples/bookshop.txt"], 1),
    ):  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-B", "-m", "reader", *call],
            env=env, cwd=ROOT, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr
        assert done.stderr.count("\n") == status
        assert "None" not in done.stderr


def test_a_package_of_an_excluded_version_is_told(folders: Folders, tmp_path: Path) -> None:
    wrong = tmp_path / "pypinyin-0.1.dist-info"
    wrong.mkdir()
    (wrong / "METADATA").write_text("Metadata-Version: 2.1\nName: pypinyin\nVersion: 0.1\n")
    row = only(findings(folders, PYTHONPATH=str(tmp_path))["packages"], "missing")
    assert "pypinyin 0.1 does not serve: >=0.53 is needed" in row["told"]


def test_where_fontconfig_knows_no_font_both_are_missing(folders: Folders, tmp_path: Path) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(f"<fontconfig><dir>{tmp_path / 'none'}</dir></fontconfig>", "utf-8")
    rows = findings(folders, FONTCONFIG_FILE=str(config))["fonts"]
    assert [row["state"] for row in rows] == ["missing", "missing"]
    assert "fonts-noto-cjk" in rows[0]["remedy"]
    assert "marks of pinyin" in rows[1]["told"]


def test_sentences_for_people_name_the_remedy_below_what_it_mends(folders: Folders) -> None:
    done = doctor(folders, python=("-S",), PYTHONPATH="")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("✗ packages"))
    assert "→ ./dev run" in "\n".join(lines[at:])
    assert all(len(line) <= 79 for line in lines if "→" not in line)


def test_dev_and_the_program_look_with_the_same_eyes(tmp_path: Path) -> None:
    environment = os.environ | {"XDG_DATA_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    by_dev = subprocess.run(
        [ROOT / "dev", "doctor", "--json"], capture_output=True, text=True, env=environment
    )
    topics = [json.loads(line)["topic"] for line in by_dev.stdout.splitlines()]
    assert topics[0] == "Python"
    assert topics[-1] == "tools"
    assert not list(tmp_path.iterdir())


def test_dev_installs_the_tools_that_the_doctor_misses(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reader.diagnosis.tools"],
        capture_output=True, text=True, check=True, cwd=ROOT, env={"PATH": str(tmp_path)},
    )  # fmt: skip
    needed, welcome = done.stdout.splitlines()
    assert needed.split() == [tool.package for tool in NEEDED]
    assert set(welcome.split()) <= {tool.package for tool in WELCOME}


def test_sentences_follow_the_language_and_json_never_does(folders: Folders) -> None:
    said = doctor(folders, LC_ALL="zh_TW.UTF-8", LANGUAGE="").stdout
    assert "✓ 資料夾" in said
    assert "都可以寫入" in said
    chinese = doctor(folders, "--json", LC_ALL="zh_TW.UTF-8", LANGUAGE="").stdout
    english = doctor(folders, "--json").stdout
    without_room = [
        [line for line in told.splitlines() if '"disk"' not in line] for told in (chinese, english)
    ]
    assert without_room[0] == without_room[1]
