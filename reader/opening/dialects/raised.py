"""[汉字]^(hànzì), 汉字^(hànzì): a reading that is raised."""

from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.enclosed import BASE, HANZI, READING, find_enclosed
from reader.opening.annotations.fitting import Before, fit, spelling_of
from reader.opening.annotations.runs import CONTENT

PRECEDENCE = 13
MARKS = "^"

_ENCLOSED = expression(rf"\[{BASE}\]\^[({{\[]{READING}[)}}\]]")
# The mark first: it is looked for fast.
_BARE = expression(rf"\^(?<=[{HANZI}]\^)[({{\[](?P<reading>[{CONTENT}]{{1,200}}+)[)}}\]]")


def find(text: str) -> Findings:
    """The readings that are raised, over a base in brackets or over the characters before them."""
    findings = find_enclosed(text, _ENCLOSED)
    for found in _BARE.finditer(text):
        spelling = spelling_of(found["reading"])
        if spelling and (readings := fit(spelling, Before(text, found.start()), found.start())):
            findings.removed.extend(found.span())
            findings.offsets.extend(at for at, _ in readings)
            findings.codes.extend(syllable for _, syllable in readings)
    return findings
