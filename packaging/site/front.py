"""The front page of a language: a sample with its readings, then what the README tells a reader."""

import re
import subprocess
import sys
from functools import cache
from html import escape, unescape
from pathlib import Path

from documents import Section, readme_of
from editions import EDITIONS, Edition
from frame import Page
from reader.resources import resource

_SECTIONS = ("first-steps", "for-teachers", "how-right-how-fast", "what-it-does-not-do", "licence")
_PARAGRAPHS = 2
_TO_COMMANDS = re.compile(r'href="#[^"]+"')  # the READMEs' one link to a section of theirs


def front_page(edition: Edition) -> Page:
    """The page that a language begins with."""
    readme = readme_of(edition)
    start = readme.named("install").title
    told = "".join(_told(readme.named(name)) for name in _SECTIONS)
    told = _TO_COMMANDS.sub(f'href="{{root}}{edition.folder}help/commands.html"', told)
    body = (
        f'<section class="hero">\n<h1>{escape(edition.title)}</h1>\n'
        f'<p class="lead">{readme.lead}</p>\n{_sample(edition)}'
        f'<p class="doors"><a class="main" href="{{root}}{edition.folder}download.html">'
        f'{escape(start)}</a><a href="{{root}}{edition.folder}help/first-steps.html">'
        f"{escape(readme.named('first-steps').title)}</a></p>\n</section>\n"
        f'<article class="prose">\n{readme.introduction}\n'
        f'<figure class="film">{readme.film}</figure>\n{told}</article>'
    )
    return Page(edition, "index.html", edition.title, body, description=unescape(readme.lead))


def write_samples(folder: Path) -> None:
    """The samples' pages as the program exports them."""
    for edition in EDITIONS:
        path = folder / edition.folder / "sample.html"
        path.write_text(_exported(edition), "utf-8")


def _told(section: Section) -> str:
    return f'<h2 id="{section.name}">{escape(section.title)}</h2>\n{section.html}'


def _sample(edition: Edition) -> str:
    """Its beginning; a box that is ticked shows the readings, without any script."""
    body = _exported(edition).partition("<body>")[2]
    title = re.search(r"<h1[^>]*>(.*?)</h1>", body)
    paragraphs = re.findall(r"<p>(.+?)</p>", body)[:_PARAGRAPHS]
    assert title is not None
    language = re.search(r'<html lang="([^"]+)"', _exported(edition))
    assert language is not None
    return (
        f'<div class="sample" lang="{language[1]}">\n'
        '<input type="checkbox" id="readings" checked="checked"/>'
        f'<label for="readings" lang="{edition.tag}">{escape(edition.readings)}</label>\n'
        f'<div class="page">\n<p class="title">{title[1]}</p>\n'
        + "".join(f"<p>{each}</p>\n" for each in paragraphs)
        + f'</div>\n<p class="more" lang="{edition.tag}"><a href="sample.html">'
        f"{escape(edition.whole_sample)}</a></p>\n</div>\n"
    )


@cache
def _exported(edition: Edition) -> str:
    path = resource("samples", f"{edition.sample}.txt")
    asked = ["annotate", str(path), "--as", "html", "--pinyin", edition.pinyin]
    done = subprocess.run(
        [sys.executable, "-m", "reader", *asked], check=True, capture_output=True, text=True,
        encoding="utf-8",
    )  # fmt: skip
    return done.stdout
