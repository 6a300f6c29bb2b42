"""地 after an adverb, though a word could begin with it: 悄悄地上了床, 轻轻地下着."""

from reader import pinyin
from reader.ondemand import expression
from reader.reading.usage.draft import Draft

_DE = pinyin.code("de", pinyin.NEUTRAL)
_MAY_BE = expression(
    "(?P<one>[\u3400-\u9fff])(?P=one)地|一(?P<each>[^块片])一(?P=each)地|地(?=[上下])"
)
_GROUND = frozenset(
    "高低平空湿实暗阴大"
)  # of which 地 makes a word: 高|高地, but 土|土地 is an error
_FULL = {"上": pinyin.code("shang", 4), "下": pinyin.code("xia", 4)}
_NO_ADVERB = frozenset("爸妈哥姐弟妹爷奶叔舅姑公婆星天年月日处村家人个块片看瞧望擦拖扫洗坐躺踩")
_ACTED = expression("[了着过起来去床车楼山马岗台课班前下网学场垂落]|一|雨|雪|$|[，。！？；]")
_MANNER = expression(
    "(?:警惕|警觉|伤心|难过|小心|飞快|认真|高兴|用力|使劲|不停|不断|拼命|慌忙|匆忙|生气|痛苦|大声|小声|轻声|快速|迅速|"
    "缓慢|安静|平静|坚决|勇敢|兴奋|激动|吃力|艰难|愉快|开心|无奈|默默|纷纷|渐渐|一步步|一个劲|不住|不由自主|"
    "小心翼翼|急忙|顺利|勉强|仓促|悲伤|失望|得意|骄傲|温柔|轻松|努力|狠狠|重重)$"
)


def act(draft: Draft) -> None:
    """Read the particle where an adverb stands before it and a verb behind."""
    for found in _MAY_BE.finditer(draft.text):
        place = found.end() - 1
        if draft.fixed[place] or not draft.word_at(place + 1):
            continue
        before, word = draft.text[max(0, place - 6) : place], draft.contexts.word(place)
        is_doubled = bool(found["one"]) and found["one"] not in _NO_ADVERB
        is_doubled = is_doubled or bool(found["each"])  # 一点一点地
        may_be_split = word == (place - 1, place + 1) and found["one"] in _GROUND
        if is_doubled and (may_be_split or word == (place, place + 1)):
            draft.put(place, _DE)  # 高|高地, 大大|地
        elif word[0] == place and (is_doubled or _MANNER.search(before)):
            _put_before_verb(draft, place, word[1])


def _put_before_verb(draft: Draft, place: int, end: int) -> None:
    """悄悄|地上|了, 拼命|地|上课."""
    after = draft.at(place + 1)
    if after in _FULL and _ACTED.match(draft.text, place + 2):
        draft.put(place, _DE)
        if end == place + 2:
            draft.put(place + 1, _FULL[after])
