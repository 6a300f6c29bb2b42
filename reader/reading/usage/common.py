"""Characters by themselves whose common reading is rare in print, where labels come from."""

import re

from reader import pinyin
from reader.reading.usage.draft import Draft

_ALONE = {
    pair[0]: pinyin.parse(pair[2:])
    for pair in "咋=zǎ 抡=lūn 崴=wǎi 呗=bei5 啦=la5 嗑=kè 攒=zǎn 彷=páng 荠=jì 喳=zhā".split()
}
_STUCK = re.compile("[上住在贴着了到好成补起满]|不[住上]|得[住上]")
_NOT_STUCK = re.compile("[太很最真更又发]$")
_STICK = pinyin.code("zhan", 1)
_SAVED = re.compile("[了着下够钱起出足齐成到过点私]|不[下够]|得[下够]|$|[，。！？、；]")


def common(draft: Draft) -> None:
    """Read them as people speak."""
    for found in _SOME.finditer(draft.text):
        place = found.start()
        if draft.fixed[place] or draft.contexts.word(place) != (place, place + 1):
            continue
        if found[0] == "粘":
            if _STUCK.match(draft.text, place + 1) and not _NOT_STUCK.search(draft.at(place - 1)):
                draft.put(place, _STICK)
        elif found[0] != "攒" or _is_saved(draft.text, place):
            draft.put(place, _ALONE[found[0]])


def _is_saved(text: str, place: int) -> bool:
    """Money, not the brackets of a roof: 平身科二攒."""
    before = text[place - 1 : place]
    return bool(_SAVED.match(text, place + 1)) and before not in _NUMERALS


_NUMERALS = frozenset("一二三四五六七八九十两各每")
_SOME = re.compile(f"[粘{''.join(_ALONE)}]")
