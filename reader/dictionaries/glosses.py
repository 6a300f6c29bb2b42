"""What a word means in each of its readings, in a few English words, from CC-CEDICT.

The dictionary's own text is searched, by an index of the first characters of its headwords.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.dictionaries import sources
from reader.ondemand import expression

_SENSES = 3  # of a reading; the first are the most usual
_KEY = 8  # bytes of a headword that the index knows: two characters and what ends them
_LINE = expression(r"(\S+) (\S+) \[([^]]+)\] /(.*)/")
_POINTER = expression(
    r"CL:|Taiwan pr|also pr|also written|see |(?:(?:old|archaic|erroneous|unofficial) )?variant of"
)
_COUNTED = expression(r"([^\s,:|\[\]]+)(?:\|([^\s,\[\]]+))?(?:\[([^\]]*)\])?(?=,|$)")
_REFERENCE = expression(r"[^\s()|/;,]*\|([^\s()[]+)\[[^]]*\]|([^\s()[]+)\[[^]]*\]")


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


class Line(NamedTuple):
    """A line of the dictionary."""

    traditional: str
    simplified: str
    spelling: str  # in CC-CEDICT's letters: chuan2 tong3
    told: str  # its senses, with slashes between them

    @property
    def is_name(self) -> bool:
        """Whether its spelling has a capital."""
        return self.spelling[0].isupper()


@lru_cache(1 << 10)
def glosses(word: str) -> tuple[Gloss, ...]:
    """A word's readings in the dictionary's order, in either script; names after all others."""
    senses: dict[tuple[int, ...], list[str]] = {}
    for line in sorted(lines_of((word,))[0], key=lambda line: line.is_name):
        codes = sources.syllables(line.spelling)
        if len(codes) == len(word):
            senses.setdefault(codes, []).extend(line.told.split("/"))
    return tuple(_gloss(codes, said) for codes, said in senses.items())


def load() -> None:
    """Have the dictionary at hand: 0.2 s and 12 MB."""
    _dictionary()


def is_loaded() -> bool:
    """Whether it is at hand, so that nobody waits for it."""
    return _dictionary.cache_info().currsize > 0


def meaning_of(senses: Sequence[str]) -> str:
    """The first of these senses; those that only point elsewhere where there are no others."""
    telling = list(islice((sense for sense in senses if not _POINTER.match(sense)), _SENSES))
    return "; ".join(_plain(telling or senses[:_SENSES]))


def _gloss(codes: tuple[int, ...], senses: list[str]) -> Gloss:
    plain = _plain([sense for sense in senses if not _POINTER.match(sense)] or senses)
    counted = [part for sense in senses for part in _measures(sense)]
    told = tuple(sense for sense in plain if sense)
    return Gloss(codes, meaning_of(senses), "; ".join(plain), told, tuple(dict.fromkeys(counted)))


def _plain(senses: Sequence[str]) -> list[str]:
    """The senses, other words named in them in simplified characters alone."""
    return [_REFERENCE.sub(_named, sense) if "[" in sense else sense for sense in senses]


def _named(reference: re.Match[str]) -> str:
    return reference[1] or reference[2]


def _measures(sense: str) -> Iterator[Measure]:
    """The words that a sense says things are counted with: CL:個|个[ge4],位[wei4]."""
    for found in _COUNTED.finditer(sense) if sense.startswith("CL:") else ():
        traditional, simplified, spelling = found.groups()
        codes = sources.syllables(spelling) if spelling else ()
        yield Measure(traditional, simplified or traditional, codes)


def lines_of(words: Sequence[str]) -> list[list[Line]]:
    """The dictionary's lines whose headword each of these is, in either script, once each.

    To look up hundreds takes little longer than to look up one.
    """
    text, indexes = _dictionary()
    heads = [word.encode("utf-8", "surrogatepass") + b" " for word in words]
    ends = [b"".join(head[:_KEY].ljust(_KEY, pad) for head in heads) for pad in (b"\0", b"\xff")]
    least, most = (np.frombuffer(keys, ">u8").astype(np.uint64) for keys in ends)
    found = [dict[int, None]() for _ in words]
    for keys, starts, lines in indexes:
        firsts = keys.searchsorted(least, "left")
        counts = keys.searchsorted(most, "right") - firsts
        owners = np.repeat(np.arange(len(words)), counts)
        at = np.arange(len(owners)) + np.repeat(firsts - (np.cumsum(counts) - counts), counts)
        rows = zip(owners.tolist(), starts[at].tolist(), lines[at].tolist(), strict=True)
        for owner, start, line in rows:
            head = heads[owner]
            if len(head) <= _KEY or text.startswith(head, start):
                found[owner][line] = None
    return [list(filter(None, map(_line, each))) for each in found]


def _line(start: int) -> Line | None:
    """The line that begins there in the dictionary's text; None for what is none."""
    text, _indexes = _dictionary()
    found = _LINE.match(text[start : text.index(b"\n", start)].decode("utf-8"))
    return Line(*found.groups()) if found else None


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
