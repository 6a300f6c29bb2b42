"""Words in a file of text: a word a line, a table, Pleco's own form, running text, our backup."""

import csv
import re
from collections.abc import Iterator

from reader.learning import backup
from reader.learning.intake.cells import has_hanzi, stripped, words_in
from reader.learning.intake.source import Kind, Source, Table, cell_of
from reader.ondemand import expression
from reader.opening.pacing import Pace, unhurried
from reader.reading.words import words
from reader.script import found_script, simplified_image
from reader.text import code_points, is_hanzi

MOST_ROWS = 500_000
"""More than all dictionaries together have."""
_LOOKED_AT = 100  # lines by which a file is told
_LONGEST_LINE = 10_000  # characters of a line of a list or table
_MOST_COLUMNS = 60
_LONGEST_CELL = 400  # characters that are kept
_PIECE = 50_000  # characters of running text that are cut into words at once
_PLECO = expression(r"^//|^[^\t\[\]]*[\u3400-\u9fff][^\t\[\]]*\[[^\t\[\]]+\]\t", re.MULTILINE)
_QUOTED = expression('(?:^|\t)"[^"\t\n]*"(?:\t|$)', re.MULTILINE)
_GAP = expression(r"\t|\s{2,}|\s+(?=[a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ(\[（])")


def source_of(text: str, origin: str, pace: Pace = unhurried) -> Source:
    """What a text is, and its words."""
    if backup.is_backup(text):
        read = backup.read_back(text, pace)
        wrong = tuple(f"line {number}" for number in read.wrong)
        return Source(Kind.BACKUP, origin, words=read.words, sentences=read.sentences, wrong=wrong)
    lines = _first_lines(text)
    mark = _delimiter(lines)
    if mark:
        kind = Kind.PLECO if mark == "\t" and _PLECO.search("\n".join(lines)) else Kind.TABLE
        return _table(text, origin, mark, kind, pace)
    if _are_words(lines):
        rows, is_cut = _rows(_lines(text, pace))
        return Source(Kind.LIST, origin, (Table(("word", "reading"), rows),), is_cut=is_cut)
    found = [(word,) for word in _words_of(text, pace)]
    return Source(Kind.TEXT, origin, (Table(("word",), found),))


def _first_lines(text: str) -> list[str]:
    lines = (line[:_LONGEST_LINE] for line in text[: _LOOKED_AT * 500].split("\n"))
    return [line.rstrip("\r") for line in lines if line.strip()][:_LOOKED_AT]


def _delimiter(lines: list[str]) -> str:
    """What parts the cells of a table; "" for what is none."""
    told = [line for line in lines if not line.startswith(("//", "#"))]
    for mark in ("\t", ",", ";"):
        counts = [_cells_of(line, mark) for line in told]
        with_some = sum(count > 1 for count in counts)
        is_even = mark == "\t" or len(set(counts)) <= 1 + len(counts) // 10
        if told and with_some >= 0.8 * len(told) and is_even:
            return mark
    return ""


def _cells_of(line: str, mark: str) -> int:
    try:
        return len(next(csv.reader([line], delimiter=mark), ()))
    except csv.Error:
        return 0


def _are_words(lines: list[str]) -> bool:
    """Whether lines are a word each, with something behind it or without: most of them, and hardly
    one is a sentence."""
    fitting = sum(len(words_in(_GAP.split(line.strip(), maxsplit=1)[0])) == 1 for line in lines)
    sentences = sum(line.rstrip("”’」』").endswith(("。", "！", "？")) for line in lines)
    return fitting >= max(1, 0.5 * len(lines)) and sentences <= 0.1 * len(lines)


def _lines(text: str, pace: Pace) -> Iterator[tuple[str, ...]]:
    """Each line's word, and what stands behind it."""
    for line in _each_line(text, pace):
        if line.strip() and not line.startswith(("#", "//")):
            word, *rest = _GAP.split(line.strip(), maxsplit=1)
            yield word[:_LONGEST_CELL], "".join(rest)[:_LONGEST_CELL]


def _each_line(text: str, pace: Pace) -> Iterator[str]:
    at, number = 0, 0
    while at <= len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield text[at : min(end, at + _LONGEST_LINE)].rstrip("\r")
        at, number = end + 1, number + 1
        if number % 4096 == 0:
            pace(min(1.0, at / max(1, len(text))))


def _rows(found: Iterator[tuple[str, ...]]) -> tuple[list[tuple[str, ...]], bool]:
    rows = list[tuple[str, ...]]()
    for row in found:
        if len(rows) == MOST_ROWS:
            return rows, True
        rows.append(row)
    return rows, False


def _table(text: str, origin: str, mark: str, kind: Kind, pace: Pace) -> Source:
    rows, is_cut = _rows(_cells(text, mark, pace))
    width = min(_MOST_COLUMNS, max(map(len, rows), default=0))
    columns = tuple(f"{number}" for number in range(1, width + 1))
    if kind is Kind.TABLE and rows and _is_header(rows):
        columns = tuple(stripped(cell_of(rows[0], at)) or columns[at] for at in range(width))
        rows = rows[1:]
    return Source(kind, origin, (Table(columns, rows),), is_cut=is_cut)


def _cells(text: str, mark: str, pace: Pace) -> Iterator[tuple[str, ...]]:
    lines = (line + "\n" for line in _each_line(text, pace) if not line.startswith("//"))
    if _is_quoted(text, mark):
        read = csv.reader(lines, delimiter=mark)
    else:
        read = csv.reader(lines, delimiter=mark, quoting=csv.QUOTE_NONE)
    while True:
        try:
            row = next(read)
        except StopIteration:
            return
        except csv.Error:  # a quotation mark that is never closed
            continue
        if any(cell.strip() for cell in row):
            yield tuple(cell[:_LONGEST_CELL] for cell in row[:_MOST_COLUMNS])


def _is_quoted(text: str, mark: str) -> bool:
    """Whether quotation marks enclose cells: between tabs they are mostly marks of a text."""
    return mark != "\t" or _QUOTED.search(text[:20_000]) is not None


def _is_header(rows: list[tuple[str, ...]]) -> bool:
    """Whether the first row names the columns: no word where the others have theirs, or a known
    name."""
    rest = Table(tuple("" for _ in rows[0]), rows[1:])
    if len(rows) < 2:
        return False
    first = cell_of(rows[0], rest.word_at)
    return not has_hanzi(first) or first.strip() in (
        "汉字",
        "漢字",
        "词",
        "詞",
        "词语",
        "單詞",
        "生词",
    )


def _words_of(text: str, pace: Pace) -> list[str]:
    """The words of running text that have a Chinese character, each once."""
    found = dict[str, None]()
    script = found_script(text)
    for start in range(0, len(text), _PIECE):
        image = simplified_image(text[start : start + _PIECE], script)
        starts = words(image).tolist()
        hanzi = is_hanzi(code_points(image)).tolist()
        for first, last in zip(starts, [*starts[1:], len(image)], strict=True):
            if any(hanzi[first:last]):
                found[image[first:last]] = None
        pace(min(1.0, start / len(text)))
    return list(found)
