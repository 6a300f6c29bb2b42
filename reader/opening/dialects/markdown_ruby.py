"""{汉字|hàn zì}, {漢|hàn}{字|zì}, {拼音|pīn|yīn}: ruby in Markdown."""

from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, find_enclosed
from reader.opening.annotations.runs import CONTENT

PRECEDENCE = 12
MARKS = "{"

_MARKED = expression(rf"\{{{BASE}\|(?P<reading>[{CONTENT}|]{{1,200}}+)\}}")


def find(text: str) -> Findings:
    """The bases that have their reading beside them within the marks."""
    return find_enclosed(text, _MARKED)
