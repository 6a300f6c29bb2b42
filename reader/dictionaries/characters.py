"""What is known of single characters: their readings, and whether a syllable may be one of them."""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.dictionaries import sources
from reader.dictionaries.tables import Tables, kept_tables, made_once
from reader.resources import resource
from reader.text import (
    CodePoints,
    by_code_point,
    code_points,
    is_hanzi,
    look_alikes,
    plain_form,
    plain_forms,
)

if TYPE_CHECKING:
    from reader.article import Codes

_FORM = 4  # of the kept tables: raise it when their making changes
_USUAL = ("readings", "usual.txt")
_ERHUA = pinyin.code("r", pinyin.NEUTRAL)
# Spoken tones that people write: 一 and 不 before other tones.
_SANDHI = {
    "一": (pinyin.code("yi", 2), pinyin.code("yi", 4)),
    "不": (pinyin.code("bu", 2),),
}


@cache
def known_readings(character: str) -> tuple[int, ...]:
    """The readings of one character, tones given, most usual first; () for what is no hanzi known.

    From pypinyin's table, CC-CEDICT's entries and its notes on Taiwan; ordered by `usual.txt`.
    """
    if len(character) != 1:  # a word of another script
        return ()
    known, starts, readings = _views()
    code = plain_form(ord(character))
    at = bisect_left(known, code)
    if at == len(known) or known[at] != code:
        return ()
    return tuple(readings[starts[at] : starts[at + 1]])


@cache
def _views() -> tuple[memoryview, ...]:
    """The columns for one look after another: an array takes ten times as long for one number."""
    return tuple(column.data for column in _columns())


@cache
def _columns() -> tuple[NDArray[np.uint32], NDArray[np.uint32], NDArray[np.uint16]]:
    """The characters, where each one's readings begin, all readings."""
    tables = character_tables()
    return tables["characters"], tables["starts"], tables["readings"]  # type: ignore[return-value]


def are_read(codes: CodePoints, bases: NDArray[np.uint16]) -> NDArray[np.bool_]:
    """Whether each character has this reading, whatever its tone: a number of `pinyin.BASES`."""
    usual, is_one = usual_bases().take(codes), bases > 0
    are: NDArray[np.bool_] = (usual == bases) & is_one
    left = np.flatnonzero((usual != bases) & is_one & (usual > 0))
    left = left[_have_others().take(codes.take(left))]  # few
    known, wanted = _with_bases(), _paired(plain_forms(codes.take(left)), bases.take(left))
    are[left] = known.take(np.searchsorted(known, wanted), mode="clip") == wanted
    return are


@cache
def _with_bases() -> _Pairs:
    """Every known character with the base of each of its readings, in order."""
    known, starts, readings = _columns()
    return np.sort(_paired(np.repeat(known, np.diff(starts)), readings // 6))


@cache
def _have_others() -> NDArray[np.bool_]:
    """By code point whether a character has readings of more than one base."""
    pairs = _with_bases()
    known, odd = (pairs >> _SYLLABLE).astype(np.uint32), look_alikes()
    have = by_code_point(np.bool_)
    have[known[1:][(known[1:] == known[:-1]) & (pairs[1:] != pairs[:-1])]] = True
    have[odd] = have.take(plain_forms(odd))
    return have


@cache
def usual_bases() -> NDArray[np.uint16]:
    """By code point the base of what a character is most usually; 0 for none."""
    known, usual = character_table()
    odd = look_alikes()
    bases = by_code_point(np.uint16)
    bases[known] = usual // 6
    bases[odd] = bases.take(plain_forms(odd))
    return bases


@cache
def may_be_read(character: str, syllable: int) -> bool:
    """Whether this syllable is a legal reading of the character.

    A syllable without a tone is compared without; any reading may stand in the neutral tone, a
    third tone as the second that it becomes before another third; 儿 may be the ending r.
    """
    readings = known_readings(character)
    tone = pinyin.tone_of(syllable)
    if syllable in readings or syllable in _SANDHI.get(character, ()):
        return True
    if tone in (pinyin.NO_TONE, pinyin.NEUTRAL):
        return any(reading // 6 == syllable // 6 for reading in readings)
    return tone == 2 and syllable + 1 in readings


@made_once
def character_tables(folder: Path | None = None) -> Tables:
    """Characters and their readings as arrays, from the cache folder or compiled."""
    return kept_tables("characters", key(), _compiled, folder)


def key() -> str:
    """What these tables are made for now."""
    usual = zlib.crc32(resource(*_USUAL).read_bytes())
    return f"{_FORM} {usual:08x} {sources.data_key(phrases=False)}"


def _compiled() -> Tables:
    """Sorted code points, the start of each one's readings (one more at the end), the readings."""
    head = sources.cedict_headwords().spelled
    alone, toned = np.repeat(head.lengths == 1, head.lengths), head.syllables % 6 != pinyin.NEUTRAL
    pairs = np.concatenate(
        [
            _pairs(_usual_orders()),
            _paired(*sources.pypinyin_characters()),
            _of_words(head, alone),
            _of_words(head, toned),  # 乐 lào is in 乐亭 alone
            _pairs(_in_taiwan()),
            _pairs((character, (_ERHUA,)) for character in "儿兒"),
        ]
    )
    pairs = _once_each(pairs)
    pairs = pairs[is_hanzi((pairs >> _SYLLABLE).astype(np.uint32))]
    characters, starts = np.unique(pairs >> _SYLLABLE, return_index=True)
    return {
        "characters": characters.astype(np.uint32),
        "starts": np.append(starts, len(pairs)).astype(np.uint32),
        "readings": pairs.astype(np.uint16),
    }


_SYLLABLE = np.uint64(16)  # bits
_PLACE = np.uint64(26)  # bits; 64 MB of dictionary hold 34 million pairs
_Pairs = NDArray[np.uint64]  # of characters with a syllable, the lowest bits


def _pairs(readings: Iterable[tuple[str, Iterable[int]]]) -> _Pairs:
    found = [ord(character) << 16 | code for character, codes in readings for code in codes]
    return np.array(found, np.uint64)


def _paired(characters: CodePoints, syllables: Codes) -> _Pairs:
    return characters.astype(np.uint64) << _SYLLABLE | syllables


def _of_words(words: sources.Spelled, wanted: NDArray[np.bool_]) -> _Pairs:
    """The characters of words in each script: all of a word's one script, then of the other."""
    starts = np.repeat(words.starts, words.lengths)
    places = np.arange(len(words.syllables)) + starts
    found = np.zeros(2 * len(places), np.uint64)
    is_wanted = np.zeros(len(found), np.bool_)
    for text in words.texts:
        found[places] = _paired(code_points(text), words.syllables)
        is_wanted[places] = wanted
        places += np.repeat(words.lengths, words.lengths)
    return found[is_wanted]


def _once_each(pairs: _Pairs) -> _Pairs:
    """Each pair once, by character, then by the place where it stood first."""
    placed = np.sort(pairs << _PLACE | np.arange(len(pairs), dtype=np.uint64))
    pairs, places = placed >> _PLACE, placed & ((np.uint64(1) << _PLACE) - np.uint64(1))
    is_first = np.append(True, pairs[1:] != pairs[:-1])
    pairs, places = pairs[is_first], places[is_first]
    return pairs[np.lexsort((places, pairs >> _SYLLABLE))]


def _in_taiwan() -> Iterator[tuple[str, tuple[int, ...]]]:
    for note in sources.taiwan_notes():
        for word in (note.traditional, note.word):
            yield from zip(word, zip(note.taiwan, strict=True), strict=True)


def _usual_orders() -> Iterator[tuple[str, Iterable[int]]]:
    """The readings of the polyphones whose usual reading is not the dictionaries' first."""
    lines = map(str.split, resource(*_USUAL).read_text("utf-8").splitlines())
    return ((character, map(pinyin.parse, order)) for character, *order in lines)


def character_table() -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    """Every known character, ascending, and its usual reading."""
    tables = character_tables()
    firsts = tables["readings"][tables["starts"][:-1]]
    return tables["characters"], firsts  # type: ignore[return-value]


def toned(character: str, code: int) -> int:
    """A syllable with its tone, the most usual that the character has where none is given; or 0."""
    if pinyin.tone_of(code) != pinyin.NO_TONE:
        return code
    return next((each for each in known_readings(character) if each // 6 == code // 6), 0)
