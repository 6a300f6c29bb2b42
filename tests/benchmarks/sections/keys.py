"""Keys pressed for the first time in an article: words, Taiwan's words, another script.

What they show was never worked out before: how long until it is painted, and how long the window
then stands still at most while the rest of the article follows; then the same at other places.
"""

import statistics
from pathlib import Path

from tests.benchmarks import texts, timing
from tests.benchmarks.figures import Case, Figure
from tests.benchmarks.inwindow import InWindow, figures_inside

TITLE = "Keys, the first time"
_WORDS, _TAIWAN, _SCRIPT = "by_words", "regional_words", "script_traditional"
_MOST, _MOST_SCRIPT, _MOST_STILL = 16.0, 50.0, 50.0  # ms; a novel's script as in `window`
_KEYS = {
    "W, by words: 200,000 characters": (_WORDS, 200_000, _MOST),
    "W, by words: 1,000,000 characters": (_WORDS, 1_000_000, _MOST),
    "Taiwan's words: 200,000 characters": (_TAIWAN, 200_000, _MOST),
    "another script: 200,000 characters": (_SCRIPT, 200_000, _MOST),
    "another script: 1,000,000 characters": (_SCRIPT, 1_000_000, _MOST_SCRIPT),
}
_PLACES = (0.1, 0.3, 0.7, 0.9)


def cases() -> list[Case]:
    """Each key in each text."""
    return [Case(name) for name in _KEYS]


def prepare(case: Case) -> None:
    """Make the text."""
    texts.kept(_KEYS[case.name][1])


def measure(case: Case) -> list[Figure]:
    """Measure in this process."""
    key, length, most = _KEYS[case.name]
    path = texts.kept(length)
    return figures_inside(lambda inside: _measured(inside, key, path, most))


def _measured(inside: InWindow, key: str, path: Path, most: float) -> list[Figure]:
    inside.warm()
    inside.open(path)
    if key == _TAIWAN:
        _without_words(inside)
    inside.go(0.5)
    still = timing.Standstill()
    first = inside.pressed(key)
    took = inside.wait()
    longest = still.end()
    again = [_elsewhere(inside, key, place) for place in _PLACES]
    _put_back(inside, key)
    return [
        Figure("until it is painted", first, most=most),
        Figure("longest standstill", longest, most=_MOST_STILL),
        Figure("until all of it is set", took, "s"),
        Figure("again elsewhere", statistics.median(again), most=most),
    ]


def _elsewhere(inside: InWindow, key: str, place: float) -> float:
    """The key pressed at another place, where it is not the first time any more."""
    _put_back(inside, key)
    inside.go(place)
    took = inside.pressed(key)
    inside.wait()
    return took


def _put_back(inside: InWindow, key: str) -> None:
    """The article as it was before the key: settings and library are kept for the next process,
    whose first time this must be too."""
    inside.press("script_source" if key == _SCRIPT else key)
    inside.wait()
    inside.session.save()  # which waits for half a second of rest: a process may end before


def _without_words(inside: InWindow) -> None:
    """Taiwan's script with the article's own words."""
    inside.press("script_taiwan")
    if inside.session.settings.regional_words:
        inside.press("regional_words")
    inside.wait()
