"""行 重 石 after numerals: lines and trades, layers, bushels (三行字, 两重门, 十石米)."""

import re

from reader import pinyin
from reader.ondemand import expression
from reader.reading.usage.draft import Draft

_HANG, _XING = pinyin.code("hang", 2), pinyin.code("xing", 2)
_HEAVY = pinyin.code("zhong", 4)
_LAYER, _BUSHEL = pinyin.code("chong", 2), pinyin.code("dan", 4)
_NUMERALS = "零〇一二三四五六七八九十百千万两几双数"
_NUMBERED = frozenset(_NUMERALS + "0123456789０１２３４５６７８９")
_LINES = frozenset("第每首末逐隔哪整换跳跨两几")
_THIS = expression(
    "(?:第|最后|每|这|那|哪|另|上|下|空|隔|干|写|同|某|入|头|末|前|后|起|爱|换|转|精|专|零|百|千|入了这|过)一$"
)
_GROUP_BEHIND = expression(
    "[一二三四五六七八九十百两几数多0-9]+余?多?(?:人|名|位)|人|等|来到|抵达|到了|到达|前往|走进|访问|启程|离开|乘|在"
)
_GROUP_BEFORE = "rn"
_GRAIN = expression(
    "(?:大|小|粗|细|黄|白|糙|军|陈|公)?[米粮谷麦稻豆盐粟黍]|高粱|芝麻|俸|酒|租|(?=[，。、；！？])"
)
_NUMBERED_LINES = expression("[二两三四六七八九十几]行")
_WEIGHTY = expression(
    "的(?!困难|障碍|阻|迷|包围|围|关|矛盾|危机|云|山|雾|大山|门|顾虑|考验|疑|谜|帷|黑|夜|封|防|叠)"
)
_TRADES = expression("行行(?:都|业|出|有|皆|通|精)")


def count_off(draft: Draft) -> None:
    """Read measures as measures."""
    for found in re.finditer("行|重|石", draft.text):
        place = found.start()
        if draft.fixed[place]:
            continue
        syllable = _READ[found[0]](draft, place)
        if syllable:
            draft.put(place, syllable)


def _line(draft: Draft, place: int) -> int:
    start, end = draft.contexts.word(place)
    before, text = draft.at(place - 1), draft.text
    if draft.at(place + 1) == "为":
        return 0  # 这一行为
    if _TRADES.match(text, place) or (place and _TRADES.match(text, place - 1)):
        return _HANG
    if _NUMBERED_LINES.fullmatch(text[start:end]):
        return _HANG
    if text[start:end] not in ("行", "一行", "行行", "一行行", "行字", "五行"):
        return 0
    if before == "五" and draft.at(place + 1) in "字诗文" and draft.at(place + 1):
        return _HANG
    if before == "一":
        return _of_one(draft, place - 1)
    if text[start:end] in ("行", "行字") and (before in _NUMBERED or before in _LINES):
        return 0 if before in "十百千万" and text[place + 1 : place + 2] == "星" else _HANG
    return 0


def _of_one(draft: Draft, place: int) -> int:
    """一行: a line or a trade, but xíng for people on their way: 总理一行, 一行五人."""
    text = draft.text
    if text[place : place + 3] in ("一行行", "一行一"):
        return _HANG
    if _THIS.search(text[max(0, place - 4) : place + 1]):
        return _HANG
    if _GROUP_BEHIND.match(text, place + 2):
        return _XING
    before = draft.before(place)
    is_group = len(before.text) > 1 or before.text in "他她我你"
    if before and before.kind in _GROUP_BEFORE and is_group and text[place - 1] not in "每这那":
        return _XING
    return _HANG


def _layer(draft: Draft, place: int) -> int:
    start, end = draft.contexts.word(place)
    if draft.text[start:end] == "重重":  # 重重的箱子, but 重重的困难
        return _HEAVY if _WEIGHTY.match(draft.text, end) else 0
    is_alone = draft.contexts.word(place) == (place, place + 1)
    if not is_alone or draft.at(place - 1) not in _NUMBERED or draft.at(place + 1) in _NUMBERED:
        return 0
    return _LAYER


def _bushel(draft: Draft, place: int) -> int:
    is_alone = draft.contexts.word(place) == (place, place + 1)
    if is_alone and draft.at(place - 1) in _NUMBERED and _GRAIN.match(draft.text, place + 1):
        return _BUSHEL
    return 0


_READ = {"行": _line, "重": _layer, "石": _bushel}
