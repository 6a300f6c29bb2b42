"""What a text asks of its reader: its words, how many of them are known, its level, what to learn.

Words are counted once, by their spelling in the simplified image (`WordCounts`); that does not
depend on who reads, so it may be kept. What it means for a reader (`asked`) is found from the
counts in some milliseconds whenever she knows other words. A word that she knows in one of its
readings is known here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, groupby, islice

import numpy as np

from reader.dictionaries.frequencies import rank
from reader.dictionaries.levels import NOT_LISTED, levels_of, levels_of_words, listed_level
from reader.learning.headwords import words_seen
from reader.learning.knowledge import Knowledge
from reader.reading.words import PERSON, words, words_of
from reader.script import found_script, simplified_image
from reader.settings import LevelList
from reader.text import code_points, is_all_hanzi, is_hanzi

ENOUGH = 0.95
"""The share of a text's words at which it is read without a dictionary (Laufer 1989)."""
_PIECE = 1 << 16  # characters of a text that are cut into words at a time, about


@dataclass(frozen=True)
class WordCounts:
    """How often each word stands in a text, in the order in which they first stand there.

    Only words that have a Chinese character, in the simplified image.
    """

    words: Mapping[str, int]

    @cached_property
    def total(self) -> int:
        """The running words."""
        return sum(self.words.values())

    @property
    def different(self) -> int:
        """The words, each once."""
        return len(self.words)

    @cached_property
    def characters(self) -> Mapping[str, int]:
        """How often each Chinese character stands in the text."""
        counts = dict[str, int]()
        for word, count in self.words.items():
            for character in word:
                counts[character] = counts.get(character, 0) + count
        found = "".join(counts)
        is_one = is_hanzi(code_points(found)).tolist()
        return {one: counts[one] for one, is_wanted in zip(found, is_one, strict=True) if is_wanted}

    def __add__(self, other: "WordCounts") -> "WordCounts":
        """Both texts, one after the other."""
        counts = dict(self.words)
        for word, count in other.words.items():
            counts[word] = counts.get(word, 0) + count
        return WordCounts(counts)


NO_WORDS = WordCounts({})


def counted(spellings: Iterable[str]) -> WordCounts:
    """The counts of running words, each in the simplified image."""
    return WordCounts(dict(Counter(spellings)))


def counted_in(text: str) -> WordCounts:
    """The counts of a text as it stands in its file, without what an article knows of it."""
    found = found_script(text)
    counts = Counter[str]()
    for piece in _pieces(text):
        image = simplified_image(piece, found)
        starts = words(image)
        ends = np.append(starts[1:], len(image))[: len(starts)]
        if not len(starts):
            continue
        hanzi = np.add.reduceat(is_hanzi(code_points(image)).astype(np.int32), starts) > 0
        spans = zip(starts[hanzi].tolist(), ends[hanzi].tolist(), strict=True)
        counts.update(words_seen(image, (image[first:last] for first, last in spans)))
    return WordCounts(dict(counts))


def _pieces(text: str) -> Iterable[str]:
    """Whole paragraphs, as no word goes over their ends."""
    start = 0
    while start < len(text):
        end = text.find("\n", min(start + _PIECE, len(text)))
        end = len(text) if end < 0 else end + 1
        yield text[start:end]
        start = end


@dataclass(frozen=True, slots=True)
class AtLevel:
    """The words of one level in a text: running ones, different ones, those of them unknown."""

    words: int = 0
    different: int = 0
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """What a text asks of one who knows so much; see `asked`."""

    words: int
    different: int
    known: int  # running words
    unknown: int  # different words
    levels: LevelList
    by_level: Mapping[int, AtLevel]
    """Every level of the list, the easiest first, then `NOT_LISTED`."""

    @property
    def share_known(self) -> float:
        """Of the running words; 1 where there are none."""
        return self.known / self.words if self.words else 1.0

    def share_up_to(self, level: int) -> float:
        """The running words that are of this level or an easier one; 1 where there are none."""
        easy = sum(
            one.words for each, one in self.by_level.items() if each != NOT_LISTED and each <= level
        )
        return easy / self.words if self.words else 1.0

    @property
    def level(self) -> int:
        """The lowest level with all of whose words, and all easier ones, 95 % of the text is known;
        `NOT_LISTED` where none is enough, or there are no words."""
        if not self.words:
            return NOT_LISTED
        enough = (level for level in levels_of(self.levels) if self.share_up_to(level) >= ENOUGH)
        return next(enough, NOT_LISTED)


def asked(counts: WordCounts, knowledge: Knowledge, which: LevelList | None = None) -> Asked:
    """What a text with these words asks of whoever knows so much; levels are by her list, unless
    another one is named."""
    which = which or knowledge.levels
    words = list(counts.words)
    levels = np.array(levels_of_words(words, which), np.intp)
    times = np.fromiter(counts.words.values(), np.intp, len(words))
    is_known = np.array(knowledge.known_among(words), np.bool_)
    every = (*levels_of(which), NOT_LISTED)
    weighed = (times, np.ones(len(words)), ~is_known)
    sums = [np.bincount(levels, weights, len(every)) for weights in weighed]
    rows = np.array(sums, np.intp).T[[*every]].tolist()
    by_level = {level: AtLevel(*row) for level, row in zip(every, rows, strict=True)}
    known = int(times[is_known].sum())
    unknown = len(words) - int(is_known.sum())
    return Asked(counts.total, counts.different, known, unknown, which, by_level)


def unknown_words(counts: WordCounts, knowledge: Knowledge) -> tuple[str, ...]:
    """The words that are worth learning for this text, the most useful first.

    That is by how often they stand in it, then by how frequent they are in the language; names
    are last, as nobody learns them.
    """
    words = list(counts.words)
    unknown = [
        word
        for word, is_known in zip(words, knowledge.known_among(words), strict=True)
        if not is_known
    ]
    names = names_among(unknown)
    is_name = np.fromiter((word in names for word in unknown), np.bool_, len(unknown))
    often = np.fromiter(map(counts.words.__getitem__, unknown), np.intp, len(unknown))
    places = np.fromiter((rank(word) or _LAST for word in unknown), np.intp, len(unknown))
    order = np.lexsort((places, -often, is_name))
    return tuple(map(unknown.__getitem__, order.tolist()))


_LAST = 1 << 30  # behind all ranks
_AT_ONCE = 24  # words of which it is asked at a time whether they are names


def most_useful(counts: WordCounts, knowledge: Knowledge, most: int) -> tuple[str, ...]:
    """The first so many of `unknown_words`, found sooner: no more are looked at than it takes."""
    ordered = _by_use(counts, knowledge)
    found, names = list[str](), list[str]()
    while len(found) < most and (piece := list(islice(ordered, _AT_ONCE))):
        are_names = names_among(piece)
        found += [word for word in piece if word not in are_names]
        names += [word for word in piece if word in are_names]
    return tuple((found + names)[:most])


def _by_use(counts: WordCounts, knowledge: Knowledge) -> Iterator[str]:
    """The unknown words by how often they stand in a text, then by how frequent they are; of those
    that stand there less often nothing is asked before they are wanted."""
    often = counts.words.__getitem__
    for _count, alike in groupby(sorted(counts.words, key=often, reverse=True), often):
        unknown = (word for word in alike if not knowledge.is_known(word))
        yield from sorted(unknown, key=lambda word: rank(word) or _LAST)


def known_with(
    counts: WordCounts, found: Asked, knowledge: Knowledge, learned: Iterable[str]
) -> float:
    """The share of running words that would be known with these words too, by what was found of
    them; 1 where there are none."""
    new = sum(counts.words.get(word, 0) for word in set(learned) if not knowledge.is_known(word))
    return (found.known + new) / found.words if found.words else 1.0


def names_among(spellings: Iterable[str]) -> frozenset[str]:
    """Those of some words that are names: the dictionary writes them with a capital, a character
    is a surname alone, or a rule for given names took what is no word for one.

    A word that a list of levels has is none: 长, 高.
    """
    lines = [word for word in spellings if not listed_level(word, LevelList.HSK2025)]
    found = words_of("\n".join(lines))
    is_name = (found.capitals > 0) | ((found.tags == PERSON) & (found.ends - found.starts == 1))
    ends = np.cumsum([len(word) + 1 for word in lines], dtype=np.int32) - 1
    at = np.minimum(np.searchsorted(found.ends, ends), max(0, len(found) - 1))
    starts = ends - np.array(list(map(len, lines)), np.int32)
    is_whole = (found.starts[at] == starts) & (found.ends[at] == ends)
    names = set(compress(lines, (is_whole & is_name[at]).tolist()))
    parted = compress(lines, (~is_whole).tolist())
    return frozenset(names | set(filter(_is_given_name, parted)))


def _is_given_name(word: str) -> bool:
    """Whether a word that is none by itself, but was one in its text, may be a given name: neither
    doubled nor a number nor a plural."""
    is_doubled = len(set(word)) < len(word)
    return is_all_hanzi(word) and not is_doubled and not rank(word) and word[-1] != "们"
