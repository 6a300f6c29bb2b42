"""儿 as the ending of a word that no dictionary lists with it: 瓶盖儿, 树枝儿, 没词儿.

It is one where it may end the character before it, as dictionaries have it of shorter words (盖儿
gàir), and nobody's child: 女儿, 患儿, 幸运儿 are said in full; so is it behind a single character,
as in books (鱼儿 yú'ér).
"""

from reader import pinyin
from reader.reading.usage.draft import Draft

_ER, _R = pinyin.code("er", 2), pinyin.code("r", pinyin.NEUTRAL)
_ENDED = frozenset(
    "下不丝个串丸么乐事亮人今件价份伙会伴信倌候冻准刀分刺前劲勺勾包印卷口吃各名告呲味哈哗哥哨"
    "哪唧嗝嘴回圆圈地场坎块坨垫堂堆塔塞墩壳壶天头套好妇妞妹姐婶媚字客宵家对尖尾工帖带席帽干"
    "底座开弦弯影心忿情想意慢戳手托扣拉招挑摊撇擦数料旋旯月末本朵杂杆条板果样核根梗棍款歌气"
    "水沫沿泥活混溜滚火灯点煤爪片牌牙物猫猴玩珠班球琴瓜瓢瓣瓤画皮盂盆盖盘盹眼短碟碴神票秆穗空"
    "窝笑笼筋筒签箍篇篮籽绊缕缘缝缸罐肘肚肝脑脖脚脸腕腿艺节芒花范茬草菜葚蔓蕾虫蛋蛐蝈衫褂见"
    "角记设话调谜谱豆趣趸跟蹦身轮轴辈辙辫边过近这远道那钉钩钱铃铞锅错镚门闲间闷阄阵院雀面顿颈"
    "食饺馅驴鸟黏帘盒枝袋杯碗绳线裙叶糖汤汁图屋街洞顶瓶裤袖兜篓盅匙链锤凳桌墨纸章词曲腔戏腰唇"
    "嗓腮痣疤泡鸡鸭狗兔羊鱼虾芽苗秧藤枣蒜葱粥饼丁段截层沓趟遍香法路坡沟坑孔棱框盼漂鸣欢岔渣蔫"
    "黄团罩领梢膜册单巷"
)
"""Characters that are said with it."""


def ended(draft: Draft) -> None:
    """Have it end the syllable before it."""
    at = draft.text.find("儿")
    while at >= 0:
        if _is_ending(draft, at):
            draft.put(at, _R, 0)
        at = draft.text.find("儿", at + 1)


def _is_ending(draft: Draft, place: int) -> bool:
    if draft.fixed[place] or draft.at(place - 1) not in _ENDED or int(draft.codes[place]) != _ER:
        return False
    start, end = draft.contexts.word(place)
    if end != place + 1:
        return False
    before, _ = draft.contexts.word(place - 1)  # 鱼儿 and 猫儿 are as the dictionary has them
    is_longer = before < place - 1 if start == place else start < place - 1
    return is_longer or draft.at(place - 2) == "小"
