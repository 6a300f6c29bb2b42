"""Files that repeat something without end: four times as much must not take much more than four
times as long, whatever it is that is repeated and in whatever kind of file."""

import gc
import os
from contextlib import suppress
from pathlib import Path

from tests.benchmarks.figures import Case, Figure

TITLE = "Opening what repeats itself"
_TIMES = 4
_MOST = 8.0  # a square would be 16
_UNITS = 20_000
_ENOUGH = 0.02  # s; what is faster is measured with more of it
_MOST_UNITS = 400_000

# Without a table of its objects, and the length of its page is none: readers look for both.
_PDF = (
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
    "/Resources<</Font<</F1 4 0 R>>>>>>endobj\n"
    "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
    "5 0 obj<</Length 0>>stream\nBT /F1 9 Tf 9 9 Td "
)
_PDF_END = "ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"

_REPEATED: dict[str, dict[str, tuple[str, str, str]]] = {
    ".txt": {
        "[字(zì)]": ("", "[字(zì)]", ""),
        "a link that does not end": ("[字(zì)](", ".>a", ""),
        "brackets": ("", "字(zì)(zi)", ""),
        "opening brackets": ("", "字(", ""),
        "a long spelling": ("字(", "zì ", ")"),
        "bars": ("", "字(zì)|", ""),
        "lines of pinyin": ("", "zì zì\n字字\n", ""),
        "one line of pinyin": ("字" * 9 + "\n", "zì ", ""),
        "braces": ("", "{字|zì", "}"),
        "lost characters": ("", "面?zhèn)€", ""),
        "spaces": ("字", " ", "(zì)"),
        "headings": ("", "第一章\n", ""),
        "numbers": ("", "1\n", ""),
        "line ends": ("字", "\n", "字"),
        "a line": ("", "字。", ""),
    },
    ".md": {
        "quotes": ("", "> ", "字"),
        "emphasis": ("", "*a**", ""),
        "opening links": ("", "[", ""),
        "images": ("", "![a](b)", ""),
        "code": ("", "`" * 3, ""),
        "notes": ("", "[^1]", ""),
        "tables": ("|a|\n|-|\n", "|a|\n", ""),
        "lists": ("", "- a\n", ""),
        "references": ("", "[a]: b\n", ""),
        "entities": ("", "&amp;", ""),
    },
    ".html": {
        "paragraphs": ("<html>", "<p>字", ""),
        "open elements": ("<html>", "<b>", ""),
        "ruby": ("<html>", "<ruby>字<rt>zì</rt></ruby>", ""),
        "one ruby": ("<html><ruby>", "字<rt>zì</rt>", "</ruby>"),
        "headings": ("<html>", "<h1>字</h1>", ""),
        "an attribute": ("<html><p a='", "a ", "'>字"),
        "quotation marks": ("<html><p ", "\"'", ">字"),
        "comments": ("<html>", "<!-- -", "字"),
        "tables": ("<html>", "<table><tr><td>字", ""),
        "images": ("<html>", "<img src='a.png'>", "字"),
        "entities": ("<html>", "&amp;&a;", "字"),
        "links": ("<html>", "<a href='#a'>字</a>", ""),
        "drawings": ("<html>", "<svg width='20' height='20'></svg>字", ""),
        "lists": ("<html>", "<ol><li>字</ol>", ""),
    },
    ".fb2": {
        "sections": ("<FictionBook><body>", "<section><p>字</p></section>", ""),
        "pictures": ("<FictionBook><body><p>字</p></body>", "<binary id='a'>a</binary>", ""),
        "open pictures": ("<FictionBook><body><p>字</p></body>", "<binary id='a'>a", ""),
        "declared": ("<!DOCTYPE a [", "<!ENTITY a 'a'>", "]><FictionBook><body><p>字</p></body>"),
    },
    ".srt": {
        "cues": ("", "1\n00:00:01,000 --> 00:00:02,000\n字\n\n", ""),
        "arrows": ("1\n00:00:01,000 --> 00:00:02,000\n字\n\n", "-->", ""),
    },
    ".lrc": {
        "lines": ("", "[00:01.00]字\n", ""),
        "times": ("", "[00:01.00]", "字\n[00:02.00]字"),
    },
    ".jsonl": {
        "lines": ("", '{"text": "字", "readings": [[0, 1, "zì"]]}\n', ""),
        "readings": ('{"readings": [', '[0, 1, "zì"],', '[0, 1, "zì"]], "text": "字"}'),
        "lists": ('{"text": "字", "readings": ', "[", ""),
        "a text": ('{"readings": [], "text": "', "字", '"}'),
    },
    ".pdf": {
        "letters": (_PDF, "(a) Tj ", _PDF_END),
        "states": (_PDF, "q Q ", _PDF_END),
        "objects": (_PDF + _PDF_END, "9 0 obj<<>>endobj\n", ""),
    },
}  # fmt: skip


def cases() -> list[Case]:
    """Each kind of file."""
    return [Case(suffix, repeats=1) for suffix in _REPEATED]


def measure(case: Case) -> list[Figure]:
    """How many times as long four times as much takes."""
    return [
        Figure(name, _growth(case.name, *parts), "×", most=_MOST)
        for name, parts in _REPEATED[case.name].items()
    ]


def _growth(suffix: str, first: str, repeated: str, last: str) -> float:
    units = _UNITS
    while (once := _seconds(suffix, first + repeated * units + last)) < _ENOUGH:
        units *= 2
        if units > _MOST_UNITS:
            return 1.0
    return _seconds(suffix, first + repeated * (_TIMES * units) + last) / once


def _seconds(suffix: str, text: str) -> float:
    """What opening it takes of the processor, in processes that it starts too."""
    from reader.opening import OpeningError, open_bytes

    data = text.encode()
    gc.collect()
    begin = sum(os.times()[:4])
    with suppress(OpeningError):
        open_bytes(data, Path(f"a{suffix}"))
    return sum(os.times()[:4]) - begin
