"""The text that readings are filled into: sentences with many of the words, or all with one."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.exports.worksheets.passage import Passage, Word
from reader.exports.worksheets.picking import Picked
from reader.exports.worksheets.sentences import pieces
from reader.exports.worksheets.sheet import Boxes, Piece

_MOST = 60  # characters, where a sheet is made of what there is: three lines
_MOST_ON_PAGE = 160
_HALF_LINE = 10
_SENTENCES = 2  # in which a word is asked at least, where it stands in as many

Span = tuple[int, int]
Spell = Callable[[Word], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with the words in it that were picked."""

    start: int
    end: int
    words: tuple[Word, ...]
    begins_line: bool

    @property
    def room(self) -> int:
        """Characters that it takes the room of: a new line leaves some of the last one free."""
        return self.end - self.start + _HALF_LINE * self.begins_line

    @property
    def asked(self) -> int:
        """Characters that would have a box."""
        return sum(len(word.codes) for word in self.words)


def boxes(
    passage: Passage, picked: Picked, spell: Spell
) -> Iterator[tuple[Boxes, tuple[Span, ...]]]:
    """The tasks, each with what of the passage it shows."""
    sentences = list(_sentences(passage, picked))
    if picked.is_by_hand:
        parts = list[Sequence[_Sentence]](_on_pages(_telling(sentences)))
    else:
        parts = [best] if (best := _best(sentences)) else []
    for part in parts:
        spans = tuple((one.start, one.end) for one in part)
        yield Boxes(tuple(_paragraphs(passage, part, spell))), spans


def _sentences(passage: Passage, picked: Picked) -> Iterator[_Sentence]:
    """Those of the passage that are no heading."""
    at, reached, words, headings = 0, 0, picked.words, set(passage.headings)
    for start, end in pieces(passage.text):
        while at < len(words) and words[at].start < start:
            at += 1
        first = at
        while at < len(words) and words[at].end <= end:
            at += 1
        if picked.is_by_hand or not any(a <= start and end <= b for a, b in headings):
            begins = passage.text.rfind("\n", 0, start) >= reached
            yield _Sentence(start, end, words[first:at], begins)
            reached = end


def _best(sentences: Sequence[_Sentence]) -> Sequence[_Sentence]:
    """The sentences on end, as long as a sheet has room for, in which most is asked."""
    best, most, first, length, asked = (0, 0), 0, 0, 0, 0
    for last, sentence in enumerate(sentences):
        length += sentence.room
        asked += sentence.asked
        while length > _MOST and first < last:
            length -= sentences[first].room
            asked -= sentences[first].asked
            first += 1
        if asked > most:
            best, most = (first, last + 1), asked
    return sentences[slice(*best)]


def _telling(sentences: Sequence[_Sentence]) -> Iterator[_Sentence]:
    """Those with a word that was not asked often enough before."""
    asked = Counter[str]()
    for one in sentences:
        words = {word.image for word in one.words}
        if any(asked[word] < _SENTENCES for word in words):
            yield one
            asked.update(words)


def _on_pages(sentences: Iterable[_Sentence]) -> Iterator[list[_Sentence]]:
    part, length = list[_Sentence](), 0
    for one in sentences:
        if part and length + one.room > _MOST_ON_PAGE:
            yield part
            part, length = [], 0
        part.append(one)
        length += one.room
    if part:
        yield part


def _paragraphs(
    passage: Passage, sentences: Sequence[_Sentence], spell: Spell
) -> Iterator[tuple[Piece, ...]]:
    """Sentences that follow each other in one paragraph stay in one."""
    paragraph, reached = list[Piece](), -1
    for one in sentences:
        between = passage.text[reached : one.start] if reached >= 0 else "\n"
        if paragraph and ("\n" in between or between.strip()):
            yield tuple(paragraph)
            paragraph = []
        paragraph += _pieces(passage.text, one, spell)
        reached = one.end
    if paragraph:
        yield tuple(paragraph)


def _pieces(text: str, sentence: _Sentence, spell: Spell) -> Iterator[Piece]:
    at = sentence.start
    for word in sentence.words:
        if word.start > at:
            yield Piece(text[at : word.start])
        shown = text[word.start : word.end]
        readings = spell(word)
        yield Piece(shown, readings if len(readings) == len(shown) else ())
        at = word.end
    if at < sentence.end:
        yield Piece(text[at : sentence.end])
