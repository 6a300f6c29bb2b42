"""Makes the compiled tables among the resources, so that nobody's first start waits for them.

`python -m reader.reading.compiled` is called where the program is set up or packaged.
"""

from reader.dictionaries.characters import character_tables
from reader.dictionaries.tables import MADE_AHEAD
from reader.reading.lexicon import load_lexicon
from reader.reading.taiwan import load_notes
from reader.resources import resource

if __name__ == "__main__":
    character_tables(resource(*MADE_AHEAD))
    load_lexicon(resource(*MADE_AHEAD))
    load_notes(resource(*MADE_AHEAD))
