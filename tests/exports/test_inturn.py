import os
import signal

import numpy as np
import pytest

from reader.article import Article
from reader.composition.composer import Composer
from reader.exports.inturn import in_turn
from reader.itself import processors
from reader.opening import open_file
from reader.reading import shared_engine
from reader.resources import resource
from tests.processes import children, come_true, has_processes

TEXT = open_file(resource("samples", "bookshop.txt")).text * 60
FEW = 10_000  # characters, for which it shall pay to start a process
needs_two = pytest.mark.skipif(processors() < 2, reason="there is one processor")


def composer(text: str = TEXT) -> Composer:
    return Composer(Article(text), shared_engine)


def every(of: Composer) -> range:
    return range(len(of.sections))


def started() -> set[int]:
    return children(os.getpid())


def read_so_far(of: Composer) -> int:
    return sum(map(of.article_readings.is_found, every(of)))


@pytest.fixture(scope="module")
def read_here() -> Composer:
    here = composer()
    here.read_together(every(here))
    return here


@has_processes
@needs_two
def test_two_read_what_one_reads_and_nothing_is_left_of_the_other(read_here):
    before, by_two, waited = started(), composer(), list[bool]()

    def pace(_share: float) -> None:
        if not waited:  # some sections were read here
            here = read_so_far(by_two)
            assert 0 < here < len(by_two.sections)
            assert len(started() - before) == 1
            waited.append(come_true(lambda: read_so_far(by_two) > here))

    assert list(in_turn(by_two, every(by_two), pace, pays=FEW)) == list(every(by_two))
    assert waited == [True]
    assert started() == before
    assert np.array_equal(by_two.uncorrected, read_here.uncorrected)
    assert np.array_equal(by_two.doubts, read_here.doubts)


@has_processes
@needs_two
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_one_that_dies_or_hangs_keeps_nobody(read_here, how):
    before, by_two = started(), composer()
    numbers = in_turn(by_two, every(by_two), pays=FEW)
    next(numbers)
    (other,) = started() - before
    os.kill(other, how)
    assert list(numbers) == list(every(by_two))[1:]
    assert np.array_equal(by_two.uncorrected, read_here.uncorrected)
    assert come_true(lambda: started() == before)


@has_processes
@needs_two
def test_who_gives_up_in_the_middle_leaves_no_process():
    class GivenUp(Exception):
        pass

    def pace(_share: float) -> None:
        if started() - before:
            raise GivenUp

    before, some = started(), composer()
    with pytest.raises(GivenUp):
        list(in_turn(some, every(some), pace, pays=FEW))
    assert started() == before
    numbers = in_turn(some, every(some), pays=FEW)
    next(numbers)
    numbers.close()
    assert started() == before
    assert read_so_far(some) < len(some.sections)


@has_processes
def test_nothing_is_started_for_little_or_for_what_is_read(read_here):
    before = started()
    for of, pays in ((composer(TEXT[:5000]), FEW), (read_here, FEW), (composer(), len(TEXT) + 1)):
        numbers = in_turn(of, every(of), pays=pays)
        next(numbers)
        assert started() == before
        assert len(list(numbers)) == len(of.sections) - 1
