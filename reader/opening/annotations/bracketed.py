"""Readings in brackets after a character, a word or a phrase: 文(wén)章, 中文(zhōngwén).

With tone marks, digits, no tones, in zhuyin; also several brackets after one character, of which
repeats are left out. A bracket is taken out only where the characters before it may be read so
(`annotations.fitting`): 他(he) and 人工智能(AI) are text. Which brackets, a dialect says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Codes, RepairKind
from reader.dictionaries.characters import may_be_read
from reader.opening.annotations.cleaning import Findings, put
from reader.opening.annotations.contents import Contents
from reader.opening.annotations.decisions import Decided, Decisions, Taken
from reader.opening.annotations.fitting import (
    Before,
    Fit,
    Spelling,
    fit,
    least_syllables,
)
from reader.opening.annotations.ragged import Places
from reader.opening.annotations.runs import MOST_PIECES, Brackets, Runs
from reader.opening.annotations.several import several
from reader.text import CodePoints, code_points, is_hanzi

_SPACES = " \u00a0\u3000"
_MOST_SPACES = 4  # before a bracket: as far as `fitting` looks for a character
_TAKING = (RepairKind.REPEAT, RepairKind.CONFLICT)
# English words that are spelled as syllables, and may explain a character beside its reading.
_GLOSSES = frozenset(
    "a an ban bang can den die fan fang gang gun hang he hen lie long man me men min pan pang pen"
    " pie ping ran rang run sang she song sun tan tang ten tie ton wan you".split()
)
_MANY = 16  # runs: fewer are decided as soon one after another
_DENSE = 0.4  # of a text's characters; where so many have readings, even names are readings


@dataclass(frozen=True, slots=True)
class _Piece:
    """One bracket of a run; offsets count from the run's start."""

    start: int  # of the space before it, if there is one
    end: int
    spelling: Spelling
    is_apart: bool  # a space stands between it and the bracket before


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a kind of brackets, from one piece of a text to the next."""

    contents: Contents
    decisions: Decisions

    @classmethod
    def of(cls, brackets: Brackets) -> "_Known":
        """Nothing yet."""
        return cls(Contents(brackets), Decisions(partial(_decide, brackets)))


_known: dict[Brackets, _Known] = {}


def find_bracketed(text: str, brackets: Brackets) -> Findings:
    """The readings in brackets of this kind."""
    codes = code_points(text)
    runs = brackets.runs(text, codes)
    if not len(runs):
        return Findings()
    known = _known.get(brackets) or _Known.of(brackets)
    syllables, are_names = known.contents.read(text, codes, runs)
    decided, left = _alone(runs, syllables, are_names), np.flatnonzero(syllables == 0)
    if len(left) >= _MANY:
        others, left = _several(codes, runs, left, brackets.needs_tones)
        decided.add(others)
    if len(left):
        starts, ends = runs.starts.take(left), runs.ends.take(left)
        decided.add(known.decisions.on(text, codes, starts, ends))
    if known.decisions.are_enough:
        _known.pop(brackets, None)
    else:
        _known[brackets] = known
    _decide_names(codes, decided)
    return decided.findings


def _alone(runs: Runs, syllables: Codes, are_names: NDArray[np.bool_]) -> Decided:
    """What the runs come to that are one syllable of the character before them, maybe again."""

    def of(which: Places | slice) -> Findings:
        found, starts = Findings(), runs.starts[which]
        put(starts - 1, found.offsets)
        put(syllables[which], found.codes)
        put(np.stack((starts, runs.ends[which]), axis=1), found.removed)
        repeats = runs.repeats[which]
        if repeats.any():
            repaired = np.repeat(starts - 1, repeats)
            put(repaired, found.repaired)
            put(np.full(len(repaired), RepairKind.REPEAT.value), found.kinds)
        return found

    names, are = np.flatnonzero(are_names), syllables > 0
    are[names] = False
    surely = of(slice(None) if are.all() else np.flatnonzero(are))
    in_names = of(names) if len(names) else Findings()
    return Decided(surely, in_names, runs.starts.take(names).tolist())


def _several(
    codes: CodePoints, runs: Runs, left: Places, needs_tones: bool
) -> tuple[Decided, Places]:
    """What the runs come to that are one bracket of several syllables, and those then left."""
    single = left[runs.repeats.take(left) == 0]
    starts, ends = runs.starts.take(single), runs.ends.take(single)
    told = several(codes, runs.symbols, starts, ends, needs_tones)

    def of(which: NDArray[np.bool_]) -> Findings:
        found, readings = Findings(), np.flatnonzero(which.take(told.of))
        put(told.offsets.take(readings), found.offsets)
        put(told.syllables.take(readings), found.codes)
        put(np.stack((told.begins[which], ends[which]), axis=1), found.removed)
        return found

    surely, in_names = of(told.are_told & ~told.are_names), of(told.are_names)
    is_left = np.zeros(len(runs), np.bool_)
    is_left[left] = True
    is_left[single] = ~told.are_told
    return Decided(surely, in_names, starts[told.are_names].tolist()), np.flatnonzero(is_left)


def _decide_names(codes: CodePoints, decided: Decided) -> None:
    """Capitals without tones, 北京(Beijing), are readings only in a text written so."""
    if not decided.names_at:
        return
    findings, in_names = decided.findings, len(decided.names.offsets)
    toneless = np.count_nonzero(np.array(findings.codes) % 6 == pinyin.NO_TONE)
    hanzi = np.count_nonzero(is_hanzi(codes))
    is_toneless = toneless >= max(in_names, len(findings.codes) // 2)
    if is_toneless or in_names >= _DENSE * hanzi:
        findings.add(decided.names)
    else:
        for start in decided.names_at:
            findings.repair(start, RepairKind.DOUBT)


def _decide(
    brackets: Brackets, text: str, starts: Places, ends: Places
) -> Iterator[tuple[Taken, int]]:
    """What each run of brackets comes to, and where what it hangs on begins."""
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        before = Before(text, start)
        yield _taken(brackets, before, start, text[start:end]), before.least


def _taken(brackets: Brackets, before: Before, start: int, run: str) -> Taken:
    """What is taken out of a run of brackets and kept as readings."""
    pieces = _pieces(run, brackets)
    for index, piece in enumerate(pieces):
        if index and piece.is_apart:
            break
        if readings := fit(piece.spelling, before, start):
            return _with_others(before, start, pieces, index, readings)
    if pieces and _looks_like_reading(pieces[0].spelling, before, start):
        return Taken(repairs=((0, RepairKind.DOUBT),))
    return Taken()


@lru_cache(1 << 12)
def _pieces(run: str, brackets: Brackets) -> tuple[_Piece, ...]:
    """The run's brackets up to the first that is none of syllables."""
    pieces: list[_Piece] = []
    for bracket in islice(brackets.piece.finditer(run), MOST_PIECES):
        spelling = brackets.spelling(bracket[2])
        if spelling is None:
            break
        if pieces and not least_syllables(spelling):
            break
        pieces.append(_Piece(*bracket.span(), spelling, bool(bracket[1])))
    return tuple(pieces)


def _with_others(
    before: Before, start: int, pieces: tuple[_Piece, ...], kept: int, readings: Fit
) -> Taken:
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
    relative = tuple([(at - start, syllable) for at, syllable in readings])
    return Taken(relative, tuple(removed), tuple(repairs), pieces[kept].spelling.is_name)


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
