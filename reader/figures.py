"""Numbers in figures, as files, names and people write them.

Nowhere else is foreign text handed to `int` or `float`: they refuse what `str.isdigit` lets
through (²), raise for more than 4,300 figures, and give what no measure of ours can hold.
"""

_MOST_SECONDS = 100 * 3600


def number_in(written: str, most: int, otherwise: int = 0) -> int:
    """A whole number, `most` however much greater it is; `otherwise` for what is none.

    In the figures of any script, without a sign; blanks around it do not count.
    """
    figures = written.strip()
    if not figures.isdecimal():
        return otherwise
    figures = figures.lstrip("0")
    return min(int(figures or "0"), most) if len(figures) <= len(str(most)) else most


def length_in(written: str | bytes, most: float) -> float:
    """A length with or without a fraction or an exponent; 0 for what is none, or is beyond `most`.

    Below 0 it is none either.
    """
    try:
        length = float(written)
    except ValueError:
        return 0.0
    return length if 0 <= length <= most else 0.0


def percent(share: float) -> int:
    """A share from 0 to 1 in whole per cent, as it is told wherever a place in a text is.

    The nearest, but never 100 before all is reached.
    """
    return 100 if share >= 1 else min(99, int(100 * max(share, 0.0) + 0.5))


def clock(milliseconds: int) -> str:
    """A moment of a recording as players tell it: 1:05, or 1:02:07 from an hour on."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def moment(written: str) -> int | None:
    """The milliseconds of a moment written so; None for what is none."""
    parts = written.replace("：", ":").split(":")
    if not 2 <= len(parts) <= 3 or not all(part.strip().isdecimal() for part in parts):
        return None
    seconds = 0
    for part in parts:
        seconds = 60 * seconds + number_in(part, _MOST_SECONDS)
    return 1000 * min(seconds, _MOST_SECONDS)
