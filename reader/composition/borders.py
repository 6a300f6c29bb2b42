"""Where the words of an article begin, for conversions: a table's key may not reach into one."""

from reader.article import Offsets
from reader.reading.words import words
from reader.script import Found, WordStarts, simplified_image


def word_starts(found: Found) -> WordStarts:
    """What cuts a text in the script found into words, by its simplified image."""

    def starts(text: str) -> Offsets:
        return words(simplified_image(text, found))

    return starts
