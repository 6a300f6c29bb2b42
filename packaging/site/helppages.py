"""The help on the site: a page a topic, and a list of them."""

import re
from collections.abc import Iterator
from html import escape

from editions import Edition
from frame import HOW_RIGHT, Page, current
from reader.help.rendering import page_of
from reader.help.topics import TOPICS
from reader.language import use
from reader.qt.help.names import InterfaceNames

_TO_TOPIC = re.compile(r'href="([a-z-]+)"')


def help_pages(edition: Edition) -> Iterator[Page]:
    """All topics in a language, with the keys as they are unless they are changed."""
    use(edition.language)
    names = InterfaceNames({})
    pages = [page_of(topic, edition.language, names) for topic in TOPICS]
    titles = {page.topic: page.title for page in pages}
    for page in pages:
        html = _TO_TOPIC.sub(r'href="\1.html"', page.html)
        body = (
            f'<div class="help">\n<nav aria-label="{escape(edition.topics)}">\n'
            f"{_list(titles, page.topic)}</nav>\n"
            f'<article class="prose">\n{html}</article>\n</div>'
        )
        path = f"help/{page.topic}.html"
        here = path if page.topic == HOW_RIGHT else "help/index.html"
        yield Page(edition, path, page.title, body, here=here)
    listed = f"<h1>{escape(edition.help)}</h1>\n{_list(titles)}"
    body = f'<article class="prose topics">\n{listed}</article>'
    yield Page(edition, "help/index.html", edition.help, body)


def _list(titles: dict[str, str], here: str = "") -> str:
    rows = (
        f'<li><a href="{topic}.html"{current(topic == here)}>{escape(title)}</a></li>\n'
        for topic, title in titles.items()
    )
    return f"<ul>\n{''.join(rows)}</ul>\n"
