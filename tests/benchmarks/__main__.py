"""Run the sections, each case in processes of its own, and print what was found."""

import argparse
import importlib
import pkgutil
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks import figures, pages, processes, release, sections
from tests.benchmarks.figures import Case, Figure, Row
from tests.benchmarks.release import Release
from tests.repository import ROOT


def main() -> int:
    """0 if every bar holds, 1 if not."""
    options = _options()
    if options.prepare:
        section, name, by = options.prepare
        _section(section).prepare(Case(name, by))
        return 0
    if options.picture:
        from tests.benchmarks import picture

        picture.main()
        return 0
    if options.pages:
        pages.main()
        return 0
    last = release.last_release()
    if not options.json:
        print(f"{release.this_machine()}\n{_told(last)}\n", flush=True)
    begin, rows = time.monotonic(), list(_all_rows(options, last))
    if options.keep:
        release.keep((last if options.only else Release()).with_rows(rows))
        pages.main()
    if not options.json:
        print(_summary(rows, time.monotonic() - begin))
    return int(any(row.is_over for row in rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("./dev bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON lines, not a table")
    parser.add_argument("--screen", action="store_true", help="use the screen that there is")
    parser.add_argument("--only", default="", metavar="WORD", help="cases and sections with a WORD")
    parser.add_argument("--all", action="store_true", help="what takes minutes too")
    parser.add_argument("--repeats", type=int, help="processes a case; the middle one counts")
    parser.add_argument("--keep", action="store_true", help="have these be the last release's")
    parser.add_argument("--picture", action="store_true", help="draw how time grows with the text")
    parser.add_argument("--pages", action="store_true", help="write the help's page of figures")
    parser.add_argument("--prepare", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.keep and options.only and not release.last_release().goes_on():
        parser.error("--keep with --only is for figures of this version on this machine")
    return options


def _told(last: Release) -> str:
    if last.machine is None:
        return "There are no figures of a last release."
    where = "here" if last.machine == release.this_machine() else f"on {last.machine}"
    return f'"To last": times the figure of {last.version}, measured {where}.'


def _summary(rows: list[Row], seconds: float) -> str:
    over = [row for row in rows if row.is_over]
    head = f"{len(rows)} rows in {seconds / 60:.1f} minutes, {len(over)} over their bar"
    return "\n".join((head + (":" if over else "."), *(f"  {row.key}" for row in over)))


def _all_rows(options: argparse.Namespace, last: Release) -> Iterator[Row]:
    home = Path(tempfile.mkdtemp(prefix="duyin-bench-"))
    around = processes.surroundings(home, uses_screen=options.screen)
    processes.go_first()
    try:
        _set_up(around)
        for name in sorted(module.name for module in pkgutil.iter_modules(sections.__path__)):
            rows = _rows_of(name, options, around)
            for row in rows:
                row.last = last.value(row.key)
            if rows:
                _print(_section(name), rows, options.json)
            yield from rows
    finally:
        shutil.rmtree(home)
        _tell("")


def _set_up(around: dict[str, str]) -> None:
    """Have all as it is once the program is set up: modules compiled, tables made."""
    _tell("Setting up")
    make = "from reader.reading import load_engine; load_engine()"
    for command in (["-m", "compileall", "-q", "reader", "tests/benchmarks"], ["-c", make]):
        subprocess.run([sys.executable, *command], env=around, cwd=ROOT, check=True)


def _rows_of(name: str, options: argparse.Namespace, around: dict[str, str]) -> list[Row]:
    section, found = _section(name), list[tuple[Case, list[Figure]]]()
    for case in section.cases():
        if not _is_wanted(case, name, options):
            continue
        _tell(f"{section.TITLE}: {case.name}, {case.by}")
        if hasattr(section, "prepare"):
            processes.prepare(name, case, around)
        repeats = options.repeats or case.repeats
        runs = [processes.measured(name, case, around) for _ in range(repeats)]
        found.append((case, figures.middle_of(runs)))
    if hasattr(section, "together"):
        found += section.together(found)
    return figures.rows_of(section.TITLE, found)


def _is_wanted(case: Case, section: str, options: argparse.Namespace) -> bool:
    if case.needs_asking and not options.all:
        return bool(options.only) and options.only in case.name
    return options.only in f"{section} {case.name} {case.by}"


def _section(name: str) -> Any:
    return importlib.import_module(f"{sections.__name__}.{name}")


def _print(section: Any, rows: list[Row], as_json: bool) -> None:
    _tell("")
    if as_json:
        print(*map(figures.as_json, rows), sep="\n", flush=True)
    else:
        other = getattr(section, "OTHER", figures.PLAIN)
        print(f"{section.TITLE}\n{figures.as_table(rows, other)}\n", flush=True)


def _tell(sentence: str) -> None:
    """Say on a terminal what is under way."""
    if sys.stderr.isatty():
        print(f"\r\033[K{sentence}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
