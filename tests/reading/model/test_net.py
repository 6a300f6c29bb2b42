import numpy as np
from hypothesis import given, settings, strategies as st

from reader.reading.model.net import load_net
from reader.resources import resource
from reader.text import code_points

_NET = load_net(resource("readings", "net.npz"))
_TEXTS = st.text(st.sampled_from("我们的行长还在重庆教书，。！\n1A龘"), min_size=1, max_size=120)


@given(_TEXTS, _TEXTS)
@settings(max_examples=30, deadline=None)
def test_a_place_is_judged_the_same_whatever_else_is_asked_beside_it(text: str, other: str):
    both = code_points(f"{text}\n{other}")
    classes = np.arange(8).reshape(1, 8).repeat(len(both), 0)
    together = _NET.logarithms(both, np.arange(len(both)), classes)
    alone = _NET.logarithms(both, np.arange(len(text)), classes[: len(text)])
    assert (together[: len(text)] == alone).all()
