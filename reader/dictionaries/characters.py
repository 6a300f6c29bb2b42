"""What is known of single characters: their readings, and whether a syllable may be one of them."""

import zlib
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.dictionaries import sources
from reader.dictionaries.tables import Tables, kept_tables, made_once
from reader.resources import resource
from reader.text import code_points, is_hanzi, plain_forms

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
    tables = character_tables()
    known, starts = tables["characters"], tables["starts"]
    code = plain_forms(code_points(character))[0]
    at = int(np.searchsorted(known, code))
    if at == len(known) or known[at] != code:
        return ()
    return tuple(tables["readings"][starts[at] : starts[at + 1]].tolist())


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
    key = f"{_FORM} {zlib.crc32(resource(*_USUAL).read_bytes()):08x} "
    key += sources.data_key(phrases=False)
    return kept_tables("characters", key, _compiled, folder)


def _compiled() -> Tables:
    """Sorted code points, the start of each one's readings (one more at the end), the readings."""
    merged = _usual_orders()
    for character, readings in sources.pypinyin_characters():
        merged.setdefault(character, {}).update(dict.fromkeys(readings))
    for entry in sources.cedict_entries(single_characters=True):
        for character in (entry.traditional, entry.simplified):
            merged.setdefault(character, {}).update(dict.fromkeys(entry.syllables))
    for entry in sources.cedict_entries():  # 乐 lào is in 乐亭 alone
        for word in (entry.traditional, entry.simplified):
            for character, syllable in zip(word, entry.syllables, strict=True):
                if syllable % 6 != pinyin.NEUTRAL:
                    merged.setdefault(character, {}).setdefault(syllable)
    for note in sources.taiwan_notes():
        for word in (note.traditional, note.word):
            for character, syllable in zip(word, note.taiwan, strict=True):
                merged.setdefault(character, {}).setdefault(syllable)
    for character in "儿兒":
        merged.setdefault(character, {})[_ERHUA] = None
    characters = np.array(sorted(map(ord, merged)), np.uint32)
    characters = characters[is_hanzi(characters)]
    lists = [list(merged[chr(character)]) for character in characters.tolist()]
    return {
        "characters": characters,
        "starts": np.cumsum([0, *map(len, lists)], dtype=np.uint32),
        "readings": np.array([reading for readings in lists for reading in readings], np.uint16),
    }


def _usual_orders() -> dict[str, dict[int, None]]:
    """The readings of the polyphones whose usual reading is not the dictionaries' first."""
    lines = map(str.split, resource(*_USUAL).read_text("utf-8").splitlines())
    return {character: dict.fromkeys(map(pinyin.parse, order)) for character, *order in lines}


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
