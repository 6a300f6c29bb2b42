"""Rules of usage, laid over what the model says: where labels are few, or from print alone."""

from reader.reading.usage.adverbs import act
from reader.reading.usage.common import common
from reader.reading.usage.doubled import alike, once_more
from reader.reading.usage.draft import Draft
from reader.reading.usage.dryness import dry
from reader.reading.usage.erhua import ended
from reader.reading.usage.lengths import last
from reader.reading.usage.measures import count_off
from reader.reading.usage.modals import must_be
from reader.reading.usage.separable import together
from reader.reading.usage.service import serve

__all__ = ["Draft", "with_usage"]

_RULES = (common, act, must_be, serve, dry, last, alike, count_off, together, once_more, ended)


def with_usage(draft: Draft) -> None:
    """Go over a text with every rule, in place."""
    for rule in _RULES:
        rule(draft)
