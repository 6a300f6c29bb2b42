"""What a text asks of its reader: counted once, weighed when she knows other words, listed."""

import time

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.wordplaces import WordPlaces, word_places
from reader.dictionaries import glosses
from reader.learning.asked import asked, unknown_words
from reader.learning.knowledge import Knowledge
from reader.learning.wordlist import Order, findable, finder, grouped, listed
from reader.reading import shared_engine
from tests.benchmarks import texts, timing
from tests.benchmarks.figures import Case, Figure

TITLE = "What a text asks"
_LENGTH, _CHAPTER = 1_000_000, 4_000  # characters
_WORDS, _LEVEL = "a text of 1,000,000 characters", 3


def cases() -> list[Case]:
    """One text, all that is found out about it."""
    return [Case(_WORDS)]


def measure(_case: Case) -> list[Figure]:
    """Measure the process that this is."""
    shared_engine()
    glosses.load()
    composer = Composer(Article(texts.a_novel(_LENGTH), title="novel"), shared_engine)
    before, begin = timing.resident_megabytes(), time.perf_counter()
    places = word_places(composer)
    counted = Figure("counting its words", timing.milliseconds(begin), most=1_500)
    kept = Figure("memory, more", timing.resident_megabytes() - before, "MB", most=40)
    return [counted, kept, *_weighed(places), *_listed(places)]


def _weighed(places: WordPlaces) -> list[Figure]:
    """What one who knows some asks for: the whole, what to learn, every chapter."""
    knowledge, whole = Knowledge(up_to=_LEVEL), places.counts()
    asked(whole, knowledge)  # levels are looked up once
    begin = time.perf_counter()
    asked(whole, knowledge)
    unknown_words(whole, knowledge)
    figures = [Figure("weighing them anew", timing.milliseconds(begin), most=200)]
    begin = time.perf_counter()
    for start in range(0, _LENGTH, _CHAPTER):
        asked(places.counts(start, start + _CHAPTER), knowledge)
    return [*figures, Figure("all chapters", timing.milliseconds(begin), most=600)]


def _listed(places: WordPlaces) -> list[Figure]:
    knowledge, whole = Knowledge(up_to=_LEVEL), places.counts()
    begin = time.perf_counter()
    rows = listed(whole, knowledge)
    grouped(rows, Order.LEVEL, knowledge)
    shown = Figure("listing its words", timing.milliseconds(begin), most=200)
    found = findable(whole.words)
    begin, is_meant = time.perf_counter(), finder("hang")
    [one for one in rows if is_meant(found[one.word])]
    return [shown, Figure("finding among them", timing.milliseconds(begin), most=200)]
