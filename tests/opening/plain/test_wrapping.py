"""Text files whose lines are broken at a fixed width."""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from reader.opening import open_text

SENTENCES = [
    "早上七点，小林推开窗户，看见院子里的石榴树上还挂着水珠。",
    "昨天夜里的雨下得又急又长，连门口的小路都被冲出了一道沟，邻居们正在清理。",
    "他在2026年买了一部iPhone，不过很少用它打电话，只拿来拍照。",
    "“今天还去不去银行？”奶奶在厨房里问，手里拿着刚洗好的青菜。",
    "公共汽车来得很晚，车上人不多，一个穿红衣服的女孩子靠着窗户看书。",
    "山路越走越窄，两边的树把天空遮得只剩下一条线，风从谷底吹上来。",
]


def novel(paragraphs: int, seed: int = 1) -> list[str]:
    chosen = np.random.default_rng(seed)
    return [
        "".join(SENTENCES[int(n)] for n in chosen.integers(0, len(SENTENCES), int(size)))
        for size in chosen.integers(2, 9, paragraphs)
    ]


def columns(text: str) -> int:
    return sum(2 if ord(c) >= 0x1100 else 1 for c in text)


def wrapped(paragraph: str, width: int, indent: str = "　　") -> str:
    lines, line = [], indent
    for character in paragraph:
        if columns(line + character) > width and character not in "，。？”":
            lines.append(line)
            line = ""
        line += character
    return "\n".join([*lines, line])


@pytest.mark.parametrize("width", [35, 70, 72, 76])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_indented_paragraphs_are_joined(width: int, between: str):
    paragraphs = novel(30)
    article = open_text(between.join(wrapped(each, width) for each in paragraphs))
    assert [line.strip("　") for line in article.text.split("\n") if line] == paragraphs
    assert article.origin.lines_joined > 30


def test_paragraphs_parted_by_empty_lines_are_joined():
    paragraphs = novel(30)
    article = open_text("\n\n".join(wrapped(each, 70, "") for each in paragraphs))
    assert [line for line in article.text.split("\n") if line] == paragraphs


def test_words_are_joined_with_a_space():
    words = "the rain fell all night and the little path by the door was washed away again".split()
    paragraphs = [" ".join(words[n % 7 :] + words) + "." for n in range(20)]
    lines = []
    for paragraph in paragraphs:
        line = "    "
        for word in paragraph.split():
            if len(line) + len(word) > 72:
                lines.append(line.rstrip())
                line = ""
            line += word + " "
        lines.append(line.rstrip())
    article = open_text("\n".join(lines))
    assert [line.strip() for line in article.text.split("\n")] == paragraphs


def test_readings_that_a_break_parted_from_their_characters_are_found():
    paragraphs = [each.replace("银行", "银(yín)行(háng)") for each in novel(30)]
    article = open_text("\n".join(wrapped(each, 70) for each in paragraphs))
    assert "(" not in article.text
    assert len(article.given) == 2 * sum(each.count("银(") for each in paragraphs)


def test_chapters_between_wrapped_paragraphs_stay_lines():
    parts = [f"第{n}章　下雨\n" + wrapped(each, 70) for n, each in enumerate(novel(12), 1)]
    article = open_text("\n".join(parts))
    assert len(article.headings) == 12


POEM = "\n".join("云来山更佳云去山如画山因云晦明云共山高下" for _ in range(30))
DIALOGUE = "\n".join(f"　　“{each}”" for each in SENTENCES * 5)
LIST = "\n".join(f"{n}. {SENTENCES[n % 6]}" for n in range(40))
ONE_LINE_EACH = "\n".join(novel(40))
CODE = "\n".join(f"    value_{n} = compute(argument, other={n}, more='text')" for n in range(40))


@pytest.mark.parametrize("text", [POEM, DIALOGUE, LIST, ONE_LINE_EACH, CODE, "好\n" * 50])
def test_other_texts_keep_their_lines(text: str):
    article = open_text(text, keeps_lines=False)
    assert article.text == text.removesuffix("\n")
    assert article.origin.lines_joined == 0


def test_a_reader_may_keep_the_lines():
    text = "\n".join(wrapped(each, 70) for each in novel(30))
    assert open_text(text, keeps_lines=True).text == text
    assert open_text(text, as_it_is=True).text == text


@given(st.lists(st.text("好，。a b　\n", max_size=60), max_size=30).map("\n".join))
@settings(max_examples=60, deadline=None)
def test_nothing_but_line_ends_and_blanks_is_ever_taken(text: str):
    if text.strip(" 　\n"):
        opened = open_text(text).text
        assert "".join(opened.split()) == "".join(text.split())
