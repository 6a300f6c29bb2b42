r"""All that the reader keeps of words as a plain text file: to keep, to look at, to take in.

A line is a word; its fields are parted by tabs, and the first line names them. After an empty line
the sentences follow that are kept, with a line that names their fields before them:

    word   traditional   pinyin     state     when                  from                     note
    银行   銀行          yin2 hang2 known     2026-11-29 19:38:54   HSK 2021 up to HSK 3
    行                   hang2      learning  2026-11-30 08:01:22   card                     a row

    word   pinyin      sentence     syllables               start   length   title   …
    银行   yin2 hang2  她去银行。   ta1 qu4 yin2 hang2 -    2       2        船      …

`state` is new, met, learning, known, or nothing for a word that has a note alone; `pinyin` is
nothing for a word in all its readings; `when` is in UTC. The word stands at `start` of its sentence
and at `offset` of its article, between `before` and `after`. Within a field `\n` is a line feed,
`\t` a tab, `\r` a carriage return and `\\` a backslash; an apostrophe at its beginning keeps
spreadsheets from working with it. The file is UTF-8, with a mark by which they know it. What is
written is read back equal, but for the number of a sentence's article, which another library may
have given to another.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal, InvalidOperation

from reader.corrections.places import Place
from reader.learning.headwords import Headword, State, codes_of
from reader.learning.kept import Collected, KeptWord
from reader.ondemand import expression
from reader.opening.pacing import Pace, unhurried

COLUMNS = ("word", "traditional", "pinyin", "state", "when", "from", "note")
OF_SENTENCES = (
    "word", "pinyin", "sentence", "syllables", "start", "length", "title", "offset", "before",
    "after", "when",
)  # fmt: skip
MOST_LINES = 1_000_000
"""More words than there are; a file is not read further."""
_MARK = "\ufeff"
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_PLAIN = {escape[1]: character for character, escape in _ESCAPES.items()}
_ESCAPED = expression(r"\\(.)")
_WORKS = tuple("'\"=+-@＝＋－＠")
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MOMENT = expression(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,400})?")
_AT_ONCE = 1024  # lines between two looks at whether to go on
_LONGEST = 64  # characters of a word
_LONGEST_NOTE = 100_000  # characters
_LONGEST_SENTENCE = 10_000  # characters; of its title and surroundings too
_NUMBER = expression(r"[0-9]{1,18}")
_LAST = (datetime(9999, 12, 31, tzinfo=UTC) - _BEGINNING).total_seconds()


@dataclass(frozen=True, slots=True)
class ReadBack:
    """What a file holds; `wrong` are the numbers of lines, from 1, that are not understood."""

    words: tuple[KeptWord, ...]
    wrong: tuple[int, ...] = ()
    sentences: tuple[Collected, ...] = ()


def written(words: Iterable[KeptWord], sentences: Iterable[Collected] = ()) -> Iterator[str]:
    """The file's lines. The traditional form is told for people, and not read back."""
    yield _MARK + "\t".join(COLUMNS) + "\n"
    yield from (_line(_fields(one)) for one in words)
    is_first = True
    for each in sentences:
        if is_first:
            yield "\n" + "\t".join(OF_SENTENCES) + "\n"
        is_first = False
        yield _line(_fields_of_sentence(each))


def is_backup(text: str) -> bool:
    """Whether a text begins as such a file does."""
    return _names(text.lstrip(_MARK)[:200].split("\n")[0]) == COLUMNS


def read_back(text: str, pace: Pace = unhurried) -> ReadBack:
    """What was written: of a word that stands twice what was changed later, of a sentence that
    does what was kept first."""
    found, wrong = dict[Headword, KeptWord](), list[int]()
    sentences = dict[object, Collected]()
    is_of_words = True
    for number, line in enumerate(text.split("\n", MOST_LINES)[:MOST_LINES], 1):
        if number % _AT_ONCE == 0:
            pace(number / MOST_LINES)
        line = line.rstrip("\r")
        if number == 1 or not line.strip("\t"):
            continue
        if _names(line) == OF_SENTENCES:
            is_of_words = False
        elif is_of_words and (one := _word(_parted(line, COLUMNS))) is not None:
            if one.headword not in found or found[one.headword].changed_at <= one.changed_at:
                found[one.headword] = one
        elif not is_of_words and (kept := _sentence(_parted(line, OF_SENTENCES))) is not None:
            sentences.setdefault(kept.where, kept)
        else:
            wrong.append(number)
    return ReadBack(tuple(found.values()), tuple(wrong), tuple(sentences.values()))


# A word -------------------------------------------------------------------------------------------


def _fields(one: KeptWord) -> tuple[str, ...]:
    from reader.dictionaries.headings import heading_of

    heading = heading_of(one.headword.word, codes_of(one.headword.reading))
    traditional = heading.traditional if heading is not None else ""
    state = one.state.value if one.state is not None else ""
    return (
        one.headword.word, traditional, one.headword.reading, state, _told(one.changed_at),
        one.origin, one.note,
    )  # fmt: skip


def _word(fields: list[str]) -> KeptWord | None:
    word, _traditional, reading, said, when, origin, note = fields
    state = next((each for each in State if each.value == said), None)
    headword, moment = _headword(word, reading), _moment(when)
    if headword is None or moment is None or max(len(origin), len(note)) > _LONGEST_NOTE:
        return None
    if state is None and (said or not note):
        return None
    return KeptWord(headword, state, origin, note, moment)


def _headword(word: str, reading: str) -> Headword | None:
    """None for what is no word, or not so read."""
    is_reading = not reading or _is_of(reading, word)
    return Headword(word, reading) if 0 < len(word) <= _LONGEST and is_reading else None


def _is_of(reading: str, text: str) -> bool:
    codes = codes_of(reading)
    return 0 not in codes and len(codes) == len(text)


# A sentence ---------------------------------------------------------------------------------------


def _fields_of_sentence(one: Collected) -> tuple[str, ...]:
    head, place = one.headword, one.place
    return (
        head.word, head.reading, one.sentence, one.reading, f"{one.start}", f"{one.length}",
        one.title, f"{place.offset}", place.before, place.after, _told(one.made_at),
    )  # fmt: skip


def _sentence(fields: list[str]) -> Collected | None:
    word, reading, sentence, syllables, *rest = fields
    start, length, title, offset, before, after, when = rest
    headword, moment = _headword(word, reading), _moment(when)
    if headword is None or moment is None or not all(map(_is_number, (start, length, offset))):
        return None
    if max(map(len, (sentence, title, before, after))) > _LONGEST_SENTENCE:
        return None
    if not sentence or int(start) + int(length) > len(sentence):
        return None
    if syllables and len(codes_of(syllables)) != len(sentence):
        return None
    place = Place(int(offset), 0.0, before, after)
    return Collected(
        headword, sentence, syllables, int(start), int(length), title, 0, place, moment
    )


def _is_number(told: str) -> bool:
    return _NUMBER.fullmatch(told) is not None


# Fields -------------------------------------------------------------------------------------------


def _names(line: str) -> tuple[str, ...]:
    """The fields that a line names; a spreadsheet fills it up to the width of its widest."""
    return tuple(line.rstrip("\r").rstrip("\t").split("\t"))


def _line(fields: Iterable[str]) -> str:
    return "\t".join(map(_escaped, fields)) + "\n"


def _parted(line: str, columns: tuple[str, ...]) -> list[str]:
    """A field for each column."""
    fields = [_unescaped(field) for field in line.split("\t")[: len(columns)]]
    return fields + [""] * (len(columns) - len(fields))


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
