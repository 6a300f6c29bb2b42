"""Advanced SubStation, by pysubs2."""

import warnings
from collections.abc import Iterator

from reader.opening.errors import Broken
from reader.opening.formats import Source
from reader.opening.formats.subtitles.lines import Cue
from reader.opening.limits import LONGEST_CUE

_DRAWS = "\\p"


def dialogue_in(source: Source, text: str) -> Iterator[Cue]:
    """What is said; comments and drawings are left out. Broken for what only begins so."""
    import pysubs2

    if max(map(len, text.split("\n"))) > LONGEST_CUE:
        raise Broken(source.path)
    warnings.filterwarnings("ignore", module="pysubs2")  # of what it mends in a broken file
    try:
        file = pysubs2.SSAFile.from_string(text, format_="ass")
    except (pysubs2.exceptions.Pysubs2Error, ValueError, IndexError, KeyError, AttributeError):
        raise Broken(source.path) from None
    for number, event in enumerate(file):
        may_draw = _DRAWS in event.text  # to look at all other marks too takes long
        if not event.is_comment and not (may_draw and event.is_drawing):
            lines = (line.strip() for line in event.plaintext.split("\n"))
            yield Cue(event.start, event.end, tuple(filter(None, lines)))
        if not number % 256:
            source.pace(number / max(1, len(file)))
