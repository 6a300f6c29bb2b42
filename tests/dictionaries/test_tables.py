import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from reader.dictionaries.tables import Tables, kept_tables, made_once

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Counting:
    """Builds tables, and knows how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> Tables:
        self.times += 1
        return {"numbers": np.arange(5)}


def test_tables_are_built_once(tmp_path: Path):
    build = Counting()
    first = kept_tables("t", "k", build, tmp_path)
    second = kept_tables("t", "k", build, tmp_path)
    assert build.times == 1
    assert first.keys() == second.keys()
    assert second["numbers"].tolist() == [0, 1, 2, 3, 4]
    assert [path.name for path in tmp_path.iterdir()] == ["t.tables"]


def test_another_key_builds_them_again(tmp_path: Path):
    build = Counting()
    kept_tables("t", "old", build, tmp_path)
    kept_tables("t", "new", build, tmp_path)
    assert build.times == 2


@pytest.mark.parametrize("damage", [b"", b"duyin no tables", None])
def test_a_damaged_file_is_built_again(tmp_path: Path, damage: bytes | None):
    build = Counting()
    kept_tables("t", "k", build, tmp_path)
    file = tmp_path / "t.tables"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert kept_tables("t", "k", build, tmp_path)["numbers"].tolist() == [0, 1, 2, 3, 4]
    kept_tables("t", "k", build, tmp_path)
    assert build.times == 2


def made(tmp_path: Path, build: Counting) -> bytes:
    kept_tables("t", "k", build, tmp_path)
    return (tmp_path / "t.tables").read_bytes()


def test_any_bit_that_is_wrong_is_noticed(tmp_path: Path):
    """In the key, the names, the shapes and the room between arrays as in the arrays themselves."""
    build = Counting()
    whole = made(tmp_path, build)
    for at in range(len(whole)):
        data = bytearray(whole)
        data[at] ^= 1 << at % 8
        (tmp_path / "t.tables").write_bytes(data)
        assert kept_tables("t", "k", build, tmp_path)["numbers"].tolist() == [0, 1, 2, 3, 4]
    assert build.times == 1 + len(whole)


@unhurried
@given(st.data())
def test_no_damage_is_an_error_or_goes_unnoticed(tmp_path: Path, data: st.DataObject):
    build = Counting()
    whole = made(tmp_path, build)
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    broken = whole[:start] + data.draw(st.binary(max_size=200)) + whole[end:]
    (tmp_path / "t.tables").write_bytes(broken)
    before = build.times
    assert kept_tables("t", "k", build, tmp_path)["numbers"].tolist() == [0, 1, 2, 3, 4]
    assert build.times == before + (broken != whole)


@given(
    st.dictionaries(
        st.text(max_size=9),
        arrays(
            st.sampled_from([np.uint8, np.uint16, np.uint32, np.int32, np.float32]),
            array_shapes(min_dims=1, max_dims=2, min_side=0),
        ),
        max_size=4,
    )
)
@unhurried
def test_tables_come_back_as_they_were(tmp_path: Path, tables: Tables):
    (tmp_path / "t.tables").unlink(missing_ok=True)
    kept_tables("t", "k", lambda: tables, tmp_path)
    again = kept_tables("t", "k", Counting(), tmp_path)
    assert list(again) == list(tables)
    for name, table in tables.items():
        assert again[name].dtype == table.dtype
        assert again[name].shape == table.shape
        assert again[name].tobytes() == table.tobytes()


@pytest.mark.skipif(os.name == "nt", reason="pipes are not Windows")
@pytest.mark.parametrize("what", [os.mkdir, os.mkfifo, lambda path: os.symlink("/dev/zero", path)])
def test_what_is_no_file_is_left_alone_and_not_waited_for(
    tmp_path: Path, what: Callable[[Path], None]
):
    what(tmp_path / "t.tables")
    build = Counting()
    for times in (1, 2):
        assert kept_tables("t", "k", build, tmp_path)["numbers"].tolist() == [0, 1, 2, 3, 4]
        assert build.times == times
    assert [path.name for path in tmp_path.iterdir()] == ["t.tables"]


_MAKING = """
import sys; from pathlib import Path
import numpy as np
from reader.dictionaries.tables import kept_tables
sys.stdin.readline()
for n in range(30):
    found = kept_tables("t", str(n), lambda: {"a": np.full(50_000, n)}, Path(sys.argv[1]))
    assert (found["a"] == n).all()
"""


def test_processes_that_make_them_at_once_all_have_them(tmp_path: Path):
    started = [
        subprocess.Popen(
            [sys.executable, "-c", _MAKING, str(tmp_path)], stdin=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    for process in started:
        process.communicate("\n")
    assert [process.returncode for process in started] == [0] * 4
    assert [path.name for path in tmp_path.iterdir()] == ["t.tables"]


def test_threads_that_ask_at_once_have_what_one_of_them_made():
    together, asked = Barrier(4), list[int]()

    @made_once
    def squared(number: int) -> list[int]:
        asked.append(number)
        time.sleep(0.01)
        return [number * number]

    def ask(number: int) -> list[int]:
        together.wait()
        return squared(number)

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(ask, (3, 3, 5, 3)))
    assert found == [[9], [9], [25], [9]]
    assert sorted(asked) == [3, 5]
    assert found[0] is found[1] is found[3]


def test_what_could_not_be_made_is_tried_again():
    tried = list[int]()

    @made_once
    def second_time_lucky() -> int:
        tried.append(1)
        if len(tried) == 1:
            raise OSError("the data are not there yet")
        return len(tried)

    with pytest.raises(OSError, match="not there"):
        second_time_lucky()
    assert second_time_lucky() == second_time_lucky() == 2


def test_a_folder_that_cannot_be_made_does_not_matter(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    build = Counting()
    assert kept_tables("t", "k", build, tmp_path / "file" / "below")["numbers"].tolist()
