"""What a word means in each of its readings, in a few English words, from CC-CEDICT.

The dictionary's own text is searched, by an index of the first characters of its headwords.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from reader.dictionaries import sources

_SENSES = 3  # of a reading; the first are the most usual
_KEY = 8  # bytes of a headword that the index knows: two characters and what ends them
_LINE = re.compile(r"(\S+) (\S+) \[([^]]+)\] /(.*)/")
_POINTER = re.compile(
    r"CL:|Taiwan pr|also pr|also written|see |(?:(?:old|archaic|erroneous|unofficial) )?variant of"
)
_COUNTED = re.compile(r"([^\s,:|\[\]]+)(?:\|([^\s,\[\]]+))?(?:\[([^\]]*)\])?(?=,|$)")
_REFERENCE = re.compile(r"[^\s()|/;,]*\|([^\s()[]+)\[[^]]*\]|([^\s()[]+)\[[^]]*\]")


@dataclass(frozen=True, slots=True)
class Measure:
    """A word that things are counted with: 個 or 个, in its reading (() where none is told)."""

    traditional: str
    simplified: str
    codes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gloss:
    """A reading of a word, a syllable for each of its characters, and what it means then."""

    codes: tuple[int, ...]
    meaning: str  # the first senses
    full: str  # all of them
    senses: tuple[str, ...] = ()  # the same, each by itself
    measures: tuple[Measure, ...] = ()


@lru_cache(1 << 10)
def glosses(word: str) -> tuple[Gloss, ...]:
    """A word's readings in the dictionary's order, in either script; names after all others."""
    senses: dict[tuple[int, ...], list[str]] = {}
    found = [line for line in map(_LINE.match, lines_of(word)) if line]
    for line in sorted(found, key=lambda line: line[3][0].isupper()):
        codes = sources.syllables(line[3])
        if len(codes) == len(word):
            senses.setdefault(codes, []).extend(line[4].split("/"))
    return tuple(gloss_of(codes, said) for codes, said in senses.items())


def load() -> None:
    """Have the dictionary at hand: 0.2 s and 12 MB."""
    _dictionary()


def is_loaded() -> bool:
    """Whether it is at hand, so that nobody waits for it."""
    return _dictionary.cache_info().currsize > 0


def gloss_of(codes: tuple[int, ...], senses: list[str]) -> Gloss:
    """Its senses; those that only point elsewhere where there are no others."""
    telling = [sense for sense in senses if not _POINTER.match(sense)] or senses
    plain = [_REFERENCE.sub(lambda found: found[1] or found[2], sense) for sense in telling]
    counted = [part for sense in senses for part in _measures(sense)]
    senses_told = tuple(sense for sense in plain if sense)
    return Gloss(
        codes,
        "; ".join(plain[:_SENSES]),
        "; ".join(plain),
        senses_told,
        tuple(dict.fromkeys(counted)),
    )


def _measures(sense: str) -> Iterator[Measure]:
    """The words that a sense says things are counted with: CL:個|个[ge4],位[wei4]."""
    for found in _COUNTED.finditer(sense) if sense.startswith("CL:") else ():
        traditional, simplified, spelling = found.groups()
        codes = sources.syllables(spelling) if spelling else ()
        yield Measure(traditional, simplified or traditional, codes)


def lines_of(word: str) -> Iterator[str]:
    """The dictionary's lines whose headword this is, in either script, once each."""
    text, indexes = _dictionary()
    head = word.encode("utf-8", "surrogatepass") + b" "
    least, most = (head[:_KEY].ljust(_KEY, pad) for pad in (b"\0", b"\xff"))
    ends = np.array([int.from_bytes(end, "big") for end in (least, most)], np.uint64)
    seen = set[int]()
    for keys, starts, lines in indexes:
        first = keys.searchsorted(ends[0], "left")
        last = keys.searchsorted(ends[1], "right")
        for start, line in zip(
            starts[first:last].tolist(), lines[first:last].tolist(), strict=True
        ):
            if text.startswith(head, start) and line not in seen:
                seen.add(line)
                yield text[line : text.index(b"\n", line)].decode("utf-8")


_Index = tuple[NDArray[np.uint64], NDArray[np.intp], NDArray[np.intp]]


@cache
def _dictionary() -> tuple[bytes, tuple[_Index, _Index]]:
    """CC-CEDICT's text, and where its traditional and its simplified headwords stand."""
    text = sources.cedict_bytes().rstrip(b"\r\n") + b"\n"
    data = np.frombuffer(text + bytes(_KEY), np.uint8)
    lines = np.concatenate(([0], np.flatnonzero(data == 0x0A)[:-1] + 1))
    lines = lines[data[lines] != ord("#")]
    spaces = np.flatnonzero(data == 0x20)
    simplified = spaces[np.searchsorted(spaces, lines)] + 1
    return text, (_index(data, lines, lines), _index(data, simplified, lines))


def _index(data: NDArray[np.uint8], starts: NDArray[np.intp], lines: NDArray[np.intp]) -> _Index:
    """The first bytes of the headwords in order, where each begins, and its line."""
    keys = np.zeros(len(starts), np.uint64)
    for at in range(_KEY):
        keys = (keys << np.uint64(8)) | data[starts + at]
    order = np.argsort(keys, kind="stable")
    return keys[order], starts[order], lines[order]
