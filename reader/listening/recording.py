"""A recording of a text: when each of its sentences is heard, found and set right by the reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from reader.article import Cues, SoundInside
from reader.learning.sentences import sentences
from reader.listening.aligning import aligned
from reader.listening.pauses import pauses_in
from reader.opening.loudness import RATE, Loudness
from reader.opening.pacing import Pace, part_of, unhurried
from reader.text import code_points, is_hanzi

_SLOWEST, _FASTEST = 0.5, 20.0  # syllables a second
_OF_A_LETTER = 0.4  # syllables of English
_LETTERS = np.arange(128)
_IS_LETTER = (ord("a") <= _LETTERS | 0x20) & (ord("z") >= _LETTERS | 0x20)
_IS_DIGIT = (ord("0") <= _LETTERS) & (ord("9") >= _LETTERS)


@dataclass(frozen=True, slots=True)
class Recording:
    """A file with the sound of a text, and its cues; `fixed` are the starts that the reader set,
    in milliseconds by the offset of the cue. `inside`: the sound is within the text's own book."""

    path: Path
    cues: Cues = field(default_factory=Cues)
    fixed: Mapping[int, int] = field(default_factory=dict)
    inside: SoundInside | None = None

    def with_start(self, text: str, loudness: Loudness, offset: int, start: int) -> "Recording":
        """The same where the cue at an offset begins at this moment; what stands between the starts
        that are set is laid along the sound anew."""
        fixed = {**self.fixed, offset: start}
        return replace(self, cues=cues_of(text, loudness, fixed), fixed=fixed)


def cues_of(
    text: str,
    loudness: Loudness,
    fixed: Mapping[int, int] | None = None,
    pace: Pace = unhurried,
) -> Cues:
    """When each sentence of a text is heard in a recording of it.

    `fixed` tells when some begin, in milliseconds by their offset; one that would be before the
    sentence above it is left out.
    """
    spans, lengths = _said(text)
    offsets = [start for start, _ in spans]
    parts = _parts(offsets, fixed or {}, loudness.milliseconds)
    starts, ends = list[np.ndarray](), list[np.ndarray]()
    for (first, begin), (last, end) in zip(parts, parts[1:], strict=False):
        of = slice(begin * RATE // 1000, end * RATE // 1000)
        share = part_of(pace, first / len(spans), last / len(spans)) if spans else pace
        found = aligned(Loudness(loudness.levels[of]), lengths[first:last], share)
        starts.append(found[0] + np.int32(begin))
        ends.append(found[1] + np.int32(begin))
        if begin and first < last:
            starts[-1][0] = begin
            ends[-1][0] = max(begin, int(ends[-1][0]))
    return Cues(
        np.array(offsets, np.int32),
        np.concatenate(starts).astype(np.int32),
        np.concatenate(ends).astype(np.int32),
    )


def may_be_of(text: str, loudness: Loudness) -> bool:
    """Whether a recording has about as much speech as the text: nobody says twenty syllables in a
    second, or one in two."""
    syllables = sum(_said(text)[1])
    seconds = int(pauses_in(loudness).voiced[-1]) / RATE
    return _SLOWEST * seconds <= syllables <= _FASTEST * seconds


def _parts(offsets: list[int], fixed: Mapping[int, int], whole: int) -> list[tuple[int, int]]:
    """The number of each sentence at which a part of the recording begins, and when; at last the
    end of both."""
    parts = [(0, 0)]
    for number, offset in enumerate(offsets):
        start = fixed.get(offset)
        if start is not None and parts[-1][1] <= start <= whole:
            if number == parts[-1][0]:
                parts.pop()
            parts.append((number, start))
    return [*parts, (len(offsets), whole)]


def _said(text: str) -> tuple[list[tuple[int, int]], list[float]]:
    """The sentences of which something is heard, and how long each is, in syllables."""
    codes = code_points(text)
    small = np.minimum(codes, 127)
    weights = is_hanzi(codes) + _IS_DIGIT[small] + _OF_A_LETTER * _IS_LETTER[small]
    before = np.concatenate(([0.0], np.cumsum(weights)))
    spans, lengths = list[tuple[int, int]](), list[float]()
    for start, end in sentences(text):
        if (length := float(before[end] - before[start])) > 0:
            spans.append((start, end))
            lengths.append(length)
    return spans, lengths
