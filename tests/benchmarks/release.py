"""The figures of the last release, which new ones are told beside: `last.json`.

It is made anew by `./dev bench --keep --repeats 3` at each release, on a machine that does nothing
else; with `--only`, on the same machine and of the same version, only what is measured is replaced.
"""

import json
import os
import platform
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from reader import __version__
from tests.benchmarks.figures import Figure, Row

PATH = Path(__file__).with_name("last.json")


@dataclass(frozen=True, slots=True)
class Machine:
    """What figures depend on beside the program; nothing that tells whose machine it is."""

    processor: str
    cores: int
    memory: int  # GB
    system: str
    python: str
    qt: str

    def __str__(self) -> str:
        return (
            f"{self.processor}, {self.cores} cores, {self.memory} GB; "
            f"{self.system}, Python {self.python}, Qt {self.qt}"
        )


def this_machine() -> Machine:
    """Where this process runs."""
    from PySide6.QtCore import qVersion

    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    cores = len(os.sched_getaffinity(0))
    python, system = ".".join(map(str, sys.version_info[:3])), platform.system()
    return Machine(_processor(), cores, round(pages / 1024**3), system, python, qVersion())


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines():
        if line.startswith("model name"):
            return " ".join(line.partition(":")[2].split())
    return platform.machine()


@dataclass(frozen=True, slots=True)
class Release:
    """A version's figures by the keys of their rows, and the peers' beside them."""

    version: str = ""
    machine: Machine | None = None
    rows: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def value(self, key: str) -> float | None:
        """What a row's figure was; None for a row that there was not."""
        row = self.rows.get(key)
        return float(row["value"]) if row else None

    def with_rows(self, rows: Iterable[Row]) -> "Release":
        """The same with other figures, of this version on this machine."""
        kept = {row.key: _kept(row) for row in rows}
        return Release(__version__, this_machine(), {**self.rows, **kept})

    def goes_on(self) -> bool:
        """Whether figures measured now belong to it: of this version on this machine."""
        is_ours = self.version == __version__ and self.machine == this_machine()
        return is_ours or not self.rows


def _kept(row: Row) -> dict[str, Any]:
    figure: Figure = row.figure
    entry: dict[str, Any] = {"value": figure.value, "unit": figure.unit}
    if figure.lowest is not None:
        entry |= {"lowest": figure.lowest, "highest": figure.highest}
    if row.other is not None:
        entry |= {"peer": row.peer, "peer_value": row.other}
    return {name: _rounded(value) for name, value in entry.items()}


def _rounded(value: Any) -> Any:
    return float(f"{value:.4g}") if isinstance(value, float) else value


def last_release(path: Path = PATH) -> Release:
    """What was kept last; an empty one where nothing was."""
    if not path.exists():
        return Release()
    kept = json.loads(path.read_text("utf-8"))
    return Release(kept["version"], Machine(**kept["machine"]), kept["rows"])


def keep(release: Release, path: Path = PATH) -> None:
    """Write the file anew, a row a line."""
    head = {"version": release.version, "machine": release.machine and asdict(release.machine)}
    rows = (f"{_json(key)}: {_json(row)}" for key, row in release.rows.items())
    path.write_text(f'{_json(head)[:-1]}, "rows": {{\n' + ",\n".join(rows) + "\n}}\n", "utf-8")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
