"""What of a text is said in other characters than stand there, and in which."""

from collections.abc import Iterator

from reader.ondemand import expression
from reader.speaking.inwords import addresses, named, numbers, signs
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
    while found := _BEGINS.search(even, at, end):
        start = found.start()
        for pattern, say in _RULES:
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
_BEGINS = expression(f"{_NO_SIGN}(?:{numbers.BEGINS}|{named.BEGINS}|{signs.BEGINS})")
_RULES = [(expression(pattern), say) for pattern, say in (*numbers.RULES, *signs.RULES)]
