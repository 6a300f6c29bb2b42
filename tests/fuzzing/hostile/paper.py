"""PDF: what draws itself, counts without end, or is packed again and again."""

import zlib
from collections.abc import Sequence

from tests.fuzzing.hostile.made import DEEP, Files, Make
from tests.opening.formats.pdfs import HOSTILE, LATIN, packed, pages, pdf, stream, written

_TEXT = b"BT /F1 9 Tf (a) Tj ET "
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>%s>>"


def _page(
    content: bytes, box: bytes = b"0 0 595 842", more: bytes = b"", last: Sequence[bytes] = ()
) -> bytes:
    """One page with this content, a stream; `last` are objects from number 6."""
    return pdf(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
         _PAGE % (box, more), content, LATIN, *last]
    )  # fmt: skip


def _filtered(filters: bytes, content: bytes) -> bytes:
    return _page(stream(content, b"/Filter[" + filters + b"]"))


def _mapped(ranges: bytes) -> bytes:
    """A font that maps its codes to characters in this way."""
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 5 0 R>>"
    cmap = b"/CIDInit/ProcSet findresource begin begincmap %s endcmap" % ranges
    data = pages([_TEXT], [packed(cmap)])
    return data.replace(LATIN, font)


def _trailer(words: bytes) -> bytes:
    return pages([_TEXT]).replace(b"/Root 1 0 R", b"/Root 1 0 R" + words)


def _linked() -> bytes:
    """Tables of objects that lead back to themselves."""
    data = pages([_TEXT])
    return data.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % data.rindex(b"xref\n0"))


def _streamed(more: bytes) -> bytes:
    table = packed(bytes(9), 1, b"/Type/XRef/Size 2147483647/W[1 4 4]/Root 1 0 R" + more)
    data = b"%PDF-1.5\n1 0 obj" + table + b" endobj\n"
    return data + b"startxref\n9\n%%EOF"


def _annotated() -> bytes:
    notes = b"<</Type/Annot/Subtype/FreeText/Rect[0 0 9 9]/Contents(a)>>" * 50_000
    return _page(stream(_TEXT), more=b"/Annots[" + notes + b"]")


def _outlined() -> bytes:
    count = 50_000
    items = [
        b"<</Title(a)/Parent 5 0 R/Dest[3 0 R/Fit]/Next %d 0 R>>" % (7 + n) for n in range(count)
    ]
    return pages([_TEXT], [b"<</First 6 0 R/Last 6 0 R/Count 1>>", *items], b"/Outlines 5 0 R")


_FILES: dict[str, Make] = {
    "filters in a chain": lambda: _filtered(b"/ASCIIHexDecode" * 5000, b"61>"),
    "every filter": lambda: _filtered(
        b"/ASCIIHexDecode/ASCII85Decode/LZWDecode/RunLengthDecode/FlateDecode/CCITTFaxDecode"
        b"/JBIG2Decode/DCTDecode/JPXDecode",
        b"61>",
    ),
    "runs": lambda: _filtered(b"/RunLengthDecode", b"\x81a" * 2_000_000 + b"\x80"),
    "runs of runs": lambda: _filtered(
        b"/FlateDecode/RunLengthDecode/RunLengthDecode", zlib.compress(b"\x81\x81" * 9_000_000, 9)
    ),
    "a predictor": lambda: _page(
        packed(bytes(1 << 20), 1, b"/DecodeParms<</Predictor 15/Columns 2147483647/Colors 999>>")
    ),
    "a page as large as all": lambda: _page(stream(_TEXT), b"-1e38 -1e38 1e38 1e38"),
    "a page of nothing": lambda: _page(stream(_TEXT), b"0 0 0 0"),
    "a page of no numbers": lambda: _page(stream(_TEXT), b"(a) null true <<>>"),
    "a unit": lambda: _page(stream(_TEXT), more=b"/UserUnit 1e30/Rotate 999999999"),
    "large letters": lambda: _page(stream(b"BT /F1 1e30 Tf 1e30 0 0 1e30 1e30 1e30 Tm (a) Tj ET")),
    "letters without end": lambda: _page(stream(b"BT /F1 9 Tf (" + b"a" * 5_000_000 + b") Tj ET")),
    "spaces between": lambda: _page(
        stream(b"BT /F1 9 Tf [" + b"(a)-99999999 " * 300_000 + b"] TJ ET")
    ),
    "states": lambda: _page(stream(b"q " * 2_000_000 + _TEXT)),
    "marks": lambda: _page(stream(b"/a <</b(c)>> BDC " * 500_000 + _TEXT)),
    "paths": lambda: _page(stream(b"0 0 m 9 9 l " * 500_000 + b"S " + _TEXT)),
    "clipped": lambda: _page(stream(b"0 0 9 9 re W n " * 500_000 + _TEXT)),
    "a picture in the line": lambda: _page(
        stream(b"BI /W 2147483647 /H 2147483647 /BPC 8 /CS /RGB ID " + bytes(99) + b" EI " + _TEXT)
    ),
    "names within names": lambda: _page(stream(_TEXT), more=b"/A" + b"<</A" * DEEP + b" 1"),
    "lists in the page": lambda: _page(stream(_TEXT), more=b"/A" + b"[" * DEEP),
    "strings in strings": lambda: _page(stream(b"BT /F1 9 Tf " + b"(" * 1_000_000)),
    "contents without end": lambda: _page(
        stream(_TEXT), more=b"/Contents[" + b"4 0 R " * 100_000 + b"]"
    ),
    "a page a hundred thousand times": lambda: pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[" + b"3 0 R " * DEEP + b"]/Count 100000>>",
            _PAGE % (b"0 0 9 9", b""),
            stream(_TEXT),
            LATIN,
        ]
    ),
    "pages in a chain": lambda: pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            *(b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (n + 3) for n in range(20_000)),
            _PAGE % (b"0 0 9 9", b""),
        ]
    ),
    "a parent that is a child": lambda: _page(stream(_TEXT)).replace(b"/Parent 2", b"/Parent 3"),
    "characters without end": lambda: _mapped(
        b"1000000 beginbfrange " + b"<0000> <FFFF> <0000> " * 200_000 + b"endbfrange"
    ),
    "a character of characters": lambda: _mapped(
        b"1 beginbfchar <61> <" + b"5B57" * 500_000 + b"> endbfchar"
    ),
    "maps of maps": lambda: _mapped(b"/a usecmap " * 100_000),
    "tables in a circle": _linked,
    "a table in a stream": lambda: _streamed(b""),
    "a table in a stream with an index": lambda: _streamed(b"/Index[0 2147483647]"),
    "a table of wide numbers": lambda: _streamed(b"/W[2147483647 2147483647 2147483647]"),
    "objects in objects": lambda: pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            packed(b"2 0 3 9 <<>> <<>>", 1, b"/Type/ObjStm/N 2147483647/First 8/Extends 2 0 R"),
        ]
    ),
    "a length without end": lambda: pages([_TEXT]).replace(b"/Length ", b"/Length 2147483647/A "),
    "a length of itself": lambda: pages([_TEXT]).replace(b"/Length ", b"/Length 6 0 R/A "),
    "protected": lambda: _trailer(
        b"/Encrypt<</Filter/Standard/V 1/R 2/O(" + b"a" * 32 + b")/U(" + b"b" * 32 + b")/P -4>>"
    ),
    "protected in an unknown way": lambda: _trailer(b"/Encrypt<</Filter/No/V 99/R 99/Length 1e9>>"),
    "protected by itself": lambda: _trailer(b"/Encrypt 1 0 R"),
    "notes": _annotated,
    "contents of fifty thousand": _outlined,
    "colours in colours": lambda: _page(
        stream(_TEXT), more=b"/ColorSpace" + b"[/Indexed " * 20_000
    ),
    "a function of itself": lambda: _page(
        stream(b"/S1 sh " + _TEXT), last=[b"<</FunctionType 3/Functions[6 0 R 6 0 R]/Domain[0 1]>>"]
    ),
    "no objects": lambda: b"%PDF-1.7\n" + b"1 0 obj " * 500_000,
    "beginnings": lambda: b"%PDF-1.7\n" * 500_000,
    "ends": lambda: pages([_TEXT]) + b"\nstartxref\n0\n%%EOF" * 200_000,
    "objects without end": lambda: pages([_TEXT], [b"<</A(a)>>"] * 100_000),
    "ten thousand pages": lambda: pages([written([(60, 700, 20, "字")])] * 10_000),
    "an image that is large": lambda: pages(
        [b"/X Do " + _TEXT],
        [
            stream(
                b"",
                b"/Type/XObject/Subtype/Image/Width 2147483647/Height 2147483647/BitsPerComponent 8"
                b"/ColorSpace/DeviceRGB",
            )
        ],
    ),
    "scripts": lambda: pages([_TEXT], [], b"/OpenAction<</S/JavaScript/JS(while\\(1\\);)>>"),
    "a form of XFA": lambda: pages([_TEXT], [], b"/AcroForm<</XFA[(a) 5 0 R]/Fields[2 0 R]>>"),
}
FILES: Files = {".pdf": {**HOSTILE, **_FILES}}
