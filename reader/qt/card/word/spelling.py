"""How a word is spelled: in pinyin as one writes it, and in zhuyin."""

from reader.pinyin import Style
from reader.qt.card.word.meanings import EDGE
from reader.qt.messages.readings import spelled, spelled_together
from reader.qt.style.theme import Theme
from reader.qt.style.typeface import NOTE
from reader.qt.widgets.labels import Label


class Spelling(Label):
    """Both, in a line; to be selected and copied."""

    def __init__(self, theme: Theme, word: str, codes: tuple[int, ...]) -> None:
        pinyin = spelled_together(word, codes, Style.MARKS) if len(word) == len(codes) else ""
        parts = (pinyin or spelled(codes, Style.MARKS), spelled(codes, Style.ZHUYIN))
        super().__init__(theme, "   ".join(part for part in parts if part), "muted", NOTE)
        self.setContentsMargins(EDGE, 4, EDGE, 0)
        self.let_select()
