"""Tone sandhi: the tones as they are spoken, from those that are written.

GB/T 16159 writes citation tones (4.5); what is spoken differs in three ways:

- A third tone before another becomes a second: first within words, by their parts (展览|馆
  zhánlánguǎn, 小|老虎 xiǎo láohǔ), then between words from the end of the run backwards
  (我也很好 wó yě hén hǎo), never across a mark.
- 不 is second before a fourth tone, neutral in 好不好.
- 一 is second before a fourth tone and fourth before the others; it stays first in numbers,
  ordinals, dates and at the end of a word; neutral in 看一看.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np

from reader import pinyin
from reader.article import Codes, Offsets
from reader.dictionaries.characters import known_readings
from reader.ondemand import expression
from reader.reading.lexicon import load_lexicon
from reader.text import code_points

_YI, _BU, _R = pinyin.code("yi", 1), pinyin.code("bu", 4), pinyin.code("r", pinyin.NEUTRAL)
_DIGITS = frozenset("〇零一二三四五六七八九")
_NUMERALS = _DIGITS | frozenset("十两几")
_AFTER_ORDINALS = "第初周星期拜"  # 第一, 初一, 周一, 星期一, 礼拜一
_DATES = "月"  # before and after: 一月, 五月一日
_ORDERED = expression(
    "[月号级楼]|季度|年级|单元|班(?![人车岗飞航轮列朋兄])|等(?=[奖功品舱兵座])|审|胎|哥|姐(?!妹)|孩(?!子)|"
    "战(?=[后前和与、]|时期|期间|爆发|结束|老兵)|模(?=考|成绩)|环(?=[路内外以])|路(?=公交|车|电车)|期(?=工程|项目|临床|建设|试验)|"
    r"中(?!学(?!习)|[国间心美英日俄印法德意一])|比(?=[零一二三四五六七八九十百千万\d])|"
    "把手(?![枪术电机表套工里中上抓握伸])|次(?=方程|函数|项|式)|元(?=[一二三]次)|"
    "[加减乘送](?=[一二三四五六七八九十\\d])|是(?![一二三四五六七八九十])"
)
"""What is not counted by a number before it but has it for its name: 一季度, 一班, 一中, 一等奖;
and what is no noun: 一比一, 一是."""
_COUNTED = tuple("个天年月种件条位次样张块")  # 同一个 is counted, 同一时间 is not
_THIS = "这那哪某每上下前后头末另同整"  # before what is counted: 下一班, 这一级
_FIRST = expression("大一(?=新生|学生|[上下]?学期|的?时候?|那年|军训|开学|期末|[男女]生)|数一数二")
_BEFORE_YI = frozenset("统唯单专同划独说")  # of words that 一 ends, within longer ones
_KIN = frozenset("姐奶姥婶嫂")  # doubled, the first one stays third: 姐姐 jiějie
_LONGEST_HALF = 3
_SPACES = (" ", "\u00a0")  # as in 1 个, and between words in textbooks


def spoken(image: str, codes: Codes, word_starts: Offsets) -> Codes:
    """The readings in spoken tones; `codes` and the simplified `image` are parallel.

    `word_starts` is where each word begins, as `reader.reading.words.words` gives it.
    """
    result = codes.copy()
    starts = set(word_starts.tolist())
    for at in np.flatnonzero(codes == _BU).tolist():
        if image[at] == "不":  # not 部队
            result[at] = _spoken_bu(image, codes, at)
    for at in np.flatnonzero(codes == _YI).tolist():
        if image[at] == "一":
            result[at] = _spoken_yi(image, codes, at, starts)
    _raise_third_tones(image, result, word_starts)
    return result


# 不 and 一 ---------------------------------------------------------------------------------------


def _spoken_bu(image: str, codes: Codes, at: int) -> int:
    if _is_between_equals(image, codes, at):
        return _BU - 4 + pinyin.NEUTRAL
    return _BU - 2 if _tone_after(image, codes, at) == 4 else _BU


def _spoken_yi(image: str, codes: Codes, at: int, starts: set[int]) -> int:
    before, after = image[at - 1 : at] if at else "", image[at + 1 : at + 2]
    if _is_between_equals(image, codes, at):
        return _YI - 1 + pinyin.NEUTRAL
    tone = _tone_after(image, codes, at)
    is_name = is_ordered(image, at + 1) and not (before and before in _THIS)
    is_after_word = at in starts and at - 1 not in starts and before == "一"  # 唯一|一个
    is_figure = is_name or (not is_after_word and _is_counted_off(before, after))
    is_name = bool(_FIRST.match(image, max(0, at - 1)))
    if not tone or is_figure or is_name or _ends_its_word(image, at, starts):
        return _YI
    return _YI + 1 if tone == 4 else _YI + 3


def _is_counted_off(before: str, after: str) -> bool:
    """Whether 一 is a figure, an ordinal or a date between these two characters."""
    if before and (before in _AFTER_ORDINALS or before in _NUMERALS or before.isdigit()):
        return True
    if before and before in "百千万亿" and (after in _NUMERALS or not after):
        return True
    if after and (after in _DIGITS or after == "十" or after.isdigit()):
        return True
    return before == _DATES and after in tuple("日号")


def is_ordered(image: str, at: int) -> bool:
    """Whether what stands at an offset has the one before it for its name, as 季度 has."""
    return bool(_ORDERED.match(image, at))


def _ends_its_word(image: str, at: int, starts: set[int]) -> bool:
    """Whether 一 is the last of several characters of a word, or of one in it: 统一, 统一战线."""
    if at in starts or (image[at - 1] == "同" and image[at + 1 : at + 2] in _COUNTED):
        return False
    is_last = at + 1 in starts or at + 1 == len(image)
    return is_last or (at - 1 in starts and image[at - 1] in _BEFORE_YI)


def _is_between_equals(image: str, codes: Codes, at: int) -> bool:
    """Whether the same character stands on either side: 看一看, 好不好."""
    if not 0 < at < len(image) - 1 or not codes[at - 1] or not codes[at + 1]:
        return False
    if image[at - 2 : at - 1] == "一" or image[at + 2 : at + 3] in tuple(_DIGITS):
        return False  # 一动不动, 一步一步, 数一数二
    return image[at - 1] == image[at + 1] and image[at - 1] not in _NUMERALS


def _tone_after(image: str, codes: Codes, at: int) -> int:
    """The tone of the next syllable, of a neutral one what it would be; 0 where none follows."""
    at += 2 if image[at + 1 : at + 2] in _SPACES else 1
    if at >= len(codes) or not codes[at]:
        return 0
    tone = int(codes[at]) % 6
    if tone in (pinyin.NEUTRAL, pinyin.NO_TONE):
        full = [c % 6 for c in known_readings(image[at]) if c // 6 == codes[at] // 6]
        return next((each for each in full if each != pinyin.NEUTRAL), 0)
    return tone


# Third tones -------------------------------------------------------------------------------------


def _raise_third_tones(image: str, codes: Codes, word_starts: Offsets) -> None:
    """Turn third tones before third tones into second ones, in place."""
    is_third = codes % 6 == 3
    for at in np.flatnonzero(is_third).tolist():
        if _is_doubled(image, codes, at):
            codes[at] -= 1
    starts = set(word_starts.tolist())
    for run in _runs(codes):
        words = list(_words_of(run, starts))
        for word in words:
            _raise_within(image, codes, word)
        for word, following in reversed(list(zip(words, words[1:], strict=False))):
            if codes[word[-1]] % 6 == 3 == codes[following[0]] % 6:
                codes[word[-1]] -= 1


def _runs(codes: Codes) -> Iterator[list[int]]:
    """The offsets of third tones that follow one another, two at least; erhua is passed over."""
    run: list[int] = []
    for at in np.flatnonzero(codes % 6 == 3).tolist():
        if run and not _follows(codes, run[-1], at):
            if len(run) > 1:
                yield run
            run = []
        run.append(at)
    if len(run) > 1:
        yield run


def _follows(codes: Codes, before: int, at: int) -> bool:
    return at == before + 1 or (at == before + 2 and codes[before + 1] == _R)


def _is_doubled(image: str, codes: Codes, at: int) -> bool:
    """Whether a neutral doubling was a third tone: 想想 xiángxiang, but 姐姐 jiějie."""
    return (
        image[at] == image[at + 1 : at + 2]
        and image[at] not in _KIN
        and codes[at + 1] == codes[at] - 3 + pinyin.NEUTRAL
    )


def _words_of(run: Sequence[int], starts: set[int]) -> Iterator[list[int]]:
    word: list[int] = []
    for at in run:
        if word and any(each in starts for each in range(word[-1] + 1, at + 1)):
            yield word
            word = []
        word.append(at)
    yield word


def _raise_within(image: str, codes: Codes, word: list[int]) -> None:
    """Within a word: 2+1 and longer all but the last, 1+2 only within the pair."""
    kept = 1 if len(word) == 3 and _is_one_and_two(image[word[0] : word[-1] + 1]) else 0
    for at in word[kept:-1]:
        if codes[at] % 6 == 3:
            codes[at] -= 1


def _is_one_and_two(word: str) -> bool:
    """Whether a word of three characters is one before two: 小老虎, 纸老虎, not 展览馆."""
    return not _is_phrase(word[:2]) and _is_phrase(word[1:])


@lru_cache(1 << 12)
def _is_phrase(text: str) -> bool:
    found = load_lexicon().matches(code_points(text))
    return bool(np.any((found.starts == 0) & (found.lengths == len(text))))
