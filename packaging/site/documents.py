"""The repository's own documents in HTML: READMEs by their sections, CONTRIBUTING, CHANGELOG."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from editions import EDITIONS, ENGLISH, Edition
from frame import HOW_RIGHT, Page

ROOT = Path(__file__).parents[2]
_ABOUT_DEVELOPMENT = {"CONTRIBUTING.md": "contributing.html", "CHANGELOG.md": "changes.html"}
COPIED = {"LICENSE": "LICENSE.txt", "NOTICE": "NOTICE.txt"}
_PLACES = (
    {"packaging/pictures/": "pictures/"}
    | _ABOUT_DEVELOPMENT
    | COPIED
    | {edition.readme: f"{edition.folder}index.html" for edition in EDITIONS}
    | {
        f"resources/help/{one.language.value}/{HOW_RIGHT}.md": f"{one.folder}help/{HOW_RIGHT}.html"
        for one in EDITIONS
    }
)
_TARGET = re.compile(r'((?:href|src|srcset)=")([^"]+)"')
_VOID = re.compile(r"<(source|img)\b([^>]*?) ?/?>")


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a README, its heading left out."""

    title: str
    name: str
    html: str


@dataclass(frozen=True, slots=True)
class Readme:
    """A README in parts. The sections are in the same order in every language."""

    lead: str
    film: str
    introduction: str
    sections: tuple[Section, ...]

    def named(self, name: str) -> Section:
        """A section by its English name."""
        return next(one for one in self.sections if one.name == name)


def readme_of(edition: Edition) -> Readme:
    """The README of a language, what it links to led to the site's pages."""
    intro, *parts = _parts(edition.readme)
    names = [_slug(title) for title, _ in _parts(ENGLISH.readme)[1:]]
    _title, _languages, lead, film, *rest = _blocks(intro[1])
    return Readme(
        lead=re.sub("</?(p|strong)>", "", lead).strip(),
        film=film,
        introduction="".join(rest),
        sections=tuple(
            Section(title, name, html) for (title, html), name in zip(parts, names, strict=True)
        ),
    )


def about_development() -> Iterator[Page]:
    """What is told to developers, in English alone."""
    for source, path in _ABOUT_DEVELOPMENT.items():
        text = (ROOT / source).read_text("utf-8")
        title = text.splitlines()[0].removeprefix("# ")
        body = f'<article class="prose">\n{html_of(text)}</article>'
        yield Page(ENGLISH, path, title, body, is_alone=True)


def html_of(text: str) -> str:
    """Markdown as well-formed HTML; `{root}` stands for the way to the site's top."""
    html = _parser().render(text).replace("{", "&#123;").replace("}", "&#125;")
    html = _VOID.sub(r"<\1\2/>", html)
    return _TARGET.sub(lambda found: f'{found[1]}{_led(found[2])}"', html)


def _led(target: str) -> str:
    for place, on_site in _PLACES.items():
        if target == place or (place.endswith("/") and target.startswith(place)):
            return "{root}" + on_site + target.removeprefix(place)
    return target


def _parts(name: str) -> list[tuple[str, str]]:
    """Titles and HTML: what stands before the first section, then each section."""
    first, *rest = re.split(r"^## ", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE)
    titled = [part.partition("\n") for part in rest]
    return [("", html_of(first)), *((title, html_of(text)) for title, _, text in titled)]


def _blocks(html: str) -> list[str]:
    """The elements of HTML that markdown-it wrote, each from its first line to its last."""
    return re.split(r"(?<=>)\n(?=<(?:h1|p|picture|ul)\b)", html)


def _parser() -> MarkdownIt:
    made = MarkdownIt("commonmark").enable("table")
    made.add_render_rule("heading_open", _open_heading)
    return made


def _open_heading(_renderer: object, tokens: list[Token], at: int, *_rest: object) -> str:
    return f'<{tokens[at].tag} id="{escape(_slug(tokens[at + 1].content))}">'


def _slug(title: str) -> str:
    """As GitHub makes anchors of headings."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
