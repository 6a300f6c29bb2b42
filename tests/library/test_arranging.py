"""An article is found in whatever script or spelling, and stands where one looks for it."""

import pytest
from hypothesis import given, strategies as st

from reader.library.arranging import arranged
from reader.library.shelf import Listed
from reader.settings import LibraryOrder


def listed(title: str, **others: object) -> Listed:
    values: dict[str, object] = {
        "key": 1, "spelled": "/书/a.txt".encode(), "title": title, "author": "", "characters": 9,
        "script": "", "share_read": 0.0, "added_at": 0.0, "opened_at": 0.0, "has_cover": False,
    }  # fmt: skip
    return Listed(**(values | others))  # type: ignore[arg-type]


SHELF = (
    listed("老巷裡的書店", spelled="/书/bookshop.txt".encode(), author="林小雨", tags=("小说",)),
    listed("海边小城", spelled="/书/海边.epub".encode(), author="陈山"),
    listed("学骑自行车（二）", spelled=None, tags=("小说", "课文")),
    listed("Ｒoad to 西安 2", author="Wang Wei"),
)


def found(query: str, tag: str = "") -> list[int]:
    return [SHELF.index(one) for one in arranged(SHELF, query, tag)]


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("", [0, 1, 2, 3]),
        ("书店", [0]),  # the other script
        ("書店", [0]),
        ("學騎", [2]),
        ("林小雨", [0]),
        ("陳山", [1]),
        ("BOOKSHOP", [0]),
        ("海邊.epub", [1]),
        ("road", [3]),  # half the width
        ("road 西安", [3]),
        ("wang road", [3]),  # all words, wherever each is
        ("shudian", [0]),
        ("shu dian", [0]),
        ("shūdiàn", [0]),
        ("laoxian", [0]),  # not yet written to its end
        ("hai bian", [1]),
        ("xi'an", [3]),
        ("xian", [3, 0]),
        ("chen shan", [1]),
        ("xing che", [2]),  # by any reading of a polyphone
        ("骑zixing", [2]),
        ("che er", [2]),  # marks between do not matter
        ("飞机", []),
        ("zzz", []),
        ("(", [2]),
        ("\ud800", []),
    ],
)
def test_an_article_is_found_in_any_script_and_by_its_pinyin(query: str, where: list[int]) -> None:
    assert found(query) == sorted(where)


def test_a_query_is_looked_for_among_the_articles_of_a_tag() -> None:
    assert found("", "小说") == [0, 2]
    assert found("书", "课文") == []
    assert found("", "歌词") == []


@given(st.text(max_size=300), st.text(max_size=60))
def test_any_query_is_looked_for_in_any_title(query: str, title: str) -> None:
    arranged([listed(title)], query)


@given(st.text(min_size=1, max_size=20))
def test_what_is_a_part_of_a_title_finds_it(title: str) -> None:
    assert arranged([listed(f"前{title}后")], title)


def titles(order: LibraryOrder, *articles: Listed) -> list[str]:
    return [one.title for one in arranged(articles, order=order)]


def test_titles_stand_as_in_a_dictionary() -> None:
    written = ["《船》", "2 days", "爱", "山", "安静", "apple", "Banana", "第10章", "第2章"]
    assert titles(LibraryOrder.TITLE, *map(listed, written)) == [
        "2 days", "爱", "安静", "apple", "Banana", "《船》", "第2章", "第10章", "山",
    ]  # fmt: skip


def test_orders_begin_with_the_short_the_nearly_read_and_the_new() -> None:
    one = listed("a", characters=9, share_read=1.0, added_at=3.0)
    two = listed("b", characters=5, share_read=0.2, added_at=1.0)
    three = listed("c", characters=5, share_read=0.9, added_at=2.0)
    assert titles(LibraryOrder.LAST_READ, one, two, three) == ["a", "b", "c"]
    assert titles(LibraryOrder.LENGTH, one, two, three) == ["b", "c", "a"]
    assert titles(LibraryOrder.PROGRESS, one, two, three) == ["c", "b", "a"]
    assert titles(LibraryOrder.ADDED, one, two, three) == ["a", "c", "b"]
