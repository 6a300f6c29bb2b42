"""The head of a large text file is what the whole article has there, wherever it begins."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from reader.article import Article
from reader.opening import NotText, open_file
from reader.opening.head import HEAD, LEAST_FILE, Head, Near, open_head_first
from tests.opening import builders

PLAIN = "　　第{n}天的夜里，湖边的船又少了一只，水却还很高。"
READ = "　　第{n}天(tiān)的夜(yè)里(lǐ)，湖边(húbiān)的船(chuán)又少(shǎo)了一只，水(shuǐ)高。"


def written(folder: Path, line: str, encoding: str, line_end: str = "\n") -> Path:
    count = 2 * LEAST_FILE // len(line.encode(encoding))
    lines = (f"第{n // 90 + 1}章　水边" if n % 90 == 0 else line.format(n=n) for n in range(count))
    path = folder / "lake.txt"
    path.write_bytes(line_end.join(lines).encode(encoding))
    return path


def near(article: Article, share: float) -> Near:
    at = max(0, article.text.rfind("第", 0, round(share * len(article.text))))
    return Near(at, article.text[max(0, at - 6) : at], article.text[at : at + 12], share)


@pytest.mark.parametrize(
    ("line", "encoding", "line_end"),
    [
        (PLAIN, "gb18030", "\n"),
        (READ, "gb18030", "\r\n"),
        (READ, "utf-8", "\n"),
        (PLAIN, "utf-16-le", "\r\n"),
    ],
    ids=["gb18030", "annotated gb18030", "annotated utf-8", "utf-16"],
)
def test_a_head_is_a_part_of_the_whole(tmp_path, line: str, encoding: str, line_end: str):
    path = written(tmp_path, line, encoding, line_end)
    whole = open_file(path)
    for share in (0.0, 0.02, 0.5, 0.999):
        head = next(open_head_first(path, near=near(whole, share)))
        assert isinstance(head, Head)
        at = head.place_in(whole)
        assert at is not None
        assert at + head.resume == near(whole, share).offset
        assert head.article.title == whole.title
        assert head.article.origin == whole.origin
        first = whole.text.count("\n", 0, at)
        among = range(first, first + head.article.text.count("\n") + 1)
        assert {heading.paragraph + first for heading in head.article.headings} == {
            heading.paragraph for heading in whole.headings if heading.paragraph in among
        }
        inside = (whole.given.offsets >= at) & (whole.given.offsets < at + len(head.article.text))
        assert (whole.given.offsets[inside] - at == head.article.given.offsets).all()
        assert (whole.given.codes[inside] == head.article.given.codes).all()


def chapters(count: int, line: str, *, marks: str = "# ") -> list[list[str]]:
    """Chapters of different lengths, each with a part of its own in it."""
    return [
        [
            f"{marks}第{n + 1}章　水边",
            *(line.format(n=n * 100 + k) for k in range(40 + n % 7 * 9)),
            f"## 第{n + 1}章的湖",
            line.format(n=n),
        ]
        for n in range(count)
    ]


RUBY = "　　第{n}{{天|tiān}}{{夜里|yèli}}，{{湖边|húbiān}}的{{船|chuán}}又少了一只，水却还很高。"


@pytest.mark.parametrize(
    ("line", "marks", "version"),
    [(PLAIN, "# ", 3), (RUBY, "# ", 3), (RUBY, "", 2), (READ, "# ", 2)],
    ids=["plain", "ruby", "headings listed only", "brackets"],
)
def test_a_head_of_a_book_is_a_part_of_the_whole(tmp_path, line: str, marks: str, version: int):
    path = tmp_path / "lake.epub"
    cover = {"cover.png": builders.png(60, 90)}
    path.write_bytes(
        builders.epub(chapters(90, line, marks=marks), cover, version=version, cover="cover.png")
    )
    whole = open_file(path)
    for share in (0.0, 0.004, 0.2, 0.5, 0.8, 0.999):
        place = near(whole, share)
        head = next(open_head_first(path, near=place if share else None))
        assert isinstance(head, Head)
        at = head.place_in(whole)
        assert at is not None
        assert at + head.resume == (place.offset if share else 0)
        assert head.article.title == whole.title
        assert head.article.origin == whole.origin
        assert head.first <= share <= head.last < head.first + 0.5
        assert parts(head.article, 0, len(head.article.text)) == parts(
            whole, at, at + len(head.article.text)
        )


def parts(article: Article, start: int, end: int) -> tuple[object, ...]:
    """The headings, readings and pictures between two places."""
    first = article.text.count("\n", 0, start)
    last = first + article.text.count("\n", start, end)
    offsets = article.given.offsets
    inside = (offsets >= start) & (offsets < end)
    return (
        [(h.paragraph - first, h.level) for h in article.headings if first <= h.paragraph <= last],
        (offsets[inside] - start).tolist(),
        article.given.codes[inside].tolist(),
        [at - start for at in article.images if start <= at < end],
    )


def test_a_book_that_is_short_or_one_chapter_or_heard_has_no_head(tmp_path):
    path = tmp_path / "book.epub"
    one = [[line for chapter in chapters(90, PLAIN) for line in chapter]]
    for book in (builders.epub(chapters(3, PLAIN)), builders.epub(one)):
        path.write_bytes(book)
        assert [type(step) for step in open_head_first(path)] == [Article]


def test_a_chapter_that_is_damaged_is_left_out_of_the_head_and_told_with_the_whole(tmp_path):
    path = tmp_path / "damaged.epub"
    names = [f"OEBPS/text/{number}.xhtml" for number in (1, 2, 3, 40)]
    path.write_bytes(builders.epub(chapters(90, RUBY), more=dict.fromkeys(names, "")))
    whole = open_file(path)
    assert whole.origin.parts_missing == 4
    for place in (None, near(whole, 0.44)):
        head = next(open_head_first(path, near=place))
        assert isinstance(head, Head)
        assert head.place_in(whole) is not None
        assert head.article.origin.parts_missing == 0


def test_a_head_in_latin_letters_has_the_encoding_that_shows_only_behind_it(tmp_path):
    path = tmp_path / "preface.txt"
    preface = "By the lake, before winter.\n" * (LEAST_FILE // 14)
    path.write_bytes((preface + PLAIN.format(n=1) * 9_000).encode("gb18030"))
    head, whole = open_head_first(path)
    assert isinstance(head, Head)
    assert isinstance(whole, Article)
    assert head.article.origin.encoding == whole.origin.encoding == "gb18030"
    assert head.place_in(whole) == 0


@pytest.mark.parametrize("share", [0.0, 0.2, 1.0])
def test_a_place_is_found_however_far_it_is_from_where_it_should_be(tmp_path, share: float):
    path = written(tmp_path, PLAIN, "gb18030")
    whole = open_file(path)
    place = near(whole, 0.7)
    moved = Near(place.offset, place.before, place.after, share)
    head = next(open_head_first(path, near=moved))
    assert isinstance(head, Head)
    assert head.resume + (head.place_in(whole) or 0) == place.offset


def test_a_place_among_readings_is_found_where_its_share_of_the_file_is_another(tmp_path):
    """Half of the file has readings: of its text that half is the smaller one."""
    path = tmp_path / "half.txt"
    half = LEAST_FILE * 3 // 4 // len(READ.encode())
    lines = [(PLAIN if n < half else READ).format(n=n) for n in range(2 * half)]
    path.write_text("\n".join(lines), "utf-8")
    whole = open_file(path)
    for share in (0.3, 0.6, 0.8):
        head = next(open_head_first(path, near=near(whole, share)))
        assert isinstance(head, Head)
        assert head.resume + (head.place_in(whole) or 0) == near(whole, share).offset


@pytest.mark.parametrize("line", [PLAIN, READ])
@pytest.mark.parametrize("after", ["", "第1章　水边"])
def test_who_goes_on_at_the_beginning_has_a_head(tmp_path, line: str, after: str):
    """As of a file that was opened, and its place never kept: there is nothing around it."""
    head = next(open_head_first(written(tmp_path, line, "utf-8"), near=Near(0, "", after, 0.0)))
    assert isinstance(head, Head)
    assert (head.resume, head.first) == (0, 0.0)


def test_a_small_file_and_one_without_line_ends_have_no_head(tmp_path):
    path = tmp_path / "one.txt"
    for text in ("船来了。\n" * 1000, "船来了。" * LEAST_FILE):
        path.write_text(text, "utf-8")
        assert [type(step) for step in open_head_first(path)] == [Article]


def test_a_place_that_is_not_there_any_more_has_no_head(tmp_path):
    path = written(tmp_path, PLAIN, "utf-8")
    gone = Near(9_000, "没有这样", "一个地方的", 0.4)
    assert [type(step) for step in open_head_first(path, near=gone)] == [Article]


@given(st.integers(8, 2 * HEAD), st.binary(min_size=1, max_size=8))  # behind what tells a kind
@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_broken_bytes_are_the_same_in_the_head(tmp_path, at: int, broken: bytes):
    path = tmp_path / "broken.txt"
    data = bytearray((PLAIN.format(n=7) + "\n").encode("gb18030") * 26_000)
    data[at : at + len(broken)] = broken
    path.write_bytes(data)
    head, whole = open_head_first(path)
    assert isinstance(head, Head)
    assert isinstance(whole, Article)
    assert head.place_in(whole) == 0


def test_what_is_no_text_has_no_head(tmp_path):
    path = tmp_path / "noise.txt"
    path.write_bytes(bytes(range(256)) * (LEAST_FILE // 200))
    with pytest.raises(NotText):
        list(open_head_first(path))
