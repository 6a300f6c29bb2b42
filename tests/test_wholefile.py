import contextlib
import errno
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from reader.wholefile import finish, sweep_unfinished, write_unfinished, write_whole
from tests.repository import ROOT

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")


def test_the_content_is_replaced_and_nothing_else_stays(tmp_path: Path) -> None:
    path = tmp_path / "new" / "out.txt"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert [p.name for p in path.parent.iterdir()] == ["out.txt"]


@needs_links
def test_what_a_link_points_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_whole(tmp_path / "link", b"new")
    assert (tmp_path / "real").read_bytes() == b"new"
    assert (tmp_path / "link").is_symlink()


@needs_links
def test_the_rights_of_a_replaced_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_whole(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_folder_in_the_way_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(OSError):
        write_whole(folder, b"new")
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("name", ["a" * 255, "雨" * 85, "a" * 248])
def test_a_name_may_be_as_long_as_the_system_lets_it_be(name: str, tmp_path: Path) -> None:
    for content in (b"one", b"two"):
        write_whole(tmp_path / name, content)
        assert (tmp_path / name).read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_marked_as_read_only_is_an_error_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@needs_links
def test_a_link_that_leads_round_in_a_circle_is_an_error_and_stays(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.symlink_to(other)
    other.symlink_to(one)
    with pytest.raises(OSError):
        write_whole(one, b"new")
    assert one.is_symlink()
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.skipif(os.name == "nt", reason="limits of a process")
def test_where_no_room_is_left_the_old_file_is_whole_and_nothing_half(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    code = (
        "import resource, sys; from pathlib import Path; from reader.wholefile import write_whole\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))\n"
        "try: write_whole(Path(sys.argv[1]), bytes(100_000))\n"
        "except OSError as error: print(error.errno)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, cwd=ROOT
    )
    assert done.stdout == f"{errno.EFBIG}\n"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


# What killed runs leave -------------------------------------------------------------------------


def unfinished_of(folder: Path) -> Path:
    """A file that a process left which ended before it was done."""
    program = (
        "import os, sys; from pathlib import Path; from reader.wholefile import write_unfinished\n"
        "print(write_unfinished(Path(sys.argv[1]), b'half'), flush=True)\nos._exit(9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, text=True, cwd=ROOT
    )
    return Path(done.stdout.strip())


def test_what_a_process_left_that_is_dead_is_swept_away(tmp_path: Path) -> None:
    left = unfinished_of(tmp_path)
    assert left.exists()
    sweep_unfinished(tmp_path)
    assert not left.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are told by /proc")
def test_what_a_process_left_that_nobody_waited_for_is_swept_away(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from reader.wholefile import write_unfinished\n"
        "print(write_unfinished(Path(sys.argv[1]), b'half'), flush=True)\n"
        "sys.stdin.read(); os.kill(os.getpid(), 9)"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        left = Path(process.stdout.readline().strip())
        sweep_unfinished(tmp_path)
        assert left.exists()
        process.stdin.close()
        process.stdout.read()  # ends with it
        os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)  # ended, yet not forgotten
        sweep_unfinished(tmp_path)
        assert not left.exists()


def test_what_is_being_written_is_left(tmp_path: Path) -> None:
    waiting = write_unfinished(tmp_path, b"half")
    sweep_unfinished(tmp_path)
    finish(waiting, tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_was_written_elsewhere_is_left_for_a_day(tmp_path: Path) -> None:
    own = unfinished_of(tmp_path)
    elsewhere = own.rename(own.with_name(re.sub("-[0-9a-f]{8}-", "-00000000-", own.name, count=1)))
    sweep_unfinished(tmp_path)
    assert elsewhere.exists()
    os.utime(elsewhere, (0, 0))
    sweep_unfinished(tmp_path)
    assert not elsewhere.exists()


names = st.one_of(
    st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1, max_size=20),
    st.from_regex(r"\.?duyin[-.][0-9a-f]{0,9}-?[0-9]{0,12}-?[0-9a-f]{0,9}\.part~?", fullmatch=True),
)


@needs_links
@given(st.sets(names, max_size=8), st.integers(0, 7))
def test_nothing_else_is_ever_swept_away(found: set[str], kind: int) -> None:
    ours = re.compile(r"\.duyin-[0-9a-f]{8}-[1-9][0-9]{0,9}-[0-9a-f]{8}\.part")
    with tempfile.TemporaryDirectory() as place:
        for number, name in enumerate(sorted(found - {".", ".."})):
            path = Path(place, name)
            with contextlib.suppress(OSError):
                if number == kind:
                    path.mkdir()
                elif number == kind + 1:
                    path.symlink_to(place)
                else:
                    path.write_bytes(b"")
                    os.utime(path, (0, 0))
        before = set(Path(place).iterdir())
        kept = {p for p in before if p.is_dir() or p.is_symlink() or not ours.fullmatch(p.name)}
        sweep_unfinished(Path(place))
        assert set(Path(place).iterdir()) == kept


def test_a_folder_that_is_not_there_is_swept_in_peace(tmp_path: Path) -> None:
    sweep_unfinished(tmp_path / "nowhere")
    assert list(tmp_path.iterdir()) == []
