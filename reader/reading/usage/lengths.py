"""长 before a number: cháng of what is so long (会议长2小时), zhǎng of who is older or grows
(比我长两岁, 长了3厘米)."""

from reader import pinyin
from reader.ondemand import expression
from reader.reading.usage.draft import Draft

_LONG, _GROWN = pinyin.code("chang", 2), pinyin.code("zhang", 3)
_NUMBER = r"[约近]?[\d.０-９〇零一二两三四五六七八九十百千万几半多]+"
_MAY_BE = expression(f"长(?=了?{_NUMBER}个?[\u4e00-\u9fff])")
_OLDER = expression(f"了?{_NUMBER}岁")
_GROWS = expression(f"了{_NUMBER}(?:厘米|公分|毫米|寸|公斤|斤|颗|圈|个头)")
_LASTS = expression(f"{_NUMBER}个?(?:小时|分钟|秒|公里|千米|米|海里|里(?!面|头)|英尺|丈|尺)")
_GROWING = expression("(?:孩子|宝宝|个子|身高|树|苗|又|再|能|会|可|还|每年|一年|一天|每天)$")


def last(draft: Draft) -> None:
    """Read it by what is counted behind."""
    for found in _MAY_BE.finditer(draft.text):
        place = found.start()
        if draft.fixed[place] or draft.contexts.word(place) != (place, place + 1):
            continue
        if _OLDER.match(draft.text, place + 1) or _GROWS.match(draft.text, place + 1):
            draft.put(place, _GROWN)
        elif _LASTS.match(draft.text, place + 1) and not _GROWING.search(draft.clause(place)[0]):
            draft.put(place, _LONG)
