"""What a switch, a copy or another article needs at first, had at hand before: all that the
conversion to a script knows, tables of words, of readings in Taiwan, what copies and what opens;
and what is in view, in other scripts and by words. Made ready once the page is painted, off the
window's thread."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from itertools import product

import numpy as np
from PySide6.QtCore import QObject, QTimer

from reader.composition.blocks import starts_among
from reader.composition.composer import Composer, Look
from reader.opening import open_bytes
from reader.pinyin import Style, code
from reader.qt.jobs.background import Background
from reader.reading.orthography import groups
from reader.reading.views import View, viewed
from reader.script import Script
from reader.text import CodePoints
from reader.typesetting.metrics import Metrics

_AFTER_PAINT = 100  # ms from an article to this work
_MEASURED = 128  # characters whose width is asked of the fonts at once: a millisecond
_TEXT = (
    "二〇二四年三月五日星期二，三个人上去看了第二本书，你不知道他们高高兴兴，三分之一，六百二十。"
)
"""Has something of all that is looked for in texts, by expressions made when they are asked."""
_WORDS = "三月五日 四年 他们 三个人 第二本书三百页 走进来王小明 高高兴兴 看2台".split()
"""The same of the words that are looked at a few characters at a time."""
_OPENED = f"""第一章 {_WORDS[0]}
一、{_WORDS[1]}
{_TEXT}
你好
nǐ hǎo
大(dà)家(jia1)一起(yīqǐ)来(lái)？
{_TEXT}"""
"""The same of what is looked for in files, whatever their encoding, and in brackets."""
_ANY_READING = code("wo", 3)


class Readying(QObject):
    """Does so for one article at a time, in small jobs: what is urgent goes between them.

    What the sections in view would look like at a key comes first. It is let go of once others are
    in view, so that it never takes more memory than these.
    """

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._waiting: list[Callable[[], object]] = []
        self._near: list[_Near] = []
        self._at_hand: tuple[Composer | None, frozenset[tuple[int, Script]]] = None, frozenset()
        self._is_at_work = False
        self._timer = QTimer(self, interval=_AFTER_PAINT, singleShot=True)
        self._timer.timeout.connect(self._begin)

    def set_article(self, composer: Composer, spelling: Style) -> None:
        """Soon make ready what switches and copies of this article need, and other articles."""
        self._waiting = list(_needed(composer, spelling))
        self._timer.start()

    def set_view(
        self,
        composer: Composer,
        sections: Sequence[int],
        script: Script,
        looks: Iterable[tuple[Look, Metrics]],
    ) -> None:
        """Have at hand now how these sections, in view in a script, would look at a key."""
        self._near = [_Near(composer, sections, *each) for each in looks]
        scripts = {each.look.script for each in self._near} - {script}
        before, known = self._at_hand
        wanted = frozenset(product(sections, scripts))
        if before is composer:
            for section in known - wanted:
                composer.let_go(*section)
        self._at_hand = composer, wanted
        composer.keep_type(sections)
        self._begin()

    def stop(self) -> None:
        """Another article is being opened: it comes first."""
        self._waiting, self._near, self._at_hand = [], [], (None, frozenset())
        self._timer.stop()

    def _begin(self) -> None:
        if self._is_at_work or not (waiting := self._near or self._waiting):
            return
        self._is_at_work = True
        self._background.run(self, waiting.pop(0), partial(self._go_on, self._near), self._fail)

    def _go_on(self, near: "list[_Near]", made: object) -> None:
        """Go on after a job; `near` is what was to be had at hand when it was begun."""
        self._is_at_work = False
        if isinstance(made, _Unmeasured) and near is self._near:
            made.of.metrics.learn(made.codes[:_MEASURED])
            near.insert(0, made.of)
        self._begin()

    def _fail(self, error: Exception) -> None:
        self._is_at_work = False
        raise error


@dataclass(frozen=True, slots=True)
class _Near:
    """Sections in view, and how they would look; sets them so."""

    composer: Composer
    sections: Sequence[int]
    look: Look
    metrics: Metrics

    def __call__(self) -> "_Unmeasured | None":
        composer, look, metrics = self.composer, self.look, self.metrics
        _, codes = composer.compose_together(self.sections, look, metrics, keeps=True)
        return _Unmeasured(self, codes) if len(codes) else None


@dataclass(frozen=True, slots=True)
class _Unmeasured:
    """Characters whose width the window's thread is to ask of the fonts first."""

    of: _Near
    codes: CodePoints


def _needed(composer: Composer, spelling: Style) -> Iterator[Callable[[], object]]:
    if composer.sections:
        for script in Script:
            yield partial(composer.shown, 0, script)
    codes = np.full(len(_TEXT), _ANY_READING, np.uint16)
    yield partial(groups, _TEXT, codes, spelling)
    yield _look_at_words
    yield partial(viewed, _TEXT, codes, np.ones(len(_TEXT), np.bool_), View(True, True))
    yield partial(import_module, "reader.exports.clipboard")
    yield partial(open_bytes, _OPENED.encode("gb18030"), None)


def _look_at_words() -> None:
    for text in _WORDS:
        for at in range(len(text)):
            starts_among(text, at, at + 1)
