"""Stroke order from data that the reader opens: in each of its forms, and what is none."""

import io
import json
import tarfile

import pytest

from reader.dictionaries.strokes import (
    NoStrokes,
    Step,
    forget_strokes,
    known_strokes,
    strokes_of,
    take_strokes,
)
from reader.ownfiles import NotAFile

ACROSS = {
    "strokes": ["M 100 400 L 900 400 Q 950 420 900 440 L 100 440 Z"],
    "medians": [[[100, 420], [900, 420]]],
}
CROSS = {
    "strokes": [*ACROSS["strokes"], "M 480 800 L 520 800 L 520 0 L 480 0 Z"],
    "medians": [*ACROSS["medians"], [[500, 800], [500, 0]]],
}
DATA = {"一": ACROSS, "十": CROSS}


def as_folder(path):
    path.mkdir()
    for character, told in DATA.items():
        (path / f"{character}.json").write_text(json.dumps(told), "utf-8")
    (path / "package.json").write_text("{}", "utf-8")


def as_package(path):
    with tarfile.open(path, "w:gz") as archive:
        for character, told in DATA.items():
            data = json.dumps(told).encode()
            member = tarfile.TarInfo(f"package/{character}.json")
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))


def as_one(path):
    path.write_text(json.dumps(DATA, ensure_ascii=False, indent=1), "utf-8")


@pytest.mark.parametrize(
    ("name", "make"), [("data", as_folder), ("data.tgz", as_package), ("all.json", as_one)]
)
def test_each_form_of_the_data_is_taken_over(tmp_path, name, make):
    make(tmp_path / name)
    kept = tmp_path / "kept"
    assert take_strokes(tmp_path / name, kept) == known_strokes(kept) == 2
    across, down = strokes_of("十", kept)
    assert across.outline[2] == Step("Q", ((950.0, 420.0), (900.0, 440.0)))
    assert down.way == ((500.0, 800.0), (500.0, 0.0))
    assert strokes_of("二", kept) == ()
    forget_strokes(kept)
    assert known_strokes(kept) == 0


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b'{"\xe4\xb8\x80": 3}', b"[1, 2", b"\xff\xfe", b'{"a": {"strokes": [1]}}'],
)
def test_what_tells_no_strokes_is_refused_and_what_was_there_stays(tmp_path, content):
    as_folder(tmp_path / "data")
    take_strokes(tmp_path / "data", tmp_path)
    for name in ("all.json", "all.tgz"):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(NoStrokes):
            take_strokes(tmp_path / name, tmp_path)
    assert known_strokes(tmp_path) == 2


def test_nothing_there_is_told_as_the_system_does(tmp_path):
    with pytest.raises((OSError, NotAFile)):
        take_strokes(tmp_path / "nothing.tgz", tmp_path)


@pytest.mark.parametrize(
    "path", ["L 1 2", "M 1", "M 1 2 L", "M 1 2 X 3", "", "M one two", "M 1 2 Q 3 4"]
)
def test_a_character_with_an_outline_that_is_none_has_no_strokes(tmp_path, path):
    told = {"strokes": [path], "medians": [[[0, 0], [1, 1]]]}
    as_folder(tmp_path / "data")
    (tmp_path / "data" / "三.json").write_text(json.dumps(told), "utf-8")
    take_strokes(tmp_path / "data", tmp_path)
    assert strokes_of("三", tmp_path) == ()
