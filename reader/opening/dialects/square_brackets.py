"""卫生间[wèi shēng jiān], 汉[hàn]字, and Anki's  汉字[hàn zì], whose word begins at a space."""

from itertools import groupby
from operator import itemgetter

import numpy as np

from reader.opening.annotations.bracketed import A_LINK, Brackets, find_bracketed
from reader.opening.annotations.cleaning import Findings
from reader.text import code_points

PRECEDENCE = 52
MARKS = "[［〔"

_LINE_FEED = 0x0A
_FIRST_CJK = 0x2E80
_NEARLY_ALL, _SOME = 0.9, 0.25  # of a line's words


_A_DEFINITION = r":[ \t]*(?:<|[a-zA-Z][a-zA-Z0-9+.-]*:|www\.|[/#.])"
# No link, 和[he](https://…), and no definition of one, [he]: https://…
_SQUARE = Brackets("\\[［〔", "\\]］〕", not_before=f"{A_LINK}|{_A_DEFINITION}")


def find(text: str) -> Findings:
    """The readings in square brackets, and the spaces that only part words for Anki."""
    findings = find_bracketed(text, _SQUARE)
    ends = np.sort(np.array(findings.removed[1::2], np.int32))
    offsets = np.sort(np.array(findings.offsets, np.int32))
    firsts = offsets[np.unique(np.searchsorted(ends, offsets, "right"), return_index=True)[1]]
    is_space = [at > 0 and text[at - 1] == " " for at in firsts.tolist()]
    if any(is_space):
        breaks = np.flatnonzero(code_points(text) == _LINE_FEED)
        lines = np.searchsorted(breaks, firsts).tolist()
        ends_of_brackets = set(ends.tolist())
        words = zip(lines, firsts.tolist(), is_space, strict=True)
        for _, line in groupby(words, key=itemgetter(0)):
            _remove_spaces(text, [word[1:] for word in line], ends_of_brackets, findings)
    return findings


def _remove_spaces(
    text: str, words: list[tuple[int, bool]], ends: set[int], findings: Findings
) -> None:
    """Where every word of a line stands behind a space, some where nobody else writes one."""
    spaces = [at - 1 for at, is_space in words if is_space]
    needless = sum(at in ends or _parts_nothing(text, at - 1) for at in spaces)
    begins_line = words[0][0] == 0 or text[words[0][0] - 1] == "\n"
    if len(spaces) + begins_line >= _NEARLY_ALL * len(words) and needless >= _SOME * len(spaces):
        for at in spaces:
            findings.removed.extend((at, at + 1))


def _parts_nothing(text: str, at: int) -> bool:
    """Whether a space behind this character is no part of any orthography."""
    return at < 0 or text[at] == "\n" or text[at].isdecimal() or ord(text[at]) >= _FIRST_CJK
