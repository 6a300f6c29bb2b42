"""What settings are chosen from, where it is one of a few. The values are kept in the file."""

from enum import Enum


class ReadingsShown(Enum):
    """Over which characters readings stand. Holding the key shows all of them."""

    ALL = "all"
    UNKNOWN = "unknown"  # words that the reader does not know
    FILE = "file"
    CHOSEN = "chosen"  # where the reader wants them
    NONE = "none"


class LevelList(Enum):
    """By which list the level of a word is told (`reader.dictionaries.levels`)."""

    HSK20 = "hsk20"
    HSK2021 = "hsk2021"
    HSK2025 = "hsk2025"
    FREQUENCY = "frequency"


class BubbleShown(Enum):
    """When a word's reading and meaning are told under the pointer."""

    ALWAYS = "always"
    HIDDEN = "hidden"
    NEVER = "never"

    @classmethod
    def _missing_(cls, value: object) -> "BubbleShown | None":
        """Older files say only whether hidden readings are told."""
        return {True: cls.ALWAYS, False: cls.NEVER}.get(value) if type(value) is bool else None


class MarkedWords(Enum):
    """Which words have a line under them on the page."""

    NONE = "none"
    COLLECTED = "collected"
    LEARNING = "learning"  # those too that are being learned
    HARD = "hard"  # those too that are above the reader's level
    ALL = "all"


class Notation(Enum):
    """In which letters readings are written."""

    PINYIN = "pinyin"
    ZHUYIN = "zhuyin"


class ThemeChoice(Enum):
    """The colours chosen; SYSTEM follows the desktop's light or dark, OWN are the reader's."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    OWN = "own"


class LanguageChoice(Enum):
    """The language of the interface; SYSTEM follows the system's, the others are those of
    `reader.language`."""

    SYSTEM = "system"
    ENGLISH = "en"
    SIMPLIFIED = "zh_CN"
    TAIWAN = "zh_TW"


class Contrast(Enum):
    """How far colours stand apart; SYSTEM follows what the desktop asks for."""

    SYSTEM = "system"
    USUAL = "usual"
    HIGH = "high"


class Weight(Enum):
    """How heavy the characters and their readings are drawn."""

    REGULAR = "regular"
    BOLD = "bold"


class HeardText(Enum):
    """What assistive tools are given of the page to speak, or to show in braille."""

    TEXT = "text"
    WORDS = "words"
    WITH_READINGS = "with readings"
    READINGS = "readings"


class LibraryOrder(Enum):
    """What the list of articles is ordered by."""

    LAST_READ = "last read"
    TITLE = "title"
    LENGTH = "length"
    PROGRESS = "progress"
    ADDED = "added"
    LEVEL = "level"  # of the words that it asks for, the easiest first
    KNOWN = "known"  # by the share of its words that the reader knows, the most first


class PaperSize(Enum):
    """The sheets that a text is printed on; the value is the sheet's name."""

    A4 = "A4"
    A5 = "A5"
    B5 = "B5"
    LETTER = "Letter"
    LEGAL = "Legal"


class TaiwanReadings(Enum):
    """When words are read as in Taiwan."""

    WITH_SCRIPT = "with script"
    ALWAYS = "always"
    NEVER = "never"


class ConversionTables(Enum):
    """Whose tables the scripts are converted by."""

    OPENCC = "opencc"
    REIMPLEMENTED = "reimplemented"


class ChapterNote(Enum):
    """What stands beside each chapter of the contents."""

    PLACE = "place"
    KNOWN = "known"
    LEVEL = "level"
    TIME = "time"
