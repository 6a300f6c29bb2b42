"""Which encoding a file is in, and what is no text."""

import codecs
import zlib

import pytest
from hypothesis import example, given, strategies as st

from reader.opening import ENCODINGS, NotText
from reader.opening.encoding import Decoded, decode
from tests.opening.annotating import SENTENCES, SIMPLIFIED

CHINESE = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map("\n".join)


def fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


@given(texts, st.sampled_from(CHINESE), st.integers(0, 12))
def test_a_dozen_characters_tell_their_encoding(text: str, encoding: str, start: int):
    piece = text[start : start + 12]
    if fits(piece, encoding):
        found = decode(piece.encode(encoding))
        assert found.text == piece
        assert found.is_guessed == (encoding != "utf-8")
        assert not found.bytes_were_lost


@given(texts, st.sampled_from(CHINESE))
def test_latin_words_among_the_characters_do_not_confuse(text: str, encoding: str):
    text = "README, version 1.2 (2024)\r\n" + text + " Peking University, http://example.org\n"
    if fits(text, encoding):
        assert decode(text.encode(encoding)).text == text


@given(texts)
def test_a_mark_decides(text: str):
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        assert decode(mark + text.encode(encoding)) == Decoded(text, encoding)
        assert decode(mark + text.encode(encoding), encoding).text == text


@given(texts, st.sampled_from(CHINESE))
def test_a_file_cut_off_within_a_character_loses_only_that(text: str, encoding: str):
    if not fits(text, encoding):
        return
    whole = text.rstrip("。")
    found = decode((whole + "好").encode(encoding)[:-1])
    assert found.text.rstrip("\ufffd") == whole
    assert found.encoding == encoding
    assert found.bytes_were_lost


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["你好", "Hello\n今天下雨", "".join(SIMPLIFIED)])
def test_utf_32_is_found_with_a_mark_and_without(encoding: str, text: str):
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding, found.is_guessed) == (text, encoding, True)
    marked = decode(("\ufeff" + text).encode(encoding))
    assert (marked.text, marked.encoding, marked.is_guessed) == (text, encoding, False)
    assert decode(text.encode(encoding)[:-1]).bytes_were_lost


def test_a_few_broken_bytes_do_not_spoil_utf_8():
    data = bytearray("".join(SIMPLIFIED).encode())
    data[30] = data[90] = 0xFF
    found = decode(bytes(data))
    assert (found.encoding, found.is_guessed, found.bytes_were_lost) == ("utf-8", True, True)
    assert found.text.endswith(SIMPLIFIED[-1])


@pytest.mark.parametrize("text", ["plain words", "nǐ hǎo, lǜchá", "a", "\n", "café – naïve 😀"])
def test_latin_text_is_utf_8(text: str):
    assert decode(text.encode()) == Decoded(text)


def test_an_old_latin_file_is_read_as_one():
    assert decode("Un café à la crème, s'il vous plaît".encode("cp1252")).text.startswith("Un café")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_latin_text_in_utf_16_is_found_without_a_mark(encoding: str):
    assert decode("Plain words, and no mark.\r\n".encode(encoding)).text.startswith("Plain words,")


def test_nuls_in_a_text_are_no_reason_to_refuse_it():
    text = SIMPLIFIED[0] + "\0\0\0" + SIMPLIFIED[1]
    assert decode(text.encode()) == Decoded(text)


def test_latin_letters_first_and_chinese_much_later():
    text = "all in order\n" * 9000 + SIMPLIFIED[2]
    assert decode(text.encode("gb18030")).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xd8\xff\xe0\0\x10JFIF\0",
        b"GIF89a\1\0\1\0",
        b"PK\3\4\x14\0\0\0\x08\0",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
        b"\x7fELF\2\1\1\0" + bytes(8),
        b"MZ\x90\0\3\0\0\0\4\0\0\0",
        b"SQLite format 3\0\x10\0\1\1",
        zlib.compress(b"x" * 9000 + bytes(range(256)) * 40),
        bytes(range(256)) * 4,
        bytes(1000),
        b"\0",
        b"a" * 257 + b"ustar  \0" + b"b" * 250,
    ],
)
def test_what_is_no_text_is_refused(data: bytes):
    with pytest.raises(NotText):
        decode(data)


@given(st.binary(max_size=400))
@example(b"")
@example(b"\xff\xfe")
@example(b"\xff\xfe\x00")
@example(b"\x84\x31\x95")
def test_any_bytes_are_text_or_refused(data: bytes):
    try:
        found = decode(data)
    except NotText:
        return
    assert found.encoding in ENCODINGS
    found.text.encode()


@given(st.binary(max_size=100), st.sampled_from(ENCODINGS))
def test_the_readers_choice_is_obeyed(data: bytes, encoding: str):
    found = decode(data, encoding)
    assert (found.encoding, found.is_guessed) == (encoding, False)


def test_a_wrong_guess_can_be_mended():
    data = "鯉鱸鱈".encode("big5hkscs")
    assert decode(data, "big5hkscs").text == "鯉鱸鱈"
