"""Words that OpenCC's tables get wrong, or leave to a character's usual form: our own overlay.

Traditional text simplified: 著 is 着 in simplified text as a particle, but stays 著 where it is
zhù, to write or to be plain. 么 is Taiwan's form of 幺, but also half of 什么 in text that was
converted by halves. 乾 stays where it is qián: the trigram, years, places and names.

Simplified text made traditional: surnames are written as they are (余, 范, 于), since the words in
which these three have another form are few and known; 丑 is one of the twelve branches; 只 counts
animals behind a number and is "only" before a verb. 布 stays in 公布 and its like, as Taiwan's
list for the language of laws has it (法律統一用字表).
"""

from functools import lru_cache
from itertools import product

from reader.script.tables import Table, parse

_WRITTEN = """
    原著 卓著 編著 編著者 論著 土著 譯著 遺著 拙著 專著 撰著 所著 彰著 著有《 著有「 著有〈 著有『
    著文 著論 著譯 著績 較著 恩威並著 見微知著 積微成著 著作
    什么 怎么 那么 这么 這么 多么 要么 甚么
"""
_QIAN = """
    乾安 乾縣 乾州 乾陵 乾清 乾寧 乾元 乾封 乾道 乾興 乾祐 乾符 乾德 乾化 乾亨 乾統 乾學
"""
_RESPELLED = {"執著於": "執着於", "沉著於": "沉着於", "黏著於": "黏着於", "附著於": "附着於"}

_TITLES = """
    先生 女士 小姐 太太 夫人 老师 大夫 律师 经理 主任 校长 院长 老板 师傅 同学 同志
    爷爷 奶奶 叔叔 阿姨 伯伯 大哥 大姐 氏 姓
"""
_BEFORE_SURNAMES = "姓阿"
_NUMERALS = "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿廿卅"
_MANY = "一二三四五六七八九两几数"
_BRANCHES = """
    子丑 丑寅 丑时 丑月 丑年 丑日 丑牛 乙丑 丁丑 己丑 辛丑 癸丑 丑角 小丑 文丑 武丑 丑旦 生旦净末丑
"""
_ONLY_BEFORE = "限需为用靠剩占会能可要想有是不在对给让和跟当怕卖收准许够算顾管差见说做写看听吃喝买"
_PATTERNS = {"失范": "失範", "范数": "範數", "范儿": "範兒"}
_LAID_OPEN = ("公", "分", "頒", "發")
_TEMPLES = "天后宫 天后庙 天后站"
_DEPOSITED = ("內存了", "內存著", "內存有", "內存放")  # within, and put by: no memory
_COUNTED = {"一只只": "一隻隻"} | {
    f"{many}{unit}只": f"{many}{unit}隻" for many, unit in product("几数两", "十百千万")
}
_SIMPLER = str.maketrans("縣寧興統學", "县宁兴统学")
_SPELLING = str.maketrans(
    "几数两师医经长总处爷学这当会让给对为听说见写买卖顾发颁宫庙时净够万亿经许",
    "幾數兩師醫經長總處爺學這當會讓給對爲聽說見寫買賣顧發頒宮廟時淨夠萬億經許",
)


@lru_cache(maxsize=1)
def guards() -> Table:
    """Words of traditional text that stay as they are in simplified text, and few that do not."""
    return _table({word: word for word in _WRITTEN.split()} | _RESPELLED)


@lru_cache(maxsize=1)
def words_for_simplified() -> Table:
    """Words of traditional text with their simplified form, to be known beside the tables'."""
    return _table({word: word.translate(_SIMPLER) for word in _QIAN.split()})


@lru_cache(maxsize=1)
def words_no_region_exchanges() -> Table:
    """Traditional words that are no other one in a region, though they hold one that would be."""
    return _table({word: word for word in _DEPOSITED})


@lru_cache(maxsize=1)
def words_for_traditional() -> Table:
    """Words of simplified text with their traditional form, to be known beside the tables'."""
    return _table(_kept() | _behind_numbers() | _spelled(_COUNTED | _PATTERNS))


@lru_cache(maxsize=1)
def words_with_plain_bu() -> Table:
    """Words with 佈 in OpenCC's tables that Taiwan and the mainland write with 布."""
    return _table({f"{first}佈": f"{first}布" for first in _LAID_OPEN})


@lru_cache(maxsize=1)
def characters_for_traditional() -> Table:
    """Characters that are no other one where no word says so: 余 and 范 are then surnames."""
    return _table({"余": "余 餘", "范": "范 範"})


def _kept() -> dict[str, str]:
    names = [f"于{title}" for title in _TITLES.split()] + [f"{one}于" for one in _BEFORE_SURNAMES]
    only = map("".join, product("这那是有多", "只", _ONLY_BEFORE))
    return _spelled({word: word for word in (*names, *only, *f"{_BRANCHES} {_TEMPLES}".split())})


def _behind_numbers() -> dict[str, str]:
    """余 behind a number is what is left over, 天后 is no goddess there, 里 a mile."""
    words = {"余": "餘", "天后": "天後", "余里": "餘里", "余天后": "餘天後"}
    pairs = product(_NUMERALS, words.items())
    days = {f"{some}天后": f"{some}天後" for some in "几数多两半"}
    for many, unit in product(_MANY, "十百千万亿"):
        days |= {f"{many}{unit}余": f"{many}{unit}餘", f"{many}{unit}余里": f"{many}{unit}餘里"}
    return _spelled({f"{number}{key}": f"{number}{value}" for number, (key, value) in pairs} | days)


def _spelled(words: dict[str, str]) -> dict[str, str]:
    return {key: value.translate(_SPELLING) for key, value in words.items()}


def _table(words: dict[str, str]) -> Table:
    return parse("\n".join(f"{key}\t{value}" for key, value in words.items()))
