"""Several threads at once at one article: reading, setting, correcting, reviewing, at random.

The program has the window's thread and some workers there; here each of four does whatever any of
them does, so that what only one thread does in the window is tried from all. In the end the
article must be read as if nobody else had been at it.
"""

import random
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np

from reader.article import Annotations, Article
from reader.composition.composer import Composer, Look, Unmeasured
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.find.exchanged import piece_of
from reader.pinyin import Style as Spelling, parse
from reader.reading import Engine, shared_engine
from reader.reading.views import View
from reader.review.alternatives import undecided_places
from reader.review.character import ask
from reader.review.questions import Question, questioned
from reader.script import Script
from reader.settings import ReadingsShown
from reader.text import code_points, is_hanzi
from reader.typesetting.style import Style
from tests.benchmarks import texts
from tests.typesetting.squares import square_metrics

_THREADS = 4
_FIRST = 8  # sections at which they meet most
_COMPARED = 120  # more sections that are compared in the end
_SWITCH = 0.00001  # s between two threads, so that they meet anywhere
_ONCE = 200_000  # characters of a novel before it is told again
_SCRIPTS = [*Script]
_UNDECIDED = "他们让他干，让我干。皇后住在里，她去里。" * 20 + "\n"  # as a conversion sees it
_LOOKS = [
    Look(script, shown, Style(measure=30.0), view, words)
    for script in _SCRIPTS
    for shown in (ReadingsShown.ALL, ReadingsShown.FILE)
    for view in (View(), View(taiwan=True, sandhi=True))
    for words in (None, Spelling.MARKS)
]


@dataclass
class Outcome:
    """What came of it: how often each act was done, and what went wrong."""

    acts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)


def stress(characters: int, seconds: float, seed: int) -> Outcome:
    """Work on an article of so many characters in four threads for so long, then compare."""
    article, outcome = _article(characters), Outcome()
    engine = shared_engine()
    _warm_up(engine)
    storm = _Storm(article, engine)
    ends = time.monotonic() + seconds
    threads = [
        threading.Thread(target=storm.rage, args=(random.Random(seed + n), ends, outcome))
        for n in range(_THREADS)
    ]
    before = sys.getswitchinterval()
    sys.setswitchinterval(_SWITCH)
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.setswitchinterval(before)
    if not outcome.failures:
        outcome.failures += _differences(storm.composer, Composer(article, lambda: engine))
    return outcome


def _article(characters: int) -> Article:
    """A novel told again and again, some of whose readings are given."""
    novel = _UNDECIDED + texts.a_novel(min(characters, _ONCE))
    text = (novel * (characters // len(novel) + 1))[:characters]
    is_given = is_hanzi(code_points(text)) & (np.arange(len(text)) % 23 == 0)
    offsets = np.flatnonzero(is_given).astype(np.int32)
    given = np.full(len(offsets), parse("xíng"), np.uint16)
    return Article(text, given=Annotations(offsets, given))


def _warm_up(engine: Engine) -> None:
    """Have dictionaries and tables loaded, so that the time is spent on the article."""
    storm = _Storm(_article(2_000), engine)
    for act in storm.acts:
        act(random.Random(1))
    for script in _SCRIPTS:
        storm.composer.shown(0, script)


class _Storm:
    """One composer, and what may be done with it."""

    def __init__(self, article: Article, engine: Engine) -> None:
        self.composer = Composer(article, lambda: engine)
        self._text, self._metrics = article.text, square_metrics()
        self._metrics.learn(np.unique(code_points(self._text)))
        self._corrections = list(_corrections(self._text))
        self._characters = list(_characters(self._text))
        half = self.composer.sections[len(self.composer.sections) // 2].end
        inside = article.given.offsets < half
        given = Annotations(article.given.offsets[inside], article.given.codes[inside])
        self._part = Composer(Article(self._text[:half], given=given), lambda: engine)
        self.acts: dict[Callable[[random.Random], object], int] = {  # and how often
            self.read: 4, self.compose: 4, self.forget: 6, self.correct: 1, self.rewrite: 1,
            self.adopt: 1, self.show: 8, self.ask_whose: 2, self.review: 2, self.ask: 2,
            self.look_for_alternatives: 2, self.find_exchanged: 2, self.copy: 2,
            self.look_for_unread: 2,
        }  # fmt: skip

    def rage(self, chance: random.Random, ends: float, outcome: Outcome) -> None:
        """Do one thing after another until the time is over, or something failed."""
        while time.monotonic() < ends and not outcome.failures:
            act = chance.choices([*self.acts], [*self.acts.values()])[0]
            try:
                act(chance)
            except Exception:
                outcome.failures.append(traceback.format_exc())
            outcome.acts[act.__name__] += 1

    def _section(self, chance: random.Random) -> int:
        """Often one of the first, so that they meet."""
        count = len(self.composer.sections)
        return chance.randrange(min(_FIRST, count) if chance.random() < 0.3 else count)

    def _offset(self, chance: random.Random) -> int:
        section = self.composer.sections[self._section(chance)]
        return chance.randrange(section.start, section.end)

    def read(self, chance: random.Random) -> None:
        self.composer.read(self._section(chance))
        self._part.read(chance.randrange(len(self._part.sections)))

    def compose(self, chance: random.Random) -> None:
        look = chance.choice(_LOOKS)
        try:
            made = self.composer.compose(self._section(chance), look, self._metrics)
        except Unmeasured as error:
            self._metrics.learn(error.codes)
        else:
            assert made.lines.start[-1] <= len(made.shown.text)
            assert len(self.composer.is_spoken(made, look)) == len(made.shown.text)

    def forget(self, chance: random.Random) -> None:
        for _ in range(50):
            script = chance.choice(_SCRIPTS) if chance.random() < 0.1 else Script.SOURCE
            self.composer.keep_scripts(script)

    def correct(self, chance: random.Random) -> None:
        now, one = self.composer.corrections, chance.choice(self._corrections)
        is_there = one in now.entries
        self.composer.correct(now.changed(Change((one,)) if is_there else Change((), (one,))))

    def rewrite(self, chance: random.Random) -> None:
        now, one = self.composer.own_characters, chance.choice(self._characters)
        is_there = one in now.entries
        change = Change((one,)) if is_there else Change((), (one,))
        self.composer.rewrite(now.changed(change))

    def adopt(self, _chance: random.Random) -> None:
        self.composer.adopt(self._part, 0)

    def show(self, chance: random.Random) -> None:
        count = len(self.composer.sections)
        for _ in range(200):  # as written costs least, so that the others meet it most often
            script = chance.choice(_SCRIPTS) if chance.random() < 0.02 else Script.SOURCE
            assert self.composer.shown(chance.randrange(count), script).text

    def ask_whose(self, chance: random.Random) -> None:
        number, look = self._section(chance), chance.choice(_LOOKS)
        shown = self.composer.shown(number, look.script)
        codes = self.composer.readings_shown(number, shown, ReadingsShown.ALL, look.view)
        whose, doubts = self.composer.whose(number, shown), self.composer.doubts_of(number, shown)
        assert len(codes) == len(whose) == len(doubts) == len(shown.text)

    def review(self, chance: random.Random) -> None:
        found = questioned(self.composer, self._section(chance), chance.choice([*Question]))
        assert (found.starts <= found.offsets).all()
        assert (found.offsets < found.ends).all()

    def ask(self, chance: random.Random) -> None:
        offset = self._offset(chance)
        if is_hanzi(code_points(self._text[offset])).any():
            start, end = ask(self.composer, offset).word
            assert start <= offset < end

    def look_for_alternatives(self, chance: random.Random) -> None:
        undecided_places(self.composer, self._section(chance), chance.choice(_SCRIPTS))

    def find_exchanged(self, chance: random.Random) -> None:
        piece_of(self.composer, self._section(chance), Script.TAIWAN_WORDS)

    def copy(self, chance: random.Random) -> None:
        start = self._offset(chance)
        assert self.composer.text_shown(start, start + 3000, chance.choice(_SCRIPTS))

    def look_for_unread(self, _chance: random.Random) -> None:
        number = self.composer.next_unread()
        assert number is None or 0 <= number < len(self.composer.sections)


def _corrections(text: str) -> Iterator[Correction]:
    """Readings of single places and of words, which a reader might choose."""
    chance, xing = random.Random(3), parse("xìng")
    for at in (chance.randrange(len(text) // 20) for _ in range(12)):
        if is_hanzi(code_points(text[at])).any():
            yield Correction(Scope.HERE, text[at], (xing,), Place.of(text, at))
    for word in ("长", "行", "一个", "银行", "了"):
        yield Correction(Scope.ARTICLE, word, (xing,) * len(word))


def _characters(text: str) -> Iterator[OwnCharacter]:
    """Characters that a reader might want written otherwise."""
    for word, form in (("干", "乾"), ("后", "后"), ("里", "里"), ("面", "麵")):
        yield OwnCharacter(Layer.CHOICE, Scope.ARTICLE, word, form)
        if (at := text.find(word)) >= 0:
            yield OwnCharacter(Layer.CHOICE, Scope.HERE, word, form, Place.of(text, at))
            yield OwnCharacter(Layer.REPAIR, Scope.HERE, word, form, Place.of(text, at))


def _differences(worked: Composer, alone: Composer) -> Iterator[str]:
    """Where what was worked on by many is not as one thread makes it, with the same choices."""
    alone.rewrite(worked.own_characters)
    alone.correct(worked.corrections)
    count = len(alone.sections)
    numbers = {*range(min(_FIRST, count)), *random.Random(5).choices(range(count), k=_COMPARED)}
    for number in sorted(numbers):
        section = alone.sections[number]
        worked.read(number)
        alone.read(number)
        within = slice(section.start, section.end)
        for name in ("uncorrected", "doubts", "own", "readings"):
            if not np.array_equal(getattr(worked, name)[within], getattr(alone, name)[within]):
                yield f"{name} of section {number} differ"
        for script in _SCRIPTS:
            one, other = worked.shown(number, script), alone.shown(number, script)
            if one.text != other.text:
                yield f"{script} of section {number} differs"
