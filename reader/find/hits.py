"""What was found in a text, and which of it is the current one."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from reader.article import Offsets


def _no_offsets() -> Offsets:
    return np.empty(0, np.int32)


@dataclass(frozen=True, slots=True)
class Hits:
    """Found places: source offsets, ascending, no two overlapping; `current` is one's number or
    -1.
    """

    starts: Offsets = field(default_factory=_no_offsets)
    ends: Offsets = field(default_factory=_no_offsets)
    by_pinyin: NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, np.bool_))
    current: int = -1

    def __len__(self) -> int:
        return len(self.starts)

    def from_offset(self, offset: int) -> int | None:
        """Number of the first hit that starts at or after an offset, the first after the last."""
        return bisect_left(self.starts, offset) % len(self) if len(self) else None

    def forms(self, text: str) -> tuple[tuple[str, int], ...]:
        """The different texts that were found and how often, the most frequent first."""
        spans = zip(self.starts.tolist(), self.ends.tolist(), strict=True)
        return tuple(Counter(text[start:end] for start, end in spans).most_common())

    def moved(self, by: int) -> "Hits":
        """The same hits in a text that has so many more characters before them."""
        return replace(self, starts=self.starts + np.int32(by), ends=self.ends + np.int32(by))
