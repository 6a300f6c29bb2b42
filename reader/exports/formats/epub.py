"""EPUB 3: a chapter for each heading of the first level, `<ruby>` over characters or words.

After EPUB 3.3: the mimetype first and stored, a navigation document, and a table of contents for
reading systems that only know EPUB 2. The identifier is made of the text, so that a book exported
anew replaces the old one in a reader's shelf. With sound each cue is lit while it is heard
(`overlays`).
"""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape

from reader.exports import EVERYTHING, Options, ReadText
from reader.exports.formats.html import SONG, over
from reader.exports.guarding import guarded, guarded_text
from reader.exports.markup import (
    Inside,
    blanks_kept,
    in_ruby,
    put_images,
    tone_rules,
    without_controls,
)
from reader.exports.overlays import ACTIVE, STYLE, Clip, Overlays, clock, lasting, smil
from reader.exports.packing import Package
from reader.exports.sound import Sound
from reader.pinyin import Style

NAME = "epub"
SUFFIXES = (".epub",)
CARRIES = EVERYTHING
CARRIES_SOUND = True
_NAMESPACE = uuid.UUID("7c1f0d4e-5a0f-4a54-9d53-6e2b6b0d9c11")
_UNNAMED = "Duyin"  # the title of a book that has none: an empty one is not allowed
_LONGEST_CHAPTER = 60_000  # characters; longer ones are slow to lay out in reading systems

_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>
"""
_STYLE = """body {{ font-family: {song}, serif; line-height: {height}; line-break: strict; }}
p {{ margin: 0; text-indent: 2em; text-align: justify; }}
h1, h2, h3, h4, h5, h6 {{ font-size: 1.3em; font-weight: normal; margin: 1em 0 0.5em; }}
ruby {{ ruby-position: over; ruby-align: center; }}
rt {{ font-size: {size}em; padding: 0 {gap}em; white-space: nowrap; }}
figure {{ margin: 1em 0; text-align: center; }}
img {{ max-width: 100%; }}
"""
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
xml:lang="{language}" lang="{language}">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body id="top">
"""
_FOOT = "</body>\n</html>\n"


@dataclass(slots=True)
class _Chapter:
    name: str  # of its file
    title: str
    paragraphs: list[tuple[int, int, int]]  # number, start, end
    clips: list[Clip] = field(default_factory=list)  # what of it is heard, where sound goes along

    @property
    def overlay(self) -> str:
        """The name of the file that tells when."""
        return self.name.replace(".xhtml", ".smil")


def write(read: ReadText, options: Options) -> Iterator[bytes]:
    """The archive, as it is made chapter by chapter."""
    package = Package("application/epub+zip")
    package.add("META-INF/container.xml", _CONTAINER)
    read = guarded(read)
    chapters, images = _chapters(read), put_images(read, package, "EPUB/", options)
    levels, sound = read.levels(), options.sound if len(read.cues) else None
    overlays = Overlays(read, options) if sound is not None else None
    inside = overlays.inside if overlays else in_ruby(read, options)
    for chapter in chapters:
        body = [_block(read, each, levels, images, options, inside) for each in chapter.paragraphs]
        package.add(f"EPUB/{chapter.name}", _page(read, chapter.title, body))
        if overlays and sound and (clips := overlays.taken()):
            chapter.clips = clips
            said = smil(chapter.name, f"sound{sound.suffix}", clips)
            package.add(f"EPUB/{chapter.overlay}", "".join(said))
        yield package.ready()
    if sound is not None:
        package.add(f"EPUB/sound{sound.suffix}", sound.read(), is_packed=True)
    size, gap = over(options.style)
    height = 2.0 if read.codes.any() and options.style is not Style.ZHUYIN else 1.7
    song = SONG.get(read.language, SONG["zh-Hans"])
    style = _STYLE.format(song=song, height=height, size=size, gap=gap)
    style += tone_rules() if options.tone_colours else ""
    package.add("EPUB/style.css", style + (STYLE if sound is not None else ""))
    package.add("EPUB/nav.xhtml", _navigation(read, chapters))
    package.add("EPUB/toc.ncx", _old_contents(read, chapters))
    package.add("EPUB/book.opf", _package_document(read, chapters, images, sound))
    yield package.content()


def _chapters(read: ReadText) -> list[_Chapter]:
    """The paragraphs by chapters; headings of the highest level that there is begin one."""
    levels = read.levels()
    top = min(levels.values(), default=0)
    chapters: list[_Chapter] = []
    size = 0
    for number, (start, end) in enumerate(read.paragraphs()):
        begins = levels.get(number) == top and top > 0
        if not chapters or (begins and chapters[-1].paragraphs) or size > _LONGEST_CHAPTER:
            title = read.text[start:end] if begins else read.title
            chapters.append(_Chapter(f"chapter{len(chapters) + 1}.xhtml", title, []))
            size = 0
        chapters[-1].paragraphs.append((number, start, end))
        size += end - start
    return chapters


def _block(
    read: ReadText,
    place: tuple[int, int, int],
    levels: dict[int, int],
    images: dict[int, tuple[str, str]],
    options: Options,
    inside: Inside,
) -> str:
    number, start, end = place
    if start in images:
        shows = _told(read.images[start].description)
        return f'<figure><img src="{images[start][0]}" alt="{shows}"/></figure>\n'
    if start in read.images:
        told = _told(guarded_text(read.images[start].description))
        return f"<p>{told}</p>\n" if told or options.pictures else ""
    said, blanks = inside(start, end), blanks_kept(read, start, end)
    if number in levels:
        tag = f"h{min(levels[number], 6)}"
        return f'<{tag} id="p{number}"{blanks}>{said}</{tag}>\n'
    return f"<p{blanks}>{said or '<br/>'}</p>\n"


def _links(read: ReadText, chapters: list[_Chapter]) -> list[tuple[str, str]]:
    """Where each heading is and what it says; the chapters where there are none."""
    numbers = {heading.paragraph for heading in read.headings}
    links = [
        (f"{chapter.name}#p{number}", read.text[start:end])
        for chapter in chapters
        for number, start, end in chapter.paragraphs
        if number in numbers
    ]
    links = links or [(f"{chapter.name}#top", chapter.title) for chapter in chapters[:1]]
    return [(link, _told(title) or "…") for link, title in links]


def _navigation(read: ReadText, chapters: list[_Chapter]) -> str:
    rows = (f'<li><a href="{to}">{told}</a></li>\n' for to, told in _links(read, chapters))
    body = ('<nav epub:type="toc" id="toc"><ol>\n', *rows, "</ol></nav>\n")
    return _page(read, read.title, body)


def _page(read: ReadText, title: str, body: Iterable[str]) -> str:
    head = _HEAD.format(language=read.language, title=_told(title) or _UNNAMED)
    return "".join((head, *body, _FOOT))


def _told(text: str) -> str:
    """Words of the text, for a place where XML wants characters alone."""
    return escape(without_controls(text)).strip()


def _old_contents(read: ReadText, chapters: list[_Chapter]) -> str:
    points = "".join(
        f'<navPoint id="n{number}" playOrder="{number}"><navLabel><text>{told}</text></navLabel>'
        f'<content src="{to}"/></navPoint>\n'
        for number, (to, told) in enumerate(_links(read, chapters), 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">\n'
        f'<head><meta name="dtb:uid" content="{_identifier(read)}"/></head>\n'
        f"<docTitle><text>{_told(read.title) or _UNNAMED}</text></docTitle>\n"
        f"<navMap>\n{points}</navMap>\n</ncx>\n"
    )


def _identifier(read: ReadText) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{read.title} {read.author} {read.text[:4096]!r}')}"


def _package_document(
    read: ReadText,
    chapters: list[_Chapter],
    images: dict[int, tuple[str, str]],
    sound: Sound | None,
) -> str:
    items = "".join(_items(number, chapter) for number, chapter in enumerate(chapters, 1))
    items += "".join(
        f'<item id="i{at}" href="{name}" media-type="image/{kind}"/>\n'
        for at, (name, kind) in images.items()
    )
    if sound is not None:
        items += f'<item id="s" href="sound{sound.suffix}" media-type="{sound.media_type}"/>\n'
    spine = "".join(f'<itemref idref="c{number}"/>\n' for number in range(1, len(chapters) + 1))
    author = f"<dc:creator>{author}</dc:creator>\n" if (author := _told(read.author)) else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"'
        f' xml:lang="{read.language}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">{_identifier(read)}</dc:identifier>\n'
        f"<dc:title>{_told(read.title) or _UNNAMED}</dc:title>\n"
        f"<dc:language>{read.language}</dc:language>\n{author}"
        f'<meta property="dcterms:modified">{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}</meta>\n'
        f"{_lengths(chapters)}</metadata>\n<manifest>\n"
        '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\n'
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>\n'
        '<item id="style" href="style.css" media-type="text/css"/>\n'
        f'{items}</manifest>\n<spine toc="ncx">\n{spine}</spine>\n</package>\n'
    )


def _items(number: int, chapter: _Chapter) -> str:
    """A chapter's entries in the list of all files."""
    heard = f' media-overlay="o{number}"' if chapter.clips else ""
    page = f'href="{chapter.name}" media-type="application/xhtml+xml"'
    items = f'<item id="c{number}" {page}{heard}/>\n'
    if chapter.clips:
        overlay = f'href="{chapter.overlay}" media-type="application/smil+xml"'
        items += f'<item id="o{number}" {overlay}/>\n'
    return items


def _lengths(chapters: list[_Chapter]) -> str:
    """How long what is heard lasts, of each chapter and in all."""
    heard = [(number, chapter.clips) for number, chapter in enumerate(chapters, 1) if chapter.clips]
    if not heard:
        return ""
    told = "".join(
        f'<meta property="media:duration" refines="#o{number}">{clock(lasting(clips))}</meta>\n'
        for number, clips in heard
    )
    whole = clock(sum(lasting(clips) for _, clips in heard))
    return (
        f'{told}<meta property="media:duration">{whole}</meta>\n'
        f'<meta property="media:active-class">{ACTIVE}</meta>\n'
    )
