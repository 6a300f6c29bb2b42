"""What switches need is made ready behind the page, and never stands in another article's way."""

from collections.abc import Sequence
from operator import is_
from threading import get_ident

import numpy as np
import pytest
from PySide6.QtCore import QObject

from reader.article import Article
from reader.composition.composer import Composer, Look
from reader.composition.look import at_a_key, look_of
from reader.pinyin import CODES, Style
from reader.qt.jobs.background import Background
from reader.qt.session.readying import Readying
from reader.reading import Engine, shared_engine
from reader.script import Script, Shown
from reader.settings import ReadingsShown, Settings
from reader.text import CodePoints, code_points
from reader.typesetting.metrics import Measured, Metrics
from tests.typesetting.squares import measured, square_metrics

SOON = 400  # ms, longer than an article is waited for


@pytest.fixture
def background():
    made = Background()
    yield made
    made.end()


def an_article(text: str = "我们看书。後來他們在銀行門口等了很久。") -> Composer:
    return Composer(Article(text), shared_engine)


def looks_near(script: Script) -> list[tuple[Look, Metrics]]:
    metrics = square_metrics()
    return [(look_of(*each), metrics) for each in at_a_key(Settings(), script)]


@pytest.mark.parametrize("text", ["", "abc", "我们看书。", "後來他們等了很久。"])
def test_what_switches_need_is_made_ready_without_a_word(qtbot, background, text):
    owner = QObject()
    Readying(background, owner).set_article(an_article(text), Style.MARKS)
    assert not background.is_busy  # the page is painted first
    qtbot.wait(SOON)
    qtbot.waitUntil(lambda: not background.is_busy)


def test_nothing_is_made_ready_for_what_is_no_longer_shown(qtbot, background):
    owner = QObject()
    readying = Readying(background, owner)
    readying.set_article(an_article(), Style.MARKS)
    readying.stop()
    qtbot.wait(SOON)
    assert not background.is_busy


@pytest.mark.parametrize("shown", [Script.SOURCE, Script.TAIWAN])
def test_what_is_in_view_is_at_hand_in_every_script_until_the_reader_goes_on(
    qtbot, background, shown
):
    owner, composer = QObject(), an_article("互联网上的软件是程序员写的。\n" * 400)
    assert len(composer.sections) > 2
    looks = looks_near(shown)
    others = sorted({look.script for look, _ in looks} - {shown}, key=str)

    def texts_of(number: int, scripts: Sequence[Script]) -> list[Shown]:
        return [composer.shown(number, script) for script in scripts]

    (here,) = texts_of(0, [shown])
    readying = Readying(background, owner)
    readying.set_view(composer, range(2), shown, looks)
    qtbot.waitUntil(lambda: not background.is_busy)
    first, second = texts_of(0, others), texts_of(1, others)
    readying.set_view(composer, range(1, 3), shown, looks)
    qtbot.waitUntil(lambda: not background.is_busy)
    assert all(map(is_, texts_of(1, others), second))
    assert composer.shown(0, shown) is here
    for before, again in zip(first, texts_of(0, others), strict=True):
        assert again is not before
        assert again.text == before.text


def test_what_a_key_would_show_is_read_and_set_before_it_is_pressed(qtbot, background):
    asked, owner = list[int](), QObject()

    def engine() -> Engine:
        asked.append(1)
        return shared_engine()

    composer, shown = Composer(Article("互联网上的软件是程序员写的。"), engine), Script.TAIWAN
    looks = looks_near(shown)
    Readying(background, owner).set_view(composer, range(1), shown, looks)
    qtbot.waitUntil(lambda: not background.is_busy)
    count = len(asked)
    for look, metrics in looks:
        text, is_read = composer.shown(0, look.script), look.readings is not ReadingsShown.NONE
        readings = composer.readings_shown(0, text, look.readings, look.view)
        assert readings[:-1].all() if is_read else not readings.any()
        first, second = (composer.compose_together([0], look, metrics)[0][0] for _ in range(2))
        assert first.cells is second.cells
        assert first.lines is second.lines
    assert len(asked) == count


def test_widths_are_asked_for_in_the_window_s_thread(qtbot, background):
    threads, owner = set[int](), QObject()

    def measuring(codes: CodePoints) -> Measured:
        threads.add(get_ident())
        return measured(codes)

    text = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 700))
    metrics = Metrics(measuring, np.ones(CODES, np.float32))
    look = look_of(Settings(), Script.SOURCE)
    Readying(background, owner).set_view(
        an_article(text), range(1), Script.TAIWAN, [(look, metrics)]
    )
    qtbot.waitUntil(lambda: not background.is_busy and not len(metrics.unknown(code_points(text))))
    assert threads == {get_ident()}


def test_nothing_is_set_for_a_view_that_the_reader_has_left(qtbot, background):
    owner, composer = QObject(), an_article("互联网上的软件是程序员写的。\n" * 400)
    readying, looks = Readying(background, owner), looks_near(Script.SOURCE)
    readying.set_view(composer, range(2), Script.SOURCE, looks)
    readying.set_view(composer, range(1, 3), Script.SOURCE, looks)
    qtbot.waitUntil(lambda: not background.is_busy)
    readying.set_view(composer, range(1, 3), Script.SOURCE, looks)
    qtbot.waitUntil(lambda: not background.is_busy)
    for number, is_at_hand in ((0, False), (1, True), (2, True)):
        made = [composer.compose_together([number], *looks[-1])[0][0] for _ in range(2)]
        assert (made[0].cells is made[1].cells) is is_at_hand


@pytest.mark.parametrize("which", [ReadingsShown.ALL, ReadingsShown.FILE, ReadingsShown.NONE])
def test_what_is_near_has_readings_where_there_are_none_and_the_other_way_round(which):
    settings = Settings(readings_shown=which, last_readings_shown=ReadingsShown.FILE)
    toggled, _ = at_a_key(settings, Script.SOURCE)[0]
    is_hidden = which is ReadingsShown.NONE
    assert toggled.readings_shown is (ReadingsShown.FILE if is_hidden else ReadingsShown.NONE)


def test_with_words_of_the_region_what_is_near_has_them_too():
    near = at_a_key(Settings(regional_words=True), Script.TAIWAN_WORDS)
    scripts = {script for _, script in near}
    assert {Script.TAIWAN, Script.HONGKONG_WORDS, Script.SIMPLIFIED_WORDS} <= scripts
