from hypothesis import given, strategies as st

from reader.corrections.places import Place

TEXT = "小河从山里流下来。\n河边有一座白色的小房子,房子前面种着两棵树。\n河边没有人。"
HANZI = st.text("山河水木人口日月火土", min_size=1, max_size=60)


@given(HANZI, st.data())
def test_in_an_unchanged_text_a_place_is_where_it_was(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert Place.of(text, offset).found_in(text) == offset


@given(st.text("\n甲乙丙丁", max_size=40))
def test_a_place_moves_with_the_text_around_it(put_before: str) -> None:
    at = TEXT.index("白色")
    assert Place.of(TEXT, at).found_in(put_before + TEXT) == at + len(put_before)


def test_a_place_is_found_when_only_what_follows_is_left() -> None:
    at = TEXT.index("房子前面")
    changed = "新的开头。房子前面种着两棵树。\n河边没有人。"
    assert Place.of(TEXT, at).found_in(changed) == changed.index("房子前面")


def test_the_nearest_of_several_is_taken() -> None:
    text = "一天又一天过去了。\n" * 20
    at = text.index("又", 95)
    place = Place.of(text, at)
    assert place.found_in("题\n" + text) in (at + 2, at - 8)


@given(HANZI, st.integers(0, 200), HANZI)
def test_a_found_place_is_always_within_the_text(text: str, offset: int, other: str) -> None:
    assert 0 <= Place.of(text, min(offset, len(text))).found_in(other) <= len(other)


def test_without_anything_left_the_old_offset_is_kept_within_the_text() -> None:
    assert Place.of(TEXT, 5).found_in("完全不同") == 4
    assert Place.of(TEXT, 2).found_in("完全不同") == 2
