"""Readings over unknown words beside readings over all: toggling, scrolling, keys.

All is measured in turns in one run, with 10,000 words known one by one and 2,000 collected; the
shortest of each counts, and what is told is how many times that of "all" it is.
"""

import gc
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from reader.corrections.places import Place
from reader.learning.headwords import Headword, State
from reader.learning.kept import Collected
from reader.settings import LevelList, MarkedWords, ReadingsShown
from tests.benchmarks import texts, timing
from tests.benchmarks.figures import OURS, Case, Figure
from tests.benchmarks.inwindow import InWindow, figures_inside

TITLE = "Words that are known"
_CHARACTERS = 1_000_000
_KNOWN, _COLLECTED = 10_000, 2_000
_MOST_TIMES = 1.25  # times what it takes with readings over all words
_MOST_FRAME, _MOST_KEY = 8.0, 100.0
_TURNS = 4


def cases() -> list[Case]:
    """A novel of a million characters."""
    return [Case("1,000,000 characters", OURS, repeats=1)]


def prepare(_case: Case) -> None:
    """Make the text."""
    texts.kept(_CHARACTERS)


def measure(_case: Case) -> list[Figure]:
    """Measure in this process."""
    path = texts.kept(_CHARACTERS)
    return figures_inside(lambda inside: _measured(inside, path))


def _measured(inside: InWindow, path: Path) -> list[Figure]:
    inside.open(path)
    bare = _turns(inside, MarkedWords.NONE)
    _fill(inside.session)
    full = _turns(inside, MarkedWords.ALL)
    key = _key(inside)
    most, unknown = bare[ReadingsShown.ALL], full[ReadingsShown.UNKNOWN]
    marked = full[ReadingsShown.ALL]
    return [
        Figure("all: toggle, nothing known", most["toggle"]),
        Figure("unknown: toggle, 12,000 words", unknown["toggle"]),
        Figure("unknown: toggle, times all", unknown["toggle"] / most["toggle"], "×", _MOST_TIMES),
        Figure(
            "all with marks: toggle, times", marked["toggle"] / most["toggle"], "×", _MOST_TIMES
        ),
        Figure("all: frame, nothing known", most["frame"], most=_MOST_FRAME),
        Figure("unknown: frame, 12,000 words", unknown["frame"], most=_MOST_FRAME),
        Figure("unknown: frame, times all", unknown["frame"] / most["frame"], "×", _MOST_TIMES),
        Figure("all with marks: frame, times", marked["frame"] / most["frame"], "×", _MOST_TIMES),
        Figure("a word known by a key", key, most=_MOST_KEY),
    ]


def _fill(session) -> None:
    """Have words known and collected: those of the text, in turns, and others of the lists."""
    composer = session.current.composer
    found = dict[Headword, None]()
    for number in range(len(composer.sections)):
        words = composer.words_of(number)
        found |= dict.fromkeys(map(words.headword, range(len(words))))
        if len(found) >= 2 * _COLLECTED:
            break
    kept = list(islice(found, 1, 2 * _COLLECTED, 2))
    more = (Headword(f"{a}{b}") for a in session.text[:400:2] for b in session.text[1:400:2])
    known = dict.fromkeys([*islice(found, 0, None, 2), *more])
    states = list(islice((one for one in known if one not in kept), _KNOWN))
    session.words.set_state(states, State.KNOWN, "known words")
    place = Place(0, 0.0, "", "")
    session.words.collect(
        [Collected(one, one.word, "", 0, len(one.word), "", 0, place) for one in kept], "kept words"
    )
    session.change(level_list=LevelList.HSK2021, known_up_to=3)


def _turns(inside: InWindow, marks: MarkedWords) -> dict[ReadingsShown, dict[str, float]]:
    """The shortest toggle and frame with readings over all words and over unknown ones."""
    session, page, repaint = inside.session, inside.page, inside.repaint
    session.change(marked_words=marks)
    ways = (ReadingsShown.ALL, ReadingsShown.UNKNOWN)
    found = {which: {"toggle": float("inf"), "frame": float("inf")} for which in ways}
    for which in ways * _TURNS:
        session.readings.show(which)
        inside.wait()
        page.navigation.go_to_share(0.5)
        gc.collect()
        frame, _ = timing.frames(inside.scroll_by, repaint, timing.FEW_FRAMES)
        toggle = timing.each(session.readings.toggle, repaint, 8)
        session.readings.show(which)
        best = found[which]
        best["toggle"] = min(best["toggle"], toggle)
        best["frame"] = min(best["frame"], frame)
    return found


def _key(inside: InWindow) -> float:
    """A word of the text known, and not any more."""
    session, page = inside.session, inside.page
    session.readings.show(ReadingsShown.UNKNOWN)
    inside.wait()
    composer, column = session.current.composer, page.column
    words = composer.words_of(composer.section_of(column.offset_read))
    states: list[State] = [State.KNOWN, State.NEW] * 20

    def press() -> None:
        session.words.set_state([words.headword(0)], states.pop(), "known words")

    act: Callable[[], None] = press
    return timing.each(act, page.viewport().repaint, 8)
