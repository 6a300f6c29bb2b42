"""U+FFF9 漢字 U+FFFA hànzì U+FFFB: Unicode's interlinear annotation."""

from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, READING, find_enclosed

PRECEDENCE = 18
MARKS = "\ufff9"

_MARKED = expression(rf"\ufff9{BASE}\ufffa{READING}\ufffb")


def find(text: str) -> Findings:
    """The bases that have their reading beside them within the marks."""
    return find_enclosed(text, _MARKED)
