"""A value in a table that a spreadsheet opens: shown, never worked out (CWE-1236)."""

import re
from collections.abc import Sequence

FORMULA = tuple("=+-@＝＋－＠")
"""What begins a formula, with the full-width forms that spreadsheets take for the same."""
_PARTS = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]+")  # what parts values and lines, or is unseen


def cell(value: str) -> str:
    """One line, with an apostrophe before what would be a formula."""
    return _shown(_one_line(value))


def tab_cell(value: str) -> str:
    """The same between tabs, where a value that begins with a quotation mark is quoted whole."""
    value = _one_line(value)
    return '"' + value.replace('"', '""') + '"' if value.startswith('"') else _shown(value)


def tab_row(values: Sequence[str]) -> str:
    """The cells of a row between tabs."""
    row = "\t".join(values)
    if row.count("\t") < len(values) and not _TOLD_OTHERWISE.search(row):
        return row
    return "\t".join(map(tab_cell, values))


# What begins or ends a cell, or stands in one, that is not told as it is.
_TOLD_OTHERWISE = re.compile(
    f'(?:^|(?<=\t))[" {re.escape("".join(FORMULA))}]'
    "|[\0-\x08\n-\x1f\x7f-\x9f\u2028\u2029]| (?=\t|\\Z)"
)


def _shown(value: str) -> str:
    return f"'{value}" if value.startswith(FORMULA) else value


def _one_line(value: str) -> str:
    return (_PARTS.sub(" ", value) if _PARTS.search(value) else value).strip(" ")
