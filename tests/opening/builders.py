"""Files of every kind that the tests open, made from a few paragraphs.

A paragraph is a text in which ruby stands as {base|reading}; a heading begins with # and a space,
## for one below; an image is ![description](name). The same paragraphs make the same article in
every format.
"""

import base64
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


# FictionBook ---------------------------------------------------------------------------------


def fb2(
    chapters: Sequence[Sequence[str]],
    images: Images | None = None,
    title: str = "山里的猫",
    cover: str = "",
    encoding: str = "utf-8",
) -> bytes:
    """A FictionBook; it knows no ruby, so readings stand in brackets."""
    binaries = "".join(
        f'<binary id="{name}" content-type="image/png">{base64.b64encode(data).decode()}</binary>'
        for name, data in (images or {}).items()
    )
    sections = "".join(f"<section>{_fb2_section(chapter)}</section>" for chapter in chapters)
    page = f'<coverpage><image l:href="#{cover}"/></coverpage>' if cover else ""
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n'
        '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0"'
        ' xmlns:l="http://www.w3.org/1999/xlink"><description><title-info>'
        f"<author><first-name>老</first-name><last-name>王</last-name></author>"
        f"<book-title>{title}</book-title>{page}</title-info></description>"
        f'<body>{sections}</body><body name="notes"><section><title><p>1</p></title><p>注</p>'
        f"</section></body>{binaries}</FictionBook>"
    ).encode(encoding)


def _fb2_section(chapter: Sequence[str]) -> str:
    return "".join(_fb2_paragraph(each) for each in chapter)


def _fb2_paragraph(paragraph: str) -> str:
    if found := _IMAGE.fullmatch(paragraph):
        return f'<image l:href="#{found[2]}" alt="{found[1]}"/>'
    text = _RUBY.sub(r"\1(\2)", escape(paragraph, quote=False))
    if found := _HEADING.fullmatch(text):
        return f"<title><p>{found[2]}</p></title>"
    return f"<p>{text}</p>"


# DOCX ----------------------------------------------------------------------------------------

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def docx(
    paragraphs: Sequence[str],
    images: Images | None = None,
    title: str = "",
    more: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """A Word document."""
    return docx_of("".join(_docx_paragraph(each) for each in paragraphs), images, title, more)


def docx_of(
    body: str,
    images: Images | None = None,
    title: str = "",
    more: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """A Word document with this body; each image's relationship is called as its part."""
    images = images or {}
    links = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/image" Target="{name}"/>' for name in images
    )
    styles = "".join(
        f'<w:style w:styleId="{level}"><w:name w:val="heading {level}"/></w:style>'
        for level in range(1, 4)
    )
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": (
            f'<Relationships {_RELATIONSHIPS}><Relationship Id="a" Type="{_OFFICE}/officeDocument"'
            ' Target="word/document.xml"/></Relationships>'
        ),
        "word/document.xml": f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/_rels/document.xml.rels": f"<Relationships {_RELATIONSHIPS}>{links}</Relationships>",
        "docProps/core.xml": (
            '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{title}</dc:title><dc:creator>老王</dc:creator></cp:coreProperties>"
        ),
    }
    parts |= {f"word/{name}": data for name, data in images.items()}
    return zipped(parts | dict(more or {}))


def _docx_paragraph(paragraph: str) -> str:
    style = ""
    if found := _HEADING.fullmatch(paragraph):
        style, paragraph = f'<w:pPr><w:pStyle w:val="{len(found[1])}"/></w:pPr>', found[2]
    if found := _IMAGE.fullmatch(paragraph):
        return f"<w:p>{docx_image(found[2], found[1])}</w:p>"
    text = docx_run(paragraph)
    text = _RUBY.sub(lambda ruby: _between_texts(docx_ruby(ruby[1], ruby[2])), text)
    return f"<w:p>{style}{text}</w:p>"


def _between_texts(inside: str) -> str:
    return f'</w:t>{inside}<w:t xml:space="preserve">'


def docx_run(text: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def docx_ruby(base: str, reading: str) -> str:
    """Word's phonetic guide."""
    return (
        '<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/></w:rubyPr>'
        f"<w:rt>{docx_run(reading)}</w:rt><w:rubyBase>{docx_run(base)}</w:rubyBase></w:ruby>"
    )


def docx_image(name: str, description: str = "", width: int = 300, height: int = 200) -> str:
    """A run with an image of so many pixels."""
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:extent cx="{width * 9525}"'
        f' cy="{height * 9525}"/><wp:docPr id="1" name="a" descr="{description}"/>'
        f'<a:blip xmlns:a="a" r:embed="{name}"/></wp:inline></w:drawing></w:r>'
    )


# ODT -----------------------------------------------------------------------------------------

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = " ".join(
    f'xmlns:{name}="{_ODF}{name}:1.0"' for name in ("office", "text", "table", "meta")
) + f' xmlns:draw="{_ODF}drawing:1.0" xmlns:svg="{_ODF}svg-compatible:1.0"'  # fmt: skip


def odt(
    paragraphs: Sequence[str],
    images: Images | None = None,
    title: str = "",
    more: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """An OpenDocument text."""
    return odt_of("".join(_odt_paragraph(each) for each in paragraphs), images, title, more)


def odt_of(
    body: str,
    images: Images | None = None,
    title: str = "",
    more: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """An OpenDocument text with this body."""
    parts: dict[str, bytes | str] = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": (
            f'<office:document-content {_NAMESPACES} xmlns:xlink="http://www.w3.org/1999/xlink">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
        ),
        "meta.xml": (
            f'<office:document-meta {_NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<office:meta><dc:title>{title}</dc:title><dc:creator>老王</dc:creator></office:meta>"
            "</office:document-meta>"
        ),
    }
    parts |= dict(images or {})
    return zipped(parts | dict(more or {}))


def _odt_paragraph(paragraph: str) -> str:
    tag = opening = "text:p"
    if found := _HEADING.fullmatch(paragraph):
        tag, paragraph = "text:h", found[2]
        opening = f'text:h text:outline-level="{len(found[1])}"'
    text = escape(paragraph, quote=False)
    text = _RUBY.sub(
        r"<text:ruby><text:ruby-base>\1</text:ruby-base><text:ruby-text>\2</text:ruby-text>"
        r"</text:ruby>",
        text,
    )
    text = _IMAGE.sub(
        r'<draw:frame svg:width="8cm" svg:height="5cm"><draw:image xlink:href="\2"/>'
        r"<svg:desc>\1</svg:desc></draw:frame>",
        text,
    )
    return f"<{opening}>{text}</{tag}>"
