"""How readings, and what was done with them, are named in every room."""

from reader import pinyin
from reader.pinyin import Style
from reader.qt.messages.wording import tr


def name_of(character: str) -> str:
    """What the undoing of a choice is called."""
    return tr("reading of {character}").format(character=character)


def spelled(codes: tuple[int, ...], style: Style) -> str:
    """Syllables of a word. Tones are chosen here: they are written where the page has none, too."""
    shown = Style.MARKS if style is Style.PLAIN else style
    return " ".join(pinyin.spell(code, shown) for code in codes if code)
