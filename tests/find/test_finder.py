import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.find.finder import Finder
from reader.find.hits import Hits

READ = dict(
    item.split(":")
    for item in (
        "困:kùn 难:nán 難:nán 先:xiān 西:xī 安:ān 想:xiǎng 我:wǒ 的:de 绿:lǜ 花:huā 儿:r "
        "发:fā 發:fā 髮:fà 头:tóu 頭:tóu 汉:hàn 漢:hàn 字:zì 说:shuō 説:shuō 說:shuō 坤:kūn "
        "男:nán 女:nǚ 昏:hūn"
    ).split()
)


def finder(text: str) -> Finder:
    codes = [pinyin.parse(READ[c]) if c in READ else 0 for c in text]
    return Finder(text, np.array(codes, np.uint16))


def found(text: str, query: str, *, match_tones: bool = False, pinyin: bool = True) -> list[str]:
    hits = finder(text).find(query, match_tones, pinyin)
    return [text[a:b] for a, b in zip(hits.starts, hits.ends, strict=True)]


@pytest.mark.parametrize(
    "query",
    ["kunnan", "kùnnan", "kùnnán", "kun nan", "kun4nan2", "KunNan", "kun-nan", "ㄎㄨㄣˋㄋㄢˊ"],
)
def test_pinyin_finds_characters_across_their_border(query: str) -> None:
    assert found("我的困難,我的困难。", query) == ["困難", "困难"]


def test_every_way_to_split_a_spelling_is_tried() -> None:
    assert found("先去西安,我想安", "xian") == ["先", "西安"]


@pytest.mark.parametrize("query", ["xi an", "xi'an", "xī ān"])
def test_a_separator_in_the_query_parts_syllables(query: str) -> None:
    assert found("先去西安", query) == ["西安"]


@pytest.mark.parametrize("query", ["kunn", "kunna", "kùnn"])
def test_the_last_syllable_may_be_unfinished(query: str) -> None:
    assert found("我的困难", query) == ["困难"]


def test_an_unfinished_syllable_is_tried_only_where_nothing_else_is_found() -> None:
    assert found("先想", "xian") == ["先"]
    assert found("想", "xian") == ["想"]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("kùnnan", ["困难"]),
        ("kūn", ["坤"]),
        ("kun1", ["坤"]),
        ("kún", []),
        ("kun", ["困", "坤"]),
        ("kúnn", []),
        ("kùnná", ["困难"]),
        ("kùnnà", []),
    ],
)
def test_tones_count_when_they_are_to_be_matched(query: str, hits: list[str]) -> None:
    assert found("困难,坤", query, match_tones=True) == hits


def test_tones_do_not_count_otherwise() -> None:
    assert found("困难,坤", "kún") == ["困", "坤"]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("漢字", ["汉字", "漢字"]),
        ("汉字", ["汉字", "漢字"]),
        ("发", ["发", "發", "髮"]),
        ("發", ["发", "發"]),
        ("髮", ["发", "髮"]),
        ("说", ["说", "説", "說"]),
        ("説", ["说", "説", "說"]),
    ],
)
def test_characters_are_found_in_any_script(query: str, hits: list[str]) -> None:
    assert found("汉字漢字发發髮说説說", query) == hits


@pytest.mark.parametrize("query", ["cafe", "CAFÉ", "ｃａｆｅ", "afé"])
def test_case_accents_and_width_do_not_count_in_latin_words(query: str) -> None:
    assert len(found("我的Café,我的ＣＡＦＥ", query)) == 2


def test_latin_letters_find_text_and_pinyin() -> None:
    assert found("困难 Kunnan 困難", "kunnan") == ["困难", "Kunnan", "困難"]
    assert found("困难 Kunnan 困難", "kunnan", pinyin=False) == ["Kunnan"]


def test_hits_tell_what_they_were_found_by() -> None:
    hits = finder("困难 Kunnan").find("kunnan")
    assert hits.by_pinyin.tolist() == [True, False]


def test_characters_and_pinyin_may_be_mixed_in_a_query() -> None:
    assert found("困難,昏男", "困nan") == ["困難"]


@pytest.mark.parametrize("query", ["nü", "nv", "nu:", "nǚ"])
def test_the_letter_u_with_dots_may_be_typed_in_several_ways(query: str) -> None:
    assert found("女,绿", query) == ["女"]


@pytest.mark.parametrize("query", ["huar", "huaer", "huā ér"])
def test_the_r_of_a_word_is_found(query: str) -> None:
    assert found("花儿", query) == ["花儿"]


@pytest.mark.parametrize("query", ["难我", "nanwo"])
def test_no_hit_spans_a_paragraph_break(query: str) -> None:
    assert found("困难\n我", query) == []


@pytest.mark.parametrize(
    "query", ["", "  ", "\n", "x\ud800", "k" * 5000, "困" * 5000, "1", "'-'", "😀"]
)
def test_odd_queries_find_nothing(query: str) -> None:
    assert found("困难 Kunnan\n", query) == []


def test_an_empty_text_has_no_hits() -> None:
    assert len(finder("").find("kunnan")) == 0


def test_characters_beyond_the_first_plane_are_found() -> None:
    assert found("我𠀋的😀", "𠀋") == ["𠀋"]
    assert found("我𠀋的😀", "😀") == ["😀"]


def test_of_overlapping_hits_the_first_is_taken() -> None:
    assert found("安安安", "安安") == ["安安"]
    assert found("安安安安", "anan") == ["安安", "安安"]


def test_hits_go_round_at_the_end() -> None:
    hits = finder("先想先").find("先")
    assert [hits.from_offset(n) for n in range(4)] == [0, 1, 1, 0]
    assert Hits().from_offset(0) is None


def test_what_was_found_is_counted() -> None:
    text = "困难困難困难"
    assert finder(text).find("kunnan").forms(text) == (("困难", 2), ("困難", 1))


def test_readings_that_come_later_are_found() -> None:
    readings = np.zeros(2, np.uint16)
    growing = Finder("困难", readings)
    assert len(growing.find("kunnan")) == 0
    readings[:] = pinyin.parse("kùn"), pinyin.parse("nán")
    assert len(growing.find("kunnan")) == 1


@given(st.text(list(READ) + list("\nkn aQ"), max_size=30), st.data())
def test_what_stands_in_a_text_is_found_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    query = data.draw(st.just(text[start : start + 3]))
    if query.strip() != query or "\n" in query or not query or "  " in query:
        return
    hits = finder(text).find(query, pinyin=False)
    earlier = (hits.starts <= start) & (hits.ends > start)
    assert earlier.any()


@given(
    st.text(list(READ) + list("\nQ"), max_size=30),
    st.text("kunaxihqe 困难4", max_size=6),
    st.booleans(),
)
def test_hits_stand_in_order_and_never_overlap(text: str, query: str, match_tones: bool) -> None:
    hits = finder(text).find(query, match_tones)
    assert (hits.starts < hits.ends).all()
    assert (hits.starts[1:] >= hits.ends[:-1]).all()
    assert all("\n" not in text[a:b] for a, b in zip(hits.starts, hits.ends, strict=True))


@given(st.lists(st.sampled_from([c for c in READ if c != "儿"]), min_size=1, max_size=4))
def test_every_run_of_characters_is_found_by_its_pinyin(run: list[str]) -> None:
    text = "我Q" + "".join(run) + "。"
    for spelled in ("".join(READ[c] for c in run), " ".join(READ[c] for c in run)):
        for match_tones in (False, True):
            hits = finder(text).find(spelled, match_tones)
            assert any(a <= 2 < b for a, b in zip(hits.starts, hits.ends, strict=True))
