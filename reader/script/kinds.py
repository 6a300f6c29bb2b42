"""The scripts of Chinese: which an article is shown in, or written in."""

from enum import Enum


class Script(Enum):
    """How an article is shown; a text is found to be one of the second to the fifth.

    The last three are those with the words of their region too: 软件 as 軟體, 軟體 as 软件.
    """

    SOURCE = "source"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    TAIWAN = "taiwan"
    HONGKONG = "hongkong"
    SIMPLIFIED_WORDS = "simplified-words"
    TAIWAN_WORDS = "taiwan-words"
    HONGKONG_WORDS = "hongkong-words"

    @property
    def plain(self) -> "Script":
        """The same script with the file's own words."""
        return Script(self.value.removesuffix(_WORDS))

    @property
    def with_words(self) -> "Script":
        """The same script with the words of its region, where it is a region's."""
        named = self.plain.value + _WORDS
        return Script(named) if named in {script.value for script in Script} else self


_WORDS = "-words"
PLAIN_SCRIPTS = tuple(script for script in Script if not script.value.endswith(_WORDS))
"""The scripts with the file's own words, in the order of the window's switch."""
