"""The plainest ruby of a document, written as text before parsing, by marks that no text has.

Unicode has noncharacters for such a use within a program. A book with a reading over every
character has from four to fifteen elements a character: as text they cost a tenth of the time and
the memory. What is less plain stays as it is and is parsed.
"""

import re
from collections.abc import Iterator

from reader.ondemand import expression
from reader.opening.annotations.enclosed import HANZI
from reader.opening.markup.flow import Flow, readings_of
from reader.opening.markup.ruby import bare

# Each pattern goes on in one way only, and no group is possessive: Python 3.11.2 matches those
# otherwise. What repeats is counted, since every turn of a group that may go back takes memory.
_REST = r"(?:\s[^<>]*+)?>"
_MOST_PAIRS = 10_000  # in one ruby
_MOST_TAGS = 500  # in half a ruby of a Word document; most have six
_CLOSING = rf"\s*<rp{_REST}[^<>]*+</rp>"
_PAIR = (
    rf"([^<>]++)(?:<rp{_REST}[^<>]*+</rp>)?<rt{_REST}([^<>]*+)</rt>(?:{_CLOSING}|(?!{_CLOSING}))"
)
_SIMPLE = expression(rf"<ruby{_REST}((?:{_PAIR}){{1,{_MOST_PAIRS}}})\s*</ruby>", re.IGNORECASE)
_PAIRS = expression(_PAIR, re.IGNORECASE)
_MARKED = expression("\ufdd1([^\ufdd1-\ufdd3]*)\ufdd2([^\ufdd1-\ufdd3]*)\ufdd3")
_WORD = expression(
    rf"<w:ruby>((?:[^<]++|<(?!/?w:ruby>|w:rubyBase>)){{0,{_MOST_TAGS}}})"
    rf"<w:rubyBase>((?:[^<]++|<(?!/?w:ruby>)){{0,{_MOST_TAGS}}})</w:ruby>"
)
_WORDS = expression(rf"<w:t{_REST}([^<>]*+)</w:t>")
_NOT_PLAIN = expression("<w:(?:del|ins|drawing|pict|sym|tab|br)[ />]")
_RUN, _RUN_END = '<w:r><w:t xml:space="preserve">', "</w:t></w:r>"
_RUNS = expression(f"(?:{_RUN}[^<]*+{_RUN_END}){{2,{_MOST_PAIRS}}}")
_OPEN_DOCUMENT = expression(
    rf"<text:ruby{_REST}<text:ruby-base>([^<>]*+)</text:ruby-base><text:ruby-text{_REST}([^<>]*+)"
    "</text:ruby-text></text:ruby>"
)
_LETTERS = "A-Za-z0-5\u00c0-\u024f\u0300-\u030c\u1e00-\u1eff\u3105-\u312fˉˊˇˋ˙' "
_BRACES = expression(rf"(?<![\\{{])\{{([{HANZI}]{{1,40}})\|([{_LETTERS}]{{1,200}})\}}")
MARK = "\ufdd1"
"""What a base begins with that is marked."""

RUN = "\ufdd4"
"""What stands before the number of a run of paragraphs that are kept elsewhere meanwhile."""


def marked(markup: str) -> str:
    """Markup with its plainest ruby, pairs in a row, written by marks.

    A book with a reading over every character has four elements a character: as text they cost a
    tenth of the time and the memory.
    """
    if "<rt" not in markup and "<RT" not in markup:
        return markup
    return _SIMPLE.sub(_with_marks, markup)


def _with_marks(ruby: re.Match[str]) -> str:
    if ruby.start(2) == ruby.start(1):  # one pair
        return f"\ufdd1{ruby[2]}\ufdd2{ruby[3]}\ufdd3"
    return "".join([f"\ufdd1{base}\ufdd2{over}\ufdd3" for base, over in _PAIRS.findall(ruby[1])])


def marked_word(markup: str) -> str:
    """The same in a Word document, and runs of text that nothing tells apart as one."""
    return _RUNS.sub(_one_run, _WORD.sub(_word_with_marks, markup))


def _one_run(runs: re.Match[str]) -> str:
    return runs[0].replace(_RUN_END + _RUN, "")


def _word_with_marks(ruby: re.Match[str]) -> str:
    if _NOT_PLAIN.search(ruby[0]):
        return ruby[0]
    over, base = ("".join(_WORDS.findall(part)) for part in (ruby[1], ruby[2]))
    return f'<w:t xml:space="preserve">\ufdd1{base}\ufdd2{over}\ufdd3</w:t>'


def marked_open_document(markup: str) -> str:
    """The same in an OpenDocument text."""
    return _OPEN_DOCUMENT.sub("\ufdd1\\1\ufdd2\\2\ufdd3", markup)


def marked_markdown(text: str) -> str:
    """The same in Markdown, whose {漢字|hàn zì} is ruby where it reads the characters before it."""
    return _BRACES.sub(_braces_with_marks, text) if "|" in text else text


def _braces_with_marks(ruby: re.Match[str]) -> str:
    base, over = ruby.groups()
    return f"\ufdd1{base}\ufdd2{over}\ufdd3" if readings_of(base, over) else ruby[0]


def pieces_of(text: str) -> Iterator[tuple[str, str, str]]:
    """Text with marks as pieces: what stands before a base, the base, its reading; "" for none."""
    pieces = _MARKED.split(text)
    yield from zip(pieces[0:-1:3], pieces[1::3], pieces[2::3], strict=True)
    yield pieces[-1], "", ""


def keep_marked(flow: Flow, text: str) -> None:
    """Write text as it is, with the readings that are marked in it."""
    if MARK not in text:
        flow.keep(text)
        return
    for before, base, over in pieces_of(text):
        if before:
            flow.keep(before)
        if base := bare(base):
            flow.keep_ruby(base, over.strip())
