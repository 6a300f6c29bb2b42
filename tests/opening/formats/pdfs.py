"""PDF for tests: pages with Chinese on them, and files that would take everything."""

import zlib
from collections.abc import Callable, Sequence


def pdf(objects: Sequence[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is its catalogue."""
    data, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    return (
        data + b"xref\n0 %d\n0000000000 65535 f \n" % size + table
        + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, len(data))
    )  # fmt: skip


def stream(content: bytes, more: bytes = b"") -> bytes:
    """A stream with these bytes."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (more, len(content), content)


def packed(content: bytes, times: int = 1, more: bytes = b"") -> bytes:
    """A stream that is packed so often."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter[%s]%s" % (b"/FlateDecode" * times, more))


def packed_again(unit: bytes, count: int, times: int = 1, more: bytes = b"") -> bytes:
    """A stream that holds something so many thousand times, packed so often; made in no time.

    Each thousand is packed by itself, so that its bytes can be repeated as they are.
    """
    piece, check = unit * 1000, 1
    packer = zlib.compressobj(9)
    first = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    for _ in range(count):
        check = zlib.adler32(piece, check)
    content = first + again * (count - 1) + packer.flush()[:-4] + check.to_bytes(4, "big")
    for _ in range(times - 1):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter[%s]%s" % (b"/FlateDecode" * times, more))


LATIN = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
CHINESE = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts["
    b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>]>>"
)
Line = tuple[float, float, float, str]
"""Left, bottom and size in points, and what stands there."""


def written(lines: Sequence[Line]) -> bytes:
    """The content of a page with these lines."""
    return b"".join(
        b"BT /F2 %g Tf %g %g Td <%s> Tj ET\n"
        % (size, left, bottom, text.encode("utf-16-be").hex().encode())
        for left, bottom, size, text in lines
    )


def pages(contents: Sequence[bytes], more: Sequence[bytes] = (), catalogue: bytes = b"") -> bytes:
    """A PDF with these pages; `more` are objects, the first of which has the number 5."""
    first = 5 + len(more)
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents)),
        LATIN,
        CHINESE,
        *more,
    ]
    for number, content in enumerate(contents):
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources"
            b"<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</X 5 0 R/Y 6 0 R>>>>>>"
            % (first + 2 * number + 1),
            stream(content),
        ]
    return pdf(objects)


_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>"
_TEXT = b"BT /F1 9 Tf (a) Tj ET "


def _form(content: bytes, inner: int) -> bytes:
    return stream(content, _FORM + b"/XObject<</X %d 0 R>>>>" % inner)


TWICE = pages([b"/X Do /X Do"], [_form(_TEXT + b"/X Do /X Do", 5)])
"""A page that draws itself twice, and again twice within each."""

_OWN_FONT = b"<</Font<</F1 5 0 R>>>>"
_FONT = (
    b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 6 0 R>>"
    b"/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[9]/Resources%s>>" % _OWN_FONT
)

HOSTILE: dict[str, Callable[[], bytes]] = {
    "itself twice": lambda: TWICE,
    "itself twice without text": lambda: pages([b"/X Do"], [_form(b"/X Do /X Do", 5)]),
    "doubled 40 times": lambda: pages(
        [b"/X Do"], [_form(b"/X Do /X Do", 6 + n) for n in range(40)] + [_form(_TEXT, 3)]
    ),
    "packed bomb": lambda: pages([b"/X Do"], [packed_again(_TEXT, 20_000, 1, _FORM + b">>")]),
    "packed three times": lambda: pages(
        [b"/X Do"], [packed_again(_TEXT, 20_000, 3, _FORM + b">>")]
    ),
    "pages within themselves": lambda: pdf(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000000>>"]
    ),
    "pages without end": lambda: pdf(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 2000000000>>"]
    ),
    "contents within themselves": lambda: pages(
        [_TEXT],
        [b"<</First 6 0 R/Last 6 0 R/Count 1>>",
         b"<</Title(a)/Parent 5 0 R/Next 6 0 R/First 6 0 R/Dest[2 0 R/Fit]>>"],
        b"/Outlines 5 0 R",
    ),
    "lists within lists": lambda: pages([b"[" * 500_000 + b"]" * 500_000 + _TEXT]),
    "text without end": lambda: pages([_TEXT * 200_000] * 5),
    "lines beside lines": lambda: pages(
        [b"".join(b"BT /F1 %d Tf %d %d Td (a) Tj ET " % (4 + n % 5, n * 7 % 500, n * 13 % 800)
                  for n in range(60_000))]
    ),
    "readings over lines": lambda: pages(
        [written([(n % 40 * 12, n // 40 * 3 % 800, 4 if n % 2 else 12, "a" if n % 2 else "字")
                  for n in range(20_000)])]
    ),
    "a font of itself": lambda: pdf(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
         b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources%s>>" % _OWN_FONT,
         stream(_TEXT), _FONT, stream(b"9 0 d0 " + _TEXT * 9)]
    ),
}  # fmt: skip
"""Files that are opened or refused within the limits; each is made when it is asked for."""
