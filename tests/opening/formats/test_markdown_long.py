"""Markdown longer than is taken apart at once."""

from pathlib import Path

from hypothesis import given, strategies as st

from reader.article import Article, Heading
from reader.opening import open_bytes

LINE = "山水，" * 80
PARTS = (
    *("雪停了。", "“走吧！”", "山(shān)下", "他说：A, b  c", "水　", "水 ", "……", "好~~", "字\n行"),
    *(
        "# 河",
        "河\n===",
        "- 船",
        "1. 鱼",
        "> 树",
        "    石",
        "[1]: a",
        "[1]",
        "\u3000云",
        "\n",
        "**雨**",
    ),
    *("{来|lái}", "|a|\n|-|", "-", "\\*", "&lt;"),
    *(
        "“",
        "‘水’",
        "——山\n——",
        "…水 ",
        "(1) 山",
        '"A"',
        "A) b",
        "Aa.\n---",
        "www.a.b/c",
        "(a",
        "(a)(b)",
    ),
)


def opened(text: str) -> Article:
    return open_bytes(text.encode(), Path("a.md"))


def test_a_long_text_is_markdown_to_its_end():
    count = 6_000  # 1.4 million characters, more than 4 MB
    article = opened(f"# 第一章\n\n{LINE}\n\n" * count + "**{山|shān}** &lt;\n")
    lines = article.text.split("\n")
    assert lines[-2:] == [LINE, "山 <"]
    assert len(article.headings) == count
    assert article.headings[-1] == Heading(2 * count - 2, 1)
    assert article.given.offsets.tolist() == [len(article.text) - 3]


def test_nothing_is_cut_within_a_fence():
    fence = "```\n" + f"# {LINE}\n\n" * 5_000 + "```\n\n"
    article = opened(fence + "# 水")
    assert article.text.startswith(f"# {LINE}\n# {LINE}")
    assert [each.level for each in article.headings] == [1]


@given(st.lists(st.sampled_from(PARTS), max_size=12))
def test_paragraphs_without_marks_open_as_they_do_among_elements(parts: list[str]):
    text = "\n\n".join(parts)
    among = opened(f"<p>水</p>\n\n{text}")  # whose paragraphs are all taken apart
    article = opened(f"水\n\n{text}")
    assert (article.text, article.headings) == (among.text, among.headings)
    assert article.given.offsets.tolist() == among.given.offsets.tolist()


def test_runs_of_paragraphs_have_their_places_between_what_has_marks():
    article = opened("一\n\n二！\n\n# 三\n\n四\n\n五\n\n\n六\n\n1. 七\n\n八\n\n九\n\n*十*\n")
    assert article.text.split("\n") == [
        "一",
        "二！",
        "三",
        "四",
        "五",
        "六",
        "1. 七",
        "八",
        "九",
        "十",
    ]
