"""The long run: one process after another works through changed files until the time is over.

A process dies of what nothing in it can catch: a crash, an endless loop, too much memory. Then
the input that it was at is kept, and the next process goes on. With `--threads` no files are
opened, but several threads work on one article.
"""

import argparse
import faulthandler
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from functools import partial
from pathlib import Path

from tests.fuzzing.checking import ended
from tests.fuzzing.hostile import HOSTILE
from tests.fuzzing.hostile.trials import run as run_hostile
from tests.fuzzing.killedwindow import kill_window
from tests.fuzzing.killing import EXPORTS, HEAD, kill
from tests.fuzzing.mutating import mutated
from tests.fuzzing.ownfiles import run
from tests.fuzzing.seeds import Seed, formats_without_seeds, seeds
from tests.fuzzing.threads import stress

_SECONDS = 10  # that an input may take, a hundred times what the slowest seed does
_MEMORY = 2 << 30  # bytes of address space for the process with all its libraries
_LONG = 5_000_000  # characters of the article that several threads work on
_PDF_SHARE = 0.1  # of the turns that are a PDF's: each starts a process
_TURN = 60.0  # s after which a process gives way to a fresh one


def main() -> int:
    """0 if every input opened or was refused, 1 if not."""
    options = _options()
    if options.own:
        return run(options.own, options.seed or 0)
    if options.replay:
        application = _application()
        print(
            *(f"{path}: {ended(path.read_bytes(), path.suffix)}" for path in options.replay),
            sep="\n",
        )
        del application
        return 0
    if options.hostile:
        return run_hostile([each for each in HOSTILE if options.only in each.title])
    if options.threads:
        return _stress(options)
    if options.work:
        _work(options)
        return 0
    options.folder.mkdir(parents=True, exist_ok=True)
    return _kill(options) if options.kills else _run(options)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("./dev fuzz", description=__doc__)
    parser.add_argument("seconds", nargs="?", type=float, default=60.0, help="how long (60)")
    parser.add_argument("--only", default="", metavar="SUFFIX", help="files of this kind, as .epub")
    parser.add_argument("--seed", type=int, default=None, help="the same inputs as last time")
    parser.add_argument("--replay", nargs="+", type=Path, metavar="FILE", help="these inputs alone")
    parser.add_argument("--threads", action="store_true", help="one article in many threads")
    hostile = "open files built to take up all, each in a process, and tell what each took"
    parser.add_argument("--hostile", action="store_true", help=hostile)
    own = "break so many of each of the program's own files instead, and kill writing processes"
    parser.add_argument("--own", type=int, default=0, metavar="N", help=own)
    folder = Path(tempfile.gettempdir()) / "duyin-fuzz"
    parser.add_argument("--folder", type=Path, default=folder, help=f"for what fails ({folder})")
    parser.add_argument(
        "--kills", type=int, metavar="N", help="kill exports and the window so often instead"
    )
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def _stress(options: argparse.Namespace) -> int:
    """Work on one long article in several threads; what failed is printed."""
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 30)
    print(f"seed {seed}", flush=True)
    outcome = stress(_LONG, options.seconds, seed)
    print(*(f"{count:10,}   {act}" for act, count in outcome.acts.most_common()), sep="\n")
    print(f"{sum(outcome.acts.values()):,} acts, {len(outcome.failures)} failures")
    print(*outcome.failures, sep="\n", end="")
    return int(bool(outcome.failures))


def _kill(options: argparse.Namespace) -> int:
    """Kill exports and the window at random moments; print what became of them."""
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 30)
    print(f"seed {seed}\n{HEAD}", flush=True)
    wrong = 0
    killing = [*(partial(kill, export) for export in EXPORTS), kill_window]
    for number, kill_some in enumerate(killing):
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            times = options.kills // len(killing) + (number < options.kills % len(killing))
            kills = kill_some(times, Path(folder, "place"), seed + number)
        print(kills, *kills.wrong, sep="\n", flush=True)
        wrong += len(kills.wrong)
    return int(wrong > 0)


def _run(options: argparse.Namespace) -> int:
    """Start processes until the time is over; print what became of the inputs."""
    begin, ends, failures = time.monotonic(), Counter[tuple[str, str]](), 0
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 30)
    print(f"seed {seed}; what fails is kept in {options.folder}", flush=True)
    while (left := begin + options.seconds - time.monotonic()) > 0:
        failures += _turn(options, seed, min(left, _TURN), ends)
        seed += 1
    for suffix in sorted({suffix for suffix, _ in ends}):
        counts = {end: count for (of, end), count in ends.items() if of == suffix}
        told = ", ".join(f"{count:,} {end}" for end, count in sorted(counts.items()))
        print(f"{suffix:7} {sum(counts.values()):10,}   {told}")
    print(f"{sum(ends.values()):,} inputs, {failures} failed")
    if missing := formats_without_seeds():
        print("no seeds for", *sorted(missing))
    return int(failures > 0)


def _turn(
    options: argparse.Namespace, seed: int, seconds: float, ends: Counter[tuple[str, str]]
) -> int:
    """One process; how many of its inputs failed."""
    command = [sys.executable, "-m", "tests.fuzzing", str(seconds), "--work", "--seed", str(seed),
               "--folder", str(options.folder), "--only", options.only]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    for suffix, end, count in (line for line in lines if len(line) == 3):
        ends[suffix, end] += int(count)
    failures = sum(int(line[2]) for line in lines if len(line) == 3 and line[1] == "FAILED")
    if done.returncode:
        at = next(options.folder.glob(f"at-{seed}.*"), None)
        name = options.folder / f"died-{seed}{at.suffix if at else ''}"
        if at is not None:
            at.rename(name)
        name.with_suffix(".txt.why").write_text(done.stderr, "utf-8")
        print(f"died with {done.returncode}: {name}\n{done.stderr[-2000:]}", flush=True)
        failures += 1
    return failures


def _work(options: argparse.Namespace) -> None:
    """Change, open and check, until the time is over."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    chance, ends = random.Random(options.seed), Counter[tuple[str, str]]()
    application = _application()  # drawings may have text in them
    all_seeds = [seed for seed in seeds() if options.only in seed[0]]
    by_suffix = {
        suffix: [seed for seed in all_seeds if seed[0] == suffix] for suffix, _ in all_seeds
    }
    suffixes = list(by_suffix)
    _warm_up(all_seeds)
    end = time.monotonic() + options.seconds
    while time.monotonic() < end:
        suffix, data = chance.choice(by_suffix[chance.choice(suffixes)])
        if suffix == ".pdf" and not options.only and chance.random() > _PDF_SHARE:
            continue
        data = mutated(data, chance, chance.choice(all_seeds)[1])
        at = options.folder / f"at-{options.seed}{suffix}"
        at.write_bytes(data)
        faulthandler.dump_traceback_later(_SECONDS, exit=True)
        ends[suffix, _end_of(data, suffix, options.folder)] += 1
        faulthandler.cancel_dump_traceback_later()
        at.unlink()
    for (suffix, how), count in ends.items():
        print(suffix, how, count, sep="\t")
    del application


def _application() -> object:
    from PySide6.QtGui import QGuiApplication

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_LOGGING_RULES"] = "*=false"
    return QGuiApplication([])


def _warm_up(all_seeds: list[Seed]) -> None:
    """Have modules and tables loaded, so that an input's time is its own."""
    for suffix, data in all_seeds:
        ended(data, suffix)


def _end_of(data: bytes, suffix: str, folder: Path) -> str:
    try:
        return ended(data, suffix)
    except Exception:
        name = folder / f"failed-{os.getpid()}-{time.monotonic_ns()}{suffix}"
        name.write_bytes(data)
        why = traceback.format_exc()
        Path(f"{name}.why").write_text(why, "utf-8")
        print(f"{name}\n{why}", file=sys.stderr)
        return "FAILED"


if __name__ == "__main__":
    sys.exit(main())
