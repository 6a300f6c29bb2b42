"""Dates, times of the day and years as they are said; None where the figures are none."""

import re

from reader.speaking.inwords.matched import figures, sign, value
from reader.speaking.inwords.numerals import Said, cardinal, saying


def _without_zeros(match: re.Match[str], group: str) -> list[Said]:
    """05 as 五, at the place of both figures."""
    return cardinal(match[group], match.start(group), two=False)


def date(match: re.Match[str]) -> list[Said] | None:
    in_year, day = value(match, "month"), value(match, "day")
    if not (1 <= in_year <= 12 and 1 <= day <= 31):
        return None
    said = figures(match, "year") + sign(match, "first", "年")
    said += _without_zeros(match, "month") + sign(match, "second", "月")
    return said + _without_zeros(match, "day") + saying("日", *match.span("day"))


def month_day(match: re.Match[str]) -> list[Said] | None:
    if not (1 <= value(match, "month") <= 12 and 1 <= value(match, "day") <= 31):
        return None
    said = _without_zeros(match, "month") + sign(match, "first", "月")
    return said + _without_zeros(match, "day") + saying("日", *match.span("day"))


def month(match: re.Match[str]) -> list[Said] | None:
    if not 1 <= value(match, "month") <= 12:
        return None
    said = figures(match, "year") + sign(match, "first", "年")
    return said + _without_zeros(match, "month") + saying("月", *match.span("month"))


def time(match: re.Match[str]) -> list[Said] | None:
    if value(match, "hour") > 24:
        return None
    said = cardinal(match["hour"], match.start("hour"))
    if match["hour"].lstrip("0") == "2":
        said = saying("两", *match.span("hour"))
    said += sign(match, "first", "点")
    if match["minute"] != "00" or match["second"]:
        said += _with_zero(match, "minute")
    if match["second"]:
        said += sign(match, "then", "分") + _with_zero(match, "second")
        said += saying("秒", *match.span("second"))
    elif (match["minute"][0] == "0" and match["minute"] != "00") or match["minute"] == "10":
        said += saying("分", *match.span("minute"))
    return said


def _with_zero(match: re.Match[str], group: str) -> list[Said]:
    """05 as 零五, 00 as 零."""
    start, figures = match.start(group), match[group]
    said = cardinal(figures, start, two=False)
    is_small = figures[0] == "0" and figures != "00"
    return saying("零", start, start + 1) * is_small + said


def years(match: re.Match[str]) -> list[Said] | None:
    if value(match, "one") >= value(match, "two"):
        return None
    return figures(match, "one") + sign(match, "to", "到") + figures(match, "two")


def year(match: re.Match[str]) -> list[Said] | None:
    """1001 to 2999 is a year, 1000 a number of them; of two figures so is what begins with a zero,
    or with an eight or nine and has no 来 or 的 behind it."""
    written = match["year"]
    if len(written) == 4 and written != "1000" and written[0] in "12":
        return figures(match, "year")
    is_short = len(written) == 3 or (len(written) == 2 and written[0] in "089")
    return figures(match, "year") if is_short and written[1:] != "0" else None


def decade(match: re.Match[str]) -> list[Said]:
    """1980s as 一九八零年代."""
    return figures(match, "year") + sign(match, "s", "年代")
