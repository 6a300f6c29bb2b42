"""Numbers as they are said: dates, times, shares, sums of money, measures, telephones, ranges.

`said_in` finds them in a text and tells in which characters each is said. What is written in
figures and how is GB/T 15835-2011 (years, 4.1; times, 4.2 and ISO 8601; ranges, 5.1.2 with a wave
or a dash); how it is said is custom, and a rule here says which: years figure by figure, one of a
telephone's as 幺, two of a thing as 两, degrees below zero as 零下.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from reader.figures import number_in
from reader.speaking.numerals import Said, cardinal, decimal, digit_by_digit, saying
from reader.speaking.units import AFTER_FIGURES, CURRENCIES, MEASURES, OPERATORS, UNITS, plain


@dataclass(frozen=True, slots=True)
class SaidInstead:
    """What is said for a stretch of a text."""

    start: int
    end: int
    said: tuple[Said, ...]


def said_in(text: str) -> Iterator[SaidInstead]:
    """All numbers of a text's simplified image, in order, and the signs of reckoning."""
    even, at = plain(text), 0
    while found := _BEGINS.search(even, at):
        start = found.start()
        for pattern, say in _rules():
            match = pattern.match(even, start)
            said = say(match) if match else None
            if match and said is not None:
                yield SaidInstead(start, match.end(), tuple(said))
                at = match.end()
                break
        else:
            at = start + 1


_GAP = "[ \u00a0]?"
_INTEGER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)"
_NUMBER = rf"{_INTEGER}(?:\.\d+)?"
_TO = r"(?:-{1,2}|[–—~∼〜～]{1,2})"
_BEGINS = re.compile(
    rf"(?:US)?[¥$€£]{_GAP}\d|[-−+±]?\d|[+×÷=<>≤≥±≈½⅓⅔¼¾]|(?<=\d)(?:[xX*]|[-–—~∼〜～])(?=\d)"
)
_ENDS = r"(?![\d.]*\d)"
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_MONEY = "|".join(map(re.escape, CURRENCIES))
_COUNTED = re.compile(rf"{_GAP}(?:{'|'.join(sorted(MEASURES, key=len, reverse=True))})")
_NOT_COUNTED = re.compile(rf"{_GAP}(?:年级|号|楼|班|级|等奖|期|路|线|版|环|分之|两)")
_TELLS_DIGITS = re.compile(
    r"(?:电话|热线|拨打|拨|号码|手机|传真|客服|微信|QQ|邮编|分机|密码|验证码|报警)[是为: ]{0,3}$"
)
_NAMED_DIGITS = (
    r"(?:110|119|120|122|114|911|985|211|996|315|618|12306|12345|12315|10086|10010|10000)"
    r"(?=报警|急救|高校|大学|院校|工程|事件|晚会|工作制|制度|加班|指挥|平台|热线|大促|购物|客服|"
    r"、(?:110|119|120|122|985|211))"
)


def _figures(match: re.Match[str], group: int | str, *, one: str = "一") -> list[Said]:
    return digit_by_digit(match[group], match.start(group), one)


def _number(match: re.Match[str], group: int | str, *, two: bool = True) -> list[Said]:
    return decimal(match[group], match.start(group), two=two)


def _value(match: re.Match[str], group: int | str) -> int:
    return number_in(match[group], 10**9)


def _sign(match: re.Match[str], group: str, characters: str) -> list[Said]:
    return saying(characters, *match.span(group))


# Dates and times ---------------------------------------------------------------------------------


def _without_zeros(match: re.Match[str], group: str) -> list[Said]:
    """05 as 五, at the place of both figures."""
    return cardinal(match[group], match.start(group), two=False)


def _date(match: re.Match[str]) -> list[Said] | None:
    month, day = _value(match, "month"), _value(match, "day")
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    said = _figures(match, "year") + _sign(match, "first", "年")
    said += _without_zeros(match, "month") + _sign(match, "second", "月")
    return said + _without_zeros(match, "day") + saying("日", *match.span("day"))


def _month(match: re.Match[str]) -> list[Said] | None:
    if not 1 <= _value(match, "month") <= 12:
        return None
    said = _figures(match, "year") + _sign(match, "first", "年")
    return said + _without_zeros(match, "month") + saying("月", *match.span("month"))


def _time(match: re.Match[str]) -> list[Said] | None:
    if _value(match, "hour") > 24:
        return None
    said = cardinal(match["hour"], match.start("hour"))
    if match["hour"].lstrip("0") == "2":
        said = saying("两", *match.span("hour"))
    said += _sign(match, "first", "点")
    if match["minute"] != "00" or match["second"]:
        said += _with_zero(match, "minute")
    if match["second"]:
        said += _sign(match, "then", "分") + _with_zero(match, "second")
        said += saying("秒", *match.span("second"))
    elif match["minute"][0] == "0" and match["minute"] != "00":
        said += saying("分", *match.span("minute"))
    return said


def _with_zero(match: re.Match[str], group: str) -> list[Said]:
    """05 as 零五, 00 as 零."""
    start, figures = match.start(group), match[group]
    said = cardinal(figures, start, two=False)
    is_small = figures[0] == "0" and figures != "00"
    return saying("零", start, start + 1) * is_small + said


def _years(match: re.Match[str]) -> list[Said] | None:
    if _value(match, "one") >= _value(match, "two"):
        return None
    return _figures(match, "one") + _sign(match, "to", "到") + _figures(match, "two")


def _year(match: re.Match[str]) -> list[Said] | None:
    """1001 to 2999 is a year, 1000 a number of them; of two figures so is what begins with a zero,
    or with an eight or nine and has no 来 or 的 behind it."""
    figures = match["year"]
    if len(figures) == 4 and figures != "1000" and figures[0] in "12":
        return _figures(match, "year")
    is_short = len(figures) == 2 and (figures[0] == "0" or figures[0] in "89")
    return _figures(match, "year") if is_short and figures[1] != "0" else None


# Shares, money, measures -------------------------------------------------------------------------


def _share(match: re.Match[str]) -> list[Said]:
    of = {"%": "百分之", "‰": "千分之"}[match["sign"]]
    said = _sign(match, "sign", of) + _negative(match, "one") + _number(match, "one", two=False)
    if match["two"]:
        said += _sign(match, "to", "到")
        said += _sign(match, "sign", of) * bool(match["again"])
        said += _number(match, "two", two=False)
    return said


def _negative(match: re.Match[str], group: str, word: str = "负") -> list[Said]:
    """The word of a minus before a number; a dash behind something is none."""
    start = match.start(group)
    if start == match.start() or match.string[max(0, start - 2) : start - 1].isalnum():
        return []
    return saying(word, start - 1, start)


def _fraction(match: re.Match[str]) -> list[Said] | None:
    if not 0 < _value(match, "part") < _value(match, "whole"):
        return None
    said = _number(match, "whole", two=False) + _sign(match, "of", "分之")
    return said + _number(match, "part", two=False)


_VULGAR = {"½": "二分之一", "⅓": "三分之一", "⅔": "三分之二", "¼": "四分之一", "¾": "四分之三"}


def _vulgar(match: re.Match[str]) -> list[Said]:
    return saying(_VULGAR[match[0]], *match.span())


def _money(match: re.Match[str]) -> list[Said]:
    name, amount, cents = CURRENCIES[match["sign"]], match["whole"], match["cents"] or ""
    great = match["great"] or ""
    of_yuan = name == "元" and len(cents) == 2 and not great
    whole = amount + (f".{cents}" if cents and not of_yuan else "")
    said = _counted(decimal(whole, match.start("whole")), whole, counts=True)
    said += saying(great, *match.span("great")) if great else []
    said += _sign(match, "sign", name)
    if not of_yuan:
        return said
    return (said if amount != "0" or cents == "00" else []) + _cents(match)


def _cents(match: re.Match[str]) -> list[Said]:
    """3.50 as 三元五角, 3.05 as 三元零五分."""
    start = match.start("cents")
    said = list[Said]()
    for at, unit in enumerate("角分"):
        figure = match["cents"][at]
        if figure != "0":
            said += digit_by_digit(figure, start + at) + saying(unit, start + at, start + at + 1)
        elif unit == "角" and match["cents"] != "00":
            said += digit_by_digit(figure, start + at)
    return said


def _counted(said: list[Said], figures: str, *, counts: bool) -> list[Said]:
    """Two of something are 两."""
    return [said[0]._replace(character="两")] if counts and figures == "2" else said


def _degrees(match: re.Match[str]) -> list[Said]:
    said = _negative(match, "one", "零下") + _number(match, "one", two=False)
    if match["two"]:
        said += _sign(match, "to", "到") + _negative_second(match)
        said += _number(match, "two", two=False)
    return said + _sign(match, "unit", UNITS[match["unit"]])


def _negative_second(match: re.Match[str]) -> list[Said]:
    return saying("零下", *match.span("minus")) if match["minus"] else []


def _measure(match: re.Match[str]) -> list[Said]:
    unit = UNITS[match["unit"]]
    said = _negative(match, "one")
    said += _counted(_number(match, "one"), match["one"], counts=not match["two"])
    if match["two"]:
        said += _sign(match, "to", "到") + _counted(
            _number(match, "two"), match["two"], counts=True
        )
    return said + _sign(match, "unit", unit)


# Figure by figure ---------------------------------------------------------------------------------


def _telephone(match: re.Match[str]) -> list[Said]:
    return _figures(match, 0, one="幺")


def _told_digits(match: re.Match[str]) -> list[Said] | None:
    before = match.string[max(0, match.start() - 12) : match.start()]
    return _figures(match, 0, one="幺") if _TELLS_DIGITS.search(before) else None


def _plain_figures(match: re.Match[str]) -> list[Said]:
    return _figures(match, 0)


def _version(match: re.Match[str]) -> list[Said]:
    said = list[Said]()
    for part in re.finditer(r"\d+|\.", match[0]):
        span = match.start() + part.start(), match.start() + part.end()
        said += saying("点", *span) if part[0] == "." else digit_by_digit(part[0], span[0])
    return said


# Ranges, ratios, the rest -------------------------------------------------------------------------


def _range(match: re.Match[str]) -> list[Said] | None:
    """From the smaller to the greater; else it is a score."""
    one, two = match["one"], match["two"]
    counts = _counts(match)
    is_range = _amount(one) < _amount(two)
    if not is_range and ("." in one + two or len(match["to"]) > 1):
        return None
    said = _negative(match, "one")
    said += _counted(_number(match, "one"), one, counts=counts and is_range)
    said += _sign(match, "to", "到" if is_range else "比")
    return said + _counted(_number(match, "two"), two, counts=counts)


def _amount(figures: str) -> tuple[int, str]:
    whole, _, rest = figures.replace(",", "").partition(".")
    return number_in(whole, 10**15), rest


def _counts(match: re.Match[str]) -> bool:
    """Whether what stands behind a number is counted by it."""
    return bool(
        _COUNTED.match(match.string, match.end())
        and not _NOT_COUNTED.match(match.string, match.end())
    )


def _ratio(match: re.Match[str]) -> list[Said]:
    said = _number(match, "one", two=False) + _sign(match, "to", "比")
    return said + _number(match, "two", two=False)


def _minus(match: re.Match[str]) -> list[Said]:
    return _number(match, "one", two=False) + _sign(match, "minus", "减")


def _just_number(match: re.Match[str]) -> list[Said]:
    before = match.string[max(0, match.start() - 1) : match.start()]
    figures, start = match["one"], match.start("one")
    if before.isascii() and before.isalpha() and len(figures) > 2 and figures.isdecimal():
        return digit_by_digit(figures, start)  # A320, G1234
    counts = _counts(match)
    is_factor = match.string[match.end() : match.end() + 1] in tuple("xX×*")
    if _A_YEAR.fullmatch(figures) and not (counts or is_factor or match["sign"]):
        return digit_by_digit(figures, start)
    said = decimal(figures, start, two=before != "第")
    return _signed(match, before) + _counted(
        said, figures, counts=counts and before not in tuple("第初")
    )


_A_YEAR = re.compile(r"(?:19|20)(?!00)\d\d")


def _signed(match: re.Match[str], before: str) -> list[Said]:
    """What a sign before a number is; a dash behind something is none."""
    if not match["sign"] or (match["sign"] in "-−" and before.isalnum()):
        return []
    return _sign(match, "sign", {"+": "加", "±": "正负"}.get(match["sign"], "负"))


def _operator(match: re.Match[str]) -> list[Said]:
    return saying(OPERATORS[match[0]], *match.span())


def _until(match: re.Match[str]) -> list[Said]:
    return saying("到", *match.span())


def _times(match: re.Match[str]) -> list[Said]:
    return saying("乘", *match.span())


_Say = Callable[[re.Match[str]], list[Said] | None]
_PATTERNS: tuple[tuple[str, _Say], ...] = (
    ((r"(?<!\d)(?P<year>[12]\d{3})(?P<first>[-/.])(?P<month>\d{1,2})(?P<second>(?P=first))"
     rf"(?P<day>\d{{1,2}}){_ENDS}"), _date),
    ((rf"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<first>[-/])(?P<month>0\d|1[0-2]|(?<=/)\d)"
     rf"{_ENDS}(?![-/])"), _month),
    (rf"(?<=:\d\d){_TO}(?=\d?\d:\d\d)", _until),
    ((r"(?<![\d:])(?P<hour>\d{1,2})(?P<first>:)(?P<minute>[0-5]\d)"
     r"(?:(?P<then>:)(?P<second>[0-5]\d))?(?![\d:])"), _time),
    (rf"(?<!\d)(?P<one>[12]\d{{3}})年?(?P<to>{_TO}|[至到])(?P<two>[12]\d{{3}})(?=年|\D|$)",
     _years),
    (r"(?<=公元)\d{3}(?=年)|(?<=公元前)\d{3}(?=年)", _plain_figures),
    (r"(?<![\d.])(?P<year>\d{4}|\d{2}(?!年[代来前后间的内以之左多]))(?=年)", _year),
    (r"(?<!\d)\d0(?=后(?!来|面|边))", _plain_figures),
    (r"(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)", _telephone),
    (r"(?<!\d)0\d{2,3}[- ]\d{7,8}(?!\d)|(?<!\d)[48]00-\d{3,4}-\d{3,4}(?!\d)", _telephone),
    (r"(?<!\d)\d{1,2}(?P<dot>[·•・])\d{1,2}(?!\d)", _plain_figures),
    (_NAMED_DIGITS, _telephone),
    (r"(?<!\d)\d{3,}(?!\d)", _told_digits),
    (r"(?<![\d.])\d{3,4}(?=[室房](?!间|子|租)|号房|教室)", _telephone),
    (r"(?<!\d)\d{3}(?=路公交|路车|路电|路巴)", _telephone),
    (r"(?<!\d)\d+(?:\.\d+){2,}(?!\d)", _version),
    ((rf"-?(?P<one>{_NUMBER}){_GAP}(?P<again>[%‰])?(?:(?P<to>{_TO})(?P<two>{_NUMBER}))?{_GAP}"
     r"(?P<sign>[%‰])"), _share),
    (rf"-?(?P<one>{_NUMBER})(?P<to>)(?P<two>)(?P<again>){_GAP}(?P<sign>[%‰])", _share),
    (rf"(?<![\d/.])(?P<part>{_INTEGER})(?P<of>/)(?P<whole>{_INTEGER})(?![\d/])", _fraction),
    (r"[½⅓⅔¼¾]", _vulgar),
    ((rf"(?P<sign>{_MONEY}){_GAP}(?P<whole>{_INTEGER})(?:\.(?P<cents>\d+))?{_GAP}"
     r"(?P<great>万亿|[百千万亿])?"), _money),
    ((rf"[-−]?(?P<one>{_NUMBER})(?:{_GAP}(?:℃|°C|°)?(?P<to>{_TO})(?P<minus>[-−])?"
     rf"(?P<two>{_NUMBER}))?{_GAP}(?P<unit>℃|°C|℉|°F|°)"), _degrees),
    ((rf"[-−]?(?P<one>{_NUMBER})(?:(?P<to>{_TO})(?P<two>{_NUMBER}))?{_GAP}"
     rf"(?P<unit>{_UNIT}){AFTER_FIGURES}"), _measure),
    (rf"[-−]?(?P<one>{_NUMBER})(?P<to>{_TO})(?P<two>{_NUMBER}){_ENDS}(?!{_GAP}=)(?!-\d)", _range),
    (rf"(?<![\d:])(?P<one>{_NUMBER})(?P<to>:)(?P<two>{_NUMBER})(?![\d:])", _ratio),
    (rf"(?P<one>{_NUMBER}){_GAP}(?P<minus>[-−]){_GAP}(?=\d[\d.]*{_GAP}=)", _minus),
    (rf"(?P<sign>[-−+±])?(?P<one>{_NUMBER})", _just_number),
    (r"(?<=\d)[xX*](?=\d)", _times),
    (rf"[+×÷=<>≤≥±≈](?={_GAP}[-−+]?[\dA-Za-z])|(?<=\d)\+", _operator),
)  # fmt: skip
"""In the order in which they are tried where a number begins."""


@cache
def _rules() -> tuple[tuple[re.Pattern[str], _Say], ...]:
    """Compiled for the first number: most sentences have none."""
    return tuple((re.compile(pattern), say) for pattern, say in _PATTERNS)
