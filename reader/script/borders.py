"""Keys that reach into a word of the text: they never hold.

A table knows nothing of what stands around its keys: 被发 is dishevelled hair and 程序 a program,
but 被发明 is 被 and 发明, and 工程序列 is 工程 and 序列. What cuts a text into words is handed in,
since the words are the reading engine's; it is asked for those keys only that would hold and that
a word may reach into, three or so in a section.
"""

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets
from reader.script.alignment import Alignment
from reader.script.matching import Matches


class WordBorders(Protocol):
    """Where the words of one text begin and end."""

    def may_go_on(self, at: Offsets) -> NDArray[np.bool_]:
        """Whether a word may have the characters before and behind each of these offsets: the quick
        question, that now and then has a wrong yes for an answer."""
        ...

    def parts_a_word(self, first: int, last: int) -> tuple[bool, bool]:
        """Whether a stretch of the text begins, and ends, inside a word that is not wholly its own;
        not if it lies within one word itself."""
        ...


class Words(Protocol):
    """What cuts texts into words."""

    def of(self, text: str) -> WordBorders:
        """Where they begin in this one."""
        ...


_NUMERALS = frozenset(
    "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万萬亿億两兩几幾數数半"
)


@dataclass(frozen=True, slots=True)
class Veto:
    """What the words of a text say to keys found in it, or in what a stage has made of it."""

    text: str
    borders: WordBorders
    alignment: Alignment = field(default_factory=Alignment)
    """From the text to what the keys are found in."""

    def may_concern(self, found: Matches) -> NDArray[np.bool_]:
        """Those of these keys across an end of which a word may reach."""
        ends = np.concatenate((found.starts, found.ends))
        if len(self.alignment):
            ends = self.alignment.to_source(ends)
        goes_on = self.borders.may_go_on(ends)
        return goes_on[: len(found)] | goes_on[len(found) :]

    def falls_on(self, start: int, end: int) -> bool:
        """Whether this stretch begins or ends inside a word of the text that is not wholly its own,
        and does not lie within one word itself.

        What counts may be cut: in 几千只 the key 千只 begins within 几千.
        """
        if len(self.alignment):
            start, end = self.alignment.to_source(start), self.alignment.to_source(end)
        begins_inside, ends_inside = self.borders.parts_a_word(start, end)
        return ends_inside or (begins_inside and not self._counts(start))

    def _counts(self, at: int) -> bool:
        return self.text[at] in _NUMERALS and self.text[max(at - 1, 0)] in _NUMERALS
