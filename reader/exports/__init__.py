"""The formats in which an article is handed on, one module each.

A module of `formats` is one when it satisfies `Format`, several when it has a tuple of them,
`FORMATS`; it is found by being there.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from reader.article import IMAGE, Codes, Heading, Image
from reader.composition.composer import Composer
from reader.opening.pacing import Pace, unhurried
from reader.pinyin import Style, code, spell
from reader.reading.orthography import Group, groups
from reader.reading.views import AS_THEY_ARE, View
from reader.resources import modules_of
from reader.script import Found, Script, configuration, convert
from reader.settings import ReadingsShown

PART = 1 << 20
"""Characters that a part of a long text aims at."""


@dataclass(frozen=True, slots=True)
class Options:
    """How readings are written: in which letters, by words or by characters.

    `left_out` is called with the number of each paragraph that cannot have all its readings in the
    format, while the paragraphs are written.
    """

    style: Style = Style.MARKS
    by_words: bool = False
    left_out: Callable[[int], None] = lambda _paragraph: None


@dataclass(frozen=True, slots=True)
class ReadText:
    """An article's text in one script with all its readings; arrays are parallel to the text."""

    text: str
    codes: Codes
    whose: NDArray[np.uint8]  # where each reading comes from, as `Whose`
    title: str = ""
    headings: tuple[Heading, ...] = ()
    language: str = "zh"  # as BCP 47 names it
    image: str = ""  # the simplified image; "" where it is the text itself
    doubts: NDArray[np.uint8] = field(default_factory=lambda: np.empty(0, np.uint8))
    images: Mapping[int, Image] = field(default_factory=dict)  # by offset
    author: str = ""

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Start and end of each paragraph, line feeds left out."""
        start = 0
        while (end := self.text.find("\n", start)) >= 0:
            yield start, end
            start = end + 1
        yield start, len(self.text)

    def parts(self, size: int) -> Iterator["ReadText"]:
        """The text in parts of whole paragraphs, `size` characters or somewhat more, with a line
        feed between two. Headings and images, which are counted in the whole, are left out."""
        start = 0
        while len(self.text) - start > size and (end := self.text.find("\n", start + size)) >= 0:
            yield self.part(start, end)
            start = end + 1
        yield self.part(start, len(self.text))

    def part(self, start: int, end: int) -> "ReadText":
        """A stretch of the text; headings and images are left out."""
        if end - start == len(self.text):
            return self
        of = slice(start, end)
        return ReadText(
            self.text[of],
            self.codes[of],
            self.whose[of],
            self.title,
            language=self.language,
            image=self.image[of],
            doubts=self.doubts[of],
            author=self.author,
        )

    def levels(self) -> dict[int, int]:
        """The level of each paragraph that is a heading, by the paragraph's number."""
        return {heading.paragraph: heading.level for heading in self.headings}

    def groups(self, start: int, end: int, options: Options) -> tuple[Group, ...]:
        """The readings of a paragraph as they are written together; offsets into the text."""
        codes = self.codes[start:end]
        if not options.by_words:
            return tuple(_by_characters(codes, start, options.style))
        image = (self.image or self.text)[start:end]
        return tuple(
            Group(start + group.start, start + group.end, group.pieces)
            for group in groups(image, codes, options.style)
        )

    def pieces(self, start: int, end: int, options: Options) -> Iterator[tuple[str, str]]:
        """A paragraph in pieces: text, and the reading that stands over it or ""."""
        at = start
        for group in self.groups(start, end, options):
            if group.start > at:
                yield self.text[at : group.start], ""
            yield self.text[group.start : group.end], group.spelling
            at = group.end
        if end > at:
            yield self.text[at:end], ""


def _by_characters(codes: Codes, start: int, style: Style) -> Iterator[Group]:
    """A group for each reading; the ending r of 儿 goes with the syllable before it."""
    is_ending = (codes // 6 == _R) & (codes > 0)
    is_ending[:1] = False
    is_ending[1:] &= codes[:-1] > 0
    for at in np.flatnonzero((codes > 0) & ~is_ending).tolist():
        end = at + 2 if at + 1 < len(codes) and is_ending[at + 1] else at + 1
        pieces = tuple(spell(each, style) for each in codes[at:end].tolist())
        yield Group(start + at, start + end, pieces)


_R = code("r") // 6


class Format(Protocol):
    """A format in which an article can be written."""

    NAME: str
    """What it is called on the command line."""
    SUFFIXES: tuple[str, ...]
    """How names of such files end, the usual one first."""

    def write(self, read: ReadText, options: Options) -> Iterator[str | bytes]:
        """The file's content in pieces; empty ones only say that the work goes on."""


def known_formats() -> dict[str, Format]:
    """Every format by its name."""
    found = (
        cast(Format, form)
        for module in modules_of("reader.exports.formats")
        for form in getattr(module, "FORMATS", (module,))
    )
    return {form.NAME: form for form in found}


def read_text(
    composer: Composer,
    script: Script,
    which: ReadingsShown = ReadingsShown.ALL,
    view: View = AS_THEY_ARE,
    pace: Pace = unhurried,
) -> ReadText:
    """An article as it is written out: in a script, with all readings found or those asked for."""
    read = _read(composer, range(len(composer.sections)), script, which, view, pace)
    config = configuration(composer.found, script)
    title = composer.article.title
    return replace(
        read,
        title=convert(title, config).text if config else title,
        headings=composer.article.headings,
        images=_images(composer, read.text),
        author=composer.article.author,
    )


def read_in_parts(
    composer: Composer,
    script: Script,
    which: ReadingsShown = ReadingsShown.ALL,
    view: View = AS_THEY_ARE,
    size: int = PART,
) -> Iterator[ReadText]:
    """The same in parts of whole paragraphs, a line feed between two, so that no more than a part
    is held at a time. Title, headings and images, which are those of the whole, are left out."""
    text, first = composer.article.text, 0
    for number, section in enumerate(composer.sections[:-1]):
        is_long = section.end - composer.sections[first].start >= size
        if is_long and text[section.end - 1] == "\n":
            read = _read(composer, range(first, number + 1), script, which, view)
            yield read.part(0, len(read.text) - 1)
            first = number + 1
    yield _read(composer, range(first, len(composer.sections)), script, which, view)


def _read(
    composer: Composer,
    numbers: range,
    script: Script,
    which: ReadingsShown,
    view: View,
    pace: Pace = unhurried,
) -> ReadText:
    """Some sections, one after another."""
    texts, images, codes, whose, doubts = [], [], [], [], []
    for number in numbers:
        shown = composer.shown(number, script)
        texts.append(shown.text)
        images.append(composer.image_of(number, shown))
        codes.append(composer.readings_shown(number, shown, which, view))
        whose.append(composer.whose(number, shown))
        doubts.append(composer.doubts_of(number, shown))
        pace((number + 1) / len(composer.sections))
    return ReadText(
        "".join(texts),
        np.concatenate(codes),
        np.concatenate(whose),
        language=_language(composer.found, script),
        image="".join(images),
        doubts=np.concatenate(doubts),
    )


def _images(composer: Composer, text: str) -> dict[int, Image]:
    """The article's images at their offsets in the text shown, where each keeps its place."""
    images = composer.article.images
    places = [at for at, character in enumerate(text) if character == IMAGE] if images else []
    return dict(zip(places, (images[at] for at in sorted(images)), strict=False))


def _language(found: Found, script: Script) -> str:
    """The tag of the script shown, so that a browser takes the right shapes of characters."""
    shown = script
    if script is Script.SOURCE:
        shown = found.region or found.script or Script.SOURCE
    return {
        Script.SOURCE: "zh",
        Script.SIMPLIFIED: "zh-Hans",
        Script.TRADITIONAL: "zh-Hant",
        Script.TAIWAN: "zh-TW",
        Script.HONGKONG: "zh-HK",
    }[shown.plain]
