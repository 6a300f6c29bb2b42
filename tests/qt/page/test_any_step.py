"""Whatever a reader does with mouse and keyboard, on whatever text: no error, and no lost place."""

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from PySide6.QtCore import QPoint, Qt

from reader.article import Article, Heading
from reader.composition.composer import Composer
from reader.qt.page.setting import setting_of
from reader.reading import shared_engine
from reader.script import Script
from reader.settings import ReadingsShown
from tests.qt.hands import (
    CONTROL,
    NONE,
    SHIFT,
    double_click,
    drag,
    key,
    press,
    release,
    wheel,
)  # fmt: skip
from tests.qt.pages import long_tale, show_page, wait

ARTICLES = {
    "nothing": Article(""),
    "one empty line": Article("\n"),
    "empty lines alone": Article("\n" * 60),
    "empty lines at both ends": Article("\n\n小林去银行。\n\n\n她说：走吧。\n\n"),
    "no line feed at the end": Article("\n石榴树\n\nPython 2026"),
    "a heading and an empty line": Article("雨停了\n\n早上", headings=(Heading(0, 1),)),
    "what is no word": Article("  \n\u0301\n，。\n\U0001f600\n\ud800"),
    "longer than the view": Article("\n\n" + long_tale(1_500) + "\n" * 30),
    "what vertical lines turn": Article("他说：“12月5日……Python——（A）”\n😀\u30fc2026年\n"),
    "exchanged words": Article("\n互联网上的软件\n\n程序员\n"),
}
SIZE = (420, 260)
KEYS = [
    Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
    Qt.Key.Key_End, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space, Qt.Key.Key_Escape,
    Qt.Key.Key_P,
]  # fmt: skip
MODIFIERS = [NONE, SHIFT, CONTROL, SHIFT | CONTROL]
points = st.builds(
    QPoint,
    st.integers(-40, SIZE[0] + 40),
    st.one_of(st.integers(0, 120), st.integers(-60, SIZE[1] + 60)),
)


@dataclass
class Step:
    """A deed of the reader, told so that a failing example can be read."""

    name: str
    given: tuple

    def __repr__(self):
        return f"{self.name}{self.given}"


def step(name, *given):
    return st.builds(Step, st.just(name), st.tuples(*given))


STEPS = st.one_of(
    step("press", points, st.sampled_from(MODIFIERS)),
    step("drag", points),
    step("release", points),
    step("double_click", points),
    step("third_click", points),
    step("key", st.sampled_from(KEYS), st.sampled_from(MODIFIERS)),
    step("key_up", st.sampled_from(KEYS)),
    step("wheel", st.integers(-3, 3)),
    step("wait", st.just(20)),
    step("select_all"),
    step("close"),
    step("open", st.sampled_from(sorted(ARTICLES))),
    step("script", st.sampled_from(list(Script))),
    step("readings", st.sampled_from(list(ReadingsShown))),
    step("turn", st.booleans()),
    step("resize", st.integers(60, 600), st.integers(40, 400)),
    step("go", st.floats(0, 1)),
    step("point_out", st.integers(0, 2_000)),
)


class Reader:
    """Takes the steps on a page."""

    def __init__(self, shown):
        self.shown, self.page = shown, shown.page

    def take(self, one):
        getattr(self, one.name)(*one.given)

    def press(self, at, modifiers):
        press(self.shown, at, modifiers)

    def drag(self, at):
        drag(self.shown, at)

    def release(self, at):
        release(self.shown, at)

    def double_click(self, at):
        double_click(self.shown, at)

    def third_click(self, at):
        double_click(self.shown, at)
        release(self.shown, at)
        press(self.shown, at)

    def key(self, number, modifiers):
        key(self.shown, number, modifiers)

    def key_up(self, number):
        key(self.shown, number, is_press=False)

    def wheel(self, notches):
        wheel(self.shown, notches)

    def wait(self, milliseconds):
        wait(milliseconds)

    def select_all(self):
        self.page.select_all()

    def close(self):
        self.page.close_article()

    def open(self, name):
        shown = self.shown
        shown.composer = Composer(ARTICLES[name], shared_engine)
        setting = setting_of(shown.settings, shown.composer, shown.script)
        self.page.show_article(shown.composer, setting)

    def script(self, script):
        self.shown.change(script=script)

    def readings(self, readings):
        self.shown.change(readings_shown=readings)

    def turn(self, is_vertical):
        self.shown.change(vertical=is_vertical)

    def resize(self, width, height):
        self.page.resize(width, height)

    def go(self, share):
        self.page.navigation.go_to_share(share)

    def point_out(self, offset):
        length = len(self.shown.composer.article.text)
        if length:
            self.page.point_out(offset % length)


@pytest.fixture
def reader(qtbot):
    return Reader(show_page(qtbot, "", size=SIZE))


@given(st.sampled_from(sorted(ARTICLES)), st.lists(STEPS, min_size=5, max_size=40))
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_no_step_fails_and_what_is_selected_is_in_the_text(qtbot, reader, name, steps):
    page = reader.page
    page.resize(*SIZE)
    with qtbot.capture_exceptions() as errors:
        reader.open(name)
        for each in steps:
            reader.take(each)
            assert not errors, errors[0][1]
            length = len(reader.shown.composer.article.text) if page.column is not None else 0
            assert 0 <= page.selection.start <= page.selection.end <= length
            assert 0 <= page.navigation.place[0] <= length
        reader.shown.picture()
        reader.release(QPoint())
        reader.close()
        wait(20)
    assert not errors, errors[0][1]
