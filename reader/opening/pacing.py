"""The pace of long work: told how far it has come, it may slow it down or end it.

Whatever takes longer than a frame calls its pace between pieces of a few milliseconds. So a
thread that works beside a window lets it draw, shows its progress and stops when it is told to.
"""

from collections.abc import Callable
from typing import TypeAlias

Pace: TypeAlias = Callable[[float], None]
"""Called with the share of the work that is done, 0 to 1; what it raises ends the work."""


class Stopped(Exception):
    """Nobody waits for the work any more."""


def unhurried(_share: float) -> None:
    """The pace of work that nobody watches."""


def part_of(pace: Pace, first: float, last: float) -> Pace:
    """The pace of a part of the work, which reaches from one share of it to another."""
    return lambda share: pace(first + (last - first) * share)
