"""What an entry says as plain text: nothing of what it is marked up with, or would fetch."""

from html.parser import HTMLParser

from reader.ondemand import expression

_BREAKS = frozenset(
    "address article aside blockquote br dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li"
    " ol p pre section table tr ul ar def k".split()
)
_LEFT_OUT = frozenset(("script", "style", "head", "title", "template", "object", "svg"))
_MOST_BREAKS = expression(r"\n{3,}")
_BLANKS = expression(r"[ \t\r\f\v\u00a0]+")
_AROUND = expression(r" ?\n ?")
_CONTROLS = expression(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def plain_text(marked: str) -> str:
    """The text of an entry in HTML or XDXF, a line for each block."""
    parser = _Parser()
    parser.feed(marked)
    parser.close()
    return tidied("".join(parser.parts))


def tidied(text: str) -> str:
    """A text without what cannot be seen and without needless blanks."""
    text = _BLANKS.sub(" ", _CONTROLS.sub("", text))
    return _MOST_BREAKS.sub("\n\n", _AROUND.sub("\n", text)).strip()


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _LEFT_OUT:
            self._hidden += 1
        elif tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _LEFT_OUT:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BREAKS and tag != "br":
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)
