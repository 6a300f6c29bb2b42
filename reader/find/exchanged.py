"""Finding in the words that a conversion put in the place of others, as they stand on the page.

The text itself is searched as its file has it. Of what is shown, only the exchanged words with a
little around them are searched too, so that 軟體 is found where the file has 软件.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes, Offsets
from reader.composition.composer import Composer
from reader.find.finder import Finder
from reader.find.hits import Hits
from reader.script import Script

_AROUND = 16  # characters at each side of a word that a hit may reach to


@dataclass(frozen=True, slots=True)
class Piece:
    """Shown text around exchanged words; of each character its reading, the source that it stands
    for, and whether it is of such a word."""

    text: str
    codes: Codes
    starts: Offsets
    ends: Offsets
    is_exchanged: NDArray[np.bool_]


def piece_of(composer: Composer, number: int, script: Script) -> list[Piece]:
    """What there is to search in a section: one piece, or none."""
    shown = composer.shown(number, script)
    found = shown.alignment.pick(shown.alignment.lexical)
    if not len(found):
        return []
    length = len(shown.text)
    changes = np.zeros(length + 1, np.int32)
    np.add.at(changes, np.maximum(found.shown_starts - _AROUND, 0), 1)
    np.add.at(changes, np.minimum(found.shown_ends + _AROUND, length), -1)
    places = np.flatnonzero(np.cumsum(changes)[:length] > 0)
    starts = shown.alignment.to_source(np.arange(length, dtype=np.int32))
    ends = starts + 1
    is_exchanged = np.zeros(length, np.bool_)
    for patch in range(len(found)):
        within = slice(int(found.shown_starts[patch]), int(found.shown_ends[patch]))
        starts[within], ends[within] = found.source_starts[patch], found.source_ends[patch]
        is_exchanged[within] = True
    first = composer.sections[number].start
    text, codes = _parted(shown.text, composer.readings_of(number, shown), places)
    at = np.insert(places, np.flatnonzero(np.diff(places) > 1) + 1, places[0])
    return [Piece(text, codes, starts[at] + first, ends[at] + first, is_exchanged[at])]


def _parted(text: str, codes: Codes, places: NDArray[np.intp]) -> tuple[str, Codes]:
    """The characters and readings at these places, line feeds where a stretch was left out."""
    gaps = np.flatnonzero(np.diff(places) > 1) + 1
    bounds = [0, *gaps.tolist(), len(places)]
    runs = [
        text[places[first] : places[last - 1] + 1]
        for first, last in zip(bounds[:-1], bounds[1:], strict=True)
    ]
    return "\n".join(runs), np.insert(codes[places], gaps, 0)


class ExchangedFinder:
    """Finds in the exchanged words of a whole article; hits are source offsets, words whole."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        parts = list(pieces)
        self._whole = parts[0] if len(parts) == 1 else _joined(parts)
        self._exchanged_before = np.concatenate(([0], np.cumsum(self._whole.is_exchanged)))
        self._finder = Finder(self._whole.text, self._whole.codes)

    def find(self, query: str, match_tones: bool = False, pinyin: bool = True) -> Hits:
        """As `Finder.find`, but only what is at least in part of an exchanged word."""
        hits, count = self._finder.find(query, match_tones, pinyin), self._exchanged_before
        kept = count[hits.ends] > count[hits.starts]
        starts, ends = self._whole.starts[hits.starts[kept]], self._whole.ends[hits.ends[kept] - 1]
        return Hits(starts, ends, hits.by_pinyin[kept])


def _joined(parts: list[Piece]) -> Piece:
    """Pieces as one, a line feed between two, over which nothing is found."""
    between = np.zeros(1, np.int32)

    def column(columns: list[NDArray[Any]]) -> NDArray[Any]:
        return np.concatenate([np.concatenate((one, between.astype(one.dtype))) for one in columns])

    if not parts:
        nothing = np.empty(0, np.int32)
        return Piece("", nothing.astype(np.uint16), nothing, nothing, nothing.astype(np.bool_))
    return Piece(
        "".join(part.text + "\n" for part in parts),
        column([part.codes for part in parts]),
        column([part.starts for part in parts]),
        column([part.ends for part in parts]),
        column([part.is_exchanged for part in parts]),
    )
