"""Web pages, and drawings as they stand in one."""

from tests.fuzzing.hostile.made import (
    DEEP,
    DIGITS,
    MILLION,
    TYPES,
    USED,
    Files,
    Make,
    again,
    counted,
)
from tests.opening.drawings.drawn import ENDLESS, HEAVY, LEADING_ELSEWHERE

_PAGE = "<!DOCTYPE html><html><body><p>字</p>"
_NESTED = (
    "div span b i font a p ul blockquote table ruby rt rtc section svg math select button form"
    " template h1 pre object iframe details"
).split()  # fmt: skip
_REPEATED = {
    "paragraphs": "<p>字", "open elements": "<b><p>字", "crossed elements": "<b><i>字</b></i>",
    "ruby within": "<ruby>字<rt>zì<ruby>", "ruby": "<ruby>字<rt>zì</ruby>",
    "headings": "<h1>字</h1>",
    "tables": "<table><tr><td>字", "cells": "<td>字", "cells beside tables": "<table>字<td>",
    "images": "<img src=a.png>", "ends": "</p></b></div>", "comments": "<!-- -",
    "cdata": "<![CDATA[",
    "instructions": "<?a ", "named signs": "&amp;&a;&notit;", "numbered signs": "&#x5b57;&#55296;",
    "numbers without end": "&#99999999999999999999;", "lists": "<ol><li>字", "breaks": "<br>",
    "scripts": "<script>", "styles": "<style>*{", "frames": "<iframe>", "plain text": "<plaintext>",
    "drawings": "<svg width=20 height=20><g/></svg>", "formulas": "<math><mi>字</mi></math>",
    "less than": "<", "no tags": "<a<", "quotation marks": "<p a=\"'",
    "bases": "<base href='//[x'>",
    "tags of types": "<!DOCTYPE a>", "forms": "<form><input>", "options": "<select><option>字",
}  # fmt: skip


def _nested(tag: str) -> Make:
    return again(f"<{tag}>", DEEP, _PAGE, "字" + f"</{tag}>" * DEEP)


_HTML: dict[str, Make] = {
    **{f"{tag} within {tag}": _nested(tag) for tag in _NESTED},
    **{name: again(unit, 250_000, _PAGE, "字") for name, unit in _REPEATED.items()},
    **{name: again(USED, 1, f"{head}<html><body><p>字", "</p>") for name, head in TYPES.items()},
    "attributes without end": counted(" a{}=b", DEEP, f"{_PAGE}<p", ">字"),
    "one attribute without end": again("a", 8 * MILLION, f"{_PAGE}<p a='", "'>字"),
    "classes without end": counted(" c{}", MILLION, f"{_PAGE}<p class='", "'>字"),
    "a tag without end": again("a", 8 * MILLION, f"{_PAGE}<", ""),
    "ids": counted("<a id=a{} href=#b{}>字</a>", DEEP * 2, _PAGE),
    "one id": again("<a id=a href=#a>字</a>", DEEP * 2, _PAGE),
    "notes": counted("<a href=#n{}>1</a><p id=n{}>字</p>", DEEP, _PAGE),
    "a cell over 10^9 columns": again(
        "<tr><td colspan=1000000000 rowspan=1000000000>字<td>字", 9, f"{_PAGE}<table>"
    ),
    "a cell over more columns than digits": again(
        f"<tr><td colspan={DIGITS} rowspan={DIGITS}>字", 99, f"{_PAGE}<table>"
    ),
    "groups of columns": again("<col span=999999999>", 999, f"{_PAGE}<table>", "<tr><td>字"),
    "a list that begins at a thousand digits": again(
        f"<ol start={DIGITS} reversed><li value={DIGITS}>字</ol>", 999, _PAGE
    ),
    "a list of roman numbers": again("<ol type=i start=999999999><li>字</ol>", 999, _PAGE),
    "an image in its address": again(
        "A", 8 * MILLION, f"{_PAGE}<img src='data:image/png;base64,", "'>字"
    ),
    "images in their addresses": again(
        "<img src='data:image/svg+xml,<svg width=99 height=99/>'>", DEEP, _PAGE
    ),
    "a page in its address": again("A", MILLION, f"{_PAGE}<img src='data:text/html;base64,", "'>"),
    "images of devices": again(
        "<img src=/dev/zero><img src=file:///dev/zero><img src=../../../dev/zero>", 9999, _PAGE
    ),
    "images of pipes and roots": again("<img src='..'><img src='.'><img src='%00'>", 9999, _PAGE),
    "a size without end": again(
        f"<img width={DIGITS} height={DIGITS}"
        ' src=\'data:image/svg+xml,<svg width="99" height="99"/>\'>',
        99,
        _PAGE,
    ),
    "readings without end": again("<rt>zì</rt>", DEEP, f"{_PAGE}<ruby>字", "</ruby>"),
    "one ruby without end": again("字<rt>zì</rt>", DEEP, f"{_PAGE}<ruby>", "</ruby>"),
    "a reading of a million letters": again("zì", MILLION, f"{_PAGE}<ruby>字<rt>", "</ruby>"),
    "a base of a million characters": again("字", MILLION, f"{_PAGE}<ruby>", "<rt>zì</ruby>"),
    "encodings": again("<meta charset=utf-7><meta charset=no>", DEEP, "", _PAGE),
    "another encoding": lambda: b"<meta charset=utf-32>" + "字".encode("gb18030") * MILLION,
    "a page cut off": lambda: b"<html><body>\xe5\xad",
    "blanks between": again("<p> \n\t</p>", 500_000, _PAGE),
    "hidden": again("<div hidden style='display:none'>字</div>", DEEP, _PAGE),
    "boilerplate": again("<nav><a href=a>字</a></nav><div class=comment>字</div>", DEEP, _PAGE),
}
_XHTML: dict[str, Make] = {
    name: again(
        USED, 1, f"<?xml version='1.0'?>{head}<html xmlns='http://www.w3.org/1999/xhtml'><body>字"
    )
    for name, head in TYPES.items()
}
_SVG: dict[str, Make] = {
    name: (lambda data=data: data)  # type: ignore[misc]
    for name, data in (ENDLESS | LEADING_ELSEWHERE | HEAVY).items()
}
FILES: Files = {".html": _HTML, ".xhtml": _XHTML, ".svg": _SVG}
