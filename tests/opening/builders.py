"""Files of every kind that the tests open, made from a few paragraphs.

A paragraph is a text in which ruby stands as {base|reading}; a heading begins with # and a space,
## for one below; an image is ![description](name). The same paragraphs make the same article in
every format.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from html import escape
from io import BytesIO

_RUBY = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
_IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
_HEADING = re.compile(r"(#+) (.*)")
Images = Mapping[str, bytes]


def png(width: int = 64, height: int = 48, colour: tuple[int, int, int] = (180, 90, 40)) -> bytes:
    """A picture of one colour."""
    row = b"\0" + bytes(colour) * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )


def zipped(parts: Mapping[str, bytes | str], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive; a part called mimetype comes first and is not packed."""
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", packing) as packed:
        for name, data in parts.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else packing
            packed.writestr(name, data, compress_type=stored)
    return whole.getvalue()


def plain(paragraphs: Sequence[str]) -> str:
    """The text that the paragraphs open to; an image is U+FFFC."""
    lines = [_IMAGE.sub("\ufffc", _RUBY.sub(r"\1", each)) for each in paragraphs]
    return "\n".join(found[2] if (found := _HEADING.fullmatch(line)) else line for line in lines)


# HTML and EPUB -------------------------------------------------------------------------------


def html_body(paragraphs: Sequence[str], void: str = "") -> str:
    """Paragraphs as HTML; `void` is "/" for XHTML."""
    return "\n".join(_html_paragraph(each, void) for each in paragraphs)


def _html_paragraph(paragraph: str, void: str) -> str:
    tag = "p"
    if found := _HEADING.fullmatch(paragraph):
        tag, paragraph = f"h{len(found[1])}", found[2]
    text = escape(paragraph, quote=False)
    text = _RUBY.sub(r"<ruby>\1<rp>(</rp><rt>\2</rt><rp>)</rp></ruby>", text)
    text = _IMAGE.sub(rf'<img alt="\1" src="\2"{void}>', text)
    return f"<{tag}>{text}</{tag}>"


def html(paragraphs: Sequence[str], title: str = "", encoding: str = "utf-8") -> bytes:
    """A web page with what web pages have around their text."""
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="{encoding}"><title>{title}</title>'
        "<style>p { margin: 0 }</style><script>var a = 1;</script></head><body>"
        '<nav><a href="/">首页</a></nav><main>'
        f"{html_body(paragraphs)}</main><footer>版权所有</footer></body></html>"
    ).encode(encoding, "xmlcharrefreplace")


def epub(
    chapters: Sequence[Sequence[str]],
    images: Images | None = None,
    title: str = "山里的猫",
    *,
    version: int = 3,
    cover: str = "",
    more: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """A book; each chapter's first paragraph, a heading, stands in the list of contents."""
    images = images or {}
    names = [f"text/{number}.xhtml" for number in range(1, len(chapters) + 1)]
    parts: dict[str, bytes | str] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">'
            '<rootfiles><rootfile full-path="OEBPS/content.opf"'
            ' media-type="application/oebps-package+xml"/></rootfiles></container>'
        ),
        "OEBPS/content.opf": _package(names, images, title, version, cover),
    }
    labels = [plain(chapter[:1]) for chapter in chapters]
    if version == 3:
        parts["OEBPS/nav.xhtml"] = _navigation(names, labels)
    else:
        parts["OEBPS/toc.ncx"] = _ncx(names, labels)
    for name, chapter in zip(names, chapters, strict=True):
        parts[f"OEBPS/{name}"] = xhtml(html_body([_beside(each) for each in chapter], "/"))
    parts |= {f"OEBPS/{name}": data for name, data in images.items()}
    return zipped(parts | dict(more or {}))


def _beside(paragraph: str) -> str:
    return _IMAGE.sub(r"![\1](../\2)", paragraph)


def xhtml(body: str) -> str:
    """A chapter of a book."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>1</title></head>'
        f"<body>{body}</body></html>"
    )


def _package(names: Sequence[str], images: Images, title: str, version: int, cover: str) -> str:
    items = [
        f'<item id="c{at}" href="{name}" media-type="application/xhtml+xml"/>'
        for at, name in enumerate(names)
    ]
    for at, name in enumerate(images):
        properties = ' properties="cover-image"' if name == cover and version == 3 else ""
        items.append(f'<item id="i{at}" href="{name}" media-type="image/png"{properties}/>')
    meta = ""
    if cover and version == 2:
        meta = f'<meta name="cover" content="i{list(images).index(cover)}"/>'
    if version == 3:
        items.append(
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        )
    else:
        items.append('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>')
    spine = "".join(f'<itemref idref="c{at}"/>' for at in range(len(names)))
    return (
        f'<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="{version}.0">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>老王</dc:creator>{meta}</metadata>"
        f'<manifest>{"".join(items)}</manifest><spine toc="ncx">{spine}</spine></package>'
    )


def _navigation(names: Sequence[str], labels: Sequence[str]) -> str:
    lines = "".join(
        f'<li><a href="{name}">{escape(label)}</a></li>'
        for name, label in zip(names, labels, strict=True)
    )
    return xhtml(
        '<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc">'
        f"<h1>目录</h1><ol>{lines}</ol></nav>"
    )


def _ncx(names: Sequence[str], labels: Sequence[str]) -> str:
    points = "".join(
        f"<navPoint><navLabel><text>{escape(label)}</text></navLabel>"
        f'<content src="{name}"/></navPoint>'
        for name, label in zip(names, labels, strict=True)
    )
    return (
        '<?xml version="1.0"?><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/">'
        f"<navMap>{points}</navMap></ncx>"
    )


def unzipped(data: bytes) -> dict[str, bytes]:
    """The parts of an archive."""
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}
