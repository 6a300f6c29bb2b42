"""A table of the words, for lists and cards: word, pinyin, how often, the first sentence it is in,
what it means, its traditional form, zhuyin, level and place among all words.

Values are parted by tabs; a word stands once for each of its readings, in the order of the text.
It is no article, and opens as none. A sentence that a spreadsheet would take for a formula has an
apostrophe before it, as one would type it there, and one that begins with a quotation mark is
quoted whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.dictionaries.frequencies import rank
from reader.dictionaries.headings import heading_of
from reader.dictionaries.levels import level_of
from reader.exports import OF_TEXT, Carried, Options, ReadText
from reader.exports.cards.cells import tab_row
from reader.exports.cards.entries import level_told, traditional_of, zhuyin_of
from reader.learning.sentences import sentence_around
from reader.text import code_points, is_hanzi

NAME = "words"
SUFFIXES = (".tsv",)
CARRIES = OF_TEXT - {Carried.BY_WORDS}
_HEAD = (
    "word", "pinyin", "count", "sentence", "meaning", "traditional", "zhuyin", "level", "frequency",
)  # fmt: skip


@dataclass(slots=True)
class _Word:
    count: int
    first: int  # of its first place
    last: int


def write(read: ReadText, options: Options) -> Iterator[str]:
    """The table with a line of names above it."""
    found: dict[tuple[str, str], _Word] = {}
    by_words = replace(options, by_words=True)
    text, hanzi = read.text, is_hanzi(code_points(read.text)).tobytes()
    for start, end in read.paragraphs():
        for first, last, spelling in read.groups(start, end, by_words):
            if hanzi.find(True, first, last) < 0:
                continue
            if not (first and hanzi[first - 1]):  # a sentence's beginning gave it a capital
                spelling = spelling[:1].lower() + spelling[1:]
            key = text[first:last], spelling
            if known := found.get(key):
                known.count += 1
            else:
                found[key] = _Word(1, first, last)
        yield ""
    yield "\t".join(_HEAD) + "\n"
    for (word, spelling), known in found.items():
        sentence = text[slice(*sentence_around(text, known.first))]
        values = [word, spelling, str(known.count), sentence, *_told(read, known, options)]
        yield tab_row(values) + "\n"


def _told(read: ReadText, known: _Word, options: Options) -> tuple[str, ...]:
    """What the dictionary and the lists say of a word."""
    of = slice(known.first, known.last)
    shown, word = read.text[of], (read.image or read.text)[of]
    codes = tuple(read.codes[of].tolist())
    heading = heading_of(word, codes, shown)
    return (
        heading.meaning if heading is not None else "",
        traditional_of(word, shown, heading),
        zhuyin_of(codes),
        level_told(level_of(word, options.levels), options.levels),
        str(rank(word) or ""),
    )
