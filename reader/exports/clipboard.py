"""What is put on the clipboard: the text as it is shown, plain or with its readings."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from html import escape

import numpy as np

from reader.article import IMAGE
from reader.composition.composer import Composer, Look
from reader.exports import Options, ReadText, forms
from reader.exports.formats.brackets import line_of_readings
from reader.exports.markup import paragraph
from reader.pinyin import Style
from reader.script import Script
from reader.settings import ReadingsShown


class CopyForm(Enum):
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
    """What goes on the clipboard; `html` is "" for what has no rich form."""

    text: str
    html: str = ""


def plain_text(composer: Composer, start: int, end: int, script: Script) -> str:
    """The text between two source offsets, in the script shown; never with readings.

    Where an image stands, what it shows in its author's words.
    """
    return _described(composer.text_shown(start, end, script), composer, start, end)


def copied(
    composer: Composer, start: int, end: int, look: Look, form: CopyForm, style: Style
) -> Copied:
    """The part between two source offsets in a form, with the readings that the look shows."""
    if form is CopyForm.PLAIN:
        return Copied(plain_text(composer, start, end, look.script))
    read = _part(composer, start, end, look)
    if form is CopyForm.RUBY:
        options = Options(style, by_words=look.words is not None)
        blocks = (paragraph(read, first, last, options) for first, last in read.paragraphs())
        html = "".join(f"<p>{block}</p>" for block in blocks)
        return Copied(
            _in_brackets(read, options), f'<div lang="{escape(read.language)}">{html}</div>'
        )
    return Copied(_WRITERS[form](read, style))


def _part(composer: Composer, start: int, end: int, look: Look) -> ReadText:
    """A part of the text as it is shown, with all its readings."""
    texts, images, codes, whose = [], [], [], []
    for number, section in enumerate(composer.sections):
        first, last = max(start, section.start), min(end, section.end)
        if first >= last:
            continue
        shown = composer.shown(number, look.script)
        within = slice(*shown.alignment.shown_span(first - section.start, last - section.start))
        texts.append(shown.text[within])
        images.append(composer.image_of(number, shown)[within])
        codes.append(composer.readings_shown(number, shown, ReadingsShown.ALL, look.view)[within])
        whose.append(composer.whose(number, shown)[within])
    if not texts:
        return ReadText("", np.zeros(0, np.uint16), np.zeros(0, np.uint8))
    text = _described("".join(texts), composer, start, end, keeps_length=True)
    return ReadText(text, np.concatenate(codes), np.concatenate(whose), image="".join(images))


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


def _in_brackets(read: ReadText, options: Options) -> str:
    """字(zì), without regard to what other brackets the text has: it is read, not opened."""
    return "\n".join(
        "".join(
            f"{base}({spelling})" if spelling else base
            for base, spelling in read.pieces(first, last, options)
        )
        for first, last in read.paragraphs()
    )


def _readings_alone(read: ReadText, style: Style) -> str:
    options = Options(style, by_words=True)
    return "\n".join(
        line_of_readings(read.text[first:last], first, read.groups(first, last, options))
        for first, last in read.paragraphs()
    )


def _as_form(name: str) -> Callable[[ReadText, Style], str]:
    def write(read: ReadText, style: Style) -> str:
        return "".join(map(str, forms()[name].write(read, Options(style)))).rstrip("\n")

    return write


_WRITERS: dict[CopyForm, Callable[[ReadText, Style], str]] = {
    CopyForm.CHARACTERS: lambda read, style: _in_brackets(read, Options(style)),
    CopyForm.WORDS: lambda read, style: _in_brackets(read, Options(style, by_words=True)),
    CopyForm.READINGS: _readings_alone,
    CopyForm.ANKI: _as_form("anki"),
    CopyForm.MARKDOWN: _as_form("markdown"),
}
