"""A file's text converted to another script, all else left as it stands.

Readings in brackets are taken out first, since they would part the words that decide a
conversion, and put back behind the characters that they stood behind. Where a word gave way to
another one (软件, 軟體) its readings go with it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from reader.article import Offsets
from reader.composition.borders import WordsOf
from reader.composition.deciding import convert_for_readings, forms_by_reading, is_told_by_readings
from reader.corrections.characters import with_choices
from reader.opening.dialects import dialects
from reader.reading import shared_engine
from reader.script import (
    Alignment,
    Found,
    Script,
    Shown,
    Undecided,
    configuration,
    convert,
    found_script,
    simplified_image,
)
from reader.settings import ConversionTables

_AROUND = 40
"""Characters at each side of one whose reading decides its form."""


def converted_to(
    text: str, script: Script, tables: ConversionTables = ConversionTables.OPENCC
) -> str:
    """The text in a script, from whatever it is written in."""
    base, marks = _parted(text)
    found = replace(found_script(base), tables=tables)
    config = configuration(found, script)
    if config is None:
        return text
    if is_told_by_readings(found):
        shown, told = convert_for_readings(base, config, WordsOf(found))
        shown = with_choices(shown, base, config, _forms_by_reading(base, told, found))
    else:
        shown = convert(base, config, WordsOf(found))
    return _put_back(shown, marks)


def _forms_by_reading(base: str, told: Undecided, found: Found) -> dict[int, str]:
    """The forms that readings decide; the engine reads no more than what stands around them."""
    if not len(told):
        return {}
    near = [base[max(at - _AROUND, 0) : at + _AROUND].replace("\n", " ") for at in told.offsets]
    text = "\n".join(near)
    lengths = [len(part) + 1 for part in near]
    at = np.cumsum([0, *lengths[:-1]]) + np.minimum(told.offsets, _AROUND)
    image = simplified_image(text, found)
    return forms_by_reading(told, shared_engine().read_some(image, text, at.astype(np.int32)))


def converted_by(text: str, config: str) -> str:
    """The text by an OpenCC configuration. Raises `script.UnknownConfiguration`."""
    base, marks = _parted(text)
    return _put_back(convert(base, config), marks)


def _parted(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The text without its annotations, and each of those with where it stood in the base."""
    base, offsets = text, np.arange(len(text), dtype=np.int32)
    for dialect in dialects():
        if dialect.MARKS and not any(mark in base for mark in dialect.MARKS):
            continue
        if removed := dialect.find(base).removed:
            kept = _between(removed, len(base))
            base = "".join([base[start:end] for start, end in kept])
            offsets = np.concatenate([offsets[start:end] for start, end in kept])
    return base, list(_runs(text, offsets)) if len(base) < len(text) else []


def _between(removed: Sequence[int], length: int) -> list[tuple[int, int]]:
    """The stretches that are left when others (start, end, start, end, …) are taken out."""
    kept, behind = [(0, 0)], 0
    for start, end in sorted(zip(removed[::2], removed[1::2], strict=True)):
        if start > behind:
            kept.append((behind, start))
        behind = max(behind, end)
    return [*kept, (behind, length)]


def _runs(text: str, kept: Offsets) -> Iterator[tuple[int, str]]:
    """What lies between kept characters, with the number of those before it."""
    parted = np.flatnonzero(kept[1:] - kept[:-1] > 1) + 1
    ends = kept[parted - 1] + 1
    if not len(kept) or kept[0]:
        yield 0, text[: kept[0] if len(kept) else None]
    for at, start, end in zip(parted.tolist(), ends.tolist(), kept[parted].tolist(), strict=True):
        yield at, text[start:end]
    if len(kept) and kept[-1] + 1 < len(text):
        yield len(kept), text[kept[-1] + 1 :]


def _put_back(shown: Shown, marks: list[tuple[int, str]]) -> str:
    parts, done = [], 0
    for at, mark in marks:
        here = shown.alignment.to_shown(at)
        parts.append(shown.text[done:here])
        if not _is_of_another_word(shown.alignment, at):
            parts.append(mark)
        done = here
    return "".join(parts) + shown.text[done:]


def _is_of_another_word(alignment: Alignment, at: int) -> bool:
    """Whether the character before this base offset was replaced with its word."""
    patch = bisect_left(alignment.source_starts, at) - 1
    return patch >= 0 and at <= alignment.source_ends[patch] and bool(alignment.lexical[patch])
