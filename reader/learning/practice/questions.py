"""A question about a word, in one of the sentences in which it was met."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.learning.headwords import Headword
from reader.learning.kept import Collected
from reader.learning.practice.days import day_number
from reader.learning.practice.schedule import OF_WORDS, Item


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a word, and the sentence it is asked in."""

    item: Item
    met: Collected


def by_word(collected: Iterable[Collected]) -> Mapping[Headword, tuple[Collected, ...]]:
    """The sentences of each word, the word met first first; none that lacks its word."""
    found = dict[Headword, tuple[Collected, ...]]()
    for one in collected:
        if one.length and one.sentence:
            found[one.headword] = (*found.get(one.headword, ()), one)
    return found


def question(item: Item, sentences: tuple[Collected, ...], now: float) -> Question:
    """The question in the sentence whose turn it is: another one each day, and for each kind."""
    turn = day_number(now) + OF_WORDS.index(item.kind)
    return Question(item, sentences[turn % len(sentences)])
