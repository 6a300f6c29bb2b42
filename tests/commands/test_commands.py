import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.opening import builders
from tests.repository import ROOT

ANNOTATED = "小(xiao)河(he2)\r\n\r\n我(wo)愛(ai)看(kan)新書。\r\n"


def duyin(*arguments: str | Path, stdin: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
    )


def written(*arguments: str | Path, stdin: bytes = b"") -> str:
    done = duyin(*arguments, stdin=stdin)
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode("utf-8")


def refused(status: int, *arguments: str | Path, stdin: bytes = b"") -> str:
    done = duyin(*arguments, stdin=stdin)
    said = done.stderr.decode("utf-8")
    assert (done.returncode, done.stdout) == (status, b"")
    assert said.startswith("duyin: ")
    assert said.count("\n") == 1
    return said


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    path = tmp_path / "河.txt"
    path.write_bytes(ANNOTATED.encode("utf-8"))
    return path


def test_annotate_writes_an_object_for_each_line(annotated: Path) -> None:
    objects = [json.loads(line) for line in written("annotate", annotated).splitlines()]
    assert [made["text"] for made in objects] == ["小河", "", "我愛看新書。"]
    assert objects[0]["readings"] == [[0, 1, "xiǎo", "file", 0], [1, 2, "hé", "file", 0]]
    assert objects[1]["readings"] == []
    assert [r[:4] for r in objects[2]["readings"]][:4] == [
        [0, 1, "wǒ", "file"],
        [1, 2, "ài", "file"],
        [2, 3, "kàn", "file"],
        [3, 4, "xīn", "engine"],
    ]


def test_annotate_reads_standard_input_in_any_encoding() -> None:
    text = "今天我们去河边的小树林里看花，大家都很高兴。"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        made = json.loads(written("annotate", "-", stdin=text.encode(encoding)))
        assert made["text"] == text


@pytest.mark.parametrize(
    ("style", "spelled"),
    [("marks", "xiǎo"), ("digits", "xiao3"), ("plain", "xiao"), ("zhuyin", "ㄒㄧㄠˇ")],
)
def test_annotate_spells_as_asked(annotated: Path, style: str, spelled: str) -> None:
    first = written("annotate", annotated, "--pinyin", style).splitlines()[0]
    assert json.loads(first)["readings"][0][2] == spelled


def test_annotate_shows_the_script_asked_for(annotated: Path) -> None:
    lines = written("annotate", annotated, "--script", "simplified").splitlines()
    assert json.loads(lines[2])["text"] == "我爱看新书。"
    assert json.loads(lines[2])["readings"][2] == [2, 3, "kàn", "file", 0]


def test_brackets_open_again_to_the_same_article(annotated: Path) -> None:
    brackets = written("annotate", annotated, "--as", "brackets")
    assert brackets.startswith("小(xiǎo)河(hé)\n\n我(wǒ)")
    once = [json.loads(line) for line in written("annotate", annotated).splitlines()]
    again = written("annotate", "-", stdin=brackets.encode()).splitlines()
    for before, after in zip(once, map(json.loads, again), strict=True):
        assert before["text"] == after["text"]
        assert [r[:3] for r in before["readings"]] == [r[:3] for r in after["readings"]]


def test_the_form_follows_the_name_of_the_file(annotated: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.html"
    assert written("annotate", annotated, "-o", out) == ""
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")


def test_output_is_utf8_in_any_locale(annotated: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "reader", "annotate", str(annotated)],
        capture_output=True,
        cwd=ROOT,
        env=os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert "小河" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    ("text", "converted"),
    [("头发", "頭髮"), ("头发\n", "頭髮\n"), ("头发\r\n\r\n里\r", "頭髮\r\n\r\n裏\r"), ("", "")],
)
def test_convert_keeps_every_line_break(text: str, converted: str) -> None:
    assert written("convert", "-", "--opencc", "s2t", stdin=text.encode()) == converted


def test_convert_leaves_readings_where_they_stand(annotated: Path) -> None:
    converted = written("convert", annotated, "--script", "simplified")
    assert converted == "小(xiao)河(he2)\r\n\r\n我(wo)爱(ai)看(kan)新书。\r\n"


def test_convert_finds_the_encoding(tmp_path: Path) -> None:
    path = tmp_path / "gbk.txt"
    path.write_bytes("今天我们去河边的小树林里看花，大家都很高兴。\r\n".encode("gb18030"))
    converted = written("convert", path, "--script", "taiwan")
    assert converted == "今天我們去河邊的小樹林裡看花，大家都很高興。\r\n"


def test_a_file_is_written_whole_under_its_name(annotated: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.txt"
    out.write_text("old")
    assert written("convert", annotated, "--script", "simplified", "-o", out) == ""
    assert "爱" in out.read_text("utf-8")
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["out.txt", annotated.name])


@pytest.mark.parametrize("verb", [("annotate",), ("convert", "--opencc", "s2t")])
def test_the_source_is_never_written_over(annotated: Path, verb: tuple[str, ...]) -> None:
    link = annotated.with_name("link.txt")
    link.hardlink_to(annotated)
    roundabout = annotated.parent / ".." / annotated.parent.name / annotated.name
    for out in (annotated, roundabout, link):
        assert "OUT is FILE" in refused(2, *verb, annotated, "-o", out)
    assert annotated.read_bytes() == ANNOTATED.encode()


def test_the_file_is_at_fault(tmp_path: Path) -> None:
    (tmp_path / "empty").touch()
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    assert "nothing in it" in refused(1, "annotate", tmp_path / "empty")
    for verb in (("annotate",), ("convert", "--opencc", "s2t")):
        assert '"nowhere"' in refused(1, *verb, tmp_path / "nowhere")
        assert "not a text" in refused(1, *verb, tmp_path / "picture")
        assert "directory" in refused(1, *verb, tmp_path).lower()


def test_the_caller_is_at_fault(annotated: Path) -> None:
    for wrong in (
        ("annotate",),
        ("annotate", annotated, "--pinyin", "loud"),
        ("annotate", annotated, "--script", "klingon"),
        ("annotate", annotated, "--as", "stone"),
        ("annotate", annotated, annotated),
        ("convert", annotated),
        ("convert", annotated, "--opencc", "s2x"),
        ("convert", annotated, "--opencc", ""),
        ("convert", annotated, "--opencc", "s2t", "--script", "taiwan"),
        ("picture", annotated),
        ("picture", annotated, "-o", "page.txt"),
        ("picture", annotated, "-o", "page.png", "--size", "big"),
        ("picture", annotated, "-o", "page.png", "--size", "0x10"),
        ("picture", annotated, "-o", "page.png", "--scale", "900"),
        ("picture", annotated, "-o", "page.png", "--scale", "nan"),
        ("picture", annotated, "-o", "page.png", "--at", "half"),
        ("picture", annotated, "-o", "page.png", "--font-size", "5"),
        ("picture", annotated, "-o", "page.png", "--theme", "pink"),
    ):
        refused(2, *wrong)


def test_bytes_that_are_no_text_are_told_after_the_rest_is_written() -> None:
    done = duyin("convert", "-", "--opencc", "s2t", stdin="头发好看的河水".encode() * 9 + b"\xff")
    assert done.returncode == 1
    assert done.stdout.decode("utf-8").startswith("頭髮")
    assert done.stderr.startswith(b"duyin: standard input holds bytes")


def test_an_annotated_text_with_bytes_that_are_none_is_written_and_they_are_told() -> None:
    done = duyin("annotate", "-", "--as", "brackets", stdin="下雨了，".encode() * 9 + b"\xff\n")
    assert done.returncode == 0
    assert done.stdout.decode().startswith("下")
    assert b"bytes that are not utf-8" in done.stderr


def test_missing_parts_of_a_book_are_told_after_the_rest_is_written(tmp_path: Path) -> None:
    parts = builders.unzipped(builders.epub([["# 雨", "下雨了。"], ["# 风", "刮风了。"]]))
    del parts["OEBPS/text/2.xhtml"]
    (tmp_path / "a.epub").write_bytes(builders.zipped(parts))
    done = duyin("annotate", tmp_path / "a.epub", "--as", "brackets")
    assert done.returncode == 1
    assert done.stdout.decode("utf-8").startswith("雨")
    assert "a part is missing" in done.stderr.decode("utf-8")


def test_who_stops_reading_is_told_nothing() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "reader", "convert", "-", "--opencc", "s2t"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stdin is not None
    process.stdin.write("头发\n".encode() * 50_000)
    process.stdin.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is Linux")
def test_a_full_disk_is_told(annotated: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "annotate", str(annotated)],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
        )
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1


def test_help_is_help() -> None:
    for verb in ("annotate", "convert", "picture"):
        assert f"duyin {verb}" in written(verb, "--help")


def test_the_commands_import_no_qt(annotated: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from reader.launching import main; sys.exit(main(sys.argv[1:]))"
    )
    for verb in (("annotate", annotated), ("convert", annotated, "--opencc", "s2t")):
        done = subprocess.run(
            [sys.executable, "-c", code, *map(str, verb)], capture_output=True, cwd=ROOT
        )
        assert done.returncode == 0


def test_picture_takes_every_view_that_the_window_has(annotated: Path, tmp_path: Path) -> None:
    pictures = set()
    for number, view in enumerate(
        (
            (), ("--pinyin", "digits"), ("--pinyin", "zhuyin"), ("--words",), ("--tone-colours",),
            ("--theme", "contrast-light"), ("--script", "simplified", "--sandhi"), ("--vertical",),
            ("--vertical", "--pinyin", "zhuyin"), ("--vertical", "--words"),
        )
    ):  # fmt: skip
        out = tmp_path / f"{number}.png"
        assert written("picture", annotated, "-o", out, "--size", "400x300", *view) == ""
        pictures.add(out.read_bytes())
    assert len(pictures) == 10


def test_picture_draws_the_page(annotated: Path, tmp_path: Path) -> None:
    out = tmp_path / "page.png"
    options = ("--size", "400x300", "--scale", "2", "--at", "0%", "--theme", "dark")
    assert written("picture", annotated, "-o", out, *options) == ""
    head = out.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    width, height = (int.from_bytes(head[at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (800, 600)
