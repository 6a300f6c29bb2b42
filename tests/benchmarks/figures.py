"""What was measured, beside what it may be at most; printed as a table or as JSON lines."""

import json
import statistics
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace

OURS, PLAIN = "Duyin", "QTextEdit"


@dataclass(frozen=True, slots=True)
class Case:
    """Something to measure in a process of its own: whose, and on which text."""

    name: str
    by: str = OURS
    repeats: int = 3  # the median of so many processes counts


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. `most` is the bar for it, `most_times` the bar for its ratio to the other's."""

    name: str
    value: float
    unit: str = "ms"
    most: float | None = None
    most_times: float | None = None


@dataclass(slots=True)
class Row:
    """A figure of a case, beside the other's."""

    section: str
    case: str
    figure: Figure
    other: float | None = None

    @property
    def times(self) -> float | None:
        """How many times the other's it is."""
        return self.figure.value / self.other if self.other else None

    @property
    def is_over(self) -> bool:
        """Whether a bar is broken."""
        figure = self.figure
        is_slow = figure.most is not None and figure.value > figure.most
        times = self.times
        return is_slow or (
            times is not None and figure.most_times is not None and times > figure.most_times
        )


def median_of(runs: list[list[Figure]]) -> list[Figure]:
    """The same figures of several processes, each the median."""
    return [
        replace(same[0], value=statistics.median(figure.value for figure in same))
        for same in zip(*runs, strict=True)
    ]


def rows_of(section: str, found: Iterable[tuple[Case, list[Figure]]]) -> list[Row]:
    """One row a figure of ours, with the other's of the same case and name."""
    found = list(found)
    others = {
        (case.name, figure.name): figure.value
        for case, figures in found
        for figure in figures
        if case.by != OURS
    }
    return [
        Row(section, case.name, figure, others.get((case.name, figure.name)))
        for case, figures in found
        for figure in figures
        if case.by == OURS
    ]


def as_json(row: Row) -> str:
    """A row as one line."""
    entry = {"section": row.section, "case": row.case, **asdict(row.figure)}
    return json.dumps(entry | {"plain": row.other, "times": row.times, "over": row.is_over})


def as_table(rows: list[Row], other: str = PLAIN) -> str:
    """Rows as a table, a blank line between cases; `other` is what ours is measured beside."""
    lines = [f"{'':28}{OURS:>12}  {'bar':>12}  {other:>12}  {'times':>8}"]
    case = ""
    for row in rows:
        if row.case != case:
            case = row.case
            lines += ["", case]
        lines.append(_line(row))
    return "\n".join(lines)


def _line(row: Row) -> str:
    figure = row.figure
    bar = f"≤ {_number(figure.most)}" if figure.most is not None else ""
    if figure.most_times is not None and row.other is not None:
        bar += f" ≤{_number(figure.most_times)}×"
    other = f"{_number(row.other)} {figure.unit}" if row.other is not None else ""
    times = _number(row.times) if row.times is not None else ""
    value = f"{_number(figure.value)} {figure.unit}"
    over = "  over" if row.is_over else ""
    return f"  {figure.name:26}{value:>12}  {bar:>12}  {other:>12}  {times:>8}{over}"


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
