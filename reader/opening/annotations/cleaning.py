"""What dialects find in a text, and the text without it.

A dialect works on the text that it is given and tells spans and offsets of that text; `clean`
takes the spans out and carries every offset over, by arrays.
"""

from array import array
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader import pinyin
from reader.article import Annotations, Cues, Heading, Offsets, RepairKind, Repairs
from reader.dictionaries.characters import known_readings
from reader.opening.annotations.ragged import Places
from reader.text import CodePoints, code_points, to_text

_LINE_FEED = 0x0A
_FULLY_MARKED, _HALF_MARKED = 1 / 8, 1 / 2  # syllables without a tone mark, of all in a file
_LEAST_TO_JUDGE = 16  # syllables


@dataclass(slots=True)
class Findings:
    """What one dialect found, by code-point offsets into the text that it was given."""

    # Arrays of machine numbers: a list of a novel's readings takes ten times the room.
    removed: "array[int]" = field(default_factory=lambda: array("i"))  # start, end, start, …
    offsets: "array[int]" = field(default_factory=lambda: array("i"))  # characters with a reading
    codes: "array[int]" = field(default_factory=lambda: array("H"))  # and their syllables
    repaired: "array[int]" = field(default_factory=lambda: array("i"))  # places of repairs
    kinds: "array[int]" = field(default_factory=lambda: array("B"))  # and their `RepairKind`s
    replaced: list[tuple[int, str]] = field(default_factory=list)  # a character for another

    def add(self, others: "Findings") -> None:
        """Take in what was found beside these in the same text."""
        self.removed.extend(others.removed)
        self.offsets.extend(others.offsets)
        self.codes.extend(others.codes)
        self.repaired.extend(others.repaired)
        self.kinds.extend(others.kinds)
        self.replaced.extend(others.replaced)

    def repair(self, at: int, kind: RepairKind) -> None:
        """Tell what was mended or doubted at a place."""
        self.repaired.append(at)
        self.kinds.append(kind.value)

    def __bool__(self) -> bool:
        return bool(self.removed or self.offsets or self.repaired or self.replaced)


def put(values: NDArray[Any], numbers: "array[int]") -> None:
    """Add an array's values to these numbers."""
    numbers.frombytes(values.astype(numbers.typecode).tobytes())


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text, the readings that its file gives, what was mended, the headings its format has."""

    text: str
    given: Annotations = field(default_factory=Annotations)
    repairs: Repairs = field(default_factory=Repairs)
    headings: tuple[Heading, ...] | None = None  # None: the format knows no headings
    cues: Cues = field(default_factory=Cues)


def clean(before: Cleaned, findings: Findings) -> Cleaned:
    """The text after a dialect: its marks taken out, readings and repairs added."""
    if not findings:
        return before
    codes = code_points(before.text)
    kept = _kept(len(codes), findings.removed)
    return Cleaned(
        to_text(_replaced(codes, findings).take(kept)),
        _merged_annotations(before.given, findings, kept, len(codes)),
        _merged_repairs(before.repairs, findings, kept),
        _moved_headings(before.headings, codes, kept),
        _moved_cues(before.cues, codes, kept),
    )


def _kept(length: int, removed: "array[int]") -> Places:
    """The places of the characters that stay."""
    starts, ends = np.array(removed, np.intp).reshape(-1, 2).T
    ends = np.maximum(starts, ends)
    if (starts[1:] < ends[:-1]).any():  # not in order, or one within another
        order = np.argsort(starts, kind="stable")
        starts, ends = starts.take(order), np.maximum.accumulate(ends.take(order))
        starts[1:] = np.maximum(starts[1:], ends[:-1])
    # What stays are the stretches between those, each moved by all that went before it.
    lengths, moved = np.append(starts, length), np.zeros(len(starts) + 1, np.intp)
    lengths[1:] -= ends
    np.cumsum(ends - starts, out=moved[1:])
    kept: Places = np.repeat(moved, lengths)
    kept += np.arange(len(kept))
    return kept


def _moved(offsets: Offsets, kept: Places) -> Offsets:
    """Where offsets are then; that of a character that went is the following one's."""
    moved: Offsets = np.searchsorted(kept, offsets).astype(np.int32)
    return moved


def _are(
    kept: Places, numbers: NDArray[np.integer], offsets: NDArray[np.integer]
) -> NDArray[np.bool_]:
    """Whether the characters that stay by these numbers are those at these offsets."""
    if not len(kept):
        return np.zeros(len(offsets), np.bool_)
    are: NDArray[np.bool_] = kept.take(numbers, mode="clip") == offsets
    return are


def _replaced(codes: CodePoints, findings: Findings) -> CodePoints:
    if not findings.replaced:
        return codes
    codes = codes.copy()
    codes[[at for at, _ in findings.replaced]] = [ord(new) for _, new in findings.replaced]
    return codes


def _merged_annotations(
    before: Annotations, findings: Findings, kept: Places, length: int
) -> Annotations:
    """Both, in order; where a character had a reading before, that one stays."""
    codes = np.zeros(length, np.uint16)  # of each character
    # From the last to the first: of two for one character the one assigned last stays.
    codes[np.array(findings.offsets, np.int32)[::-1]] = np.array(findings.codes, np.uint16)[::-1]
    codes[before.offsets] = before.codes
    codes = codes.take(kept)
    offsets = np.flatnonzero(codes > 0)
    return Annotations(offsets.astype(np.int32), codes.take(offsets))


def _merged_repairs(before: Repairs, findings: Findings, kept: Places) -> Repairs:
    repaired = np.concatenate((before.offsets, np.array(findings.repaired, np.int32)))
    offsets = _moved(repaired, kept)
    kinds = np.concatenate((before.kinds, np.array(findings.kinds, np.uint8)))
    order = np.argsort(offsets, kind="stable")
    return Repairs(offsets[order], kinds[order])


def _moved_cues(cues: Cues, codes: CodePoints, kept: Places) -> Cues:
    """The cues of which something is left: of a line of readings nothing is."""
    if not len(cues):
        return cues
    breaks = np.append(np.flatnonzero(codes == _LINE_FEED), len(codes))

    def left(offsets: Offsets) -> NDArray[np.bool_]:
        following = np.append(offsets[1:], len(codes))[: len(offsets)]
        ends = np.minimum(following, breaks[np.searchsorted(breaks, offsets)])
        found: NDArray[np.bool_] = _moved(ends, kept) > _moved(offsets, kept)
        return found

    of, words = left(cues.offsets), left(cues.word_offsets)
    return Cues(
        _moved(cues.offsets[of], kept),
        cues.starts[of],
        cues.ends[of],
        _moved(cues.word_offsets[words], kept),
        cues.word_starts[words],
    )


def _moved_headings(
    headings: tuple[Heading, ...] | None, codes: CodePoints, kept: Places
) -> tuple[Heading, ...] | None:
    """The headings' new paragraph numbers, where whole lines went."""
    if not headings:
        return headings
    breaks = np.flatnonzero(codes == _LINE_FEED)
    stay = _are(kept, np.searchsorted(kept, breaks), breaks)
    if stay.all():
        return headings
    numbers = np.concatenate(([0], np.cumsum(stay)))
    return tuple(Heading(int(numbers[heading.paragraph]), heading.level) for heading in headings)


def with_neutral_tones(text: str, given: Annotations) -> Annotations:
    """Syllables without a mark in a file that marks tones are in the neutral tone.

    Where it marks nearly all, all of them; where it marks every second one at least, those of
    characters that often are (的 de, 子 zi). What is left without a tone, the engine decides.
    """
    codes = given.codes
    toneless = np.flatnonzero(codes % 6 == pinyin.NO_TONE)
    if not len(toneless) or len(toneless) > _HALF_MARKED * len(codes):
        return given
    neutral = codes + pinyin.NEUTRAL
    if len(codes) < _LEAST_TO_JUDGE or len(toneless) > _FULLY_MARKED * len(codes):
        pairs = zip(given.offsets[toneless].tolist(), neutral[toneless].tolist(), strict=True)
        is_usual = [neutral in known_readings(text[at]) for at, neutral in pairs]
        toneless = toneless[is_usual]
    codes = codes.copy()
    codes[toneless] = neutral[toneless]
    return Annotations(given.offsets, codes)
