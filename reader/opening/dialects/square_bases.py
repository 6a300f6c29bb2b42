"""[猫]{māo}, [漢字(ㄏㄢˋㄗˋ)]: the base in square brackets."""

import re

from reader.opening.bracketed import A_LINK
from reader.opening.cleaning import Findings
from reader.opening.enclosed import BASE, READING, find_enclosed

PRECEDENCE = 14
MARKS = "["

_MARKED = re.compile(rf"\[{BASE}(?:\]\{{|[(（]){READING}(?:\}}|[)）]\](?!{A_LINK}))")


def find(text: str) -> Findings:
    """The bases that have their reading beside them within the marks."""
    return find_enclosed(text, _MARKED)
