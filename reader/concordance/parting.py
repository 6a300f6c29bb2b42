"""An article parted into its sentences, each with its words: what is written down of it.

Sentences are those of `reader.learning.sentences` within sections as an article is set in; so one
is never longer than a section, and every section can be parted by itself.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np

from reader.article import Article, Offsets
from reader.hanzi import HANZI_RANGES
from reader.learning.headwords import is_as_seen, words_seen
from reader.learning.sentences import sentences
from reader.ondemand import expression
from reader.reading.words import words
from reader.script import Found, found_script, simplified_image
from reader.typesetting.sections import cut_into_sections

LONGEST = 64
"""Characters of a word that is looked for; beyond, it is none that anybody has met."""
_HANZI = expression(f"[{HANZI_RANGES}]")
_SECTION = 4_096  # characters that are parted at once
_MOST = 255  # what a byte of `lengths` holds


@dataclass(frozen=True, slots=True)
class Parted:
    """A sentence: `image` and `text` are one for one, `lengths` has those of its words in turn."""

    start: int  # in the article's text
    text: str
    image: str
    lengths: tuple[int, ...]

    def words(self) -> Iterator[tuple[int, int, str]]:
        """Where each word that can be looked for begins and ends in the sentence, and the word as
        it is known: that may be shorter, or have other characters (`word_seen`)."""
        image = self.image
        words = words_seen(image, (image[start:end] for start, end in self._spans()))
        for (start, end), word in zip(self._spans(), words, strict=True):
            if end - start <= LONGEST and _HANZI.search(word):
                yield start, end, word

    def may_have(self, word: str) -> bool:
        """Whether some of its words may be this one together; told at once."""
        return word in self.image or not is_as_seen(self.image)

    def _spans(self) -> Iterator[tuple[int, int]]:
        return pairwise(accumulate(self.lengths, initial=0))


class PartedArticle:
    """The sentences of one article, section by section."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._sections = cut_into_sections(article, _SECTION)
        self._found: Found = found_script(article.text)

    def __len__(self) -> int:
        """How many sections there are."""
        return len(self._sections)

    def section(self, number: int) -> tuple[Parted, ...]:
        """The sentences of a section."""
        section = self._sections[number]
        text = self._text[section.start : section.end]
        image = simplified_image(text, self._found)
        borders = np.append(words(image), len(image))
        return tuple(
            Parted(section.start + first, text[first:last], image[first:last], lengths)
            for first, last, lengths in _spans(text, borders)
        )


def _spans(text: str, borders: Offsets) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Where sentences begin and end, never within a word, and the lengths of their words."""
    before = 0
    for start, end in sentences(text):
        first = max(before, bisect_right(borders, start) - 1)
        last = bisect_left(borders, end)
        if last > first:
            lengths = tuple(np.diff(borders[first : last + 1]).tolist())
            yield int(borders[first]), int(borders[last]), lengths
        before = max(before, last)


def packed(lengths: tuple[int, ...]) -> bytes:
    """Lengths of words as bytes; one that a byte cannot hold is as many full ones and the rest."""
    if max(lengths, default=0) < _MOST:
        return bytes(lengths)
    parts = (bytes([_MOST]) * (each // _MOST) + bytes([each % _MOST]) for each in lengths)
    return b"".join(parts)


def unpacked(lengths: bytes) -> tuple[int, ...]:
    """The lengths of words that were packed so."""
    if _MOST not in lengths:
        return tuple(lengths)
    found, length = list[int](), 0
    for each in lengths:
        length += each
        if each < _MOST:
            found.append(length)
            length = 0
    return tuple(found)
