"""How files are broken: bytes, the parts of an archive and its lists, tags of markup, objects of a
PDF, marks of a text."""

import gzip
import random
import re
import zipfile
import zlib
from io import BytesIO

from tests.opening.builders import unzipped, zipped

_BYTES = (
    b"\0", b"\xff", b"\x80", b"\r", b"\n", b"<", b">", b"&", b"(", b")", b"{", b"|", b"\\", b'"',
    b"\xed\xa0\x80", b"\xef\xbf\xbf", b"\xfe\xff", b"\xf4\x8f\xbf\xbf", b"\xe2\x80\xae",
    b"\xcc\x81", b"\xef\xbf\xbc", b"0" * 40, b"-1", b"99999999999", b"../../../",
    b"\x81\x30", b"\x1b[0m",
)  # fmt: skip
_MARKUP = (
    b"<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>",
    b"&c;", b"&#0;", b"&#xD800;", b"&#x110000;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?x?>",
    b"<ruby>", b"</ruby>", b"<rt>", b"<rtc>", b"<rp>(</rp>", b"<table><tr><td>", b"</p>", b"<br/>",
    b'<img src="file:///etc/passwd"/>', b'<img src="http://[::1"/>', b'<base href="//[x">',
    b"<pre>\r\n", b"<h1>", b"<script>", b"<svg><text>", b"<math>", b'xmlns:w="x"', b" id='a'",
)  # fmt: skip
_DRAWN = (
    b"<use xlink:href='#a'/>", b"<g id='a'>", b"</g>", b"<defs>", b"<mask id='a' mask='url(#a)'>",
    b"<pattern id='a' fill='url(#a)'>", b"<filter id='a'><feGaussianBlur stdDeviation='99'/>",
    b"<style>@import url(a); *{fill:url(#a)}", b"<image href='/dev/zero'/>", b"<?xml-stylesheet?>",
    b"<marker id='a'>", b"<text>\xe5\xad\x97", b"<path stroke-dasharray='.001' d='M0 0h1e9'/>",
    b"<g transform='scale(1e8)'>", b"<linearGradient id='a' xlink:href='#a'/>",
)  # fmt: skip
_OBJECTS = (
    b" 1 0 R", b" 3 0 R", b" 99 0 R", b"<<", b">>", b"[", b"]", b"/Kids[2 0 R]", b"/Count 9999999",
    b"/Contents 3 0 R", b"/XObject<</X 4 0 R>>", b" /X Do ", b" q ", b" Q ", b" BT ", b" ET ",
    b"/Length 0", b"/Filter/FlateDecode", b"/Filter[/LZWDecode/ASCII85Decode]", b"(a) Tj ",
    b" 9999 Tf ", b"/Encrypt 1 0 R", b"/Prev 0", b"endstream", b"endobj", b" -1e9 1e9 Td ",
)  # fmt: skip
_NAMES = (
    "1\u00b23.txt", "\u00b2", "9" * 5000, "\x1b[31m\x07.txt", "a\r\nb.txt", "\u202etxt.a",
    "/", "..", "a/" * 200 + "b.txt", "CON.txt", "?.txt",
)  # fmt: skip
_MARKS = (
    "(", ")", "（", "）", "[", "]", "{", "}", "|", "<", ">", "\\ruby{", "}{", "\ufff9", "\ufffa",
    "hǎo", "hao3", "ㄏㄠˇ", "nǐ'hǎo", "ü:", "行(háng)(xíng)", "第三章 ", "\u3000", " ", "\n",
    "\n\n", "𠀀", "ﷺ", "\u0301", "\u200d", "?", "€", "1. ",
    "《", "》", "**", "[^1]: ", "```", "---", "| a | b |\n|---|---|\n", "> ",
    "0:00:00.00", "0.5", '[0, 1, "a"]',
)  # fmt: skip
_HEAD = 4096  # bytes in which a drawing's root begins
_MOST = 200_000  # bytes: small files are fast, and hold every fault that there is


def mutated(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """The data, changed in some way; what is spliced in comes from `other`."""
    for _ in range(chance.choice((1, 1, 1, 2, 3, 6))):
        data = _once(data, chance, other)
    return data


def _once(data: bytes, chance: random.Random, other: bytes) -> bytes:
    if data.startswith(b"PK") and chance.random() < 0.2:
        return _in_lists(data, chance)
    if data.startswith(b"%PDF") and chance.random() < 0.6:
        return _in_objects(data, chance)
    if data.startswith(b"PK") and chance.random() < 0.75:
        return _in_archive(data, chance, other)
    if data.startswith(b"\x1f\x8b") and chance.random() < 0.75:
        return _in_gzip(data, chance, other)
    if b"<" in data[:200] and chance.random() < 0.6:
        return _in_markup(data, chance)
    if chance.random() < 0.4:
        return _in_text(data, chance)
    return _in_bytes(data, chance, other)


def _in_bytes(data: bytes, chance: random.Random, other: bytes) -> bytes:
    at, end = sorted(chance.randint(0, len(data)) for _ in range(2))
    end = min(end, at + chance.choice((1, 8, 64, 1 << 20)))
    match chance.randrange(7):
        case 0:  # a bit
            flipped = bytearray(data)
            if flipped:
                flipped[at % len(data)] ^= 1 << chance.randrange(8)
            return bytes(flipped)
        case 1:
            return data[:at]
        case 2:
            return data[:at] + data[end:]
        case 3:
            return (data[:at] + data[at:end] * chance.choice((2, 3, 50)) + data[end:])[:_MOST]
        case 4:
            start = chance.randint(0, len(other))
            return data[:at] + other[start : start + chance.choice((4, 40, 4000))] + data[end:]
        case 5:
            return data[:at] + chance.randbytes(chance.choice((1, 4, 100))) + data[end:]
        case _:
            return data[:at] + chance.choice(_BYTES) + data[at:]


def _in_markup(data: bytes, chance: random.Random) -> bytes:
    tags = [found.span() for found in re.finditer(rb"<[^<>]{1,400}>", data[:_MOST])]
    if not tags:
        return data + chance.choice(_MARKUP)
    start, end = chance.choice(tags)
    other_start, other_end = chance.choice(tags)
    tag = data[start:end]
    match chance.randrange(8 if b"<svg" in data[:_HEAD] else 7):
        case 0:
            return data[:start] + data[end:]
        case 7:
            return data[:end] + chance.choice(_DRAWN) * chance.choice((1, 1, 2, 40)) + data[end:]
        case 1:
            return (data[:start] + tag * chance.choice((2, 30, 3000)) + data[end:])[:_MOST]
        case 2:
            return data[:start] + data[other_start:other_end] + data[end:]
        case 3:  # an element, or some of several, again
            first, last = sorted((start, other_end))
            return (data[:last] + data[first:last] * chance.choice((1, 9)) + data[last:])[:_MOST]
        case 4:
            return data[:end] + chance.choice(_MARKUP) + data[end:]
        case 5:  # an attribute's value
            value = chance.choice(
                (b"", b"-1", b"9" * 30, b"9" * 5000, b"../a", b"#", b"%", b"data:,", b"\xff")
            )
            return (
                data[:start] + re.sub(rb'"[^"]*"', b'"' + value + b'"', tag, count=1) + data[end:]
            )
        case _:
            return data[:start] + chance.choice(_MARKUP) + data[start:]


def _in_text(data: bytes, chance: random.Random) -> bytes:
    encoding = chance.choice(("utf-8", "gb18030", "utf-16-le"))
    mark = chance.choice(_MARKS).encode(encoding, "replace") * chance.choice((1, 1, 2, 200))
    at = chance.randint(0, len(data))
    return data[:at] + mark + data[at:]


def _in_lists(data: bytes, chance: random.Random) -> bytes:
    """An archive with something else in the heads of its parts, or in its list of them."""
    heads = [found.start() for found in re.finditer(rb"PK[\x01-\x07]{2}", data)]
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.choice(heads or [0]) + chance.randrange(46)
        value = chance.choice((b"\0", b"\xff", b"\xff\xff\xff\xff", b"\x01", chance.randbytes(2)))
        changed[at : at + len(value)] = value
    return bytes(changed)


def _in_objects(data: bytes, chance: random.Random) -> bytes:
    """A PDF with something more, less or else between its words."""
    words = [found.span() for found in re.finditer(rb"[^\s<>\[\]/()]+", data[:_MOST])]
    start, end = chance.choice(words or [(0, 0)])
    other_start, other_end = chance.choice(words or [(0, 0)])
    match chance.randrange(5):
        case 0:
            return data[:start] + data[end:]
        case 1:
            return data[:start] + data[other_start:other_end] + data[end:]
        case 2:
            first, last = sorted((start, other_end))
            return (data[:last] + data[first:last] * chance.choice((1, 9)) + data[last:])[:_MOST]
        case 3:
            return data[:start] + b"9" * chance.choice((1, 9, 30)) + data[end:]
        case _:
            return data[:end] + chance.choice(_OBJECTS) + data[end:]


def _in_gzip(data: bytes, chance: random.Random, other: bytes) -> bytes:
    try:
        inside = gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return _in_bytes(data, chance, other)
    return gzip.compress(_once(inside, chance, other), mtime=0)


def _in_archive(data: bytes, chance: random.Random, other: bytes) -> bytes:
    """A part of the archive changed, taken out, renamed, added, or packed in another way."""
    try:
        parts: dict[str, bytes] = unzipped(data)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError):
        return _in_bytes(data, chance, other)
    if not parts:
        return _in_bytes(data, chance, other)
    name = chance.choice(list(parts))
    match chance.randrange(10):
        case 0:
            del parts[name]
        case 5:
            parts[chance.choice(_NAMES)] = parts.pop(name)
        case 1:
            parts["../" * chance.randrange(4) + chance.choice(("/", "", "\\")) + name] = parts.pop(
                name
            )
        case 2:
            parts[name] = b""
        case 3:
            parts[name] = parts[chance.choice(list(parts))]
        case 4:
            parts[name.upper()] = parts.pop(name)
        case _:
            parts[name] = _once(parts[name], chance, other)
    packing = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2))
    with BytesIO():
        return zipped(parts, packing)[:_MOST]
