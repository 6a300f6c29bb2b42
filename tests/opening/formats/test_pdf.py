"""PDF: paragraphs, readings and headings from where characters stand; nothing without bounds."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from reader import pinyin
from reader.article import Article
from reader.opening import Broken, OnlyPictures, OpeningError, Unsafe, open_bytes
from reader.opening.confined import Limits, confined
from reader.opening.pacing import Stopped
from tests.opening.formats.pdfs import HOSTILE, TWICE, Line, pages, pdf, written
from tests.processes import children, ends_with, has_processes
from tests.repository import ROOT

FULL = "今天我们去河边的小树林里看花大家都很高兴他说"
LEFT, SIZE = 60, 20


def lines(*texts: str, top: float = 780) -> list[Line]:
    """Lines below one another."""
    return [(LEFT, top - 30 * number, SIZE, text) for number, text in enumerate(texts)]


def opened(data: bytes) -> Article:
    return open_bytes(data, Path("a.pdf"))


def test_lines_are_joined_to_paragraphs_where_none_ends_short():
    data = pages([written(lines(FULL, "好看。", FULL, FULL, "完了。"))])
    assert opened(data).text.split("\n") == [f"{FULL}好看。", f"{FULL}{FULL}完了。"]


def test_a_paragraph_goes_on_over_the_page():
    data = pages([written(lines(FULL, FULL)), written(lines("还有。", FULL))])
    assert opened(data).text.startswith(f"{FULL}{FULL}还有。")


def test_small_letters_above_a_line_are_its_readings():
    above = [(LEFT + 2, 803, 8, "rén"), (LEFT + SIZE + 2, 803, 8, "shān")]
    article = opened(pages([written([*above, *lines("人山", FULL)])]))
    assert article.text.startswith("人山")
    read = [pinyin.spell(code, pinyin.Style.MARKS) for code in article.given.codes.tolist()]
    assert read == ["rén", "shān"]


def test_what_stands_on_every_page_is_left_out():
    contents = [
        written([(LEFT, 820, 10, "小树林"), *lines(FULL, FULL), (280, 30, 10, str(number))])
        for number in range(1, 7)
    ]
    text = opened(pages(contents)).text
    assert "小树林里" in text
    assert not any(line in ("小树林", "3") for line in text.split("\n"))


def test_short_lines_stay_lines():
    verse = ["床下有一只猫", "它在看窗外的雪", "雪下了一夜又", "一夜都没有停过"]
    assert opened(pages([written(lines(*verse))])).text.split("\n") == verse
    beside = opened(pages([written(lines(*verse)), written(lines(FULL, FULL))]))
    assert beside.text.split("\n") == [*verse, FULL + FULL]


def test_what_begins_every_page_and_is_its_own_heading_stays():
    contents = [
        written(lines(f"第{number}节", FULL, f"{FULL[number:12]}。")) for number in range(1, 6)
    ]
    text = opened(pages(contents)).text
    assert all(f"第{number}节" in text.split("\n") for number in range(1, 6))


@pytest.mark.parametrize("said", [["好"], ["好", "啊"], ["2026", FULL]])
def test_pages_that_are_alike_lose_nothing(said: list[str]):
    text = opened(pages([written(lines(*said))] * 5)).text
    assert all(text.count(each) == 5 for each in said)


def test_a_head_that_wanders_is_text():
    contents = [
        written(lines("山高水长", FULL[number:], FULL, top=780 - 40 * number))
        for number in range(6)
    ]
    assert opened(pages(contents)).text.count("山高水长") == 6


@pytest.mark.parametrize("form", ["{}", "- {} -", "第{}页", "{} / 6", "Page {}"])
def test_page_numbers_in_any_form_are_left_out(form: str):
    contents = [
        written([*lines(FULL, f"{FULL[number:]}。"), (280, 30, 20, form.format(number))])
        for number in range(1, 7)
    ]
    text = opened(pages(contents)).text
    assert not any(form.format(number) in text.split("\n") for number in range(1, 7))


def test_a_number_alone_at_the_foot_of_one_page_is_text():
    assert opened(pages([written(lines(FULL, "完。", "1987"))])).text.split("\n")[-1] == "1987"


def test_the_table_of_contents_names_the_headings():
    outline = [
        b"<</First 6 0 R/Last 6 0 R/Count 1>>",
        b"<</Title<FEFF82B1>/Parent 5 0 R/Dest[7 0 R/Fit]>>",
    ]
    article = opened(pages([written(lines("花", FULL, FULL))], outline, b"/Outlines 5 0 R"))
    assert [(each.paragraph, each.level) for each in article.headings] == [(0, 1)]


def test_pages_without_text_are_told():
    with pytest.raises(OnlyPictures):
        opened(pages([b"0 0 m 9 9 l S"]))


@pytest.mark.parametrize("data", [b"%PDF-1.4", b"%PDF-1.4\n" + bytes(2000), TWICE[:300], pdf([])])
def test_what_is_no_whole_pdf_is_told(data: bytes):
    with pytest.raises(Broken):
        opened(data)


def test_any_work_tells_how_far_it_has_come():
    shares = list[float]()
    data = pages([written(lines(FULL, FULL, FULL))] * 40)
    open_bytes(data, None, pace=shares.append)
    assert shares == sorted(shares)
    assert len({share for share in shares if 0 < share < 0.4}) > 20


# Hostile files -----------------------------------------------------------------------------------

TAKES_ALL_MEMORY = {
    name
    for name in ("itself twice", "doubled 40 times", "packed three times")
    if sys.platform != "win32"  # the limit is Linux's
}
"""What has no limit but that."""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_opened_or_refused_within_the_limits(name: str):
    with pytest.raises(Unsafe) if name in TAKES_ALL_MEMORY else suppress(OpeningError):
        opened(HOSTILE[name]())


@pytest.mark.parametrize("limits", [Limits(silence=0.0), Limits(whole=0.0)])
def test_what_takes_too_long_is_unsafe(limits: Limits):
    with pytest.raises(Unsafe):
        list(confined("pdf", TWICE, lambda: None, None, limits))


def test_work_of_no_kind_is_broken():
    with pytest.raises(Broken):
        list(confined("nothing", b"", lambda: None))


# The process -------------------------------------------------------------------------------------


@has_processes
def test_nobody_waits_for_a_file_that_nobody_wants():
    before, looks = children(os.getpid()), 0

    def stop(_share: float) -> None:
        nonlocal looks
        looks += 1
        if looks > 3:
            raise Stopped

    with pytest.raises(Stopped):
        open_bytes(HOSTILE["itself twice"](), None, pace=stop)
    assert children(os.getpid()) == before


@has_processes
def test_what_is_not_read_to_its_end_ends_all_the_same():
    before = children(os.getpid())
    pieces: Iterator[object] = confined("pdf", pages([written(lines(FULL))] * 500), lambda: None)
    next(pieces)
    assert children(os.getpid()) > before
    pieces.close()  # type: ignore[attr-defined]
    assert children(os.getpid()) == before


@has_processes
def test_it_ends_with_the_program_however_that_ends():
    program = (
        "import sys\nfrom reader.opening.confined import confined\n"
        "data = sys.stdin.buffer.read()\n"
        "for _ in confined('pdf', data, lambda: None): print(flush=True)"
    )
    many = pages([written(lines(FULL) * 40)] * 3_000)
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        parent.stdin.write(many)
        parent.stdin.close()
        assert parent.stdout.readline()
        assert ends_with(parent)


def test_the_hidden_command_says_what_it_finds_and_nothing_else():
    data = pages([written(lines(FULL))])
    with subprocess.Popen(
        [sys.executable, "-m", "reader", "--confined", "pdf"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(len(data).to_bytes(8, "little") + data)
        process.stdin.flush()
        said = [json.loads(line) for line in process.stdout]
        assert process.stderr.read() == b""
    assert [said[0]["pages"], said[1][0][0], said[2]] == [1, FULL, {"end": True}]


def test_a_folder_with_modules_of_its_own_is_not_believed(tmp_path: Path, monkeypatch):
    for name in ("reader", "json", "pypdfium2", "numpy"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert opened(pages([written(lines(FULL))])).text == FULL
