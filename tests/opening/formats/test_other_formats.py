"""Markdown, subtitles, JSON lines, packed files."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from reader import pinyin
from reader.article import Article
from reader.opening import Broken, NotText, OpeningError, TooLong, Unsafe, open_bytes
from reader.opening.formats import zipped as within_zip
from reader.opening.limits import MOST_MARKS


def opened(data: str | bytes, name: str) -> Article:
    return open_bytes(data.encode() if isinstance(data, str) else data, Path(name))


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def readings(article: Article) -> list[tuple[str, str]]:
    pairs = zip(article.given.offsets.tolist(), article.given.codes.tolist(), strict=True)
    return [(article.text[at], pinyin.spell(code)) for at, code in pairs]


class TestMarkdown:
    @pytest.mark.parametrize("unit", ["*a**", "![", "- a\n", "&amp;"])
    def test_marks_without_end_stay_in_the_text(self, unit: str):
        text = f"字{unit * (MOST_MARKS + 1)}字"
        assert opened(text, "a.md").text == text

    def test_marks_go_and_words_stay(self):
        article = opened(
            "# 早市\n\n我们**常常**去，*真的*。见[这里](https://example.org)和`代码`。\n\n"
            "- 一\n- 二\n\n"
            "| 词 | 义 |\n|---|---|\n| 书 | book |\n",
            "a.md",
        )
        lines = article.text.split("\n")
        assert lines[0] == "早市"
        assert "我们常常去，真的。见这里和代码。" in lines
        assert "一" in article.text
        assert "book" in article.text
        assert [(lines[h.paragraph], h.level) for h in article.headings] == [("早市", 1)]

    def test_readings_in_any_way_are_found(self):
        article = opened("{汉字|hàn zì}，<ruby>书<rt>shū</rt></ruby>，数<shu4>，文(wén)。", "a.md")
        assert article.text == "汉字，书，数，文。"
        assert [spelled for _, spelled in readings(article)] == ["hàn", "zì", "shū", "shù", "wén"]

    def test_lines_of_pinyin_stay_lines(self):
        assert opened("我不会说中文\nwǒ bùhuì shuō zhōngwén\n", "a.md").text == "我不会说中文"

    def test_what_stands_before_the_text_gives_the_title(self):
        article = opened('---\ntitle: "早市"\ntags: [a]\n---\n\n我们去。\n', "a.md")
        assert (article.title, article.text) == ("早市", "我们去。")

    def test_a_plain_text_with_asterisks_stays_one(self):
        assert opened("*注* 我们_去_。", "a.txt").text == "*注* 我们_去_。"


SRT = "1\n00:00:01,000 --> 00:00:02,500\n<i>你好</i>！\nHello!\n"


class TestJsonLines:
    def test_readings_of_the_file_come_back_and_others_are_found_anew(self):
        lines = [
            {"text": "小河", "readings": [[0, 1, "xiǎo", "file", 0], [1, 2, "hé", "engine", 0.1]]},
            {"text": "", "readings": []},
            {"text": "我们", "readings": [[0, 1, "wo3", "file"]]},
        ]
        article = opened("\n".join(map(json.dumps, lines)), "a.jsonl")
        assert article.text == "小河\n\n我们"
        assert readings(article) == [("小", "xiǎo"), ("我", "wǒ")]

    @pytest.mark.parametrize(
        "line",
        ['{"text": 1, "readings": []}', '{"text": "a", "readings": 5}', '{"text": "readings"'],
    )
    def test_lines_that_are_broken_are_told(self, line: str):
        with pytest.raises(Broken):
            opened('{"text": "好", "readings": []}\n' + line, "a.jsonl")

    def test_other_json_is_a_text(self):
        assert opened('{"a": "好"}', "a.json").text == '{"a": "好"}'


class TestPacked:
    def test_a_file_within_gzip_is_opened(self):
        assert opened(gzip.compress(SRT.encode()), "a.srt.gz").text.startswith("你好！")

    def test_files_with_more_text_than_an_article_may_have_are_refused(self, monkeypatch):
        monkeypatch.setattr(within_zip, "LARGEST_TEXT", 10)
        files = {f"{n}.txt": "我们去看花。".encode() for n in range(2)}
        with pytest.raises(TooLong):
            opened(zipped(files), "a.zip")

    def test_a_single_file_within_zip_is_opened(self):
        assert opened(zipped({"早市.txt": "我们去。".encode()}), "a.zip").text == "我们去。"

    def test_several_files_are_chapters_in_natural_order(self):
        data = zipped(
            {
                "书/10.txt": "第十".encode(),
                "书/2.txt": "文(wén)".encode("gb18030"),
                "__MACOSX/x.txt": b"no",
                "图.png": b"\x89PNG\r\n\x1a\n\0\0",
            }
        )
        article = opened(data, "a.zip")
        assert article.text == "2\n文\n10\n第十"
        assert [(h.paragraph, h.level) for h in article.headings] == [(0, 1), (2, 1)]
        assert readings(article) == [("文", "wén")]

    @pytest.mark.parametrize("name", ["1²3", "²", "①", "½", "٣", "１２", "9" * 5000, "0" * 5000])
    def test_any_figures_may_stand_in_a_name(self, name):
        article = opened(zipped({f"{name}.txt": "一".encode(), "2.txt": "二".encode()}), "a.zip")
        assert {"一", "二", "2", name} == set(article.text.split("\n"))

    def test_nothing_but_a_line_of_text_comes_from_a_name(self):
        names = ("一\x1b[31m\x07", "二\r\n三", "四\u2028\ufeff五\x85")
        article = opened(zipped({f"{name}.txt": "好".encode() for name in names}), "a.zip")
        titles = {article.text.split("\n")[each.paragraph] for each in article.headings}
        assert titles == {"一[31m", "二 三", "四 五"}

    def test_an_archive_without_texts_is_told(self):
        with pytest.raises(NotText):
            opened(zipped({"图.png": b"\x89PNG\r\n\x1a\n\0\0"}), "a.zip")

    def test_archives_within_archives_are_not_followed(self):
        inner = zipped({"a.txt": "好".encode()})
        for data, name in (
            (zipped({"b.txt": inner}), "a.zip"),
            (gzip.compress(gzip.compress(b"a")), "a.gz"),
        ):
            with pytest.raises((NotText, Unsafe)):
                opened(data, name)

    def test_a_bomb_is_refused(self):
        bomb = gzip.compress(b"\0" * (64 << 20))
        with pytest.raises(OpeningError):
            opened(bomb, "a.gz")

    def test_half_a_file_is_told(self):
        with pytest.raises(Broken):
            opened(gzip.compress(SRT.encode() * 50)[:60], "a.gz")


def test_a_line_sung_without_end_is_refused():
    with pytest.raises(TooLong):
        opened("[00:02.00]好\n" + "[00:01.00]" * 20_000 + "好" * 20_000, "a.lrc")


def test_json_lines_give_readings_to_characters_alone():
    line = (
        '{"text": "A河。", "readings": [[0, 1, "a"], [1, 2, "hé"], [2, 3, "a"], [0.5, 1.5, "a"]]}'
    )
    article = open_bytes(line.encode(), Path("article.jsonl"))
    assert article.given.offsets.tolist() == [1]


def test_json_lines_are_known_however_long_their_first_paragraph_is():
    line = f'{{"text": "{"长" * 40_000}", "readings": [[0, 1, "zhǎng", "file"]]}}'
    assert open_bytes(line.encode(), None).given.offsets.tolist() == [0]
