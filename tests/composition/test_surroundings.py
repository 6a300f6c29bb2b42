"""A section is read as it is in the whole text, wherever the text is cut and whatever is read with
it: nothing that is shown changes when the rest comes."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Annotations, Article
from reader.composition.composer import Composer
from reader.pinyin import parse
from reader.reading import Engine, shared_engine
from reader.script import found_script, simplified_image

CLAUSES = """
    我姓曾，叫曾乐乐 曾先生还没有来 老区说了很多话 银行的行长还在行走 他长大了 一行人走了
    这件事得好好地想一想 不要把头发弄乱了 都是为了大家 项目的目的是发展 重新数一数数目
    他背着背包 一只手 仇英的画 查先生查了字典 长长的路 看一看 好不好 卡拉OK厅里 12个人
    3月的风 他说道 当作没有看见 这时候 东西很便宜 处处都有 空着手 为人民服务 大夫看了看 乐曲
    任教授任职 地方 慢慢地走着 着急 差不多 出差 了不起 解放 々 行 的 得 地 长 还 銀行 頭髮
    幹什麼 A 姓
""".split()
ENDS = ("，", "。", "！", "？", "…", "”", "“", "\n", "\n\n", " ", "", "：", "；", "\n　　")
TEXTS = st.builds(
    lambda seed, count: "".join(
        CLAUSES[a] + ENDS[b]
        for a, b in zip(
            np.random.default_rng(seed).integers(0, len(CLAUSES), count).tolist(),
            np.random.default_rng(seed + 1).integers(0, len(ENDS), count).tolist(),
            strict=True,
        )
    ),
    st.integers(0, 1 << 30),
    st.integers(1, 2_000),
)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return shared_engine()


def an_article(text: str, marked: int) -> Article:
    """With a syllable given here and there."""
    places = [at for at, each in enumerate(text) if each == "长"][:: max(1, marked)]
    given = Annotations(np.array(places, np.int32), np.full(len(places), parse("zhǎng"), np.uint16))
    return Article(text, given=given)


@settings(deadline=None, max_examples=60)
@given(TEXTS, st.integers(1, 9), st.integers(0, 1 << 30), st.integers(1, 6))
def test_a_section_is_read_as_it_is_in_the_whole_text(engine, text, marked, order, at_once):
    article = an_article(text, marked)
    composer = Composer(article, lambda: engine)
    numbers = np.random.default_rng(order).permutation(len(composer.sections)).tolist()
    while numbers:
        some, numbers = numbers[:at_once], numbers[at_once:]
        composer.read_together(some)
    whole = engine.read(simplified_image(text, found_script(text)), text, composer.given)
    assert composer.uncorrected.tolist() == whole.codes.tolist()
    assert composer.doubts.tolist() == whole.doubts.tolist()
