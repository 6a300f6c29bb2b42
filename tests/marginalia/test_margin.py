import itertools
from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from reader.corrections.change import Change
from reader.marginalia.margin import Margin
from reader.marginalia.mark import MOST_QUOTED, Colour, Mark

TEXT = "第一章\n河边有一座白色的小房子，门前种着两棵枣树。\n树下常坐着一位老人，他爱听水声。"
YELLOW, GREEN, ROSE = Colour.YELLOW, Colour.GREEN, Colour.ROSE


def mark(words: str, colour: Colour | None = None, note: str = "", text: str = TEXT) -> Mark:
    start = text.index(words)
    return Mark.of(text, start, start + len(words), colour, note, made_at=7.0)


def margin(*marks: Mark, text: str = TEXT) -> Margin:
    return Margin(text, marks)


def seen(found: Margin, text: str = TEXT) -> list[tuple[str, str, str]]:
    return [
        (text[one.start : one.end], one.mark.colour.value if one.mark.colour else "", one.mark.note)
        for one in found.placed
    ]


def test_a_stretch_is_in_colour_and_a_note_stands_at_its_end() -> None:
    found = margin(mark("白色的小房子", YELLOW), mark("两棵枣树", None, "几棵？"))
    at, end = TEXT.index("白色"), TEXT.index("枣树") + 1
    assert list(found.spans.between(0, len(TEXT))) == [(at, at + 6, YELLOW)]
    assert found.spans.notes_between(0, len(TEXT)) == [end]
    assert found.noted_at(end - 3) is not None
    assert found.noted_at(at) is None


def test_a_new_colour_is_laid_over_others_and_leaves_the_rest_of_them() -> None:
    before = margin(mark("白色的小房子", YELLOW))
    after = before.changed(before.colouring(mark("的小", GREEN)))
    assert seen(after) == [("白色", "yellow", ""), ("的小", "green", ""), ("房子", "yellow", "")]


def test_a_note_stays_with_what_is_left_of_its_stretch() -> None:
    before = margin(mark("白色的小房子", YELLOW, "谁的？"))
    after = before.changed(before.colouring(mark("白色的", GREEN)))
    assert seen(after) == [("白色的", "green", ""), ("小房子", "yellow", "谁的？")]


def test_a_note_outlives_the_colour_that_another_covers() -> None:
    before = margin(mark("小房子", YELLOW, "谁的？"))
    after = before.changed(before.colouring(mark("白色的小房子，", GREEN)))
    assert ("小房子", "", "谁的？") in seen(after)


def test_another_colour_on_the_same_stretch_keeps_its_note_and_its_date() -> None:
    before = margin(mark("小房子", YELLOW, "谁的？"))
    after = before.changed(before.colouring(mark("小房子", GREEN)))
    assert seen(after) == [("小房子", "green", "谁的？")]
    assert after.marks[0].made_at == 7.0


def test_a_colour_taken_away_leaves_the_note_and_a_note_the_colour() -> None:
    both = mark("小房子", YELLOW, "谁的？")
    found = margin(both)
    assert seen(found.changed(found.uncolouring(both))) == [("小房子", "", "谁的？")]
    assert seen(found.changed(found.renoting(both, " \n"))) == [("小房子", "yellow", "")]
    only = mark("小房子", YELLOW)
    assert not margin(only).changed(margin(only).uncolouring(only)).marks


def test_an_empty_note_on_nothing_changes_nothing() -> None:
    assert not margin().noting(mark("小房子", None, "  "))


def test_what_is_undone_is_as_it_was_before() -> None:
    before = margin(mark("白色的小房子", YELLOW, "谁的？"), mark("枣树", GREEN))
    change = before.colouring(mark("小房子，门前种着两棵枣", ROSE))
    after = before.changed(change)
    assert seen(after.changed(change.inverse)) == seen(before)


@pytest.mark.parametrize("put", ["前言，很长。\n", "", "很多很多字" * 900])
def test_marks_are_found_again_where_something_was_put_in_before_them(put: str) -> None:
    text = put + TEXT
    found = Margin(text, [mark("白色的小房子", YELLOW, "谁的？")])
    assert [text[one.start : one.end] for one in found.placed] == ["白色的小房子"]
    assert not found.lost


def test_a_stretch_is_found_though_its_middle_was_changed() -> None:
    words = "河边有一座白色的小房子，门前种着两棵枣树。"
    text = TEXT.replace("小房子，", "又高又大的房子，从前，")
    found = Margin(text, [mark(words, YELLOW)])
    assert [text[one.start : one.end] for one in found.placed] == [
        "河边有一座白色的又高又大的房子，从前，门前种着两棵枣树。"
    ]


def test_what_is_gone_from_the_text_is_lost_and_still_told() -> None:
    gone = mark("树下常坐着一位老人", YELLOW, "谁？")
    found = Margin("别的文章，什么也没有。", [gone])
    assert not found.placed
    assert found.lost == (gone,)
    assert not len(found.spans.starts)


def test_of_a_long_stretch_the_beginning_is_kept_and_its_end_found() -> None:
    text = "甲乙丙丁戊己庚辛" * 1000 + "。\n" + TEXT
    end = text.index("\n")
    long = Mark.of(text, 3, end, YELLOW)
    assert len(long.words) == MOST_QUOTED
    assert long.is_cut
    found = Margin("前言。\n" + text, [long])
    assert [(one.start, one.end) for one in found.placed] == [(7, end + 4)]


def test_two_thousand_marks_are_found_in_the_order_of_the_text() -> None:
    text = "".join(f"第{n}句话。" for n in range(2_000))
    marks = [mark(f"第{n}句", YELLOW, text=text) for n in range(2_000)]
    found = Margin(text, reversed(marks))
    starts = found.spans.starts.tolist()
    assert len(starts) == 2_000
    assert starts == sorted(starts)
    at = text.index("第1500句")
    assert list(found.spans.between(at + 1, at + 2)) == [(at, at + 6, YELLOW)]


spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20))
deeds = st.lists(
    st.one_of(
        st.tuples(st.just("colour"), spans, st.sampled_from(Colour)),
        st.tuples(st.just("clear"), spans, st.none()),
        st.tuples(st.just("note"), spans, st.none()),
    ),
    max_size=14,
)
Deed = tuple[str, tuple[int, int], Colour | None]


def done(before: Margin, deed: Deed, note: str) -> Change[Mark] | None:
    what, (start, length), colour = deed
    start, end = before.trimmed(start, min(len(TEXT), start + length))
    if start == end:
        return None
    if what == "clear":
        return before.clearing(start, end)
    new = Mark.of(TEXT, start, end, colour, "" if what == "colour" else note, made_at=3.0)
    return before.colouring(new) if what == "colour" else before.noting(new)


def whatever(deeds: list[Deed], look: Callable[[Margin, Margin, Deed, Change[Mark]], None]) -> None:
    found, numbers = Margin(TEXT), itertools.count()
    for deed in deeds:
        if (change := done(found, deed, f"note {next(numbers)}")) is not None:
            before, found = found, found.changed(change)
            look(before, found, deed, change)


@given(deeds)
def test_colours_never_overlap_and_no_note_is_lost_but_by_another_on_its_stretch(
    deeds: list[Deed],
) -> None:
    def look(before: Margin, after: Margin, deed: Deed, change: Change[Mark]) -> None:
        coloured = [one for one in after.placed if one.mark.colour is not None]
        assert all(a.end <= b.start for a, b in itertools.pairwise(coloured))
        assert len({one.where for one in after.marks}) == len(after.marks)
        noted = "\n".join(one.note for one in after.marks)
        lost = [one for one in before.marks if one.note and one.note not in noted]
        assert len(lost) <= (deed[0] == "note")
        assert all(one.note or one.colour for one in after.marks)

    whatever(deeds, look)


@given(deeds)
def test_whatever_is_done_can_be_undone(deeds: list[Deed]) -> None:
    def look(before: Margin, after: Margin, deed: Deed, change: Change[Mark]) -> None:
        assert set(after.changed(change.inverse).marks) == set(before.marks)

    whatever(deeds, look)


@given(deeds, st.text("前后言字\n", max_size=30))
def test_marks_move_with_the_text_around_them(deeds: list[Deed], put: str) -> None:
    def look(before: Margin, after: Margin, deed: Deed, change: Change[Mark]) -> None:
        text = put + TEXT
        moved = Margin(text, after.marks)
        for one in moved.placed:
            assert text.startswith(one.mark.word, one.start)
            assert text.endswith(one.mark.ending[-3:], 0, one.end)

    whatever(deeds, look)
