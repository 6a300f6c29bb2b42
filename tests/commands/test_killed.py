"""Exports that are killed, run out of room, or meet what is no file."""

import os
import resource
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands.test_batch import names
from tests.commands.test_commands import duyin
from tests.fuzzing.killing import EXPORTS, Export, kill
from tests.repository import ROOT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc, pipes, limits")
TEXT = "第{}个早晨，雨停了。\n"


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    made = tmp_path / "texts"
    made.mkdir()
    for number in range(3):
        (made / f"{number}.txt").write_text(TEXT.format(number), "utf-8")
    return made


@pytest.mark.parametrize("export", EXPORTS, ids=[export.kind for export in EXPORTS])
def test_killed_at_any_moment_an_export_loses_nothing(export: Export, tmp_path: Path):
    kills = kill(export, 4, tmp_path / "place", seed=len(export.kind), files=12)
    assert kills.wrong == []


def test_what_is_no_file_is_told_and_holds_nothing_up(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    os.mkfifo(texts / "pipe.txt")
    (texts / "device.txt").symlink_to("/dev/zero")
    (texts / "nowhere.txt").symlink_to(texts / "gone.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        monkeypatch.chdir(texts)  # a socket's path is short
        bound.bind("socket.txt")
    done = duyin("export", texts, "--as", "text", "-o", tmp_path / "out", "-j", "2")
    said = done.stderr.decode()
    assert done.returncode == 1
    for name in ("pipe.txt", "device.txt", "socket.txt"):
        assert f'"{name}" is a pipe or a device, no file' in said
    assert '"nowhere.txt" cannot be opened: no such file' in said
    assert names(tmp_path / "out") == ["0.txt", "1.txt", "2.txt"]


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_full_disk_is_told_for_each_file_and_leaves_nothing_half(
    texts: Path, tmp_path: Path, workers: str
):
    (texts / "large.txt").write_text(TEXT.format(7) * 9999, "utf-8")
    done = limited("export", texts, "--as", "text", "-o", tmp_path / "out", "-j", workers)
    said = done.stderr.decode()
    assert done.returncode == 1
    assert said.count("\n") == 3
    assert "file too large" in said
    found = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert found == [".duyin-export.jsonl", "0.txt", "1.txt", "2.txt"]


def test_a_full_disk_is_one_sentence_for_one_file(texts: Path, tmp_path: Path):
    (texts / "large.txt").write_text(TEXT.format(7) * 9999, "utf-8")
    out = tmp_path / "out.txt"
    out.write_text("old")
    done = limited("export", texts / "large.txt", "-o", out)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert out.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.txt", "texts"]


def limited(*arguments: str | Path) -> "subprocess.CompletedProcess[bytes]":
    """Where no file can have more than 50,000 bytes."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)),
    )


def test_a_product_marked_as_read_only_is_told_and_stays(texts: Path, tmp_path: Path):
    out = tmp_path / "out"
    duyin("export", texts, "--as", "text", "-o", out)
    (out / "0.txt").chmod(0o444)
    for number in range(3):
        (texts / f"{number}.txt").write_text(TEXT.format(8), "utf-8")
    done = duyin("export", texts, "--as", "text", "-o", out)
    assert done.returncode == 1
    assert '"0.txt" cannot be written: it is read-only' in done.stderr.decode()
    assert (out / "0.txt").read_text("utf-8") == TEXT.format(0)
    assert (out / "1.txt").read_text("utf-8") == TEXT.format(8)


def test_a_worker_that_is_killed_is_told_and_nothing_is_lost(texts: Path, tmp_path: Path):
    for number in range(60):
        (texts / f"{number}.txt").write_text(TEXT.format(number) * 300, "utf-8")
    out = tmp_path / "out"
    command = ["export", str(texts), "--as", "html", "-o", str(out), "-j", "2"]
    started = subprocess.Popen(
        [sys.executable, "-m", "reader", *command], cwd=ROOT, stderr=subprocess.PIPE
    )
    deadline = time.monotonic() + 60
    while len(names(out)) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    for child in children(started.pid):
        os.kill(child, signal.SIGKILL)
    _, said = started.communicate(timeout=60)
    assert started.returncode == 1
    assert b"worker was lost" in said
    assert b"Traceback" not in said
    assert duyin(*command).returncode == 0
    assert len(names(out)) == 60


def children(parent: int) -> list[int]:
    """The workers of a process; who counts its resources is none of them."""
    told = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [
        int(child) for child in told if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
    ]


def test_the_source_is_not_written_over_by_a_stream_either(texts: Path):
    source = texts / "0.txt"
    before = source.read_bytes()
    for flags in ("r+b", "ab"):
        with source.open(flags) as stream:
            done = subprocess.run(
                [sys.executable, "-m", "reader", "export", str(source), "--as", "html"],
                cwd=ROOT,
                stdout=stream,
                stderr=subprocess.PIPE,
            )
        assert done.returncode == 2
    with source.open("rb") as stream:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "convert", "-", "--opencc", "s2t", "-o", str(source)],
            cwd=ROOT,
            stdin=stream,
            stderr=subprocess.PIPE,
        )
    assert done.returncode == 2
    assert source.read_bytes() == before


@pytest.mark.parametrize("address", ["nonsense", "", "foo://x:1", "tls://127.0.0.1:9"])
def test_a_wrong_address_of_a_cluster_is_a_sentence(address: str, texts: Path, tmp_path: Path):
    pytest.importorskip("distributed")
    done = duyin("export", texts, "--as", "text", "-o", tmp_path / "out", "--dask", address)
    assert done.returncode == 1
    assert done.stderr == f'duyin: no Dask scheduler answers at "{address}"\n'.encode()
    assert names(tmp_path / "out") == []


def test_a_scheduler_that_is_not_there_or_says_nothing_is_not_waited_for(
    texts: Path, tmp_path: Path
):
    pytest.importorskip("distributed")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        addresses = ("tcp://127.0.0.1:9", f"tcp://127.0.0.1:{silent.getsockname()[1]}")
        command = ("export", texts, "--as", "text", "-o", tmp_path / "out", "--dask")
        asking = [
            subprocess.Popen(
                [sys.executable, "-m", "reader", *map(str, command), address],
                cwd=ROOT,
                stderr=subprocess.PIPE,
            )
            for address in addresses  # at once, as each takes its time
        ]
        said = [each.communicate()[1].decode() for each in asking]
    assert [each.returncode for each in asking] == [1, 1]
    assert said == [f'duyin: no Dask scheduler answers at "{each}"\n' for each in addresses]
    assert names(tmp_path / "out") == []


def test_the_help_says_that_a_scheduler_must_be_trusted():
    assert b"must be trusted" in b" ".join(duyin("export", "--help").stdout.split())
