"""Exports killed at random moments: no text changes, every file that is there is whole.

`./dev fuzz --kills 300` does it as often as one likes, the tests a few times.
"""

import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.repository import ROOT

_TEXT = "第{}个早晨，雨停了。小林推开窗户，看见院子里的树上还挂着水珠。\n"
_OPTIONS = ((), ("--words",))  # in turns, so that files are replaced
_ENDS_WITHIN = 20.0  # s, workers whose parent was killed
_SLOWEST = 600.0  # s, a run that nobody kills


@dataclass(slots=True)
class Kills:
    """What became of the kills of one kind of export, or of the window."""

    kind: str
    killed: int = 0  # while it ran
    too_late: int = 0  # it was done already
    while_writing: int = 0  # an unfinished file was left
    looked_at: int = 0  # files; of the window also what it had told as kept
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kind:22} {self.killed:7,} {self.too_late:9,} {self.while_writing:14,}"
            f" {self.looked_at:9,} {len(self.wrong):6,}"
        )


HEAD = f"{'what':22}  killed  too late  while writing looked at  wrong"


@dataclass(frozen=True, slots=True)
class Export:
    """A kind of export: what is given on the command line, and where its files are."""

    kind: str
    source: str
    out: str
    form: str = "html"
    workers: str = "1"

    def command(self, place: Path, options: tuple[str, ...]) -> list[str]:
        """The command line."""
        return [sys.executable, "-m", "reader", "export", str(place / self.source), "--as",
                self.form, "-o", str(place / self.out), "-j", self.workers, *options]  # fmt: skip


EXPORTS = (
    Export("a file", "texts/long.txt", "out/long.html"),
    Export("a folder", "texts", "out"),
    Export("a folder, in place", "texts", "texts"),
    Export("a folder, two at once", "texts", "out", workers="2"),
)


def kill(export: Export, times: int, place: Path, seed: int, files: int = 40) -> Kills:
    """Kill an export so many times, each begun on what the one before left; then let it end."""
    chance, kills = random.Random(seed), Kills(export.kind)
    texts = _make_texts(place / "texts", files)
    wanted = [_wanted(export, place, options, kills) for options in _OPTIONS]
    longest = max(seconds for seconds, _ in wanted)
    contents = [made for _, made in wanted]
    while kills.killed < times and kills.killed + kills.too_late < 4 * times:
        options = _OPTIONS[kills.killed % 2]
        _run_and_kill(export.command(place, options), chance.uniform(0.1, 1) * longest, kills)
        _look(place / export.out, texts, contents, kills)
    for made, options in zip(contents, _OPTIONS, strict=True):
        done = _run(export.command(place, options))
        found = _products(place / export.out, texts)
        if done.returncode or found != made or _unfinished(place):
            kills.wrong.append(f"at the end: {done.stderr!r}, {_unfinished(place)}")
    return kills


def _make_texts(folder: Path, files: int) -> dict[Path, bytes]:
    (folder / "in").mkdir(parents=True)
    for number in range(files):
        path = (
            folder / ("in" if number % 3 == 0 else "") / f"{number}.{'md' if number % 2 else 'txt'}"
        )
        path.write_text(_TEXT.format(number) * (1 + number % 7), "utf-8")
    (folder / "long.txt").write_text(_TEXT.format(0) * 400, "utf-8")
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _wanted(
    export: Export, place: Path, options: tuple[str, ...], kills: Kills
) -> tuple[float, dict[str, bytes]]:
    """How long it takes when nobody kills it, and what it makes."""
    copy = place.with_name(f"{place.name}-whole")
    shutil.copytree(place, copy)
    began = time.monotonic()
    done = _run(export.command(copy, options))
    seconds = time.monotonic() - began
    texts = {path: b"" for path in (copy / "texts").rglob("*") if path.suffix != ".html"}
    made = _products(copy / export.out, texts)
    shutil.rmtree(copy)
    if done.returncode or not made:
        kills.wrong.append(f"before all kills: {done.stderr!r}")
    return seconds, made


def _run(command: list[str]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(command, cwd=ROOT, capture_output=True, timeout=_SLOWEST)


def _run_and_kill(command: list[str], after: float, kills: Kills) -> None:
    """Start a command in a session of its own, kill it alone; who works for it ends with it."""
    started = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    assert started.stderr is not None
    try:
        _, said = started.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        started.send_signal(signal.SIGKILL)
        started.wait()
        started.stderr.close()
        kills.killed += 1
    else:
        kills.too_late += 1
        if started.returncode:
            kills.wrong.append(f"refused: {said!r}")
    if left := left_of(started.pid):
        kills.wrong.append(f"processes that live on: {left}")


def left_of(session: int) -> list[int]:
    """The processes of a session that do not end by themselves."""
    deadline = time.monotonic() + _ENDS_WITHIN
    while (left := list(_processes(session))) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


def _processes(session: int) -> Iterator[int]:
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            told = path.read_text().rpartition(")")[2].split()
        except OSError:  # it ended
            continue
        if int(told[3]) == session and told[0] not in "ZX":
            yield int(path.parent.name)


def _look(
    out: Path, texts: dict[Path, bytes], contents: list[dict[str, bytes]], kills: Kills
) -> None:
    for path, text in texts.items():
        if not path.is_file() or path.read_bytes() != text:
            kills.wrong.append(f"{path} was changed")
    for name, content in _products(out, texts).items():
        kills.looked_at += 1
        if content not in [made.get(name) for made in contents]:
            kills.wrong.append(f"{name} is not whole")
    kills.while_writing += bool(_unfinished(out.parent))


def _products(out: Path, texts: dict[Path, bytes]) -> dict[str, bytes]:
    if out.is_file():
        return {out.name: out.read_bytes()}
    found = [path for path in out.rglob("*") if path.is_file() and path not in texts]
    return {str(path.relative_to(out)): path.read_bytes() for path in found if path.name[0] != "."}


def _unfinished(place: Path) -> list[str]:
    return [path.name for path in place.rglob("*.part")]
