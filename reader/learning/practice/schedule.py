"""When a question comes again: by FSRS, from how well it was answered and when.

The same answer at the same moment always gives the same moment: nothing is left to chance.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, IntEnum
from functools import cache
from typing import TYPE_CHECKING

from reader.learning.headwords import Headword

if TYPE_CHECKING:  # it is loaded once something is practised
    from fsrs import Card, Scheduler

_LONGEST = 3650  # days
_LEAST_STABLE, _MOST_STABLE = 0.001, 36_500.0  # days
_EASIEST, _HARDEST = 1.0, 10.0
_LEARNED = 21.0  # days after which it is still known nine times in ten
_SET_BACK = 3_600.0  # seconds from the future: the clock was wrong then, or is now
_STEPS = (timedelta(minutes=1), timedelta(minutes=10))  # of what is new
_STEPS_AGAIN = (timedelta(minutes=10),)  # of what was forgotten


class Kind(Enum):
    """What is asked; the value is kept in the library."""

    READING = "reading"  # of a word in its sentence
    MEANING = "meaning"
    CLOZE = "cloze"  # which word is missing in the sentence
    POLYPHONE = "polyphone"  # which of its readings a character has in a sentence


OF_WORDS = (Kind.READING, Kind.MEANING, Kind.CLOZE)
"""What is asked of a word, one after another: each once those before it are learned."""


class Answer(IntEnum):
    """How well it was known; the number is its key, and FSRS's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class Stage(IntEnum):
    """Whether a question is asked within minutes, or days; the number is kept, and FSRS's."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


_STAGES = {stage.value: stage for stage in Stage}


@dataclass(frozen=True, slots=True)
class Item:
    """A question that comes again: what of which word."""

    headword: Headword
    kind: Kind


@dataclass(frozen=True, slots=True)
class Practised:
    """How an item stands since it was answered last; moments in seconds since 1970.

    `stability` is the days after which it is known nine times in ten, `difficulty` 1 to 10.
    """

    item: Item
    stage: Stage
    step: int  # among the minutes of its stage; 0 in days
    stability: float
    difficulty: float
    due_at: float
    begun_at: float
    last_at: float

    @property
    def is_in_steps(self) -> bool:
        """Whether it comes again within minutes."""
        return self.stage is not Stage.REVIEW

    @property
    def is_learned(self) -> bool:
        """Whether it is known so well that it need not be asked any more."""
        return self.stage is Stage.REVIEW and self.stability >= _LEARNED

    def is_due(self, now: float) -> bool:
        """Whether it is to be asked; at once, too, where it was answered in what is the future
        now: the clock was set back, and it would be forgotten for as long."""
        return self.due_at <= now or self.last_at > now + _SET_BACK

    @classmethod
    def mended(
        cls,
        item: Item,
        stage: int,
        step: int | None,
        stability: float | None,
        difficulty: float | None,
        moments: tuple[float, float, float | None],
    ) -> "Practised":
        """Of numbers as they are kept, whatever these are: what makes no sense is begun anew."""
        due_at, begun_at, last_at = moments
        last = begun_at if last_at is None else last_at
        known = _STAGES.get(stage, Stage.LEARNING)
        return cls(
            item,
            known,
            min(max(0, step or 0), len(_STEPS) - 1) if known is Stage.LEARNING else 0,
            _within(stability, _LEAST_STABLE, _MOST_STABLE),
            _within(difficulty, _EASIEST, _HARDEST),
            min(due_at, last + _LONGEST * 86_400.0),
            begun_at,
            last,
        )


def answered(item: Item, before: Practised | None, answer: Answer, now: float) -> Practised:
    """How an item stands after an answer; `before` is None for one that was never asked."""
    from fsrs import Rating

    moment = _moment(now)
    card, _ = _scheduler().review_card(_card(before, moment), Rating(answer.value), moment)
    return Practised(
        item,
        Stage(card.state.value),
        card.step or 0,
        _within(card.stability, _LEAST_STABLE, _MOST_STABLE),
        _within(card.difficulty, _EASIEST, _HARDEST),
        now + (card.due - moment).total_seconds(),
        before.begun_at if before is not None else now,
        now,
    )


def load() -> None:
    """Have FSRS at hand: some hundredths of a second."""
    _scheduler()


@cache
def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    return Scheduler(
        learning_steps=_STEPS,
        relearning_steps=_STEPS_AGAIN,
        maximum_interval=_LONGEST,
        enable_fuzzing=False,
    )


def _card(before: Practised | None, moment: datetime) -> "Card":
    from fsrs import Card, State

    if before is None:
        return Card(card_id=0, due=moment)  # one without a number waits for the clock to go on
    is_steps = before.is_in_steps
    return Card(
        card_id=0,
        state=State(before.stage.value),
        step=before.step if is_steps else None,
        stability=before.stability,
        difficulty=before.difficulty,
        due=moment,
        last_review=min(moment, _moment(before.last_at)),
    )


def _moment(at: float) -> datetime:
    return datetime.fromtimestamp(at, UTC)


def _within(number: float | None, least: float, most: float) -> float:
    return least if number is None or number != number else min(max(number, least), most)
