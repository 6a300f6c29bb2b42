r"""All that the reader has said of words as a plain text file: to keep, to look at, to take in.

A line is a word; its fields are parted by tabs, and the first line names them:

    word   traditional   pinyin     state     when                  from                     note
    银行   銀行          yin2 hang2 known     2026-11-29 19:38:54   HSK 2021 up to HSK 3
    行                   hang2      learning  2026-11-30 08:01:22   card                     a row

`state` is new, met, learning, known, or nothing for a word that has a note alone; `pinyin` is
nothing for a word in all its readings; `when` is in UTC. Within a field `\n` is a line feed, `\t`
a tab, `\r` a carriage return and `\\` a backslash; an apostrophe at its beginning keeps
spreadsheets from working with it. The file is UTF-8, with a mark by which they know it. What is
written is read back equal.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation

from reader.learning.headwords import Headword, State, codes_of
from reader.learning.kept import KeptWord

COLUMNS = ("word", "traditional", "pinyin", "state", "when", "from", "note")
MOST_LINES = 1_000_000
"""More words than there are; a file is not read further."""
_MARK = "\ufeff"
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_PLAIN = {escape[1]: character for character, escape in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\(.)")
_WORKS = tuple("'\"=+-@＝＋－＠")
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,400})?")
_LONGEST = 64  # characters of a word
_LAST = (datetime(9999, 12, 31, tzinfo=UTC) - _BEGINNING).total_seconds()


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a file holds; `wrong` are the numbers of lines, from 1, that are not understood."""

    words: tuple[KeptWord, ...]
    wrong: tuple[int, ...] = ()


def written(words: Iterable[KeptWord]) -> Iterator[str]:
    """The file's lines. The traditional form is told for people, and not read back."""
    from reader.dictionaries.headings import heading_of

    yield _MARK + "\t".join(COLUMNS) + "\n"
    for one in words:
        heading = heading_of(one.headword.word, codes_of(one.headword.reading))
        traditional = heading.traditional if heading is not None else ""
        state = one.state.value if one.state is not None else ""
        fields = (
            one.headword.word, traditional, one.headword.reading, state, _told(one.changed_at),
            one.origin, one.note,
        )  # fmt: skip
        yield "\t".join(map(_escaped, fields)) + "\n"


def is_backup(text: str) -> bool:
    """Whether a text begins as such a file does."""
    return text.lstrip(_MARK)[:200].split("\n")[0].rstrip("\r").split("\t") == list(COLUMNS)


def read_back(text: str) -> ReadBack:
    """What was written: of a word that stands twice what was changed later."""
    found, wrong = dict[Headword, KeptWord](), list[int]()
    for number, line in enumerate(text.split("\n", MOST_LINES)[:MOST_LINES], 1):
        line = line.rstrip("\r")
        if number == 1 or not line:
            continue
        one = _word(line)
        if one is None:
            wrong.append(number)
        elif one.headword not in found or found[one.headword].changed_at <= one.changed_at:
            found[one.headword] = one
    return ReadBack(tuple(found.values()), tuple(wrong))


def _word(line: str) -> KeptWord | None:
    fields = [_unescaped(field) for field in line.split("\t")]
    fields += [""] * (len(COLUMNS) - len(fields))
    word, _traditional, reading, said, when, origin, note = fields[: len(COLUMNS)]
    state = next((each for each in State if each.value == said), None)
    moment = _moment(when)
    is_reading = not reading or (0 not in codes_of(reading) and len(codes_of(reading)) == len(word))
    if not 0 < len(word) <= _LONGEST or not is_reading or moment is None:
        return None
    if state is None and (said or not note):
        return None
    return KeptWord(Headword(word, reading), state, origin, note, moment)


def _told(moment: float) -> str:
    """A moment to the second, and what is left of it to the last digit that tells."""
    if not 0 <= moment <= _LAST:
        moment = 0.0
    digits = format(Decimal(repr(float(moment))), "f")
    whole, _, rest = digits.partition(".")
    day = _BEGINNING + timedelta(seconds=int(whole))
    return f"{day:%Y-%m-%d %H:%M:%S}" + (f".{rest}" if rest.strip("0") else "")


def _moment(told: str) -> float | None:
    """Seconds since 1970; None for what is no moment."""
    if not told.strip():
        return 0.0
    parts = _MOMENT.match(told.strip())
    if parts is None:
        return None
    try:
        day = datetime.fromisoformat(f"{parts[1]}T{parts[2]}+00:00")
        return float(Decimal(round((day - _BEGINNING).total_seconds())) + Decimal(parts[3] or "0"))
    except (ValueError, InvalidOperation, OverflowError):
        return None


def _escaped(text: str) -> str:
    told = "".join(_ESCAPES.get(character, character) for character in text)
    return f"'{told}" if told.startswith(_WORKS) else told


def _unescaped(told: str) -> str:
    told = told[1:] if told.startswith("'") else _unquoted(told)
    return _ESCAPED.sub(lambda found: _PLAIN.get(found[1], found[0]), told)


def _unquoted(told: str) -> str:
    """A field as a spreadsheet may have written it again, in quotation marks."""
    if len(told) > 1 and told[0] == told[-1] == '"':
        return told[1:-1].replace('""', '"')
    return told
