"""Texts of any length, always the same: novels put together from the clauses of the samples.

So polyphones, marks and the lengths of paragraphs are as in real texts. Most words of a clause are
changed for others of the language, each as often as it is in it, and some characters for others of
the 3,755 commonest: a million characters have some 30,000 distinct words and 80,000 clauses, so
that nothing is fast only because it was met before. The script is simplified, as a novel has one.
"""

import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path

from reader.resources import resource
from tests.benchmarks import program

LONGEST = 20_000_000
"""Characters of the longest text that anything is measured with."""
_LONG = 1_000_000
_SEED = 20_261_123
_OTHERS = 0.7  # part of the words of two characters and more that are changed for others
_STRANGERS = 0.01  # part of the characters that are changed for others
_CHAPTER = 4_000  # characters between two headings, about
_DRAWN = 4_096  # words that are drawn at once
_LENGTHS = range(2, 5)  # characters of the words that are changed


def a_novel(characters: int) -> str:
    """Paragraphs and chapters of this many characters."""
    return _text(characters, has_paragraphs=True)


def a_paragraph(characters: int) -> str:
    """One paragraph of this many characters."""
    return _text(characters, has_paragraphs=False)


def kept(characters: int, make: Callable[[int], str] = a_novel) -> Path:
    """A file in UTF-8 with such a text; a section has it made in its `prepare`.

    A novel begins as every longer one does: long ones are the beginning of the longest.
    """
    path = program.a_home() / f"{make.__name__} {characters}.txt"
    if not path.exists():
        is_part = make is a_novel and _LONG < characters < LONGEST
        text = kept(LONGEST).read_text("utf-8")[:characters] if is_part else make(characters)
        path.write_text(text, "utf-8")
    return path


def _text(characters: int, *, has_paragraphs: bool) -> str:
    chance = random.Random(_SEED)
    written = _Writing(chance)
    parts, length, chapter, next_chapter = list[str](), 0, 0, 0
    while length < characters:
        if has_paragraphs and length >= next_chapter:
            chapter, next_chapter = chapter + 1, length + _CHAPTER
            parts.append(f"第{chapter}章　{written.clause()}\n")
        else:
            parts.append(written.paragraph() + "\n" * has_paragraphs)
        length += len(parts[-1])
    return "".join(parts)[:characters]


class _Writing:
    """Clauses and paragraphs by chance."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._clauses, self._strangers = _clauses(), _common_characters()
        self._others = {length: self._drawn(length) for length in _LENGTHS}

    def paragraph(self) -> str:
        """Some sentences, spoken or not."""
        chance, sentences = self._chance, list[str]()
        for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
            clauses = (self.clause() for _ in range(chance.choice((1, 2, 2, 3, 4))))
            sentences.append("，".join(clauses) + chance.choice("。。。！？"))
        spoken = "".join(sentences)
        return f"“{spoken}”" if chance.random() < 0.25 else spoken

    def clause(self) -> str:
        """One of the samples' with other words."""
        chance, others, made = self._chance, self._others, list[str]()
        for piece, length in self._clauses[int(chance.random() * len(self._clauses))]:
            is_other = length and chance.random() < _OTHERS
            made.append(next(others[length]) if is_other else piece)
        clause = "".join(made)
        if chance.random() < _STRANGERS * len(clause):
            at = int(chance.random() * len(clause))
            clause = f"{clause[:at]}{chance.choice(self._strangers)}{clause[at + 1 :]}"
        return clause

    def _drawn(self, length: int) -> Iterator[str]:
        known, weights = _words_of(length)
        while True:
            yield from self._chance.choices(known, cum_weights=weights, k=_DRAWN)


@cache
def _words_of(length: int) -> tuple[list[str], list[float]]:
    """The language's words of a length, with how often one of them or those before is met."""
    frequent = resource("words", "frequency.txt").read_text("utf-8").split()
    ranked = [
        (word, 1 / (rank + 3))
        for rank, word in enumerate(frequent)
        if len(word) == length and _is_hanzi(word)
    ]
    return [word for word, _ in ranked], list(accumulate(often for _, often in ranked))


def _clauses() -> list[list[tuple[str, int]]]:
    """The samples' clauses in words: each with its length if it may be changed, else with 0."""
    from reader.opening import open_file  # here, for a process that is measured makes no text
    from reader.script import convert

    found = list[list[tuple[str, int]]]()
    for path in sorted(Path(resource("samples")).glob("*.txt")):
        for clause in re.split(
            r"[\s，。！？；：、“”‘’「」『』《》（）()…—]+",
            convert(open_file(path).text, "t2s").text,
        ):
            if 2 <= len(clause) <= 24:
                found.append([(word, _length_if_other(word)) for word in _parted(clause)])
    return found


def _parted(clause: str) -> list[str]:
    from reader.reading.words import words

    starts = words(clause).tolist()
    return [clause[a:b] for a, b in zip(starts, [*starts[1:], len(clause)], strict=True)]


def _length_if_other(word: str) -> int:
    return len(word) if len(word) in _LENGTHS and _is_hanzi(word) else 0


def _is_hanzi(word: str) -> bool:
    from reader.text import code_points, is_hanzi

    return bool(is_hanzi(code_points(word)).all())


def _common_characters() -> str:
    """The characters of GB 2312's first level."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return b"".join(rows).decode("gb2312", "ignore")
