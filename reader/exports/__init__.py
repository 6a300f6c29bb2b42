"""The forms in which an article is handed on, one module each.

A module of this package is a form when it satisfies `Form`; it is found by being here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray

from reader.article import Codes, Heading
from reader.composing import Composer
from reader.opening.discovery import modules_of
from reader.pinyin import Style
from reader.script import Found, Script, configuration, convert
from reader.settings import ReadingsShown


@dataclass(frozen=True, slots=True)
class ReadText:
    """An article's text in one script with all its readings; arrays are parallel to the text."""

    text: str
    codes: Codes
    whose: NDArray[np.uint8]  # where each reading comes from, as `reader.composing.Whose`
    title: str = ""
    headings: tuple[Heading, ...] = ()
    language: str = "zh"  # as BCP 47 names it

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """Start and end of each paragraph, line feeds left out."""
        start = 0
        while (end := self.text.find("\n", start)) >= 0:
            yield start, end
            start = end + 1
        yield start, len(self.text)


class Form(Protocol):
    """A form in which an article can be written."""

    NAME: str
    """What it is called on the command line."""
    SUFFIXES: tuple[str, ...]
    """How names of such files end, the usual one first."""

    def write(self, read: ReadText, style: Style) -> Iterator[str]:
        """The file's content in pieces, readings spelled in a style."""


def forms() -> dict[str, Form]:
    """Every form by its name."""
    found = (cast(Form, module) for module in modules_of(__name__))
    return {form.NAME: form for form in found}


def read_text(composer: Composer, script: Script) -> ReadText:
    """An article as it is written out: in a script, with all readings found."""
    texts, codes, whose = [], [], []
    for number in range(len(composer.sections)):
        shown = composer.shown(number, script)
        texts.append(shown.text)
        codes.append(composer.readings_shown(number, shown, ReadingsShown.ALL))
        whose.append(composer.whose(number, shown))
    config = configuration(composer.found, script)
    title = composer.article.title
    return ReadText(
        "".join(texts),
        np.concatenate(codes),
        np.concatenate(whose),
        convert(title, config).text if config else title,
        composer.article.headings,
        _language(composer.found, script),
    )


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
