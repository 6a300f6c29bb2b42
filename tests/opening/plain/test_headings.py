"""Headings in plain text, and titles."""

from pathlib import Path

import pytest

from reader.opening import open_bytes, open_text

BODY = "那天早上院子里很安静，只有一只猫在墙上走来走去，谁也没有注意到它。"


def headings(text: str) -> list[tuple[str, int]]:
    paragraphs = text.split("\n")
    return [(paragraphs[one.paragraph], one.level) for one in open_text(text).headings]


def alone(line: str) -> bool:
    """Whether a line far down in a text is taken for a heading."""
    return any(line in heading for heading, _ in headings(f"{BODY}\n{line}\n{BODY}"))


@pytest.mark.parametrize(
    "line",
    [
        "第一章",
        "第一章 风雪夜",
        "第一章风雪夜归人",
        "　　第十二章　山路",
        "第12回　重逢",
        "第１２章　夜",
        "第 7 章 远行",
        "【第五章】雨夜",
        "正文 第一百零二章 归来",
        "第三章 谁在敲门？",
        "卷三",
        "卷一 少年",
        "第二卷：风起",
        "第三部分",
        "上卷",
        "第二節 方法",
        "楔子",
        "序",
        "尾声",
        "尾聲",
        "后记：十年",
        "番外一 重逢",
        "Chapter 4",
        "CHAPTER IV: The Road",
        "Part One",
        "Epilogue",
    ],
)
def test_a_chapter_is_a_heading(line: str):
    assert alone(line)


@pytest.mark.parametrize(
    "line",
    [
        "第一节课就迟到了",
        "第一部电影是他拍的",
        "第一回合他赢了",
        "第一次见面",
        "第一集团军",
        "第一场雪",
        "第五章节奏",
        "第一章讲的是他的童年，后来的事下面再说。",
        "第二章 他走了。",
        "前言不搭后语",
        "序列号",
        "卷起袖子",
        "Part one of the plan",
        "Chapter and verse",
        "他说：第一章",
        "一个人",
        "1. 洗手",
    ],
)
def test_a_sentence_is_none(line: str):
    assert not alone(line)


def test_levels_follow_the_parts_that_there_are():
    text = f"山里的猫\n\n卷一 春\n第一章 雨\n{BODY}\n第二章 风\n{BODY}\n第一节 早\n{BODY}"
    assert headings(text) == [
        ("山里的猫", 1),
        ("卷一 春", 2),
        ("第一章 雨", 3),
        ("第二章 风", 3),
        ("第一节 早", 4),
    ]
    assert headings(f"第一章 雨\n{BODY}\n第二章 风\n{BODY}")[0] == ("第一章 雨", 1)


def test_a_printed_list_of_contents_is_no_chapter():
    chapters = ["第一章 雨", "第二章 风", "第三章 雪"]
    book = "\n".join(f"{chapter}\n{BODY}" for chapter in chapters)
    found = open_text("\n".join(chapters) + "\n\n" + book).headings
    assert [heading.paragraph for heading in found] == [4, 6, 8]


def test_numbered_lines_are_headings_only_in_a_row_with_text_between():
    between = f"\n{BODY}{BODY}{BODY}\n"
    text = f"{BODY}\n一、天气{between}二、山路{between}三、回家{between}"
    assert [line for line, _ in headings(text)] == ["一、天气", "二、山路", "三、回家"]
    assert headings(f"{BODY}\n1. 洗手\n2. 切菜\n3. 下锅\n{BODY}") == []
    assert headings(f"{BODY}\n一、天气{between}三、回家{between}") == []
    assert [line for line, _ in headings(f"{BODY}\n1{between}2{between}3{between}")] == list("123")


def test_a_short_first_line_above_a_text_is_its_title():
    assert headings(f"山里的猫\n{BODY}") == [("山里的猫", 1)]
    assert headings(f"\n　　山里的猫\n作者：老王\n{BODY}")[0] == ("　　山里的猫", 1)


@pytest.mark.parametrize(
    "line",
    [
        "文章來源:老王的院子 發布時間:2021-03-04",
        "那天早上下雨了。",
        "那天早上下雨了，",
        "亲爱的奶奶：",
        "“你去哪儿？”",
        "https://example.org/cat",
        BODY,
    ],
)
def test_other_first_lines_are_no_titles(line: str):
    assert headings(f"{line}\n{BODY}") == []


def test_short_lines_have_no_title():
    assert headings("买菜\n白菜\n土豆\n鸡蛋") == []


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("山里的猫", "山里的猫"),
        ("第二天，猫走了。", "第二天，猫走了"),
        ("亲爱的奶奶：", "亲爱的奶奶"),
        ("文章來源:老王的院子和他家的猫 發布時間:2021-03-04", "文章來源:老王的院子和他家的猫"),
        (BODY, "那天早上院子里很安静"),
        ("The cat that walked along the old garden wall every morning", None),
        ("长" * 100, "长" * 39 + "…"),
        ("……", "……"),
    ],
)
def test_the_title_is_the_first_line_cut_where_a_title_ends(line: str, title: str | None):
    found = open_text(f"\n\u3000{line}\n{BODY}").title
    assert found == (title or "The cat that walked along the old…")
    assert len(found) <= 40


def test_a_book_that_begins_with_a_chapter_is_called_as_its_file():
    text = f"第一章 雨\n{BODY}"
    assert open_bytes(text.encode(), Path("山里的猫.txt")).title == "山里的猫"
    assert open_text(text).title == "第一章 雨"
