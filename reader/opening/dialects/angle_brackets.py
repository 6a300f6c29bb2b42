"""数<shu4>, as chat programs answer: with a tone, since <li> and <a> are marks of a web page."""

from reader.opening.annotations.bracketed import find_bracketed
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.runs import Brackets

PRECEDENCE = 56
MARKS = "<＜"

_ANGLE = Brackets("<＜", ">＞", needs_tones=True)


def find(text: str) -> Findings:
    """The readings in angle brackets."""
    return find_bracketed(text, _ANGLE)
