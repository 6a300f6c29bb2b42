import json

from hypothesis import given, strategies as st

from reader.exports import Options
from reader.exports.formats import json_lines
from reader.pinyin import Style
from tests.exports.made import read_text


def written(text: str, style: Style = Style.MARKS) -> list[dict[str, object]]:
    content = "".join(json_lines.write(read_text(text, frozenset({0})), Options(style)))
    return [json.loads(line) for line in content.splitlines()]


def test_each_paragraph_is_an_object_and_an_empty_line_is_an_empty_one() -> None:
    assert written("山水\n\n人a") == [
        {"text": "山水", "readings": [[0, 1, "shān", "file", 0], [1, 2, "shuǐ", "engine", 0]]},
        {"text": "", "readings": []},
        {"text": "人a", "readings": [[0, 1, "rén", "engine", 0]]},
    ]


def test_readings_are_spelled_in_the_style_asked_for() -> None:
    spelled = [written("山", style)[0]["readings"] for style in Style]
    assert spelled == [[[0, 1, s, "file", 0]] for s in ("shān", "shan1", "shan", "ㄕㄢ")]


@given(st.text(list('山水\n"\\\u2028\t😀𠀋a')))
def test_any_text_comes_back(text: str) -> None:
    content = "".join(json_lines.write(read_text(text), Options()))
    lines = content.removesuffix("\n").split("\n")
    assert [json.loads(line)["text"] for line in lines] == text.split("\n")


def test_words_cover_every_character_and_marks_are_none():
    content = "".join(json_lines.write(read_text("我们喜欢，iPhone书"), Options(by_words=True)))
    assert json.loads(content)["words"] == [[0, 2], [2, 4], [11, 12]]


def test_a_long_paragraph_is_written_in_pieces_and_is_one_object():
    text = '我们喜欢"书"，' * 5_000
    pieces = list(json_lines.write(read_text(f"{text}\n山"), Options(by_words=True)))
    assert max(map(len, pieces)) < 1 << 20
    long, short = map(json.loads, "".join(pieces).splitlines())
    assert long["text"] == text
    assert [place for place, *_ in long["readings"]] == [
        n for n, c in enumerate(text) if c in "我们喜欢书"
    ]
    assert long["words"][:3] == [[0, 2], [2, 4], [5, 6]]
    assert short["text"] == "山"
