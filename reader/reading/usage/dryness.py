"""干 by itself: gān where something is or becomes dry (头发干了, 吹干, 嘴很干)."""

from reader import pinyin
from reader.ondemand import expression
from reader.reading.usage.draft import Draft

_DRY, _DO = pinyin.code("gan", 1), pinyin.code("gan", 4)
_WETTED = (
    "衣服|衣裳|衣物|头发|毛巾|油漆|墨水|墨迹|眼泪|泪水|泪|汗水|汗|血迹|血|嘴唇|嘴巴|嘴|喉咙|嗓子|口|皮肤|面条|面包|米饭|馒头|饼|饭|菜|"
    "泥土|泥巴|泥|土地|地面|地板|土|地|水井|井|河水|河床|河|湖水|湖|溪水|小溪|池塘|水塘|池水|海水|水|木头|柴火|柴|稻草|草|叶子|树叶|"
    "被子|床单|鞋子|鞋|袜子|裤子|裙子|帽子|手帕|手|脸|纸|颜料|胶水|胶|漆|稻谷|谷子|粮食|麦子|玉米|锅|碗|杯子|奶水|奶|空气|天气|舌头|"
    "眼睛|鼻子|伤口|苹果|橘子|茶叶|蘑菇|花|水泥|沙子|石灰|涂料|画|伞|雨衣|抹布|拖把|浴巾|床垫|地毯|窗帘"
)
_IS_DRY = expression(
    f"(?:{_WETTED})(?:上|里|都|也|还|已经|早已|早就|早|全|快|刚刚|刚|就|很|太|有点儿|有点|有些|又|没|不|比较|非常|十分|挺|真|特别|"
    "更|最|容易|会|要|渐渐|慢慢|马上|一下子|终于|总算|差不多|基本|完全|半|这么|那么|越来越|没有|未|是|了|的|得|一直){0,3}$"
)
_NOT_DONE = frozenset("什么活事得过完啥嘛吗哪掉到起成出劲")
_BY = frozenset("烧煎炖吹晒晾烘擦喝烤哭流抽榨沥拧风蒸挤揩抹炒焙熬煮耗吸舔饮控甩绞捞炕阴放")
_NOT_BY = frozenset(("活", "事", "什", "得", "吗", "嘛", "啥", "着", "过", "不"))
_ENDS = frozenset("了的吗呢吧着，。！？、；…透净燥巴掉枯裂瘪") | {""}


def dry(draft: Draft) -> None:
    """Read gān where what can be wet is told of."""
    for place in draft.alone("干"):
        if draft.codes[place] != _DO:
            continue
        before, _ = draft.clause(place)
        after = draft.at(place + 1)
        is_made = draft.at(place - 1) in _BY and after not in _NOT_BY
        is_dry = _IS_DRY.search(before) and (after in _ENDS or after not in _NOT_DONE)
        if is_made or (is_dry and after in _ENDS | {"没", "不", "得", "就", "才"}):
            draft.put(place, _DRY)
