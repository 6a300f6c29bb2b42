import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from reader.ownfiles import NotAFile, alone, put, read_own, set_aside, write_own

needs_pipes = pytest.mark.skipif(os.name == "nt", reason="pipes and links need rights on Windows")
WAYS = [os.mkdir, os.mkfifo, lambda path: os.symlink("/dev/zero", path)] if os.name != "nt" else []


@needs_pipes
@pytest.mark.parametrize("make", WAYS)
def test_what_is_no_file_is_not_waited_for(tmp_path: Path, make) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / "own")
    with pytest.raises(NotAFile):
        read_own(tmp_path / "own", 1 << 20)
    with pytest.raises(NotAFile):
        write_own(tmp_path / "own", b"new")


def test_a_file_beyond_its_bounds_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "own").write_bytes(b"123456")
    assert read_own(tmp_path / "own", 6) == b"123456"
    with pytest.raises(NotAFile):
        read_own(tmp_path / "own", 5)


def test_no_file_that_is_set_aside_replaces_another(tmp_path: Path) -> None:
    contents, kept = [bytes([n]) for n in range(12)], list[Path]()
    for content in contents:
        (tmp_path / "own.db").write_bytes(content)
        (tmp_path / "own.db-wal").write_bytes(content * 2)
        kept.append(set_aside([tmp_path / "own.db", tmp_path / "own.db-wal"], now=1e9))
    assert [aside.read_bytes() for aside in kept] == contents
    logs = [aside.with_name("own.db-wal").read_bytes() for aside in kept]
    assert logs == [content * 2 for content in contents]
    assert not (tmp_path / "own.db").exists()


def test_a_name_that_is_taken_by_anything_is_passed_over(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / "own.db").touch()
        aside = set_aside([tmp_path / "own.db"], now=1e9)
        if number < 2:
            aside.unlink()
            aside.parent.rmdir()
            aside.parent.write_text("of somebody")
    taken = [path for path in tmp_path.iterdir() if path.is_file()]
    assert [path.read_text() for path in taken] == ["of somebody"] * 2
    assert aside.exists()


_SETTING_ASIDE = """
import sys; from pathlib import Path; from reader.ownfiles import set_aside
sys.stdin.readline()
own = Path(sys.argv[1], sys.argv[2], "own.db"); own.parent.mkdir()
for n in range(30):
    made = own.parent / f"own{n}.db"; made.write_text(f"{sys.argv[2]} {n}")
    set_aside([made.rename(Path(sys.argv[1], f"own-{sys.argv[2]}"))], 1e9)
"""


def test_processes_that_set_aside_at_the_same_moment_lose_nothing(tmp_path: Path) -> None:
    names = ["a", "b", "c"]
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _SETTING_ASIDE, str(tmp_path), name],
            stdin=subprocess.PIPE,
            text=True,
        )
        for name in names
    ]
    for process in started:
        process.communicate("\n")
    found = {path.read_text() for path in tmp_path.glob("own*/own-*")}
    assert found == {f"{name} {n}" for name in names for n in range(30)}


def test_a_file_is_put_only_where_nothing_stands(tmp_path: Path) -> None:
    for content in ("first", "second"):
        (tmp_path / "made").write_text(content)
        put(tmp_path / "made", tmp_path / "place")
        assert not (tmp_path / "made").exists()
    assert (tmp_path / "place").read_text() == "first"


def test_one_at_a_time_is_alone(tmp_path: Path) -> None:
    told = list[bool]()

    def ask() -> None:
        with alone(tmp_path / "lock", 0.05) as is_alone:
            told.append(is_alone)

    with alone(tmp_path / "lock", 0.05) as is_alone:
        assert is_alone
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()
    ask()
    assert told == [False, True]


def test_where_no_lock_can_be_had_the_work_is_done_all_the_same(tmp_path: Path) -> None:
    with alone(tmp_path / "no folder" / "lock", 1.0) as is_alone:
        assert not is_alone
