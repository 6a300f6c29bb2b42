import time

import pytest
from PySide6.QtCore import QLocale

from reader.marginalia.sitting import TimeLeft, TimeRead
from reader.qt.messages.readingtime import told_left, told_read, told_time


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(3, "1 min"), (120, "2 min"), (3_599, "1 h"), (4_800, "1 h 20 min"), (6_600, "1 h 50 min")],
)
def test_time_is_told_in_hours_and_minutes(seconds, told):
    assert told_time(seconds) == told


def test_reading_is_told_with_its_last_day():
    read = TimeRead(4_800.0, 100, 1_764_417_600.0)
    assert told_read(read) == "Read 1 h 20 min, last on 29 November 2025"
    assert told_read(TimeRead(60.0, 1, time.time())) == "Read 1 min, last today"
    assert told_read(TimeRead()) == ""


def test_what_is_left_is_told_as_about_until_the_pace_is_known():
    assert told_left(TimeLeft(120.0, is_own_pace=True)) == "2 min left at your pace"
    assert told_left(TimeLeft(120.0, is_own_pace=False)) == "about 2 min left"
