"""`duyin level`: what texts ask of their reader, a row each, so that the next one can be chosen.

The library is only looked at: which words the reader has set as known, and her level.
"""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.knowing import add_levels, levels_asked
from reader.commands.streams import STREAM, Failure, tell, write_pieces
from reader.language import listed, tr, translatable
from reader.language.columns import columns, fitted
from reader.language.system import system_reason
from reader.quoting import quoted, visible
from reader.settings import LevelList

if TYPE_CHECKING:
    from reader.learning.asked import Asked, WordCounts
    from reader.learning.knowledge import Knowledge

SAYS = translatable("Tell the level of texts, and how many of their words you know.")
_TITLE = 28  # columns of a terminal
_WIDTHS = (_TITLE, 10, 9, 9, 6, 12)


def declare(verb: argparse.ArgumentParser) -> None:
    """The command's options."""
    verb.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        help=tr('texts, or folders of them; "-" is standard input'),
    )
    verb.add_argument("--json", action="store_true", help=tr("an object a line, not a table"))
    add_levels(verb)


def carry_out(asked: argparse.Namespace) -> None:
    """Tell of each, as it is found."""
    knowledge, which = _knowledge(asked)
    if not asked.json:
        write_pieces(None, (_line(_head()),))
    count = wrong = 0
    for file in _texts(asked.files):
        count += 1
        try:
            told = _row_of(file, knowledge, which) if isinstance(file, str) else _raised(file)
        except Failure as failure:
            tell(failure.sentence)
            wrong += 1
            continue
        write_pieces(None, (told.as_json() if asked.json else told.as_line(),))
        sys.stdout.flush()
    if wrong:
        raise Failure(tr("{wrong} of %n texts could not be read", "", count).format(wrong=wrong))


def _raised(failure: Failure) -> "_Row":
    raise failure


# What is known ------------------------------------------------------------------------------------


def _knowledge(asked: argparse.Namespace) -> "tuple[Knowledge, LevelList]":
    """What the reader knows, and by which list levels are told."""
    from reader.folders import usual_folders
    from reader.learning.knowledge import Knowledge
    from reader.library.words import states_in
    from reader.settings import Settings

    folders = usual_folders()
    settings = Settings.load(folders.settings)
    told, up_to = levels_asked(asked, settings)
    states = states_in(folders.library)
    if states is None:
        tell(tr("the library cannot be read: only levels are taken for known"))
    known_by, level = settings.level_list, settings.known_up_to
    if up_to is not None:
        known_by, level = told, up_to
    return Knowledge(states or {}, known_by, level), told


# Which texts --------------------------------------------------------------------------------------


def _texts(named: Sequence[str]) -> "Iterator[str | Failure]":
    """The files, those of folders in order; what cannot be looked into, as a failure."""
    for name in named:
        if name != STREAM and os.path.isdir(name):
            yield from _texts_in(Path(name))
        else:
            yield name


def _texts_in(folder: Path) -> "Iterator[str | Failure]":
    from reader.opening import suffixes

    wrong = list[Failure]()

    def note(error: OSError) -> None:
        told = tr("{name} cannot be opened: {reason}")
        told = told.format(name=quoted(error.filename), reason=system_reason(error))
        wrong.append(Failure(told))

    for place, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield from wrong
        wrong.clear()
        for name in sorted(files):
            path = Path(place, name)
            is_text = path.suffix.lower() in suffixes() and not name.startswith(".")
            if is_text and path.is_file():
                yield str(path)
    yield from wrong


# A text -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Row:
    """What is told of a text."""

    file: str
    title: str
    counts: "WordCounts"
    asked: "Asked"

    def as_line(self) -> str:
        """A row of the table; levels of the list whose words are all known are left out."""
        found, counts = self.asked, self.counts
        new = (
            tr("{level}: %n", "new words of a level", one.unknown).format(
                level=_level_told(level, found.levels)
            )
            for level, one in found.by_level.items()
            if one.unknown
        )
        return _line(
            (
                self.title, f"{sum(counts.characters.values()):,}", f"{found.words:,}",
                f"{found.different:,}", _percent(found), _text_level(found), listed(new),
            )
        )  # fmt: skip

    def as_json(self) -> str:
        """An object in a line; shares from 0 to 1, a level that is beyond the list null."""
        found, counts = self.asked, self.counts
        told = {
            "file": self.file,
            "title": self.title,
            "characters": sum(counts.characters.values()),
            "different_characters": len(counts.characters),
            "words": found.words,
            "different_words": found.different,
            "unknown_words": found.unknown,
            "known": round(found.share_known, 4) if found.words else None,
            "list": found.levels.value,
            "level": found.level or None,
            "levels": [
                {"level": level or None, "words": one.words, "different": one.different,
                 "new": one.unknown}
                for level, one in found.by_level.items()
            ],
        }  # fmt: skip
        return json.dumps(told, ensure_ascii=False) + "\n"


def _row_of(file: str, knowledge: "Knowledge", which: LevelList) -> _Row:
    """Read a text and weigh its words. Failure for what cannot be opened."""
    from reader.commands.streams import read_article
    from reader.learning.asked import asked, counted_in

    article = read_article(file)
    counts = counted_in(article.text)
    return _Row(file, article.title or file, counts, asked(counts, knowledge, which))


def _percent(found: "Asked") -> str:
    from reader.figures import percent

    return tr("{share} %").format(share=percent(found.share_known)) if found.words else "–"


def _text_level(found: "Asked") -> str:
    from reader.dictionaries.levels import NOT_LISTED, level_name

    if not found.words:
        return "–"
    return tr("beyond") if found.level == NOT_LISTED else level_name(found.level, found.levels)


def _level_told(level: int, which: LevelList) -> str:
    from reader.dictionaries.levels import NOT_LISTED, level_name

    return tr("not in the list") if level == NOT_LISTED else level_name(level, which)


def _head() -> tuple[str, ...]:
    counted = tr("Characters", "how many"), tr("Words", "how many"), tr("Different"), tr("Known")
    return tr("Title"), *counted, tr("Level"), tr("New words by level")


# The table ----------------------------------------------------------------------------------------


def _line(cells: Sequence[str]) -> str:
    """A row in columns: the title from the left, figures from the right, new words as they come."""
    title, *figures, new = cells
    shown = [fitted(visible(title), _TITLE)]
    shown += (
        " " * (width - columns(each)) + each
        for each, width in zip(figures, _WIDTHS[1:], strict=True)
    )
    return "  ".join((*shown, new)).rstrip() + "\n"
