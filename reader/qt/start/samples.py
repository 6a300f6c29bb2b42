"""The articles that come with the program, as cards for the start page."""

from pathlib import Path

from reader.composition.composer import Composer
from reader.opening import open_file
from reader.pinyin import spell
from reader.qt.start.samplecard import Sample
from reader.qt.widgets.rubytext import RubyText
from reader.reading import Engine
from reader.text import code_points, is_hanzi


def sample_of(path: Path, engine: Engine) -> Sample:
    """A sample's card: its title with readings, its length. Touches no Qt object."""
    article = open_file(path)
    composer = Composer(article, lambda: engine)
    composer.read(0)
    codes = composer.readings[: len(article.title)].tolist()
    title = RubyText(article.title, tuple(spell(code) for code in codes))
    return Sample(path, title, int(is_hanzi(code_points(article.text)).sum()))
