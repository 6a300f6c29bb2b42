"""Plain text: the characters alone."""

from collections.abc import Iterator

from reader.article import IMAGE
from reader.exports import Options, ReadText

NAME = "text"
SUFFIXES = (".txt", ".text")
ANY_LENGTH = True  # of a paragraph


def write(read: ReadText, options: Options) -> Iterator[str]:
    """The text in its script; of an image what it shows, where that is said."""
    for start, end in read.paragraphs():
        line = read.text[start:end]
        if line == IMAGE and start in read.images:
            line = read.images[start].description
        yield line + "\n"
