"""What was found of one thing that the program needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from reader.language import tr


class State(Enum):
    """Whether it is there; the value is what JSON says."""

    GOOD = "good"
    LACKS = "lacks"  # the program works without, but less well or not in a window
    MISSING = "missing"  # the program cannot do without it


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence about one thing, with fields in braces that `values` fill, and the line that mends
    it: a command, or what to do in words. Both are said in the language in use."""

    topic: str
    state: State
    says: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    remedy: str = ""

    @property
    def sentence(self) -> str:
        """With its fields filled."""
        return tr(self.says).format(**self.values)


def good(topic: str, says: str, **values: object) -> Finding:
    """Of what is there."""
    return Finding(topic, State.GOOD, says, values)


def lacks(topic: str, says: str, remedy: str = "", **values: object) -> Finding:
    """Of what the program can do without."""
    return Finding(topic, State.LACKS, says, values, remedy)


def missing(topic: str, says: str, remedy: str = "", **values: object) -> Finding:
    """Of what it cannot do without."""
    return Finding(topic, State.MISSING, says, values, remedy)
