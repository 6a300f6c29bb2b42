"""Files built to take up all memory or time, or to lead elsewhere: small, of every kind.

Each is a name and how it is made; `trials` opens each in a process of its own.
"""

from tests.fuzzing.hostile import books, documents, images, markup, packed, paper, plain
from tests.fuzzing.hostile.made import Hostile

HOSTILE: tuple[Hostile, ...] = tuple(
    Hostile(suffix, name, make)
    for module in (plain, markup, packed, books, documents, images, paper)
    for suffix, files in module.FILES.items()
    for name, make in files.items()
)
"""All of them."""


def named(*names: str) -> list[Hostile]:
    """Those that are called so, with their endings: ".txt spaces". KeyError for one of none."""
    by_title = {each.title: each for each in HOSTILE}
    return [by_title[name] for name in names]
