"""Any thread may ask the composer, and gets what it would get alone.

Some seconds of it here; `DUYIN_STRESS_SECONDS=60` makes it so many on five million characters, as
`./dev fuzz 60 --threads` does.
"""

import os
import threading

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.kept import Kept
from reader.corrections.readings import Change, Correction, Scope
from reader.pinyin import parse
from reader.reading import load_engine
from tests.fuzzing.threads import stress

LONG = float(os.environ.get("DUYIN_STRESS_SECONDS", "0"))
TEXT = "他们在银行门口等了很长时间，谁也没有说话。\n" * 40


def test_four_threads_at_one_article_make_what_one_makes():
    outcome = stress(5_000_000 if LONG else 150_000, LONG or 3, seed=20_260)
    assert outcome.failures == []
    assert len(outcome.acts) >= 10


def test_a_correction_made_while_a_section_is_read_holds_in_it():
    composer = Composer(Article(TEXT), load_engine)
    one = Correction(Scope.ARTICLE, "长", (parse("zhǎng"),))
    reading, corrected, engine = threading.Event(), threading.Event(), load_engine()

    class Slow:
        def read(self, *args):
            reading.set()
            corrected.wait(20)
            return engine.read(*args)

    slow = Composer(Article(TEXT), Slow)
    thread = threading.Thread(target=lambda: slow.read(0))
    thread.start()
    assert reading.wait(20)
    assert slow.correct(slow.corrections.changed(Change(added=(one,)))) == []  # nobody waits
    corrected.set()
    thread.join()
    composer.correct(composer.corrections.changed(Change(added=(one,))))
    composer.read(0)
    assert slow.readings.tolist() == composer.readings.tolist()
    assert slow.own.any()


def test_the_newest_values_are_kept_and_the_oldest_go():
    kept = Kept[int, str](2)
    for number in (1, 2, 1, 3):
        kept.put(number, str(number))
    assert [kept.get(number) for number in (1, 2, 3)] == ["1", None, "3"]
