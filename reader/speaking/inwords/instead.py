"""What of a text is said in other characters than stand there, and in which."""

import re
from collections.abc import Iterator
from functools import cache

from reader.speaking.inwords import addresses, named, numbers, signs
from reader.speaking.inwords.matched import Say
from reader.speaking.inwords.numerals import SaidInstead
from reader.speaking.inwords.units import plain


def said_in(text: str) -> Iterator[SaidInstead]:
    """All numbers, signs and addresses of a text's simplified image, in order."""
    even, at = plain(text), 0
    for address in addresses.found_in(even):
        yield from _found(even, at, address.start())
        yield from addresses.said(address)
        at = address.end()
    yield from _found(even, at, len(even))


def _found(even: str, at: int, end: int) -> Iterator[SaidInstead]:
    while found := _begins().search(even, at, end):
        start = found.start()
        for number in range(len(_RULES)):
            pattern, say = _rule(number)
            match = pattern.match(even, start, end)
            said = say(match) if match else None
            if match and said is not None:
                yield SaidInstead(start, match.end(), tuple(said))
                at = match.end()
                break
        else:
            at = start + 1


_NO_SIGN = "(?![\u4e00-\u9fff，。、“”\n])"
"""What most of a text is, and nothing begins with."""


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(f"{_NO_SIGN}(?:{numbers.BEGINS}|{named.BEGINS}|{signs.BEGINS})")


_RULES = (*numbers.RULES, *signs.RULES)


@cache
def _rule(number: int) -> tuple[re.Pattern[str], Say]:
    """Compiled once it is come to: most sentences have no number, and hardly one a sign."""
    pattern, say = _RULES[number]
    return re.compile(pattern), say
