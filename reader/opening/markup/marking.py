"""The plainest ruby of a document, written as text before parsing, by marks that no text has.

Unicode has noncharacters for such a use within a program. A book with a reading over every
character has from four to fifteen elements a character: as text they cost a tenth of the time and
the memory. What is less plain stays as it is and is parsed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, repeat
from typing import TypeAlias

from reader.ondemand import expression
from reader.opening.annotations.enclosed import HANZI
from reader.opening.markup.flow import Flow, Read, is_usual, readings_of
from reader.opening.markup.ruby import bare

# Each pattern goes on in one way only, and no group is possessive: Python 3.11.2 matches those
# otherwise. What repeats is counted, since every turn of a group that may go back takes memory.
_REST = r"(?:\s[^<>]*+)?>"
_MOST_PAIRS = 10_000  # in one ruby
_MOST_FORMS = 8  # of a document's ruby: one for each size of its text, in Word
_LONGEST_FORM = 4_000  # characters of ruby that an expression is made of
_MOST_TAGS = 500  # in half a ruby of a Word document; most have six
_TEXT = "[^<>\ufdd1-\ufdd3]"  # text with a mark in it is parsed
_CLOSING = rf"\s*<rp{_REST}[^<>]*+</rp>"
_PAIR = (
    rf"({_TEXT}++)(?:<rp{_REST}[^<>]*+</rp>)?<rt{_REST}({_TEXT}*+)</rt>"
    rf"(?:{_CLOSING}|(?!{_CLOSING}))"
)
_ONE = expression(rf"<ruby{_REST}{_PAIR}\s*</ruby>", re.IGNORECASE)
_SEVERAL = expression(rf"<ruby{_REST}((?:{_PAIR}){{1,{_MOST_PAIRS}}})\s*</ruby>", re.IGNORECASE)
_PAIRS = expression(_PAIR, re.IGNORECASE)
_MARKED = expression("\ufdd1([^\ufdd1-\ufdd3]*)\ufdd2([^\ufdd1-\ufdd3]*)\ufdd3")
_PIECE = expression("([^\ufdd1-\ufdd3]*)\ufdd2([^\ufdd1-\ufdd3]*)\ufdd3(.*)", re.DOTALL)
_WORD = expression(
    rf"<w:ruby>((?:[^<]++|<(?!/?w:ruby>|w:rubyBase>)){{0,{_MOST_TAGS}}})"
    rf"<w:rubyBase>((?:[^<]++|<(?!/?w:ruby>)){{0,{_MOST_TAGS}}})</w:ruby>"
)
_WORDS = expression(rf"<w:t{_REST}([^<>]*+)</w:t>")
_NOT_PLAIN = expression("<w:(?:del|ins|drawing|pict|sym|tab|br)[ />]|[\ufdd1-\ufdd3]")
_RUN, _RUN_END = '<w:r><w:t xml:space="preserve">', "</w:t></w:r>"
_RUNS = expression(f"(?:{_RUN}[^<]*+{_RUN_END}){{2,{_MOST_PAIRS}}}")
_OPEN_DOCUMENT = expression(
    rf"<text:ruby{_REST}<text:ruby-base>({_TEXT}*+)</text:ruby-base>"
    rf"<text:ruby-text{_REST}({_TEXT}*+)</text:ruby-text></text:ruby>"
)
_LETTERS = "A-Za-z0-5\u00c0-\u024f\u0300-\u030c\u1e00-\u1eff\u3105-\u312fˉˊˇˋ˙' "
_BRACES = expression(rf"(?<![\\{{])\{{([{HANZI}]{{1,40}})\|([{_LETTERS}]{{1,200}})\}}")
_MARKS = "\ufdd1%s\ufdd2%s\ufdd3"
_MARKED_TEXT = f'<w:t xml:space="preserve">{_MARKS}</w:t>'
_Span: TypeAlias = tuple[int, int]
MARK = "\ufdd1"
"""What a base begins with that is marked."""

RUN = "\ufdd4"
"""What stands before the number of a run of paragraphs that are kept elsewhere meanwhile."""


def marked(markup: str) -> str:
    """Markup with its plainest ruby, pairs in a row, written by marks.

    A book with a reading over every character has four elements a character: as text they cost a
    tenth of the time and the memory.
    """
    if _has_readings(markup):
        markup = _with_marks(markup, _ONE, _whole)
        if _has_readings(markup):
            markup = _SEVERAL.sub(_pairs_with_marks, markup)
    return markup


def _has_readings(markup: str) -> bool:
    return "<rt" in markup or "<RT" in markup


def _pairs_with_marks(ruby: re.Match[str]) -> str:
    return "".join([_MARKS % pair for pair in _PAIRS.findall(ruby[1])])


def marked_word(markup: str) -> str:
    """The same in a Word document, and runs of text that nothing tells apart as one."""
    markup = _with_marks(markup, _WORD, _only_texts, _MARKED_TEXT)
    return _RUNS.sub(_one_run, _WORD.sub(_word_with_marks, markup))


def _only_texts(ruby: re.Match[str]) -> tuple[_Span, _Span] | None:
    """The base's text and the reading's; None for one of several texts, or with more than text."""
    (over, base) = (list(_WORDS.finditer(ruby.string, *ruby.span(part))) for part in (1, 2))
    if _NOT_PLAIN.search(ruby[0]) or len(over) != 1 or len(base) != 1:
        return None
    return base[0].span(1), over[0].span(1)


def _one_run(runs: re.Match[str]) -> str:
    return runs[0].replace(_RUN_END + _RUN, "")


def _word_with_marks(ruby: re.Match[str]) -> str:
    if _NOT_PLAIN.search(ruby[0]):
        return ruby[0]
    over, base = ("".join(_WORDS.findall(part)) for part in (ruby[1], ruby[2]))
    return _MARKED_TEXT % (base, over)


def marked_open_document(markup: str) -> str:
    """The same in an OpenDocument text."""
    markup = _with_marks(markup, _OPEN_DOCUMENT, _whole)
    return _OPEN_DOCUMENT.sub(_pair_with_marks, markup)


def _pair_with_marks(ruby: re.Match[str]) -> str:
    return _MARKS % ruby.groups()


def _whole(ruby: re.Match[str]) -> tuple[_Span, _Span]:
    """Where a pattern's two groups lie, the base and the reading."""
    return ruby.span(1), ruby.span(2)


def _with_marks(
    markup: str,
    ruby: re.Pattern[str],
    texts: Callable[[re.Match[str]], tuple[_Span, _Span] | None],
    marks: str = _MARKS,
) -> str:
    """Markup with marks for most of the ruby that a pattern matches.

    Nearly all ruby of a document is written in one way, but for its `texts`: what is written as
    the first is looked for letter by letter, without a choice, in a fifth of the time.
    """
    for _ in range(_MOST_FORMS):
        first = ruby.search(markup)
        spans = texts(first) if first and len(first[0]) < _LONGEST_FORM else None
        if first is None or spans is None:
            break
        markup = _as_the_first(markup, first, *spans, marks)
    return markup


def _as_the_first(markup: str, first: re.Match[str], base: _Span, over: _Span, marks: str) -> str:
    """Markup with marks for all ruby that differs from this in its base and its reading only."""
    (a, b), (c, d) = sorted((base, over))
    around = markup[first.start() : a], markup[b:c], markup[d : first.end()]
    pieces = re.split(f"({_TEXT}+)".join(map(re.escape, around)), markup)
    bases, overs = (pieces[1::3], pieces[2::3])[:: 1 if base < over else -1]
    return _joined(pieces[::3], repeat(marks), bases, overs)


def marked_markdown(text: str) -> str:
    """The same in Markdown, whose {漢字|hàn zì} is ruby where it reads the characters before it."""
    if "|" not in text:
        return text
    pieces = _BRACES.split(text)
    bases, overs = pieces[1::3], pieces[2::3]
    forms = [_MARKS if reads else "{%s|%s}" for reads in map(readings_of, bases, overs)]
    return _joined(pieces[::3], forms, bases, overs)


def _joined(texts: list[str], forms: Iterable[str], bases: list[str], overs: list[str]) -> str:
    """Texts with ruby in its form between each two of them."""
    pairs = zip(bases, overs, strict=True)
    rubies = [form % pair for form, pair in zip(forms, pairs, strict=False)]
    return texts[0] + "".join(chain.from_iterable(zip(rubies, texts[1:], strict=True)))


def pieces_of(text: str) -> Iterator[tuple[str, str, str]]:
    """Text with marks as pieces: what stands before a base, the base, its reading; "" for none."""
    pieces = _MARKED.split(text)
    yield from zip(pieces[0:-1:3], pieces[1::3], pieces[2::3], strict=True)
    yield pieces[-1], "", ""


def keep_marked(flow: Flow, text: str, keep: Callable[[str], object]) -> None:
    """Write text with the readings that are marked in it; `keep` writes what stands between.

    In a book with a reading over every character nearly all are readings of their bases, with no
    blank between them: those in a row are written in one step.
    """
    before, *pieces = text.split(MARK)
    if before:
        keep(before)
    read = [*map(_read, pieces)]
    first = 0
    for odd in [number for number, each in enumerate(read) if each is None]:
        flow.keep_read(read[first:odd])  # type: ignore[arg-type]
        _keep_odd(flow, pieces[odd], keep)
        first = odd + 1
    flow.keep_read(read[first:])  # type: ignore[arg-type]


@lru_cache(1 << 15)
def _read(piece: str) -> Read | None:
    """A base and what stands behind it, with its reading; None where it has none, or blanks."""
    parts = _PIECE.match(piece)
    if parts is None:
        return None
    base, over, after = parts.groups()
    fit = readings_of(base, over.strip()) if base.isalnum() and is_usual(after) else ()
    return (base + after, fit) if fit else None


def _keep_odd(flow: Flow, piece: str, keep: Callable[[str], object]) -> None:
    parts = _PIECE.match(piece)
    if parts is None:  # the mark stood in the document
        keep(MARK + piece)
        return
    base, over, after = parts.groups()
    if base := bare(base):
        flow.keep_ruby(base, over.strip())
    if after:
        keep(after)
