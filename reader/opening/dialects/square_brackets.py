"""卫生间[wèi shēng jiān], 汉[hàn]字, and Anki's  汉字[hàn zì], whose word begins at a space."""

import numpy as np

from reader.arrays import is_in
from reader.article import Offsets
from reader.opening.annotations.bracketed import find_bracketed
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.runs import A_LINK, Brackets
from reader.text import CodePoints, code_points

PRECEDENCE = 52
MARKS = "[［〔"

_LINE_FEED, _SPACE = 0x0A, 0x20
_FIRST_CJK = 0x2E80
_NEARLY_ALL, _SOME = 0.9, 0.25  # of a line's words


_A_DEFINITION = r":[ \t]*(?:<|[a-zA-Z][a-zA-Z0-9+.-]*:|www\.|[/#.])"
# No link, 和[he](https://…), and no definition of one, [he]: https://…
_SQUARE = Brackets("[［〔", "]］〕", not_before={"(": A_LINK, ":": _A_DEFINITION})


def find(text: str) -> Findings:
    """The readings in square brackets, and the spaces that only part words for Anki."""
    findings = find_bracketed(text, _SQUARE)
    if not findings.offsets:
        return findings
    codes, ends = code_points(text), np.array(findings.removed[1::2], np.int32)
    offsets = np.sort(np.array(findings.offsets, np.int32))
    bracket = np.searchsorted(np.sort(ends), offsets, "right")
    firsts = offsets[np.diff(bracket, prepend=-1) > 0]
    before = np.where(firsts > 0, codes[firsts - 1], np.uint32(_LINE_FEED))
    if (before == _SPACE).any():
        spaces = _needless_spaces(text, codes, firsts, before, ends)
        findings.removed.extend(np.stack((spaces, spaces + 1), axis=1).ravel().tolist())
    return findings


def _needless_spaces(
    text: str, codes: CodePoints, firsts: Offsets, before: CodePoints, ends: Offsets
) -> Offsets:
    """Where every word of a line stands behind a space, some where nobody else writes one."""
    lines = np.searchsorted(np.flatnonzero(codes == _LINE_FEED), firsts)
    is_space, begins = before == _SPACE, before == _LINE_FEED
    begins &= np.diff(lines, prepend=-1) > 0
    spaces = firsts[is_space] - 1
    is_needless = is_in(spaces, ends)
    is_needless[~is_needless] = [
        _parts_nothing(text, at - 1) for at in spaces[~is_needless].tolist()
    ]
    count = int(lines[-1]) + 1
    words, parted, needless, first = (
        np.bincount(of, minlength=count)
        for of in (lines, lines[is_space], lines[is_space][is_needless], lines[begins])
    )
    is_anki = (parted + first >= _NEARLY_ALL * words) & (needless >= _SOME * parted)
    found: Offsets = spaces[is_anki[lines[is_space]]]
    return found


def _parts_nothing(text: str, at: int) -> bool:
    """Whether a space behind this character is no part of any orthography."""
    return at < 0 or text[at] == "\n" or text[at].isdecimal() or ord(text[at]) >= _FIRST_CJK
