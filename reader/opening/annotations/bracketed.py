"""Readings in brackets after a character, a word or a phrase: 文(wén)章, 中文(zhōngwén).

With tone marks, digits, no tones, in zhuyin; also several brackets after one character, of which
repeats are left out. A bracket is taken out only where the characters before it may be read so
(`annotations.fitting`): 他(he) and 人工智能(AI) are text. Which brackets, a dialect says.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

import numpy as np

from reader import pinyin
from reader.article import RepairKind
from reader.dictionaries.characters import may_be_read
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.fitting import (
    Before,
    Fit,
    Spelling,
    fit,
    least_syllables,
    spelling_of,
)
from reader.opening.annotations.occurrences import occurrences
from reader.text import code_points, is_hanzi

CONTENT = (
    "A-Za-z0-5\u00b2\u00b3\u00b9\u00c0-\u024f\u0251\u0261\u0300-\u030c\u0430\u0435\u043e\u0443"
    "\u1e00-\u1eff\uff10-\uff15\uff21-\uff3a\uff41-\uff5a\u3105-\u312f一丨ˉˊˇˋ˙"
    " \u00a0\u3000'’‘ʼ`´\\-‐‑–—·•・/,.!?;:，。！？；：、…“”\"~*_"
)
"""What may stand in a bracket with a reading, as a class of a regular expression."""

A_LINK = r"\([^()\s/#.:]*+[/#.:][^()\s]*+\)"
"""The second half of a link in Markdown, behind its square brackets."""

_LONGEST = 300  # characters in a bracket: the reading of a long sentence
_SPACES = " \u00a0\u3000"
_MOST_SPACES = 4  # before a bracket: as far as `fitting` looks for a character
_TAKING = (RepairKind.REPEAT, RepairKind.CONFLICT)
# English words that are spelled as syllables, and may explain a character beside its reading.
_GLOSSES = frozenset(
    "a an ban bang can den die fan fang gang gun hang he hen lie long man me men min pan pang pen"
    " pie ping ran rang run sang she song sun tan tang ten tie ton wan you".split()
)
_DENSE = 0.4  # of a text's characters; where so many have readings, even names are readings
_MOST_PIECES = 32  # brackets of a run that are looked at: noise repeats a reading some times
_MOST_KNOWN = 1 << 16  # brackets remembered: a novel has some thousands


class Brackets:
    """A kind of brackets, and what more is asked of the spelling in them.

    `not_before` is a pattern of what follows no bracket of a reading.
    """

    def __init__(
        self,
        opening: str,
        closing: str,
        accepts: Callable[[Spelling], bool] = bool,
        not_before: str = "",
    ) -> None:
        one = f"[{opening}][{CONTENT}]{{1,{_LONGEST}}}+[{closing}]"
        ahead = f"(?!{not_before})" if not_before else ""
        self.opening = opening
        self.run = re.compile(f"{one}{ahead}(?: ?{one}{ahead})*")
        self.piece = re.compile(f"( ?)[{opening}]([{CONTENT}]+)[{closing}]")
        self.accepts = accepts


@dataclass(frozen=True, slots=True)
class _Piece:
    """One bracket of a run; offsets count from the run's start."""

    start: int  # of the space before it, if there is one
    end: int
    spelling: Spelling
    is_apart: bool  # a space stands between it and the bracket before


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a run of brackets comes to; offsets count from the run's start."""

    readings: Fit = ()
    removed: tuple[int, ...] = ()  # start, end, start, end, …
    repairs: tuple[tuple[int, RepairKind], ...] = ()
    is_name: bool = False

    def alone(self, length: int) -> int:
        """The syllable of a run of this length, where it has one and there is no more to it."""
        if len(self.readings) != 1 or self.removed != (0, length) or self.repairs or self.is_name:
            return pinyin.NO_SYLLABLE
        at, syllable = self.readings[0]
        return syllable if at == -1 else pinyin.NO_SYLLABLE


_TEXT = _Taken()


class _Decisions:
    """What was decided of each run of brackets after the characters that it hung on.

    That depends on nothing else, so it is remembered from one piece of a text to the next.
    """

    def __init__(self, brackets: Brackets) -> None:
        self._brackets = brackets
        self.known: dict[str, _Taken | int] = {}
        self._reaches: dict[str, tuple[int, ...]] = {}  # how far back the decisions of a run looked

    def on(self, text: str, start: int, end: int, run: str) -> "_Taken | int":
        """What the run at `start` comes to; the usual thing, one character's one syllable, bare."""
        for reach in self._reaches.get(run, ()):
            if reach <= start and (taken := self.known.get(text[start - reach : end])):
                return taken
        before = Before(text, start)
        taken = _taken(before, start, _pieces(run, self._brackets))
        taken = taken.alone(end - start) or taken
        if before.least >= 0:
            if len(self.known) >= _MOST_KNOWN:
                self.known.clear()
                self._reaches.clear()
            self.known[text[before.least : end]] = taken
            reach = start - before.least
            self._reaches[run] = tuple({*self._reaches.get(run, ()), reach})
        return taken


@cache
def _decisions_on(brackets: Brackets) -> _Decisions:
    return _Decisions(brackets)


def find_bracketed(text: str, brackets: Brackets) -> Findings:
    """The readings in brackets of this kind."""
    findings = Findings()
    removed, offsets, codes = list[int](), list[int](), list[int]()
    others: list[tuple[int, _Taken]] = []
    decisions = _decisions_on(brackets)
    known = decisions.known
    for match in occurrences(brackets.run, text, brackets.opening):
        start, end = match.span()
        taken = known.get(text[start - 1 : end])  # most hang on one character
        if taken is None or not start:
            taken = decisions.on(text, start, end, match[0])
        if isinstance(taken, int):
            removed += (start, end)
            offsets.append(start - 1)
            codes.append(taken)
        elif taken is not _TEXT:
            others.append((start, taken))
    findings.removed.extend(removed)
    findings.offsets.extend(offsets)
    findings.codes.extend(codes)
    for start, taken in others:
        if not taken.is_name:
            _add(findings, start, taken)
    _decide_names(text, [each for each in others if each[1].is_name], findings)
    return findings


def _add(findings: Findings, start: int, taken: _Taken) -> None:
    findings.removed.extend([start + at for at in taken.removed])
    findings.offsets.extend([start + at for at, _ in taken.readings])
    findings.codes.extend([syllable for _, syllable in taken.readings])
    for at, kind in taken.repairs:
        findings.repairs.append((start + at, kind))


def _decide_names(text: str, names: list[tuple[int, _Taken]], findings: Findings) -> None:
    """Capitals without tones, 北京(Beijing), are readings only in a text written so."""
    if not names:
        return
    in_names = sum(len(taken.readings) for _, taken in names)
    toneless = np.count_nonzero(np.array(findings.codes, np.uint16) % 6 == pinyin.NO_TONE)
    hanzi = np.count_nonzero(is_hanzi(code_points(text)))
    is_toneless = toneless >= max(in_names, len(findings.codes) // 2)
    are_readings = is_toneless or in_names >= _DENSE * hanzi
    for start, taken in names:
        if are_readings:
            _add(findings, start, taken)
        else:
            findings.repairs.append((start, RepairKind.DOUBT))


def _taken(before: Before, start: int, pieces: tuple[_Piece, ...]) -> _Taken:
    """What is taken out of a run of brackets and kept as readings."""
    for index, piece in enumerate(pieces):
        if index and piece.is_apart:
            break
        if readings := fit(piece.spelling, before, start):
            return _with_others(before, start, pieces, index, readings)
    if pieces and _looks_like_reading(pieces[0].spelling, before, start):
        return _Taken(repairs=((0, RepairKind.DOUBT),))
    return _TEXT


@lru_cache(1 << 12)
def _pieces(run: str, brackets: Brackets) -> tuple[_Piece, ...]:
    """The run's brackets up to the first that is none of syllables."""
    pieces: list[_Piece] = []
    for bracket in islice(brackets.piece.finditer(run), _MOST_PIECES):
        spelling = spelling_of(bracket[2])
        if spelling is None or not brackets.accepts(spelling):
            break
        if pieces and not least_syllables(spelling):
            break
        pieces.append(_Piece(*bracket.span(), spelling, bool(bracket[1])))
    return tuple(pieces)


def _with_others(
    before: Before, start: int, pieces: tuple[_Piece, ...], kept: int, readings: Fit
) -> _Taken:
    """The bracket that fits, and what becomes of the others beside it."""
    removed: list[int] = []
    repairs: list[tuple[int, RepairKind]] = []
    gap = _gap(before.text, start)
    for index, piece in enumerate(pieces):
        begin = piece.start if index else -gap
        repair = None
        if index != kept:
            again = fit(piece.spelling, before, start)
            repair = _beside(piece, again, readings)
            if again and repair in _TAKING:
                readings = _better(before.text, readings, again)
        if repair:
            at = begin if repair is RepairKind.DOUBT else readings[-1][0] - start
            repairs.append((at, repair))
        if index == kept or repair in _TAKING:
            removed += (begin, piece.end)
    relative = tuple((at - start, syllable) for at, syllable in readings)
    return _Taken(relative, tuple(removed), tuple(repairs), pieces[kept].spelling.is_name)


def _beside(piece: _Piece, again: Fit | None, readings: Fit) -> RepairKind | None:
    """What another bracket beside the reading is; None for plain text that only stands there."""
    if again and len(again) == len(readings):
        pairs = zip(again, readings, strict=True)
        if all(_agree(one[1], other[1]) for one, other in pairs):
            return RepairKind.REPEAT
        return None if piece.is_apart else RepairKind.CONFLICT
    spelling = piece.spelling
    if piece.is_apart or _may_explain(spelling, readings):
        return None
    if least_syllables(spelling) == len(readings):
        return RepairKind.CONFLICT
    return RepairKind.DOUBT if spelling.is_toned else None


def _may_explain(spelling: Spelling, readings: Fit) -> bool:
    """Whether this may be a word in another language beside the reading: 他(tā)(he)."""
    if spelling.is_toned:
        return False
    has_tones = all(syllable % 6 != pinyin.NO_TONE for _, syllable in readings)
    return has_tones or spelling.is_name or spelling.letters in _GLOSSES


def _agree(one: int, other: int) -> bool:
    """Whether two syllables are the same as far as both tell."""
    return one // 6 == other // 6 and (one == other or pinyin.NO_TONE in (one % 6, other % 6))


def _better(text: str, readings: Fit, again: Fit) -> Fit:
    """For each character the one of two syllables that is its reading; then the one with a tone."""

    def rank(at: int, syllable: int) -> tuple[bool, bool]:
        return may_be_read(text[at], syllable), pinyin.tone_of(syllable) != pinyin.NO_TONE

    pairs = zip(readings, again, strict=True)
    return tuple(one if rank(*one) >= rank(*other) else other for one, other in pairs)


def _gap(text: str, start: int) -> int:
    """How many spaces stand before a bracket."""
    before = text[max(0, start - _MOST_SPACES) : start]
    return len(before) - len(before.rstrip(_SPACES))


def _looks_like_reading(spelling: Spelling, before: Before, start: int) -> bool:
    """Whether a bracket that fits nothing is a reading all the same: told, but left alone."""
    if not spelling.is_toned or before.hanzi_run(start, 1) == 0:
        return False
    count = least_syllables(spelling)
    return count > 0 and before.hanzi_run(start, count) == count
