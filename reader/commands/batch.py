"""Many files exported at once: a folder walked, on all cores or on a cluster, resumed where it was.

Names and sub-folders are kept. Files that are done (newer than their source, written with the same
options) are passed over; bad ones are named at the end.
"""

import json
import math
import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from contextlib import contextmanager, suppress
from dataclasses import asdict
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from reader.commands.exporting import PDF, Wanted, exported
from reader.commands.streams import Failure
from reader.wholefile import write_whole

_KEPT = ".duyin-export.json"  # in OUTDIR: the options that its files were written with
_NEVER = math.inf
_AHEAD = 4  # files given to each worker ahead, so that none waits


def export_folder(
    folder: Path, out: Path, wanted: Wanted, workers: int, dask: str | None = None
) -> None:
    """Export every text below a folder. Failure at the end where some could not be."""
    jobs = list(_jobs(folder, out, wanted))
    since = _written_since(out, wanted)
    left = [job for job in jobs if not _is_done(job, since)]
    if since == _NEVER:
        _keep_options(out, wanted)
    told = _Progress(len(jobs), len(jobs) - len(left))
    failed: list[str] = []
    with _executor(workers, dask) as executor:
        for (source, _), sentence in _done(executor, left, wanted, workers):
            told.one(source.relative_to(folder))
            if sentence:
                failed.append(f"{source.relative_to(folder)}: {sentence}")
    told.end(len(failed))
    if failed:
        for sentence in failed:
            print(f"duyin: {sentence}", file=sys.stderr)
        raise Failure(f"{len(failed)} of {len(jobs)} files could not be exported")


Job = tuple[Path, Path]


def _jobs(folder: Path, out: Path, wanted: Wanted) -> Iterator[Job]:
    """Each text below a folder, and where it goes; nothing hidden, nothing of OUTDIR itself."""
    from reader.exports import forms
    from reader.opening import SUFFIXES

    suffix = ".pdf" if wanted.form == PDF else (*forms()[wanted.form].SUFFIXES, ".txt")[0]
    inside = out.resolve()
    taken = set[Path]()
    for place, folders, files in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (here / name).resolve() != inside
        )
        for name in sorted(files):
            source = here / name
            if name.startswith(".") or source.suffix.lower() not in SUFFIXES:
                continue
            target = (out / source.relative_to(folder)).with_suffix(suffix)
            if target in taken:  # a.txt and a.epub
                target = target.with_name(f"{source.name}{suffix}")
            taken.add(target)
            yield source, target


# What is done ------------------------------------------------------------------------------------


def _is_done(job: Job, since: float) -> bool:
    source, target = job
    with suppress(OSError):
        return target.stat().st_mtime >= max(since, source.stat().st_mtime)
    return False


def _written_since(out: Path, wanted: Wanted) -> float:
    """When files began to be written with these options; what is older has others."""
    kept = out / _KEPT
    try:
        is_same = json.loads(kept.read_text("utf-8")) == asdict(wanted)
        return kept.stat().st_mtime if is_same else _NEVER
    except (OSError, ValueError):
        return _NEVER


def _keep_options(out: Path, wanted: Wanted) -> None:
    try:
        write_whole(out / _KEPT, json.dumps(asdict(wanted)).encode())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise Failure(f'"{out}" cannot be written to: {reason}') from None


# Who does it -------------------------------------------------------------------------------------


@contextmanager
def _executor(workers: int, dask: str | None) -> Iterator[Executor]:
    """Processes of this machine, or Dask's own executor for a cluster."""
    if dask is not None:
        with _client(dask) as client:
            yield client.get_executor()
        return
    pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_leave_interrupts)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _client(address: str) -> Any:
    try:
        client: Any = import_module("distributed").Client
    except ModuleNotFoundError:
        raise Failure("--dask needs Dask: pip install 'duyin[cluster]'") from None
    try:
        return client(address, timeout="10s")
    except (OSError, TimeoutError, ValueError):
        raise Failure(f"no Dask scheduler answers at {address}") from None


def _leave_interrupts() -> None:
    """Ctrl+C ends the command, which lets its workers finish the file at hand."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _done(
    executor: Executor, jobs: list[Job], wanted: Wanted, workers: int
) -> Iterator[tuple[Job, str]]:
    """Each job as it is done, with what went wrong; only some are given out ahead."""
    waiting = iter(jobs)
    running: dict[Future[str], Job] = {}

    def give_out() -> None:
        for job in waiting:
            source, target = job
            given = executor.submit(exported, str(source.resolve()), str(target.resolve()), wanted)
            running[given] = job
            if len(running) >= workers * _AHEAD:
                return

    give_out()
    while running:
        ended = next(as_completed(list(running)))
        job = running.pop(ended)
        give_out()
        yield job, _sentence(ended)


def _sentence(ended: "Future[str]") -> str:
    try:
        return ended.result()
    except Exception as error:  # a worker that was killed
        return f"its worker was lost ({type(error).__name__})"


class _Progress:
    """A line on a terminal, and one at the end."""

    def __init__(self, count: int, passed_over: int) -> None:
        self._count, self._done, self._passed_over = count, passed_over, passed_over
        self._is_shown = sys.stderr.isatty()

    def one(self, name: Path) -> None:
        """One more is done."""
        self._done += 1
        if self._is_shown:
            line = f"{self._done} of {self._count}  {name}"[:78]
            print(f"\r\033[K{line}", end="", file=sys.stderr, flush=True)

    def end(self, failed: int) -> None:
        """All that can be done is done."""
        if self._is_shown:
            print("\r\033[K", end="", file=sys.stderr)
        made = self._done - self._passed_over - failed
        already = f", {self._passed_over} were there already" if self._passed_over else ""
        print(f"{made} of {self._count} files written{already}", file=sys.stderr)
