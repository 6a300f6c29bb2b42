"""Where a pattern matches in a text, found by the character that it begins with.

An expression that begins with a class of characters looks at every character of a text; marks of
readings are rare in most texts, and a single character is looked for fifty times as fast.
"""

import re
from collections.abc import Iterator

_RARE = 100  # characters of a text to each mark, at the least


def occurrences(pattern: re.Pattern[str], text: str, firsts: str) -> Iterator[re.Match[str]]:
    """What `finditer` finds, of a pattern whose matches all begin with one of these characters."""
    places = list[int]()
    for first in firsts:
        at = text.find(first)
        while at >= 0:
            places.append(at)
            if len(places) * _RARE > len(text):
                return pattern.finditer(text)
            at = text.find(first, at + 1)
    return _at_places(pattern, text, sorted(places))


def _at_places(pattern: re.Pattern[str], text: str, places: list[int]) -> Iterator[re.Match[str]]:
    end = 0
    for at in places:
        if at >= end and (found := pattern.match(text, at)):
            yield found
            end = found.end()
