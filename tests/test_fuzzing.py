"""Files broken at random, a few hundred of them; `./dev fuzz` goes on for as long as one likes."""

import random

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader.article import Article
from reader.opening import OpeningError, open_bytes, open_text
from tests.fuzzing.checking import DRAWING, check, ended, opened
from tests.fuzzing.mutating import mutated
from tests.fuzzing.seeds import formats_without_seeds, seeds

SEEDS = seeds()
FILES = [(suffix, data) for suffix, data in SEEDS if suffix != DRAWING]
INPUTS = 12  # of each seed
SLOW = {".pdf": 3}  # each starts a process

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.no_qt_log]  # for drawings

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

marks = st.sampled_from(
    "()（）[]［］{}<>|｜\\·’' \u3000\n\t,.，。?？€\ufff9\ufffa\ufffb*_#`~-=:：/《》“”0123456789"
)
characters = st.sampled_from("水河边船等来长行重了一不北京第章回卷個說話〇㐀𠀀")
letters = st.sampled_from("aāáǎàbcdeēěghiíjlnǐoōpqruüǖǚvwxyzㄅㄏㄠˇˋ˙\u0301\u030cаɡＡ")
strange = st.characters()
broken_text = st.lists(
    st.one_of(
        marks,
        characters,
        letters,
        strange,
        st.sampled_from(
            ["水(shuǐ)", "hǎo", "hao3", "\\ruby{水}{shuǐ}", "{水|shuǐ}", "第三章 ", "\r\n"]
        ),
    ),
    max_size=60,
).map("".join)


@pytest.mark.parametrize(
    ("suffix", "data"), SEEDS, ids=[f"{n}{s}" for n, (s, _) in enumerate(SEEDS)]
)
def test_a_broken_file_opens_or_is_refused(suffix: str, data: bytes):
    chance = random.Random(len(data))
    ended(data, suffix)
    for _ in range(SLOW.get(suffix, INPUTS)):
        ended(mutated(data, chance, chance.choice(SEEDS)[1]), suffix)


@unhurried
@given(broken_text)
def test_any_text_is_an_article_or_empty(text: str):
    try:
        article = open_text(text)
    except OpeningError:
        return
    check(article)


@unhurried
@given(broken_text)
def test_what_was_opened_as_it_is_keeps_every_character(text: str):
    try:
        article = open_text(text, as_it_is=True)
    except OpeningError:
        return
    check(article)
    assert not len(article.given)


@unhurried
@given(broken_text, st.sampled_from([suffix for suffix, _ in FILES]))
def test_any_text_under_any_name_opens_or_is_refused(text: str, suffix: str):
    opened(text.encode("utf-8", "surrogatepass"), suffix)


@unhurried
@given(st.sampled_from([each for each in FILES if each[0] not in SLOW]), st.data())
def test_a_file_cut_off_anywhere_opens_or_is_refused(seed, data):
    suffix, whole = seed
    opened(whole[: data.draw(st.integers(0, len(whole)))], suffix)


def test_opening_twice_gives_the_same_article():
    for suffix, data in FILES:
        if opened(data, suffix) == "opened":
            first, second = (open_bytes(data, None) for _ in range(2))
            assert isinstance(first, Article)
            assert first.text == second.text


def test_every_format_has_its_seed():
    assert not formats_without_seeds()
