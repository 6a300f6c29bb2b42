"""OpenDocument text (ISO/IEC 26300): readings as ruby, headings with their levels."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from reader.exports import EVERYTHING, Options, ReadText
from reader.exports.guarding import guarded, guarded_text
from reader.exports.marking import Marked, Marks, Syllables
from reader.exports.markup import APART, Inside, put_images, tone_colours, without_controls
from reader.exports.packing import Package
from reader.ondemand import expression

NAME = "odt"
SUFFIXES = (".odt",)
CARRIES = EVERYTHING
_TYPE = "application/vnd.oasis.opendocument.text"
_OF = "urn:oasis:names:tc:opendocument:xmlns"
_NAMESPACES = (
    f'xmlns:office="{_OF}:office:1.0" xmlns:text="{_OF}:text:1.0" xmlns:style="{_OF}:style:1.0"'
    f' xmlns:fo="{_OF}:xsl-fo-compatible:1.0" xmlns:draw="{_OF}:drawing:1.0"'
    f' xmlns:svg="{_OF}:svg-compatible:1.0" xmlns:manifest="{_OF}:manifest:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' office:version="1.3"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_PICTURES = "Pictures/"
_WIDEST = 17.0  # cm between the margins of A4
_PIXELS_PER_CM = 96 / 2.54
_FONTS = {
    "zh-Hant": "Noto Serif CJK TC",
    "zh-TW": "Noto Serif CJK TC",
    "zh-HK": "Noto Serif CJK HK",
}
_COUNTRIES = {"zh-Hans": "CN", "zh-Hant": "TW", "zh-TW": "TW", "zh-HK": "HK"}
_SPACE_LOST = expression(r"(?:^|(?<=[ \t])) ")


def write(read: ReadText, options: Options) -> Iterator[bytes]:
    """The document, after an empty piece for each thousand paragraphs."""
    package, read = Package(_TYPE), guarded(read)
    images = put_images(read, package, _PICTURES, options)
    package.add("META-INF/manifest.xml", _manifest(images))
    package.add("meta.xml", _properties(read))
    package.add("styles.xml", _styles(read))
    levels, inside = read.levels(), _inside(read, options)
    with package.part("content.xml") as put:
        put(_BEGINNING)
        for number, place in enumerate(read.paragraphs()):
            put(_block(read, number, place, levels, images, options, inside) + "\n")
            if number % 1000 == 999:
                yield b""
        put("</office:text></office:body></office:document-content>")
    yield package.content()


_BEGINNING = (
    f"{_HEAD}<office:document-content {_NAMESPACES}><office:automatic-styles>"
    '<style:style style:name="Ru" style:family="ruby"><style:ruby-properties'
    ' style:ruby-align="center" style:ruby-position="above"/></style:style>'
    "</office:automatic-styles><office:body><office:text>"
)


def _block(
    read: ReadText,
    number: int,
    place: tuple[int, int],
    levels: dict[int, int],
    images: dict[int, tuple[str, str]],
    options: Options,
    inside: Inside,
) -> str:
    start, end = place
    if start in images:
        return _picture(read, start, _PICTURES + images[start][0])
    if start in read.images:
        shows = _text(guarded_text(read.images[start].description))
        told = f'<text:p text:style-name="Text">{shows}</text:p>'
        return told if shows or options.pictures else ""
    told = inside(start, end)
    if number in levels:
        level = min(levels[number], 6)
        return f'<text:h text:style-name="Heading" text:outline-level="{level}">{told}</text:h>'
    return f'<text:p text:style-name="Text">{told}</text:p>'


def _inside(read: ReadText, options: Options) -> Inside:
    if options.tone_colours:
        return Marked(read, options, Marks(_coloured, _text, toned=True)).paragraph
    return Marked(read, options, Marks(_put, _text)).paragraph


def _put(base: str, spelling: str) -> str:
    return _ruby(base, f"{APART}{_text(spelling)}{APART}", "Reading")


def _coloured(base: str, syllables: Syllables) -> str:
    """What stands over a base has one style alone (ODF 1.3, 6.4): a word that is coloured has a
    ruby for each of its characters, with nothing between them."""
    return "".join(_toned(base, syllables))


def _toned(base: str, syllables: Syllables) -> Iterator[str]:
    begins = [at for at, (piece, _) in enumerate(syllables) if piece]
    begins[0] = 0  # what is silent goes with what stands before it
    for first, end in pairwise((*begins, len(base))):
        spelled = "".join(_text(piece) for piece, _ in syllables[first:end])
        tone = next(tone for piece, tone in syllables[first:end] if piece)
        before, behind = APART * (first == 0), APART * (end == len(base))
        yield _ruby(base[first:end], f"{before}{spelled}{behind}", f"Tone{tone or 5}")


def _ruby(base: str, reading: str, style: str) -> str:
    return (
        f'<text:ruby text:style-name="Ru"><text:ruby-base>{_text(base)}</text:ruby-base>'
        f'<text:ruby-text text:style-name="{style}">{reading}</text:ruby-text></text:ruby>'
    )


def _text(text: str) -> str:
    """Characters as they stand; of spaces in a row, or at the start, a reader would keep none."""
    if text.isalnum():
        return text
    told = escape(without_controls(text), quote=False)
    return _SPACE_LOST.sub("<text:s/>", told).replace("\t", "<text:tab/>")


def _picture(read: ReadText, at: int, name: str) -> str:
    image = read.images[at]
    width = min(_WIDEST, max(1, image.width) / _PIXELS_PER_CM)
    height = width * image.height / max(1, image.width)
    shows = escape(without_controls(image.description))
    return (
        '<text:p text:style-name="Picture"><draw:frame text:anchor-type="as-char"'
        f' svg:width="{width:.2f}cm" svg:height="{height:.2f}cm"><draw:image xlink:href="{name}"'
        ' xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
        f"<svg:desc>{shows}</svg:desc></draw:frame></text:p>"
    )


def _manifest(images: dict[int, tuple[str, str]]) -> str:
    files = {
        "/": _TYPE,
        "content.xml": "text/xml",
        "styles.xml": "text/xml",
        "meta.xml": "text/xml",
    }
    files |= {_PICTURES + name: f"image/{kind}" for name, kind in images.values()}
    rows = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in files.items()
    )
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{_OF}:manifest:1.0" manifest:version="1.3">'
        f"{rows}</manifest:manifest>"
    )


def _styles(read: ReadText) -> str:
    font = _FONTS.get(read.language, "Noto Serif CJK SC")
    country = _COUNTRIES.get(read.language, "CN")
    asian = f'style:font-name-asian="{font}" style:font-family-asian="{font}"'
    return (
        f"{_HEAD}<office:document-styles {_NAMESPACES}><office:styles>"
        '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="14pt"'
        f' style:font-size-asian="14pt" {asian} style:language-asian="zh"'
        f' style:country-asian="{country}"/></style:default-style>'
        '<style:style style:name="Text" style:family="paragraph"><style:paragraph-properties'
        ' fo:text-indent="28pt" fo:text-align="justify" fo:margin-bottom="0.2cm"/></style:style>'
        '<style:style style:name="Picture" style:family="paragraph"><style:paragraph-properties'
        ' fo:text-align="center"/></style:style>'
        '<style:style style:name="Heading" style:family="paragraph"><style:paragraph-properties'
        ' fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/>'
        '<style:text-properties fo:font-size="18pt" style:font-size-asian="18pt"/></style:style>'
        '<style:style style:name="Reading" style:family="text"><style:text-properties'
        f' fo:font-size="6pt" style:font-size-asian="6pt"/></style:style>{_tones()}'
        "</office:styles><office:automatic-styles>"
        '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm"'
        ' fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout></office:automatic-styles>'
        '<office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="A4"/></office:master-styles></office:document-styles>'
    )


def _tones() -> str:
    """The styles of readings in the colours of their tones."""
    return "".join(
        f'<style:style style:name="Tone{tone}" style:family="text"'
        f' style:parent-style-name="Reading"><style:text-properties fo:color="{colour}"/>'
        "</style:style>"
        for tone, colour in enumerate(tone_colours(), 1)
    )


def _properties(read: ReadText) -> str:
    title, author = (escape(without_controls(each)) for each in (read.title, read.author))
    return (
        f"{_HEAD}<office:document-meta {_NAMESPACES}><office:meta><dc:title>{title}</dc:title>"
        f"<dc:creator>{author}</dc:creator></office:meta></office:document-meta>"
    )
