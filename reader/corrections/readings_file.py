r"""The reader's own readings as a plain text file, to be looked at, kept or handed on.

A line is a correction; its fields are parted by tabs:

    word      its characters as they stand in the article
    reading   a syllable for each, parted by spaces, with tone mark or digit; - leaves one as it
              is, none shows no reading
    scope     here, article (this word in the article) or everywhere (in all articles)
    context   of scope here: some characters before, the word in [brackets], some after
    place     of scope here: how many characters of the article stand before it

    银行   yín háng   everywhere
    行     xíng       here         他看见一[行]人走过来   214

Context and place find the word again in a text that has changed. Within the context `\n` is a line
feed, `\t` a tab, `\[` a bracket and `\\` a backslash. Lines that begin with # and empty lines are
skipped. The file is UTF-8.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum

from reader import pinyin
from reader.corrections.places import Place
from reader.corrections.readings import (
    Correction,
    Corrections,
    Scope,
    spelled_in,
    spelled_out,
)
from reader.dictionaries.characters import toned
from reader.figures import number_in
from reader.ondemand import expression
from reader.pinyin import SILENT

MOST_LINES = 20_000
"""More than anybody corrects; each costs time whenever a section is read."""
MOST_BYTES = 200 * MOST_LINES
"""What so many lines may take; a file is not read further."""
_LONGEST = 64  # characters of a word
_FARTHEST = 1 << 40  # place of a word: no article is as long
_HEAD = "# Readings corrected in Duyin: word, reading, scope, context, place\n"
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "[": "\\["}
_ESCAPED = expression(r"\\(.)")
_MARKED = expression(r"((?:[^\\[]++|\\.)*)\[(.*)", re.DOTALL)


class Wrong(Enum):
    """What is wrong with a line."""

    UNCLEAR = 1  # it is not a word, a reading and a scope
    NOT_PINYIN = 2  # or not as many syllables as characters
    NO_PLACE = 3  # its context is not in the article


@dataclass(frozen=True, slots=True)
class WrongLine:
    """A line that could not be taken, by its number from 1."""

    number: int
    wrong: Wrong


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a file holds for an article."""

    corrections: tuple[Correction, ...]
    wrong: tuple[WrongLine, ...]
    is_cut: bool = False  # the file has more lines than are read


def written(corrections: Corrections) -> str:
    """An article's corrections as the text of a file, those of one place where they are now."""
    now = {one: at for at, one in corrections.placed}
    return _HEAD + "".join(
        _line(one, now.get(one, one.place.offset)) for one in corrections.entries
    )


def _line(one: Correction, at: int) -> str:
    reading = " ".join(spelled_out(code, pinyin.Style.MARKS) for code in one.codes)
    fields = [one.word, reading, one.scope.value]
    if one.scope is Scope.HERE:
        rest = one.place.after[len(one.word) :]
        fields += [f"{_escaped(one.place.before)}[{one.word}]{_escaped(rest)}", str(at)]
    return "\t".join(fields) + "\n"


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)


def decoded(data: bytes) -> str:
    """A file's bytes as text; what is none becomes lines that are wrong."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return data[:MOST_BYTES].decode("utf-16" if wide else "utf-8-sig", "replace")


def read_back(content: str, text: str) -> ReadBack:
    """The corrections that a file's content holds for an article with this text."""
    found: dict[tuple[Scope, str, int], tuple[int, Correction]] = {}
    wrong = list[WrongLine]()
    lines = content.split("\n", MOST_LINES)
    for number, line in enumerate(lines[:MOST_LINES], 1):
        line = line.rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        read = _correction(line)
        if isinstance(read, Wrong):
            wrong.append(WrongLine(number, read))
        else:
            found[read.where] = number, read
    here = [pair for pair in found.values() if pair[1].scope is Scope.HERE]
    placed = {one: at for at, one in Corrections(text, (one for _, one in here)).placed}
    wrong += [WrongLine(number, Wrong.NO_PLACE) for number, one in here if one not in placed]
    taken = (one for _, one in found.values() if one.scope is not Scope.HERE or one in placed)
    corrections = tuple(
        replace(one, place=Place.of(text, placed[one])) if one in placed else one for one in taken
    )
    in_order = tuple(sorted(wrong, key=lambda line: line.number))
    return ReadBack(corrections, in_order, len(lines) > MOST_LINES)


def _correction(line: str) -> Correction | Wrong:
    fields = line.split("\t")
    if len(fields) < 3 or not 0 < len(fields[0]) <= _LONGEST:
        return Wrong.UNCLEAR
    word, codes = fields[0], _codes(fields[0], fields[1])
    scope = next((scope for scope in Scope if scope.value == fields[2].strip().lower()), None)
    if scope is None:
        return Wrong.UNCLEAR
    if not codes:
        return Wrong.NOT_PINYIN
    if scope is not Scope.HERE:
        return Correction(scope, word, codes)
    place = _place(word, *fields[3:5]) if len(fields) > 3 else None
    return Correction(scope, word, codes, place) if place is not None else Wrong.NO_PLACE


def _codes(word: str, spelling: str) -> tuple[int, ...]:
    """A syllable for each character, 0 for a dash; () for what is no syllable, or says nothing."""
    parts = spelling.split()
    if len(parts) != len(word):
        ways = pinyin.split(spelling, len(word))
        parts = [pinyin.spell(code, pinyin.Style.DIGITS) for code in ways[0]] if ways else []
    codes = tuple(_code(*pair) for pair in zip(word, parts, strict=False))
    return codes if len(codes) == len(word) and min(codes) >= 0 and any(codes) else ()


def _code(character: str, part: str) -> int:
    """What is written for a character; -1 for what is no syllable."""
    code = spelled_in(part)
    if code == SILENT or part == "-":
        return code
    return toned(character, code) or -1


def _place(word: str, context: str, offset: str = "0") -> Place | None:
    """The place that a context tells of; None for one in which the word does not stand."""
    marked = _MARKED.fullmatch(context)
    if marked is None or not marked[2].startswith(word + "]"):
        return None
    before, rest = _unescaped(marked[1]), _unescaped(marked[2][len(word) + 1 :])
    return Place(number_in(offset, _FARTHEST), 0.0, before, word + rest)


def _unescaped(text: str) -> str:
    plain = {escape[1]: character for character, escape in _ESCAPES.items()}
    return _ESCAPED.sub(lambda found: plain.get(found[1], found[0]), text)
