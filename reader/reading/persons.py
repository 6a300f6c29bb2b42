"""Names of persons in running text: which words are written with a capital, which are one name."""

import numpy as np

from reader.reading.names import READ_OTHERWISE, SURNAMES, is_given_name, likeness
from reader.reading.words import Words
from reader.text import among, code_points, is_all_hanzi

_TWO_SURNAMES = frozenset(
    "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 百里 南宫 万俟 长孙 宇文 "
    "轩辕 独孤".split()
)
_ONE_CHARACTER = "".join(sorted(SURNAMES | READ_OTHERWISE))
_FIRST_OF_TWO = "".join(sorted(name[0] for name in _TWO_SURNAMES))
_TITLES = frozenset(
    "先生 女士 小姐 太太 老师 教授 同志 师傅 医生 大夫 经理 主任 校长 部长 局长 夫人 博士".split()
)
_NO_TITLED = frozenset("向于任时常")  # 向老师学习
_FAMILIAR = frozenset("老小")  # before a surname: Lǎo Wáng
_FAMILIAR_SURNAMES = SURNAMES - frozenset("叶田江金石白雷龙马牛高方常安温向于黄孙史毛包")
_BEGINS_GIVEN = frozenset("小晓")
_CALLED = frozenset("叫 叫做 叫作 名叫 名为 姓名".split())
_GIVEN = 2  # characters of a given name at most
_AFTER_NAMES = frozenset("的和说是在也去来对跟与把")
_LEAST_LIKENESS = 15  # of the only character of a given name
_PARTICLES = frozenset("吗吧啊呢呀嘛呗没")


class Persons:
    """A surname before a given name or a title is a name, in the dictionary or not.

    `capitals` are those of the words with persons' names among them; at `goes_on` stands the
    second word of a given name.
    """

    def __init__(self, image: str, words: Words) -> None:
        self._image, self.capitals, self.goes_on = image, words.capitals.copy(), set[int]()
        self._starts, self._ends = words.starts.tolist(), words.ends.tolist()
        for number in _surnames(image, words):
            self._name(number)

    def _word(self, number: int) -> str:
        """A word of this line, "" where there is none."""
        inside = 0 <= number < len(self._starts)
        word = self._image[self._starts[number] : self._ends[number]] if inside else ""
        return "" if word == "\n" else word

    def _name(self, number: int) -> None:
        word, following = self._word(number), self._word(number + 1)
        is_told = self._word(number - 1) == "姓" and not self._goes_on_in_hanzi(number + 1)
        if is_told or (following in _TITLES and word not in _NO_TITLED):
            self.capitals[number] = 1
        elif given := self._given_name(word, number + 1):
            self.capitals[number : number + 2] = 1
            if given > 1:
                self.goes_on.add(self._starts[number + 2])
        elif word in _FAMILIAR_SURNAMES and self._word(number - 1) in _FAMILIAR:
            self.capitals[number - 1 : number + 1] = 1

    def _given_name(self, surname: str, number: int) -> int:
        """How many words from here are a given name."""
        first, second = self._word(number), self._word(number + 1)
        if self._word(number - 2) in _CALLED and (given := self._called(number)):
            return given
        if len(first) == 2:
            return int(_is_given(surname, first))
        if len(first) == len(second) == 1 and _is_given(surname, first + second):
            return 2
        is_single = len(first) == 1 and surname in _FAMILIAR_SURNAMES
        if not is_single or likeness(first) < _LEAST_LIKENESS:
            return 0
        return int(not second or second in _AFTER_NAMES or not is_all_hanzi(second))

    def _called(self, number: int) -> int:
        """How many words are what somebody is called, if nothing follows: 小红, 四."""
        for count in (1, 2):
            name = "".join(map(self._word, range(number, number + count)))
            fits = len(name) in (count, _GIVEN) and is_all_hanzi(name) and name not in _PARTICLES
            if fits and not self._goes_on_in_hanzi(number + count):
                return count
        return 0

    def _goes_on_in_hanzi(self, number: int) -> bool:
        word = self._word(number)
        return word not in _AFTER_NAMES and is_all_hanzi(word)


def _surnames(image: str, words: Words) -> list[int]:
    """The numbers of the words that are surnames, of one character or two."""
    text, sizes = code_points(image), words.ends - words.starts
    first = text[words.starts]
    one = (sizes == 1) & among(first, _ONE_CHARACTER)
    two = (sizes == 2) & among(first, _FIRST_OF_TWO)
    double = [
        number
        for number in np.flatnonzero(two).tolist()
        if image[words.starts[number] : words.ends[number]] in _TWO_SURNAMES
    ]
    return sorted([*np.flatnonzero(one).tolist(), *double])


def _is_given(surname: str, name: str) -> bool:
    """Whether two characters are a given name: 晓丽, and 小明 after a surname that is no word."""
    is_young = name[0] in _BEGINS_GIVEN and surname in _FAMILIAR_SURNAMES
    return is_given_name(name) or (is_young and likeness(name[1]) > 0)
