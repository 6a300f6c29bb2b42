"""Brackets that are several syllables of the characters right before them, told in one step.

The letters of a bracket are used up from the last one on, by the characters before it from the last
one backwards; each takes the longest of its syllables that stands there (`endings`). Where so all
of them are used up, `fitting.fit` finds the same. Of several ways it takes the one that is longest
from the end on; a spelling that is parted it reads as parted first, and there no longer syllable
goes over a parting. All else is left to it: other letters and marks than the usual, two tones of
one syllable, marks between the characters, characters that no dictionary knows.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Codes
from reader.opening.annotations.endings import WORD, columns, endings
from reader.opening.annotations.fitting import ENDING, ENDING_UNMARKED
from reader.opening.annotations.letters import (
    AMONG_ZHUYIN,
    CAPITAL,
    LATIN,
    PARTING,
    SPACE,
    ZHUYIN,
    letters,
)
from reader.opening.annotations.ragged import Places, places_in
from reader.text import CodePoints, among

_SPACES = " \u00a0\u3000"  # of which one may stand before a bracket
_GIVEN = 8  # is added to each tone, so that a sum of two is more than any one


@dataclass(frozen=True, slots=True)
class Several:
    """Which of some brackets are told, and which of these may be names; where each begins, with the
    space before it; then each character that they read, its bracket and its syllable."""

    are_told: NDArray[np.bool_]
    are_names: NDArray[np.bool_]
    begins: Places
    offsets: Places
    of: Places
    syllables: Codes


def several(
    codes: CodePoints,
    symbols: NDArray[np.uint8],
    starts: Places,
    ends: Places,
    needs_tones: bool = False,
) -> Several:
    """What the brackets between these offsets come to; `symbols` are the numbers of the text's
    letters.

    `needs_tones`: what has no tone is no reading.
    """
    begins = starts - among(codes.take(starts - 1, mode="clip"), _SPACES)
    spelled = _spelled(symbols, starts, ends)
    may_be = spelled.are_plain & (begins > 0)
    if needs_tones:
        may_be &= spelled.are_toned
    used = _used_up(codes, spelled, np.flatnonzero(may_be), begins - 1)
    tones = spelled.tones.take(used.stops) - spelled.tones.take(used.begins)
    is_first = used.begins == spelled.firsts.take(used.of)
    is_only = used.stops == spelled.ends.take(used.of)
    are_told = np.zeros(len(starts), np.bool_)
    are_told[used.of[is_first & ~is_only]] = True
    are_told[used.of[tones >= 2 * _GIVEN]] = False
    which = np.flatnonzero(are_told.take(used.of))
    of, tones = used.of.take(which), tones.take(which) % _GIVEN
    tones += spelled.unmarked.take(of) * (tones == 0)
    syllables = 6 * used.bases.take(which) + tones
    syllables[syllables == ENDING_UNMARKED] = ENDING + pinyin.NEUTRAL
    are_names = are_told & spelled.are_names
    offsets = used.offsets.take(which)
    return Several(are_told, are_names, begins, offsets, of, syllables.astype(np.uint16))


@dataclass(frozen=True, slots=True)
class _Spelled:
    """The letters in some brackets, one behind the other, and by bracket where its own stand.

    Letters are numbers of `columns`; where syllables are surely parted, and between two brackets,
    stands a 0, before all of them so many as `endings` asks for.
    """

    letters: NDArray[np.uint8]
    tones: Places  # the sum of those of all letters before each, `_GIVEN` with each of them
    firsts: Places
    ends: Places
    are_zhuyin: NDArray[np.bool_]
    are_plain: NDArray[np.bool_]  # nothing but letters, tones and partings of one script
    are_toned: NDArray[np.bool_]
    are_names: NDArray[np.bool_]
    unmarked: Places  # the tone of a syllable without one


def _spelled(symbols: NDArray[np.uint8], starts: Places, ends: Places) -> _Spelled:
    behind = np.cumsum(ends - starts)
    firsts = behind - (ends - starts)
    # With the brackets themselves, so that no letter stands beside one of another bracket.
    inside = symbols.take(places_in(starts, ends))
    kinds, written = letters().kinds.take(inside), columns().take(inside)
    is_letter = written > 0
    tones, is_odd = _on_letters(inside, is_letter, behind)
    is_kept = is_letter.copy()
    is_kept[1:] |= is_letter[:-1]  # what parts stands there once
    places, count = np.flatnonzero(is_kept), np.cumsum(is_kept)
    firsts_of, ends_of = count.take(firsts) + WORD, count.take(behind - 1) + (WORD - 1)
    kept, sums = np.zeros(len(places) + WORD, np.uint8), np.zeros(len(places) + WORD + 1, np.intp)
    written.take(places, out=kept[WORD:], mode="clip")
    np.cumsum((tones * is_letter).take(places), out=sums[WORD + 1 :])
    whose = np.bitwise_or.reduceat(kinds, firsts)
    is_zhuyin = whose & ~np.uint8(AMONG_ZHUYIN | PARTING | SPACE) == ZHUYIN
    is_latin = whose & ~np.uint8(CAPITAL | PARTING | SPACE) == LATIN
    is_toned = is_zhuyin | (sums.take(ends_of) > sums.take(firsts_of))
    # Whether each of several words begins with a capital, is left.
    is_odd |= ~is_toned & (whose & (CAPITAL | SPACE) == CAPITAL | SPACE)
    return _Spelled(
        letters=kept,
        tones=sums,
        firsts=firsts_of,
        ends=ends_of,
        are_zhuyin=is_zhuyin,
        are_plain=(is_latin | is_zhuyin) & ~is_odd,
        are_toned=is_toned,
        are_names=~is_toned & (kinds.take(firsts + 1) & CAPITAL > 0),
        unmarked=np.where(is_zhuyin, 1, pinyin.NEUTRAL * is_toned),
    )


def _on_letters(
    inside: NDArray[np.uint8], is_letter: NDArray[np.bool_], behind: Places
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """The tones, `_GIVEN` with each, those that stand alone added to the letter's that they are of;
    and by the brackets that end there, whether one is no letter's.

    A dot comes before its syllable where it does so everywhere; all else comes behind.
    """
    tones = letters().tones.take(inside)
    marks = np.flatnonzero((tones > 0) & ~is_letter)
    tones += np.uint8(_GIVEN) * (tones > 0)
    is_dot = letters().kinds.take(inside.take(marks)) == AMONG_ZHUYIN
    is_dot &= tones.take(marks) == _GIVEN + pinyin.NEUTRAL
    for those, seats in ((marks[is_dot], marks[is_dot] + 1), (marks[~is_dot], marks[~is_dot] - 1)):
        tones[seats] += tones.take(those)
    is_lost = ~is_letter.take(np.where(is_dot, marks + 1, marks - 1))
    is_odd = np.zeros(len(behind), np.bool_)
    is_odd[np.searchsorted(behind, marks[is_lost], "right")] = True
    return tones, is_odd


@dataclass(frozen=True, slots=True)
class _UsedUp:
    """Characters, each with its bracket, the letters that it takes and the base that these are."""

    of: Places
    offsets: Places
    begins: Places
    stops: Places
    bases: Places


def _used_up(codes: CodePoints, spelled: _Spelled, which: Places, lasts: Places) -> _UsedUp:
    """Which letters the characters take, from the `lasts` before some of the brackets on."""
    found = [(np.zeros(0, np.intp),) * 5]
    at, stops = lasts.take(which), spelled.ends.take(which)
    while len(which):
        are_zhuyin = spelled.are_zhuyin.take(which)
        lengths, bases = endings(spelled.letters, stops, are_zhuyin, codes.take(at))
        on = np.flatnonzero(bases)
        which, at, stops, bases = which.take(on), at.take(on), stops.take(on), bases.take(on)
        begins = stops - lengths.take(on)
        found.append((which, at, begins, stops, bases))
        on = np.flatnonzero((begins > spelled.firsts.take(which)) & (at > 0))
        which, at, stops = which.take(on), at.take(on) - 1, begins.take(on)
        stops -= spelled.letters.take(stops - 1) == 0
    return _UsedUp(*map(np.concatenate, zip(*found, strict=True)))
