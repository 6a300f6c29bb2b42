from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from reader.qt.messages.dates import told_moment

NOW = datetime(2026, 11, 23, 19, 0)
DAYS_AGO = {0: "Today, 14:20", 1: "Yesterday", 5: "18 November", 400: "19 October 2025"}


def told(days, locale="en_GB"):
    return told_moment(NOW - timedelta(days=days, hours=4, minutes=40), NOW, QLocale(locale))


@pytest.mark.parametrize("days", DAYS_AGO)
def test_today_and_yesterday_are_words_and_other_days_dates(days):
    assert told(days) == DAYS_AGO[days]


def test_just_after_midnight_the_evening_before_was_yesterday():
    now = datetime(2026, 11, 23, 0, 5)
    assert told_moment(now - timedelta(minutes=10), now, QLocale("en_GB")) == "Yesterday"


@pytest.mark.parametrize(
    ("locale", "date", "with_year"),
    [
        ("en_US", "November 18", "October 19, 2025"),
        ("de", "18. November", "19. Oktober 2025"),
        ("es", "18 de noviembre", "19 de octubre de 2025"),
        ("zh_CN", "11月18日", "2025年10月19日"),
        ("ja", "11月18日", "2025年10月19日"),
        ("hu", "november 18.", "2025. október 19."),
        ("lv", "18. novembris", "2025. gada 19. oktobris"),
    ],
)
def test_dates_are_written_as_the_system_writes_them(locale, date, with_year):
    assert told(5, locale) == date
    assert told(400, locale) == with_year


@pytest.mark.parametrize("locale", ["en_US", "fr", "ru", "pt_BR", "fi", "ko", "ar", "fa", "th"])
def test_no_weekday_and_no_year_is_left_in_a_date_of_this_year(locale):
    day = QLocale(locale).dayName(3)  # 18 November 2026 is a Wednesday
    assert day not in told(5, locale)
    assert QLocale(locale).toString(2026).replace(QLocale(locale).groupSeparator(), "") not in told(
        5, locale
    )
