r"""LaTeX: readings by \ruby, headings as sections, all else as the text says it.

What is written goes into a document that loads the package `ruby`. Nothing of the text acts: what
means something to TeX is written as what shows it, so the only commands are the ones named here.
"""

import re
from collections.abc import Iterator

from reader.exports import Options, ReadText
from reader.exports.guarding import guarded, guarded_text
from reader.exports.marking import Marked, Marks
from reader.exports.markup import without_controls
from reader.ondemand import expression
from reader.opening.formats.latex import BEGINNING, SECTIONS, SHOWN

NAME = "latex"
SUFFIXES = (".tex",)

_MEANT = expression("|".join(map(re.escape, SHOWN)))
# What fonts join to another sign: two hyphens to a dash, two quotation marks to one.
_JOINED = expression("(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
_SPACE_LOST = expression("(?:^|(?<= )) ")  # at a line's beginning, and behind another


def write(read: ReadText, options: Options) -> Iterator[str]:
    """Paragraphs parted by empty lines, below a line that says what this is."""
    read, levels = guarded(read), read.levels()
    marked = Marked(read, options, Marks(_ruby, _escaped))
    yield BEGINNING
    for number, (start, end) in enumerate(read.paragraphs()):
        if start in read.images:
            line = _escaped(guarded_text(" ".join(read.images[start].description.split())))
        else:
            line = marked.paragraph(start, end)
        if not line.strip():
            continue
        line = _SPACE_LOST.sub(r"\\ ", line)
        if number in levels:
            line = f"\\{SECTIONS[min(levels[number], len(SECTIONS)) - 1]}*{{{line}}}"
        yield f"\n{line}\n"


def _ruby(base: str, spelling: str) -> str:
    return f"\\ruby{{{_escaped(base)}}}{{{_escaped(spelling)}}}"


def _escaped(text: str) -> str:
    if text.isalnum():
        return text
    told = _JOINED.sub("\0", without_controls(text).replace("\t", " "))
    return _MEANT.sub(lambda mark: SHOWN[mark[0]], told).replace("\0", "{}")
