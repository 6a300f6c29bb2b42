"""What is put on the clipboard: the text as it is shown, plain or with its readings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from html import escape

import numpy as np

from reader.article import IMAGE
from reader.composition.composer import Composer, Look
from reader.exports import Options, ReadText, known_formats
from reader.exports.formats.brackets import line_of_readings
from reader.exports.markup import in_ruby
from reader.opening.pacing import Pace, part_of, unhurried
from reader.pinyin import Style, spellings
from reader.reading.ownwords import OwnWords, own_words_within
from reader.script import Script
from reader.settings import ReadingsShown

_READING = 0.4  # of the work: gathering text and readings
_PIECE = 4_000  # characters between two paces
_GROWN = 8  # times as many letters as characters, about: for the share alone


class CopyFormat(Enum):
    """The ways in which a part of the text is copied."""

    PLAIN = "plain"
    CHARACTERS = "characters"  # 字(zì)
    WORDS = "words"  # 词(cí), by words
    READINGS = "readings"  # pinyin alone
    ANKI = "anki"  # 汉字[hàn zì]
    RUBY = "ruby"  # rich text, readings above
    MARKDOWN = "markdown"  # {汉字|hàn zì}


@dataclass(frozen=True, slots=True)
class Copied:
    """What goes on the clipboard; `html` is empty for what has no rich form.

    It is in UTF-8, and in pieces: put together, that of a long text is tens of megabytes, and no
    other thread runs while a text so long is made in one step.
    """

    text: str
    html: tuple[bytes, ...] = ()


def plain_text(composer: Composer, start: int, end: int, script: Script) -> str:
    """The text between two source offsets, in the script shown; never with readings.

    Where an image stands, what it shows in its author's words.
    """
    return _described(composer.text_shown(start, end, script), composer, start, end)


def copied(
    composer: Composer,
    start: int,
    end: int,
    look: Look,
    form: CopyFormat,
    style: Style,
    pace: Pace = unhurried,
) -> Copied:
    """The part between two source offsets in a form, with the readings that the look shows.

    `pace` is called between two pieces of the work, with the share that is done.
    """
    if form is CopyFormat.PLAIN:
        return Copied(plain_text(composer, start, end, look.script))
    which = look.readings
    if form is CopyFormat.READINGS or which is ReadingsShown.NONE:  # they are what is asked for
        which = ReadingsShown.ALL
    read = _part(composer, start, end, look, which, part_of(pace, 0, _READING))
    written = part_of(pace, _READING, 1)
    if form is CopyFormat.RUBY:
        return _rich(read, Options(style, by_words=look.words is not None), written)
    return Copied(_WRITERS[form](read, style, written))


def _rich(read: ReadText, options: Options, pace: Pace) -> Copied:
    """Readings above, and in brackets for those who take no rich text."""
    inside = in_ruby(read, options)
    texts, html = list[str](), [f'<div lang="{escape(read.language)}">'.encode()]
    for start, end in _paragraphs(read, pace):
        texts.append(_in_brackets(read, start, end, options))
        html.append(f"<p>{inside(start, end)}</p>".encode("utf-8", "replace"))
    return Copied("\n".join(texts), (*html, b"</div>"))


def _paragraphs(read: ReadText, pace: Pace) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph, at the pace asked for."""
    paced = 0
    for start, end in read.paragraphs():
        if end - paced > _PIECE:
            pace(end / len(read.text))
            paced = end
        yield start, end


def _part(
    composer: Composer, start: int, end: int, look: Look, which: ReadingsShown, pace: Pace
) -> ReadText:
    """A part of the text as it is shown, with all its readings or some."""
    texts, images, codes, whose = [], [], [], []
    own, length = list[OwnWords](), 0
    for number, section in enumerate(composer.sections):
        first, last = max(start, section.start), min(end, section.end)
        if first >= last:
            continue
        pace((first - start) / (end - start))
        shown = composer.shown(number, look.script)
        within = slice(*shown.alignment.shown_span(first - section.start, last - section.start))
        texts.append(shown.text[within])
        parted = own_words_within(composer.own_words(number, shown), within.start, within.stop)
        own += [one.moved(length) for one in parted]
        length += within.stop - within.start
        images.append(composer.image_of(number, shown)[within])
        codes.append(composer.readings_shown(number, shown, which, look.view)[within])
        whose.append(composer.whose(number, shown)[within])
    if not texts:
        return ReadText("", np.zeros(0, np.uint16), np.zeros(0, np.uint8))
    text = _described("".join(texts), composer, start, end, keeps_length=True)
    return ReadText(
        text,
        np.concatenate(codes),
        np.concatenate(whose),
        image="".join(images),
        own=tuple(own),
    )


def _described(
    text: str, composer: Composer, start: int, end: int, *, keeps_length: bool = False
) -> str:
    """The text with each image's description in its place; with a space, to keep the length."""
    first, *others = text.split(IMAGE)
    if not others:
        return text
    if keeps_length:
        return " ".join((first, *others))
    images = composer.article.images
    shown = [images[at].description for at in sorted(images) if start <= at < end]
    return first + "".join(map(str.__add__, shown, others))


def _in_brackets(read: ReadText, start: int, end: int, options: Options) -> str:
    """字(zì), without regard to what other brackets the text has: it is read, not opened."""
    if options.by_words:
        pieces = read.pieces(start, end, options)
        return "".join(f"{base}({spelling})" if spelling else base for base, spelling in pieces)
    readings = map(_bracketed(options.style).__getitem__, read.codes[start:end].tolist())
    return "".join(map(str.__add__, read.text[start:end], readings))


@cache
def _bracketed(style: Style) -> tuple[str, ...]:
    """Every syllable in brackets, by its code; "" for none."""
    return tuple(f"({spelling})" if spelling else "" for spelling in spellings(style))


def _all_in_brackets(*, by_words: bool) -> "Writer":
    def write(read: ReadText, style: Style, pace: Pace) -> str:
        options = Options(style, by_words)
        return "\n".join(
            _in_brackets(read, start, end, options) for start, end in _paragraphs(read, pace)
        )

    return write


def _readings_alone(read: ReadText, style: Style, pace: Pace) -> str:
    options = Options(style, by_words=True)
    return "\n".join(
        line_of_readings(read.text[first:last], first, read.groups(first, last, options))
        for first, last in _paragraphs(read, pace)
    )


def _as_form(name: str) -> "Writer":
    def write(read: ReadText, style: Style, pace: Pace) -> str:
        pieces, written = list[str](), 0
        for piece in known_formats()[name].write(read, Options(style)):
            pieces.append(str(piece))
            written += len(piece)
            pace(min(0.99, written / (_GROWN * len(read.text) + 1)))
        return "".join(pieces).rstrip("\n")

    return write


Writer = Callable[[ReadText, Style, Pace], str]
_WRITERS: dict[CopyFormat, Writer] = {
    CopyFormat.CHARACTERS: _all_in_brackets(by_words=False),
    CopyFormat.WORDS: _all_in_brackets(by_words=True),
    CopyFormat.READINGS: _readings_alone,
    CopyFormat.ANKI: _as_form("anki"),
    CopyFormat.MARKDOWN: _as_form("markdown"),
}
