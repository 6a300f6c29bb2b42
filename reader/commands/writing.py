"""From what was asked to the text and the form that are written."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.settings import ReadingsShown
from reader.streams import Failure

if TYPE_CHECKING:
    from reader.article import Article
    from reader.commands.exporting import Wanted
    from reader.exports import Form, Options, ReadText


def form_of(name: str | None, out: str | None, usual: Mapping[str, str]) -> "Form":
    """The form of this name, or the one that a file's name asks for.

    `usual` are the forms of endings that mean another one in this command, and for none ("").
    """
    from reader.exports import forms

    known = forms()
    if name is not None and name not in known:
        raise Failure(f'there is no form "{name}", only {", ".join(known)}', 2)
    by_suffix = {ending: name for name, form in known.items() for ending in form.SUFFIXES}
    suffix = Path(out or "").suffix.lower()
    found = name or (by_suffix | dict(usual)).get(suffix) or usual.get("")
    if found is None:
        raise Failure(f'"{suffix}" is no form; give one with --as: {", ".join(known)}', 2)
    return known[found]


def read_as_wanted(article: "Article", wanted: "Wanted") -> "tuple[ReadText, Options]":
    """The article's text with its readings, and how they are written."""
    from reader.commands.exporting import engine
    from reader.composing import Composer
    from reader.exports import Options, read_text
    from reader.pinyin import Style
    from reader.reading.views import View
    from reader.script import Script

    which = ReadingsShown(wanted.readings)
    view = View(taiwan=wanted.taiwan, sandhi=wanted.sandhi)
    read = read_text(Composer(article, engine), Script(wanted.script), which, view)
    return read, Options(Style(wanted.style), by_words=wanted.by_words)
