"""Texts of sections laid end to end, so that all of them are set in one go.

A step of numpy takes much the same time for a thousand characters as for some. So the texts have
a line feed after each, which keeps what stands before it from what stands behind; and what is
summed up along a text begins anew with each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes, Offsets
from reader.reading.orthography import NO_GROUPS, Groups
from reader.text import CodePoints

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
_LINE_FEED = 0x0A


class Text(NamedTuple):
    """What is to be set of a section. Arrays are parallel: its characters as `drawn_codes` gave
    them, their syllables or 0, 1 or the size of a heading's characters; `groups` are the readings
    that stand over words, in order, where pinyin is written by words."""

    codes: CodePoints
    readings: Codes
    scale: Floats
    groups: Groups = NO_GROUPS


@dataclass(frozen=True, slots=True)
class Joined:
    """Some texts, all of them with groups or none. `firsts` are the places of their first
    characters, `ends` those of the line feeds behind them."""

    codes: CodePoints
    readings: Codes
    scale: Floats
    groups: Groups
    firsts: Places
    ends: Places

    @staticmethod
    def of(texts: Sequence[Text]) -> "Joined":
        """These texts, in order."""
        beyond = np.cumsum([len(text.codes) + 1 for text in texts])
        firsts, ends = np.append(0, beyond[:-1]), beyond - 1
        codes = np.full(beyond[-1], _LINE_FEED, np.uint32)
        readings, scale = np.zeros(len(codes), np.uint16), np.ones(len(codes))
        for text, first, end in zip(texts, firsts.tolist(), ends.tolist(), strict=True):
            codes[first:end], readings[first:end] = text.codes, text.readings
            scale[first:end] = text.scale
        return Joined(codes, readings, scale, _groups_of(texts, firsts), firsts, ends)

    def bounds(self) -> Iterator[tuple[int, int]]:
        """Where each text begins and ends."""
        return zip(self.firsts.tolist(), self.ends.tolist(), strict=True)

    def summed(self, widths: Floats) -> Floats:
        """How far it is from the beginning of its text to each character, and to the text's end."""
        sums = np.zeros(len(widths))
        for first, end in self.bounds():
            np.cumsum(widths[first:end], out=sums[first + 1 : end + 1])
        return sums

    def highest(self, reached: Floats) -> Floats:
        """The most that was reached in its text up to each character."""
        most = np.zeros(len(reached))
        for first, end in self.bounds():
            np.maximum.accumulate(reached[first:end], out=most[first:end])
        return most

    def are_apart(self, one: Places | Offsets, other: Places | Offsets) -> NDArray[np.bool_]:
        """Whether the characters at these places are of two texts."""
        apart: NDArray[np.bool_]
        apart = np.searchsorted(self.ends, one) != np.searchsorted(self.ends, other)
        return apart


def _groups_of(texts: Sequence[Text], firsts: Places) -> Groups:
    if not texts[0].groups:
        return NO_GROUPS
    pairs = list(zip([text.groups for text in texts], firsts.tolist(), strict=True))
    return Groups(
        np.concatenate([groups.starts + first for groups, first in pairs]),
        np.concatenate([groups.ends + first for groups, first in pairs]),
        tuple(piece for groups, _ in pairs for piece in (*groups.pieces, "")),
    )
