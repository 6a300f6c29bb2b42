"""What switches need is made ready behind the page, and never stands in another article's way."""

from collections.abc import Sequence
from operator import is_

import pytest
from PySide6.QtCore import QObject

from reader.article import Article
from reader.composition.composer import Composer
from reader.composition.look import looks_near
from reader.pinyin import Style
from reader.qt.jobs.background import Background
from reader.qt.session.readying import Readying
from reader.reading import Engine, shared_engine
from reader.script import Script, Shown
from reader.settings import Settings

SOON = 400  # ms, longer than an article is waited for


@pytest.fixture
def background():
    made = Background()
    yield made
    made.end()


def an_article(text: str = "我们看书。後來他們在銀行門口等了很久。") -> Composer:
    return Composer(Article(text), shared_engine)


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
    settings = Settings()
    others = sorted({look.script for look in looks_near(settings, shown)} - {shown}, key=str)

    def texts_of(number: int, scripts: Sequence[Script]) -> list[Shown]:
        return [composer.shown(number, script) for script in scripts]

    (here,) = texts_of(0, [shown])
    readying = Readying(background, owner)
    readying.set_view(composer, range(2), settings, shown)
    qtbot.waitUntil(lambda: not background.is_busy)
    first, second = texts_of(0, others), texts_of(1, others)
    readying.set_view(composer, range(1, 3), settings, shown)
    qtbot.waitUntil(lambda: not background.is_busy)
    assert all(map(is_, texts_of(1, others), second))
    assert composer.shown(0, shown) is here
    for before, again in zip(first, texts_of(0, others), strict=True):
        assert again is not before
        assert again.text == before.text


def test_what_a_key_would_show_is_read_before_it_is_pressed(qtbot, background):
    asked, owner = list[int](), QObject()

    def engine() -> Engine:
        asked.append(1)
        return shared_engine()

    composer, shown = Composer(Article("互联网上的软件是程序员写的。"), engine), Script.TAIWAN
    Readying(background, owner).set_view(composer, range(1), Settings(), shown)
    qtbot.waitUntil(lambda: not background.is_busy)
    count = len(asked)
    for look in looks_near(Settings(), shown):
        text = composer.shown(0, look.script)
        assert composer.readings_shown(0, text, look.readings, look.view)[:-1].all()
    assert len(asked) == count


def test_with_words_of_the_region_what_is_near_has_them_too():
    looks = looks_near(Settings(regional_words=True), Script.TAIWAN_WORDS)
    scripts = {look.script for look in looks}
    assert {Script.TAIWAN, Script.HONGKONG_WORDS, Script.SIMPLIFIED_WORDS} <= scripts
