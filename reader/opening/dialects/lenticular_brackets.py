"""银行【yínháng】: lenticular brackets, in which Chinese has much else (【责任编辑：…】)."""

from reader.opening.annotations.bracketed import find_bracketed
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.runs import Brackets

PRECEDENCE = 53
MARKS = "【〖"

_LENTICULAR = Brackets("【〖", "】〗")


def find(text: str) -> Findings:
    """The readings in lenticular brackets."""
    return find_bracketed(text, _LENTICULAR)
