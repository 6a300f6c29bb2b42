"""Pinyin set over words: never closer than the gap between them, even where a line ends in one."""

import numpy as np
from hypothesis import given, settings, strategies as st

from reader.article import Annotations, Article
from reader.composition.column import Column
from reader.composition.composer import Composer
from reader.composition.look import look_of
from reader.pinyin import Style, parse
from reader.reading import shared_engine
from reader.reading.views import View
from reader.script import Script
from reader.settings import Notation, ReadingsShown, Settings, TaiwanReadings
from tests.typesetting.squares import square_metrics

TEXT = "我们双双走进图书馆，风平浪静。西安的庄稼长得很壮，床上有一只装着双人床的窗户。"


def column(text: str, measure: int, given: Annotations | None = None, **values: object) -> Column:
    chosen = Settings(by_words=True, line_length=measure, **values)  # type: ignore[arg-type]
    composer = Composer(Article(text, given=given or Annotations()), shared_engine)
    made = Column(composer, look_of(chosen, Script.SOURCE), square_metrics(), 20.0, 100_000.0)
    made.settle()
    return made


def spans(made: Column) -> list[list[tuple[float, float]]]:
    """Where the readings of each line begin and end, em."""
    found = []
    for line in made.visible_lines():
        cells, placed, row = line.section.cells, line.placed, []
        for group in cells.groups:
            first, end = max(group.start, placed.start), min(group.end, placed.end)
            if first < end:
                left = placed.x[first - placed.start]
                right = placed.x[end - 1 - placed.start] + cells.advance[end - 1]
                width = float(cells.ruby[first:end].sum())
                row.append(((left + right - width) / 2, (left + right + width) / 2))
        found.append(row)
    return found


@given(st.lists(st.sampled_from([*TEXT, "图书馆", "双双", "a1"]), max_size=60).map("".join),
       st.integers(14, 40))  # fmt: skip
@settings(max_examples=40, deadline=None)
def test_readings_of_neighbouring_words_keep_their_gap(text: str, measure: int):
    made = column(text, measure)
    for row in spans(made):
        for (_, end), (start, _) in zip(row, row[1:], strict=False):
            assert start - end >= made.look.style.word_gap - 1e-6


def test_a_word_is_spelled_over_its_middle():
    made = column("图书馆", 20)
    (line,) = made.visible_lines()
    (group,) = line.section.cells.groups
    assert group.spelling == "Túshūguǎn"


def test_a_word_that_lacks_a_reading_stands_by_characters_where_only_the_files_are_shown():
    readings = [parse("tú"), parse("guǎn")]
    given = Annotations(np.array([0, 2], np.int32), np.array(readings, np.uint16))
    made = column("图书馆", 20, given, readings_shown=ReadingsShown.FILE)
    (line,) = made.visible_lines()
    groups = [(group.start, group.end, group.spelling) for group in line.section.cells.groups]
    assert groups == [(0, 1, "Tú"), (2, 3, "guǎn")]


def test_zhuyin_stays_with_its_characters():
    made = column("图书馆", 20, notation=Notation.ZHUYIN)
    assert made.look.words is None
    assert not made.section(0).cells.groups


def test_the_look_follows_the_settings():
    plain = look_of(Settings(), Script.TAIWAN)
    assert plain.view == View(taiwan=True)
    assert look_of(Settings(), Script.SOURCE).view == View()
    never = Settings(taiwan_readings=TaiwanReadings.NEVER, sandhi=True)
    assert look_of(never, Script.TAIWAN).view == View(sandhi=True)
    assert look_of(Settings(by_words=True), Script.SOURCE).words is Style.MARKS


def test_spoken_tones_are_told_from_written_ones():
    composer = Composer(Article("你好吗"), shared_engine)
    look = look_of(Settings(sandhi=True), Script.SOURCE)
    made = Column(composer, look, square_metrics(), 20.0, 400.0).section(0)
    assert composer.is_spoken(made, look).tolist() == [True, False, False]
