"""What every page has around it, where it lies, and how it looks."""

import json
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from editions import EDITIONS, Edition
from reader import __version__
from reader.help.topics import title_of
from reader.resources import resource

HOW_RIGHT = "how-right"
"""The topic of the help that the head leads to by itself."""
_HERE = Path(__file__).parent
_ROLES = (
    "paper", "surface", "raised", "line", "control", "hover", "track", "text", "muted", "ruby",
    "accent", "on_accent",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site. `body` has `{root}` for the way to the site's top."""

    edition: Edition
    path: str
    """From the folder of its edition."""
    title: str
    body: str
    is_alone: bool = False
    """Whether it is in this language alone."""
    description: str = ""
    here: str = ""
    """What of the head it belongs to, by path."""


@dataclass(frozen=True, slots=True)
class Site:
    """Pages are written into a folder."""

    folder: Path

    def write(self, page: Page) -> None:
        """Put a page into its place."""
        path = self.folder / page.edition.folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_whole(page), "utf-8")


def style_sheet() -> str:
    """The sheet, with the colours of the program's own themes."""
    return (
        f":root {{\n{_colours('light')}}}\n"
        f"@media (prefers-color-scheme: dark) {{\n:root {{\n{_colours('dark')}}}\n}}\n"
        + (_HERE / "style.css").read_text("utf-8")
    )


def _colours(name: str) -> str:
    theme = json.loads(resource("themes", f"{name}.json").read_text("utf-8"))
    return "".join(f"  --{role.replace('_', '-')}: {theme[role]};\n" for role in _ROLES)


def _whole(page: Page) -> str:
    edition = page.edition
    root = "../" * (edition.folder + page.path).count("/")
    here, told = page.here or page.path, escape(page.description)
    places = (
        ("help/index.html", edition.help),
        (f"help/{HOW_RIGHT}.html", title_of(HOW_RIGHT, edition.language)),
        ("download.html", edition.download),
    )
    filled = {
        "tag": edition.tag,
        "title": escape(page.title if page.title == edition.title else f"{page.title} · Duyin"),
        "description": f'<meta name="description" content="{told}"/>\n' if told else "",
        "alternates": "" if page.is_alone else _alternates(page),
        "home": escape(edition.home),
        "places": "".join(
            f'<a href="{{root}}{edition.folder}{path}"{current(path == here)}>{escape(told)}</a>'
            for path, told in places
        ),
        "languages": "".join(
            f'<a href="{{root}}{each.folder}{"index.html" if page.is_alone else page.path}" '
            f'lang="{each.tag}" hreflang="{each.tag}"{current(each is edition)}>{each.name}</a>'
            for each in EDITIONS
        ),
        "folder": edition.folder,
        "body": page.body,
        "made_by": escape(edition.made_by.format(version=__version__)),
    }
    frame = (_HERE / "page.html").read_text("utf-8")
    html = re.sub(r"\{(\w+)\}", lambda found: filled.get(found[1], found[0]), frame)
    return html.replace("{root}", root)


def current(is_here: bool) -> str:
    """What marks a link to the page on which it stands."""
    return ' aria-current="page"' if is_here else ""


def _alternates(page: Page) -> str:
    return "".join(
        f'<link rel="alternate" hreflang="{each.tag}" href="{{root}}{each.folder}{page.path}"/>\n'
        for each in EDITIONS
        if each is not page.edition
    )
