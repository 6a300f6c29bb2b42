"""Word's documents (Office Open XML, ISO/IEC 29500): readings as ruby, headings as styles."""

from collections.abc import Iterator
from functools import cache
from html import escape

from reader.exports import EVERYTHING, Options, ReadText
from reader.exports.guarding import guarded, guarded_text
from reader.exports.marking import Marked, Marks, Syllables
from reader.exports.markup import (
    APART,
    ENDINGS,
    put_images,
    tone_colours,
    without_controls,
)
from reader.exports.packing import Package
from reader.pinyin import Style

NAME = "docx"
SUFFIXES = (".docx",)
CARRIES = EVERYTHING
_SIZE, _RUBY, _HEADING = 28, 12, 36  # half points: 14, 6 and 18
_EMU_PER_PIXEL = 9525
_WIDEST = 580  # pixels between the margins of A4
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FONTS = {"zh-Hans": "SimSun", "zh-Hant": "PMingLiU", "zh-TW": "PMingLiU", "zh-HK": "MingLiU_HKSCS"}
_LANGUAGES = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "zh-TW": "zh-TW", "zh-HK": "zh-HK"}
_ENDINGS = {kind: ENDINGS[kind] for kind in ("png", "jpeg", "gif")}  # what every Word shows


def write(read: ReadText, options: Options) -> Iterator[bytes]:
    """The document, after an empty piece for each thousand paragraphs."""
    package, read = Package(), guarded(read)
    images = put_images(read, package, "word/media/", options, _ENDINGS)
    package.add("[Content_Types].xml", _content_types())
    package.add("_rels/.rels", _relationships([("officeDocument", "word/document.xml")]))
    files = [("styles", "styles.xml"), *(("image", f"media/{name}") for name, _ in images.values())]
    package.add("word/_rels/document.xml.rels", _relationships(files))
    package.add("word/styles.xml", _styles(read))
    package.add("docProps/core.xml", _properties(read))
    levels, pictures, runs = read.levels(), list(images), _Runs(read, options)
    with package.part("word/document.xml") as put:
        put(f'{_HEAD}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>')
        for number, place in enumerate(read.paragraphs()):
            put(_block(read, number, place, levels, pictures, options, runs))
            if number % 1000 == 999:
                yield b""
        put(_END)
    yield package.content()


_END = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134"'
    ' w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
    "</w:body></w:document>"
)


def _block(
    read: ReadText,
    number: int,
    place: tuple[int, int],
    levels: dict[int, int],
    images: list[int],
    options: Options,
    runs: "_Runs",
) -> str:
    start, end = place
    if start in images:
        return f"<w:p>{_picture(read, start, images.index(start))}</w:p>"
    if start in read.images:
        told = _text(guarded_text(read.images[start].description))
        return f"<w:p>{told}</w:p>" if told or options.pictures else ""
    style = f"Heading{min(levels[number], 6)}" if number in levels else "BodyText"
    told = runs.of_heading(start, end) if number in levels else runs.of_text(start, end)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{told}</w:p>'


class _Runs:
    """Paragraphs in runs: text, and bases with their readings."""

    def __init__(self, read: ReadText, options: Options) -> None:
        marks = _toned if options.tone_colours else _plain
        self.of_text = Marked(read, options, marks(options.style, _SIZE)).paragraph
        self.of_heading = Marked(read, options, marks(options.style, _HEADING)).alone


def _plain(style: Style, size: int) -> Marks[str]:
    before, between, behind = _ruby_marks(size, style)
    before, between = before + _RUN_BEGINS + APART, APART + _RUN_ENDS + between

    def put(base: str, spelling: str) -> str:
        return f"{before}{_escaped(spelling)}{between}{_escaped(base)}{behind}"

    return Marks(put, _text)


def _toned(style: Style, size: int) -> Marks[Syllables]:
    before, between, behind = _ruby_marks(size, style)
    before, between = before + _APART, _APART + between
    colours = [colour[1:] for colour in tone_colours()]

    def put(base: str, syllables: Syllables) -> str:
        told = [_coloured(piece, colours[tone - 1]) for piece, tone in syllables if piece]
        return f"{before}{''.join(told)}{between}{_escaped(base)}{behind}"

    return Marks(put, _text, toned=True)


_RUN_BEGINS = f'<w:r><w:rPr><w:sz w:val="{_RUBY}"/></w:rPr><w:t xml:space="preserve">'
_RUN_ENDS = "</w:t></w:r>"
_APART = _RUN_BEGINS + APART + _RUN_ENDS


def _coloured(reading: str, colour: str) -> str:
    """A part of a reading; the colour is six digits."""
    coloured = f'<w:rPr><w:color w:val="{colour}"/>'
    return f"{_RUN_BEGINS.replace('<w:rPr>', coloured)}{_escaped(reading)}{_RUN_ENDS}"


def _text(text: str) -> str:
    told = escape(without_controls(text), quote=False)
    parts = (f'<w:t xml:space="preserve">{part}</w:t>' if part else "" for part in told.split("\t"))
    return f"<w:r>{'<w:tab/>'.join(parts)}</w:r>" if told else ""


@cache
def _ruby_marks(size: int, style: Style) -> tuple[str, str, str]:
    """What stands before a reading's runs, between them and the base, and behind it."""
    language = "zh-TW" if style is Style.ZHUYIN else "zh-CN"
    before = (
        '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/>'
        f'<w:hps w:val="{_RUBY}"/><w:hpsRaise w:val="{size - 2}"/>'
        f'<w:hpsBaseText w:val="{size}"/><w:lid w:val="{language}"/></w:rubyPr><w:rt>'
    )
    return before, "</w:rt><w:rubyBase><w:r><w:t>", "</w:t></w:r></w:rubyBase></w:ruby></w:r>"


def _escaped(text: str) -> str:
    return text if text.isalnum() else escape(text)


def _picture(read: ReadText, at: int, number: int) -> str:
    image = read.images[at]
    width = min(_WIDEST, max(1, image.width))
    height = max(1, round(image.height * width / max(1, image.width)))
    size = f'cx="{width * _EMU_PER_PIXEL}" cy="{height * _EMU_PER_PIXEL}"'
    shows = escape(without_controls(image.description))
    name = f'id="{number + 1}" name="image{number + 1}" descr="{shows}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing">'
        f"<wp:extent {size}/>"
        f'<wp:docPr {name}/><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="rId{number + 2}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _content_types() -> str:
    of = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        **{ending: f"image/{kind}" for kind, ending in _ENDINGS.items()},
    }
    parts = {
        "/word/document.xml": f"{of}.document.main+xml",
        "/word/styles.xml": f"{of}.styles+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    rows = [f'<Default Extension="{e}" ContentType="{t}"/>' for e, t in defaults.items()]
    rows += [f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in parts.items()]
    return f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{"".join(rows)}</Types>'


def _relationships(files: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{name}"/>'
        for number, (kind, name) in enumerate(files, 1)
    )
    if ("officeDocument", "word/document.xml") in files:
        kind = f"{_PACKAGE}/relationships/metadata/core-properties"
        rows += f'<Relationship Id="rId9" Type="{kind}" Target="docProps/core.xml"/>'
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _styles(read: ReadText) -> str:
    font = _FONTS.get(read.language, "SimSun")
    language = _LANGUAGES.get(read.language, "zh-CN")
    headings = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="BodyText"/>'
        f'<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:sz w:val="{_HEADING}"/></w:rPr></w:style>'
        for level in range(1, 7)
    )
    return (
        f'{_HEAD}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{font}"/>'
        f'<w:sz w:val="{_SIZE}"/><w:lang w:val="en-US" w:eastAsia="{language}"/>'
        "</w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/>'
        f'<w:ind w:firstLineChars="200" w:firstLine="{_SIZE * 20}"/><w:jc w:val="both"/></w:pPr>'
        f"</w:style>{headings}</w:styles>"
    )


def _properties(read: ReadText) -> str:
    title, author = (escape(without_controls(each)) for each in (read.title, read.author))
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator></cp:coreProperties>"
    )
