"""Words that tests hand on."""

from reader.article import Article
from reader.composition.composer import Composer
from reader.exports.cards.choosing import Kept, words_of_text
from reader.exports.cards.entries import Entry, entries
from reader.learning.headwords import Headword, State
from reader.learning.kept import KeptWord
from reader.learning.wordlist import Which
from reader.reading import shared_engine
from reader.settings import LevelList

TEXT = (
    "河边的银行\n她走进银行，看见一行人在排队。银行很大，银行的门很旧。\n"
    "雨停了，队伍也散了，她把伞收起来，慢慢走回家。\n"
)


def composer(text: str = TEXT, title: str = "河边的银行") -> Composer:
    return Composer(Article(text, title=title), shared_engine)


def kept(*words: KeptWord, up_to: int = 0) -> Kept:
    return Kept.of(words, (), LevelList.HSK2021, up_to)


def known(word: str, reading: str = "", state: State = State.KNOWN, note: str = "") -> KeptWord:
    return KeptWord(Headword(word, reading), state, "card", note, 1.0)


def told(
    text: str = TEXT,
    which: Which = Which.ALL,
    of: Kept | None = None,
    levels: LevelList = LevelList.HSK2021,
    title: str = "河边的银行",
) -> list[Entry]:
    chosen = words_of_text(composer(text, title), which, of or kept())
    return list(entries(chosen, levels))


def by_word(words: list[Entry]) -> dict[str, Entry]:
    return {entry.simplified: entry for entry in words}
