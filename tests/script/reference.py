"""Conversion as slowly and obviously as can be: dictionaries, one character after the other."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from reader.script.folding import folding
from reader.script.tables import Source

OTHER_WORDS = ("TWPhrases.txt", "TWPhrasesRev.txt", "HKPhrases.txt", "HKPhrasesRev.txt")


@dataclass
class Piece:
    """A stretch of converted text and the stretch of source that it came from."""

    text: str
    start: int
    end: int
    is_patch: bool = False
    lexical: bool = False


@cache
def table(source: Source, name: str) -> dict[str, str]:
    """A table's first values, read line by line."""
    found: dict[str, str] = {}
    path = source.folder() / source.tables / name
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, values = line.split("\t")[:2]
            found[key] = values.split(" ")[0]
    return found


@cache
def chain(source: Source, name: str) -> Any:
    return json.loads(source.configuration_file(name).read_text(encoding="utf-8"))


def files(group: Any) -> list[str]:
    """The names of all table files in a group."""
    if group["type"] != "group":
        return [group["file"]]
    return [name for part in group["dicts"] for name in files(part)]


def longest_key(source: Source, group: Any, text: str) -> tuple[str, str, bool] | None:
    """The key that the text begins with, by official OpenCC's rules, its value, another word?"""
    if group["type"] != "group":
        known = table(source, group["file"])
        for length in range(min(len(text), 20), 0, -1):
            key = text[:length]
            if key in known:
                fold = folding()
                other = group["file"] in OTHER_WORDS and fold.text(key) != fold.text(known[key])
                return key, known[key], other
        return None
    found = [longest_key(source, part, text) for part in group["dicts"]]
    matches = [match for match in found if match]
    if group.get("match_policy") == "union":
        return max(matches, key=lambda match: len(match[0]), default=None)
    return matches[0] if matches else None


def convert(source: Source, name: str, text: str) -> list[Piece]:
    """The text's pieces after all stages; a piece that is no patch is one character."""
    pieces = [Piece(character, at, at + 1) for at, character in enumerate(text)]
    written = chain(source, name)
    for stage in written.get("normalization", []):
        pieces = apply(source, stage["dict"], pieces, set())
    cuts = segment(source, written.get("segmentation"), "".join(p.text for p in pieces))
    for stage in written["conversion_chain"]:
        pieces = apply(source, stage["dict"], pieces, cuts)
    return pieces


def segment(source: Source, segmentation: Any, text: str) -> set[int]:
    """Where words begin and end, as source offsets (normalization keeps lengths)."""
    cuts: set[int] = set()
    at = 0
    while segmentation and at < len(text):
        match = longest_key(source, segmentation["dict"], text[at:])
        length = len(match[0]) if match else 1
        if match:
            cuts |= {at, at + length}
        at += length
    return cuts


def apply(source: Source, group: Any, pieces: list[Piece], cuts: set[int]) -> list[Piece]:
    """One stage over the pieces; keys never reach across a cut."""
    owners = [number for number, piece in enumerate(pieces) for _ in piece.text]
    starts = {}
    for at, number in enumerate(owners):
        starts.setdefault(number, at)
    walls = {starts[n] for n, piece in enumerate(pieces) if piece.start in cuts} | {len(owners)}
    text = "".join(piece.text for piece in pieces)
    replaced: list[tuple[int, int, str, bool]] = []
    at = 0
    while at < len(text):
        wall = min(wall for wall in walls if wall > at)
        match = longest_key(source, group, text[at:wall]) or (text[at], text[at], False)
        replaced.append((at, at + len(match[0]), match[1], match[2]))
        at += len(match[0])
    return rebuild(pieces, owners, replaced)


def rebuild(
    pieces: list[Piece], owners: list[int], replaced: list[tuple[int, int, str, bool]]
) -> list[Piece]:
    """The pieces with stretches of their text replaced; what a patch touches is one piece."""
    values: list[str] = [""] * len(owners)
    joined = [False] * len(owners)  # whether a character belongs to one piece with the one before
    lexical: set[int] = set()
    patched: set[int] = set()
    for start, end, value, other in replaced:
        if len(value) == end - start and not other:
            values[start:end] = list(value)
            continue
        values[start:end] = [value, *[""] * (end - start - 1)]
        joined[start + 1 : end] = [True] * (end - start - 1)
        patched |= set(range(start, end))
        lexical |= set(range(start, end)) if other else set()
    for at in range(1, len(owners)):
        joined[at] |= owners[at] == owners[at - 1]
    made: list[Piece] = []
    for at, number in enumerate(owners):
        piece = pieces[number]
        if not joined[at]:
            made.append(Piece("", piece.start, piece.end))
        last = made[-1]
        last.text += values[at]
        last.end = piece.end
        last.is_patch |= piece.is_patch or at in patched
        last.lexical |= piece.lexical or at in lexical
    return made
