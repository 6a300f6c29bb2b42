"""What CC-CEDICT says of a word beside its meaning: both scripts, measure words, other forms."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from reader.dictionaries import sources
from reader.dictionaries.glosses import Line, lines_of, meaning_of
from reader.ondemand import expression

_COUNTED = expression(r"CL:([^/]+)")
_FORM = expression(r"(?:also written|variant of) ([^\s\[|]+)(?:\|([^\s\[]+))?")
_NEUTRAL = 5


class Heading(NamedTuple):
    """A word in one of its readings."""

    codes: tuple[int, ...]
    simplified: str
    traditional: str
    told: str
    """All its senses, as the dictionary writes them, with slashes between them."""

    @property
    def senses(self) -> list[str]:
        """The same, each by itself."""
        return self.told.split("/")

    @property
    def meaning(self) -> str:
        """Its first senses, in English; "" where it has none of its own."""
        return meaning_of(self.senses)

    @property
    def classifiers(self) -> str:
        """What it is counted with: "个, 家", as the dictionary writes them."""
        counted = [_plain(each) for sense in self.senses for each in _COUNTED.findall(sense)]
        return ", ".join(dict.fromkeys(counted))

    @property
    def also(self) -> str:
        """Other ways of writing it."""
        pairs = (pair for sense in self.senses for pair in _FORM.findall(sense))
        forms = (form for pair in pairs for form in pair if form)
        own = self.traditional, self.simplified
        return ", ".join(dict.fromkeys(each for each in forms if each not in own))


@lru_cache(1 << 10)
def headings(word: str) -> tuple[Heading, ...]:
    """A word's entries, one for each reading and traditional form; names after all others, and
    forms that only point to another one last. The word may be in either script."""
    return headings_of((word,))[0]


def headings_of(words: Sequence[str]) -> list[tuple[Heading, ...]]:
    """The same of each of several words: hundreds take little longer than one."""
    return list(map(_headings, words, lines_of(words)))


def _headings(word: str, lines: list[Line]) -> tuple[Heading, ...]:
    found: dict[tuple[tuple[int, ...], str], list[Line]] = {}
    if len(lines) > 1:
        lines = sorted(lines, key=lambda line: (_points_elsewhere(line), line.is_name))
    for line in lines:
        codes = sources.syllables(line.spelling)
        if len(codes) == len(word):
            found.setdefault((codes, line.traditional), []).append(line)
    return tuple(
        Heading(codes, one.simplified, traditional, "/".join([one.told, *(o.told for o in more)]))
        for (codes, traditional), (one, *more) in found.items()
    )


def heading_of(word: str, codes: tuple[int, ...], shown: str = "") -> Heading | None:
    """The entry of a word as it is read: in just these tones, else but for neutral ones, else the
    only one there is; of several that of the traditional form that is shown. None where the
    dictionary has none that fits."""
    return fitting(headings(word), codes, shown)


def fitting(found: tuple[Heading, ...], codes: tuple[int, ...], shown: str) -> Heading | None:
    """The same of a word whose entries were found."""
    if len(found) < 2:
        return found[0] if found else None
    if codes:
        same = tuple(each for each in found if each.codes == codes)
        found = same or tuple(each for each in found if _are_alike(each.codes, codes))
    best = next((each for each in found if each.traditional == shown != each.simplified), None)
    return best or next(iter(found), None)


def has_several_readings(word: str) -> bool:
    """Whether the dictionary has it in readings that differ in more than a neutral tone."""
    found = headings(word)
    return any(not _are_alike(found[0].codes, each.codes) for each in found[1:])


def _points_elsewhere(line: Line) -> bool:
    return _FORM.search(line.told.partition("/")[0]) is not None


def _are_alike(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return len(one) == len(other) and all(map(_is_alike, one, other))


def _is_alike(one: int, other: int) -> bool:
    is_neutral = _NEUTRAL in (one % 6, other % 6)
    return one == other or (one // 6 == other // 6 and is_neutral)


def _plain(counted: str) -> str:
    """個|个[ge4],家[jia1] as 个, 家."""
    words = (each.split("[")[0].split("|")[-1] for each in counted.split(","))
    return ", ".join(word for word in words if word)
