"""Surnames that are read otherwise than the same character elsewhere: 任 Rén, 单 Shàn, 曾 Zēng.

A character standing alone is taken for a surname beside 姓, before a form of address, after 老 or
小, where somebody is called so (我叫区中青), and where two characters usual in given names follow
at the start of a clause; sooner where it was told before (我姓曾，叫曾乐乐). Phrases of the lexicon
come first.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from reader import pinyin
from reader.article import Codes
from reader.ondemand import expression
from reader.reading.contexts import MARGIN, Contexts
from reader.resources import resource
from reader.text import CodePoints, among, is_all_hanzi

GIVEN_NAMES = ("readings", "names.txt")
_SURNAMES = dict(
    pair.split("=")
    for pair in (
        "仇=qiú 解=xiè 任=rén 查=zhā 曾=zēng 单=shàn 区=ōu 华=huà 盖=gě 朴=piáo 翟=zhái 缪=miào "
        "应=yīng 燕=yān 葛=gě 召=shào 柏=bǎi 尉=wèi 教=jiào 员=yùn 种=chóng 折=shé 隗=wěi "
        "冼=xiǎn 纪=jǐ 那=nā 祭=zhài 逄=páng 阚=kàn 乐=yuè 繁=pó 薄=bó 覃=qín 晁=cháo"
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
_SURNAME_CHARACTERS = "".join(_SURNAMES)
READ_OTHERWISE = frozenset(_SURNAMES)
"""Characters that are read otherwise as surnames."""
SURE, LIKELY = 30, 10
"""Least scores of two characters for a given name: alone, and where a word must end anyway."""
_UNHEARD = -25  # the score of a character that no name in the list has


@dataclass(frozen=True, slots=True)
class _Place:
    """A character that may be a surname, and what stands beside it."""

    surname: str
    before: str
    after: str
    at: int
    contexts: Contexts
    is_told: bool  # 姓 stood before the same character not long ago

    def is_surname(self) -> bool:
        if self.before.endswith("姓"):
            return self.before[-2:] not in _NO_SURNAME_BEHIND
        return self._has_its_word() or self._is_called() or self._is_addressed() or self._is_named()

    def _has_its_word(self) -> bool:
        """曾姓."""
        has_word = self.after.startswith("姓") and self.surname not in _NO_SURNAME_BEFORE
        return has_word and not (self.before and self.contexts.is_common_word(self.at - 1))

    def _is_called(self) -> bool:
        """Whether what somebody is called begins here: one or two characters follow, then a mark.

        A surname that is a verb too (查, 解) must have been told, or be before a usual given name.
        """
        if not _CALLED.search(self.before):
            return False
        after = self.after
        length = next((at for at, each in enumerate(after) if not is_all_hanzi(each)), len(after))
        if length not in (1, 2) and after[length - 1 : length] not in _AFTER_NAMES:
            return False
        return self.is_told or self.surname in _ONLY_NAMES or is_given_name(after[:2], LIKELY)

    def _is_addressed(self) -> bool:
        """老曾, 曾先生, 曾某."""
        if self.before[-1:] in ("老", "小") and self.surname in _AFTER_OLD:
            is_word = self.contexts.word(self.at - 1)[0] == self.at - 1
            ends = not is_all_hanzi(self.after[:1]) or self.after[:1] in _AFTER_NAMES
            return is_word and ends
        if not self.contexts.may_open_a_name(self.at):
            return False
        return self.after[:2] in _ADDRESSES or self.after[:1] in _SHORT_ADDRESSES

    def _is_named(self) -> bool:
        """曾伟明."""
        return (
            self.surname in _BEFORE_GIVEN_NAMES
            and self.contexts.may_open_a_name(self.at)
            and is_given_name(self.after[:2])
            and not self.contexts.is_common_word(self.at + 1)
        )


def with_surnames(codes: Codes, text: str, points: CodePoints, contexts: Contexts) -> Codes:
    """The readings with surnames put in; `points` are the characters of the text."""
    places = np.flatnonzero(among(points, _SURNAME_CHARACTERS))
    result = codes.copy()
    told: dict[str, int] = {}
    told_here = contexts.word_starts[places + MARGIN] == places + MARGIN - 1
    told_here &= (contexts.word_sizes(places) == 2) & (points[places - 1] == ord("姓"))
    for at in places[contexts.stand_alone(places) | told_here].tolist():
        before, surname, after = text[max(0, at - 4) : at], text[at], text[at + 1 : at + 4]
        if before.endswith("姓") and before[-2:] not in _NO_SURNAME_BEHIND:
            told[surname] = at
        is_told = surname in told and at - told[surname] < _TOLD_FOR
        if _Place(surname, before, after, at, contexts, is_told).is_surname():
            result[at] = pinyin.parse(_SURNAMES[surname])
    return result


_TOLD_FOR = 200  # characters after 姓
_NO_SURNAME_BEHIND = frozenset(("百姓", "老姓"))
_NO_SURNAME_BEFORE = frozenset("单应那折教种")  # 单姓: a surname of one character
_CALLED = expression("(?:叫做?|名叫|叫作|名为|名字是|名字叫|我是|他是|她是|姓名[：:]?)$")
_ONLY_NAMES = frozenset("区单曾仇朴翟缪葛尉薄繁盖任燕召隗冼逄阚覃晁")
_AFTER_OLD = frozenset("曾仇解任翟缪单葛查朴盖阚冼覃")
_AFTER_NAMES = frozenset("的和说是在也去来对跟与把昨今明都就还不没已正又很有从被给要会能想住")


def is_given_name(characters: str, least: int = SURE) -> bool:
    """Whether these are two characters that stand in given names more than elsewhere."""
    scores = _scores()
    score = sum(scores.get(character, _UNHEARD) for character in characters)
    return len(characters) == 2 and score >= least and all(map(_may_be_of_a_name, characters))


def _may_be_of_a_name(character: str) -> bool:
    """Not a mark, a letter or a line feed, which a name of one character may stand before."""
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000"


def likeness(character: str) -> int:
    """How much likelier a character is in a given name than elsewhere; tenths of a logarithm."""
    return _scores().get(character, -99)


@cache
def _scores() -> dict[str, int]:
    """How much likelier each character is in a given name than elsewhere: tenths of a logarithm."""
    lines = resource(*GIVEN_NAMES).read_text("utf-8").splitlines()
    return {
        character: int(score)
        for score, characters in map(str.split, lines)
        for character in characters
    }
