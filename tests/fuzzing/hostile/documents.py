"""Documents of Word and of OpenDocument."""

from collections.abc import Mapping

from tests.fuzzing.hostile.made import DEEP, DIGITS, TYPES, USED, Files, Make
from tests.opening.builders import docx_image, docx_of, docx_run, odt_of, png, unzipped, zipped

_RUN = docx_run("字")
_STYLES = (
    "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>{}</w:styles>"
)
_RELATED = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{}"


def _word(body: str, more: Mapping[str, str | bytes] | None = None) -> Make:
    return lambda: docx_of(body, more=more)


def _open(body: str, more: Mapping[str, str | bytes] | None = None) -> Make:
    return lambda: odt_of(body, more=more)


def _typed(sound: bytes, part: str) -> dict[str, Make]:
    """A sound document, a part of which has each of the types, and uses what that defines."""
    parts = unzipped(sound)
    at = parts[part].rindex(b"</")

    def made(head: str) -> Make:
        whole = head.encode() + parts[part][:at] + USED.encode() + parts[part][at:]
        return lambda: zipped(parts | {part: whole})

    return {f"{part.rpartition('/')[2]}: {name}": made(head) for name, head in TYPES.items()}


_SOUND = docx_of(f"<w:p>{_RUN}</w:p>", title="字")
_SOUND_ODT = odt_of("<text:p>字</text:p>", title="字")
_CELL = f"<w:tc><w:tcPr><w:gridSpan w:val='{DIGITS}'/></w:tcPr><w:p>{_RUN}</w:p></w:tc>"
_BOX = "<w:p><w:r><w:pict><w:txbxContent>"
_DOCX: dict[str, Make] = {
    **_typed(_SOUND, "word/document.xml"),
    **_typed(_SOUND, "word/styles.xml"),
    **_typed(_SOUND, "_rels/.rels"),
    "tables within tables": _word("<w:tbl><w:tr><w:tc>" * 30_000 + f"<w:p>{_RUN}</w:p>"),
    "boxes within boxes": _word(_BOX * 30_000 + f"<w:p>{_RUN}</w:p>"),
    "fifty boxes within boxes": _word(
        _BOX * 50 + f"<w:p>{_RUN}</w:p>" + "</w:txbxContent></w:pict></w:r></w:p>" * 50
    ),
    "runs": _word(f"<w:p>{_RUN * 300_000}</w:p>"),
    "paragraphs": _word(f"<w:p>{_RUN}</w:p>" * 200_000),
    "cells over more columns than digits": _word(f"<w:tbl><w:tr>{_CELL * 99}</w:tr></w:tbl>"),
    "ruby within ruby": _word("<w:p>" + "<w:r><w:ruby><w:rubyBase>" * 30_000 + _RUN),
    "ruby without bases": _word(f"<w:p>{'<w:r><w:ruby/></w:r>' * DEEP}{_RUN}</w:p>"),
    "a level of a thousand digits": _word(
        f"<w:p><w:pPr><w:outlineLvl w:val='{DIGITS}'/><w:numPr><w:ilvl w:val='{DIGITS}'/>"
        f"<w:numId w:val='{DIGITS}'/></w:numPr></w:pPr>{_RUN}</w:p>" * 99
    ),
    "styles of each other": _word(
        f"<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr>{_RUN}</w:p>",
        {
            "word/styles.xml": _STYLES.format(
                "<w:style w:styleId='a'><w:basedOn w:val='b'/></w:style>"
                "<w:style w:styleId='b'><w:basedOn w:val='a'/></w:style>"
            )
        },
    ),
    "styles in a chain": _word(
        f"<w:p><w:pPr><w:pStyle w:val='s{DEEP}'/></w:pPr>{_RUN}</w:p>" * 99,
        {
            "word/styles.xml": _STYLES.format(
                "".join(
                    f"<w:style w:styleId='s{n}'><w:basedOn w:val='s{n - 1}'/></w:style>"
                    for n in range(1, DEEP + 1)
                )
            )
        },
    ),
    "fields within fields": _word(
        "<w:p>" + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * DEEP + _RUN + "</w:p>"
    ),
    "changes within changes": _word("<w:p>" + "<w:ins><w:del>" * 20_000 + _RUN),
    "choices": _word(
        "<w:p><w:r>" + "<mc:AlternateContent xmlns:mc='m'><mc:Choice><w:t>字</w:t></mc:Choice>"
        "<mc:Fallback><w:t>字</w:t></mc:Fallback></mc:AlternateContent>" * 50_000 + "</w:r></w:p>"
    ),
    "relations without end": _word(
        f"<w:p>{_RUN}</w:p>",
        {
            "word/_rels/document.xml.rels": _RELATED.format(
                "".join(f"<Relationship Id='r{n}' Target='a'/>" for n in range(DEEP))
            )
        },
    ),
    "relations that lead out": _word(
        f"<w:p>{_RUN}{docx_image('r')}</w:p>" * 99,
        {
            "word/_rels/document.xml.rels": _RELATED.format(
                "<Relationship Id='r' Target='../../../../dev/zero' TargetMode='External'/>"
            )
        },
    ),
    "a document of itself": _word(
        f"<w:p>{_RUN}</w:p>",
        {
            "_rels/.rels": _RELATED.format(
                "<Relationship Id='a' Type='a/officeDocument' Target='_rels/.rels'/>"
            )
        },
    ),
    "pictures of a size without end": lambda: docx_of(
        f"<w:p>{docx_image('a.png', width=10**30, height=10**30) * 999}{_RUN}</w:p>",
        {"a.png": png()},
    ),
    "one picture fifty thousand times": lambda: docx_of(
        f"<w:p>{docx_image('a.png')}</w:p>" * 20_000, {"a.png": png()}
    ),
    "tabs": _word(f"<w:p>{'<w:r><w:tab/><w:br/></w:r>' * DEEP}{_RUN}</w:p>"),
    "symbols": _word("<w:p>" + "<w:r><w:sym w:char='FFFFFFFF'/></w:r>" * 9999 + f"{_RUN}</w:p>"),
    "no document": lambda: zipped({"[Content_Types].xml": "<Types/>", "word/a.xml": "<a/>"}),
    "numbers without end": _word(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>"
        f"{_RUN}</w:p>" * 999,
        {
            "word/numbering.xml": (
                "<w:numbering xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='"
                + DIGITS
                + "'/>"
                "<w:numFmt w:val='lowerRoman'/><w:lvlText w:val='" + "%1" * 9999 + "'/></w:lvl>"
                "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>"
                "</w:numbering>"
            )
        },
    ),
}
_ODT: dict[str, Make] = {
    **_typed(_SOUND_ODT, "content.xml"),
    **_typed(_SOUND_ODT, "meta.xml"),
    "10^9 spaces": _open("<text:p>字" + "<text:s text:c='1000000000'/>" * 999 + "字</text:p>"),
    "more spaces than digits": _open(f"<text:p>字<text:s text:c='{DIGITS}'/>字</text:p>" * 99),
    "spaces": _open("<text:p>字" + "<text:s text:c='100'/>" * 200_000 + "字</text:p>"),
    "10^9 columns": _open(
        "<table:table><table:table-column table:number-columns-repeated='1000000000'/>"
        "<table:table-row table:number-rows-repeated='1000000000'><table:table-cell"
        " table:number-columns-repeated='1000000000'><text:p>字</text:p></table:table-cell>"
        "</table:table-row></table:table>"
    ),
    "sections within sections": _open("<text:section>" * DEEP + "<text:p>字"),
    "lists within lists": _open("<text:list><text:list-item>" * DEEP + "<text:p>字"),
    "spans within spans": _open("<text:p>" + "<text:span>" * DEEP + "字"),
    "boxes within boxes": _open("<text:p><draw:frame><draw:text-box>" * 30_000 + "<text:p>字"),
    "fifty boxes within boxes": _open(
        "<text:p>字<draw:frame><draw:text-box>" * 50
        + "<text:p>字</text:p>"
        + "</draw:text-box></draw:frame></text:p>" * 50
    ),
    "a hundred boxes twice within each other": _open(
        "<text:p>字<draw:frame><draw:text-box>" * 100
        + "<text:p>字</text:p>"
        + "</draw:text-box><draw:text-box/></draw:frame></text:p>" * 100
    ),
    "ruby": _open(
        "<text:p>"
        + "<text:ruby><text:ruby-base>字</text:ruby-base></text:ruby>" * DEEP
        + "</text:p>"
    ),
    "ruby within ruby": _open("<text:p>" + "<text:ruby><text:ruby-base>" * 200 + "字"),
    "a level of a thousand digits": _open(
        f"<text:h text:outline-level='{DIGITS}'>字</text:h>" * 99
    ),
    "a list that begins at a thousand digits": _open(
        f"<text:list><text:list-item text:start-value='{DIGITS}'><text:p>字</text:p>"
        "</text:list-item></text:list>" * 99
    ),
    "frames of a size without end": _open(
        f"<text:p>字<draw:frame svg:width='{DIGITS}cm' svg:height='{DIGITS}cm'>"
        "<draw:image xlink:href='a.png'/></draw:frame></text:p>" * 99,
        {"a.png": png()},
    ),
    "pictures that lead out": _open(
        "<text:p>字<draw:frame><draw:image xlink:href='../../dev/zero'/></draw:frame></text:p>" * 99
    ),
    "notes": _open(
        "<text:p>字" + "<text:note><text:p>字</text:p></text:note>" * DEEP + "</text:p>"
    ),
    "protected": _open(
        "<text:p>字</text:p>", {"META-INF/manifest.xml": "<a><encryption-data/></a>"}
    ),
    "a list of parts without end": _open(
        "<text:p>字</text:p>", {"META-INF/manifest.xml": "<a>" + "<file-entry/>" * 500_000 + "</a>"}
    ),
    "no content": lambda: zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
}
FILES: Files = {".docx": _DOCX, ".odt": _ODT}
