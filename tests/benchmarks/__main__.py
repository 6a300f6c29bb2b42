"""Run the sections, each case in processes of its own, and print what was found."""

import argparse
import importlib
import json
import os
import pkgutil
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.benchmarks import figures, program, sections
from tests.benchmarks.figures import Case, Figure, Row


def main() -> int:
    """0 if every bar holds, 1 if not."""
    options = _options()
    if options.measure:
        program.go_first()
        section, name, by = options.measure
        for figure in _section(section).measure(Case(name, by)):
            print(json.dumps(asdict(figure)))
        return 0
    home = tempfile.mkdtemp(prefix="duyin-bench-")
    around = _surroundings(Path(home), options.screen)
    try:
        _make_tables(around)
        rows = list(_all_rows(options, around))
    finally:
        shutil.rmtree(home)
    return int(any(row.is_over for row in rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser("./dev bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON lines, not a table")
    parser.add_argument("--screen", action="store_true", help="use the screen that there is")
    parser.add_argument("--only", default="", metavar="WORD", help="cases and sections with a WORD")
    parser.add_argument("--repeats", type=int, help="processes a case")
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    return parser.parse_args()


def _surroundings(home: Path, uses_screen: bool) -> dict[str, str]:
    around = os.environ | program.in_home(home) | {"DUYIN_BENCHMARK_HOME": str(home)}
    around.pop("PYTHONDONTWRITEBYTECODE", None)  # a reader's Python compiles each module once
    if not uses_screen:
        around["QT_QPA_PLATFORM"] = "offscreen"
    return around


def _make_tables(around: dict[str, str]) -> None:
    """Have the dictionaries' tables there, as they are after setting up."""
    _tell("Making tables")
    make = "from reader.reading import load_engine; load_engine()"
    subprocess.run([sys.executable, "-c", make], env=around, check=True)


def _all_rows(options: argparse.Namespace, around: dict[str, str]) -> Iterator[Row]:
    for name in sorted(module.name for module in pkgutil.iter_modules(sections.__path__)):
        section = _section(name)
        wanted = [
            case for case in section.cases() if options.only in f"{name} {case.name} {case.by}"
        ]
        found = list[tuple[Case, list[Figure]]]()
        for case in wanted:
            repeats = options.repeats or case.repeats
            _tell(f"{section.TITLE}: {case.name}, {case.by}")
            runs = [_measured(name, case, around) for _ in range(repeats)]
            found.append((case, figures.median_of(runs)))
        rows = figures.rows_of(section.TITLE, found)
        if rows:
            _print(section, rows, options.json)
        yield from rows
    _tell("")


def _section(name: str) -> Any:
    return importlib.import_module(f"{sections.__name__}.{name}")


def _measured(section: str, case: Case, around: dict[str, str]) -> list[Figure]:
    """Run a case in a process and read its figures."""
    command = [sys.executable, "-m", "tests.benchmarks", "--measure", section, case.name, case.by]
    run = subprocess.run(
        command, env=around, stdout=subprocess.PIPE, text=True, check=True, start_new_session=True
    )
    return [Figure(**json.loads(line)) for line in run.stdout.splitlines()]


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
