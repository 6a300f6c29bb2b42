"""All that is told of a word: made once, and written as a card, a line of a table or JSON."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from reader.dictionaries.frequencies import rank
from reader.dictionaries.headings import Heading, fitting, headings_of
from reader.dictionaries.levels import level_mark, level_of
from reader.exports.cards.choosing import Chosen
from reader.learning.headwords import State, codes_of, spelled
from reader.learning.kept import Collected
from reader.opening.pacing import Pace, unhurried
from reader.pinyin import SILENT, Style, spellings
from reader.reading.orthography import groups
from reader.script import shown_image
from reader.settings import LevelList

_MANY = 512  # words that are spelled at once
_APART = "，"  # between two words that are spelled, so that none begins a sentence
_UNHEARD = (0, SILENT)


@dataclass(frozen=True, slots=True)
class Entry:
    """A word as it is told of; what is not known is ""."""

    hanzi: str  # as it was met, else simplified
    simplified: str
    traditional: str
    codes: tuple[int, ...]  # a syllable for each character, 0 for none; () where it has no reading
    pinyin: str
    meaning: str
    classifiers: str
    also: str
    level: int  # of `levels`, 0 where they do not have it
    levels: LevelList
    frequency: int  # its place among all words, 0 for none
    state: State
    count: int
    met: Collected | None
    note: str

    @property
    def zhuyin(self) -> str:
        """Its reading in zhuyin, syllables parted by spaces."""
        return zhuyin_of(self.codes)

    @property
    def level_told(self) -> str:
        """Its level and in which list, as in "HSK 2021: 7–9"; "" for none."""
        return level_told(self.level, self.levels)

    @property
    def key(self) -> str:
        """By what it is known for ever: its simplified characters and its reading."""
        return f"{self.simplified} {spelled(self.codes)}".strip()


def entries(chosen: Sequence[Chosen], levels: LevelList, pace: Pace = unhurried) -> Iterator[Entry]:
    """Each word with all that is told of it. Of words that come to one key the first is taken.

    Takes some 0.1 ms a word; `pace` is called now and then.
    """
    seen = set[str]()
    for first in range(0, len(chosen), _MANY):
        some = chosen[first : first + _MANY]
        told = headings_of([one.headword.word for one in some])
        found = list(map(_found, some, told))
        for entry in _spelled(some, found, levels):
            if entry.key not in seen:
                seen.add(entry.key)
                yield entry
        pace(min(1.0, (first + _MANY) / len(chosen)))


def _found(one: Chosen, headings: tuple[Heading, ...]) -> tuple[tuple[int, ...], Heading | None]:
    """A word's syllables, the usual ones where it is meant in any reading, and its heading."""
    codes = codes_of(one.headword.reading)
    met = one.met
    shown = met.sentence[met.start : met.start + met.length] if met is not None else ""
    heading = fitting(headings, codes, shown)
    if not codes and heading is not None:
        codes = heading.codes
    return (codes if len(codes) == len(one.headword.word) else ()), heading


def _spelled(
    some: Sequence[Chosen],
    found: Sequence[tuple[tuple[int, ...], Heading | None]],
    levels: LevelList,
) -> Iterator[Entry]:
    words = [one.headword.word for one in some]
    readings = [codes for codes, _heading in found]
    for one, pinyin, (codes, heading) in zip(
        some, spelled_together(words, readings), found, strict=True
    ):
        word, met = one.headword.word, one.met
        as_met = met.sentence[met.start : met.start + met.length] if met is not None else ""
        yield Entry(
            hanzi=as_met or word,
            simplified=word,
            traditional=traditional_of(word, as_met, heading),
            codes=codes,
            pinyin=pinyin,
            meaning=heading.meaning if heading is not None else "",
            classifiers=heading.classifiers if heading is not None else "",
            also=heading.also if heading is not None else "",
            level=level_of(word, levels),
            levels=levels,
            frequency=rank(word),
            state=one.state,
            count=one.count,
            met=met,
            note=one.note,
        )


def level_told(level: int, levels: LevelList) -> str:
    """A level and in which list; "" for none."""
    return level_mark(level, levels) if level else ""


def zhuyin_of(codes: Sequence[int]) -> str:
    """A word's reading in zhuyin, syllables parted by spaces."""
    spelled = _spelled_in_zhuyin()
    return " ".join([spelled[code] for code in codes if code not in _UNHEARD])


@cache
def _spelled_in_zhuyin() -> tuple[str, ...]:
    return spellings(Style.ZHUYIN)


def traditional_of(word: str, as_met: str, heading: Heading | None) -> str:
    """As it was met if that is traditional, else as the dictionary has it, else as it is."""
    if as_met != word and len(as_met) == len(word) and shown_image(as_met) == word:
        return as_met
    return heading.traditional if heading is not None else word


def spelled_together(words: Sequence[str], readings: Sequence[Sequence[int]]) -> list[str]:
    """The pinyin of words by GB/T 16159, a syllable for each character or none at all."""
    text, codes, spans = "", list[int](), list[tuple[int, int]]()
    for word, reading in zip(words, readings, strict=True):
        text += _APART
        codes.append(0)
        spans.append((len(text), len(text) + len(word)))
        text += word
        codes += reading if len(reading) == len(word) else [0] * len(word)
    if not words:
        return []
    found = groups(text, np.array(codes, np.uint16), Style.MARKS)
    told = dict[int, str]()
    for start, end in zip(found.starts.tolist(), found.ends.tolist(), strict=True):
        told[start] = "".join(found.pieces[start:end])
    return [" ".join(told[at] for at in range(*span) if told.get(at)) for span in spans]
