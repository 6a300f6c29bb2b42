"""Makes resources/words/frequency.txt anew, from the word list of wordfreq.

`pip install wordfreq` first: the program itself does not need it. Kept are words of hanzi that
CC-CEDICT has too, for others are hardly ever words.
"""

from collections.abc import Iterator

from reader.dictionaries.sources import cedict_bytes
from reader.resources import resource
from reader.text import is_all_hanzi

_MOST = 60_000


def ranked(words: Iterator[str], known: frozenset[str]) -> list[str]:
    """The words to keep, the most frequent first."""
    kept = (word for word in words if is_all_hanzi(word) and word in known)
    return list(dict.fromkeys(kept))[:_MOST]


def simplified_headwords() -> frozenset[str]:
    """The words that CC-CEDICT has, in its simplified forms."""
    lines = cedict_bytes().decode("utf-8").splitlines()
    return frozenset(line.split(" ", 2)[1] for line in lines if line and line[0] not in "#%")


if __name__ == "__main__":
    from wordfreq import iter_wordlist

    found = ranked(iter_wordlist("zh", "large"), simplified_headwords())
    resource("words", "frequency.txt").write_text("\n".join(found) + "\n", "utf-8")
