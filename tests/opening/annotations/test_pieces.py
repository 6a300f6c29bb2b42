"""Long texts are worked on in pieces: what is found does not depend on where they are cut."""

import pytest
from hypothesis import given, settings, strategies as st

from reader.article import Heading
from reader.opening import open_bytes, open_text
from reader.opening.annotations.cleaning import Cleaned
from reader.opening.annotations.pieces import PIECE, cleaned_in_pieces, pieces
from reader.opening.dialects import without_annotations
from reader.opening.encoding import decode
from reader.opening.pacing import Stopped
from reader.opening.plain.paragraphs import paragraphs_of
from tests.opening.annotating import SENTENCES

PARAGRAPH = (
    "她(tā)们(men)在(zài)湖(hú)边(biān)等(děng)了(le)很(hěn)久(jiǔ)，船(chuán)没(méi)来(lái)。\n"
)
BARE = "她们在湖边等了很久，船没来。\n"
LONG = 3 * PIECE


def test_the_pieces_of_a_text_are_whole_paragraphs_and_together_the_text():
    text = BARE * (LONG // len(BARE))
    found = list(pieces(text))
    assert len(found) > 2
    assert "".join(text[start:end] for start, end in found) == text
    assert all(text[end - 1] == "\n" for _, end in found[:-1])


def test_no_piece_ends_between_a_line_and_its_line_of_readings():
    text = "船还没来\nchuán hái méi lái\n" * (LONG // 20) + "\n" + BARE * 9000
    for _, end in list(pieces(text))[:-1]:
        assert "a" not in text[text.rfind("\n", 0, end - 1) : end]
        assert not text[end : end + 1].isascii() or text[end] == "\n"


@pytest.mark.parametrize("is_above", [True, False])
def test_lines_that_all_have_lines_of_readings_keep_them(is_above: bool):
    pairs = [
        ("chuán hái méi lái", "船还没来"),
        ("tā zài hú biān děng le hěn jiǔ", "她在湖边等了很久"),
        ("wǒ men míng tiān zài qù", "我们明天再去"),
    ]
    lines = [line for pair in pairs for line in (pair if is_above else pair[::-1])]
    count = LONG // len("\n".join(lines))
    article = open_text("\n".join(lines * count))
    assert article.text == "\n".join([base for _, base in pairs] * count)
    assert len(article.given) == count * sum(len(base) for _, base in pairs)


def test_a_text_of_one_line_is_one_piece():
    assert list(pieces("水" * LONG)) == [(0, LONG)]


def test_a_long_annotated_text_loses_its_readings_as_a_short_one_does():
    count = LONG // len(PARAGRAPH)
    article = open_text("第一章　渡口\n" + PARAGRAPH * count + "第二章　对岸\n" + PARAGRAPH * count)
    assert article.text == "第一章　渡口\n" + BARE * count + "第二章　对岸\n" + (BARE * count)[:-1]
    assert len(article.given) == 2 * count * 12
    assert {article.text[at] for at in article.given.offsets[::12].tolist()} == {"她"}
    assert [heading.paragraph for heading in article.headings] == [0, count + 1]


@pytest.mark.parametrize("paragraph", [PARAGRAPH, BARE])
@given(numbers=st.sets(st.integers(0, LONG // len(PARAGRAPH) - 1), max_size=20))
@settings(max_examples=10)
def test_headings_that_a_format_knows_stay_at_their_paragraphs(paragraph: str, numbers: set[int]):
    text = paragraph * (LONG // len(PARAGRAPH) * len(PARAGRAPH) // len(paragraph))
    headings = tuple(Heading(number, 1) for number in sorted(numbers))
    found = cleaned_in_pieces(Cleaned(text, headings=headings), without_annotations)
    assert found.headings == headings
    assert found.text == BARE * text.count("\n")


@given(st.lists(st.sampled_from([*SENTENCES, "\r", "\n", "\r\n", "\x0b", "\ufeff"]), max_size=8))
def test_line_ends_are_the_same_wherever_a_piece_ends(parts: list[str]):
    text = "".join(parts)
    before = "水" * ((1 << 17) - len(text) // 2)
    assert paragraphs_of(before + text) == paragraphs_of(before) + paragraphs_of(text)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "utf-16-le"])
@pytest.mark.parametrize("cut", [0, 1, 2, 3])
def test_characters_across_the_pieces_of_a_file_are_whole(encoding: str, cut: int):
    text = "x" * cut + "在湖邊等船" * 40_000
    assert decode(text.encode(encoding)).text == text


@given(st.integers(0, 400_000), st.sampled_from(["utf-8", "gb18030"]))
def test_a_broken_byte_costs_no_more_than_its_neighbours(at: int, encoding: str):
    data = bytearray(("在湖边等船。\n" * 30_000).encode(encoding))
    at %= len(data)
    data[at] = 0xFF
    found = decode(bytes(data), encoding)
    assert found.text == bytes(data).decode(encoding, "replace")
    assert found.bytes_were_lost


def test_work_ends_when_its_pace_says_so():
    told = list[float]()

    def pace(share: float) -> None:
        told.append(share)
        if share > 0.5:
            raise Stopped

    with pytest.raises(Stopped):
        open_bytes((PARAGRAPH * (LONG // 40)).encode("gb18030"), None, pace=pace)
    assert told == sorted(told)
    assert told[-1] < 0.7
