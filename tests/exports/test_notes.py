"""Notes as Markdown: what is told of an article, in which script, and that nothing of it acts."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from markdown_it import MarkdownIt

from reader.article import Article, Origin
from reader.corrections.change import Change
from reader.corrections.places import Place
from reader.exports.notes import Noted, all_noted, noted, written
from reader.library import Bookmark, Entry, Library
from reader.marginalia.mark import MOST_QUOTED, Colour, Mark
from reader.script import Script
from reader.settings import Settings
from tests.exports.strange import texts, unhurried
from tests.exports.test_nothing_acts import tags_of

TEXT = "第一章 渡口\n她在河边等一条红色的小船。\n第二章 回家\n她一个人走回了家。\n"
DAY = 86_400.0


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(
        tmp_path / "library.db", clock=((n + 0.5) * DAY for n in itertools.count(100)).__next__
    )
    yield opened
    opened.close()


def mark(words: str, colour: Colour | None, note: str = "", heading: str = "第一章 渡口") -> Mark:
    at = TEXT.index(words)
    return Mark.of(TEXT, at, at + len(words), colour, note, heading, made_at=20_000.5 * DAY)


def remembered(library: Library, name: str, *marks: Mark) -> int:
    made = Article(TEXT, Origin(Path(name)), "小船")
    key = library.remember(made, characters=30, script="simplified").key
    library.marginalia.change_marks(key, Change(added=marks))
    return key


def test_an_article_is_told_by_chapters_with_quotes_notes_and_dates(library: Library) -> None:
    key = remembered(
        library, "/a.txt",
        mark("红色的小船", Colour.YELLOW, "Whose?\nNobody’s."),
        mark("一个人走回了家", None, "*At last.*", "第二章 回家"),
    )  # fmt: skip
    library.add_bookmark(key, Place.of(TEXT, 0), "第一章 渡口")
    assert "".join(written([noted(library, key, Settings())])) == (
        "# 小船\n"
        "\n## 第一章 渡口\n"
        "\n> 红色的小船\n"
        "\nWhose?\n"
        "\nNobody’s.\n"
        "\n(2024-10-04, 37 %, yellow)\n"
        "\n## 第二章 回家\n"
        "\n> 一个人走回了家\n"
        "\n\\*At last.\\*\n"
        "\n(2024-10-04, 76 %)\n"
        "\n## Bookmarks\n"
        "\n第一章 渡口 (1970-04-13, 0 %)\n"
    )


def test_quotes_stand_in_the_script_that_the_article_was_shown_in(library: Library) -> None:
    key = remembered(library, "/a.txt", mark("红色的小船", Colour.ROSE))
    library.set_shown_script(key, "traditional")
    assert "> 紅色的小船\n" in "".join(written([noted(library, key, Settings())]))
    asked = noted(library, key, Settings(), Script.SOURCE)
    assert "> 红色的小船\n" in "".join(written([asked]))


def test_all_articles_with_anything_are_told_the_last_opened_first(library: Library) -> None:
    remembered(library, "/a.txt", mark("红色的小船", Colour.ROSE))
    remembered(library, "/b.txt")
    remembered(library, "/c.txt", mark("河边", Colour.GREEN))
    told = "".join(written(all_noted(library, Settings())))
    assert told.count("# 小船\n") == 2
    assert told.index("河边") < told.index("红色的小船")


def test_of_a_very_long_stretch_the_beginning_is_quoted(library: Library) -> None:
    text = "河" * (MOST_QUOTED + 50)
    long = Mark.of(text, 0, len(text), Colour.ROSE)
    key = remembered(library, "/a.txt", long)
    told = "".join(written([noted(library, key, Settings(), Script.SOURCE)]))
    assert f"> {'河' * MOST_QUOTED}…\n" in told


def test_of_a_forgotten_article_nothing_is_told(library: Library) -> None:
    key = remembered(library, "/a.txt", mark("河边", Colour.GREEN))
    library.forget(key)
    with pytest.raises(KeyError):
        noted(library, key, Settings())
    assert not all_noted(library, Settings())


ENTRY = Entry(1, None, "", 1, 100, "simplified", "", 0.0, 0.0, "", "", 0.0, Place())


def is_dead(told: str) -> bool:
    allowed = {"p", "h1", "h2", "blockquote"}
    pages = (
        MarkdownIt(dialect, {"html": True, "linkify": False}).render(told)
        for dialect in ("commonmark", "gfm-like", "js-default")
    )
    return all(tags_of(page).tags <= allowed for page in pages)


@unhurried
@given(texts, texts, texts, texts, st.sampled_from([None, *Colour]))
def test_nothing_of_a_text_or_of_a_note_acts(
    title: str, words: str, note: str, label: str, colour: Colour | None
) -> None:
    one = Mark.of(words, 0, len(words), colour, note, title, made_at=1.0)
    bookmark = Bookmark(1, Place(), label, 1.0)
    entry = replace(ENTRY, title=title)
    told = "".join(written([Noted(entry, (one,), (bookmark,), Script.SOURCE, Settings())]))
    assert is_dead(told)
    assert not any(ord(c) < 32 and c != "\n" for c in told)
