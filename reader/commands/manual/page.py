"""The manual page, in the language of man(7)."""

import argparse
import os
import textwrap
import time
from collections.abc import Iterator

from reader import __version__
from reader.commands import VERBS
from reader.commands.overview import about, options
from reader.commands.running import module_of, parser

_COLUMNS = 64  # before hyphens are escaped; 80 are the most
_FILES = (
    ("~/.config/duyin/settings.json", "The settings."),
    ("~/.local/share/duyin/library.db", "The library: articles, places, marks, words."),
    ("~/.cache/duyin", "What can be made again; it may be deleted at any time."),
    ("~/.local/state/duyin/log/duyin.log", "Errors that nobody expected."),
)
_STATUS = (
    ("0", "All is done."),
    ("1", "The file or the system is at fault; one line on standard error says how."),
    ("2", "The call is at fault; the same."),
)
_EXAMPLES = (
    ("duyin story.epub", "Read a book in the window."),
    ("duyin annotate -o story.html story.txt", "A web page with pinyin above the characters."),
    ("duyin convert --script taiwan story.txt", "The text in the characters of Taiwan."),
    ("duyin words --unknown -o words.apkg story.txt", "Cards for Anki of the words you lack."),
)


def page() -> str:
    """All of it."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield '.\\" Made by python -m reader.commands.manual.'
    yield f'.TH DUYIN 1 {_day()} "Duyin {__version__}" "User Commands"'
    yield from (".SH NAME", "duyin \\- read Chinese with pinyin above the characters")
    yield from (".SH SYNOPSIS", *_call("[FILE …]"))
    for name, verb in VERBS.items():
        yield from (".br", *_call(verb.takes, name))
    yield from (".SH DESCRIPTION", *_text(about()))
    yield ".SH OPTIONS"
    for name, told in options().items():
        yield from (".TP", f".B {_escaped(name)}", *_text(told))
    yield ".SH COMMANDS"
    for name, verb in VERBS.items():
        yield from (f".SS {_escaped(f'duyin {name} {verb.takes}')}", *_text(module_of(name).SAYS))
        yield from _arguments(parser([name]), name)
    for title, rows in (("FILES", _FILES), ("EXIT STATUS", _STATUS), ("EXAMPLES", _EXAMPLES)):
        yield f".SH {title}"
        for name, told in rows:
            yield from (".TP", f".{'I' if title == 'FILES' else 'B'} {_escaped(name)}")
            yield from _text(told)


def _day() -> str:
    seconds = float(os.environ.get("SOURCE_DATE_EPOCH") or time.time())
    return time.strftime("%Y-%m-%d", time.gmtime(seconds))


def _call(call: str, verb: str = "") -> tuple[str, str]:
    return f".B duyin {verb}".rstrip(), _escaped(call)


def _arguments(whole: argparse.ArgumentParser, name: str) -> Iterator[str]:
    for action in subparsers(whole).choices[name]._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        yield from (".TP", _named(action))
        choices = f"({', '.join(map(str, action.choices))})" if action.choices else ""
        yield from _text(f"{action.help or ''} {choices}".strip())


def subparsers(
    whole: argparse.ArgumentParser,
) -> "argparse._SubParsersAction[argparse.ArgumentParser]":
    """The verbs of a parser, by name."""
    (verbs,) = (each for each in whole._actions if isinstance(each, argparse._SubParsersAction))
    return verbs


def _named(action: argparse.Action) -> str:
    """How an argument is written: options bold, what follows them in italics."""
    metavar = action.metavar or action.dest.upper()
    value = f"\\fI{_escaped(str(metavar))}\\fR"
    if not action.option_strings:
        return value
    options = ", ".join(f"\\fB{_escaped(option)}\\fR" for option in action.option_strings)
    return options if action.nargs == 0 else f"{options} {value}"


def _text(told: str) -> list[str]:
    """A paragraph in lines, as mandoc wants them; none for nothing."""
    lines = textwrap.wrap(told, _COLUMNS, break_long_words=False, break_on_hyphens=False)
    return [_escaped(line) for line in lines]


def _escaped(text: str) -> str:
    """Text in which nothing acts; a hyphen is the one that is typed."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return f"\\&{text}" if text[:1] == "." else text
