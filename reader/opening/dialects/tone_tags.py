"""<tone as=shu4>数</tone>, as chat programs answer."""

from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, READING, find_enclosed

PRECEDENCE = 20
MARKS = "<"

_MARKED = expression(rf"""<tone as=["']?{READING}["']?>{BASE}</tone>""")


def find(text: str) -> Findings:
    """The bases that have their reading beside them within the marks."""
    return find_enclosed(text, _MARKED)
