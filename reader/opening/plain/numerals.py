"""Numbers as headings have them: 12, １２, 十二, 一百二十, 一二〇, 壹佰贰拾, 廿一."""

from reader.figures import number_in

NUMERAL = "[〇零○一二三四五六七八九十百千两兩廿卅壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟]"
"""A character of a number, as a class of a regular expression."""

_DIGITS = {
    **{each: value for value, each in enumerate("零一二三四五六七八九")},
    **{each: value for value, each in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "○": 0,
    "两": 2,
    "兩": 2,
    "貳": 2,
    "參": 3,
    "叄": 3,
    "陸": 6,
}
_TENS = {"廿": 20, "卅": 30}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}


def number_of(written: str, most: int) -> int:
    """The number, `most` however much greater it is; 0 for what is none."""
    figures = number_in(written, most, -1)
    if figures >= 0:
        return figures
    if all(each in _DIGITS for each in written):
        return number_in("".join(str(_DIGITS[each]) for each in written), most)
    return min(_sum(written), most)


def _sum(written: str) -> int:
    """A number that is told by hundreds and tens; 0 for none."""
    total, digit = 0, 0
    for each in written:
        if each in _UNITS:
            total += (digit or 1) * _UNITS[each]
            digit = 0
        elif each in _TENS:
            total += _TENS[each]
        elif each in _DIGITS:
            digit = _DIGITS[each]
        else:
            return 0
    return total + digit
