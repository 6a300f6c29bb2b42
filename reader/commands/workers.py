"""Who exports the files of a folder: this process, processes beside it, or a cluster of Dask's."""

import logging
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait as wait_for
from pathlib import Path
from typing import Any

from reader.commands.exporting import Made, Wanted, made
from reader.commands.plan import Job
from reader.commands.streams import Failure
from reader.language import tr
from reader.quoting import quoted
from reader.wholefile import discard

_AHEAD = 4  # files given to each worker ahead, so that none waits
_LOOKS_EVERY = 2.0  # s between two looks at whether a cluster is still there
_ANSWERS_WITHIN = 10.0  # s, a scheduler
_WORKERS_WITHIN = 30.0  # s, its first worker


def exported(
    jobs: Iterable[Job], wanted: Wanted, workers: int, dask: str | None
) -> Generator[list[tuple[Job, Made]], None, None]:
    """Files as they are done, some at a time; each waits for its name, without which it goes."""
    if workers == 1 and dask is None:
        for job in jobs:
            yield [(job, made(*_asked(job), wanted))]
        return
    with _executor(workers, dask) as (executor, is_lost):
        giving = _Giving(executor, jobs, wanted, workers * _AHEAD, is_lost)
        try:
            yield from giving.done()
        finally:
            if isinstance(executor, ProcessPoolExecutor):
                executor.shutdown(wait=True, cancel_futures=True)
            else:
                with suppress(Exception):  # a cluster may be lost, and waited for in vain
                    executor.shutdown(wait=False)
            giving.discard()


def _asked(job: Job) -> tuple[str, str]:
    return str(job.source), str(job.target.parent)


class _Giving:
    """Gives out jobs, only some ahead, and takes what is done."""

    def __init__(
        self,
        executor: Executor,
        jobs: Iterable[Job],
        wanted: Wanted,
        at_once: int,
        is_lost: Callable[[], bool],
    ) -> None:
        self._executor, self._wanted, self._at_once = executor, wanted, at_once
        self._waiting, self._is_lost = iter(jobs), is_lost
        self._running: dict[Future[Made], Job] = {}

    def done(self) -> Iterator[list[tuple[Job, Made]]]:
        """What is done since the last look, until all is."""
        self._give()
        while self._running:
            ended, _ = wait(self._running, _LOOKS_EVERY, return_when=FIRST_COMPLETED)
            if not ended and self._is_lost():
                raise Failure(
                    tr("the Dask scheduler was lost; the same command goes on where it was")
                )
            found = [(self._running.pop(each), _result(each)) for each in ended]
            self._give()
            yield found

    def discard(self) -> None:
        """Remove what was done after nobody waits for it any more."""
        for future in self._running:
            if future.done() and not future.cancelled() and (left := _result(future)).unfinished:
                discard(Path(left.unfinished))

    def _give(self) -> None:
        while len(self._running) < self._at_once and (job := next(self._waiting, None)):
            self._running[self._begun(job)] = job

    def _begun(self, job: Job) -> Future[Made]:
        try:
            return self._executor.submit(made, *_asked(job), self._wanted)
        except RuntimeError as error:  # the processes are lost
            failed = Future[Made]()
            failed.set_exception(error)
            return failed


def _result(ended: Future[Made]) -> Made:
    try:
        return ended.result()
    except Exception as error:  # a worker that was killed
        return Made(tr("its worker was lost ({error})").format(error=type(error).__name__))


@contextmanager
def _executor(workers: int, dask: str | None) -> Iterator[tuple[Executor, Callable[[], bool]]]:
    """Processes of this machine, or Dask's own executor for a cluster; and whether it is lost."""
    if dask is None:
        pool = ProcessPoolExecutor(workers, get_context("spawn"), initializer=_begin_worker)
        yield pool, lambda: False  # it tells of that itself
        return
    with _client(dask) as client:
        yield client.get_executor(), lambda: client.status in ("closing", "closed")


def _begin_worker() -> None:
    """Ctrl+C ends the command, which lets its workers finish the file at hand; when the command
    itself is killed, its workers end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(1)


def _client(address: str) -> Any:
    """The cluster's client. Failure where no scheduler answers, or one without workers."""
    try:
        distributed = _quiet_dask()
    except ModuleNotFoundError:
        raise Failure(tr("--dask needs Dask: pip install 'duyin[cluster]'")) from None
    if not _answers(address):
        told = tr("no Dask scheduler answers at {address}")
        raise Failure(told.format(address=quoted(address)))
    client = distributed.Client(address, timeout=_ANSWERS_WITHIN)
    try:
        client.wait_for_workers(1, timeout=_WORKERS_WITHIN)
    except Exception:
        client.close(timeout=1)
        told = tr("the Dask scheduler at {address} has no workers")
        raise Failure(told.format(address=quoted(address))) from None
    return client


def _quiet_dask() -> Any:
    """Dask, which tells nothing by itself: what is to be told we say in a sentence."""
    distributed = import_module("distributed")
    for name in list(logging.root.manager.loggerDict):
        if name.split(".")[0] in ("distributed", "tornado"):
            logging.getLogger(name).setLevel(logging.CRITICAL)
    return distributed


def _answers(address: str) -> bool:
    """Whether a scheduler is there: asked in a process of its own, since whoever takes the call
    and then says nothing holds the asking one for ever, whatever its time limit."""
    asking = get_context("spawn").Process(target=_ask, args=(address,), daemon=True)
    asking.start()
    asking.join(_ANSWERS_WITHIN * 2)
    if asking.is_alive():
        asking.kill()
        asking.join()
    return asking.exitcode == 0


def _ask(address: str) -> None:
    try:
        _quiet_dask().Client(address, timeout=_ANSWERS_WITHIN)
    except BaseException:  # whatever a wrong address makes of it
        os._exit(1)
    os._exit(0)
