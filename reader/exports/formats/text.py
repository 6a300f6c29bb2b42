"""Plain text: the characters alone, and guards where the text would open as another one.

It has no readings, nor says what is a heading or that a paragraph is an image.
"""

from collections.abc import Iterator

from reader.article import IMAGE
from reader.exports import Carried, Options, ReadText
from reader.exports.guarding import guarded, guarded_beginning, guarded_text
from reader.opening.plain.paragraphs import paragraphs_of

NAME = "text"
SUFFIXES = (".txt", ".text")
CARRIES: frozenset[Carried] = frozenset()
ANY_LENGTH = True  # of a paragraph


def write(read: ReadText, options: Options) -> Iterator[str]:
    """The text in its script; of an image what it shows, where that is said."""
    yield from guarded_beginning(_lines(guarded(read)))


def _lines(read: ReadText) -> Iterator[str]:
    for start, end in read.paragraphs():
        line = read.text[start:end]
        if line == IMAGE and start in read.images:
            line = guarded_text(" ".join(paragraphs_of(read.images[start].description).split()))
        yield line + "\n"
