"""The inside of the process that reads a dictionary through pyglossary; see `confined`."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.dictionaries.added import LONGEST_TEXT, LONGEST_WORD
from reader.dictionaries.added.plaintext import plain_text, tidied

_TOGETHER = 100  # entries told at once
_MOST_WORDS = 50  # of an entry
_LINK = "@@@LINK="  # how MDX says that a word is told of under another
_MARKED = 4 * LONGEST_TEXT  # characters of an entry with its markup


def found_in(data: bytes) -> Iterator[Any]:
    """The dictionary's name; then lists of entries, each its words and what is said of them.

    An object instead of the name where pyglossary cannot be used.
    """
    told = json.loads(data)
    path = Path(told["path"])
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "APPDATA"):
        os.environ[name] = str(path.parent)  # it makes folders there
    try:
        from pyglossary.glossary_v2 import Glossary
    except (ImportError, SyntaxError):
        yield {"missing": "pyglossary"}
        return
    Glossary.init()
    glossary = Glossary()
    if not glossary.directRead(str(path)):
        raise ValueError(path)
    yield str(glossary.getInfo("name") or told["name"])[:100].strip() or told["name"]
    yield from _together(glossary)


def _together(glossary: Any) -> Iterator[list[tuple[list[str], str]]]:
    links: dict[str, list[str]] = {}
    batch = []
    for entry in glossary:
        if entry is None or entry.isData():
            continue
        words = [word[: LONGEST_WORD + 1] for word in _words(entry)[:_MOST_WORDS]]
        said = str(entry.defi)[:_MARKED]
        if said.startswith(_LINK):
            links.setdefault(said[len(_LINK) :].strip()[:LONGEST_WORD], []).extend(words)
            continue
        batch.append((words, _plain(said, entry.defiFormat)[: LONGEST_TEXT + 1]))
        if len(batch) == _TOGETHER:
            yield batch
            batch = []
    batch += [(words, f"→ {target}") for target, words in links.items()]
    for first in range(0, len(batch), _TOGETHER):
        yield batch[first : first + _TOGETHER]


def _words(entry: Any) -> list[str]:
    words = getattr(entry, "l_term", None) or entry.l_word
    return [str(word) for word in words]


def _plain(said: str, form: str) -> str:
    return plain_text(said) if form in ("h", "x") or "<" in said else tidied(said)
