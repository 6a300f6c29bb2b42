"""Where readings are wanted by hand: laid over one another, taken back, found again."""

from hypothesis import given, strategies as st

from reader.corrections.change import Change
from reader.marginalia.wishes import Wish, Wishes

TEXT = "她在河边等一条红色的小船，后来她一个人走回了家，再也没有去过河边。"
AN_ACT = st.tuples(
    st.integers(0, len(TEXT) - 1), st.integers(1, 8), st.sampled_from((True, False, None))
)


def wanted(wishes: Wishes) -> list[bool | None]:
    """What is wished for each character."""
    told: list[bool | None] = [None] * len(TEXT)
    for one in wishes.placed:
        told[one.start : one.end] = [one.wish.is_shown] * (one.end - one.start)
    return told


@given(st.lists(AN_ACT, max_size=8))
def test_the_last_wish_for_a_character_is_the_one_that_holds(
    acts: list[tuple[int, int, bool | None]],
) -> None:
    wishes, expected = Wishes(TEXT), [None] * len(TEXT)
    for start, length, is_shown in acts:
        end = min(len(TEXT), start + length)
        wishes = wishes.changed(wishes.wishing(start, end, is_shown))
        expected[start:end] = [is_shown] * (end - start)  # type: ignore[list-item]
    assert wanted(wishes) == expected


@given(st.lists(AN_ACT, min_size=1, max_size=6))
def test_undoing_every_change_leaves_nothing(acts: list[tuple[int, int, bool | None]]) -> None:
    wishes, changes = Wishes(TEXT), list[Change[Wish]]()
    for start, length, is_shown in acts:
        change = wishes.wishing(start, min(len(TEXT), start + length), is_shown)
        wishes = wishes.changed(change)
        changes.append(change)
    for change in reversed(changes):
        wishes = wishes.changed(change.inverse)
    assert wanted(wishes) == [None] * len(TEXT)


@given(st.lists(AN_ACT, max_size=6))
def test_no_two_wishes_of_a_text_stand_at_one_place(
    acts: list[tuple[int, int, bool | None]],
) -> None:
    wishes = Wishes(TEXT)
    for start, length, is_shown in acts:
        end = min(len(TEXT), start + length)
        wishes = wishes.changed(wishes.wishing(start, end, is_shown))
    places = [one.where for one in wishes.wishes]
    assert len(places) == len(set(places))


def test_a_wish_that_holds_already_is_no_change() -> None:
    wishes = Wishes(TEXT)
    wishes = wishes.changed(wishes.wishing(7, 12, True))
    assert not wishes.wishing(7, 12, True)
    assert wishes.wishing(7, 12, False)


def test_wishes_are_found_again_in_a_text_that_has_changed() -> None:
    wishes = Wishes(TEXT)
    wishes = wishes.changed(wishes.wishing(7, 22, True))
    later = Wishes("新的一行。\n" + TEXT.replace("后来她", "后来啊她"), wishes.wishes)
    assert [(one.start, one.end) for one in later.placed] == [(13, 29)]


def test_a_wish_whose_words_are_gone_is_kept_but_placed_nowhere() -> None:
    wishes = Wishes(TEXT)
    wishes = wishes.changed(wishes.wishing(7, 12, True))
    later = Wishes("全都换了", wishes.wishes)
    assert later.wishes
    assert not later.placed
