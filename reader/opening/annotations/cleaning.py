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
from reader.arrays import first_of_each
from reader.article import Annotations, Cues, Heading, Offsets, RepairKind, Repairs
from reader.dictionaries.characters import known_readings
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
    is_kept = _kept(len(codes), findings.removed)
    moved = np.zeros(len(codes) + 1, np.int32)  # where each character is then, and the text's end
    np.cumsum(is_kept, out=moved[1:])
    return Cleaned(
        to_text(_replaced(codes, findings).take(np.flatnonzero(is_kept))),
        _merged_annotations(before.given, findings, is_kept, moved),
        _merged_repairs(before.repairs, findings, moved),
        _moved_headings(before.headings, codes, is_kept),
        _moved_cues(before.cues, codes, moved),
    )


def _kept(length: int, removed: "array[int]") -> NDArray[np.bool_]:
    """Whether each character stays."""
    starts, ends = np.array(removed, np.int32).reshape(-1, 2).T
    ends = np.maximum(starts, ends)
    if (starts[1:] < ends[:-1]).any():  # not in order, or one within another
        order = np.argsort(starts, kind="stable")
        starts, ends = starts.take(order), np.maximum.accumulate(ends.take(order))
        starts[1:] = np.maximum(starts[1:], ends[:-1])
    edges = np.zeros(2 * len(starts) + 2, np.int32)
    edges[1:-1:2], edges[2:-1:2], edges[-1] = starts, ends, length
    stays = np.zeros(len(edges) - 1, np.bool_)
    stays[::2] = True
    return np.repeat(stays, np.diff(edges))


def _replaced(codes: CodePoints, findings: Findings) -> CodePoints:
    if not findings.replaced:
        return codes
    codes = codes.copy()
    codes[[at for at, _ in findings.replaced]] = [ord(new) for _, new in findings.replaced]
    return codes


def _merged_annotations(
    before: Annotations, findings: Findings, is_kept: NDArray[np.bool_], moved: Offsets
) -> Annotations:
    """Both, in order; where a character had a reading before, that one stays."""
    offsets = np.concatenate((before.offsets, np.array(findings.offsets, np.int32)))
    codes = np.concatenate((before.codes, np.array(findings.codes, np.uint16)))
    if not (offsets[1:] > offsets[:-1]).all():
        first = first_of_each(offsets)
        offsets, codes = offsets.take(first), codes.take(first)
    stay = is_kept.take(offsets)
    if not stay.all():
        offsets, codes = offsets[stay], codes[stay]
    return Annotations(moved.take(offsets), codes)


def _merged_repairs(before: Repairs, findings: Findings, moved: Offsets) -> Repairs:
    offsets = moved[np.concatenate((before.offsets, np.array(findings.repaired, np.int32)))]
    kinds = np.concatenate((before.kinds, np.array(findings.kinds, np.uint8)))
    order = np.argsort(offsets, kind="stable")
    return Repairs(offsets[order], kinds[order])


def _moved_cues(cues: Cues, codes: CodePoints, moved: Offsets) -> Cues:
    """The cues of which something is left: of a line of readings nothing is."""
    if not len(cues):
        return cues
    breaks = np.append(np.flatnonzero(codes == _LINE_FEED), len(codes))

    def left(offsets: Offsets) -> NDArray[np.bool_]:
        following = np.append(offsets[1:], len(codes))[: len(offsets)]
        ends = np.minimum(following, breaks[np.searchsorted(breaks, offsets)])
        found: NDArray[np.bool_] = moved[ends] > moved[offsets]
        return found

    of, words = left(cues.offsets), left(cues.word_offsets)
    return Cues(
        moved[cues.offsets[of]],
        cues.starts[of],
        cues.ends[of],
        moved[cues.word_offsets[words]],
        cues.word_starts[words],
    )


def _moved_headings(
    headings: tuple[Heading, ...] | None, codes: CodePoints, is_kept: NDArray[np.bool_]
) -> tuple[Heading, ...] | None:
    """The headings' new paragraph numbers, where whole lines went."""
    if not headings:
        return headings
    breaks = np.flatnonzero(codes == _LINE_FEED)
    if is_kept[breaks].all():
        return headings
    numbers = np.concatenate(([0], np.cumsum(is_kept[breaks])))
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
