"""Which texts of a folder are exported, and where each goes: settled before anything is written.

What is written takes the place of nothing but what an earlier run wrote (`record`), and what one
wrote is no text to be exported. Else the whole run is refused.
"""

import os
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from reader.commands.exporting import PDF, Wanted
from reader.commands.record import NAME, Record, read_record
from reader.commands.streams import Failure
from reader.language import tr, translatable
from reader.language.system import system_reason
from reader.quoting import quoted

_FOREIGN = translatable(
    "{name} is there already, and was not written by this command or was changed since"
)
_SOURCE = translatable("{name} is a text of this folder and would be written over")
_LINK = translatable("{name} would be written through a link")

State = tuple[int, int, int, int]
"""What tells that a file is still the one that was looked at: its number, size and times."""


@dataclass(frozen=True, slots=True)
class Job:
    """A text, and where it goes; `before` is what was there, None for nothing."""

    source: Path
    target: Path
    stamp: list[int]  # the source's time in ns and its size
    before: State | None = None
    is_done: bool = False

    @property
    def source_key(self) -> str:
        """Which file is exported, without its path: the record may be handed on."""
        return sha256(os.fsencode(self.source)).hexdigest()[:16]


@dataclass(slots=True)
class Plan:
    """All that is to be done; `wrong` are sentences about what cannot be."""

    record: Record
    jobs: list[Job] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def state_of(path: Path) -> State | None:
    """The state of what has this name, a link not followed; None for nothing."""
    try:
        found = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def planned(folder: Path, out: Path, wanted: Wanted) -> Plan:
    """What is to be done to export a folder; both paths are real ones (`os.path.realpath`).

    Raises Failure where a file of the reader's would be replaced.
    """
    record = read_record(out)
    if record is None:
        told = tr("{name} is not this program's; give another OUTDIR")
        raise Failure(told.format(name=quoted(out / NAME)), 2)
    plan = Plan(record)
    pairs = list(_Pairing(out, folder, _suffix(wanted)).pairs(_Texts(folder, out, plan.wrong)))
    sources = {(status.st_dev, status.st_ino) for _, status, _ in pairs}
    refused: list[tuple[Path, str]] = []
    for source, status, target in pairs:
        job = Job(source, target, [status.st_mtime_ns, status.st_size])
        job, why = _looked_at(job, sources, record, wanted)
        plan.jobs.append(job)
        if why:
            refused.append((target, why))
    if refused:
        (target, why), more = refused[0], len(refused) - 1
        why = why.format(name=quoted(target))
        told = tr("{why}; nothing was written: give another OUTDIR")
        if more:
            told = tr(
                "{why}, and %n more like it; nothing was written: give another OUTDIR", "", more
            )
        raise Failure(told.format(why=why), 2)
    return plan


def _looked_at(
    job: Job, sources: set[tuple[int, int]], record: Record, wanted: Wanted
) -> tuple[Job, str]:
    """The job with what is at its target, and why it must not be done; "" if it may."""
    if os.path.realpath(job.target.parent) != str(job.target.parent):
        return job, tr(_LINK)
    try:
        before = state_of(job.target)
        if before is None:
            return job, ""
        status = job.target.stat()
        if (status.st_dev, status.st_ino) in sources:
            return job, tr(_SOURCE)
        entry = record.entry_of(job.target)
        is_done = entry is not None and entry.is_of(job.source_key, job.stamp, wanted.noted)
        if not is_done and record.entry_of(job.target, surely=True) is None:
            return job, tr(_FOREIGN)
    except OSError as error:
        return job, _with_reason(tr("{name} cannot be looked at ({reason})"), error)
    return replace(job, before=before, is_done=is_done), ""


def _suffix(wanted: Wanted) -> str:
    from reader.exports import known_formats

    return ".pdf" if wanted.form == PDF else (*known_formats()[wanted.form].SUFFIXES, ".txt")[0]


Text = tuple[Path, os.stat_result]


class _Texts:
    """The texts below a folder in order: nothing hidden, nothing of OUTDIR, nothing exported.

    What stands there and is no file, or cannot be looked into, is told in `wrong`.
    """

    def __init__(self, folder: Path, out: Path, wrong: list[str]) -> None:
        self._folder, self._out, self._wrong = folder, out, wrong
        self._records: Callable[[Path], Record | None] = cache(read_record)

    def folders(self) -> Iterator[tuple[Path, list[str], list[Text]]]:
        """Each folder, the names of the folders in it, and the texts in it."""
        for place, folders, files in os.walk(self._folder, onerror=self._tell_error):
            here = Path(place)
            folders[:] = sorted(
                name for name in folders if not name.startswith(".") and here / name != self._out
            )
            found = (self._text(here / name) for name in sorted(files))
            yield here, folders, [text for text in found if text is not None]

    def _text(self, path: Path) -> Text | None:
        from reader.opening import suffixes

        if path.name.startswith(".") or path.suffix.lower() not in suffixes():
            return None
        try:
            status = path.stat()
        except OSError as error:
            self._tell(path, _not_opened(error))
            return None
        if not stat.S_ISREG(status.st_mode):
            self._tell(path, tr("{name} is a pipe or a device, no file"))
            return None
        return None if self._is_exported(path) else (path, status)

    def _is_exported(self, path: Path) -> bool:
        """Whether an earlier run wrote this, into its folder or one above it."""
        real = Path(os.path.realpath(path))
        for folder in real.parents:
            record = self._records(folder)
            if record is not None and record.entries and record.entry_of(real) is not None:
                return True
        return False

    def _tell_error(self, error: OSError) -> None:
        self._tell(Path(error.filename), _not_opened(error))

    def _tell(self, path: Path, what: str) -> None:
        name = path.relative_to(self._folder) if path != self._folder else path
        self._wrong.append(what.replace("{name}", quoted(name)))


def _not_opened(error: OSError) -> str:
    return _with_reason(tr("{name} cannot be opened: {reason}"), error)


def _with_reason(told: str, error: OSError) -> str:
    """With the system's words, the name being left to be filled in."""
    return told.format(name="{name}", reason=system_reason(error))


class _Pairing:
    """Gives each text a name of its own in OUTDIR.

    No two differ by nothing but small and large letters or how an accent is composed: on many
    disks these are one name.
    """

    def __init__(self, out: Path, folder: Path, suffix: str) -> None:
        self._out, self._folder, self._suffix = out, folder, suffix
        self._taken = set[str]()

    def pairs(self, texts: _Texts) -> Iterator[tuple[Path, os.stat_result, Path]]:
        """Each text with its state, and where it goes."""
        for here, folders, files in texts.folders():
            place = self._out / here.relative_to(self._folder)
            self._taken.update(_folded(place / name) for name in folders)
            for source, status in files:
                yield source, status, self._free(place, source)

    def _free(self, place: Path, source: Path) -> Path:
        for name in self._names(source):
            if (folded := _folded(place / name)) not in self._taken:
                self._taken.add(folded)
                return place / name
        raise AssertionError("the names never end")

    def _names(self, source: Path) -> Iterator[str]:
        """a.html for a.txt; where there is one already a.txt.html, then a.txt 2.html."""
        yield f"{source.stem}{self._suffix}"
        yield f"{source.name}{self._suffix}"
        number = 2
        while True:
            yield f"{source.name} {number}{self._suffix}"
            number += 1


def _folded(path: Path) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", str(path)).casefold())
