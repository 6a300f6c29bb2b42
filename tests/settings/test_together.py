"""Windows that write settings at the same moment, and settings that cannot be written or read."""

import dataclasses
import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.ownfiles import alone, write_instead
from reader.settings import Busy, Settings, open_settings, save_changes
from tests.room import needs_limits, no_room

DAMAGED = b'{"text_size": 31, "base_font": "\xe6\xa5\xb7", "sandhi": tr'
KEPT = dataclasses.replace(Settings(), text_size=31, base_font="楷")
_WRITING = """
import dataclasses, sys; from pathlib import Path
from reader.settings import Busy, Settings, save_changes
path, name = Path(sys.argv[1]), sys.argv[2]
before = Settings.load(path)
print("ready", flush=True)
sys.stdin.readline()
for turn in range(25):
    value = str(turn) if name.endswith("font") else 20 + turn % 9
    now = dataclasses.replace(before, **{name: value})
    while True:
        try:
            save_changes(path, before, now)
        except Busy:
            continue
        break
    before = now
"""
_EACH = ("base_font", "ruby_font", "text_size", "line_length", "paper_margin", "paper_text_size")


@pytest.mark.parametrize("has_folder", [True, False])
def test_windows_that_write_at_the_same_moment_lose_no_change(
    tmp_path: Path, has_folder: bool
) -> None:
    path = tmp_path / "config" / "settings.json"
    if has_folder:
        dataclasses.replace(Settings(), sandhi=True).save(path)
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITING, str(path), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in _EACH
    ]
    for process in started:
        assert process.stdout is not None
        process.stdout.readline()
    for process in started:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in started:
        process.communicate()
        assert process.returncode == 0
    found = Settings.load(path)
    last = {name: "24" if name.endswith("font") else 26 for name in _EACH}
    assert {name: getattr(found, name) for name in _EACH} == last
    assert found.sandhi is has_folder


def test_who_waits_too_long_writes_nothing_unless_it_is_the_last_moment(tmp_path: Path) -> None:
    path, now = tmp_path / "settings.json", dataclasses.replace(Settings(), text_size=31)
    with alone(tmp_path / "settings.json.lock", 0.0):
        with pytest.raises(Busy):
            save_changes(path, Settings(), now)
        assert not path.exists()
        save_changes(path, Settings(), now, is_urgent=True)
    assert Settings.load(path) == now


def test_damaged_settings_are_set_aside_at_the_start_and_only_then(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(DAMAGED)
    opened = open_settings(path)
    assert opened.settings == KEPT
    assert opened.aside is not None
    assert opened.aside.read_bytes() == DAMAGED
    assert open_settings(path) == dataclasses.replace(opened, aside=None)


def test_settings_that_are_whole_or_out_of_reach_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    assert open_settings(path).settings == Settings()
    assert not path.exists()
    path.write_text(json.dumps({"text_size": 31, "later": 1}), "utf-8")
    content = path.read_bytes()
    assert open_settings(path).settings.text_size == 31
    assert path.read_bytes() == content


@needs_limits
def test_without_room_damaged_settings_stay_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(DAMAGED)
    with no_room():
        opened = open_settings(path)
    assert opened.settings == KEPT
    assert opened.trouble is not None
    assert opened.trouble.errno == errno.EFBIG
    assert path.read_bytes() == DAMAGED
    assert not [one for one in tmp_path.iterdir() if one.is_dir()]


@pytest.mark.skipif(os.name == "nt", reason="pipes are not Windows")
@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo, lambda path: os.symlink("lost", path)])
def test_what_is_no_file_gives_its_place_to_one(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / "own")
    before = (tmp_path / "own").lstat()
    aside = write_instead(tmp_path / "own", b"new", now=1e9)
    assert os.path.samestat(aside.lstat(), before)
    assert (tmp_path / "own").read_bytes() == b"new"


_STARTING = (
    "import sys; from pathlib import Path; from reader.settings import open_settings\n"
    "print(flush=True); sys.stdin.readline()\n"
    "print(open_settings(Path(sys.argv[1])).settings.text_size)"
)


def test_windows_that_start_together_set_damaged_settings_aside_once(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(DAMAGED)
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _STARTING, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(6)
    ]
    for process in started:
        assert process.stdout is not None
        process.stdout.readline()
    sizes = {process.communicate("\n")[0].strip() for process in started}
    assert sizes == {"31"}
    assert len(list(tmp_path.glob("settings.damaged-*"))) == 1
