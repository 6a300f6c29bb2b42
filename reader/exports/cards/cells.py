"""A value in a table that a spreadsheet opens: shown, never worked out (CWE-1236)."""

import re
from collections.abc import Sequence

from reader.ondemand import expression

FORMULA = tuple("=+-@＝＋－＠")
"""What begins a formula, with the full-width forms that spreadsheets take for the same."""
_PARTS = expression("[\0-\x1f\x7f-\x9f\u2028\u2029]+")  # what parts values and lines, or is unseen


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
    is_plain = row.count("\t") < len(values) and not _PARTS_IN_ROW.search(row)
    if is_plain and not _ODD_EDGE.search(f"\t{row}\t"):
        return row
    return "\t".join(map(tab_cell, values))


_PARTS_IN_ROW = expression("[\0-\x08\n-\x1f\x7f-\x9f\u2028\u2029]")
# What begins or ends a cell that is not told as it is.
_ODD_EDGE = expression(f'\t[" {re.escape("".join(FORMULA))}]| \t')


def _shown(value: str) -> str:
    return f"'{value}" if value.startswith(FORMULA) else value


def _one_line(value: str) -> str:
    return (_PARTS.sub(" ", value) if _PARTS.search(value) else value).strip(" ")
