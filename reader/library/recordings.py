"""What the library keeps of recordings: which an article has, and when its sentences are heard.

Each cue is kept with what stands around its beginning, so that it is found again in a text that has
changed; those of sentences that are gone are left out.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.corrections.places import Place, found_now
from reader.library.reasons import Forgotten, Reason
from reader.library.soundness import path_spelled, storable
from reader.library.store import Store

if TYPE_CHECKING:
    from reader.article import Cues
    from reader.listening.recording import Recording

_INSTEAD = (
    "INSERT INTO recording (article, path, cues, made_at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (article) DO UPDATE SET path = excluded.path, cues = excluded.cues,"
    " made_at = excluded.made_at"
)
_LONGEST = 2**31 - 1  # ms


@dataclass(frozen=True, slots=True)
class _KeptCue:
    place: Place
    word: str  # its first character
    start: int
    end: int
    is_fixed: bool


class Recordings:
    """Of the library whose store this is; raises as that does."""

    def __init__(self, store: Store, clock: Callable[[], float]) -> None:
        self._store, self._clock = store, clock

    def of(self, article: int, text: str) -> Recording | None:
        """The recording of an article whose text is this now; None for none."""
        query = "SELECT path, cues FROM recording WHERE article = ?"
        for path, cues in self._store.read(query, article):
            return _recording(Path(os.fsdecode(path)), text, cues)
        return None

    def keep(self, article: int, text: str, recording: Recording) -> None:
        """Keep this one, instead of what was kept. Raises Forgotten."""
        told = json.dumps(list(_rows(text, recording)), ensure_ascii=False, separators=(",", ":"))
        row = (article, path_spelled(recording.path), storable(told), self._clock())

        def write(connection: sqlite3.Connection) -> None:
            found = connection.execute("SELECT 1 FROM article WHERE key = ?", (article,))
            if found.fetchone() is None:
                raise Forgotten(self._store.path, Reason.FORGOTTEN)
            connection.execute(_INSTEAD, row)

        self._store.change(write)

    def remove(self, article: int) -> None:
        """Keep none of an article."""
        delete = "DELETE FROM recording WHERE article = ?"
        self._store.change(lambda connection: connection.execute(delete, (article,)))


def _rows(text: str, recording: Recording) -> Iterator[list[object]]:
    cues: Cues = recording.cues
    times = zip(cues.offsets.tolist(), cues.starts.tolist(), cues.ends.tolist(), strict=True)
    for offset, start, end in times:
        place = Place.of(text, offset)
        is_fixed = int(recording.fixed.get(offset) == start)
        yield [offset, start, end, is_fixed, place.before, place.after]


def _recording(path: Path, text: str, told: str) -> Recording:
    """What a row says, with the cues whose sentences are in the text."""
    import numpy as np

    from reader.article import Cues
    from reader.listening.recording import Recording

    rows, fixed = list[tuple[int, int, int]](), dict[int, int]()
    for offset, one in found_now(text, _kept_cues(told)):
        start = max(one.start, rows[-1][1] if rows else 0)
        if not rows or offset > rows[-1][0]:
            rows.append((offset, start, max(start, one.end)))
            if one.is_fixed and start == one.start:
                fixed[offset] = start
    offsets, starts, ends = np.array(rows, np.int32).reshape(-1, 3).T
    return Recording(path, Cues(offsets, starts, ends), fixed)


def _kept_cues(told: str) -> list[_KeptCue]:
    """The cues of a row; none of one that is damaged."""
    try:
        return [_kept_cue(*each) for each in json.loads(told)]
    except (ValueError, TypeError, RecursionError):
        return []


def _kept_cue(
    offset: object, start: object, end: object, is_fixed: object, before: object, after: object
) -> _KeptCue:
    """Raises TypeError or ValueError for values that no cue has."""
    for number in (offset, start, end):
        if type(number) is not int or not 0 <= number <= _LONGEST:
            raise ValueError(number)
    if not isinstance(before, str) or not isinstance(after, str):
        raise TypeError(before, after)
    assert isinstance(offset, int)
    assert isinstance(start, int)
    assert isinstance(end, int)
    return _KeptCue(Place(offset, 0.0, before, after), after[:1], start, end, bool(is_fixed))
