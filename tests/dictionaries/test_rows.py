"""Words in a row are put in order as Python puts texts in order."""

from hypothesis import given, strategies as st

from reader.dictionaries.rows import Rows

words = st.lists(st.text(st.sampled_from("一丁七\U00020000\U0010ffffa"), min_size=1, max_size=9))


@given(words)
def test_a_words_rank_is_its_place_among_all_that_differ(words: list[str]):
    places = {word: place for place, word in enumerate(sorted(set(words)))}
    assert Rows.of(words).ranks().tolist() == [places[word] for word in words]


def test_of_long_words_those_that_are_alike_to_the_end_have_one_rank():
    long = "丁" * 50
    assert Rows.of([long + "一", long, long + "七", long]).ranks().tolist() == [1, 0, 2, 0]


@given(words)
def test_words_are_picked_in_any_order_with_their_readings(words: list[str]):
    rows = Rows.of(words, [range(len(word)) for word in words])
    picked = rows.picked(rows.ranks().argsort(kind="stable"))
    assert picked.words() == sorted(words)
    assert picked.codes.tolist() == [at for word in sorted(words) for at in range(len(word))]
