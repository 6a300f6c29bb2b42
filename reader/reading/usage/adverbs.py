"""地 after an adverb, though a word could begin with it: 悄悄地上了床, 轻轻地下着."""

import re

from reader import pinyin
from reader.reading.usage.draft import Draft

_DE = pinyin.code("de", pinyin.NEUTRAL)
_FULL = {"上": pinyin.code("shang", 4), "下": pinyin.code("xia", 4)}
_NO_ADVERB = frozenset("爸妈哥姐弟妹爷奶叔舅姑公婆星天年月日处村家人个块片")
_ACTED = re.compile("[了着过起来去床车楼山马岗台课班]|一|雨|雪|$|[，。！？；]")
_MANNER = re.compile(
    "(?:警惕|警觉|伤心|难过|小心|飞快|认真|高兴|用力|使劲|不停|不断|拼命|慌忙|匆忙|生气|痛苦|大声|小声|轻声|快速|迅速|"
    "缓慢|安静|平静|坚决|勇敢|兴奋|激动|吃力|艰难|愉快|开心|无奈|默默|纷纷|渐渐|一步步|一个劲|不住|不由自主|"
    "小心翼翼|急忙|顺利|勉强|仓促|悲伤|失望|得意|骄傲|温柔|轻松|努力|狠狠|重重)$"
)


def act(draft: Draft) -> None:
    """Read the particle where an adverb stands before it and a verb behind."""
    for found in re.finditer("地[上下]", draft.text):
        place = found.start()
        if draft.fixed[place] or draft.contexts.word(place) != (place, place + 2):
            continue
        before = draft.text[max(0, place - 6) : place]
        is_doubled = before[-2:-1] == before[-1:] and before[-1:] not in _NO_ADVERB
        if (is_doubled or _MANNER.search(before)) and _ACTED.match(draft.text, place + 2):
            draft.put(place, _DE)
            draft.put(place + 1, _FULL[draft.text[place + 1]])
