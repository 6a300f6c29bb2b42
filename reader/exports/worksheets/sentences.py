"""Sentences and clauses that are short, whole and fit to be read by themselves."""

from collections.abc import Iterator

from reader.article import IMAGE
from reader.learning.sentences import sentence_around, sentences
from reader.ondemand import expression
from reader.text import code_points, is_hanzi

_LEAST, LONGEST_SENTENCE = 6, 32  # characters of a sentence
_LEAST_CLAUSE, _MOST_CLAUSE = 4, 14
_LEAST_SHARE = 0.7  # of Chinese characters
_LONGEST = 90  # characters; a longer sentence is taken in parts
_CLOSED = expression(r"[。！？!?][”’」』）)]*$")
_PAIRS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("（", "）"), ("《", "》"))
_BORDER = expression("[^\\w·《》]")
_BREAK = expression("[，、；：,;:]")


def whole_sentence(
    text: str, offset: int, longest: int = LONGEST_SENTENCE
) -> tuple[int, int] | None:
    """Start and end of the sentence that an offset is in; None where it is no good one."""
    start, end = sentence_around(text, offset)
    if not _LEAST <= end - start <= longest:
        return None
    said = text[start:end]
    has_mark = _CLOSED.search(said) is not None
    return (start, end) if has_mark and _is_balanced(said) and _is_chinese(said) else None


def clause_around(text: str, offset: int) -> tuple[int, int] | None:
    """Start and end of what stands between two marks around an offset, if it is neither too short
    nor too long."""
    start, end = offset, offset + 1
    while start > 0 and offset - start <= _MOST_CLAUSE and not _BORDER.match(text[start - 1]):
        start -= 1
    while end < len(text) and end - offset <= _MOST_CLAUSE and not _BORDER.match(text[end]):
        end += 1
    is_good = _LEAST_CLAUSE <= end - start <= _MOST_CLAUSE and _is_chinese(text[start:end])
    return (start, end) if is_good else None


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text, long ones in parts that end at a mark where there is one."""
    for start, end in sentences(text):
        while end - start > _LONGEST:
            marks = [found.end() for found in _BREAK.finditer(text, start, start + _LONGEST)]
            last = marks[-1] if marks else start + _LONGEST
            yield start, last
            start = last
        yield start, end


def _is_balanced(said: str) -> bool:
    return all(said.count(one) == said.count(other) for one, other in _PAIRS)


def _is_chinese(said: str) -> bool:
    share: float = is_hanzi(code_points(said)).mean()
    return share >= _LEAST_SHARE and IMAGE not in said
