"""A topic's Markdown as HTML, and as the plain text of it that is searched.

What the interface calls a thing is never written out in a topic but asked for when it is rendered,
so that it is right in every language and after the reader has changed a key:

| `{key:find}` | the key of an action |
| `{press:Ctrl+Tab}` | a key that is no action's, as this system writes it |
| `{do:export}` | what an action is called |
| `{menu:export}` | where it stands in the menu: Article › Export… |
| `{set:hold_places}` | what a setting is called |
| `{page:WORDS}` | a page of the settings |
| `{text:Match tones}` | any other words of the interface, by their English |

A link leads to another topic by its name: `[Words](words)`.
"""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Protocol

from reader.help.topics import source_of
from reader.language import Language
from reader.ondemand import expression

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token


class Kind(Enum):
    """What is asked for the name of."""

    KEY = "key"
    PRESS = "press"
    ACTION = "do"
    MENU = "menu"
    SETTING = "set"
    PAGE = "page"
    TEXT = "text"


_KEYS = (Kind.KEY, Kind.PRESS)


class Names(Protocol):
    """What the interface calls its things, in the language that is rendered."""

    def name(self, kind: Kind, of: str) -> str:
        """The name; "" for an action without a key. KeyError for what there is not."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A thing of the interface that a topic names."""

    kind: Kind
    of: str


@dataclass(frozen=True, slots=True)
class Page:
    """A topic, rendered. `html` is what stands in a body; `text` has a line for each block."""

    topic: str
    title: str
    html: str
    text: str


def page_of(topic: str, language: Language, names: Names) -> Page:
    """Render a topic in a language."""
    return rendered(topic, source_of(topic, language), names)


def rendered(topic: str, source: str, names: Names) -> Page:
    """Render what stands in a topic's file, whatever that is."""
    tokens = tokens_of(source)
    lines = [_plain(token.children or (), names) for token in tokens if token.type == "inline"]
    lines = [line for line in lines if line]
    html = _parser().renderer.render(tokens, _parser().options, {"names": names})
    return Page(topic, lines[0] if lines else topic, html, "\n".join(lines) or topic)


def tokens_of(source: str) -> "list[Token]":
    """A topic taken apart."""
    tokens = _parser().parse(source)
    tokens = [_as_inline(token) if token.type == "fence" else token for token in tokens]
    for end in [at for at, token in enumerate(tokens) if token.type == "thead_close"][::-1]:
        begin = max(at for at in range(end) if tokens[at].type == "thead_open")
        if not any(token.content for token in tokens[begin:end]):
            del tokens[begin : end + 1]  # Markdown has no table without a head
    return tokens


def mentions(tokens: "list[Token]") -> list[Mention]:
    """What a topic names of the interface, in its order."""
    inside = (child for token in tokens for child in token.children or ())
    return [child.meta["mention"] for child in inside if child.type == _MENTION]


_MENTION = "mention"
_WRITTEN = expression(rf"\{{({'|'.join(kind.value for kind in Kind)}):([^}}]+)\}}")


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {"html": False}).enable("table")
    made.inline.ruler.before("link", _MENTION, _read_mention)
    made.add_render_rule(_MENTION, _render_mention)
    made.add_render_rule(_LISTING, _render_listing)
    return made


def _read_mention(state: "StateInline", silent: bool) -> bool:
    found = _WRITTEN.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push(_MENTION, "", 0)
        token.meta["mention"] = Mention(Kind(found[1]), found[2])
    state.pos = found.end()
    return True


def _render_mention(_renderer: object, tokens: "list[Token]", at: int, *rest: object) -> str:
    """A key as one; words of the interface stand out."""
    around = rest[-1]
    assert isinstance(around, dict)
    tag, told = _told(tokens[at].meta["mention"], around["names"])
    return f"<{tag}>{escape(told)}</{tag}>"


def _told(mention: Mention, names: Names) -> tuple[str, str]:
    """As what element, and in which words. An action whose key was taken away is told by name, and
    what there is not, as a damaged topic may ask for it, as it stands there."""
    try:
        told = names.name(mention.kind, mention.of)
    except KeyError:
        return "b", mention.of
    if mention.kind in _KEYS and told:
        return "kbd", told
    return "b", told or names.name(Kind.ACTION, mention.of)


def _plain(children: "list[Token] | tuple[()]", names: Names) -> str:
    parts = []
    for child in children:
        if child.type == _MENTION:
            parts.append(_told(child.meta["mention"], names)[1])
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        else:
            parts.append(child.content)
    return "".join(parts)


_LISTING = "listing"


def _as_inline(fence: "Token") -> "Token":
    from markdown_it.token import Token

    lines = fence.content.rstrip("\n")
    made = Token("inline", "", 0, content=lines, block=True)
    made.children = [Token(_LISTING, "", 0, content=lines)]
    return made


def _render_listing(_renderer: object, tokens: "list[Token]", at: int, *_rest: object) -> str:
    return f"<pre>{escape(tokens[at].content)}</pre>\n"
