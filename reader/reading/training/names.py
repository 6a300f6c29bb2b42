"""Which characters given names are made of, by the persons' names in jieba's list."""

from collections import Counter
from math import log
from pathlib import Path

from reader.reading.training.frequencies import jieba_words

_COMMON_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏"
    "薛叶阎余潘杜戴夏钟汪田姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武"
)
_LEAST_MET = 3
_SMOOTHING = 50


def write_given_names(path: Path) -> None:
    """A line a score (ten times the logarithm of the ratio), the characters behind it."""
    words = jieba_words()
    named: Counter[str] = Counter()
    all_met: Counter[str] = Counter()
    for word, (count, tag) in words.items():
        if tag == "nr" and len(word) == 3 and word[0] in _COMMON_SURNAMES:
            named.update(word[1:])
        elif tag != "nr":
            all_met.update(dict.fromkeys(word, count))
    scores: dict[int, list[str]] = {}
    for character, count in sorted(named.items()):
        if count >= _LEAST_MET:
            usual = (all_met[character] + _SMOOTHING) / all_met.total()
            scores.setdefault(round(10 * log(count / named.total() / usual)), []).append(character)
    lines = [f"{score} {''.join(scores[score])}\n" for score in sorted(scores, reverse=True)]
    path.write_text("".join(lines), "utf-8")
