import os
import signal

import numpy as np
import pytest
from PySide6.QtCore import QObject

from reader.article import Article
from reader.composition.composer import Composer
from reader.opening import open_file
from reader.qt.jobs.background import Background
from reader.qt.page.readingahead import ReadingAhead
from reader.reading import shared_engine
from reader.resources import resource
from tests.processes import children, come_true, has_processes

TEXT = open_file(resource("samples", "bookshop.txt")).text * 400


@pytest.fixture
def composer() -> Composer:
    return Composer(Article(TEXT), shared_engine)


@pytest.fixture
def owner(qapp) -> QObject:
    return QObject()


@pytest.fixture
def ahead(owner, qtbot):
    background = Background(owner)
    yield ReadingAhead(background, owner, pays=10_000)
    background.end()


def is_found(composer: Composer) -> list[bool]:
    readings = composer.article_readings
    return [readings.is_found(number) for number in range(len(composer.sections))]


def test_all_of_a_text_is_read_elsewhere_as_it_is_read_here(ahead, composer, qtbot):
    ahead.begin(composer, 7)
    qtbot.waitUntil(lambda: all(is_found(composer)), timeout=60_000)
    qtbot.waitUntil(lambda: not ahead.is_at_work, timeout=60_000)
    here = Composer(Article(TEXT), shared_engine)
    here.read_together(range(len(here.sections)))
    assert np.array_equal(composer.uncorrected, here.uncorrected)
    assert np.array_equal(composer.doubts, here.doubts)


def test_what_is_left_to_others_is_not_read_twice(ahead, composer, qtbot):
    ahead.begin(composer, 0)
    qtbot.waitUntil(lambda: ahead.is_at_work, timeout=60_000)
    left = ahead.leave(3)
    last = len(composer.sections) - 1
    assert left == [last - 2, last - 1, last]
    qtbot.waitUntil(lambda: not ahead.is_at_work, timeout=60_000)
    assert [n for n, found in enumerate(is_found(composer)) if not found] == left


def test_a_short_text_is_not_read_elsewhere(owner, composer, qtbot):
    background = Background(owner)
    ReadingAhead(background, owner).begin(composer, 0)
    assert not background.is_busy
    background.end()


@has_processes
def test_nothing_is_started_for_what_is_read(ahead, composer, qtbot):
    before = children(os.getpid())
    composer.read_together(range(len(composer.sections)))
    ahead.begin(composer, 0)
    assert children(os.getpid()) == before
    assert not ahead.is_at_work


@has_processes
def test_a_process_that_dies_or_is_stopped_leaves_the_rest_to_others(ahead, composer, qtbot):
    before = children(os.getpid())
    ahead.begin(composer, 0)
    qtbot.waitUntil(lambda: children(os.getpid()) != before, timeout=60_000)
    (started,) = children(os.getpid()) - before
    os.kill(started, signal.SIGKILL)
    assert come_true(lambda: children(os.getpid()) == before)
    qtbot.waitUntil(lambda: not ahead.is_at_work, timeout=60_000)
    assert not all(is_found(composer))
    other = Composer(Article(TEXT), shared_engine)
    ahead.begin(other, 0)
    ahead.stop()
    assert come_true(lambda: children(os.getpid()) == before)
