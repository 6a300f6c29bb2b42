"""Whether the compiled tables are there, whole, and made for the data that there are."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from reader.diagnosis.finding import Finding, good, lacks, missing
from reader.language import translatable

NAMES = ("characters", "lexicon", "taiwan")
_MADE = "" if getattr(sys, "frozen", False) else f"{sys.executable} -m reader.reading.compiled"


def found_tables() -> Iterator[tuple[str, Path, bool]]:
    """Each table that is there: its name, where it lies, whether it was made as the program was set
    up. What lies in the cache is told only where nobody made it ahead."""
    from reader.dictionaries.making import MADE_AHEAD
    from reader.dictionaries.tablefile import SUFFIX
    from reader.folders import usual_folders
    from reader.resources import resource

    for name in NAMES:
        ahead = resource(*MADE_AHEAD, name + SUFFIX)
        kept = usual_folders().cache / (name + SUFFIX)
        if ahead.is_file():
            yield name, ahead, True
        elif kept.is_file():
            yield name, kept, False


def findings() -> Iterator[Finding]:
    """A sentence about them all, or one about each that is not as it should be. Raises ImportError
    where a package is missing."""
    from reader.reading.compiled import keys

    try:
        wanted = keys()
    except OSError as error:
        yield missing(
            "tables",
            translatable("What they are made of cannot be read ({error})"),
            translatable("install Duyin again"),
            error=error,
        )
        return
    there = list(found_tables())
    wrong = [found for each in there if (found := _wrong(*each, wanted)) is not None]
    yield from wrong
    lacking = sorted(wanted.keys() - {name for name, *_ in there})
    if lacking:
        yield lacks(
            "tables",
            translatable("Not made yet: {names}; the next start makes them, once"),
            _MADE,
            names=", ".join(lacking),
        )
    if not wrong and not lacking:
        yield good(
            "tables", translatable("All {count} are there, whole and fresh"), count=len(there)
        )


def _wrong(
    name: str, path: Path, _is_made_ahead: bool, wanted: Mapping[str, str]
) -> Finding | None:
    """What is wrong with one. In the cache it does no harm: it is made again."""
    from reader.dictionaries.tablefile import MOST, head_of
    from reader.ownfiles import read_own

    try:
        head = head_of(read_own(path, MOST))
    except (OSError, ValueError, MemoryError):
        head = None
    if head is not None and head.key == wanted[name]:
        return None
    if head is None:
        return lacks(
            "tables", translatable("{name} is damaged; it is made again, once"), _MADE, name=name
        )
    return lacks(
        "tables", translatable("{name} is of other data; it is made again, once"), _MADE, name=name
    )
