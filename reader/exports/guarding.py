"""Guards: what of a text would be opened as something else is kept for what it says.

A text may show 字(zì), or a line of pinyin under a line of characters, as words of its own. Where
the dialects of opening would take such a thing out, a word joiner is put before its mark
(`reader.opening.dialects.guards`); a text without such things stays as it is.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np

from reader.exports import ReadText
from reader.ondemand import expression
from reader.opening.annotations.cleaning import Findings
from reader.opening.annotations.pieces import pieces
from reader.opening.dialects import dialects
from reader.opening.dialects.guards import GUARD, GUARDED
from reader.opening.formats import Source, is_as_named, is_plain
from reader.opening.plain.wrapping import SAMPLE, width_of
from reader.text import code_points, is_hanzi

_MOST_TURNS = 16  # what one dialect leaves another may take
_LINE = "\n"
_WITHIN = "\ufffa\ufffb)）]］}｝>＞》〉】"  # marks that dialects look at only behind others
_MARK = expression(r"[^\w\s]")


def guarded(read: ReadText) -> ReadText:
    """The text with guards, its title too; what is parallel to the text stays so."""
    title = guarded_text(read.title)
    places = guard_places(read.text)
    if not places:
        return replace(read, title=title)
    at = np.array(places)
    return replace(
        read,
        text=inserted(read.text, places),
        codes=np.insert(read.codes, at, 0),
        whose=np.insert(read.whose, at, 0),
        title=title,
        image=inserted(read.image, places) if read.image else "",
        doubts=np.insert(read.doubts, at, 0) if len(read.doubts) else read.doubts,
        images={where + bisect_left(places, where + 1): i for where, i in read.images.items()},
        cues=read.cues.carried(lambda offsets: offsets + np.searchsorted(at, offsets)),
    )


def guarded_text(text: str) -> str:
    """A text with guards."""
    return inserted(text, guard_places(text))


def guard_places(text: str) -> list[int]:
    """The offsets before which a guard is to stand, in order."""
    return [start + place for start, end in pieces(text) for place in _places(text[start:end])]


def guards_of_guards(text: str) -> set[int]:
    """Where a text has joiners of its own that opening would take one of."""
    return {run.start() for run in GUARDED.finditer(text)} if GUARD in text else set()


def every_mark(text: str) -> set[int]:
    """Where a paragraph has any mark that a dialect looks at.

    Without Chinese characters its beginning too: it may be the reading of a line beside it.
    """
    marks = {at for at, character in enumerate(text) if character in _dialects_marks()}
    marks -= {at for at in marks if text[at - 1 : at] == GUARD}
    if text and not is_hanzi(code_points(text)).any():
        marks.add(0)
    return marks | guards_of_guards(text)


@cache
def _dialects_marks() -> frozenset[str]:
    return frozenset("".join((_WITHIN, *(each.MARKS for each in dialects())))) - {GUARD}


def inserted(text: str, places: list[int], start: int = 0) -> str:
    """The text with a guard before each place, which count from `start`."""
    if not places:
        return text
    edges = [0, *(place - start for place in places), len(text)]
    return GUARD.join(text[a:b] for a, b in zip(edges, edges[1:], strict=False))


def _places(text: str) -> list[int]:
    """Those of a piece: guarded until no dialect finds anything."""
    places = guards_of_guards(text)
    for _ in range(_MOST_TURNS):
        ordered = sorted(places)
        found = set(_taken(inserted(text, ordered), ordered))
        if found <= places:
            break
        places |= found
    return sorted(places)


def _taken(text: str, places: list[int]) -> Iterator[int]:
    """Where dialects would take something out of a text with guards, as offsets without them."""
    guards = [place + number for number, place in enumerate(places)]
    for dialect in dialects():
        if GUARD in dialect.MARKS or not _may_be_in(dialect.MARKS, text):
            continue
        for at in _marks(text, dialect.find(text)):
            if text[at - 1 : at] != GUARD:
                yield at - bisect_left(guards, at)


def _may_be_in(marks: str, text: str) -> bool:
    return not marks or any(mark in text for mark in marks)


def _marks(text: str, findings: Findings) -> Iterator[int]:
    """The first mark of each thing that is taken, or the beginning of its line."""
    for start, end in zip(findings.removed[::2], findings.removed[1::2], strict=True):
        taken = text[start:end]
        begins_line = not start or text[start - 1] == _LINE
        if taken.startswith(_LINE):
            yield start + 1
        elif begins_line:
            yield start
        elif mark := _MARK.search(taken):
            yield start + mark.start()
    yield from (at for at, _ in findings.replaced)


def guarded_beginning(lines: Iterator[str], suffix: str = ".txt") -> Iterator[str]:
    """The lines of a file, with a guard before the first where it would not open as what it is.

    Its beginning may look like that of a page or of subtitles, and the lines of a plain text as if
    they had been broken at a fixed width; opening leaves both alone where a guard stands.
    """
    first, length = list[str](), 0
    for line in lines:
        first.append(line)
        length += len(line)
        if length > SAMPLE:
            break
    beginning = "".join(first)
    if not beginning.startswith(GUARD) and opens_otherwise(beginning, suffix):
        yield GUARD
    yield from first
    yield from lines


def opens_otherwise(text: str, suffix: str = ".txt") -> bool:
    """Whether a file with this beginning would not open as its name says, or not line by line."""
    source = Source(text.encode("utf-8", "replace"), Path(f"a{suffix}"))
    is_wrapped = is_plain(source) and width_of(text.removesuffix(_LINE)) > 0
    return is_wrapped or not is_as_named(source)
