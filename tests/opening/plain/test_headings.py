"""Headings in plain text, and titles."""

from pathlib import Path

import pytest

from reader.opening import open_bytes, open_text
from reader.opening.plain.numerals import number_of

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
        "第壹章 开始",
        "第贰拾叁章 雨",
        "第兩百一十八回 山",
        "第 十 二 章　山路",
        "第三章（上）",
        "第一回（上） 山",
        "第二编 南方",
        "第一季·春",
        "Chapter 1 初到",
        "Chapter 12初到",
        "CHAPTER 1 The Road",
        "Chap. 3 山路",
        "Vol.2 秋",
        "Lesson 5 买菜",
        "Chapter 1200",
        "Chapter 十一 山路",
        "＃ 第１章 风",
        "# 第一章 风",
        "☆、第一章 风",
        "☆★第一章★☆",
        "=== 第一章 风 ===",
        "———第一章———",
        "※ 楔子 ※",
        "章节-纸船",
        "番外",
        "番外一",
        "番外1：春",
        "番外（一）",
        "番外（一）春天",
        "【番外】春天",
        "番外篇",
        "番外篇：雪",
        "番外篇之冬",
        "番外之冬天",
        "番外 第一章 春",
        "番外第二章 春",
        "番外·过年",
        "番外——过年",
        "番外上",
        "番 外",
        "番外（完）",
        "作者后记",
        "第12000章 山路",
        "番外卷 过年",
        "番外小剧场",
        "☆、番外二",
        "新年番外：团圆",
        "小猫番外（二）",
        "后 记",
        "序　言",
        "尾 声：雪停了",
        "大结局（下）",
        "写在前面",
        "最终章 回家",
        "卷之三 秋",
        "下集",
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
        "Part 2 was better",
        "Unit price 12",
        "他写了一篇番外",
        "番外比正文好看",
        "番外我还没写。",
        "外传他很有钱",
        "跋山涉水",
        "序曲响了起来",
        "章节很长",
        "三章都写完了",
        "三十章 出门",
        "☆、他来了",
        "——他说的",
        "后 面",
        "第二天 晴",
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


@pytest.mark.parametrize(
    "titles",
    [
        ["三十章 出门", "三十一章 回家", "三十二章 吃饭"],
        ["7章 出门", "8章 回家", "9章 吃饭"],
        ["12话　出门", "13话　回家", "14话　吃饭"],
        ["☆、出门", "☆、回家", "☆、吃饭！"],
        ["一、出门", "二、回家", "四、吃饭", "五、睡觉"],
        ["（一）出门", "（二）回家", "（三）吃饭"],
        ["【一】出门", "【二】回家", "【三】"],
        ["三十章：出门", "三十二章：回家", "三十三章：吃饭"],
        ["０１ 出门", "０２ 回家", "０３ 吃饭"],
        ["壹、出门", "贰、回家", "叁、吃饭"],
    ],
)
def test_a_row_of_lines_makes_them_headings(titles: list[str]):
    text = "\n".join(f"{title}\n{BODY}{BODY}{BODY}" for title in titles)
    assert [line for line, _ in headings(f"{BODY}\n{text}")] == titles


@pytest.mark.parametrize("missing", ["九十九", "一百", "一百一十"])
def test_a_row_goes_on_beyond_a_hundred_and_over_a_number_that_is_lost(missing: str):
    digits = "零一二三四五六七八九"
    tens = [f"{digits[each] if each > 1 else ''}十" if each else "" for each in range(10)]
    numerals = [
        f"{tens[each // 10]}{digits[each % 10] if each % 10 else ''}" for each in range(100)
    ]
    over = [f"一百零{digits[each]}" for each in range(1, 10)]
    over += [f"一百一十{digits[each] if each else ''}" for each in range(10)]
    written = [each for each in [*numerals[1:], "一百", *over] if each != missing]
    text = "\n".join(f"{each}、路\n{BODY}{BODY}{BODY}" for each in written)
    assert [line for line, _ in headings(f"{BODY}\n{text}")] == [f"{each}、路" for each in written]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12", 12),
        ("１２", 12),
        ("十", 10),
        ("二十", 20),
        ("一百零五", 105),
        ("两千三百", 2300),
        ("一二〇", 120),
        ("壹佰贰拾叁", 123),
        ("廿一", 21),
        ("99999", 9999),
        ("山", 0),
    ],
)
def test_a_number_is_understood_in_every_writing(written: str, number: int):
    assert number_of(written, 9999) == number


@pytest.mark.parametrize(
    "numbers",
    [
        "①②③④",
        "ⅠⅡⅢⅣ",
        "⑴⑵⑶⑷",
        "㈠㈡㈢㈣",
        "⒈⒉⒊⒋",
        ["[1]", "[2]", "[3]", "[4]"],
        ["［1］", "［2］", "［3］", "［4］"],
    ],
)
@pytest.mark.parametrize("gap", ["", " ", "\u3000"])
@pytest.mark.parametrize("between", ["", f"\n{BODY}\n{BODY}\n{BODY}"])
def test_notes_and_items_of_a_list_are_no_chapters(numbers: list[str], gap: str, between: str):
    pairs = zip(numbers, "猫墙门树", strict=True)
    items = [f"{number}{gap}院子里的{thing}{between}" for number, thing in pairs]
    text = "\n".join(["第一章 院子", BODY, BODY, *items, "第二章 街上", BODY, BODY])
    assert [line for line, _ in headings(text)] == ["第一章 院子", "第二章 街上"]


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
