"""Words that OpenCC's tables get wrong when traditional text is simplified; our own overlay.

著 is 着 in simplified text as a particle, but stays 著 where it is zhù, to write or to be plain.
么 is Taiwan's form of 幺, but also half of 什么 in text that was converted by halves.
"""

from functools import lru_cache

from reader.script.tables import Table, parse

_WRITTEN = """
    原著 卓著 編著 編著者 論著 土著 譯著 遺著 拙著 專著 撰著 所著 彰著 著有《 著有「 著有〈 著有『
    著文 著論 著譯 著績 較著 恩威並著 見微知著 積微成著 著作
    什么 怎么 那么 这么 這么 多么 要么 甚么
"""
_RESPELLED = {"執著於": "執着於", "沉著於": "沉着於", "黏著於": "黏着於", "附著於": "附着於"}


@lru_cache(maxsize=1)
def guards() -> Table:
    """The words that stay as they are, and few that do not, as a table to be asked first."""
    kept = {word: word for word in _WRITTEN.split()}
    lines = [f"{key}\t{value}" for key, value in (kept | _RESPELLED).items()]
    return parse("\n".join(lines))
