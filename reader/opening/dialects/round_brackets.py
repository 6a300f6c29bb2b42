"""文(wén)章, 中文(zhōngwén), 您好 (nín hǎo)，汉（Hàn）字: round brackets, ASCII or full-width."""

from reader.opening.annotations.bracketed import find_bracketed
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.runs import Brackets

PRECEDENCE = 50
MARKS = "(（"

_ROUND = Brackets("(（", ")）")


def find(text: str) -> Findings:
    """The readings in round brackets."""
    return find_bracketed(text, _ROUND)
