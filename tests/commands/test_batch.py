"""`duyin export` of a folder."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.language.columns import columns
from tests.commands.test_commands import duyin
from tests.repository import ROOT

TEXT = "我在西安学习中文。第{}个早晨，雨停了。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "texts"
    (made / "书" / "深").mkdir(parents=True)
    (made / "一.txt").write_text(TEXT.format(1), "utf-8")
    (made / "书" / "二.txt").write_bytes(TEXT.format(2).encode("gb18030"))
    (made / "书" / "深" / "三.md").write_text("# 三\n\n" + TEXT.format(3), "utf-8")
    (made / ".hidden.txt").write_text("no", "utf-8")
    (made / "picture.png").write_bytes(b"\x89PNG")
    return made


def export(folder: Path, out: Path, *more: str) -> "subprocess.CompletedProcess[bytes]":
    return duyin("export", folder, "--as", "markdown", "-o", out, *more)


def names(out: Path) -> list[str]:
    found = (str(path.relative_to(out)) for path in out.rglob("*") if path.is_file())
    return sorted(name for name in found if not name.startswith("."))


def test_a_folder_is_exported_with_its_folders(folder: Path, tmp_path: Path):
    done = export(folder, tmp_path / "out", "-j", "2")
    assert (done.returncode, done.stderr) == (0, b"3 of 3 files written\n")
    assert names(tmp_path / "out") == ["一.md", "书/二.md", "书/深/三.md"]
    assert "{西|xī}{安|ān}" in (tmp_path / "out" / "书" / "二.md").read_text("utf-8")


def test_what_is_done_is_passed_over_until_text_or_options_change(folder: Path, tmp_path: Path):
    out = tmp_path / "out"
    export(folder, out)
    assert b"0 of 3 files written; 3 were there already" in export(folder, out).stderr
    later = time.time() + 5
    os.utime(folder / "一.txt", (later, later))
    assert b"1 of 3 files written; 2 were there already" in export(folder, out).stderr
    assert b"3 of 3 files written" in export(folder, out, "--words").stderr


def test_of_one_file_it_is_told_as_of_one(tmp_path: Path):
    folder, out = tmp_path / "文章", tmp_path / "out"
    folder.mkdir()
    (folder / "一.txt").write_text("西安。", encoding="utf-8")
    assert export(folder, out).stderr == b"1 of 1 file written\n"
    assert export(folder, out).stderr == b"0 of 1 file written; 1 was there already\n"
    (folder / "一.txt").write_bytes(b"")
    assert export(folder, tmp_path / "other").stderr.endswith(b"the file could not be exported\n")


def test_what_other_options_wrote_is_not_passed_over_when_work_goes_on(
    folder: Path, tmp_path: Path
):
    out, source = tmp_path / "out", folder / "书" / "二.txt"
    export(folder, out)
    text, written = source.read_bytes(), (out / "书" / "二.md").read_text("utf-8")
    source.write_bytes(b"")
    assert b"2 of 3 files written" in export(folder, out, "--pinyin", "digits").stderr
    source.write_bytes(text)
    os.utime(source, (0, 0))
    assert (out / "书" / "二.md").read_text("utf-8") == written
    done = export(folder, out, "--pinyin", "digits")
    assert b"1 of 3 files written; 2 were there already" in done.stderr
    assert "{西|xi1}" in (out / "书" / "二.md").read_text("utf-8")


def test_bad_files_are_named_at_the_end_and_the_others_written(folder: Path, tmp_path: Path):
    (folder / "坏.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "空.txt").write_bytes(b"")
    done = export(folder, tmp_path / "out", "-j", "2")
    said = done.stderr.decode()
    assert done.returncode == 1
    assert "坏.txt: " in said
    assert "空.txt: " in said
    assert said.endswith("2 of 5 files could not be exported\n")
    assert len(names(tmp_path / "out")) == 3


def test_an_outdir_within_the_folder_is_not_read_again(folder: Path):
    export(folder, folder / "out")
    assert b"0 of 3 files written" in export(folder, folder / "out").stderr


def test_stopped_it_leaves_no_half_file_and_goes_on_where_it_was(folder: Path, tmp_path: Path):
    for number in range(300):
        (folder / f"{number}.txt").write_text(TEXT.format(number) * 20, "utf-8")
    out = tmp_path / "out"
    command = [
        sys.executable,
        "-m",
        "reader",
        "export",
        str(folder),
        "--as",
        "epub",
        "-o",
        str(out),
    ]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in the background
    started = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)
    signal.signal(signal.SIGINT, before)
    deadline = time.monotonic() + 60
    while len(names(out)) < 5 and time.monotonic() < deadline:
        time.sleep(0.05)
    started.send_signal(signal.SIGINT)
    assert started.wait(60) == 130
    made = names(out)
    assert 5 <= len(made) < 303
    assert all((out / name).read_bytes()[-22:-18] == b"PK\x05\x06" for name in made)
    assert duyin(*command[3:]).returncode == 0
    assert len(names(out)) == 303


def test_a_cluster_does_the_same_work(folder: Path, tmp_path: Path):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=50
    ) as cluster:
        done = export(folder, tmp_path / "out", "--dask", cluster.scheduler_address)
    assert (done.returncode, done.stderr.splitlines()[-1:]) == (0, [b"3 of 3 files written"])
    assert names(tmp_path / "out") == ["一.md", "书/二.md", "书/深/三.md"]


def test_options_are_kept_beside_what_they_made(folder: Path, tmp_path: Path):
    export(folder, tmp_path / "out", "--words")
    lines = (tmp_path / "out" / ".duyin-export.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["wanted"]["by_words"] for line in lines[1:]] == [True] * 3


@pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")
def test_a_terminal_is_told_of_each_file_in_a_line_that_it_does_not_break(tmp_path: Path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / f"{'很长的书名' * 12}.txt").write_text("下雨了。", "utf-8")
    ours, terminal = os.openpty()
    words = ["texts", "--as", "txt", "-o", "out", "-j", "1"]
    done = subprocess.run(
        [sys.executable, "-m", "reader", "export", *words], stderr=terminal, cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)}, timeout=60,
    )  # fmt: skip
    os.close(terminal)
    told = os.read(ours, 10_000).decode("utf-8")
    os.close(ours)
    shown = [line for line in told.replace("\033[K", "").split("\r") if "很长的书名" in line]
    assert done.returncode == 0
    assert len(shown) == 1
    assert 70 < columns(shown[0]) < 80
