"""What `duyin export` of a folder may write over: its own files of an earlier run, and nothing."""

import os
import shutil
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader.commands import main

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
unhurried = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def export(folder: Path, out: Path, form: str = "text", *more: str) -> int:
    return main(["export", str(folder), "--as", form, "-o", str(out), "-j", "1", *more])


def state(folder: Path) -> dict[str, bytes | str]:
    """Every file below a folder with its content, every link with where it leads."""
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = os.readlink(path)
        elif path.is_file():
            found[name] = path.read_bytes()
    return found


def shown(found: dict[str, bytes | str]) -> dict[str, bytes | str]:
    """Without the program's own record."""
    return {name: what for name, what in found.items() if not name.endswith(".duyin-export.jsonl")}


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


# Refused before anything is written -------------------------------------------------------------


@pytest.mark.parametrize("form", ["text", "brackets"])
@pytest.mark.parametrize("workers", ["1", "4"])
def test_a_text_beside_it_is_no_target(
    form: str, workers: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    write(tmp_path / "a.md", "雨停了。")
    write(tmp_path / "a.txt", "我的文章。")
    before = state(tmp_path)
    assert export(tmp_path, tmp_path, form, "-j", workers) == 2
    assert state(tmp_path) == before
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "a.txt" in said
    assert "nothing was written" in said


@needs_links
@pytest.mark.parametrize("kind", ["hard link", "link", "file", "folder", "link to nowhere"])
def test_what_was_there_before_is_no_target(kind: str, tmp_path: Path):
    source, out = write(tmp_path / "texts" / "a.md", "雨停了。"), tmp_path / "out"
    out.mkdir()
    target = out / "a.txt"
    match kind:
        case "hard link":
            target.hardlink_to(source)
        case "link":
            target.symlink_to(source)
        case "link to nowhere":
            target.symlink_to(out / "nowhere")
        case "folder":
            target.mkdir()
        case _:
            write(target, "别的")
    before = state(tmp_path)
    assert export(source.parent, out) == 2
    assert state(tmp_path) == before


@needs_links
def test_nothing_is_written_through_a_link_in_outdir(tmp_path: Path):
    write(tmp_path / "texts" / "in" / "a.md", "雨停了。")
    (tmp_path / "out").mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "out" / "in").symlink_to(tmp_path / "other")
    assert export(tmp_path / "texts", tmp_path / "out") == 2
    assert list((tmp_path / "other").iterdir()) == []


def test_a_product_that_the_reader_changed_is_the_readers(tmp_path: Path):
    source, out = write(tmp_path / "texts" / "a.md", "雨停了。"), tmp_path / "out"
    assert export(source.parent, out) == 0
    write(out / "a.txt", "雨停了？")
    write(source, "雪停了。")
    before = state(tmp_path)
    assert export(source.parent, out) == 2
    assert state(tmp_path) == before


def test_a_record_that_is_not_ours_is_left_as_it_is(tmp_path: Path):
    source, out = write(tmp_path / "texts" / "a.md", "雨停了。"), tmp_path / "out"
    record = write(out / ".duyin-export.jsonl", '{"mine": 1}\n')
    assert export(source.parent, out) == 2
    assert record.read_text("utf-8") == '{"mine": 1}\n'


@pytest.mark.parametrize(
    "line", ["", "{", "[" * 99_999, '{"name": "a.txt"}', "1" * 9999, '{"name": 1}', "\x00\xff"]
)
def test_a_record_with_a_broken_line_still_says_the_rest(line: str, tmp_path: Path):
    source, out = write(tmp_path / "texts" / "a.md", "雨停了。"), tmp_path / "out"
    assert export(source.parent, out) == 0
    with (out / ".duyin-export.jsonl").open("a", encoding="latin-1") as record:
        record.write(line)
    write(source, "雪停了。")
    assert export(source.parent, out) == 0
    assert (out / "a.txt").read_text("utf-8") == "雪停了。\n"


# What goes where ----------------------------------------------------------------------------------


def test_no_two_texts_share_a_target_on_any_disk(tmp_path: Path):
    texts = tmp_path / "texts"
    accent = unicodedata.normalize("NFC", "é"), unicodedata.normalize("NFD", "é")
    names = [
        "a.md",
        "a.txt",
        "A.md",
        "a.md.txt",
        "b.txt",
        "b.html.txt",
        *(f"{e}.md" for e in accent),
    ]
    for number, name in enumerate(names):
        write(texts / name, f"第{number}个早晨。")
    write(texts / "c.md", "雨。")
    write(texts / "c.html" / "d.md", "雪。")
    made = len([path for path in texts.rglob("*") if path.is_file()])
    assert export(texts, tmp_path / "out", "html") == 0
    out = [path for path in (tmp_path / "out").rglob("*.html") if path.is_file()]
    folded = {unicodedata.normalize("NFC", str(path)).casefold() for path in out}
    assert len(out) == len(folded) == made


def test_what_was_written_is_no_text_to_be_exported_again(tmp_path: Path):
    texts = tmp_path / "texts"
    write(texts / "a.md", "雨停了。")
    for out, form in ((texts, "text"), (texts / "pages", "html"), (texts, "html")):
        assert export(texts, out, form) == 0
    assert set(shown(state(texts))) == {"a.md", "a.txt", "pages/a.html", "a.html"}


@needs_links
def test_a_hard_link_to_a_product_keeps_what_it_had(tmp_path: Path):
    source, out = write(tmp_path / "texts" / "a.md", "雨停了。"), tmp_path / "out"
    export(source.parent, out)
    (tmp_path / "kept.txt").hardlink_to(out / "a.txt")
    write(source, "雪停了。")
    assert export(source.parent, out) == 0
    assert (tmp_path / "kept.txt").read_text("utf-8") == "雨停了。\n"


# No byte is lost ----------------------------------------------------------------------------------

NAMES = [
    "a.txt",
    "a.md",
    "A.txt",
    "a.html",
    "a.md.txt",
    "a.txt.txt",
    "é.txt",
    "e\u0301.md",
    "b.TXT",
]
FOLDERS = ["", "in", "in/deep", "a.txt", "out"]
places = st.tuples(st.sampled_from(FOLDERS), st.sampled_from(NAMES)).map("/".join)
makings = st.tuples(st.sampled_from(["file", "file", "file", "link", "hard link"]), places, places)
changes = st.tuples(st.sampled_from(["write", "append", "delete", "touch"]), st.integers(0, 99))
runs = st.tuples(
    st.sampled_from(["text", "text", "markdown", "html", "brackets"]),
    st.sampled_from(["", "in"]),
    st.sampled_from(["", "in", "out", "../out", "../out", "../out/in", "link"]),
    st.lists(changes, max_size=3),
)


def make(root: Path, kind: str, place: str, other: str, number: int) -> None:
    path = root / place.strip("/")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == "link":
            path.symlink_to(root / other.strip("/"))
        elif kind == "hard link":
            path.hardlink_to(root / other.strip("/"))
        else:
            with path.open("x", encoding="utf-8") as file:
                file.write(f"第{number}个早晨，雨停了。")
    except OSError:  # a file where a folder should be, or the like
        return


def change(root: Path, kind: str, number: int) -> None:
    files = [path for path in sorted(root.rglob("*")) if path.is_file() and path.name[0] != "."]
    if not files:
        return
    path = files[number % len(files)]
    if kind == "delete":
        path.unlink()
    elif kind == "touch":
        path.touch()
    elif kind == "write":
        path.write_bytes(path.read_bytes()[::-1])
    else:
        path.write_bytes(path.read_bytes() + "好".encode())


@needs_links
@unhurried
@given(st.lists(makings, min_size=1, max_size=8), st.lists(runs, min_size=1, max_size=4))
def test_no_byte_changes_but_of_what_an_earlier_run_wrote(made: list, exports: list):
    with tempfile.TemporaryDirectory() as place:
        root = Path(place, "texts")
        root.mkdir()
        (root / "link").symlink_to(root / "in")
        for number, (kind, at, other) in enumerate(made):
            make(root, kind, at, other, number)
        products: dict[str, bytes | str] = {}
        for form, folder, out, after in exports:
            before = state(Path(place))
            status = export(root / folder, root / out, form) if (root / folder).is_dir() else 2
            now = state(Path(place))
            check(before, now, products, status)
            if status in (0, 1):
                assert export(root / folder, root / out, form) in (0, 1)
                assert shown(state(Path(place))) == shown(now), "a second run does nothing"
            for kind, number in after:
                change(Path(place), kind, number)


def check(before: dict, now: dict, products: dict, status: int) -> None:
    """What was there is there still; only products may be others. Notes the new ones."""
    if status == 2:
        assert now == before, "refused, nothing is written"
        return
    before, now = shown(before), shown(now)
    for name, content in before.items():
        assert name in now
        if now[name] != content:
            assert products.get(name) == content, f"{name} was the reader's"
    products.update({name: what for name, what in now.items() if before.get(name) != what})
    assert not any(name.endswith(".part") for name in now)


def test_a_folder_that_is_gone_or_cannot_be_made_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    write(tmp_path / "texts" / "a.md", "雨停了。")
    write(tmp_path / "file", "")
    assert export(tmp_path / "texts", tmp_path / "file") in (1, 2)
    assert export(tmp_path / "texts", tmp_path / "file" / "out") in (1, 2)
    assert capsys.readouterr().err.count("\n") == 2
    shutil.rmtree(tmp_path / "texts")
    assert export(tmp_path / "texts", tmp_path / "out") == 1
