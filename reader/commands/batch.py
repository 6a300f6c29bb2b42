"""Many files exported at once: a folder walked, on all cores or on a cluster, resumed where it was.

Names and sub-folders are kept. Files that are done (made of the source as it is now, with the same
options) are passed over; bad ones are named at the end. No file is replaced that was not written
by such a run (`plan`), which holds when it is killed at any moment (`record`).
"""

import os
import sys
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from reader.commands.exporting import Made, Wanted
from reader.commands.plan import Job, Plan, planned, state_of
from reader.commands.record import Entry, Record
from reader.commands.streams import Failure, say, tell
from reader.commands.workers import exported
from reader.language import tr
from reader.language.columns import fitted
from reader.language.system import system_reason
from reader.quoting import quoted, visible
from reader.wholefile import discard, finish, sweep_unfinished

_WIDTH = 78  # columns: a line that a terminal breaks cannot be taken back


def export_folder(
    folder: Path, out: Path, wanted: Wanted, workers: int, dask: str | None = None
) -> None:
    """Export every text below a folder. Failure at the end where some could not be."""
    folder, out = Path(os.path.realpath(folder)), Path(os.path.realpath(out))
    plan = planned(folder, out, wanted)
    left = [job for job in plan.jobs if not job.is_done]
    count = len(plan.jobs) + len(plan.wrong)
    told, wrong = _Progress(count, count - len(left) - len(plan.wrong)), list(plan.wrong)
    notes = list[str]()
    _begin(plan, out)
    with closing(exported(left, wanted, workers, dask)) as batches:
        for batch in batches:
            _note(batch, plan.record, wanted)
            for job, made in batch:
                name = job.source.relative_to(folder)
                told.one(name)
                notes += [made.note] if made.note else []
                wrong += (f"{visible(str(name))}: {each}" for each in _placed(job, made) if each)
    told.end(len(wrong))
    for note in notes:
        tell(note)
    if wrong:
        for sentence in wrong:
            tell(sentence)
        raise Failure(
            tr("{wrong} of %n files could not be exported", "", count).format(wrong=len(wrong))
        )


def _begin(plan: Plan, out: Path) -> None:
    """The first thing that is written: the record; and what killed runs left is swept away."""
    plan.record.begin()
    for place in {out, *(job.target.parent for job in plan.jobs)}:
        sweep_unfinished(place)


def _note(batch: Iterable[tuple[Job, Made]], record: Record, wanted: Wanted) -> None:
    """Have it on record what is about to be written. Failure where that cannot be done."""
    entries = [
        Entry(record.name_of(job.target), made.digest, made.size, made.modified, job.source_key,
              job.stamp, wanted.noted)
        for job, made in batch
        if made.unfinished
    ]  # fmt: skip
    try:
        record.add(entries)
    except Failure:
        for _, made in batch:
            if made.unfinished:
                discard(Path(made.unfinished))
        raise


def _placed(job: Job, made: Made) -> tuple[str, ...]:
    """Give a file its name, if there is still what was there; what is wrong, as sentences."""
    if not made.unfinished:
        return (made.sentence,)
    unfinished = Path(made.unfinished)
    try:
        if state_of(job.target) != job.before:
            discard(unfinished)
            told = tr("{name} was changed meanwhile, and is left as it is")
            return (told.format(name=quoted(job.target.name)),)
        finish(unfinished, job.target)
    except OSError as error:
        discard(unfinished)
        told = tr("{name} cannot be written: {reason}")
        return (told.format(name=quoted(job.target.name), reason=system_reason(error)),)
    return (made.sentence,)


class _Progress:
    """A line on a terminal, and one at the end."""

    def __init__(self, count: int, passed_over: int) -> None:
        self._count, self._done, self._passed_over = count, passed_over, passed_over
        self._is_shown = sys.stderr is not None and sys.stderr.isatty()

    def one(self, name: Path) -> None:
        """One more is done."""
        self._done += 1
        if self._is_shown:
            told = tr("{number} of {count}").format(number=self._done, count=self._count)
            line = fitted(f"{told}  {visible(str(name))}", _WIDTH).rstrip()
            say(f"\r\033[K{line}")

    def end(self, failed: int) -> None:
        """All that can be done is done."""
        if self._is_shown:
            say("\r\033[K")
        made = self._count - self._passed_over - failed
        told = [tr("{made} of %n files written", "", self._count).format(made=made)]
        if self._passed_over:
            told.append(tr("%n were there already", "", self._passed_over))
        say(tr("; ", "between parts of a sentence").join(told) + "\n")
