"""What an article asks, told in some lines beside what its row shows of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from reader.language import tr
from reader.marginalia.sitting import TimeLeft
from reader.qt.messages.readingtime import told_time

if TYPE_CHECKING:
    from reader.qt.session.concordance.levels import Demand


def told_more(demand: Demand | None, whole: TimeLeft | None) -> str:
    """Characters and words, how long the whole takes, the words to learn next, a line each; of what
    is not known nothing."""
    counted = (_characters(demand), _words(demand)) if demand is not None else ()
    time = _time(whole) if whole is not None else ""
    following = _next(demand.next) if demand is not None else ""
    return "\n".join(line for line in (*counted, time, following) if line)


def _characters(demand: Demand) -> str:
    if not demand.characters:
        return ""
    if demand.characters == 1:
        return tr("%n characters", "", 1)
    told = tr("%n characters, {different} different", "", demand.characters)
    return told.format(different=_number(demand.different_characters))


def _words(demand: Demand) -> str:
    if not demand.words:
        return ""
    told = tr("%n words, {different} different, {unknown} unknown", "", demand.words)
    return told.format(different=_number(demand.different), unknown=_number(demand.unknown))


def _time(whole: TimeLeft) -> str:
    told = tr("{time} at your pace") if whole.is_own_pace else tr("About {time} to read")
    return told.format(time=told_time(whole.seconds))


def _next(words: tuple[str, ...]) -> str:
    return tr("Next: {words}").format(words=" ".join(words)) if words else ""


def _number(count: int) -> str:
    return QLocale().toString(count)
