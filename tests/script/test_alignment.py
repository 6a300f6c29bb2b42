"""An alignment carries offsets both ways, in order, and two make one."""

import numpy as np
from hypothesis import given, strategies as st

from reader.script import Alignment, Shown, convert
from reader.script.alignment import compose, join

SAMPLES = ("互联网上的软件，程序员写的", "鼠标和打印机", "内存条坏了\n服务器", "他在网络上看视频")
texts = st.lists(st.sampled_from((*SAMPLES, "的", "字", "，", "\n")), max_size=8).map("".join)


def alignment(*patches: tuple[int, int, int, int]) -> Alignment:
    columns = np.array(patches, np.int32).reshape(-1, 4).T
    return Alignment(*columns, np.ones(len(patches), np.bool_))


@st.composite
def alignments(draw: st.DrawFn, source: bool = True) -> Alignment:
    """Patches of any lengths with any gaps, none included."""
    patches, at, shown_at = [], 0, 0
    for gap, length, other in draw(
        st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4), st.integers(1, 4)), max_size=6)
    ):
        at, shown_at = at + gap, shown_at + gap
        patches.append((at, at + length, shown_at, shown_at + other))
        at, shown_at = at + length, shown_at + other
    return alignment(*patches)


def borders(starts: np.ndarray, ends: np.ndarray, until: int) -> list[int]:
    """Offsets that are not inside a stretch."""
    inside = {at for start, end in zip(starts, ends, strict=True) for at in range(start + 1, end)}
    return [at for at in range(until) if at not in inside]


def test_without_patches_every_offset_is_its_own() -> None:
    nothing = Alignment()
    assert nothing.to_source(5) == nothing.to_shown(5) == 5
    assert nothing.to_source(np.array([0, 9])).tolist() == [0, 9]
    assert nothing.is_identity


def test_a_longer_word_pushes_on_what_follows() -> None:
    shown = convert("在互联网上", "s2twp")
    assert shown.text == "在網際網路上"
    assert shown.alignment.to_shown(4) == 5
    assert shown.alignment.to_source(5) == 4
    assert not shown.alignment.is_identity


def test_inside_a_patch_offsets_run_in_proportion() -> None:
    patch = alignment((1, 3, 1, 5))
    assert [patch.to_source(at) for at in range(7)] == [0, 1, 1, 2, 2, 3, 4]
    assert [patch.to_shown(at) for at in range(5)] == [0, 1, 3, 5, 6]


def test_another_word_of_the_same_length_is_marked() -> None:
    shown = convert("软件和干净的头发", "s2twp")
    assert shown.text == "軟體和乾淨的頭髮"
    assert shown.alignment.is_identity
    assert shown.alignment.source_starts.tolist() == [0]
    assert shown.alignment.lexical.tolist() == [True]


@given(alignments())
def test_offsets_stay_in_order_both_ways(one: Alignment) -> None:
    offsets = np.arange(60)
    assert (np.diff(one.to_shown(offsets)) >= 0).all()
    assert (np.diff(one.to_source(offsets)) >= 0).all()


@given(alignments())
def test_outside_patches_the_two_ways_are_inverse(one: Alignment) -> None:
    source = np.array(borders(one.source_starts, one.source_ends, 60))
    shown = np.array(borders(one.shown_starts, one.shown_ends, 60))
    assert one.to_source(one.to_shown(source)).tolist() == source.tolist()
    assert one.to_shown(one.to_source(shown)).tolist() == shown.tolist()


@given(alignments())
def test_single_offsets_and_arrays_agree(one: Alignment) -> None:
    offsets = range(40)
    assert one.to_shown(np.array(offsets)).tolist() == [one.to_shown(at) for at in offsets]
    assert one.to_source(np.array(offsets)).tolist() == [one.to_source(at) for at in offsets]


@given(alignments(), alignments())
def test_composed_alignments_carry_as_one_after_the_other(
    first: Alignment, second: Alignment
) -> None:
    whole = compose(first, second)
    for at in borders(whole.source_starts, whole.source_ends, 60):
        assert whole.to_shown(at) == second.to_shown(first.to_shown(at))
    starts, ends = whole.source_starts, whole.source_ends
    assert (starts < ends).all()
    assert (ends[:-1] <= starts[1:]).all()
    assert (whole.shown_starts < whole.shown_ends).all()
    assert (whole.shown_ends[:-1] <= whole.shown_starts[1:]).all()


@given(alignments(), st.integers(0, 40), st.integers(0, 8))
def test_a_stretch_takes_the_patches_that_it_touches_whole(
    one: Alignment, start: int, length: int
) -> None:
    first, last = one.shown_span(start, start + length)
    assert first <= one.to_shown(start) <= one.to_shown(start + length) <= last
    if length:  # a mere place within a word that gave way has no counterpart
        source = one.source_span(first, last)
        assert one.shown_span(*source) == (first, last)
        assert source[0] <= start <= start + length <= source[1]
        inner = borders(one.shown_starts, one.shown_ends, 200)
        assert {first, last} <= {*inner}


@given(alignments(), st.integers(0, 60))
def test_a_place_between_characters_is_never_inside_a_patch(one: Alignment, at: int) -> None:
    border = one.source_border(at)
    assert border in borders(one.source_starts, one.source_ends, 200)
    if at in borders(one.shown_starts, one.shown_ends, 200):
        assert border == one.to_source(at)


@given(alignments(), st.integers(0, 60))
def test_the_source_from_a_place_on_is_shown_there_or_behind(one: Alignment, at: int) -> None:
    offset = one.source_from(at)
    assert one.to_shown(offset) >= at
    assert not offset or one.to_shown(offset - 1) < at


@given(texts, st.integers(0, 30))
def test_joined_parts_carry_as_the_whole(text: str, cut: int) -> None:
    cut = text.rfind("\n", 0, cut) + 1
    parts = [(len(part), convert(part, "s2twp")) for part in (text[:cut], text[cut:])]
    joined, whole = join(parts), convert(text, "s2twp")
    offsets = np.arange(len(whole.text) + 1)
    assert joined.text == whole.text
    assert joined.alignment.to_source(offsets).tolist() == (
        whole.alignment.to_source(offsets).tolist()
    )


@given(texts)
def test_outside_patches_the_characters_are_conversions_of_each_other(text: str) -> None:
    shown = convert(text, "s2twp")
    one = shown.alignment
    for at in borders(one.source_starts, np.maximum(one.source_ends, 0), len(text)):
        if at not in one.source_starts:
            assert shown.text[one.to_shown(at)] == convert(text[at], "s2twp").text


def test_no_parts_at_all_are_never_joined_to_more_than_one_text() -> None:
    assert join([(1, Shown("字")), (0, Shown(""))]).text == "字"


def test_only_what_stands_for_another_word_gave_way() -> None:
    lexical = np.array([True, False, True])
    found = Alignment(*np.array([(1, 5, 8), (3, 6, 9), (1, 5, 9), (4, 6, 10)], np.int32), lexical)
    gave_way = found.gave_way(np.arange(11, dtype=np.int32))
    assert np.flatnonzero(gave_way).tolist() == [1, 2, 8]
    assert not Alignment().gave_way(np.arange(3, dtype=np.int32)).any()
