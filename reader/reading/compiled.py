"""Makes the compiled tables: among the resources, so that nobody's first start waits for them.

`python -m reader.reading.compiled` is called where the program is set up or packaged. Where it was
not, the first start has them made for the cache folder (`dictionaries.making`).
"""

from pathlib import Path

from reader.dictionaries.characters import character_tables
from reader.dictionaries.making import MADE_AHEAD
from reader.reading.lexicon import load_lexicon
from reader.reading.taiwan import load_notes
from reader.resources import resource


def make(folder: Path | None = None) -> None:
    """Have all tables in a folder, usually the cache."""
    character_tables(folder)
    load_lexicon(folder)
    load_notes(folder)


if __name__ == "__main__":
    make(resource(*MADE_AHEAD))
