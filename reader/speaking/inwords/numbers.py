"""Numbers as they are said: dates, times, shares, sums of money, measures, ranges.

What is written in figures and how is GB/T 15835-2011 (years, 4.1; times, 4.2 and ISO 8601; ranges,
5.1.2 with a wave or a dash); how it is said is custom, and a rule here says which: years figure by
figure, two of a thing as 两, degrees below zero as 零下.
"""

import re
import unicodedata
from fractions import Fraction

from reader.figures import number_in
from reader.ondemand import expression
from reader.speaking.inwords import dates, named
from reader.speaking.inwords.matched import Rule, number, sign, value
from reader.speaking.inwords.named import one_by_one
from reader.speaking.inwords.numerals import (
    Said,
    decimal,
    digit_by_digit,
    roman_value,
    saying,
    spelt,
)
from reader.speaking.inwords.units import AFTER_FIGURES, CURRENCIES, MEASURES, OPERATORS, UNITS

_GAP = "[ \u00a0]?"
_INTEGER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)"
_NUMBER = rf"{_INTEGER}(?:\.\d+)?"
_DASH = "[-–—~∼〜～]"
_TO = r"(?:-{1,2}|[–—~∼〜～]{1,2})"
_AFTER_UNIT = (
    rf"(?<=\d[年月日号时点分秒天周章节页条万亿元块个米岁度])(?<!—){_DASH}(?={_GAP}(?:\d|至?今))"
)
_ENDS = r"(?![\d.]*\d)"
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_MONEY = "|".join(map(re.escape, CURRENCIES))
_SINGLE = "[①-⑳⑴-⒇⒈-⒛㈠-㈩㊀-㊉❶-❿➀-➉Ⅰ-Ⅻⅰ-ⅻ½⅓-⅞¼¾]"
"""Characters that are a number by themselves: of lists, Roman ones, fractions."""
_AND_A_PART = r"(?<![\d.])(?P<whole>\d+)(?P<part>[½⅓-⅞¼¾])"
_ROMAN = r"(?<![A-Za-z.])(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3}|XIX|XX)"
BEGINS = (
    rf"(?:{_MONEY}){_GAP}\d|[-−+±]?\d|[+×÷=<>≤≥±≈√/]|{_SINGLE}|(?<=[\dm])[xX*](?=\d)"
    rf"|(?<=\d){_DASH}(?=\d)|{_AFTER_UNIT}|{_ROMAN}(?![A-Za-z])|N[oO][.．]{_GAP}\d|№|pp?\.{_GAP}\d"
)
_COUNTED = expression(rf"{_GAP}(?:{'|'.join(sorted(MEASURES, key=len, reverse=True))})")
_NOT_COUNTED = expression(
    rf"{_GAP}(?:年级|号|楼|班|级|等奖|期|路|线|版|环|分之|两|代(?!人)|次(?=[方元函]))"
)
_SPAN = "年[代来前后间的内以之左多历]"


# Shares, money, measures -------------------------------------------------------------------------


def _share(match: re.Match[str]) -> list[Said]:
    of = {"%": "百分之", "‰": "千分之"}[match["sign"]]
    said = sign(match, "sign", of) + _negative(match, "one") + number(match, "one", two=False)
    if match["two"]:
        said += sign(match, "to", "到")
        said += sign(match, "sign", of) * bool(match["again"])
        said += number(match, "two", two=False)
    return said


def _negative(match: re.Match[str], group: str, word: str = "负") -> list[Said]:
    """The word of a minus before a number; a dash behind a letter or figure is none."""
    start = match.start(group)
    before = match.string[max(0, start - 2) : start - 1]
    mark = match.string[start - 1 : start]
    if start == match.start() or mark == "+" or (before.isascii() and before.isalnum()):
        return []
    return saying("正负" if mark == "±" else word, start - 1, start)


def _fraction(match: re.Match[str]) -> list[Said] | None:
    if not 0 < value(match, "part") < value(match, "whole"):
        return None
    said = number(match, "whole", two=False) + sign(match, "of", "分之")
    return said + number(match, "part", two=False)


def _single(match: re.Match[str]) -> list[Said]:
    return saying(
        spelt(Fraction(unicodedata.numeric(match[0])).limit_denominator(10)), *match.span()
    )


def _and_a_part(match: re.Match[str]) -> list[Said]:
    """2½ as 二又二分之一."""
    part = spelt(Fraction(unicodedata.numeric(match["part"])).limit_denominator(10))
    return number(match, "whole", two=False) + saying("又" + part, *match.span("part"))


def _roman(match: re.Match[str]) -> list[Said]:
    return saying(spelt(Fraction(roman_value(match[0]))), *match.span())


def _money(match: re.Match[str]) -> list[Said]:
    name, amount, cents = CURRENCIES[match["sign"]], match["whole"], match["cents"] or ""
    great = match["great"] or ""
    of_yuan = name == "元" and len(cents) == 2 and not (great or match["two"])
    whole = amount + (f".{cents}" if cents and not of_yuan else "")
    said = _counted(decimal(whole, match.start("whole")), whole, counts=True)
    if match["two"]:
        said += sign(match, "to", "到") + number(match, "two")
    said += saying(great, *match.span("great")) if great else []
    said += sign(match, "sign", name)
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
    is_above = match[0][0] == "+"
    said = saying("零上", match.start(), match.start() + 1) if is_above else []
    said += _negative(match, "one", "零下") + number(match, "one", two=False)
    if match["two"]:
        said += sign(match, "to", "到") + _negative_second(match)
        said += number(match, "two", two=False)
    said += sign(match, "unit", UNITS[match["unit"]])
    for part, name in (("minutes", "分"), ("seconds", "秒")):
        if match[part]:
            said += number(match, part, two=False) + sign(match, f"{part}_sign", name)
    return said


def _negative_second(match: re.Match[str]) -> list[Said]:
    return saying("零下", *match.span("minus")) if match["minus"] else []


def _measure(match: re.Match[str]) -> list[Said]:
    unit = UNITS[match["unit"]]
    said = _negative(match, "one")
    said += _counted(number(match, "one"), match["one"], counts=not match["two"])
    if match["two"]:
        said += sign(match, "to", "到") + _counted(number(match, "two"), match["two"], counts=True)
    said += sign(match, "great", match["great"])
    return said + sign(match, "unit", unit)


# Ranges, ratios, the rest -------------------------------------------------------------------------


def _range(match: re.Match[str]) -> list[Said] | None:
    """From the smaller to the greater; else it is a score."""
    one, two = match["one"], match["two"]
    counts = _counts(match)
    is_range = _amount(one) < _amount(two)
    if not is_range and ("." in one + two or len(match["to"]) > 1 or len(two) > _SCORE):
        return None
    said = _negative(match, "one")
    said += _counted(number(match, "one"), one, counts=counts and is_range)
    said += sign(match, "to", "到" if is_range else "比")
    return said + _counted(number(match, "two"), two, counts=counts)


_SCORE = 3  # figures; of more it is none, as in GB/T 15835-2011


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
    said = number(match, "one", two=False) + sign(match, "to", "比")
    return said + number(match, "two", two=False)


def _minus(match: re.Match[str]) -> list[Said]:
    return number(match, "one", two=False) + sign(match, "minus", "减")


def _just_number(match: re.Match[str]) -> list[Said]:
    before = match.string[max(0, match.start() - 1) : match.start()]
    figures, start = match["one"], match.start("one")
    if before.isascii() and before.isalpha() and len(figures) > 2 and figures.isdecimal():
        return digit_by_digit(figures, start)  # A320, G1234
    counts = _counts(match) and not (before.isascii() and before.isalpha())  # CO2, MP3
    is_factor = match.string[match.end() : match.end() + 1] in tuple("xX×*")
    signed = _signed(match, before)
    if _A_YEAR.fullmatch(figures) and not (counts or is_factor or signed):
        return digit_by_digit(figures, start)
    said = decimal(figures, start, two=before != "第")
    return signed + _counted(said, figures, counts=counts and before not in tuple("第初"))


_A_YEAR = expression(r"(?:19|20)(?!00)\d\d")


def _signed(match: re.Match[str], before: str) -> list[Said]:
    """What a sign before a number is; a dash behind something is none."""
    if not match["sign"] or (match["sign"] in "-−" and before.isalnum()):
        return []
    return sign(match, "sign", {"+": "加", "±": "正负"}.get(match["sign"], "负"))


def _operator(match: re.Match[str]) -> list[Said]:
    return saying(OPERATORS[match[0]], *match.span())


def _below_zero(match: re.Match[str]) -> list[Said] | None:
    before = match.string[max(0, match.start() - 1) : match.start()]
    if before.isascii() and before.isalnum():
        return None
    return sign(match, "minus", "零下") + number(match, "one", two=False)


def _per_square_metre(match: re.Match[str]) -> list[Said]:
    return saying("每平方米", *match.span())


def _slash(match: re.Match[str]) -> list[Said]:
    return saying("斜杠", *match.span())


def _minutes(match: re.Match[str]) -> list[Said]:
    """5'30\" as 五分三十秒."""
    said = number(match, "minutes") + sign(match, "minutes_sign", "分")
    return said + number(match, "seconds", two=False) + sign(match, "seconds_sign", "秒")


def _pages(match: re.Match[str]) -> list[Said]:
    """p. 25 as 第二十五页, pp. 3-5 as 第三到五页."""
    said = sign(match, "mark", "第") + number(match, "one", two=False)
    if match["two"]:
        said += sign(match, "to", "到") + number(match, "two", two=False)
    return said + saying("页", match.end() - 1, match.end())


def _below(match: re.Match[str]) -> list[Said]:
    """A minus behind a word for what is measured: 气温-5, 最小值是-2."""
    is_warmth = match.string[match.start() - 1] == "温"
    said = saying("零下" if is_warmth else "负", match.start(), match.start() + 1)
    return said + number(match, "one", two=False)


def _myriads(match: re.Match[str]) -> list[Said]:
    """1.2w, as people write 万 in chats."""
    return _counted(number(match, "one"), match["one"], counts=True) + sign(match, "sign", "万")


def _ordinal(match: re.Match[str]) -> list[Said]:
    return saying("第", *match.span())


def _until(match: re.Match[str]) -> list[Said]:
    return saying("到", *match.span())


def _times(match: re.Match[str]) -> list[Said]:
    return saying("乘", *match.span())


_PER = "张本份条片页次元件个块套台户亩人天年月周日时分秒斤吨米升克盒瓶包箱位晚小平公千毫"
_TWO_PER = "公里|公斤|千克|毫克|毫升|美元|港元|欧元|万元|亿元"
RULES: tuple[Rule, ...] = (
    ((r"(?<!\d)(?P<year>[12]\d{3})(?P<first>[-/.])(?P<month>\d{1,2})(?P<second>(?P=first))"
     rf"(?P<day>\d{{1,2}}){_ENDS}"), dates.date),
    ((rf"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<first>[-/])(?P<month>0\d|1[0-2]|(?<=/)\d)"
     rf"{_ENDS}(?![-/])"), dates.month),
    ((r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?P<first>\.)(?P<month>0[1-9]|1[0-2])"
      r"(?![\d.%]|[元万亿美块米度])"), dates.month),
    (rf"(?<=:\d\d){_TO}(?=\d?\d:\d\d)|{_AFTER_UNIT}", _until),
    ((r"(?<!\d)(?<!\d:)(?P<hour>\d{1,2})(?P<first>:)(?P<minute>[0-5]\d)"
     r"(?:(?P<then>:)(?P<second>[0-5]\d))?(?![\d:])"), dates.time),
    (rf"(?<!\d)(?P<one>[12]\d{{3}})(?P<to>{_TO})(?P<two>[12]\d{{3}})(?=年|\D|$)", dates.years),
    (rf"(?<=[（(])(?P<one>\d{{3}})(?P<to>{_TO})(?P<two>\d{{3}})(?=年)", dates.years),
    (r"(?<![\d.])[12]\d{3}(?=[至到][12]\d{3}年)", one_by_one),
    (r"(?<=公元)\d{3}(?=年)|(?<=公元前)\d{3}(?=年)", one_by_one),
    (rf"(?<![\d.])(?P<year>\d{{4}}|[1-9]\d[1-9](?!{_SPAN})|\d{{2}}(?!{_SPAN}))(?=年)", dates.year),
    (r"(?<![\d.])(?:19|20)\d\d(?=[届款级赛])", one_by_one),
    (r"(?<!\d)\d[05](?=后(?![来面边天年期续]))", one_by_one),
    (r"(?<![\d.])(?P<year>(?:1[5-9]|20)\d0)(?P<s>'?s)(?![A-Za-z])", dates.decade),
    *named.RULES,
    (r"(?<![\d/])(?P<month>0\d|1[0-2](?=/0))(?P<first>/)(?P<day>[0-3]\d)(?![\d/])",
     dates.month_day),
    (rf"N[oO][.．]{_GAP}(?=\d)|№{_GAP}(?=\d)", _ordinal),
    (r"(?<=\d[米秒])\d\d(?![\d.])|(?<!\d)[1-9]\.\d(?=折)", one_by_one),
    (r"(?<!\d)\d{1,2}(?P<dot>[·•・])\d{1,2}(?!\d)", one_by_one),
    ((rf"[-+±]?(?P<one>{_NUMBER}){_GAP}(?P<again>[%‰])?(?:(?P<to>{_TO})(?P<two>{_NUMBER}))?{_GAP}"
     r"(?P<sign>[%‰])"), _share),
    (rf"[-+±]?(?P<one>{_NUMBER})(?P<to>)(?P<two>)(?P<again>){_GAP}(?P<sign>[%‰])", _share),
    (rf"(?<![\d/.])(?P<part>{_INTEGER})(?P<of>/)(?P<whole>{_INTEGER})(?![\d/])", _fraction),
    (r"(?<=[元人次个])/(?:㎡|m²)", _per_square_metre),
    (r"(?<=\d)(?<!24)/(?=\d)|(?<=24)/(?=\d)(?!7(?!\d))", _slash),
    (r"(?<!\d)(?P<minutes>\d{1,3})(?P<minutes_sign>['′])(?P<seconds>\d{1,2})(?P<seconds_sign>[\"″]|'')",
     _minutes),
    (rf"(?P<mark>pp?\.{_GAP})(?P<one>\d+)(?:(?P<to>{_TO})(?P<two>\d+))?", _pages),
    (rf"(?<=[温值率为是到至于])[-−](?P<one>{_NUMBER})(?!\d|{_TO}\d|{_GAP}(?:{_UNIT}))",
     _below),
    (r"(?P<one>\d+(?:\.\d+)?)(?P<sign>w(?![A-Za-z\d])|W(?=\+))", _myriads),
    (_AND_A_PART, _and_a_part),
    (_SINGLE, _single),
    (rf"{_ROMAN}(?=[级期型类章节度部卷]|号[线楼])|(?<=第){_ROMAN}(?![A-Za-z])", _roman),
    ((rf"(?P<sign>{_MONEY}){_GAP}(?P<whole>{_INTEGER})(?:\.(?P<cents>\d+))?"
     rf"(?:(?P<to>{_TO})(?P<two>{_NUMBER}))?{_GAP}"
     r"(?P<great>[十百千]?[万亿]亿?|[百千])?"), _money),
    ((rf"[-−+±]?(?P<one>{_NUMBER})(?:{_GAP}(?:℃|°C|°)?(?P<to>{_TO})(?P<minus>[-−])?"
     rf"(?P<two>{_NUMBER}))?{_GAP}(?P<unit>℃|°C|℉|°F|°)"
     rf"(?:(?P<minutes>{_NUMBER})(?P<minutes_sign>['′]))?"
     rf"(?:(?P<seconds>{_NUMBER})(?P<seconds_sign>[\"″]))?"), _degrees),
    (rf"(?P<minus>[-−])(?P<one>{_NUMBER})(?=度)", _below_zero),
    ((rf"[-−±]?(?P<one>{_NUMBER})(?:(?P<to>{_TO})(?P<two>{_NUMBER}))?(?P<great>[万亿]*){_GAP}"
     rf"(?P<unit>{_UNIT}){AFTER_FIGURES}"), _measure),
    (rf"[-−]?(?P<one>{_NUMBER})(?P<to>{_TO})(?P<two>{_NUMBER}){_ENDS}(?!{_GAP}=)(?!-\d)", _range),
    (rf"(?<!\d)(?<!\d:)(?P<one>{_NUMBER})(?P<to>:)(?P<two>{_NUMBER})(?![\d:])", _ratio),
    (rf"(?P<one>{_NUMBER}){_GAP}(?P<minus>[-−]){_GAP}(?=\d[\d.]*{_GAP}=)", _minus),
    (rf"(?P<sign>[-−+±])?(?P<one>{_NUMBER})", _just_number),
    (r"(?<=[\dm])[xX*](?=\d)", _times),
    ((rf"[+×÷=<>≤≥±≈√](?={_GAP}[-−+√]?[\dA-Za-z\u0370-\u03ff?？])"
      r"|(?<=[A-Za-z\d\u4e00-\u9fff+])\+"), _operator),
    ((rf"(?<=\d[{_PER}])/(?=[{_PER}])|(?<=\d(?:{_TWO_PER}))/(?=[{_PER}])"
     rf"|(?<=\d[hgLmst])/(?=[{_PER}])|(?<=\d(?:kg|km|mL|ml|mg|cm))/(?=[{_PER}])"), _operator),
)  # fmt: skip
"""In the order in which they are tried where a number begins."""
