"""Any thread may ask the composer, and gets what it would get alone.

Some seconds of it here; `DUYIN_STRESS_SECONDS=60` makes it so many on five million characters, as
`./dev fuzz 60 --threads` does.
"""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np

from reader.article import Annotations, Article
from reader.composition.composer import Composer
from reader.composition.kept import Kept
from reader.corrections.change import Change
from reader.corrections.characters import Layer, OwnCharacter, OwnCharacters
from reader.corrections.cuts import Cut, Cuts
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Corrections, Scope
from reader.pinyin import parse
from reader.reading import shared_engine
from reader.script import Script
from tests.fuzzing.threads import stress

LONG = float(os.environ.get("DUYIN_STRESS_SECONDS", "0"))
TEXT = "他们在银行门口等了很长时间，又让他干，谁也没有说话。\n" * 30  # one section
HERE = TEXT.index("干")
DRY = OwnCharacter(Layer.CHOICE, Scope.ARTICLE, "干", "乾")
SHIELD = OwnCharacter(Layer.CHOICE, Scope.ARTICLE, "干", "干")
LONG_TIME = Correction(Scope.ARTICLE, "长", (parse("zhǎng"),))
PATIENCE = 20


def test_four_threads_at_one_article_make_what_one_makes():
    outcome = stress(5_000_000 if LONG else 150_000, LONG or 3, seed=20_260)
    assert outcome.failures == []
    assert len(outcome.acts) >= 10


class Halting:
    """Lets the first thread that comes here wait until it is told to go on."""

    def __init__(self) -> None:
        self.is_there, self.may_go_on = threading.Event(), threading.Event()

    def halt(self) -> None:
        if not self.is_there.is_set():
            self.is_there.set()
            self.may_go_on.wait(PATIENCE)


@contextmanager
def halted_in(halting: Halting, work: Callable[[], object]) -> Iterator[None]:
    """Within, a thread stands in the middle of its work, and nobody waits for it; after it, the
    work is done."""
    thread = threading.Thread(target=work)
    thread.start()
    assert halting.is_there.wait(PATIENCE)
    yield
    assert thread.is_alive()
    halting.may_go_on.set()
    thread.join()


def halting_engine(halting: Halting) -> Callable[[], object]:
    engine = shared_engine()

    class Engine:
        def read_each(self, passages):
            found = engine.read_each(passages)
            halting.halt()
            return found

    return Engine


def alone(own: OwnCharacters | None = None, corrections: Corrections | None = None) -> Composer:
    """As one thread makes it."""
    composer = Composer(Article(TEXT), shared_engine)
    if own is not None:
        composer.rewrite(own)
    if corrections is not None:
        composer.correct(corrections)
    composer.read(0)
    return composer


def assert_same(one: Composer, other: Composer) -> None:
    for name in ("readings", "uncorrected", "own", "doubts"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name


def test_a_correction_made_while_a_section_is_read_holds_in_it():
    halting = Halting()
    composer = Composer(Article(TEXT), halting_engine(halting))
    corrections = composer.corrections.changed(Change(added=(LONG_TIME,)))
    with halted_in(halting, lambda: composer.read(0)):
        assert composer.correct(corrections) == []  # and the thread that makes it waits for nobody
    assert composer.own.any()
    assert_same(composer, alone(corrections=corrections))


def test_a_character_chosen_while_a_section_is_read_decides_how_it_is_read():
    halting, own = Halting(), OwnCharacters(TEXT, (DRY,))
    composer = Composer(Article(TEXT), halting_engine(halting))
    with halted_in(halting, lambda: composer.read(0)):
        assert composer.rewrite(own) == [0]
    assert composer.reading_at(HERE) != alone().reading_at(HERE)
    assert_same(composer, alone(own))


def test_of_two_who_read_a_section_none_writes_over_the_newer_readings():
    halting, own = Halting(), OwnCharacters(TEXT, (DRY,))
    composer = Composer(Article(TEXT), halting_engine(halting))
    with halted_in(halting, lambda: composer.read(0)):
        composer.rewrite(own)
        composer.read(0)
        assert_same(composer, alone(own))
    assert_same(composer, alone(own))


def test_a_character_chosen_while_a_section_is_converted_is_shown_in_it():
    halting = Halting()

    class Slow(OwnCharacters):
        def chosen(self, start: int, end: int) -> dict[int, str]:
            halting.halt()
            return super().chosen(start, end)

    composer = Composer(Article(TEXT), shared_engine)
    composer.rewrite(Slow(TEXT, (DRY,)))
    with halted_in(halting, lambda: composer.shown(0, Script.TRADITIONAL)):
        composer.rewrite(OwnCharacters(TEXT, (SHIELD,)))
    assert "干" in composer.shown(0, Script.TRADITIONAL).text
    assert "乾" not in composer.shown(0, Script.TRADITIONAL).text


def test_a_script_let_go_of_while_it_is_converted_into_is_still_given():
    halting, given = Halting(), list[str]()

    class Slow(OwnCharacters):
        def chosen(self, start: int, end: int) -> dict[int, str]:
            halting.halt()
            return super().chosen(start, end)

    composer = Composer(Article(TEXT), shared_engine)
    composer.rewrite(Slow(TEXT, (DRY,)))
    with halted_in(halting, lambda: given.append(composer.shown(0, Script.TRADITIONAL).text)):
        composer.keep_scripts(Script.SOURCE)
    assert given == [composer.shown(0, Script.TRADITIONAL).text]


def test_older_corrections_are_never_laid_over_newer_ones():
    halting = Halting()

    class Slow(Corrections):
        def readings(self, *args):
            found = super().readings(*args)
            halting.halt()
            return found

    composer, newer = alone(), Corrections(TEXT)
    composer.correct(Slow(TEXT, (LONG_TIME,)))
    with halted_in(halting, lambda: composer.read(0)):
        composer.correct(newer)
        composer.read(0)
    assert not composer.own.any()
    assert_same(composer, alone())


def test_what_a_part_was_read_as_is_not_taken_over_where_the_reader_chose_otherwise():
    own = OwnCharacters(
        TEXT, (OwnCharacter(Layer.CHOICE, Scope.HERE, "干", "乾", Place.of(TEXT, HERE)),)
    )
    part, whole = alone(), Composer(Article(TEXT), shared_engine)
    whole.rewrite(own)
    whole.adopt(part, 0)
    whole.read(0)
    assert_same(whole, alone(own))


def test_a_part_does_not_take_the_place_of_what_was_read_already():
    given = Annotations(np.array([HERE], np.int32), np.array([parse("gàn")], np.uint16))
    whole, part = alone(), Composer(Article(TEXT, given=given), shared_engine)
    part.read(0)
    whole.adopt(part, 0)
    assert whole.is_read
    assert_same(whole, alone())


def test_what_the_reader_decides_leaves_sections_to_be_read_and_nothing_else_does():
    composer = alone()
    cut = Cut(("银", "行"))
    decisions = (
        lambda: composer.correct(composer.corrections.changed(Change(added=(LONG_TIME,)))),
        lambda: composer.recut(Cuts((cut,))),
        lambda: composer.rewrite(OwnCharacters(TEXT, (DRY,))),
        lambda: composer.recut(Cuts()),
        lambda: composer.rewrite(OwnCharacters(TEXT)),
    )
    for decide in decisions:
        assert composer.is_read
        assert decide() == [0]
        assert composer.unread(9) == [0]
        composer.read(0)
    assert composer.is_read
    assert composer.correct(composer.corrections) == []
    assert composer.is_read


def test_the_newest_values_are_kept_and_the_oldest_go():
    kept = Kept[int, str](2)
    for number in (1, 2, 1, 3):
        kept.put(number, str(number))
    assert [kept.get(number) for number in (1, 2, 3)] == ["1", None, "3"]
