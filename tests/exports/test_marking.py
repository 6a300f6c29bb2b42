import numpy as np
import pytest
from hypothesis import given, strategies as st

from reader import pinyin
from reader.exports import Options, ReadText
from reader.exports.marking import Marked, Marks
from reader.opening import open_file
from reader.resources import resource
from tests.exports.made import read_text

MARKS = Marks("<{}|{}>".format, lambda text: f"[{text}]")
TEXT = open_file(resource("samples", "bookshop.txt")).text
OPTIONS = [Options(), Options(by_words=True), Options(apart=True), Options(pinyin.Style.ZHUYIN)]


def one_by_one(read: ReadText, start: int, end: int, options: Options) -> str:
    pieces = read.pieces(start, end, options)
    return "".join(MARKS.put(*each) if each[1] else MARKS.own(each[0]) for each in pieces)


@pytest.mark.parametrize("options", OPTIONS)
def test_paragraphs_are_written_as_their_pieces_one_by_one(options):
    text = TEXT * 12 + "\n花儿，那儿——儿\n\nabc  def\n" + "说" * 40_000
    read = read_text(text)
    read.codes[np.array([character == "儿" for character in text])] = pinyin.code("r")
    marked = Marked(read, options, MARKS)
    places = list(read.paragraphs())
    for start, end in (*places, *places[::-7]):
        assert marked.paragraph(start, end) == one_by_one(read, start, end, options)
        assert marked.alone(start, end) == marked.paragraph(start, end)


@given(st.text("天地人儿的a ，\n\u200b\ud800", max_size=60), st.data())
def test_so_is_any_stretch_that_parts_nothing(text: str, data: st.DataObject):
    read = read_text(text)
    options = data.draw(st.sampled_from(OPTIONS))
    marked = Marked(read, options, MARKS)
    for start, end in read.paragraphs():
        inside = {at for a, b, _ in read.groups(start, end, options) for at in range(a + 1, b)}
        places = [at for at in range(start, end + 1) if at not in inside]
        first, last = sorted(
            (data.draw(st.sampled_from(places)), data.draw(st.sampled_from(places)))
        )
        assert marked.paragraph(start, end) == one_by_one(read, start, end, options)
        assert marked.paragraph(first, last) == one_by_one(read, first, last, options)


def test_more_than_is_kept_is_written_too():
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 20_000))) * 2
    read = read_text(text)
    written = Marked(read, Options(), MARKS).paragraph(0, len(text))
    assert written == one_by_one(read, 0, len(text), Options())


@pytest.mark.parametrize("options", OPTIONS[:2])
def test_syllables_are_told_with_their_tones(options):
    def put(base: str, syllables: tuple[tuple[str, int], ...]) -> str:
        return f"<{base}|{syllables}>"

    read = read_text(TEXT + "花儿")
    read.codes[-1] = pinyin.code("r")
    marked = Marked(read, options, Marks(put, MARKS.own, toned=True))
    for start, end in read.paragraphs():
        told = read.syllables(start, end, options)
        written = "".join(put(*each) if each[1] else MARKS.own(each[0]) for each in told)
        assert marked.paragraph(start, end) == written
        assert marked.alone(start, end) == written
