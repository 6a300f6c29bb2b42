import numpy as np
from hypothesis import given, settings, strategies as st

from reader.reading.contexts import contexts_of
from reader.reading.lexicon import load_lexicon
from reader.reading.model.neighbours import load_neighbours, seen
from reader.resources import resource
from reader.text import code_points

texts = st.text(st.sampled_from("我们的行长还在重庆教书，。！\n1A龘"), min_size=1, max_size=30)


@given(texts, st.data())
@settings(max_examples=40, deadline=None)
def test_the_net_shares_one_out_among_the_candidates_of_a_place(text: str, data: st.DataObject):
    net = load_neighbours(resource("readings", "neighbours.npz"))
    contexts = contexts_of(code_points(text), load_lexicon())
    counts = data.draw(st.lists(st.integers(1, 4), min_size=len(text), max_size=len(text)))
    owners = np.repeat(np.arange(len(text)), counts)
    chosen = np.arange(len(owners))
    shares = np.exp(net.logarithms(contexts, np.arange(len(text)), owners, chosen))
    assert np.allclose(np.bincount(owners, shares), 1, atol=1e-4)


@given(st.integers(1, 40), st.integers(1, 300), st.integers(0, 5))
@settings(max_examples=30, deadline=None)
def test_a_place_is_judged_the_same_whatever_else_is_asked_beside_it(few: int, more: int, at: int):
    net = load_neighbours(resource("readings", "neighbours.npz"))
    contexts = contexts_of(code_points("我们的行长还在重庆教书，他长得很高。" * 20), load_lexicon())
    places = (np.arange(few + more) * 7 + at) % (len(contexts.characters) - 20)
    owners = np.repeat(np.arange(few + more), 3)
    chosen = np.arange(len(owners)) % 97
    together = net.logarithms(contexts, places, owners, chosen)
    last = slice(3 * more, None)
    alone = net.logarithms(contexts, places[more:], owners[last] - more, chosen[last])
    assert (together[last] == alone).all()


@given(texts, texts, texts)
@settings(max_examples=40, deadline=None)
def test_characters_of_another_sentence_are_not_seen(before: str, after: str, other: str):
    numbers = np.arange(0x10000).astype(np.uint16)

    def around(rest: str):
        text = code_points(f"{before}。行。{rest}")
        place = np.array([len(before) + 1])
        return seen(contexts_of(text, load_lexicon()), place, numbers)[0]

    assert (around(after) == around(other)).all()
