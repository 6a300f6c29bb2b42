"""Makes the compiled tables: among the resources, so that nobody's first start waits for them.

`python -m reader.reading.compiled` is called where the program is set up or packaged. Where it was
not, the first start has them made for the cache folder (`dictionaries.making`).
"""

from pathlib import Path

from reader.dictionaries import characters
from reader.dictionaries.making import MADE_AHEAD
from reader.reading import lexicon, taiwan
from reader.resources import resource


def make(folder: Path | None = None) -> None:
    """Have all tables in a folder, usually the cache."""
    characters.character_tables(folder)
    lexicon.load_lexicon(folder)
    taiwan.load_notes(folder)


def keys() -> dict[str, str]:
    """What each table, by its name, is made for now. Raises OSError or ModuleNotFoundError where
    the data cannot be read."""
    return {"characters": characters.key(), "lexicon": lexicon.key(), "taiwan": taiwan.key()}


if __name__ == "__main__":
    make(resource(*MADE_AHEAD))
