"""Which words need no reading, as a command is told: up to a level, or as the library has it.

It goes to other processes and machines as text, made once and taken apart once in each.
"""

import argparse
import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.ownlibrary import opened_library
from reader.commands.streams import Failure
from reader.figures import number_in
from reader.language import listed, tr, translatable
from reader.quoting import visible
from reader.settings import LevelList, ReadingsShown, Settings

if TYPE_CHECKING:
    from reader.composition.sparing import Sparing

_WHICH = ("all", "unknown", "file", "none")
_LISTS = {which.value: which for which in LevelList}
_KNOWN_UP_TO = translatable(
    "take the words of the list up to this level for known, 0 for none; else as in the settings"
)


def add_levels(verb: argparse.ArgumentParser, known_up_to: str = _KNOWN_UP_TO) -> None:
    """By whose levels words are told, and which of them are known."""
    verb.add_argument(
        "--list",
        dest="levels",
        type=_list,
        metavar="LIST",
        help=tr("the list of levels: {lists}; else the one chosen in the settings").format(
            lists=listed(_LISTS)
        ),
    )
    verb.add_argument("--known-up-to", type=_number, metavar="LEVEL", help=tr(known_up_to))


def levels_asked(asked: argparse.Namespace, settings: Settings) -> tuple[LevelList, int | None]:
    """The list, and the level in it that was asked for. Raises Failure where it has no such."""
    from reader.dictionaries.levels import level_name, levels_of, title_of

    which: LevelList = asked.levels or settings.level_list
    level: int | None = asked.known_up_to
    last = levels_of(which)[-1]
    if level is not None and level > last:
        named = level_name(last, which)
        named = "" if named == str(last) else f" ({named})"
        told = tr("the levels of {list} are 1 to {last}{name}, 0 is none")
        raise Failure(told.format(list=title_of(which), last=last, name=named), 2)
    return which, level


def known_up_to(asked: argparse.Namespace, settings: Settings) -> tuple[LevelList, int]:
    """The list, and up to which level its words are known. Raises Failure."""
    which, level = levels_asked(asked, settings)
    if level is None:
        level = settings.known_up_to if which is settings.level_list else 0
    return which, level


def _list(written: str) -> LevelList:
    which = _LISTS.get(written.lower().replace(" ", "").replace(".", ""))
    if which is None:
        told = tr('"{written}" is none of the lists {lists}')
        told = told.format(written=visible(written), lists=listed(_LISTS))
        raise argparse.ArgumentTypeError(told)
    return which


def _number(written: str) -> int:
    level = number_in(written, 99, -1)
    if level < 0:
        told = tr('"{written}" is no level')
        raise argparse.ArgumentTypeError(told.format(written=visible(written)))
    return level


def add_known(verb: argparse.ArgumentParser) -> None:
    """Over which words readings stand."""
    verb.add_argument(
        "--readings",
        choices=_WHICH,
        default="all",
        help=tr(
            "those of all words, of words that you do not know, only those in the file, or none"
        ),
    )
    add_levels(
        verb,
        translatable(
            "with --readings unknown: what is known, not as your library has it but up to this"
            " level of the list"
        ),
    )
    verb.add_argument(
        "--first-time-only",
        action="store_true",
        help=tr("with --readings unknown: over each word only where it first stands"),
    )


def known_as_asked(asked: argparse.Namespace) -> str:
    """What is known, as text; "" where it is no matter. Raises Failure."""
    from reader.folders import usual_folders

    if asked.readings != ReadingsShown.UNKNOWN.value:
        for option, is_there in (
            ("--list", asked.levels is not None),
            ("--known-up-to", asked.known_up_to is not None),
            ("--first-time-only", asked.first_time_only),
        ):
            if is_there:
                told = tr("{option} is for --readings unknown")
                raise Failure(told.format(option=option), 2)
        return ""
    folders = usual_folders()
    settings = Settings.load(folders.settings)
    which, level = known_up_to(asked, settings)
    if asked.known_up_to is not None:
        return _written(which, level, [], asked.first_time_only)
    words = _words_of(folders.library)
    return _written(which, level, words, asked.first_time_only or settings.first_time_only)


def _words_of(path: Path) -> list[list[str]]:
    """What the reader's library says of words; it is only read."""
    if not path.exists():
        return []
    with opened_library(path) as library:
        words = [
            [one.headword.word, one.headword.reading, one.state.value]
            for one in library.words.kept()
            if one.state is not None
        ]
        collected = library.words.collected()
        return words + [[one.headword.word, one.headword.reading, ""] for one in collected]


def _written(which: LevelList, level: int, words: list[list[str]], first_only: bool) -> str:
    """As text: a word of no state is kept with its sentence."""
    known = {"list": which.value, "up_to": level, "first_only": first_only, "words": words}
    return json.dumps(known, ensure_ascii=False)


@lru_cache(maxsize=2)
def sparing_of(known: str) -> "Sparing":
    """What that text says."""
    from reader.composition.sparing import Sparing
    from reader.learning.headwords import Headword, State
    from reader.learning.knowledge import Knowledge

    if not known:
        return Sparing()
    said = json.loads(known)
    words = said["words"]
    states = {Headword(word, reading): State(state) for word, reading, state in words if state}
    collected = frozenset(Headword(word, reading) for word, reading, state in words if not state)
    knowledge = Knowledge(states, LevelList(said["list"]), said["up_to"], collected)
    return Sparing(knowledge, said["first_only"])


def noted(known: str) -> str:
    """What a record keeps of that text, to know later whether the same was known."""
    return hashlib.sha256(known.encode()).hexdigest() if known else ""
