"""What was measured, beside its bar, a peer's and the last release's; as a table or JSON lines."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

OURS, PLAIN = "Duyin", "QTextEdit"


@dataclass(frozen=True, slots=True)
class Case:
    """Something to measure in a process of its own: whose, and on which text.

    What takes minutes and says nothing of speed is measured only where it `needs_asking`.
    """

    name: str
    by: str = OURS
    repeats: int = 3  # the median of so many processes counts
    needs_asking: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, and its bars: `most` that it may be and `least` that it must be, and the same of
    its ratio to the peer's. Of several processes it is the middle one, within `lowest` and
    `highest`."""

    name: str
    value: float
    unit: str = "ms"
    most: float | None = None
    most_times: float | None = None
    least: float | None = None
    least_times: float | None = None
    lowest: float | None = None
    highest: float | None = None


@dataclass(slots=True)
class Row:
    """A figure of a case, beside the peer's and the last release's.

    `peer_lacks`: there is a peer, but not on this machine.
    """

    section: str
    case: str
    figure: Figure
    peer: str = ""
    other: float | None = None
    peer_lacks: bool = False
    last: float | None = None

    @property
    def key(self) -> str:
        """What it is kept under."""
        return f"{self.section} · {self.case} · {self.figure.name}"

    @property
    def times(self) -> float | None:
        """How many times the peer's it is."""
        return self.figure.value / self.other if self.other else None

    @property
    def times_last(self) -> float | None:
        """How many times the last release's it is."""
        return self.figure.value / self.last if self.last else None

    @property
    def is_over(self) -> bool:
        """Whether a bar is broken."""
        figure, times = self.figure, self.times
        return any(
            bar is not None and value is not None and sign * value > sign * bar
            for sign, value, bar in (
                (1, figure.value, figure.most),
                (-1, figure.value, figure.least),
                (1, times, figure.most_times),
                (-1, times, figure.least_times),
            )
        )


def middle_of(runs: list[list[Figure]]) -> list[Figure]:
    """The same figures of several processes, each the median with the lowest and the highest."""
    named = [{figure.name: figure for figure in run} for run in runs]
    return [
        _middle(tuple(run[name] for run in named if name in run))
        for name in dict.fromkeys(name for run in named for name in run)
    ]


def _middle(same: tuple[Figure, ...]) -> Figure:
    import statistics  # not where it would be in the memory that is measured

    values = [figure.value for figure in same]
    middle = replace(same[0], value=statistics.median(values))
    if len(values) > 1:
        return replace(middle, lowest=min(values), highest=max(values))
    return middle


def rows_of(section: str, found: Iterable[tuple[Case, list[Figure]]]) -> list[Row]:
    """One row a figure of ours, with the peer's of the same case and name."""
    found = list(found)
    peers = {case.name: case.by for case, _ in found if case.by != OURS}
    lacking = {case.name for case, figures in found if case.by != OURS and not figures}
    others = {
        (case.name, figure.name): (case.by, figure.value)
        for case, figures in found
        for figure in figures
        if case.by != OURS
    }
    rows = []
    for case, figures in found:
        for figure in figures if case.by == OURS else ():
            by, other = others.get((case.name, figure.name), (peers.get(case.name, ""), None))
            lacks = other is None and case.name in lacking
            rows.append(Row(section, case.name, figure, by, other, lacks))
    return rows


def as_json(row: Row) -> str:
    """A row as one line."""
    entry = {"section": row.section, "case": row.case, **asdict(row.figure)}
    beside = {"peer": row.peer, "plain": row.other, "times": row.times, "lacks": row.peer_lacks}
    since = {"last": row.last, "times_last": row.times_last, "over": row.is_over}
    return json.dumps(entry | beside | since, ensure_ascii=False)


_HEAD = ("", OURS, "spread", "bar", "", "times", "to last")
_WIDTHS = (36, 15, 15, 15, 15, 8, 8)


def as_table(rows: list[Row], other: str = PLAIN) -> str:
    """Rows as a table, a blank line between cases; `other` is what ours is measured beside."""
    head = [*_HEAD[:4], other, *_HEAD[5:]]
    lines, case = [_in_columns(head)], ""
    for row in rows:
        if row.case != case:
            case = row.case
            lines += ["", case]
        lines.append(_in_columns(_cells(row)) + ("  over" if row.is_over else ""))
    return "\n".join(lines)


def _in_columns(cells: Iterable[str]) -> str:
    first, *others = zip(cells, _WIDTHS, strict=True)
    return f"{first[0]:{first[1]}}" + "".join(f"{cell:>{width}}" for cell, width in others)


def _cells(row: Row) -> list[str]:
    figure = row.figure
    spread = ""
    if figure.lowest is not None and figure.highest is not None:
        spread = f"{number(figure.lowest)}–{number(figure.highest)}"
    other = _with_unit(row.other, figure.unit) or ("not there" if row.peer_lacks else "")
    return [
        f"  {figure.name}",
        _with_unit(figure.value, figure.unit),
        spread,
        _bar(row),
        other,
        number(row.times),
        number(row.times_last),
    ]


def _bar(row: Row) -> str:
    figure = row.figure
    bars: Mapping[str, float | None] = {"≤ ": figure.most, "≥ ": figure.least}
    told = [f"{sign}{number(bar)}" for sign, bar in bars.items() if bar is not None]
    if row.other is not None:
        times = {"≤": figure.most_times, "≥": figure.least_times}
        told += [f"{sign}{number(bar)}×" for sign, bar in times.items() if bar is not None]
    return " ".join(told)


def _with_unit(value: float | None, unit: str) -> str:
    return f"{number(value)} {unit}" if value is not None else ""


def number(value: float | None) -> str:
    """Three figures of it; "" for none."""
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
