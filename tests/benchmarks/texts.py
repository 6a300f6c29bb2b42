"""Texts of any length, always the same: novels put together from the clauses of the samples.

So words, polyphones, marks and the lengths of paragraphs are as in real texts; some characters are
changed for others of the 3,755 commonest, so that there are as many distinct ones as in a novel.
"""

import random
import re
from pathlib import Path

from reader.opening import open_file
from reader.resources import resource

_SEED = 20_261_123
_STRANGERS = 0.04  # part of the characters that are changed for others
_CHAPTER = 4_000  # characters between two headings, about


def a_novel(characters: int) -> str:
    """Paragraphs and chapters of this many characters."""
    return _text(characters, has_paragraphs=True)


def a_paragraph(characters: int) -> str:
    """One paragraph of this many characters."""
    return _text(characters, has_paragraphs=False)


def _text(characters: int, *, has_paragraphs: bool) -> str:
    chance = random.Random(_SEED)
    clauses, strangers = _clauses(), _common_characters()
    parts, length, chapter, next_chapter = list[str](), 0, 0, 0
    while length < characters:
        if has_paragraphs and length >= next_chapter:
            chapter, next_chapter = chapter + 1, length + _CHAPTER
            parts.append(f"第{chapter}章　{chance.choice(clauses)}\n")
        else:
            parts.append(_paragraph(chance, clauses, strangers) + "\n" * has_paragraphs)
        length += len(parts[-1])
    return "".join(parts)[:characters]


def _paragraph(chance: random.Random, clauses: list[str], strangers: str) -> str:
    sentences = []
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
        words = "，".join(chance.choices(clauses, k=chance.choice((1, 2, 2, 3, 4))))
        sentences.append(_with_strangers(chance, words, strangers) + chance.choice("。。。！？"))
    spoken = "".join(sentences)
    return f"“{spoken}”" if chance.random() < 0.25 else spoken


def _with_strangers(chance: random.Random, words: str, strangers: str) -> str:
    changed = list(words)
    for at in range(len(changed)):
        if changed[at] > "一" and chance.random() < _STRANGERS:
            changed[at] = chance.choice(strangers)
    return "".join(changed)


def _clauses() -> list[str]:
    found = list[str]()
    for path in sorted(Path(resource("samples")).glob("*.txt")):
        for clause in re.split(
            r"[\s，。！？；：、“”‘’「」『』《》（）()…—]+", open_file(path).text
        ):
            if 2 <= len(clause) <= 24:
                found.append(clause)
    return found


def _common_characters() -> str:
    """The characters of GB 2312's first level."""
    rows = (bytes((row, cell)) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return b"".join(rows).decode("gb2312", "ignore")
