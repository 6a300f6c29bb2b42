"""Words as a table with a line of names above it – CSV, TSV – and as JSON.

CSV as RFC 4180 has it. What a spreadsheet would take for a formula has an apostrophe before it, as
one would type it there.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from reader.exports.cards.cells import cell, tab_cell
from reader.exports.cards.entries import Entry
from reader.pinyin import Style, spell

COLUMNS = (
    "word", "pinyin", "zhuyin", "meaning", "simplified", "traditional", "classifier", "level",
    "frequency", "state", "count", "sentence", "title", "note",
)  # fmt: skip
_MARK = "\ufeff"


def as_csv(words: Iterable[Entry], *, has_mark: bool = True) -> Iterator[str]:
    """Lines that end in CR LF; with the mark by which spreadsheets know UTF-8."""
    yield _MARK if has_mark else ""
    yield _csv_line(COLUMNS)
    for entry in words:
        yield _csv_line([cell(value) for value in _values(entry)])


def as_tsv(words: Iterable[Entry]) -> Iterator[str]:
    """A tab between two values; none has one, nor a line feed."""
    yield "\t".join(COLUMNS) + "\n"
    for entry in words:
        yield "\t".join(tab_cell(value) for value in _values(entry)) + "\n"


def as_json(words: Iterable[Entry]) -> Iterator[str]:
    """A list of objects; nothing in it is changed for spreadsheets."""
    before = "[\n"
    for entry in words:
        yield before + json.dumps(_object(entry), ensure_ascii=False)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _values(entry: Entry) -> tuple[str, ...]:
    met = entry.met
    return (
        entry.hanzi, entry.pinyin, entry.zhuyin, entry.meaning, entry.simplified,
        entry.traditional, entry.classifiers, entry.level_told, str(entry.frequency or ""),
        entry.state.value, str(entry.count or ""), met.sentence if met is not None else "",
        met.title if met is not None else "", entry.note,
    )  # fmt: skip


def _object(entry: Entry) -> dict[str, Any]:
    told: dict[str, Any] = dict(zip(COLUMNS, _values(entry), strict=True))
    told["syllables"] = [spell(code, Style.DIGITS) for code in entry.codes]
    told["frequency"], told["count"] = entry.frequency or None, entry.count or None
    if entry.met is not None:
        told["place"] = [entry.met.start, entry.met.start + entry.met.length]
    return told


def _csv_line(values: Iterable[str]) -> str:
    line = StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(values)
    return line.getvalue()
