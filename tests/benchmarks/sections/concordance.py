"""The sentences of a large library: written down how fast, how large, found how soon."""

import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

from reader.article import Article, Origin
from reader.concordance import Concordance, Held
from reader.resources import resource as resource_at
from tests.benchmarks import timing
from tests.benchmarks.figures import Case, Figure

TITLE = "The concordance"
_CHARACTERS, _ARTICLE = 20_000_000, 100_000
_TIMES = 40
_MOST_FOUND, _MOST_ROOM = 50.0, 1_000.0
_SEED = 12
_ASKED = (("的", "的"), ("a common word", "时间"), ("two words in turn", "的时间"))


def cases() -> list[Case]:
    """One, as large as a shelf of novels, and one of many short articles."""
    return [
        Case(f"{_CHARACTERS:,} characters", repeats=1),
        Case("2,000 articles of 2,000 characters", repeats=1),
    ]


def measure(case: Case) -> list[Figure]:
    """Measure in this process."""
    count, length = (2_000, 2_000) if "articles" in case.name else (200, _ARTICLE)
    path = Path(tempfile.mkdtemp(prefix="duyin-concordance-"), "concordance.db")
    concordance, made = Concordance(path), _Texts()
    _put(concordance, made, 1, 10)  # loads what is known of words
    before, took = _most_memory(), 0.0
    for number in range(count):
        article = made.article(length)
        begin = time.perf_counter()
        assert concordance.put(Held(number + 2, 1.0, article.title, number), article)
        took += time.perf_counter() - begin
    grown = _most_memory() - before
    asked = (*_ASKED, ("a rare word", made.rare))
    found = [figure for name, word in asked for figure in _finding(concordance, name, word)]
    counts = _median("counts of an article", lambda: concordance.counts(count), None)
    concordance.close()
    return [
        Figure("written down", count * length / took / 1e6, "M characters/s"),
        Figure("room on the disk", _size(path) / 1e6, "MB", most=_MOST_ROOM),
        Figure("memory grown", grown, "MB"),
        *found,
        counts,
    ]


class _Texts:
    """Texts of our own: words of the dictionary, as often as they are in the language."""

    def __init__(self) -> None:
        self._words = resource_at("words", "frequency.txt").read_text("utf-8").split()
        self._weights = list(accumulate(1 / (place + 3) for place in range(len(self._words))))
        self._random = random.Random(_SEED)
        self.rare = self._words[9_000]

    def article(self, length: int) -> Article:
        parts, written = list[str](), 0
        while written < length:
            words = self._random.choices(
                self._words, cum_weights=self._weights, k=self._random.randint(4, 30)
            )
            part = "".join(words) + self._random.choice("。。。！？\n")
            parts.append(part)
            written += len(part)
        return Article("".join(parts)[:length], Origin(None), f"文{written}")


def _put(concordance: Concordance, made: _Texts, key: int, length: int) -> None:
    article = made.article(length)
    concordance.put(Held(key, 1.0, article.title), article)


def _finding(concordance: Concordance, name: str, word: str) -> list[Figure]:
    return [
        _median(f"{name}: how often", lambda: concordance.met(word), _MOST_FOUND),
        _median(f"{name}: 100 sentences", lambda: concordance.sentences(word, 7), _MOST_FOUND),
        _worst(f"{name}: 100 sentences, p95", lambda: concordance.sentences(word, 7), _MOST_FOUND),
    ]


def _took(act: Callable[[], object]) -> list[float]:
    took = list[float]()
    for _ in range(_TIMES):
        begin = time.perf_counter()
        act()
        took.append(timing.milliseconds(begin))
    return took


def _median(name: str, act: Callable[[], object], most: float | None) -> Figure:
    return Figure(name, statistics.median(_took(act)), most=most)


def _worst(name: str, act: Callable[[], object], most: float | None) -> Figure:
    return Figure(name, statistics.quantiles(_took(act), n=20)[-1], most=most)


def _size(path: Path) -> int:
    return sum(each.stat().st_size for each in path.parent.glob(f"{path.name}*"))


def _most_memory() -> float:
    """MB that the process has held at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
