"""The day of a learner, which begins at four in the morning: who practises late is still in it."""

from datetime import datetime, timedelta

_BEGINS = timedelta(hours=4)
_EARLIEST, _LATEST = 0.0, 2.5e11  # seconds since 1970; beyond, a clock tells no day


def day_begin(now: float) -> float:
    """When the day of a moment began, where the program runs; seconds since 1970."""
    here = datetime.fromtimestamp(min(max(_EARLIEST + 2 * 86_400, now), _LATEST)).astimezone()
    begun = (here - _BEGINS).replace(hour=0, minute=0, second=0, microsecond=0) + _BEGINS
    return begun.replace(tzinfo=None).astimezone().timestamp()


def day_number(now: float) -> int:
    """One more every day."""
    here = datetime.fromtimestamp(day_begin(now))
    return here.toordinal()
