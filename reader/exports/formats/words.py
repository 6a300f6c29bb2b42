"""A table of the words, for lists and cards: word, pinyin, how often, the first sentence it is in.

Values are parted by tabs; a word stands once for each of its readings, in the order of the text.
It is no article, and opens as none. A sentence that a spreadsheet would take for a formula has an
apostrophe before it, as one would type it there, and one that begins with a quotation mark is
quoted whole.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.exports import OF_TEXT, Carried, Options, ReadText
from reader.learning.sentences import sentence_around
from reader.text import code_points, is_hanzi

NAME = "words"
SUFFIXES = (".tsv",)
CARRIES = OF_TEXT - {Carried.BY_WORDS}
_HEAD = ("word", "pinyin", "count", "sentence")
_FORMULA = tuple("=+-@＝＋－＠")
_PARTS = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029]+")  # what parts values and lines, or is unseen


@dataclass(slots=True)
class _Word:
    count: int
    sentence: str


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
            if known := found.get((text[first:last], spelling)):
                known.count += 1
            else:
                sentence = text[slice(*sentence_around(text, first))]
                found[text[first:last], spelling] = _Word(1, sentence)
        yield ""
    yield "\t".join(_HEAD) + "\n"
    for (word, spelling), known in found.items():
        yield f"{_cell(word)}\t{_cell(spelling)}\t{known.count}\t{_cell(known.sentence)}\n"


def _cell(value: str) -> str:
    """A value that a spreadsheet shows and never works out, nor takes for several.

    What begins a formula: CWE-1236, with the full-width forms that spreadsheets take for the same.
    """
    value = " ".join(_PARTS.split(value)).strip(" ")
    if value.startswith('"'):
        return '"' + value.replace('"', '""') + '"'
    return f"'{value}" if value.startswith(_FORMULA) else value
