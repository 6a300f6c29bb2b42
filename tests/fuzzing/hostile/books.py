"""EPUB and FictionBook."""

from collections.abc import Mapping

from tests.fuzzing.hostile.made import DEEP, DIGITS, TYPES, USED, Files, Make, again, counted
from tests.opening import builders
from tests.opening.builders import png, xhtml, zipped

_CHAPTER = [["# 一", "字"], ["# 二", "字"]]
_PACKAGE, _NAV, _NCX = "OEBPS/content.opf", "OEBPS/nav.xhtml", "OEBPS/toc.ncx"
_FIRST, _CONTAINER = "OEBPS/text/1.xhtml", "META-INF/container.xml"
_OPF = (
    "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'><metadata/><manifest>"
    "<item id='c' href='text/1.xhtml' media-type='application/xhtml+xml'{}/>"
)
_LINK = "<a href='text/1.xhtml'>字"
_POINT = "<navLabel><text>字</text></navLabel><content src='text/1.xhtml'/>"
_ROOT = "<rootfiles><rootfile full-path='OEBPS/content.opf'/></rootfiles>"
_NS = "xmlns='http://www.daisy.org/z3986/2005/ncx/'"


def _with(parts: Mapping[str, str | bytes], version: int = 3) -> Make:
    """A sound book in which some parts are others."""
    return lambda: zipped(builders.unzipped(builders.epub(_CHAPTER, version=version)) | dict(parts))


def _without(name: str) -> Make:
    def made() -> bytes:
        parts = builders.unzipped(builders.epub(_CHAPTER))
        del parts[name]
        return zipped(parts)

    return made


def _typed(part: str, body: str, version: int = 3) -> dict[str, Make]:
    """The part with each of the types that lead nowhere good."""
    return {
        f"{part.rpartition('/')[2]}: {name}": _with({part: body.replace("{type}", head)}, version)
        for name, head in TYPES.items()
    }


def _spine(items: str, spine: str) -> str:
    return f"{_OPF.format('')}{items}</manifest><spine>{spine}</spine></package>"


def _many() -> bytes:
    return builders.epub([["# 字", "字"]] * 9000)


def _large_chapters() -> bytes:
    return builders.epub([["# 字", "a" * 30_000_000]] * 12)


def _one_picture() -> bytes:
    return builders.epub([["![a](a.png)"] * 50_000], {"a.png": png(600, 600)})


_EPUB: dict[str, Make] = {
    **_typed(_FIRST, f"{{type}}<html><body><p>字{USED}</p></body></html>"),
    **_typed(_PACKAGE, "{type}" + _spine("", "<itemref idref='c'/>" + USED)),
    **_typed(_NAV, f"{{type}}<html><nav><ol>{_LINK}{USED}</a></ol></nav></html>"),
    **_typed(_NCX, f"{{type}}<ncx><navMap><navPoint>{_POINT}{USED}</navPoint></navMap></ncx>", 2),
    **_typed(_CONTAINER, f"{{type}}<container>{_ROOT}{USED}</container>"),
    "one chapter a hundred thousand times": _with(
        {_PACKAGE: _spine("", "<itemref idref='c'/>" * DEEP)}
    ),
    "one chapter under a hundred thousand names": _with(
        {
            _PACKAGE: _spine(
                "".join(
                    f"<item id='c{n}' href='{'./' * (n % 50)}text/1.xhtml?{n}'/>"
                    for n in range(DEEP)
                ),
                "".join(f"<itemref idref='c{n}'/>" for n in range(DEEP)),
            )
        }
    ),
    "a spine of what is not there": _with(
        {
            _PACKAGE: _spine(
                "".join(f"<item id='c{n}' href='text/{n}.xhtml'/>" for n in range(DEEP)),
                "".join(f"<itemref idref='c{n}'/>" for n in range(DEEP)),
            )
        }
    ),
    "a spine of itself": _with(
        {
            _PACKAGE: _spine(
                "<item id='o' href='content.opf' media-type='application/xhtml+xml'/>"
                "<item id='n' href='nav.xhtml' properties='nav'/>",
                "<itemref idref='o'/><itemref idref='n'/>" * 999,
            )
        }
    ),
    "items that fall back on each other": _with(
        {
            _PACKAGE: _spine(
                "<item id='x' href='x.bin' media-type='a/b' fallback='y'/>"
                "<item id='y' href='y.bin' media-type='a/b' fallback='x'/>",
                "<itemref idref='x'/>" * 99,
            )
        }
    ),
    "a container of itself": _with(
        {_CONTAINER: ("<container><rootfile full-path='META-INF/container.xml'/></container>")}
    ),
    "a container that leads out": _with(
        {_CONTAINER: ("<container><rootfile full-path='../../../../dev/zero'/></container>")}
    ),
    "chapters that lead out": _with(
        {
            _PACKAGE: _spine(
                "".join(
                    f"<item id='c{n}' href='{href}'/>"
                    for n, href in enumerate(
                        (
                            "../../../dev/zero",
                            "/dev/zero",
                            "file:///dev/zero",
                            "http://[::1",
                            "%00",
                            "%2e%2e/a",
                        )
                    )
                ),
                "".join(f"<itemref idref='c{n}'/>" for n in range(6)) + "<itemref idref='c'/>",
            )
        }
    ),
    "contents within contents": _with(
        {
            _NAV: xhtml(
                "<nav>"
                + "<ol><li><a href='text/1.xhtml'>字</a>" * 20_000
                + "</li></ol>" * 20_000
                + "</nav>"
            )
        }
    ),
    "contents without end": _with(
        {
            _NAV: xhtml(
                "<nav><ol>" + "<li><a href='text/1.xhtml#a'>字</a></li>" * DEEP + "</ol></nav>"
            )
        }
    ),
    "contents of themselves": _with(
        {_NAV: xhtml("<nav><ol>" + "<li><a href='nav.xhtml#a'>字</a></li>" * 9999 + "</ol></nav>")}
    ),
    "a label without end": _with(
        {_NAV: xhtml(f"<nav><ol><li><a href='text/1.xhtml'>{'字' * 3_000_000}</a></li></ol></nav>")}
    ),
    "an old list within itself": _with(
        {
            _NCX: (
                f"<ncx {_NS}><navMap>" + "<navPoint><navLabel><text>字</text></navLabel>"
                "<content src='text/1.xhtml'/>" * 200 + "</navPoint>" * 200 + "</navMap></ncx>"
            )
        },
        2,
    ),
    "an old list a hundred thousand deep": _with(
        {_NCX: (f"<ncx {_NS}><navMap>" + "<navPoint>" * DEEP + "</navMap></ncx>")}, 2
    ),
    "a chapter a hundred thousand deep": _with(
        {_FIRST: xhtml("<div>" * DEEP + "字" + "</div>" * DEEP)}
    ),
    "a chapter of ids": _with(
        {_FIRST: xhtml("".join(f"<p id='a{n}'>字</p>" for n in range(DEEP)))}
    ),
    "a chapter of attributes": _with(
        {_FIRST: xhtml("<p " + " ".join(f"a{n}='1'" for n in range(DEEP)) + ">字</p>")}
    ),
    "protected": _with(
        {"META-INF/encryption.xml": "<encryption>" + "<EncryptedData/>" * 9 + "</encryption>"}
    ),
    "protection without end": _with({"META-INF/encryption.xml": "<a>" * DEEP}),
    "no package": _without(_PACKAGE),
    "no container": _without(_CONTAINER),
    "no chapter": _without(_FIRST),
    "chapters without end": _many,
    "large chapters": _large_chapters,
    "one picture fifty thousand times": _one_picture,
    "a drawing that shows itself": _with(
        {
            _FIRST: xhtml(
                "<svg xmlns='http://www.w3.org/2000/svg' width='99' height='99'>"
                "<image href='1.xhtml' width='9' height='9'/><use href='1.xhtml'/></svg><p>字</p>"
            )
        }
    ),
}

_FB = "<FictionBook xmlns:l='http://www.w3.org/1999/xlink'>"
_SAID = f"{_FB}<body><p>字</p>"
_FB2: dict[str, Make] = {
    **{
        name: again(
            USED, 1, f"<?xml version='1.0'?>{head}{_FB}<body><p>字", "</p></body></FictionBook>"
        )
        for name, head in TYPES.items()
    },
    "sections within sections": again("<section>", DEEP, f"{_FB}<body>", "<p>字</p>"),
    "sections": again("<section><title><p>字</p></title></section>", DEEP, f"{_FB}<body>"),
    "bodies": again("<body><p>字</p></body>", DEEP, _FB),
    "pictures": counted("<binary id='a{}'>iVBORw0KGgo=</binary>", DEEP, f"{_SAID}</body>"),
    "one picture again and again": again(
        "<image l:href='#a'/>",
        DEEP,
        f"{_SAID}",
        "</body><binary id='a'>iVBORw0KGgo=</binary></FictionBook>",
    ),
    "a picture of itself": again(
        "<image l:href='#a'/>", 99, f"{_FB}<body id='a'><p>字</p>", "</body>"
    ),
    "pictures from elsewhere": again("<image l:href='file:///dev/zero'/>", 999, f"{_SAID}"),
    "a picture without end": again("A", 20_000_000, f"{_SAID}</body><binary id='a'>", "</binary>"),
    "attributes": counted(" a{}='b'", DEEP, f"{_FB}<body><p", ">字</p></body>"),
    "spaces of names": counted(" xmlns:a{}='b'", DEEP, f"{_FB}<body><p", ">字</p></body>"),
    "cells": again(f"<td colspan='{DIGITS}'>字</td>", 999, f"{_FB}<body><table><tr>"),
    "notes": counted("<p><a l:href='#n{}'>1</a></p>", DEEP, f"{_SAID}"),
}
FILES: Files = {".epub": _EPUB, ".fb2": _FB2}
