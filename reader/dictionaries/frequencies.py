"""How frequent words are: their place among all words, the most frequent first.

The order was computed by our own script (`python -m reader.dictionaries.ranking`) from the word
list of wordfreq, which is not shipped; words of the simplified image, a line each.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice

from reader.resources import resource

NO_RANK = 0


def rank(word: str) -> int:
    """A word's place, 1 for the most frequent; `NO_RANK` for one that is not among them."""
    return _ranks().get(word, NO_RANK)


def ranks(most: int) -> Iterable[tuple[str, int]]:
    """The first so many words, each with its place."""
    return islice(_ranks().items(), most)


def words_with(character: str, most: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The most frequent words of several characters that begin with one, and that end with it."""
    words = [word for word in _ranks() if len(word) > 1 and character in word]
    begin = (word for word in words if word.startswith(character))
    end = (word for word in words if word.endswith(character))
    return tuple(islice(begin, most)), tuple(islice(end, most))


@cache
def _ranks() -> Mapping[str, int]:
    text = resource("words", "frequency.txt").read_text("utf-8")
    return {word: place for place, word in enumerate(text.split(), 1)}
