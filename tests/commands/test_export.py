"""`duyin export` and the flags that it shares with `duyin annotate`."""

import json
from pathlib import Path

import pytest

from tests.commands.test_commands import duyin, refused, written


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "雨.txt"
    path.write_text("你好！我在西安学习中文。垃圾(lājī)不要乱扔。\n", "utf-8")
    return path


def readings(*arguments: str | Path) -> list[list[object]]:
    return json.loads(written("annotate", *arguments).splitlines()[0])["readings"]


def test_each_reading_has_its_doubt(article: Path):
    doubts = [reading[4] for reading in readings(article)]
    assert all(0 <= doubt <= 1 for doubt in doubts)


def test_words_cover_every_character(article: Path):
    made = json.loads(written("annotate", article, "--words").splitlines()[0])
    text = made["text"]
    assert [text[start:end] for start, end in made["words"]][:5] == [
        "你好",
        "我",
        "在",
        "西安",
        "学习",
    ]
    covered = {at for start, end in made["words"] for at in range(start, end)}
    assert covered >= {at for at, c in enumerate(text) if "一" <= c <= "鿿"}


def test_sandhi_and_taiwan_readings_are_written_only_when_asked_for(article: Path, tmp_path: Path):
    assert [reading[2] for reading in readings(article)][:2] == ["nǐ", "hǎo"]
    assert [reading[2] for reading in readings(article, "--sandhi")][:2] == ["ní", "hǎo"]
    other = tmp_path / "b.txt"
    other.write_text("企业有垃圾。", "utf-8")
    assert [reading[2] for reading in readings(other)][:2] == ["qǐ", "yè"]
    taiwan = [reading[2] for reading in readings(other, "--taiwan-readings")]
    assert taiwan == ["qì", "yè", "yǒu", "lè", "sè"]


def test_brackets_and_pages_group_readings_by_words(article: Path):
    brackets = written("annotate", article, "--as", "brackets", "--words")
    assert "西安(Xī'ān)学习(xuéxí)中文(Zhōngwén)" in brackets
    page = written("annotate", article, "--as", "html", "--words")
    assert "<ruby>西安<rp>(</rp><rt>Xī'ān</rt><rp>)</rp></ruby>" in page


def test_a_form_may_be_called_by_how_its_files_end(article: Path, tmp_path: Path):
    assert written("export", article, "--as", "md") == written(
        "export", article, "--as", "markdown"
    )
    assert written("export", article, "--as", "txt") == written("export", article, "--as", "text")
    assert written("annotate", article, "--as", "md") == written("export", article, "--as", ".MD")
    annotated = written("annotate", article, "--as", "txt")
    assert annotated == written("annotate", article, "--as", "brackets")
    assert duyin("export", tmp_path, "--as", "md", "-o", tmp_path / "out").returncode == 0
    assert [path.name for path in (tmp_path / "out").glob("*.md")] == ["雨.md"]
    assert "there is no form" in refused(2, "export", article, "--as", "mdx")


def test_a_paragraph_that_cannot_have_its_line_of_pinyin_is_told(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("山水很好。\n雪\n", "utf-8")
    done = duyin("export", path, "--as", "lines")
    assert done.returncode == 0
    assert done.stdout.decode() == "shān shuǐ hěn hǎo.\n山水很好。\n雪\n"
    assert "a paragraph lacks readings" in done.stderr.decode()
    assert "paragraph 2" in done.stderr.decode()
    done = duyin("export", tmp_path, "--as", "lines", "-o", tmp_path / "out")
    assert done.returncode == 0
    assert "a paragraph lacks readings" in done.stderr.decode()


def test_the_form_follows_the_name_or_is_told(article: Path, tmp_path: Path):
    book = tmp_path / "雨.epub"
    assert written("export", article, "-o", book) == ""
    assert book.read_bytes().startswith(b"PK")
    assert written("export", article, "--as", "text") == "你好！我在西安学习中文。垃圾不要乱扔。\n"
    assert "export needs" in refused(2, "export", article)
    assert "is no form" in refused(2, "export", article, "-o", tmp_path / "a.xyz")


def test_readings_may_be_those_of_the_file_or_none(article: Path):
    only = written("export", article, "--as", "brackets", "--readings", "file")
    assert only == "你好！我在西安学习中文。垃(lā)圾(jī)不要乱扔。\n"
    none = written("export", article, "--as", "brackets", "--readings", "none")
    assert none == "你好！我在西安学习中文。垃圾不要乱扔。\n"


def test_tones_have_colours_in_the_forms_that_can_have_them(article: Path, tmp_path: Path):
    page = written("export", article, "--as", "html", "--tone-colours")
    assert '<rt class="t3">' in page
    told = refused(2, "export", article, "--as", "markdown", "--tone-colours")
    assert (
        "--tone-colours is for ass, docx, epub, html, odt, pdf, srt, vtt, not for markdown" in told
    )


def test_a_form_without_pictures_of_its_own_takes_no_word_about_them(article: Path, tmp_path: Path):
    written("export", article, "--as", "html", "--no-pictures")
    told = refused(2, "export", article, "-o", tmp_path / "a.pdf", "--no-pictures")
    assert "--no-pictures is for docx, epub, html, odt, not for pdf" in told
