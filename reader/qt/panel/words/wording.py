"""How the panel's words are told."""

from PySide6.QtCore import QDateTime, QLocale

from reader.dictionaries.levels import NOT_LISTED, level_name
from reader.language import tr
from reader.learning.headwords import State
from reader.learning.kept import KeptWord
from reader.learning.wordlist import Which
from reader.qt.messages.dates import told_day
from reader.qt.messages.levels import level_told
from reader.review.aboutword import Difficulty
from reader.settings import LevelList


def number(count: int) -> str:
    """A count with its thousands apart."""
    return QLocale().toString(count)


def group_title(of: int | State | None, which: LevelList) -> str:
    """What a group is called."""
    if isinstance(of, State):
        return state_name(of)
    if of is None:
        return ""
    return tr("Not in the list") if of == NOT_LISTED else level_name(of, which)


def state_name(state: State) -> str:
    """What a state is called."""
    return {
        State.NEW: tr("New"),
        State.MET: tr("Met"),
        State.LEARNING: tr("Learning"),
        State.KNOWN: tr("Known"),
    }[state]


def nothing(which: Which, is_filtered: bool) -> str:
    """What a list says that is empty."""
    if is_filtered:
        return tr("Nothing found.")
    return {
        Which.UNKNOWN: tr("Every word here is known."),
        Which.COLLECTED: tr("Nothing collected here; {key} keeps a word with its sentence."),
        Which.LEARNING: tr("No word here is being learned."),
        Which.KNOWN: tr("No word here is known yet."),
        Which.ALL: tr("There are no Chinese words here."),
    }[which]


def counts_told(unknown: int, collected: int) -> str:
    """The foot of the list."""
    told = tr("%n unknown, {collected} collected", "", unknown)
    return told.format(collected=number(collected))


def about_word(told: Difficulty, kept: KeptWord, state: State) -> str:
    """The level of a word, and how well it is known since when."""
    return f"{level_told(told)} • {_state(kept, state)}"


def _state(kept: KeptWord, state: State) -> str:
    if kept.state is None or not kept.changed_at:
        return state_name(state).lower()
    moment = QDateTime.fromSecsSinceEpoch(int(kept.changed_at)).date()
    now = QDateTime.currentDateTime().date()
    if moment == now:
        return tr("{state} since today").format(state=state_name(state).lower())
    day = told_day(moment, with_year=moment.year() != now.year())
    return tr("{state} since {day}").format(state=state_name(state).lower(), day=day)


def met(times: int, articles: int) -> str:
    """How often a word was met."""
    if articles == 1:
        return tr("Met %n times in this article", "", times)
    return tr("Met {times} times in %n articles", "", articles).format(times=number(times))
