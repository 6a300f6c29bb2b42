"""Characters that are read in several ways, each with the readings that one may choose between."""

from functools import lru_cache

from reader.dictionaries.characters import known_readings
from reader.dictionaries.glosses import glosses
from reader.ondemand import expression

_MOST = 3
_TAUGHT = frozenset(
    "得长重行还都种为场着发好数乐教觉干相分当间只处背倒几空调难少量弹传便假应转落藏钉散挑盛似供"
    "和没地大中兴朝曾称切降结解卷看累露率蒙磨宁铺强曲冲创担缝更冠横划晃奇巧塞舍省缩扎"
)
"""Those that schools teach as such."""
_RARE = expression(r"see |surname |used in|\(?(?:old|archaic|unofficial|erroneous)?\s?variant of")


def is_taught(character: str) -> bool:
    """Whether schools teach a character (of the simplified image) as one with several readings."""
    return character in _TAUGHT


@lru_cache(1 << 12)
def choices(character: str) -> tuple[int, ...]:
    """The readings of a character that have a meaning of their own, the most usual first; fewer
    than two where there is nothing to choose."""
    told = {gloss.codes[0] for gloss in glosses(character) if not _RARE.match(gloss.meaning)}
    return tuple(code for code in known_readings(character) if code in told)[:_MOST]
