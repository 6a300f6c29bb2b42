"""What a form makes of a little of a text: some words to look at, and how large all will be."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from reader.article import IMAGE, Cues
from reader.composition.composer import Composer
from reader.exports import (
    Carried,
    Format,
    Options,
    ReadText,
    carried_by,
    needs_cues,
    read_section,
)
from reader.ondemand import expression
from reader.opening.pacing import Pace, unhurried
from reader.reading.views import AS_THEY_ARE, View
from reader.script import Script
from reader.settings import ReadingsShown

_ENOUGH = 20_000  # characters from which the size of all is guessed
_CLAUSE = expression(r"[^\n，。！？：；、,.!?:;…—「」『』“”《》（）()\ufffc]{4,}[，。！？：；]?")
_LONGEST = 12  # characters of a clause that is shown
_GROWTH = {"words": 0.65}  # a text's words are fewer than it grows (Heaps' law)


def clause(
    composer: Composer,
    offset: int,
    script: Script,
    which: ReadingsShown = ReadingsShown.ALL,
    view: View = AS_THEY_ARE,
) -> ReadText:
    """Some characters of the section that a source offset is in, after it where there are any."""
    number = composer.section_of(offset)
    read = read_section(composer, number, script, which, view)
    share = (offset - composer.sections[number].start) / max(1, len(composer.text(number)))
    start, end = _clause_in(read.text, round(share * len(read.text)))
    return replace(read.part(start, end), cues=_heard(read.cues, start, end))


def _clause_in(text: str, after: int) -> tuple[int, int]:
    found = _CLAUSE.search(text, after) or _CLAUSE.search(text)
    start, end = found.span() if found else (0, len(text.split("\n", 1)[0]))
    return start, min(end, start + _LONGEST)


def _heard(cues: Cues, start: int, end: int) -> Cues:
    """The cues of a stretch, and first the one that it stands in."""
    within, number = (
        cues.between(start, end),
        bisect_right(cues.offsets, start) - 1,
    )
    if number < 0 or cues.offsets[number] == start:
        return within
    of = slice(number, number + 1)
    first = Cues(np.zeros(1, np.int32), cues.starts[of], cues.ends[of])
    return Cues.joined([(first, 0), (within, 0)])


def told_in(form: Format, read: ReadText, options: Options) -> str:
    """These words as a form writes them; of one that has times no more than the cues."""
    told = b"".join(_written(form, read, options))
    if needs_cues(form):
        told = told.removeprefix(b"".join(_written(form, read.part(0, 0), options)))
    return told.decode("utf-8", "replace").strip()


def about_size(
    composer: Composer,
    form: Format,
    script: Script,
    options: Options,
    which: ReadingsShown = ReadingsShown.ALL,
    view: View = AS_THEY_ARE,
    pace: Pace = unhurried,
) -> int:
    """Bytes of the file that an export would make, as its beginning lets one expect.

    Raises what reading and writing do; `pace` is called between pieces of work.
    """
    written = known = 0
    nothing = sum(map(len, _written(form, read_section(composer, 0, script).part(0, 0), options)))
    for number in range(len(composer.sections)):
        read = read_section(composer, number, script, which, view)
        written += sum(map(len, _written(form, read, options))) - nothing
        known += len(composer.text(number))
        pace(0.0)
        if known >= _ENOUGH:
            break
    share: float = (len(composer.article.text) / max(1, known)) ** _GROWTH.get(form.NAME, 1.0)
    return nothing + round(written * share) + _pictures(composer, form, options, pace)


def _pictures(composer: Composer, form: Format, options: Options, pace: Pace) -> int:
    if Carried.PICTURES not in carried_by(form) or not options.pictures:
        return 0
    size = 0
    for image in composer.article.images.values():
        size += len(image.source.read())
        pace(0.0)
    return size * 4 // 3 if form.NAME == "html" else size  # within a page, in Base64


def _written(form: Format, read: ReadText, options: Options) -> Iterator[bytes]:
    bare = ReadText(
        read.text.replace(IMAGE, " "), read.codes, read.whose, language=read.language,
        image=read.image, doubts=read.doubts, own=read.own, cues=read.cues,
    )  # fmt: skip
    for piece in form.write(bare, options):
        yield piece.encode("utf-8", "replace") if isinstance(piece, str) else piece
