"""Markdown longer than is taken apart at once."""

from pathlib import Path

from reader.article import Article, Heading
from reader.opening import open_bytes

LINE = "山水，" * 80


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
