"""What CC-CEDICT says of a word beside its meaning: both scripts, measure words, other forms."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reader.dictionaries import sources
from reader.dictionaries.glosses import gloss_of, lines_of

_LINE = re.compile(r"(\S+) (\S+) \[([^]]+)\] /(.*)/")
_COUNTED = re.compile(r"CL:([^/]+)")
_FORM = re.compile(r"(?:also written|variant of) ([^\s\[|]+)(?:\|([^\s\[]+))?")
_NEUTRAL = 5


@dataclass(frozen=True, slots=True)
class Heading:
    """A word in one of its readings."""

    codes: tuple[int, ...]
    simplified: str
    traditional: str
    meaning: str  # its first senses, in English; "" where it has none of its own
    classifiers: str  # "个, 家", as the dictionary writes them
    also: str  # other ways of writing it


@lru_cache(1 << 10)
def headings(word: str) -> tuple[Heading, ...]:
    """A word's entries, one for each reading and traditional form; names after all others, and
    forms that only point to another one last. The word may be in either script."""
    found: dict[tuple[tuple[int, ...], str], list[re.Match[str]]] = {}
    lines = [line for line in map(_LINE.match, lines_of(word)) if line]
    for line in sorted(lines, key=lambda line: (_points_elsewhere(line), line[3][0].isupper())):
        codes = sources.syllables(line[3])
        if len(codes) == len(word):
            found.setdefault((codes, line[1]), []).append(line)
    return tuple(_heading(codes, told) for (codes, _traditional), told in found.items())


def heading_of(word: str, codes: tuple[int, ...], shown: str = "") -> Heading | None:
    """The entry of a word as it is read: in just these tones, else but for neutral ones, else the
    only one there is; of several that of the traditional form that is shown. None where the
    dictionary has none that fits."""
    found = headings(word)
    if codes:
        same = [each for each in found if each.codes == codes]
        fitting = same or [each for each in found if _are_alike(each.codes, codes)]
        found = tuple(fitting) or (found if len(found) == 1 else ())
    best = next((each for each in found if each.traditional == shown != each.simplified), None)
    return best or next(iter(found), None)


def has_several_readings(word: str) -> bool:
    """Whether the dictionary has it in readings that differ in more than a neutral tone."""
    found = headings(word)
    return any(not _are_alike(found[0].codes, each.codes) for each in found[1:])


def _points_elsewhere(line: re.Match[str]) -> bool:
    return _FORM.search(line[4].split("/")[0]) is not None


def _are_alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return len(one) == len(other) and all(map(_is_alike, one, other))


def _is_alike(one: int, other: int) -> bool:
    is_neutral = _NEUTRAL in (one % 6, other % 6)
    return one == other or (one // 6 == other // 6 and is_neutral)


def _heading(codes: tuple[int, ...], lines: list[re.Match[str]]) -> Heading:
    said = [sense for line in lines for sense in line[4].split("/")]
    counted = [_plain(each) for sense in said for each in _COUNTED.findall(sense)]
    forms = [form for sense in said for pair in _FORM.findall(sense) for form in pair if form]
    traditional, simplified = lines[0][1], lines[0][2]
    others = dict.fromkeys(each for each in forms if each not in (traditional, simplified))
    return Heading(
        codes,
        simplified,
        traditional,
        gloss_of(codes, said).meaning,
        ", ".join(dict.fromkeys(counted)),
        ", ".join(others),
    )


def _plain(counted: str) -> str:
    """個|个[ge4],家[jia1] as 个, 家."""
    words = (each.split("[")[0].split("|")[-1] for each in counted.split(","))
    return ", ".join(word for word in words if word)
