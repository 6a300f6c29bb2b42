"""What switches need is made ready behind the page, and never stands in another article's way."""

import pytest
from PySide6.QtCore import QObject

from reader.article import Article
from reader.composition.composer import Composer
from reader.pinyin import Style
from reader.qt.jobs.background import Background
from reader.qt.session.readying import Readying
from reader.reading import shared_engine

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
