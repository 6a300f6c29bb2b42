"""\\xpinyin{了}{liao3}, \\ruby{漢字}{hànzì}: ruby in LaTeX."""

from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, READING, find_enclosed

PRECEDENCE = 16
MARKS = "\\"

_OPTIONS = r"\*?(?:\[[^\[\]\n]{0,40}\])?"
_MARKED = expression(rf"\\(?:x?pinyin|(?:lt)?j?ruby|zhuyin){_OPTIONS}\{{{BASE}\}}\{{{READING}\}}")


def find(text: str) -> Findings:
    """The bases that have their reading beside them within the marks."""
    return find_enclosed(text, _MARKED)
