"""卫生间[wèi shēng jiān], 汉[hàn]字, and Anki's  汉字[hàn zì], whose word begins at a space."""

from reader.opening.bracketed import Brackets, find_bracketed
from reader.opening.cleaning import Findings
from reader.opening.fitting import Spelling

PRECEDENCE = 52
MARKS = "[［〔"

_FIRST_CJK = 0x2E80
_MOSTLY = 0.9  # of the words stand after a space: then the spaces are Anki's


def _is_no_footnote(spelling: Spelling) -> bool:
    return len(spelling.letters) > 1 or spelling.is_toned


# No link: 和[he](https://…), no definition of one: [he]: https://…
_SQUARE = Brackets("\\[［〔", "\\]］〕", _is_no_footnote, "\\(|:")


def find(text: str) -> Findings:
    """The readings in square brackets, and the spaces that only part words for Anki."""
    findings = find_bracketed(text, _SQUARE)
    if findings.removed:
        _remove_spaces(text, findings)
    return findings


def _remove_spaces(text: str, findings: Findings) -> None:
    """Where nearly every word stands behind a space, though there is Chinese before it."""
    words = len(findings.removed) // 2
    taken = set(findings.removed[1::2])
    line_starts = sum(at == 0 or text[at - 1] == "\n" for at in findings.offsets)
    spaces = [
        at - 1
        for at in findings.offsets
        if at and text[at - 1] == " " and (at - 1 in taken or _may_part(text, at - 2))
    ]
    if len(spaces) + line_starts >= _MOSTLY * words:
        for at in spaces:
            findings.removed.extend((at, at + 1))


def _may_part(text: str, at: int) -> bool:
    """Whether a space behind this character is no part of any orthography."""
    return at < 0 or text[at] == "\n" or text[at].isdecimal() or ord(text[at]) >= _FIRST_CJK
