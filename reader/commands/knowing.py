"""Which words need no reading, as a command is told: up to a level, or as the library has it.

It goes to other processes and machines as text, made once and taken apart once in each.
"""

import argparse
import hashlib
import json
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.commands.ownlibrary import opened_library
from reader.commands.streams import Failure
from reader.settings import LevelList, ReadingsShown, Settings

if TYPE_CHECKING:
    from reader.composition.sparing import Sparing

_WHICH = ("all", "unknown", "file", "none")
_LISTS = {which.value: which for which in LevelList}


def add_known(verb: argparse.ArgumentParser) -> None:
    """Over which words readings stand."""
    verb.add_argument(
        "--readings",
        choices=_WHICH,
        default="all",
        help="those of all words, of words that you do not know, only those in the file, or none",
    )
    verb.add_argument(
        "--known-up-to",
        nargs=2,
        metavar=("LIST", "LEVEL"),
        help=f"with --readings unknown: what is known, not as your library has it but up to a level"
        f" of {', '.join(_LISTS)}",
    )
    verb.add_argument(
        "--first-time-only",
        action="store_true",
        help="with --readings unknown: over each word only where it first stands",
    )


def known_as_asked(asked: argparse.Namespace) -> str:
    """What is known, as text; "" where it is no matter. Raises Failure."""
    if asked.readings != ReadingsShown.UNKNOWN.value:
        for option, is_there in (
            ("--known-up-to", asked.known_up_to),
            ("--first-time-only", asked.first_time_only),
        ):
            if is_there:
                raise Failure(f"{option} is for --readings unknown", 2)
        return ""
    if asked.known_up_to:
        which, level = _level(*asked.known_up_to)
        return _written(which, level, [], asked.first_time_only)
    return _of_library(asked.first_time_only)


def _level(name: str, written: str) -> tuple[LevelList, int]:
    from reader.dictionaries.levels import level_name, levels_of

    which = _LISTS.get(name.lower().replace(" ", "").replace(".", ""))
    if which is None:
        raise Failure(f"the lists of levels are {', '.join(_LISTS)}", 2)
    levels = levels_of(which)
    if not written.isascii() or not written.isdigit() or int(written[:4]) not in levels:
        last = level_name(levels[-1], which)
        raise Failure(f"the levels of {name} are 1 to {levels[-1]} ({last})", 2)
    return which, int(written)


def _of_library(first_only: bool) -> str:
    """What the reader's own settings and library say, which are only read."""
    from reader.folders import usual_folders

    folders = usual_folders()
    settings, words = Settings.load(folders.settings), list[list[str]]()
    if folders.library.exists():
        with opened_library(folders.library) as library:
            words = [
                [one.headword.word, one.headword.reading, one.state.value]
                for one in library.words.kept()
                if one.state is not None
            ]
            words += [
                [one.headword.word, one.headword.reading, ""] for one in library.words.collected()
            ]
    first_only = first_only or settings.first_time_only
    return _written(settings.level_list, settings.known_up_to, words, first_only)


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
