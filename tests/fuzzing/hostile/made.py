"""What a hostile file is, and what most of them are made of: something, again and again."""

from collections.abc import Callable
from dataclasses import dataclass

MILLION = 1_000_000
DEEP = 100_000
DIGITS = "9" * 1000
Make = Callable[[], bytes]
Files = dict[str, dict[str, Make]]
"""How files are made, by the end of their names and what is hostile in them."""


@dataclass(frozen=True, slots=True)
class Hostile:
    """A hostile file: how its name ends, what is wrong with it, how it is made."""

    suffix: str
    name: str
    make: Make

    @property
    def title(self) -> str:
        """What it is called among all."""
        return f"{self.suffix} {self.name}"


def again(unit: str, times: int = MILLION, first: str = "", last: str = "") -> Make:
    """A text in which something stands so often."""
    return lambda: (first + unit * times + last).encode("utf-8", "surrogatepass")


def counted(unit: str, times: int, first: str = "", last: str = "") -> Make:
    """A text in which something stands so often, each with its number for {}."""

    def made() -> bytes:
        units = "".join(unit.replace("{}", str(number)) for number in range(times))
        return f"{first}{units}{last}".encode()

    return made


_TEN = "<!ENTITY {} '{}'>"
BOMB = (
    "<!DOCTYPE a [<!ENTITY a 'haha'>"
    + "".join(_TEN.format(b, f"&{a};" * 10) for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
"""Names that stand for ten others each: &i; is a hundred million times as long as &a;."""
SQUARE = f"<!DOCTYPE a [<!ENTITY i '{'ha' * 50_000}'>]>"
"""One long name, to be used again and again."""
LOOP = "<!DOCTYPE a [<!ENTITY i '&j;'><!ENTITY j '&i;'>]>"
ELSEWHERE = "<!DOCTYPE a [<!ENTITY i SYSTEM 'file:///dev/zero'>]>"
PARAMETER = "<!DOCTYPE a [<!ENTITY % p SYSTEM '/dev/zero'> %p; <!ENTITY i 'a'>]>"
BY_TYPE = "<!DOCTYPE a SYSTEM '/dev/zero'>"
_NAME = "<!ENTITY n{} 'a'>"
NAMES_WITHOUT_END = f"<!DOCTYPE a [{''.join(_NAME.format(n) for n in range(DEEP))}]>"
TYPES: dict[str, str] = {
    "billion laughs": BOMB,
    "a long name again and again": SQUARE,
    "names in a circle": LOOP,
    "a name from a device": ELSEWHERE,
    "a parameter from a device": PARAMETER,
    "a type from a device": BY_TYPE,
    "names without end": NAMES_WITHOUT_END,
}
"""Document types, to stand before what uses the name i."""
USED = "&i;" * 1000
