"""The way back: places of the article that one left by a jump, and those one came back from."""

from dataclasses import dataclass, field
from enum import Enum, auto

KEPT = 100
"""Places that are kept in each direction."""
NEAR = 60
"""Characters within which two places are the same to a reader."""
_SAME_RUN = 2_000  # characters from the last step's goal: more, and one has read on in between


class Jump(Enum):
    """By what one leaves a place. Steps of one kind, one after another, are a single jump."""

    PLACE = auto()  # a chapter, a bookmark, a note: each was meant
    HIT = auto()
    SHARE = auto()
    DOUBT = auto()
    CHAPTER = auto()
    ROW = auto()  # of a list that one walks through


@dataclass(frozen=True, slots=True)
class Spot:
    """What the view showed: the character at its top, and where its line stood, em."""

    offset: int
    top: float

    def is_near(self, offset: int) -> bool:
        """Whether a place is the same to a reader."""
        return abs(self.offset - offset) < NEAR


@dataclass(slots=True)
class Trail:
    """As in a browser: back and forward are two stacks, and a new jump cuts the forward one."""

    behind: list[Spot] = field(default_factory=list)
    ahead: list[Spot] = field(default_factory=list)
    _by: Jump = Jump.PLACE
    _goal: int = 0

    def leave(self, here: Spot, goal: int, by: Jump = Jump.PLACE) -> None:
        """One jumps from here to an offset."""
        is_step = by is not Jump.PLACE and by is self._by
        goes_on = is_step and bool(self.behind) and abs(here.offset - self._goal) < _SAME_RUN
        if not goes_on:
            _put(self.behind, here)
        self.ahead.clear()
        self._by, self._goal = by, goal

    def back(self, here: Spot) -> Spot | None:
        """Where one was before the jump to here; None where one began."""
        return self._turn(here, self.behind, self.ahead)

    def forward(self, here: Spot) -> Spot | None:
        """Where one was before going back; None where nothing was left so."""
        return self._turn(here, self.ahead, self.behind)

    def _turn(self, here: Spot, source: list[Spot], other: list[Spot]) -> Spot | None:
        self._by = Jump.PLACE
        while source:
            spot = source.pop()
            if not spot.is_near(here.offset):
                _put(other, here)
                return spot
        return None

    def moved(self, by: int) -> "Trail":
        """The same places where so many more characters stand before them."""
        behind, ahead = (
            [Spot(spot.offset + by, spot.top) for spot in way] for way in (self.behind, self.ahead)
        )
        return Trail(behind, ahead)


def _put(way: list[Spot], spot: Spot) -> None:
    """Keep a place, in the stead of the last ones that are nearly the same."""
    while way and way[-1].is_near(spot.offset):
        way.pop()
    way.append(spot)
    del way[:-KEPT]
