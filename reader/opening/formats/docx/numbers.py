"""The numbers that Word writes before paragraphs: they stand in no text, only in how it is counted.

After ECMA-376, "Numbering". Bullets are left out: they tell nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reader.figures import number_in
from reader.opening.markup.trees import Element, attribute, children, first, local_name

_MOST_LEVELS = 9
_GREATEST = 99_999_999  # that a list begins with
_DIGITS = "〇一二三四五六七八九"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_WIDE_ENDS = tuple("、，。．：）】〕")
_Format = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is counted: from where, in what numerals, between which words."""

    start: int = 1
    format: str = "decimal"
    text: str = ""


class Numbers:
    """The lists of a document and how far each is counted. `before` counts a paragraph more."""

    def __init__(self, root: "Element | None") -> None:
        self._kinds: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}  # the kind of each list
        self._starts: dict[tuple[str, int], int] = {}  # of lists that begin anew
        self._counts: dict[str, dict[int, int]] = {}  # by kind: lists of one kind go on
        for each in root if root is not None else ():
            if local_name(each) == "abstractnum":
                levels = {
                    _number(each_level, "ilvl"): _level(each_level)
                    for each_level in children(each, "lvl")
                }
                self._kinds[attribute(each, "abstractNumId")] = levels
            elif local_name(each) == "num":
                self._learn_list(each)

    def _learn_list(self, element: Element) -> None:
        key = attribute(element, "numId")
        for child in element:
            if local_name(child) == "abstractnumid":
                self._lists[key] = attribute(child, "val")
            elif (start := first(child, "startoverride")) is not None:
                self._starts[key, _number(child, "ilvl")] = _number(start, "val")

    def before(self, properties: "Element | None") -> str:
        """What stands before a paragraph with these list properties, its space included."""
        if properties is None:
            return ""
        ids = {local_name(child): attribute(child, "val") for child in properties}
        key, level = ids.get("numid", ""), ids.get("ilvl", "0")
        kind = self._lists.get(key, "")
        levels = self._kinds.get(kind, {})
        at = number_in(level, _MOST_LEVELS)
        if at not in levels:
            return ""
        self._count(key, kind, at, levels)
        mark = self._mark(kind, at, levels)
        return mark + " " if mark and not mark.endswith(_WIDE_ENDS) else mark

    def _count(self, key: str, kind: str, at: int, levels: dict[int, _Level]) -> None:
        counts = self._counts.setdefault(kind, {})
        if (start := self._starts.pop((key, at), None)) is not None:
            counts[at] = start
        else:
            counts[at] = counts[at] + 1 if at in counts else levels[at].start
        for deeper in [each for each in counts if each > at]:
            del counts[deeper]

    def _mark(self, kind: str, at: int, levels: dict[int, _Level]) -> str:
        if levels[at].format in ("bullet", "none"):
            return ""
        mark, counts = levels[at].text, self._counts[kind]
        for each in range(min(at + 1, _MOST_LEVELS)):
            level = levels.get(each, _Level())
            number = counts.get(each, level.start)
            mark = mark.replace(f"%{each + 1}", _FORMATS.get(level.format, str)(number))
        return mark.strip()


def _level(element: Element) -> _Level:
    found = {local_name(child): child for child in element}
    return _Level(
        _number(found["start"], "val") if "start" in found else 1,
        attribute(found["numfmt"], "val") if "numfmt" in found else "decimal",
        attribute(found["lvltext"], "val") if "lvltext" in found else "",
    )


def _number(element: Element, name: str) -> int:
    return number_in(attribute(element, name), _GREATEST)


def _chinese(number: int) -> str:
    """Up to 99 in words: 十二; beyond, digit by digit."""
    if not 0 < number < 100:
        return "".join(_DIGITS[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    ten = ("" if tens < 2 else _DIGITS[tens]) + "十" if tens else ""
    return ten + (_DIGITS[ones] if ones else "")


def _letter(number: int) -> str:
    """a to z, then aa to zz, as Word does."""
    return chr(ord("a") + (number - 1) % 26) * min(9, (number - 1) // 26 + 1) if number > 0 else ""


def _roman(number: int) -> str:
    if not 0 < number < 40:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _circled(number: int) -> str:
    return chr(0x2460 + number - 1) if 0 < number <= 20 else str(number)


_FORMATS: dict[str, _Format] = {
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "ideographDigital": _chinese,
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
}
