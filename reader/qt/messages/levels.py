"""How the level of a word is told, wherever it is."""

from reader.dictionaries.levels import NOT_LISTED, level_name
from reader.language import tr
from reader.review.aboutword import Difficulty


def level_told(told: Difficulty) -> str:
    """The level of a word in the list that is shown, and where it is that of its characters."""
    if told.level == NOT_LISTED:
        return tr("Not in the list")
    name = level_name(told.level, told.levels)
    return name if told.is_listed else tr("{level} by its characters").format(level=name)
