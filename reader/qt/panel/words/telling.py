"""A word of the open article as it is told: in the script shown, with its reading and meaning."""

from collections.abc import Callable
from functools import lru_cache

from reader import pinyin
from reader.composition.composer import Composer
from reader.dictionaries.glosses import Gloss, glosses
from reader.pinyin import SILENT, Style
from reader.qt.messages.readings import spelled_together
from reader.script import Script, Shown, configuration, convert
from reader.typesetting.punctuation import widened

_KEPT = 500  # pieces of the text that are kept as they are shown


class Telling:
    """Of words by their first place; nothing is read for it: what is not read yet is told as the
    dictionary has it."""

    def __init__(
        self, composer: Composer, script: Script, style: Style, *, is_wide: bool = False
    ) -> None:
        self.composer, self._style, self._is_wide = composer, style, is_wide
        self._converted = _converter(composer, script)

    def characters(self, word: str, first: int) -> str:
        """A word as the page shows it where it first stands."""
        return self.shown(self.composer.article.text[first : first + len(word)])[0]

    def shown(self, text: str, start: int = 0, end: int = 0) -> tuple[str, int, int]:
        """A piece of the text as the page shows it, and where a stretch of it stands then."""
        converted = self._converted(text)
        start, end = converted.alignment.shown_span(start, end)
        return widened(converted.text) if self._is_wide else converted.text, start, end

    def reading(self, word: str, first: int) -> str:
        """Its reading, written as one word."""
        return spelled_together(word, self.codes(word, first), self._style)

    def readings(self, word: str, first: int) -> tuple[str, ...]:
        """Its reading, one for each character."""
        shown = Style.MARKS if self._style is Style.PLAIN else self._style
        codes = self.codes(word, first)
        return tuple("" if code in (0, SILENT) else pinyin.spell(code, shown) for code in codes)

    def codes(self, word: str, first: int) -> tuple[int, ...]:
        """Its syllables where it stands, as far as they are known."""
        here = tuple(self.composer.readings[first : first + len(word)].tolist())
        if any(here):
            return here
        found = glosses(word)
        return found[0].codes if found else here

    def gloss(self, word: str, first: int) -> Gloss | None:
        """What it means as it is read there, else in its first reading."""
        codes, found = self.codes(word, first), glosses(word)
        return next((one for one in found if one.codes == codes), found[0] if found else None)

    def meaning(self, word: str, first: int) -> str:
        """The same in words, "" where the dictionary does not have it."""
        gloss = self.gloss(word, first)
        return gloss.meaning if gloss is not None else ""


def _converter(composer: Composer, script: Script) -> Callable[[str], Shown]:
    config = configuration(composer.found, script)

    @lru_cache(maxsize=_KEPT)
    def converted(text: str) -> Shown:
        return convert(text, config) if config else Shown(text)

    return converted
