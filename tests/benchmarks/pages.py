"""“How right is it?”, the help's page of figures, in every language: `./dev bench --pages`.

What is said stands in the texts of the folder `pages`, the figures in double braces by their names
of the section “Readings”. They are those of the last release (`release`); `--keep` writes the pages
too, and a test finds one that was not written anew.
"""

import re
from pathlib import Path

from reader.resources import resource
from tests.benchmarks import release
from tests.benchmarks.release import Release
from tests.benchmarks.sections.readings import IN_PARTS, KINDS, MOST_TOLD, TITLE

_NAMED = "mixed up: "
TEXTS = Path(__file__).with_name("pages")
FIGURE = re.compile(r"\{\{(.+?)\}\}")
CONFUSIONS = {f"{kind}, confusions": kind for kind in KINDS}
"""In double braces the rows of a table: a character, its reading, that of Duyin, how often."""


def main() -> None:
    """Write the page in every language."""
    last = release.last_release()
    for text in sorted(TEXTS.glob("*.md")):
        page_of(text.stem).write_text(written(text.read_text("utf-8"), last), "utf-8")


def page_of(language: str) -> Path:
    """Where the page is written."""
    return resource("help", language, "how-right.md")


def written(text: str, last: Release) -> str:
    """A text with its figures. KeyError for one that there is not, or not only once."""
    return FIGURE.sub(lambda found: _figure(found[1], last), text)


def _figure(name: str, last: Release) -> str:
    if name in CONFUSIONS:
        return "\n".join(_confusions(CONFUSIONS[name], last))
    if name.startswith(_NAMED):
        return _named(name.removeprefix(_NAMED), last)
    if name == "version":
        return last.version
    found = [row for key, row in last.rows.items() if _is(key, name)]
    if len(found) != 1:
        raise KeyError(f"{len(found)} figures are called {name}")
    value, unit = found[0]["value"], found[0]["unit"]
    return f"{value:,.0f}" if not unit and float(value).is_integer() else f"{value:.1f}"


def _is(key: str, name: str) -> bool:
    section, _, figure = key.split(" · ")
    return section == TITLE and figure == name


def _confusions(kind: str, last: Release) -> list[str]:
    rows = []
    for rank in range(1, MOST_TOLD + 1):
        row = last.rows[f"{TITLE} · {IN_PARTS} · {kind}, most often wrong, {rank}"]
        character, right, _, read, _, stood = row["unit"].replace(",", "").split(" ")
        rows.append(f"| {character} | {right} | {read} | {row['value']:.0f} / {stood} |")
    return rows


def _named(what: str, last: Release) -> str:
    """A character and its readings, if one of the tables tells that they are mixed up."""
    character, *readings = what.split(" ")
    told = [row for kind in KINDS for row in _confusions(kind, last)]
    if not any(all(f"| {each} |" in row for each in (character, *readings)) for row in told):
        raise KeyError(f"{what} are none of those mixed up most often")
    return what
