"""Surnames that are read otherwise than the same character elsewhere: 任 Rén, 单 Shàn, 曾 Zēng.

A character standing alone is taken for a surname after 姓, before a form of address, or where two
characters usual in given names follow at the start of a clause. Phrases of the lexicon come first.
"""

from functools import cache

import numpy as np

from reader import pinyin
from reader.article import Codes
from reader.reading.contexts import Contexts
from reader.resources import resource
from reader.text import CodePoints, code_points

GIVEN_NAMES = ("readings", "names.txt")
_SURNAMES = dict(
    pair.split("=")
    for pair in (
        "仇=qiú 解=xiè 任=rén 查=zhā 曾=zēng 单=shàn 区=ōu 华=huà 盖=gě 朴=piáo 翟=zhái 缪=miào "
        "应=yīng 燕=yān 葛=gě 召=shào 柏=bǎi 尉=wèi 教=jiào 员=yùn 种=chóng 折=shé 隗=wěi "
        "冼=xiǎn 纪=jǐ 那=nā 祭=zhài 逄=páng 阚=kàn 乐=yuè"
    ).split()
)
_BEFORE_GIVEN_NAMES = "曾单仇任解朴纪葛翟缪阚冼逄隗"
_ADDRESSES = frozenset(
    "先生 女士 小姐 太太 老师 教授 同志 师傅 医生 大夫 博士 夫人 公子 姑娘".split()
)
_SHORT_ADDRESSES = frozenset("某氏")
SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚"
    "邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包"
)
"""Characters that are common surnames."""
SURE, LIKELY = 30, 10
"""Least scores of two characters for a given name: alone, and where a word must end anyway."""
_UNHEARD = -25  # the score of a character that no name in the list has


def with_surnames(codes: Codes, text: CodePoints, contexts: Contexts) -> Codes:
    """The readings with surnames put in."""
    places = np.flatnonzero(np.isin(text, _surname_characters()))
    result = codes.copy()
    for place in places[contexts.stand_alone(places)].tolist():
        before = "".join(map(chr, text[max(0, place - 2) : place].tolist()))
        after = "".join(map(chr, text[place + 1 : place + 3].tolist()))
        surname = chr(text[place])
        if _is_surname(surname, before, after, contexts, place):
            result[place] = pinyin.parse(_SURNAMES[surname])
    return result


def _is_surname(surname: str, before: str, after: str, contexts: Contexts, place: int) -> bool:
    if before.endswith("姓"):
        return before not in ("百姓", "老姓")
    if not contexts.may_open_a_name(place):
        return False
    if after in _ADDRESSES or after[:1] in _SHORT_ADDRESSES:
        return True
    return (
        surname in _BEFORE_GIVEN_NAMES
        and is_given_name(after)
        and not contexts.is_common_word(place + 1)
    )


def is_given_name(characters: str, least: int = SURE) -> bool:
    """Whether these are two characters that stand in given names more than elsewhere."""
    scores = _scores()
    score = sum(scores.get(character, _UNHEARD) for character in characters)
    return len(characters) == 2 and score >= least


def likeness(character: str) -> int:
    """How much likelier a character is in a given name than elsewhere; tenths of a logarithm."""
    return _scores().get(character, -99)


@cache
def _surname_characters() -> CodePoints:
    return np.sort(code_points("".join(_SURNAMES)))


@cache
def _scores() -> dict[str, int]:
    """How much likelier each character is in a given name than elsewhere: tenths of a logarithm."""
    lines = resource(*GIVEN_NAMES).read_text("utf-8").splitlines()
    return {
        character: int(score)
        for score, characters in map(str.split, lines)
        for character in characters
    }
