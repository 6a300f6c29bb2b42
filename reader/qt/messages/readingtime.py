"""Time read and time left, in words."""

from PySide6.QtCore import QDateTime

from reader.language import tr
from reader.marginalia.sitting import TimeLeft, TimeRead
from reader.qt.messages.dates import told_day


def told_time(seconds: float) -> str:
    """ "2 min", "1 h 50 min"; what is less than a minute is one."""
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return tr("%n min", "", minutes)
    hours, minutes = divmod(minutes, 60)
    if not minutes:
        return tr("%n h", "", hours)
    return tr("%n h {minutes} min", "", hours).format(minutes=minutes)


def told_read(read: TimeRead) -> str:
    """How long something was read, and when last; "" where it was not."""
    if not read.seconds or read.last_at is None:
        return ""
    moment = QDateTime.fromSecsSinceEpoch(int(read.last_at))
    day = told_day(moment.date())
    if moment.date() == QDateTime.currentDateTime().date():
        return tr("Read {time}, last today").format(time=told_time(read.seconds))
    return tr("Read {time}, last on {day}").format(time=told_time(read.seconds), day=day)


def told_left(left: TimeLeft) -> str:
    """How long the rest takes."""
    words = tr("{time} left at your pace") if left.is_own_pace else tr("about {time} left")
    return words.format(time=told_time(left.seconds))
