"""When something was: today and yesterday in words, else the day as the system writes it."""

import re
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from reader.language import tr
from reader.ondemand import expression

_WEEKDAY = expression(r"[,،]?\s*\bdddd\b[,،]?\s*|[,،]?\s*dddd[,،]?\s*")
# The year with what belongs to it: 年, 년, a full stop, a quoted word before or after.
_YEAR = expression(r"(\s*'[^']*')?[,،\s]*y+[年년.]?(\s*'[^']*'\.?)?[,،]?\s*")


def told_moment(moment: datetime, now: datetime, locale: QLocale | None = None) -> str:
    """ "Today, 14:20", "Yesterday", "18 November" or, of another year, "18 November 2025".

    Both times are in the time zone of the person who reads.
    """
    locale = locale or QLocale()
    days = (now.date() - moment.date()).days
    if days == 0:
        time = QTime(moment.hour, moment.minute)
        today = tr("Today, {time}")
        return today.format(time=locale.toString(time, _time_pattern(locale)))
    if days == 1:
        return tr("Yesterday")
    day = QDate(moment.year, moment.month, moment.day)
    return told_day(day, locale, with_year=moment.year != now.year)


def told_day(day: QDate, locale: QLocale | None = None, *, with_year: bool = True) -> str:
    """A day as the language writes it, without the weekday."""
    locale = locale or QLocale()
    pattern = day_pattern(locale.dateFormat(QLocale.FormatType.LongFormat), with_year)
    return locale.toString(day, pattern)


def day_pattern(long_format: str, with_year: bool) -> str:
    """A system's long date without the weekday and, unless it is asked for, the year."""
    pattern = _WEEKDAY.sub(" ", long_format).strip()
    return pattern if with_year else _YEAR.sub(" ", pattern).strip(" ,،")


def _time_pattern(locale: QLocale) -> str:
    return re.sub(r"[:.]ss", "", locale.timeFormat(QLocale.FormatType.ShortFormat))
