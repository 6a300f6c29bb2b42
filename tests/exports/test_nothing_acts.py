"""Nothing of a text acts where it is shown: no tag, link, command, formula or field."""

import csv
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO

import pytest
from hypothesis import given, settings, strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from reader.article import Heading
from reader.exports import known_formats, needs_cues
from reader.settings import ReadingsShown
from tests.exports.described import described
from tests.exports.strange import article_text, read, texts, unhurried, written


class Tags(HTMLParser):
    """Collects a page's elements and where they lead."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str | None]] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= set(attributes)

    def handle_comment(self, data: str) -> None:
        self.tags.add("!--")

    def handle_pi(self, data: str) -> None:
        self.tags.add("?")


def tags_of(page: str) -> Tags:
    found = Tags()
    found.feed(page)
    found.close()
    return found


def a_page(made: bytes) -> bool:
    page = made.decode()
    body, _, own = page[page.index("<body>") :].partition("<script")
    found = tags_of(body)
    return (
        page.count("<script") == bool(own)
        and found.tags <= {"body", "h1", "p", "ruby", "rp", "rt", "figure"}
        and found.attributes <= {("style", "white-space: pre-wrap")}
    )


def markdown(made: bytes) -> bool:
    pages = (
        MarkdownIt(dialect, {"html": True, "linkify": False}).render(made.decode())
        for dialect in ("commonmark", "gfm-like", "js-default")
    )
    return all(tags_of(page).tags <= {"p", "h1"} for page in pages)


def a_package(made: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(made)) as package:
        roots = [
            etree.fromstring(package.read(part))
            for part in package.namelist()
            if part.endswith((".xml", ".xhtml", ".opf", ".ncx", ".rels"))
        ]
    each = [each for root in roots for each in root.iter()]
    names = {etree.QName(one).localname for one in each if isinstance(one.tag, str)}
    acting = {"script", "img", "b", "object", "instrText", "fldSimple"}
    return not names & acting and all(isinstance(one.tag, str) for one in each)


COMMANDS = re.compile(
    r"\\(?:ruby\b|section\*|text(?:backslash|asciitilde|asciicircum)\{\}|[ {}%#$&_])"
)


def latex(made: bytes) -> bool:
    first, _, body = made.decode().partition("\n")
    left = COMMANDS.sub("", body)
    depths = [0]
    for mark in re.findall("[{}]", left):
        depths.append(depths[-1] + (1 if mark == "{" else -1))
    is_balanced = min(depths) == 0 == depths[-1]
    return first.startswith("%") and is_balanced and not re.search(r"[\\%#$&_~^\0-\t\v-\x1f]", left)


def a_table(made: bytes) -> bool:
    table = made.decode()
    rows = list(csv.reader(table.splitlines(), delimiter="\t", strict=True))
    values = [value for row in rows for value in row]
    formula = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
    is_whole = len(rows) == table.count("\n") and all(len(row) == 9 for row in rows)
    return is_whole and not any(value.startswith(formula) for value in values)


def records(made: bytes) -> bool:
    return all(set(json.loads(line)) == {"text", "readings"} for line in made.splitlines())


def plain(made: bytes) -> bool:
    return not re.search(r"[\0-\t\v-\x1f\x7f-\x9f]", made.decode())


def anki(made: bytes) -> bool:
    acting = r"(?m)^#|\[sound:|\[anki:|\[latex\]|\[\$\$?\]|\\[(\[]|\{\{"
    return plain(made) and not re.search(acting, made.decode(), re.IGNORECASE)


def srt(made: bytes) -> bool:
    text = made.decode()
    acting = r"<[A-Za-z0-9/!?]|\{\\|\\[NnHh]|&[A-Za-z#]"
    times = [line for line in text.split("\n") if "-->" in line]
    return plain(made) and not re.search(acting, text) and all(map(_SRT_TIMES.fullmatch, times))


_SRT_TIMES = re.compile(r"\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}")


def vtt(made: bytes) -> bool:
    head, *cues = re.split(r"\n+(?=\d\d:\d\d:\d\d\.\d{3} -->)", made.decode())
    said = [cue.partition("\n")[2] for cue in cues]
    tags = set(re.findall("<[^>]*>", "".join(said)))
    return (
        head.strip() == "WEBVTT"
        and plain(made)
        and not any("-->" in each or "\n\n" in each.strip("\n") for each in said)
        and tags <= {"<ruby>", "<rt>", "</rt>", "</ruby>"}
        and not re.search(r"&(?!(?:lt|gt|amp);)|[NnHh]?\{\\", "".join(said))
    )


def lrc(made: bytes) -> bool:
    lines = made.decode().splitlines()
    said = [re.sub(r"^\[(?:\d\d:\d\d\.\d\d\]|ti:[^\[\]]*\]$)", "", line) for line in lines]
    is_timed = all(line != rest for line, rest in zip(lines, said, strict=True))
    return is_timed and plain(made) and not any(re.search(r"[\[<]-?\d", line) for line in said)


def ass(made: bytes) -> bool:
    head, _, events = made.decode().partition("[Events]\nFormat: ")
    lines = events.split("\n")[1:-1]
    left = [re.sub(r"\{\\rReadings\}|\{\\r\}", "", line) for line in lines]
    return (
        plain(made)
        and head.count("\n[") == 1
        and all(line.startswith("Dialogue: 0,0:") for line in lines)
        and not any(re.search(r"(?<!\\)[{}]", line) for line in left)
    )


IS_DEAD: dict[str, Callable[[bytes], bool]] = {
    ".html": a_page,
    ".md": markdown,
    ".epub": a_package,
    ".docx": a_package,
    ".odt": a_package,
    ".tex": latex,
    ".tsv": a_table,
    ".jsonl": records,
    "anki": anki,
    ".srt": srt,
    ".brackets.srt": srt,
    ".vtt": vtt,
    ".lrc": lrc,
    ".ass": ass,
    "": plain,
    ".txt": plain,
}


TIMED = sorted(name for name, form in known_formats().items() if needs_cues(form))


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(TIMED), texts, st.booleans())
def test_nothing_of_a_text_acts_on_a_screen(name: str, text: str, has_readings: bool):
    assert_is_dead(name, text, has_readings, is_headed=False)


@pytest.mark.parametrize("name", sorted(set(known_formats()) - set(TIMED)))
@unhurried
@given(texts, st.booleans(), st.booleans())
def test_nothing_of_a_text_acts(name: str, text: str, has_readings: bool, is_headed: bool):
    assert_is_dead(name, text, has_readings, is_headed)


def assert_is_dead(name: str, text: str, has_readings: bool, is_headed: bool) -> None:
    suffix = (*known_formats()[name].SUFFIXES, "")[0]
    assert name in IS_DEAD or suffix in IS_DEAD, f"say what would act in a file of {name}"
    is_dead = IS_DEAD.get(name) or IS_DEAD[suffix]
    which = ReadingsShown.ALL if has_readings else ReadingsShown.NONE
    shown = read(article_text(text), which)
    what = replace(described(shown, text), title=text, author=text)
    assert is_dead(written(name, replace(what, headings=(Heading(1, 1),) * is_headed)))


@pytest.mark.parametrize("mark", ["=", "+", "-", "@", "＝", "\t=", "\r-"])
def test_a_sentence_that_looks_like_a_formula_has_an_apostrophe(mark: str):
    table = written("words", read(f"{mark}山水", ReadingsShown.ALL)).decode()
    assert table.splitlines()[1].split("\t")[3].startswith("'")


def test_a_sentence_within_quotation_marks_is_quoted_whole():
    table = written("words", read('"山水"很好', ReadingsShown.ALL)).decode()
    assert table.splitlines()[1].split("\t")[3] == '"""山水""很好"'
