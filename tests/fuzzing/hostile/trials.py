"""Each hostile file opened in a process of its own, its time and its memory measured.

`python -m tests.fuzzing --hostile` opens it, shows its images, and gives it to `duyin annotate`.
A trial fails where anything is raised, where the process is killed or goes on beyond `KILLED`, and
where it takes more of the processor than `LONGEST` or more memory than `MOST`. Time is the
processor's, so that a machine that has other things to do does not change what is found.
"""

import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.fuzzing.hostile.made import Hostile

LONGEST = 20.0
"""Seconds of the processor that a file may take."""
MOST = 1 << 10
"""MB that the process may have at its highest, and so each that it starts."""
KILLED = 300.0
"""Seconds of the clock after which a process is given up."""
_WORST = 10
_WAYS = ("open", "annotate")
_UNEXPECTED = "; see "  # as a command ends that has come upon an error of ours


@dataclass(frozen=True, slots=True)
class Trial:
    """How one file ended in one way: what was said of it, seconds of the processor, MB at the most.

    `is_failure` only for what was raised or killed: time and memory are judged by `is_beyond`.
    """

    file: Hostile
    way: str
    size: int
    end: str
    seconds: float
    memory: int
    is_failure: bool

    @property
    def is_beyond(self) -> bool:
        """Whether it took more than it may."""
        return self.seconds > LONGEST or self.memory > MOST

    def __str__(self) -> str:
        mark = "FAILED" if self.is_failure else "BEYOND" if self.is_beyond else ""
        return (
            f"{self.file.title:52.52} {self.way:9}{self.size:12,}{self.seconds:8.2f} s"
            f"{self.memory:6} MB  {self.end} {mark}"
        ).rstrip()


def tried(file: Hostile, way: str, folder: Path) -> Trial:
    """Open or annotate a file in a process of its own; the file stands in the folder meanwhile."""
    path = folder / f"hostile{file.suffix}"
    data = file.make()
    path.write_bytes(data)
    command = [sys.executable, "-m", "tests.fuzzing.within", way, str(path)]
    try:
        done = subprocess.run(
            command, capture_output=True, encoding="utf-8", errors="replace", timeout=KILLED
        )
    except subprocess.TimeoutExpired:
        return Trial(file, way, len(data), "went on", KILLED, 0, True)
    finally:
        path.unlink()
    said = done.stderr.strip().splitlines()
    is_chatty = way == "annotate" and len(said) > 1  # decoders of images may say what they like
    if done.returncode or is_chatty or _UNEXPECTED in done.stderr:
        end = (said or [f"died with {done.returncode}"])[-1]
        return Trial(file, way, len(data), end, 0.0, 0, True)
    end, seconds, memory = done.stdout.splitlines()[-1].split("\t")
    end += "".join(f": {line.rpartition(': ')[2]}" for line in said)
    return Trial(file, way, len(data), end, float(seconds), int(memory), False)


def trials(files: Iterable[Hostile], ways: Iterable[str] = _WAYS) -> Iterator[Trial]:
    """Every file in every way; a drawing is only drawn."""
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            for way in ("draw",) if file.suffix == ".svg" else ways:
                yield tried(file, way, Path(folder))


def run(files: Iterable[Hostile]) -> int:
    """Try them all, print each and then what came of them; 0 where all is well."""
    done = list[Trial]()
    for trial in trials(files):
        print(trial, flush=True)
        done.append(trial)
    print(f"\n{len({each.file.title for each in done})} files, {len(done)} trials")
    ends = Counter((each.way, each.end) for each in done)
    print(*(f"{count:6} {way:9} {end}" for (way, end), count in sorted(ends.items())), sep="\n")
    for title, worst in (
        ("longest", sorted(done, key=lambda each: -each.seconds)),
        ("largest", sorted(done, key=lambda each: -each.memory)),
    ):
        print(f"\nthe {title}", *worst[:_WORST], sep="\n")
    wrong = [each for each in done if each.is_failure or each.is_beyond]
    print(f"\n{len(wrong)} failed or beyond", *wrong, sep="\n")
    return int(bool(wrong))
