"""The lists of HSK up to a level, as something to take in."""

from reader.dictionaries.levels import level_name, listed_words, title_of
from reader.learning.intake.source import Kind, Source, Table
from reader.settings import LevelList

LISTS = (LevelList.HSK20, LevelList.HSK2021, LevelList.HSK2025)
"""Those that have words at all: a frequency has none."""


def listed(which: LevelList, up_to: int) -> Source:
    """All words of a list up to a level."""
    rows = [(word,) for word in listed_words(which, up_to)]
    origin = f"{title_of(which)} up to {level_name(up_to, which)}"
    return Source(Kind.LIST, origin, (Table(("word",), rows),))
