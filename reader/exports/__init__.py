"""The formats in which an article is handed on, one module each.

A module of `formats` is one when it satisfies `Format`, several when it has a tuple of them,
`FORMATS`; it is found by being there.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import islice
from typing import Any, Protocol, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from reader.article import IMAGE, Codes, Cues, Heading, Image, Offsets
from reader.composition.composer import Composer
from reader.exports.inturn import in_turn
from reader.exports.sound import Sound
from reader.opening.pacing import Pace, unhurried
from reader.pinyin import Style, spellings, tone_of
from reader.reading import orthography
from reader.reading.orthography import groups, groups_by_character
from reader.reading.ownwords import OwnWords, own_words_within, with_own_words
from reader.reading.views import AS_THEY_ARE, View
from reader.reading.words import words
from reader.resources import modules_of
from reader.script import Found, Script, configuration, convert, requoted
from reader.settings import LevelList, ReadingsShown
from reader.text import code_points, is_hanzi

_RUN = 1 << 15  # characters whose readings are grouped at once: some milliseconds
PART = 1 << 20
"""Characters that a part of a long text aims at."""


@dataclass(frozen=True, slots=True)
class Options:
    """How readings are written: in which letters, by words or by characters, and in colour or not.

    `left_out` is called with the number of each paragraph that cannot have all its readings in the
    format, while the paragraphs are written. `apart`: the syllables of a word have spaces between
    them, each as it is alone. Without `pictures` what each shows stands in its place, if that is
    told. `levels` is the list by which a word's level is told, where it is. `sound` goes along with
    a form that can have it; when what is heard in it, the text's cues tell.
    """

    style: Style = Style.MARKS
    by_words: bool = False
    left_out: Callable[[int], None] = lambda _paragraph: None
    apart: bool = False
    tone_colours: bool = False
    pictures: bool = True
    levels: LevelList = LevelList.HSK2021
    sound: Sound | None = None


class Carried(Enum):
    """What is chosen for an export beside the script, which every form has."""

    READINGS = "readings"
    STYLE = "style"
    BY_WORDS = "by_words"
    TONE_COLOURS = "tone_colours"
    PICTURES = "pictures"


EVERYTHING = frozenset(Carried)
OF_TEXT = frozenset((Carried.READINGS, Carried.STYLE, Carried.BY_WORDS))
"""What a form carries that says nothing of it."""

Written: TypeAlias = tuple[int, int, str]
"""Start and end of characters whose readings are written together, and how they are."""
Toned: TypeAlias = tuple[str, tuple[tuple[str, int], ...]]
"""Characters, and the syllable of each with its tone: 1 to 4, 5 neutral, 0 not given."""


@dataclass(frozen=True, slots=True)
class Groups:
    """The readings of a text as they are written together; parallel, by where they stand."""

    starts: Offsets
    ends: Offsets
    spellings: list[str]

    def between(self, first: int, end: int) -> list[Written]:
        """Some of them, by their numbers."""
        of = slice(first, end)
        starts, ends = self.starts[of].tolist(), self.ends[of].tolist()
        return list(zip(starts, ends, self.spellings[of], strict=True))


@dataclass(frozen=True, slots=True)
class Run:
    """The readings of some paragraphs as they are written together; offsets into the text, but in
    `groups`, which count from `start`."""

    start: int
    end: int
    options: Options
    groups: orthography.Groups
    starts: list[int]
    ends: list[int]
    spellings: list[str]

    def holds(self, start: int, end: int, options: Options) -> bool:
        """Whether it has the readings of this stretch, written so."""
        return self.start <= start <= end <= self.end and self.options == options

    def between(self, start: int, end: int) -> Iterator[Written]:
        """Those of whole paragraphs."""
        of = slice(bisect_left(self.starts, start), bisect_left(self.starts, end))
        return zip(self.starts[of], self.ends[of], self.spellings[of], strict=True)


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
    own: tuple[OwnWords, ...] = ()  # what the reader parts into words herself
    cues: Cues = field(default_factory=Cues)
    _runs: list[Run] = field(default_factory=list, init=False, repr=False, compare=False)
    _words: list[tuple[int, int, NDArray[np.int32]]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

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
            own=own_words_within(self.own, start, end),
            cues=self.cues.between(start, end),
        )

    def levels(self) -> dict[int, int]:
        """The level of each paragraph that is a heading, by the paragraph's number."""
        return {heading.paragraph: heading.level for heading in self.headings}

    def groups(self, start: int, end: int, options: Options) -> Iterator[Written]:
        """The readings of a paragraph as they are written together; offsets into the text.

        To group a paragraph takes hardly less than to group thousands of characters: those of the
        paragraphs behind it are found with it, and kept until others are asked for.
        """
        return self.run(start, end, options).between(start, end)

    def run(self, start: int, end: int, options: Options) -> Run:
        """The readings of a paragraph and of some behind it."""
        if not self._runs or not self._runs[0].holds(start, end, options):
            self._runs[:] = [self._run(start, end, options)]
        return self._runs[0]

    def every_group(self, options: Options) -> Groups:
        """All readings as they are written together."""
        starts, ends, spelled = list[int](), list[int](), list[str]()
        at = 0
        while at <= len(self.text):
            end = self.text.find("\n", at)
            run = self._run(at, len(self.text) if end < 0 else end, options)
            starts += run.starts
            ends += run.ends
            spelled += run.spellings
            at = run.end + 1
        return Groups(np.array(starts, np.int32), np.array(ends, np.int32), spelled)

    def end_of_run(self, start: int, end: int) -> int:
        """Where what is worked at once ends, a paragraph or as many as make a piece of work."""
        return max(end, self.text.rfind("\n", end, start + _RUN))

    def _run(self, start: int, end: int, options: Options) -> Run:
        end = self.end_of_run(start, end)
        codes = self.codes[start:end]
        if options.by_words:
            own = own_words_within(self.own, start, end)
            found = groups((self.image or self.text)[start:end], codes, options.style, own)
        else:
            found = groups_by_character(codes, options.style)
        if options.apart:
            pieces = tuple(map(spellings(options.style).__getitem__, codes.tolist()))
            found = replace(found, pieces=pieces)
        written = found.spellings(" " if options.apart else "")
        starts, ends = ((start + each).tolist() for each in (found.starts, found.ends))
        return Run(start, end, options, found, starts, ends, written)

    def words(self, start: int, end: int) -> NDArray[np.int32]:
        """Start and end of each of a paragraph's words that have a Chinese character."""
        if not self._words or not self._words[0][0] <= start <= end <= self._words[0][1]:
            last = self.end_of_run(start, end)
            self._words[:] = [(start, last, self._words_between(start, last))]
        spans = self._words[0][2]
        return spans[slice(*np.searchsorted(spans[:, 0], np.array((start, end), np.int32)))]

    def _words_between(self, start: int, end: int) -> NDArray[np.int32]:
        image = (self.image or self.text)[start:end]
        own = own_words_within(self.own, start, end)
        starts = with_own_words(words(image), len(image), own)
        if not len(starts):
            return np.empty((0, 2), np.int32)
        hanzi = np.add.reduceat(is_hanzi(code_points(image)).astype(np.int32), starts) > 0
        spans = np.stack((starts, np.append(starts[1:], len(image))), axis=1)[hanzi]
        return (start + spans).astype(np.int32)

    def pieces(self, start: int, end: int, options: Options) -> Iterator[tuple[str, str]]:
        """A paragraph in pieces: text, and the reading that stands over it or ""."""
        at, text = start, self.text
        for first, last, spelling in self.groups(start, end, options):
            if first > at:
                yield text[at:first], ""
            yield text[first:last], spelling
            at = last
        if end > at:
            yield text[at:end], ""

    def syllables(self, start: int, end: int, options: Options) -> Iterator[Toned]:
        """A paragraph in pieces: text, and the syllables over it with their tones, one for each
        character, "" for one that is silent in its word; none where there is no reading."""
        at, text = start, self.text
        for first, last, _spelling in self.groups(start, end, options):
            if first > at:
                yield text[at:first], ()
            run = self._runs[0]
            pieces = run.groups.pieces[first - run.start : last - run.start]
            tones = map(tone_of, self.codes[first:last].tolist())
            yield text[first:last], tuple(zip(pieces, tones, strict=True))
            at = last
        if end > at:
            yield text[at:end], ()


class Format(Protocol):
    """A format in which an article can be written."""

    NAME: str
    """What it is called on the command line."""
    SUFFIXES: tuple[str, ...]
    """How names of such files end, the usual one first."""

    def write(self, read: ReadText, options: Options) -> Iterator[str | bytes]:
        """The file's content in pieces; empty ones only say that the work goes on."""


def carried_by(form: Format) -> frozenset[Carried]:
    """What a form carries: its `CARRIES`, else what any text does."""
    carried: frozenset[Carried] = getattr(form, "CARRIES", OF_TEXT)
    return carried


def needs_cues(form: Format) -> bool:
    """Whether a form is one of texts that are heard, and nothing for others."""
    return getattr(form, "NEEDS_CUES", False)


def carries_sound(form: Format) -> bool:
    """Whether the sound of a text can go along in a form."""
    return getattr(form, "CARRIES_SOUND", False)


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
    cues: Cues | None = None,
) -> ReadText:
    """An article as it is written out: in a script, with all readings found or those asked for.

    `cues` are those of a voice, in place of the composer's.
    """
    numbers = in_turn(composer, range(len(composer.sections)), pace)
    read = _read(composer, numbers, script, which, view, pace, cues)
    return replace(
        read,
        title=title_shown(composer, script),
        headings=composer.article.headings,
        images=_images(composer, read.text),
        author=composer.article.author,
    )


def title_shown(composer: Composer, script: Script) -> str:
    """An article's title in a script."""
    config, title = configuration(composer.found, script), composer.article.title
    shown = convert(title, config).text if config else title
    return requoted(shown, script) if composer.found.quotes_follow else shown


def read_section(
    composer: Composer,
    number: int,
    script: Script,
    which: ReadingsShown = ReadingsShown.ALL,
    view: View = AS_THEY_ARE,
) -> ReadText:
    """One section as it is written out, without title, headings and images."""
    return _read(composer, (number,), script, which, view)


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
    numbers = in_turn(composer, range(len(composer.sections)))
    for number, section in enumerate(composer.sections[:-1], 1):
        is_long = section.end - composer.sections[first].start >= size
        if is_long and text[section.end - 1] == "\n":
            read = _read(composer, islice(numbers, number - first), script, which, view)
            yield read.part(0, len(read.text) - 1)
            first = number
    yield _read(composer, numbers, script, which, view)


def _read(
    composer: Composer,
    numbers: Iterable[int],
    script: Script,
    which: ReadingsShown,
    view: View,
    pace: Pace = unhurried,
    heard: Cues | None = None,
) -> ReadText:
    """Some sections, one after another."""
    heard = composer.cues if heard is None else heard
    texts, images, own, cues = list[str](), list[str](), list[OwnWords](), list[tuple[Cues, int]]()
    codes, whose, doubts = bytearray(), bytearray(), bytearray()  # which grow where they are
    length = 0
    for number in numbers:
        shown = composer.shown(number, script)
        texts.append(shown.text)
        own += [one.moved(length) for one in composer.own_words(number, shown)]
        section = composer.sections[number]
        of_section = heard.between(section.start, section.end)
        cues.append((of_section.carried(shown.alignment.to_shown), length))
        length += len(shown.text)
        image = composer.image_of(number, shown)
        images.append(shown.text if image == shown.text else image)  # which is there already
        codes += _bytes(np.uint16, composer.readings_shown(number, shown, which, view))
        whose += _bytes(np.uint8, composer.whose(number, shown))
        doubts += _bytes(np.uint8, composer.doubts_of(number, shown))
        pace((number + 1) / len(composer.sections))
    text, image = "".join(texts), "".join(images)
    return ReadText(
        text,
        np.frombuffer(codes, np.uint16),
        np.frombuffer(whose, np.uint8),
        language=language_shown(composer.found, script),
        image=image if image != text else "",
        doubts=np.frombuffer(doubts, np.uint8),
        own=tuple(own),
        cues=Cues.joined(cues) if cues else Cues(),
    )


def _bytes(kind: type[np.generic], values: NDArray[Any]) -> bytes:
    return np.asarray(values, kind).tobytes()


def _images(composer: Composer, text: str) -> dict[int, Image]:
    """The article's images at their offsets in the text shown, where each keeps its place."""
    images = composer.article.images
    places = [at for at, character in enumerate(text) if character == IMAGE] if images else []
    return dict(zip(places, (images[at] for at in sorted(images)), strict=False))


def language_shown(found: Found, script: Script) -> str:
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
