"""What an article is called: its first line, cut where a title ends, else its file's name."""

from pathlib import Path

from reader.ondemand import expression
from reader.opening.plain.headings import is_chapter

_LOOKED_AT = 200  # code points of the first line
_WHOLE = 24  # so short a line is a title as it is
_LONGEST = 40
_LEAST = 6  # before a cut
_FIRST_LINE = expression(r"\S[^\n]*")
# Where a title ends in a longer line: a sentence's end, a wide gap, a space beside a character;
# then lesser marks.
_ENDS = expression("[。！？!?；;]|[ \u00a0\u3000]{2,}|(?<=[\u2e80-\U0003ffff])[ \u00a0\u3000]")
_LESSER_ENDS = expression("[，,：:、]")
_TRAILING = " \u00a0\u3000。.，,：:；;、"


def title_of(text: str, path: Path | None) -> str:
    """The title; where the first line is a chapter's heading, the book has the file's name."""
    found = _FIRST_LINE.search(text)
    line = found[0][:_LOOKED_AT].rstrip() if found else ""
    if path and (not line or is_chapter(line)):
        return path.stem
    return _cut(line)


def _cut(line: str) -> str:
    if len(line) <= _WHOLE:
        return line.rstrip(_TRAILING) or line
    for ends, furthest in ((_ENDS, _WHOLE), (_LESSER_ENDS, _WHOLE), (_ENDS, _LONGEST)):
        if end := ends.search(line, _LEAST, furthest + 1):
            return line[: end.start()].rstrip(_TRAILING)
    if len(line) <= _LONGEST:
        return line
    words = line[: _LONGEST - 1].rpartition(" ")[0] if line.isascii() else ""
    return (words or line[: _LONGEST - 1]) + "…"
