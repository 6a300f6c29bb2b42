"""A value in a table that a spreadsheet opens: shown, never worked out (CWE-1236)."""

import re

FORMULA = tuple("=+-@＝＋－＠")
"""What begins a formula, with the full-width forms that spreadsheets take for the same."""
_PARTS = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]+")  # what parts values and lines, or is unseen


def cell(value: str) -> str:
    """One line, with an apostrophe before what would be a formula."""
    value = " ".join(_PARTS.split(value)).strip(" ")
    return f"'{value}" if value.startswith(FORMULA) else value


def tab_cell(value: str) -> str:
    """The same between tabs, where a value that begins with a quotation mark is quoted whole."""
    value = " ".join(_PARTS.split(value)).strip(" ")
    return '"' + value.replace('"', '""') + '"' if value.startswith('"') else cell(value)
