"""Words that a conversion put in the place of others: their readings, places and copies."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader import pinyin
from reader.article import Annotations, Article
from reader.composition.column import Column
from reader.composition.composer import Composer, Look
from reader.composition.pointing import border_at, offset_at
from reader.composition.readings import Whose
from reader.corrections.places import Place
from reader.corrections.readings import Correction, Scope
from reader.exports import clipboard
from reader.pinyin import Style as Spelling, code
from reader.reading import Engine, shared_engine
from reader.script import Script
from reader.settings import ReadingsShown
from reader.typesetting.style import Style
from tests.typesetting.squares import square_metrics

TEXT = "互联网上的软件是程序员写的。\n打印机和服务器都坏了，他很生气。"
TAIWAN = Script.TAIWAN_WORDS
PIECES = ("互联网", "软件", "程序员", "打印机", "的", "了。", "我很好，", "\n", "内存条", "3个")
texts = st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join)


def composer_of(text: str, given: dict[int, int] | None = None) -> Composer:
    offsets = np.array(sorted(given or {}), np.int32)
    codes = np.array([(given or {})[at] for at in offsets.tolist()], np.uint16)
    return Composer(Article(text, given=Annotations(offsets, codes)), shared_engine)


def read(composer: Composer, script: Script, which: ReadingsShown = ReadingsShown.ALL) -> str:
    """Each character of the whole text as shown, with its reading."""
    parts = []
    for number in range(len(composer.sections)):
        shown = composer.shown(number, script)
        codes = composer.readings_shown(number, shown, which).tolist()
        pairs = zip(shown.text, codes, strict=True)
        parts += [f"{c}{pinyin.spell(one, Spelling.DIGITS)}" for c, one in pairs]
    return "".join(parts)


def test_a_changed_word_is_read_as_it_stands_there() -> None:
    said = read(composer_of(TEXT), TAIWAN)
    assert "軟ruan3體ti3" in said
    assert "網wang3際ji4網wang3路lu4" in said
    assert "印yin4表biao3機ji1" in said
    assert "氣qi4" in said


def test_taiwans_words_are_read_anew_in_simplified_too() -> None:
    text = "裡面的程式設計師看著軟體，為了計程車上的網際網路很生氣"
    said = read(composer_of(text), Script.SIMPLIFIED_WORDS)
    assert "出chu1租zu1车che1" in said
    assert "互hu4联lian2网wang3" in said


def test_readings_of_the_file_do_not_hold_over_another_word() -> None:
    at = TEXT.index("件")
    composer = composer_of(TEXT, {at: code("ge", 4), TEXT.index("气"): code("qi", 4)})
    assert "件ge4" in read(composer, Script.TAIWAN)
    assert "軟ruan3體ti3" in read(composer, TAIWAN)
    only_files = read(composer, TAIWAN, ReadingsShown.FILE)
    assert "氣qi4" in only_files
    assert "軟體" in only_files


def test_the_readers_own_reading_does_not_hold_over_another_word_either() -> None:
    composer = composer_of(TEXT)
    at = TEXT.index("件")
    own = Correction(Scope.HERE, "件", (code("ge", 4),), Place.of(TEXT, at))
    composer.correct(composer.corrections.changed(composer.corrections.putting(own, at)))
    assert "件ge4" in read(composer, Script.TAIWAN)
    assert "軟ruan3體ti3" in read(composer, TAIWAN)
    shown = composer.shown(0, TAIWAN)
    place = shown.text.index("體")
    assert composer.whose(0, shown)[place] == Whose.ENGINE
    assert composer.readings[at] == code("ge", 4)


def test_a_correction_made_later_is_seen_around_changed_words() -> None:
    composer = composer_of(TEXT)
    read(composer, TAIWAN)
    at = TEXT.index("坏")
    own = Correction(Scope.HERE, "坏", (code("pi", 1),), Place.of(TEXT, at))
    composer.correct(composer.corrections.changed(composer.corrections.putting(own, at)))
    assert "壞pi1" in read(composer, TAIWAN)


@given(texts)
@settings(max_examples=40, deadline=None)
def test_outside_changed_words_readings_are_those_of_the_source(text: str) -> None:
    composer = composer_of(text)
    for number, section in enumerate(composer.sections):
        shown = composer.shown(number, TAIWAN)
        codes = composer.readings_of(number, shown)
        assert len(codes) == len(shown.text)
        assert (codes[shown.alignment.shown_starts] > 0).all()
        inside = np.zeros(len(shown.text), bool)
        for start, end in zip(
            shown.alignment.shown_starts, shown.alignment.shown_ends, strict=True
        ):
            inside[start:end] = True
        source = shown.alignment.to_source(np.flatnonzero(~inside)) + section.start
        assert (codes[~inside] == composer.readings[source]).all()


@given(texts, st.data())
@settings(max_examples=60, deadline=None)
def test_a_copy_has_changed_words_whole_and_all_of_them(text: str, data: st.DataObject) -> None:
    composer = composer_of(text)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=3)))
    whole = clipboard.plain_text(composer, 0, len(text), TAIWAN)
    shown = composer.shown(0, TAIWAN)
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        part = clipboard.plain_text(composer, start, end, TAIWAN)
        assert part in whole
        first, last = shown.alignment.shown_span(start, end)
        assert part == shown.text[first:last]
        for word in ("網際網路", "軟體", "程式設計師", "印表機", "記憶體模組"):
            touched = shown.text[max(0, first - 4) : last + 4].count(word)
            assert part.count(word) <= touched


@given(texts, st.integers(6, 20), st.data())
@settings(max_examples=60, deadline=None)
def test_clicks_and_places_hold_across_changes_of_length(
    text: str, measure: int, data: st.DataObject
) -> None:
    composer = composer_of(text)
    look = Look(TAIWAN, ReadingsShown.ALL, Style(measure=float(measure)))
    column = Column(composer, look, square_metrics(), 20.0, 200.0)
    column.settle()
    offset = data.draw(st.integers(0, len(text) - 1))
    line = column.line_of(offset)
    at = line.section.to_shown(offset)
    left = float(line.placed.x[at - line.placed.start]) * 20.0
    hit = offset_at(column, left + 1, line.baseline - 4)
    span = line.section.shown_span
    assert span(hit, hit + 1) == span(offset, offset + 1) or text[offset] == "\n"
    between = border_at(column, left + 1, line.baseline - 4)
    shown = composer.shown(0, TAIWAN).alignment
    assert shown.shown_span(between, between)[0] == shown.to_shown(between)
    inside = (shown.source_starts < between) & (between < shown.source_ends)
    assert not inside.any()
    goes_on = column.whole_words(offset, 1)
    assert column.whole_words(offset, -1) <= offset <= goes_on
    assert not ((shown.source_starts < goes_on) & (goes_on < shown.source_ends)).any()


@given(texts, st.integers(6, 20))
@settings(max_examples=40, deadline=None)
def test_going_to_the_place_in_view_does_not_move_it(text: str, measure: int) -> None:
    composer = composer_of(text * 4)
    look = Look(TAIWAN, ReadingsShown.ALL, Style(measure=float(measure)))
    column = Column(composer, look, square_metrics(), 20.0, 100.0)
    column.settle()
    for position in np.linspace(0, column.furthest, 7).tolist():
        column.scroll_to(position)
        top = column.visible_lines()[0]
        found = column.line_of(column.top_offset)
        if top.baseline > 0:
            assert (found.section.number, found.number) == (top.section.number, top.number)


@pytest.mark.parametrize("script", [Script.TAIWAN, TAIWAN, Script.HONGKONG_WORDS, Script.SOURCE])
def test_switching_there_and_back_keeps_the_line(script: Script) -> None:
    composer = composer_of(TEXT * 60)
    style = Style(measure=18.0)
    column = Column(
        composer, Look(Script.SOURCE, ReadingsShown.ALL, style), square_metrics(), 20.0, 400.0
    )
    column.settle()
    column.scroll_to(column.height / 2)
    before = column.hold()
    for one in (script, Script.SOURCE):
        column.relook(Look(one, ReadingsShown.ALL, style), square_metrics(), 20.0, 400.0)
        assert abs(column.line_of(before.offset).baseline - before.baseline) < 1


@given(st.lists(st.sampled_from([*Script]), max_size=8))
@settings(max_examples=20, deadline=None)
def test_whichever_scripts_were_shown_before_all_is_read_as_at_first(scripts: list[Script]) -> None:
    text = TEXT + "\n他把衣服晒干了，树干很粗，头发也长了。\n" * 90
    composer, before = composer_of(text), Script.SOURCE
    for script in scripts:
        composer.keep_scripts(script, before)
        assert read(composer, script) == read(composer_of(text), script)
        before = script
    composer.keep_scripts(before)


def test_what_was_read_anew_in_one_script_is_kept_while_another_is_shown() -> None:
    asked = list[int]()

    def engine() -> Engine:
        asked.append(1)
        return shared_engine()

    composer = Composer(Article(TEXT), engine)
    said = read(composer, TAIWAN)
    others = [read(composer, script) for script in Script]
    count = len(asked)
    assert read(composer, TAIWAN) == said
    assert [read(composer, script) for script in Script] == others
    assert len(asked) == count


def test_of_what_was_at_hand_in_a_script_only_what_is_not_kept_is_let_go_of() -> None:
    composer = composer_of(TEXT)
    composer.keep_scripts(Script.SOURCE, Script.SIMPLIFIED)
    kept, made = composer.shown(0, Script.SIMPLIFIED), composer.shown(0, TAIWAN)
    composer.let_go(0, Script.SIMPLIFIED)
    composer.let_go(0, TAIWAN)
    assert composer.shown(0, Script.SIMPLIFIED) is kept
    again = composer.shown(0, TAIWAN)
    assert again is not made
    assert again.text == made.text


def test_the_text_in_the_script_that_was_shown_before_is_kept_and_no_other() -> None:
    composer = composer_of(TEXT)
    made = composer.shown(0, TAIWAN)
    composer.keep_scripts(Script.SOURCE, TAIWAN)
    assert composer.shown(0, TAIWAN) is made
    composer.keep_scripts(Script.SIMPLIFIED, Script.SOURCE)
    assert composer.shown(0, TAIWAN) is not made
