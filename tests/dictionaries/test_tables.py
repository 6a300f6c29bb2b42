from pathlib import Path

import numpy as np
import pytest

from reader.dictionaries.tables import Tables, kept_tables


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
    assert [path.name for path in tmp_path.iterdir()] == ["t.npz"]


def test_another_key_builds_them_again(tmp_path: Path):
    build = Counting()
    kept_tables("t", "old", build, tmp_path)
    kept_tables("t", "new", build, tmp_path)
    assert build.times == 2


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 no zip", None])
def test_a_damaged_file_is_built_again(tmp_path: Path, damage: bytes | None):
    build = Counting()
    kept_tables("t", "k", build, tmp_path)
    file = tmp_path / "t.npz"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert kept_tables("t", "k", build, tmp_path)["numbers"].tolist() == [0, 1, 2, 3, 4]
    kept_tables("t", "k", build, tmp_path)
    assert build.times == 2


def test_a_flipped_bit_is_noticed(tmp_path: Path):
    build = Counting()
    kept_tables("t", "k", build, tmp_path)
    file = tmp_path / "t.npz"
    data = bytearray(file.read_bytes())
    data[data.index(np.arange(5).tobytes()) + 8] ^= 1
    file.write_bytes(bytes(data))
    assert kept_tables("t", "k", build, tmp_path)["numbers"].tolist() == [0, 1, 2, 3, 4]


def test_a_folder_that_cannot_be_made_does_not_matter(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    build = Counting()
    assert kept_tables("t", "k", build, tmp_path / "file" / "below")["numbers"].tolist()
