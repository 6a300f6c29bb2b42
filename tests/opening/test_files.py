"""Opening files: good ones, bad ones, ones that are no files."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from reader import opening
from reader.opening import (
    Broken,
    Empty,
    IsFolder,
    NoPermission,
    NotAFile,
    NotFound,
    NotText,
    OpeningError,
    TooLarge,
    TooLong,
    Unreadable,
    open_bytes,
    open_file,
    open_text,
)

ASS = (
    "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)
BOOK = "<FictionBook><body><section><p>你好</p></section></body></FictionBook>"
TEXT = "今天(jīn tiān)下雨，我在家看书。\n"


def made(folder: Path, data: bytes, name: str = "书.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_file_becomes_an_article_that_knows_where_it_came_from(tmp_path):
    path = made(tmp_path, TEXT.encode("gb18030"))
    article = open_file(path)
    assert article.text == "今天下雨，我在家看书。"
    assert article.title == "今天下雨，我在家看书"
    assert len(article.given) == 2
    assert article.origin.path == path
    assert (article.origin.encoding, article.origin.encoding_is_guessed) == ("gb18030", True)
    assert path.read_bytes() == TEXT.encode("gb18030")


def test_the_encoding_can_be_chosen(tmp_path):
    path = made(tmp_path, "鯉鱸鱈".encode("big5hkscs"))
    article = open_file(path, "big5hkscs")
    assert (article.text, article.origin.encoding_is_guessed) == ("鯉鱸鱈", False)


def test_a_look_at_the_beginning_never_fails(tmp_path):
    path = made(tmp_path, TEXT.encode())
    assert opening.first_bytes(path, 3) == "今".encode()
    assert opening.first_bytes(tmp_path) == opening.first_bytes(tmp_path / "gone") == b""


def test_the_file_dialog_can_ask_which_names_to_show():
    assert ".txt" in opening.suffixes()


def test_as_it_is_means_with_all_its_brackets():
    assert open_text(TEXT, as_it_is=True).text == TEXT.rstrip("\n")


def test_pasted_text_may_bring_its_title():
    assert open_text("一二三。", "数数").title == "数数"
    assert open_text("一二三。").origin.path is None


@pytest.mark.parametrize(
    ("pasted", "text", "cues"),
    [
        ("1\r\n00:00:01,000 --> 00:00:02,000\r\n你好(hǎo)\r\n", "你好", 1),
        ("\n\nWEBVTT\n\n00:01.000 --> 00:02.000\n你<00:01.500>好\n", "你好", 1),
        ("[ti:歌]\n[00:01.00]你好\n[00:02.00]再见\n", "你好\n再见", 2),
        (f"{ASS}Dialogue: 0,0:00:01.00,0:00:02.50,D,,0,0,0,,{{\\k50}}你好\n", "你好", 1),
        ("<html><meta charset=gbk><body><p>你好</p><p>再见</p></body></html>", "你好\n再见", 0),
        (f'<?xml version="1.0" encoding="gb2312"?>{BOOK}', "你好", 0),
        ('{"text": "你好", "readings": []}\n', "你好", 0),
    ],
)
def test_a_pasted_text_is_known_by_its_content(pasted: str, text: str, cues: int):
    for article in (open_text(pasted), open_bytes(pasted.lstrip().encode(), None)):
        assert (article.text, len(article.cues)) == (text, cues)


@pytest.mark.parametrize("pasted", ["<html></html>", "%PDF-1.7 是什么", "[Script Info]\n你好"])
def test_of_a_pasted_text_that_only_begins_like_a_file_nothing_is_lost(pasted: str):
    assert open_text(pasted).text == pasted
    assert open_text("\u2060[00:01.00]你好\n[00:02.00]再见").text.startswith("[00:01.00]")


def refused(error: type[OpeningError], path: Path) -> OpeningError:
    with pytest.raises(error) as caught:
        open_file(path)
    assert caught.value.path == path
    return caught.value


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t\n", "\u3000\n".encode(), b"\xef\xbb\xbf", b"\xff\xfe"]
)
def test_a_file_with_nothing_in_it_is_empty(tmp_path, data: bytes):
    refused(Empty, made(tmp_path, data))


def test_nothing_of_that_name(tmp_path):
    refused(NotFound, tmp_path / "missing.txt")
    refused(NotFound, made(tmp_path, b"a") / "below a file.txt")
    refused(NotFound, tmp_path / ("long" * 100))
    refused(NotFound, Path("a\0b"))
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    refused(NotFound, tmp_path / "link")


def test_a_folder_is_no_article(tmp_path):
    refused(IsFolder, tmp_path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read(tmp_path):
    path = made(tmp_path, b"text")
    path.chmod(0)
    refused(NoPermission, path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_or_a_device_is_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    refused(NotAFile, tmp_path / "pipe")
    refused(NotAFile, Path("/dev/zero"))


def test_a_picture_is_no_text(tmp_path):
    refused(NotText, made(tmp_path, b"\x89PNG\r\n\x1a\n" + bytes(100), "picture.txt"))


def test_a_file_beyond_the_limit_is_not_even_read(tmp_path):
    path = made(tmp_path, b"")
    with path.open("r+b") as file:
        file.truncate(1 << 30)  # sparse
    error = refused(TooLarge, path)
    assert isinstance(error, TooLarge)
    assert error.limit == opening.LARGEST_FILE


def test_a_text_of_more_characters_than_an_article_may_have_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.opening.articles.LARGEST_TEXT", 1 << 10)
    error = refused(TooLong, made(tmp_path, b"no hanzi in it\n" * 100))
    assert isinstance(error, TooLong)
    assert error.limit == 1 << 10


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.EIO, Unreadable),
        (errno.ESTALE, NotFound),
        (errno.ENOENT, NotFound),
        (errno.EACCES, NoPermission),
        (errno.ENXIO, NotAFile),
    ],
)
def test_a_disk_that_fails_or_a_file_that_vanishes(tmp_path, monkeypatch, number, error):
    def fail(*arguments, **named):
        raise OSError(number, os.strerror(number))

    path = made(tmp_path, b"text")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fstat", fail)
        caught = refused(error, path)
    if isinstance(caught, Unreadable):
        assert caught.reason == os.strerror(number)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that cannot be read")
def test_a_read_that_fails_is_told_in_the_systems_words():
    error = refused(Unreadable, Path("/proc/self/mem"))
    assert isinstance(error, Unreadable)
    assert error.reason == os.strerror(errno.EIO)


def test_one_long_line_opens():
    line = "好(hǎo)山好水，" * 200_000
    article = open_bytes(line.encode(), None)
    assert "(" not in article.text
    assert len(article.given) == 200_000


def test_a_line_of_open_brackets_opens():
    assert len(open_text("好(" * 500_000).text) == 1_000_000


@pytest.mark.parametrize(
    "written",
    [
        "一\n二\n\n三\n",
        "一\r\n二\r\n\r\n三\r\n",
        "一\r二\r\r三\r",
        "一\u2028二\u2029\u2028三\u2029",
        "一\x85二\x0b\x0c三",
        "\ufeff一\n二\n\n三",
        "一\0\n二\x1f\n\x7f\n三\x80",
    ],
)
def test_every_line_end_is_one_and_the_last_begins_no_paragraph(written: str):
    assert open_bytes(written.encode(), None).text == "一\n二\n\n三"


def test_empty_lines_stay_paragraphs():
    assert open_text("\n\n一\n\n\n").text == "\n\n一\n\n"


def test_a_tab_is_a_space_and_half_a_pair_is_a_replacement():
    assert open_text("一\t二\ud800三").text == "一 二\ufffd三"


@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_refused(data: bytes):
    try:
        article = open_bytes(data, None)
    except OpeningError:
        return
    assert article.text.strip()
    assert "\r" not in article.text


def test_a_file_that_grows_while_it_is_read_is_read_to_its_end(tmp_path):
    path = made(tmp_path, "船来了。\n".encode() * 800_000)
    size = path.stat().st_size
    grown = False

    def grow(share: float) -> None:
        nonlocal grown
        if not grown:
            grown = True
            with path.open("ab") as file:
                file.write("后来。".encode())

    assert open_file(path, pace=grow).text.endswith("船来了。\n后来。")
    assert path.stat().st_size > size


def test_a_file_that_shrinks_while_it_is_read_gives_what_is_left(tmp_path):
    path = made(tmp_path, "船来了。\n".encode() * 800_000)

    def shrink(share: float) -> None:
        os.truncate(path, 13 * 400_000)

    article = open_file(path, pace=shrink)
    assert set(article.text.split("\n")) == {"船来了。"}


# Work without end: each of these once took minutes, or all of the memory --------------------------


def test_one_character_with_endlessly_many_readings():
    article = open_text("水" + "(shuǐ)" * 300_000)
    assert article.text.startswith("水(")
    assert len(article.given) == 1


def test_a_list_of_nothing_but_headings_has_none():
    assert not open_text("第一章\n" * 300_000).headings
    assert not open_text("1\n" * 1_000_000).headings


@pytest.mark.parametrize(
    "data",
    [
        b"<!-- --> " * 100_000,
        b'<FictionBook><binary id="' * 100_000,
        b"<FictionBook>" + b"<!DOCTYPE a [" * 100_000,
        b" " * 1_000_000 + b"<html><p>",
    ],
    ids=["comments", "binaries", "document types", "blanks"],
)
def test_markup_that_never_comes_to_its_point(data: bytes):
    for suffix in (".html", ".fb2"):
        try:
            open_bytes(data, Path(f"endless{suffix}"))
        except OpeningError:
            continue


def test_a_subtitle_of_nothing_but_marks_is_none():
    data = b"[Script Info]\n[Events]\n" + b"Dialogue: 0," + b"{\\t(" * 100_000
    with pytest.raises(Broken):
        open_bytes(data, Path("endless.ass"))
    with pytest.raises(Empty):
        open_bytes(b"1\n00:00:01,000 --> 00:00:02,000\n" + b"<i>" * 100_000, Path("endless.srt"))


def test_markdown_that_is_too_long_and_has_no_place_to_be_cut_is_plain_text():
    line = "# 第一章\n船来了。\n".encode()
    small, large = (open_bytes(line * count, Path("book.md")) for count in (10, 400_000))
    assert not small.text.startswith("#")
    assert large.text.startswith("# 第一章\n船来了。")
